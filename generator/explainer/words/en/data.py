"""The words for machines: the page of data, feeds, pictures for sharing."""

DATA = {
    "data.articles.csv": "The articles, one line each.",
    "data.events.csv": "The events, one line each.",
    "data.events.ics": (
        "The events whose day is known, the latest 2,000 at most, for a calendar (iCalendar)."
    ),
    "data.feed.json": "The same feed as JSON Feed.",
    "data.feed.xml": (
        "Articles and updated events, as Atom. A theme, a person, an organisation, a place or an "
        "event with a file or three articles has a feed too, at feed.xml below the address of "
        "its page; so have promises, questions and corrections."
    ),
    "data.files": "Files",
    "data.follow": "Follow",
    "data.graph.json": "All public pages and what ties them: entities and relations.",
    "data.license": "Licence",
    "data.organizations.csv": "The organisations, one line each.",
    "data.people.csv": "The people in public, one line each.",
    "data.places.csv": "The places, one line each.",
    "data.rule.cells": "Cells of tables",
    "data.rule.cells.text": (
        "A cell that starts with = + - @, a tab, a line break or an apostrophe has one more "
        "apostrophe before it, so that spreadsheets read it as text. Take that one away to "
        "get the text. Several “id” have a space between them."
    ),
    "data.rule.dates": "Dates",
    "data.rule.dates.text": (
        "A date keeps the precision that is known: 1789, 2024-08, 2024-08-12T20:42, 1789~ for "
        "“about 1789”, -0043 for 44 BCE (EDTF). A time without an offset is of the zone "
        "“timezone”."
    ),
    "data.rule.each": "A file for each page",
    "data.rule.each.text": (
        "data/events/…json, data/people/…json, data/themes/…json and the other folders say "
        "of a page what graph.json says, with timeline, statements, their answers and "
        "sources. Their addresses are the “id” of graph.json."
    ),
    "data.rule.people": "People",
    "data.rule.people.text": (
        "Only people in public are here: those to whom this site gave a file. Feeds and files "
        "point to nobody else."
    ),
    "data.rules": "How to read them",
    "data.schema.json": "The format of the files that contributors write (JSON Schema).",
    "data.summary": "Everything that this site publishes, in forms that programs read.",
    "data.themes.csv": "The themes, one line each.",
    "feed.change": "{kind}: {title}",
    "feed.correction": "Correction of {date}: {text}",
    "feed.promise": "{by}: promise ({state})",
    "feed.quote": "“{text}”",
    "kind.article": "Article",
    "kind.event": "Event",
    "kind.organization": "Organization",
    "kind.person": "Person",
    "kind.place": "Place",
    "kind.theme": "Theme",
}
