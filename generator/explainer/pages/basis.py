"""What a page rests on: its sources by kind, what it tells with and without one, who checked it.

Nothing is counted for or against anybody.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from explainer.model.entities import Entity
from explainer.model.fields import Story
from explainer.model.sources import SourceList
from explainer.model.told import Item
from explainer.pages import sections
from explainer.pages.context import BasisLine, Section
from explainer.pages.making import ai_in_words, making_of, reviews_in_words
from explainer.pages.view import View

_KINDS: Final = ("primary", "official", "press", "academic", "social", "")
"""The kinds of sources in the order shown; last those of which nobody said it."""


def basis(view: View, entity: Entity, sources: SourceList, told: Iterable[Item[Any]]) -> Section:
    """The section; `told` are all moments and statements of the page and its further pages."""
    lines: list[BasisLine] = []
    if items := list({item.place: item for item in told}.values()):
        lines.append(_told(view, entity, items))
    if sources.items or (items and isinstance(entity.fields, Story)):
        lines = [_sources(view, sources), *lines]
    if sources.items:
        lines.append(_archived(view, sources))
    lines += _checked(view, entity)
    if lines and (ai := ai_in_words(view, making_of(view, entity))):
        lines.append(BasisLine(term=view.words["basis.ai"], values=[ai]))
    return sections.section("basis", "trust", view.words["section.trust"], sections.plain(lines))


def _sources(view: View, sources: SourceList) -> BasisLine:
    found = Counter(item.kind for item in sources.items)
    kinds = [
        _counted(view, view.words[f"source.{kind}" if kind else "source.unsaid"], found[kind])
        for kind in _KINDS
        if found[kind]
    ]
    total = str(len(sources.items)) if sources.items else view.words["basis.none"]
    return BasisLine(term=view.words["section.sources"], values=[total, *kinds])


def _told(view: View, entity: Entity, items: list[Item[Any]]) -> BasisLine:
    """How many moments and statements have a source, and how many have none."""
    with_source = sum(any(teller.value.source for teller in item.tellers) for item in items)
    counts = (("with", with_source), ("without", len(items) - with_source))
    term = "basis.told" if isinstance(entity.fields, Story) else "basis.said"
    return BasisLine(
        term=view.words[term],
        values=[_counted(view, view.words[f"basis.{key}"], count) for key, count in counts],
    )


def _archived(view: View, sources: SourceList) -> BasisLine:
    kept = sum(bool(item.source.archive) for item in sources.items)
    share = view.words["basis.of"].format(count=kept, total=len(sources.items))
    return BasisLine(term=view.words["basis.archived"], values=[share])


def _checked(view: View, entity: Entity) -> Iterator[BasisLine]:
    """When the page was last checked, and who read it before it was published."""
    if verified := entity.fields.last_verified:
        yield BasisLine(term=view.words["basis.verified"], values=[], date=view.date(verified))
    if reviewed := reviews_in_words(view, making_of(view, entity)):
        yield BasisLine(term=view.words["reviewed"], values=[reviewed])


def _counted(view: View, what: str, count: int) -> str:
    return view.words["basis.count"].format(what=what, count=count)
