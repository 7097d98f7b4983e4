"""What templates get of what was told: names, dates, moments, statements, sources, cases.

Values are finished, as `context.py` says, which holds the maps that these stand in.
"""

from typing import Annotated, NotRequired, TypedDict


class Link(TypedDict):
    """A name, and where it leads."""

    text: Annotated[str, "the name as readers see it"]
    url: NotRequired[Annotated[str, "the address; absent where the entity has no page"]]
    kind: NotRequired[Annotated[str, "article, event, person, theme, organization, place or page"]]
    note: NotRequired[Annotated[str, "a role, a reason, a date beside it"]]
    note_lang: NotRequired[Annotated[str, "the language of the note, where it is not the page's"]]
    withdrawn: NotRequired[Annotated[str, "that its text was withdrawn, in words"]]
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
    by: NotRequired[Annotated[str, "who published it"]]
    id: NotRequired[Annotated[str, "its anchor, where the entry leads back to it"]]


class Response(TypedDict):
    """What somebody else says of a moment or a statement."""

    stance: Annotated[str, "disputes, supports, nuances, corrects or retracts"]
    label: Annotated[str, "the stance in words"]
    by: Annotated[Link, "who says it"]
    text: Annotated[str, "what they say"]
    date: NotRequired[Annotated[Date, "when they said it"]]
    later: NotRequired[Annotated[str, "on a page as of a day, that it came later, in words"]]
    sources: Annotated[list[Cite], "the evidence"]
    lang: NotRequired[Annotated[str, "the language of the text, where it is not the page's"]]


class Outcome(TypedDict):
    """What became of a promise, as of a date."""

    state: Annotated[str, "kept, broken, open or partly"]
    label: Annotated[str, "the state in words"]
    date: Annotated[Date, "as of when"]
    text: NotRequired[Annotated[str, "what happened"]]
    sources: Annotated[list[Cite], "the evidence"]
    lang: NotRequired[Annotated[str, "the language of the text, where it is not the page's"]]


class Reply(TypedDict):
    """The answer of somebody whom a page names, whole."""

    by: Annotated[Link, "who replies"]
    text: Annotated[str, "the reply; a line break in it is a paragraph's"]
    received: NotRequired[Annotated[Date, "when it came"]]
    published: NotRequired[Annotated[Date, "when it was published"]]
    later: NotRequired[Annotated[str, "on a page as of a day, that it came later, in words"]]
    lang: NotRequired[Annotated[str, "the language of the text, where it is not the page's"]]


class Correction(TypedDict):
    """A mistake that was mended."""

    label: Annotated[str, "its kind in words: erratum, precision, update, withdrawal"]
    date: Annotated[Date, "when it was mended"]
    text: Annotated[str, "what was mended"]
    was: NotRequired[Annotated[str, "what stood there before"]]
    passage: NotRequired[Annotated[str, "the address of what it mends, where it stands apart"]]
    lang: NotRequired[Annotated[str, "the language of the texts, where it is not the page's"]]
    changed: NotRequired[Annotated[str, "the day on which it appeared or changed, ISO"]]


class Gap(TypedDict):
    """Time that passed since the entry before: a month at least."""

    text: Annotated[str, "how much, in words"]
    unit: Annotated[str, "month or year: which of them the words count"]


class Share(TypedDict):
    """How to cite a moment or statement elsewhere, and what its embed shows beside it."""

    citation: Annotated[str, "who said what, where, when, and the whole address"]
    code: Annotated[str, "the HTML that shows it on another site, as text"]
    url: Annotated[str, "the address of its embed"]
    address: Annotated[str, "its permalink, whole"]
    title: Annotated[str, "the event or article that tells it"]
    labels: NotRequired[Annotated[list[str], "how its text was made"]]
    cases: NotRequired[Annotated[list["Case"], "the court cases of people whom it names"]]


class Moment(TypedDict):
    """An entry of a timeline."""

    id: Annotated[str, "its anchor"]
    date: Annotated[Date, "when it happened"]
    new_day: Annotated[bool, "whether the day differs from the entry before"]
    gap: NotRequired[Annotated[Gap, "how long after the entry before, where that is long"]]
    text: Annotated[str, "what happened"]
    attribution: NotRequired[Annotated[Link, "who says so"]]
    late: NotRequired[Annotated[str, "since when the public knows, if later"]]
    sources: Annotated[list[Cite], "the evidence"]
    responses: Annotated[list[Response], "who disputes, supports or corrects it"]
    replies: NotRequired[Annotated[list[Reply], "the replies that concern it"]]
    corrections: NotRequired[Annotated[list[Correction], "what of it was corrected"]]
    share: NotRequired[Annotated[Share, "how to cite it, on its own page; absent without site_url"]]
    lang: NotRequired[Annotated[str, "the language of the text, where it is not the page's"]]
    changed: NotRequired[Annotated[str, "the day on which it appeared or changed, ISO"]]


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
    outcomes: NotRequired[Annotated[list[Outcome], "what became of it, the latest first"]]
    responses: Annotated[list[Response], "who disputes, supports or corrects it"]
    replies: NotRequired[Annotated[list[Reply], "the replies that concern it"]]
    corrections: NotRequired[Annotated[list[Correction], "what of it was corrected"]]
    share: NotRequired[Annotated[Share, "how to cite it, on its own page; absent without site_url"]]
    lang: NotRequired[Annotated[str, "the language of the words, where it is not the page's"]]


class Place(TypedDict):
    """A place of the page that cites a source."""

    id: Annotated[str, "its anchor"]
    mark: Annotated[str, "a letter; empty where it is the only place"]


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
    places: NotRequired[Annotated[list[Place], "where the page cites it, in the order of reading"]]


class Note(TypedDict):
    """A short text with date and evidence: a key point, a question, an update, a correction."""

    text: Annotated[str, "the text"]
    link: NotRequired[Annotated[Link, "where an office is held; what a list gathers it from"]]
    label: NotRequired[Annotated[str, "what it is, in words"]]
    date: NotRequired[Annotated[Date, "its date"]]
    answer: NotRequired[Annotated[str, "the answer to a question"]]
    was: NotRequired[Annotated[str, "what stood there before a correction"]]
    sources: NotRequired[Annotated[list[Cite], "the evidence"]]
    lang: NotRequired[Annotated[str, "the language of the text, where it is not the page's"]]
    changed: NotRequired[Annotated[str, "the day on which it appeared or changed, ISO"]]


class BasisLine(TypedDict):
    """A line of what a page rests on."""

    term: Annotated[str, "what it is: sources, archived copies, last check"]
    values: Annotated[list[str], "what is to say of it, in words and numbers"]
    date: NotRequired[Annotated[Date, "when it was"]]


class Stage(TypedDict):
    """A stage of a court case."""

    text: Annotated[str, "what was decided, with the court"]
    date: Annotated[Date, "when"]
    later: NotRequired[Annotated[str, "on a page as of a day, that it came later, in words"]]
    sources: Annotated[list[Cite], "the evidence"]


class Case(TypedDict):
    """A court case against a person."""

    link: Annotated[Link, "the person"]
    standing: Annotated[str, "presumed (innocent), cleared or convicted"]
    note: NotRequired[Annotated[str, "the standing in words; absent after a final conviction"]]
    stages: Annotated[list[Stage], "what was decided, the latest first"]
