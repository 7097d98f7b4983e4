"""The ids of moments and statements, in which their addresses end."""

from collections.abc import Iterator, Sequence

from explainer.model.fields import Fields
from explainer.model.items import Moment, Statement
from explainer.read.documents import Document
from explainer.read.problems import Problem
from explainer.words.slugs import slugify

_WORDS = 5


def moment_ids(moments: Sequence[Moment]) -> list[str]:
    """An id for each moment: the written one, else its date and first five words."""
    return _numbered([(m.id, f"{m.at.edtf} {_first_words(m.text)}") for m in moments])


def statement_ids(statements: Sequence[Statement]) -> list[str]:
    """An id for each statement: the written one, else its speaker and first five words."""
    return _numbered(
        [(s.id, f"{s.by.reference or s.by.text} {_first_words(s.words)}") for s in statements]
    )


def check_ids(document: Document, fields: Fields) -> list[Problem]:
    """A problem for each id that two moments, two statements or two sources of a file share."""
    problems: list[Problem] = []
    for key in ("timeline", "statements", "sources"):
        seen: set[str] = set()
        for position, item in enumerate(getattr(fields, key, ())):
            item_id = slugify(item.id)
            if item_id and item_id in seen:
                place = document.tree.place((key, position, "id"))
                problems.append(document.problem("E214", place, id=item.id))
            seen.add(item_id)
    return problems


def check_concerns(document: Document, fields: Fields) -> Iterator[Problem]:
    """A problem for each reply or correction that concerns no moment or statement of its file."""
    if not document.intact:
        return
    moments, said = getattr(fields, "timeline", ()), getattr(fields, "statements", ())
    written = (document.front.get("timeline"), document.front.get("statements"))
    if any(given and not read for given, read in zip(written, (moments, said), strict=True)):
        return  # what has a mistake is not read: its ids are not known
    known = [*moment_ids(moments), *statement_ids(said)]
    for key in ("replies", "corrections"):
        for position, item in enumerate(getattr(fields, key, ())):
            if item.concerns != "page" and slugify(item.concerns) not in known:
                place = document.tree.place((key, position, "concerns"))
                params = {"id": item.concerns, "known": ", ".join(["page", *known])}
                yield document.problem("E311", place, **params)


def _first_words(text: str) -> str:
    return " ".join(slugify(text).split("-")[:_WORDS])


def _numbered(ids: Sequence[tuple[str, str]]) -> list[str]:
    """Written ids as they are; equal default ones get `-2`, `-3` in source order."""
    taken = {slugify(written) for written, _ in ids if written}
    result: list[str] = []
    for written, default in ids:
        slug = slugify(written or default)
        candidate, number = slug, 1
        while not written and candidate in taken:
            number += 1
            candidate = f"{slug}-{number}"
        taken.add(candidate)
        result.append(candidate)
    return result
