"""The feeds of the lists that follow: promises, open questions, corrections.

They name nobody who is not in public: a promise stands in them only if whoever made it is, or is
no person of the site; of a text that names somebody whom no excerpt may, the title alone goes out.
What has no day of its own is in no feed.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final
from urllib.parse import quote

from explainer.data.feed import FeedEntry, entry_id
from explainer.limits import SLUG_LENGTH
from explainer.model.addresses import whole_address
from explainer.model.answers import answers_to, outcomes_of
from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.field_types import Ref
from explainer.model.kinds import Kind
from explainer.model.life import at_noon, day_of, life_of
from explainer.model.told import Item
from explainer.pages import changes, promises_page, questions_page
from explainer.pages.changes import Change, corrections
from explainer.pages.indexes import Indexes, Said
from explainer.pages.promises_page import promises
from explainer.pages.questions_page import Question, questions
from explainer.pages.told import passage_url
from explainer.pages.view import View
from explainer.read.yaml_tree import Path
from explainer.words.slugs import slugify

FOLLOWED: Final = ("promises", "questions", "corrections")
"""The lists with a feed, by the names of their parts of the addresses."""

_ID: Final = SLUG_LENGTH
"""Most characters of an entry's own part of its id."""


def followed(view: View, indexes: Indexes) -> dict[str, list[FeedEntry]]:
    """The entries of each list's feed, by the name of its part of the addresses."""
    found = (
        (_promise(view, said) for said in promises(view, indexes)),
        (_question(view, question) for question in questions(view, indexes)),
        (_correction(view, change) for change in corrections(view)),
    )
    entries = (_once(entry for made in all_ for entry in made) for all_ in found)
    return dict(zip(FOLLOWED, entries, strict=True))


def _once(entries: Iterable[FeedEntry]) -> list[FeedEntry]:
    """The entries, one of each id (RFC 4287, section 4.1.1)."""
    return list({entry.id: entry for entry in entries}.values())


def _promise(view: View, said: Said) -> Iterator[FeedEntry]:
    page, value = promises_page.page_of(said), said.item.value
    by = _public(view, said.item, ("by",), value.by)
    if not by:
        return
    state = view.words[f"outcome.{promises_page.state_of(said)}"]
    anchor = f"statement:{said.item.id}"
    yield from _entry(
        view,
        page,
        fragment=anchor,
        url=passage_url(view, page, [anchor]),
        title=view.words["feed.promise"].format(by=by, state=state),
        summary=_told(view, said) if promises_page.may_tell(view, said) else [],
        days=_days(said.date, *(outcome.at for _, outcome in outcomes_of(said.item))),
    )


def _told(view: View, said: Said) -> list[str]:
    """The promise, what became of it, and every answer: it goes nowhere without them."""
    item, value, t = said.item, said.item.value, view.words
    outcomes = [
        (o.at.in_words(view.lang), t[f"outcome.{o.state}"], o.text) for _, o in outcomes_of(item)
    ]
    responses = [
        (t[f"stance.{r.stance}"], _public(view, teller, ("responses", index, "by"), r.by), r.text)
        for teller, index, r in answers_to(item)
    ]
    replies = [
        (t["section.replies"], _public(view, reply, ("by",), reply.value.by), reply.value.text)
        for reply in item.replies
    ]
    words = t["feed.quote"].format(text=value.quote) if value.quote else value.text
    return [words, *(_line(*parts) for parts in (*outcomes, *responses, *replies))]


def _line(*parts: str) -> str:
    return " — ".join(part for part in parts if part)


def _public(view: View, item: Item[Any], path: Path, by: Ref) -> str:
    """Who speaks: somebody in public, or the text that stands for no page; else nobody."""
    speaker = view.graph.target(item.owner.id, (item.key, item.position, *path))
    return by.text if speaker is None else speaker.name if speaker.indexed else ""


def _question(view: View, question: Question) -> Iterator[FeedEntry]:
    """A question is of the day of its text, or of the event; one of a theme of its answer's."""
    value, page, life = question.item.value, question.page, life_of([question.item.owner])
    told = questions_page.may_tell(view, question)
    asked = _days(None if page.kind is Kind.THEME else question.date)
    answered = _days(value.at if value.answer else None)
    yield from _entry(
        view,
        page,
        fragment=f"question:{slugify(value.text)}",
        url=view.entity_url(page),
        title=value.text if told else page.name,
        summary=[page.name, value.answer] if told else [],
        days=[*([life.published.date()] if life else asked), *answered],
    )


def _correction(view: View, change: Change) -> Iterator[FeedEntry]:
    link, kind = changes.link_to(view, change), view.words[f"correction.{change.kind}"]
    if "url" not in link:
        return
    was = f"{view.words['was']} {change.was}" if change.was else ""
    yield from _entry(
        view,
        change.page,
        fragment=f"correction:{change.date.edtf}-{slugify(change.text)}",
        url=link["url"],
        title=view.words["feed.change"].format(
            kind=f"{kind[:1].upper()}{kind[1:]}", title=change.page.name
        ),
        summary=[change.text, was] if changes.may_tell(view, change) else [],
        days=_days(change.date),
    )


def _entry(
    view: View,
    page: Entity,
    *,
    fragment: str,
    url: str,
    title: str,
    summary: Iterable[str],
    days: list[date],
) -> Iterator[FeedEntry]:
    """An entry on a page, its id under that of the page's data file; none without a day."""
    if not days or not page.promoted:
        return
    path, mark, anchor = url.partition("#")
    yield FeedEntry(
        id=entry_id(view, page, fragment[:_ID]),
        url=f"{whole_address(path, view.site)}{mark}{quote(anchor, safe=':')}",
        title=view.say(title),
        summary="\n\n".join(view.say(part) for part in summary if part),
        published=at_noon(min(days)),
        changed=at_noon(max(days)),
        lang=page.lang,
        authors=(),
        tags=(),
    )


def _days(*dates: PartialDate | None) -> list[date]:
    return [day for when in dates if when and (day := day_of(when))]
