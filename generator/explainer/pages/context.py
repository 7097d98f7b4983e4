"""What templates get: one typed map per template, plain values only.

No value is null, a date or an object: texts are finished, addresses are relative to the site's
root and go through the engine's `url` filter. A key that does not apply is absent.
"""

from typing import Annotated, Any, NotRequired, TypedDict

from explainer.pages.context_drawings import Caption, Dot, Drawing, Line
from explainer.pages.context_items import (
    BasisLine,
    Case,
    Cite,
    Correction,
    Date,
    Gap,
    Link,
    Moment,
    Note,
    Outcome,
    Place,
    Reply,
    Response,
    Share,
    Source,
    Stage,
    Statement,
)
from explainer.pages.context_ways import Alternate, Behind, Filters

__all__ = [
    "Alternate",
    "AsOf",
    "BasisLine",
    "Behind",
    "Caption",
    "Card",
    "Case",
    "Cite",
    "Context",
    "Contribution",
    "Correction",
    "Date",
    "Dot",
    "Drawing",
    "Entry",
    "Facet",
    "Fact",
    "Feed",
    "Filters",
    "Gap",
    "Group",
    "Label",
    "Line",
    "Link",
    "Moment",
    "More",
    "Note",
    "Outcome",
    "Picture",
    "Place",
    "Reply",
    "Response",
    "Section",
    "Share",
    "SharePicture",
    "Source",
    "Stage",
    "Statement",
]


class Entry(TypedDict):
    """A line of a list of pages."""

    link: Annotated[Link, "where it leads"]
    date: NotRequired[Annotated[Date, "the date it is sorted by"]]
    sources: NotRequired[Annotated[list[Cite], "the evidence of what stands beside the name"]]
    summary: NotRequired[Annotated[str, "one or two sentences"]]
    lang: NotRequired[Annotated[str, "the language of these sentences, where not the page's"]]
    summary_sources: NotRequired[Annotated[list[Cite], "the evidence of these sentences"]]
    changed: NotRequired[Annotated[str, "the day on which it appeared or changed, ISO"]]


class Group(TypedDict):
    """Items under one heading: a year, a letter, a theme."""

    title: Annotated[str, "the heading; empty for none"]
    link: NotRequired[Annotated[Link, "the page that the heading names"]]
    items: Annotated[list[Any], "entries, statements or moments, as the section's kind says"]
    id: NotRequired[Annotated[str, "the anchor of the heading: `month:2024-08`"]]


class Facet(TypedDict):
    """A way to narrow a list: by year, theme or person."""

    all: Annotated[Link, "the page that has them all"]
    links: Annotated[list[Link], "some of them; the current one has no url"]


class More(TypedDict):
    """Where a list goes on."""

    url: Annotated[str, "the next page of the list, or the whole list"]
    text: Annotated[str, "the words of that link"]


class Section(TypedDict):
    """A part of a page with a heading and an anchor."""

    id: Annotated[str, "its anchor"]
    title: Annotated[str, "its heading"]
    kind: Annotated[
        str,
        "which partial draws it: entries, moments, statements, notes, cases, replies, sources …",
    ]
    note: NotRequired[Annotated[str, "what the section means, and what it does not"]]
    drawing: NotRequired[Annotated[Drawing, "the same as a drawing"]]
    groups: Annotated[list[Group], "what it holds"]
    more: NotRequired[Annotated[More, "where the list goes on"]]


class Label(TypedDict):
    """A short word on a page: disputed, AI, not reviewed."""

    text: Annotated[str, "the words"]
    kind: Annotated[str, "ai, reviewed, disputed, corrected, proceedings, reply or demo"]
    anchor: NotRequired[Annotated[str, "the section of the page that it is about"]]


class Fact(TypedDict):
    """A line of the fact box."""

    term: Annotated[str, "what it is: when, where, who"]
    links: NotRequired[Annotated[list[Link], "the value, as names"]]
    dates: NotRequired[Annotated[list[Date], "the value, as dates"]]
    ways: NotRequired[Annotated[list[list[Link]], "the value, as ways from the top down to it"]]


class Picture(TypedDict):
    """The picture of a page."""

    url: Annotated[str, "its address"]
    alt: Annotated[str, "what it shows, in words"]
    credit: NotRequired[Annotated[str, "whom to credit, and the licence"]]
    source: NotRequired[Annotated[str, "where it comes from"]]
    rights: NotRequired[Annotated[str, "the rights in it"]]
    shows: NotRequired[Annotated[str, "who is in it, in words"]]
    ai: NotRequired[Annotated[str, "that it was made with AI, in words"]]


