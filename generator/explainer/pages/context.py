"""What templates get: one typed map per template, plain values only.

No value is null, a date or an object: texts are finished, addresses are relative to the site's
root and go through the engine's `url` filter. A key that does not apply is absent.
"""

from typing import Annotated, Any, NotRequired, TypedDict


class Link(TypedDict):
    """A name, and where it leads."""

    text: Annotated[str, "the name as readers see it"]
    url: NotRequired[Annotated[str, "the address; absent where the entity has no page"]]
    kind: NotRequired[Annotated[str, "article, event, person, theme or page"]]
    note: NotRequired[Annotated[str, "a role, a reason, a date beside it"]]
    lang: NotRequired[Annotated[str, "the language of the name, where it is not the page's"]]


class Date(TypedDict):
    """A date in words, and for machines."""

    text: Annotated[str, "the date in the page's language"]
    iso: NotRequired[Annotated[str, "the form of <time datetime>; absent before year 1"]]
    time: NotRequired[Annotated[str, "the time of day in words"]]
    note: NotRequired[Annotated[str, "what the date is, where it is not the thing's own"]]


class Cite(TypedDict):
    """A source named by number."""

    number: Annotated[int, "its number in the list of sources"]
    url: Annotated[str, "the address of its entry in that list"]
    title: Annotated[str, "its title"]


class Response(TypedDict):
    """What somebody else says of a moment or a statement."""

    stance: Annotated[str, "disputes, supports, nuances, corrects or retracts"]
    label: Annotated[str, "the stance in words"]
    by: Annotated[Link, "who says it"]
    text: Annotated[str, "what they say"]
    date: NotRequired[Annotated[Date, "when they said it"]]
    sources: Annotated[list[Cite], "the evidence"]


class Moment(TypedDict):
    """An entry of a timeline."""

    id: Annotated[str, "its anchor"]
    date: Annotated[Date, "when it happened"]
    new_day: Annotated[bool, "whether the day differs from the entry before"]
    text: Annotated[str, "what happened"]
    attribution: NotRequired[Annotated[Link, "who says so"]]
    late: NotRequired[Annotated[str, "since when the public knows, if later"]]
    sources: Annotated[list[Cite], "the evidence"]
    responses: Annotated[list[Response], "who disputes, supports or corrects it"]
    lang: NotRequired[Annotated[str, "the language of the text, where it is not the page's"]]


class Statement(TypedDict):
    """Something somebody said."""

    id: Annotated[str, "its anchor"]
    by: Annotated[Link, "who said it"]
    words: Annotated[str, "what was said"]
    quoted: Annotated[bool, "whether these are the exact words"]
    kind: Annotated[str, "claim, promise or opinion"]
    label: Annotated[str, "the kind in words"]
    date: NotRequired[Annotated[Date, "when it was said"]]
    about: Annotated[list[Link], "what it is about"]
    event: NotRequired[Annotated[Link, "where it was said, on other pages than the event's"]]
    translation: NotRequired[Annotated[str, "who translated it, in words"]]
    original: NotRequired[Annotated[dict[str, str], "lang and text of the words as said"]]
    sources: Annotated[list[Cite], "the evidence"]
    responses: Annotated[list[Response], "who disputes, supports or corrects it"]
    lang: NotRequired[Annotated[str, "the language of the words, where it is not the page's"]]


class Source(TypedDict):
    """An entry of the list of sources."""

    id: Annotated[str, "its anchor"]
    number: Annotated[int, "its number on the page"]
    title: Annotated[str, "its title"]
    by: NotRequired[Annotated[str, "authors and publisher"]]
    date: NotRequired[Annotated[Date, "when it was published"]]
    url: NotRequired[Annotated[str, "its address on the web"]]
    host: NotRequired[Annotated[str, "the site of that address"]]
    archive: NotRequired[Annotated[str, "the address of a kept copy"]]
    excerpt: NotRequired[Annotated[str, "a short extract"]]
    kind: NotRequired[
        Annotated[str, "primary, official, press … in words; absent where nobody said"]
    ]
    lang: NotRequired[Annotated[str, "the language of the source"]]


class Note(TypedDict):
    """A short text with date and evidence: a key point, a question, an update, a correction."""

    text: Annotated[str, "the text"]
    label: NotRequired[Annotated[str, "what it is, in words"]]
    date: NotRequired[Annotated[Date, "its date"]]
    by: NotRequired[Annotated[Link, "who it comes from"]]
    answer: NotRequired[Annotated[str, "the answer to a question"]]
    sources: NotRequired[Annotated[list[Cite], "the evidence"]]


