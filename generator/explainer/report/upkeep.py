"""What published pages owe their readers: that a change is told, and facts looked at again."""

from collections.abc import Iterator
from datetime import date

from explainer.model.dates import PartialDate
from explainer.read.documents import Document
from explainer.read.yaml_tree import Value
from explainer.report.change import Change, Finding, listed

TOLD = tuple(
    """title name summary definition why key_points open_questions timeline statements proceedings
    positions born died start end place online""".split()
)
"""The keys whose texts and figures readers rely on."""

RECORDS = ("corrections", "updates")
"""The lists in which a text tells what became of it."""


def untold_changes(change: Change) -> Iterator[Finding]:
    """The published texts that say something else than before and do not say so themselves."""
    for entity, before, now in change.documents:
        earlier = change.earlier.get(entity.id)
        published = earlier and earlier.has_page and entity.has_page and not entity.withdrawn
        if not (published and earlier and before and entity.document and earlier.document):
            continue
        keys = [key for key in TOLD if _told(before, key) != _told(now, key)]
        if before.text.split() != now.text.split():
            keys.append("body")
        if keys and not _recorded(earlier.document, entity.document):
            place = now.tree.key_place((keys[0],))
            params = {"keys": ", ".join(keys)}
            yield Finding(what="report.text", path=now.path, place=place, params=params)


def _told(document: Document, key: str) -> list[Value]:
    """What is said under a key, without what only names or proves it: `id` and `source`."""
    return [
        {name: inner for name, inner in value.items() if name not in ("id", "source")}
        if isinstance(value, dict)
        else " ".join(value.split())
        if isinstance(value, str)
        else value
        for value in listed(document, key)
    ]


def _recorded(before: Document, now: Document) -> bool:
    """Whether a file has another `updated`, or a record that was not there."""
    if now.front.get("updated") not in (None, before.front.get("updated")):
        return True
    return any(item not in listed(before, key) for key in RECORDS for item in listed(now, key))


def unverified(change: Change) -> Iterator[Finding]:
    """The files of this change that were last verified longer ago than the site's limit.

    Counted from the day that the build stands for, else from the newest date in the content:
    never from the clock.
    """
    entities = change.graph.entities.values()
    newest = max((day for e in entities for day in map(_ordinal, _days(e.fields))), default=0)
    today = change.site.as_of.toordinal() if change.site.as_of else newest
    for entity, before, now in change.documents:
        verified = entity.fields.last_verified
        if now is not entity.document or verified is None or not _touched(before, now):
            continue
        if today - _ordinal(verified) > change.site.verify_after_days:
            place = now.tree.place(("last_verified",))
            params = {"name": entity.name, "date": verified.day_only().edtf}
            yield Finding(what="report.unverified.since", path=now.path, place=place, params=params)


def _touched(before: Document | None, now: Document) -> bool:
    return before is None or before.front != now.front or before.text != now.text


def _days(fields: object) -> Iterator[PartialDate]:
    """The days on which somebody worked on a text."""
    for key in ("date", "updated", "last_verified"):
        if isinstance(day := getattr(fields, key, None), PartialDate):
            yield day


def _ordinal(day: PartialDate) -> int:
    """A day as a number; days before our era are all as long ago."""
    return date(day.year, day.month or 1, day.day or 1).toordinal() if day.year > 0 else 0