class Card(TypedDict):
    """What a reader sees of a linked entity without following the link."""

    link: Annotated[Link, "its name, and where the link leads"]
    summary: NotRequired[Annotated[str, "one line on it"]]
    dates: NotRequired[Annotated[str, "when it was, in words"]]


class SharePicture(TypedDict):
    """The picture that shows where a page is shared: words, in the look of the site."""

    url: Annotated[str, "its whole address"]
    width: Annotated[int, "in pixels"]
    height: Annotated[int, "in pixels"]
    alt: Annotated[str, "what is to read on it"]


class Feed(TypedDict):
    """Where programs learn what is new."""

    type: Annotated[str, "its media type: application/atom+xml or application/feed+json"]
    text: Annotated[str, "what it follows"]
    format: Annotated[str, "the name of its format: Atom or JSON Feed"]
    url: Annotated[str, "its address"]


class Contribution(TypedDict):
    """How a reader may mend or add: whole addresses in the repository that holds the sources."""

    edit: NotRequired[Annotated[str, "editing the file of the page, where it has one"]]
    create: NotRequired[Annotated[str, "beginning the file of a page that has none"]]
    report: NotRequired[Annotated[str, "reporting a mistake on the page"]]
    begin: NotRequired[Annotated[list[Link], "beginning a new file of each kind; home page only"]]
    home: NotRequired[Annotated[str, "the home page that has `begin`, relative to the site's root"]]


class AsOf(TypedDict):
    """What a page as of a past day says of itself."""

    text: Annotated[str, "that it shows what the public could know then"]
    later: NotRequired[Annotated[str, "how much became known later, in words"]]
    present: Annotated[Link, "the page of the event"]


class Context(TypedDict):
    """What every template gets."""

    kind: Annotated[str, "which page it is: event, person, listing, home …"]
    lang: Annotated[str, "the language of the page"]
    words: Annotated[str, "the language of the interface: fr or en"]
    dir: Annotated[str, "ltr or rtl"]
    interface: NotRequired[
        Annotated[str, "the language of the interface, where it is not that of the page"]
    ]
    title: Annotated[str, "the heading of the page"]
    summary: NotRequired[Annotated[str, "one or two sentences that answer"]]
    noindex: Annotated[bool, "whether search engines are asked to stay away"]
    breadcrumbs: Annotated[list[Link], "the way from the home page, without this page"]
    sections: Annotated[list[Section], "what follows the head, in reading order"]
    labels: NotRequired[Annotated[list[Label], "proceedings, reply, correction, AI, disputed"]]
    kicker: NotRequired[Annotated[Link, "what stands above the title: the main theme, the event"]]
    date: NotRequired[Annotated[Date, "the date of the thing"]]
    updated: NotRequired[Annotated[Date, "when the text last changed"]]
    facts: NotRequired[Annotated[list[Fact], "the fact box"]]
    points: NotRequired[Annotated[list[Note], "the essentials"]]
    unknown: NotRequired[Annotated[list[Note], "what is not known"]]
    lead: NotRequired[Annotated[Entry, "the main story of the home page"]]
    pager: NotRequired[
        Annotated[list[Link], "the pages of a long list; the current one has no url"]
    ]
    facets: NotRequired[Annotated[list[Facet], "the ways to narrow a list"]]
    filters: NotRequired[Annotated[Filters, "how a script combines them; the timeline's alone"]]
    alternates: NotRequired[Annotated[list[Alternate], "the page in all its languages"]]
    tree: NotRequired[
        Annotated[str, "what the addresses of lists start with in a second language: `en/`"]
    ]
    home: NotRequired[Annotated[str, "the home page in this language, where it is a second one"]]
    behind: NotRequired[Annotated[Behind, "on a translation older than its original"]]
    picture: NotRequired[Annotated[Picture, "the picture at the top"]]
    share_picture: NotRequired[
        Annotated[SharePicture, "the picture for sharing; on pages of things with a file"]
    ]
    cards: NotRequired[Annotated[list[Card], "what the text links, for the cards"]]
    feeds: NotRequired[
        Annotated[list[Feed], "the feeds of the page, else of the site; absent without site_url"]
    ]
    json_ld: NotRequired[
        Annotated[dict[str, Any], "what the page says to machines; absent without site_url"]
    ]
    notes: NotRequired[
        Annotated[bool, "that numbers on the page lead to entries on it, for the script of notes"]
    ]
    canonical: NotRequired[Annotated[str, "the address that counts, where it is another page's"]]
    previous: NotRequired[Annotated[Link, "the text or event before"]]
    next: NotRequired[Annotated[Link, "the text or event after"]]
    as_of: NotRequired[Annotated[AsOf, "on the page of an event as of a past day"]]
    contribute: NotRequired[
        Annotated[Contribution, "how to mend or add; absent where the site names no repository"]
    ]