class Entry(TypedDict):
    """A line of a list of pages."""

    link: Annotated[Link, "where it leads"]
    date: NotRequired[Annotated[Date, "the date it is sorted by"]]
    summary: NotRequired[Annotated[str, "one or two sentences"]]


class Group(TypedDict):
    """Items under one heading: a year, a letter, a theme."""

    title: Annotated[str, "the heading; empty for none"]
    items: Annotated[list[Any], "entries, statements or moments, as the section's kind says"]


class More(TypedDict):
    """Where a list goes on."""

    url: Annotated[str, "the next page of the list"]
    text: Annotated[str, "the words of that link"]


class Section(TypedDict):
    """A part of a page with a heading and an anchor."""

    id: Annotated[str, "its anchor"]
    title: Annotated[str, "its heading"]
    kind: Annotated[
        str, "which partial draws it: entries, moments, statements, notes, sources, text"
    ]
    groups: Annotated[list[Group], "what it holds"]
    more: NotRequired[Annotated[More, "where the list goes on"]]


class Label(TypedDict):
    """A short word on a page: disputed, AI, not reviewed."""

    text: Annotated[str, "the words"]
    kind: Annotated[str, "ai, disputed, corrected or demo"]


class Fact(TypedDict):
    """A line of the fact box."""

    term: Annotated[str, "what it is: when, where, who"]
    links: NotRequired[Annotated[list[Link], "the value, as names"]]
    dates: NotRequired[Annotated[list[Date], "the value, as dates"]]


class Card(TypedDict):
    """What a reader sees of a linked entity without following the link."""

    link: Annotated[Link, "its name, and where the link leads"]
    summary: NotRequired[Annotated[str, "one line on it"]]
    dates: NotRequired[Annotated[str, "when it was, in words"]]


class Alternate(TypedDict):
    """The same page in another language."""

    lang: Annotated[str, "language tag"]
    name: Annotated[str, "the language's own name"]
    url: Annotated[str, "its address"]


class Feed(TypedDict):
    """Where programs learn what is new."""

    type: Annotated[str, "its media type: application/atom+xml or application/feed+json"]
    text: Annotated[str, "what it follows, and its format"]
    url: Annotated[str, "its address"]


class Contribution(TypedDict):
    """How a reader may mend or add: whole addresses in the repository that holds the sources."""

    edit: NotRequired[Annotated[str, "editing the file of the page, where it has one"]]
    create: NotRequired[Annotated[str, "beginning the file of a page that has none"]]
    report: NotRequired[Annotated[str, "reporting a mistake on the page"]]
    begin: NotRequired[Annotated[list[Link], "beginning a new file of each kind; home page only"]]
    home: NotRequired[Annotated[str, "the home page that has `begin`, relative to the site's root"]]


class Context(TypedDict):
    """What every template gets."""

    kind: Annotated[str, "which page it is: event, person, listing, home …"]
    lang: Annotated[str, "the language of the page"]
    words: Annotated[str, "the language of the interface: fr or en"]
    dir: Annotated[str, "ltr or rtl"]
    title: Annotated[str, "the heading of the page"]
    summary: NotRequired[Annotated[str, "one or two sentences that answer"]]
    noindex: Annotated[bool, "whether search engines are asked to stay away"]
    breadcrumbs: Annotated[list[Link], "the way from the home page, without this page"]
    sections: Annotated[list[Section], "what follows the head, in reading order"]
    labels: NotRequired[Annotated[list[Label], "disputed, AI, not reviewed"]]
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
    alternates: NotRequired[Annotated[list[Alternate], "the page in all its languages"]]
    cards: NotRequired[Annotated[list[Card], "what the text links, for the cards"]]
    feeds: NotRequired[
        Annotated[list[Feed], "the feeds of the page, else of the site; absent without site_url"]
    ]
    json_ld: NotRequired[
        Annotated[dict[str, Any], "what the page says to machines; absent without site_url"]
    ]
    canonical: NotRequired[Annotated[str, "the address that counts, where it is another page's"]]
    previous: NotRequired[Annotated[Link, "the text or event before"]]
    next: NotRequired[Annotated[Link, "the text or event after"]]
    contribute: NotRequired[
        Annotated[Contribution, "how to mend or add; absent where the site names no repository"]
    ]
