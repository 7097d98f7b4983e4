"""What templates get: one typed map per template, plain values only.

No value is null, a date or an object: texts are finished, addresses are relative to the site's
root and go through the engine's `url` filter. A key that does not apply is absent.
"""

from typing import Annotated, Any, NotRequired, TypedDict

Help = Annotated


class Link(TypedDict):
    """A name, and where it leads."""

    text: Help[str, "the name as readers see it"]
    url: NotRequired[Help[str, "the address; absent where the entity has no page"]]
    kind: NotRequired[Help[str, "article, event, person, theme or page"]]
    note: NotRequired[Help[str, "a role, a reason, a date beside it"]]
    lang: NotRequired[Help[str, "the language of the name, where it is not the page's"]]


class Date(TypedDict):
    """A date in words, and for machines."""

    text: Help[str, "the date in the page's language"]
    iso: NotRequired[Help[str, "the form of <time datetime>; absent before year 1"]]
    time: NotRequired[Help[str, "the time of day in words"]]
    note: NotRequired[Help[str, "what the date is, where it is not the thing's own"]]


class Cite(TypedDict):
    """A source named by number."""

    number: Help[int, "its number in the list of sources"]
    url: Help[str, "the address of its entry in that list"]
    title: Help[str, "its title"]


class Response(TypedDict):
    """What somebody else says of a moment or a statement."""

    stance: Help[str, "disputes, supports, nuances, corrects or retracts"]
    label: Help[str, "the stance in words"]
    by: Help[Link, "who says it"]
    text: Help[str, "what they say"]
    date: NotRequired[Help[Date, "when they said it"]]
    sources: Help[list[Cite], "the evidence"]


class Moment(TypedDict):
    """An entry of a timeline."""

    id: Help[str, "its anchor"]
    date: Help[Date, "when it happened"]
    new_day: Help[bool, "whether the day differs from the entry before"]
    text: Help[str, "what happened"]
    attribution: NotRequired[Help[Link, "who says so"]]
    late: NotRequired[Help[str, "since when the public knows, if later"]]
    sources: Help[list[Cite], "the evidence"]
    responses: Help[list[Response], "who disputes, supports or corrects it"]
    lang: NotRequired[Help[str, "the language of the text, where it is not the page's"]]


class Statement(TypedDict):
    """Something somebody said."""

    id: Help[str, "its anchor"]
    by: Help[Link, "who said it"]
    words: Help[str, "what was said"]
    quoted: Help[bool, "whether these are the exact words"]
    kind: Help[str, "claim, promise or opinion"]
    label: Help[str, "the kind in words"]
    date: NotRequired[Help[Date, "when it was said"]]
    about: Help[list[Link], "what it is about"]
    event: NotRequired[Help[Link, "where it was said, on other pages than the event's"]]
    translation: NotRequired[Help[str, "who translated it, in words"]]
    original: NotRequired[Help[dict[str, str], "lang and text of the words as said"]]
    sources: Help[list[Cite], "the evidence"]
    responses: Help[list[Response], "who disputes, supports or corrects it"]
    lang: NotRequired[Help[str, "the language of the words, where it is not the page's"]]


class Source(TypedDict):
    """An entry of the list of sources."""

    id: Help[str, "its anchor"]
    number: Help[int, "its number on the page"]
    title: Help[str, "its title"]
    by: NotRequired[Help[str, "authors and publisher"]]
    date: NotRequired[Help[Date, "when it was published"]]
    url: NotRequired[Help[str, "its address on the web"]]
    host: NotRequired[Help[str, "the site of that address"]]
    archive: NotRequired[Help[str, "the address of a kept copy"]]
    excerpt: NotRequired[Help[str, "a short extract"]]
    kind: Help[str, "primary, official, press, academic, social or other, in words"]
    lang: NotRequired[Help[str, "the language of the source"]]


class Note(TypedDict):
    """A short text with date and evidence: a key point, a question, an update, a correction."""

    text: Help[str, "the text"]
    label: NotRequired[Help[str, "what it is, in words"]]
    date: NotRequired[Help[Date, "its date"]]
    by: NotRequired[Help[Link, "who it comes from"]]
    answer: NotRequired[Help[str, "the answer to a question"]]
    sources: NotRequired[Help[list[Cite], "the evidence"]]


class Entry(TypedDict):
    """A line of a list of pages."""

    link: Help[Link, "where it leads"]
    date: NotRequired[Help[Date, "the date it is sorted by"]]
    summary: NotRequired[Help[str, "one or two sentences"]]


class Group(TypedDict):
    """Items under one heading: a year, a letter, a theme."""

    title: Help[str, "the heading; empty for none"]
    items: Help[list[Any], "entries, statements or moments, as the section's kind says"]


class More(TypedDict):
    """Where a list goes on."""

    url: Help[str, "the next page of the list"]
    text: Help[str, "the words of that link"]


class Section(TypedDict):
    """A part of a page with a heading and an anchor."""

    id: Help[str, "its anchor"]
    title: Help[str, "its heading"]
    kind: Help[str, "which partial draws it: entries, moments, statements, notes, sources, text …"]
    groups: Help[list[Group], "what it holds"]
    more: NotRequired[Help[More, "where the list goes on"]]
    intro: NotRequired[Help[str, "a sentence before the list"]]


class Label(TypedDict):
    """A short word on a page: disputed, AI, not reviewed."""

    text: Help[str, "the words"]
    kind: Help[str, "ai, disputed, corrected or demo"]


class Fact(TypedDict):
    """A line of the fact box."""

    term: Help[str, "what it is: when, where, who"]
    links: NotRequired[Help[list[Link], "the value, as names"]]
    dates: NotRequired[Help[list[Date], "the value, as dates"]]


class Alternate(TypedDict):
    """The same page in another language."""

    lang: Help[str, "language tag"]
    name: Help[str, "the language's own name"]
    url: Help[str, "its address"]


class Context(TypedDict):
    """What every template gets."""

    kind: Help[str, "which page it is: event, person, listing, home …"]
    lang: Help[str, "the language of the page"]
    words: Help[str, "the language of the interface: fr or en"]
    dir: Help[str, "ltr or rtl"]
    title: Help[str, "the heading of the page"]
    summary: NotRequired[Help[str, "one or two sentences that answer"]]
    noindex: Help[bool, "whether search engines are asked to stay away"]
    breadcrumbs: Help[list[Link], "the way from the home page, without this page"]
    sections: Help[list[Section], "what follows the head, in reading order"]
    labels: NotRequired[Help[list[Label], "disputed, AI, not reviewed"]]
    kicker: NotRequired[Help[Link, "what stands above the title: the main theme, the event"]]
    date: NotRequired[Help[Date, "the date of the thing"]]
    updated: NotRequired[Help[Date, "when the text last changed"]]
    facts: NotRequired[Help[list[Fact], "the fact box"]]
    points: NotRequired[Help[list[Note], "the essentials"]]
    unknown: NotRequired[Help[list[Note], "what is not known"]]
    lead: NotRequired[Help[Entry, "the main story of the home page"]]
    pager: NotRequired[Help[list[Link], "the pages of a long list; the current one has no url"]]
    alternates: NotRequired[Help[list[Alternate], "the page in all its languages"]]
    canonical: NotRequired[Help[str, "the address that counts, where it is another page's"]]
    previous: NotRequired[Help[Link, "the text or event before"]]
    next: NotRequired[Help[Link, "the text or event after"]]
    body_title: NotRequired[Help[str, "a heading over the body, for the contents list"]]
