"""What heads changed: the questions that two graphs of a site answer in different ways."""

from collections.abc import Iterator
from typing import TypeVar

from explainer.pages.view import View
from explainer.pieces import Workbench
from explainer.read.trace import EVERYTHING, NAMES, RESERVED, Watched, changed, mentioning

T = TypeVar("T")


def changed_tables(before: Workbench, now: Workbench) -> set[str] | None:
    """What `read.trace` tells of lookups in two graphs that have another answer now.

    None where all may have one.
    """
    if _frame(before) != _frame(now):
        return None
    found = {EVERYTHING}
    if now.graph.index != before.graph.index:
        found.add(NAMES)
    for lang, view in now.views.items():
        old = before.views[lang]
        found |= view.graph.entities.changed(old.graph.entities)
        found |= view.graph.changed(old.graph)
        found |= view.dossiers.changed(old.dossiers)
        found |= view.targets.by_path.changed(old.targets.by_path)
    return found


def keep_mentions(before: Workbench, now: Workbench, changes: set[str]) -> None:
    """Take over what texts mention, where nothing that it was found by changed."""
    for lang, view in now.views.items():
        view.mention_index.keep(before.views[lang].mention_index, changes)


def changed_lookups(before: Workbench, now: Workbench) -> set[str]:
    """As `changed_tables`, of what follows from graphs; both are laid out."""
    found = now.followed.changed(before.followed)
    for lang, view in now.views.items():
        found.update(_of_view(before.views[lang], view))
        tables = before.indexes[lang].tables
        for name, table in now.indexes[lang].tables.items():
            found |= table.changed(tables[name])
    return found


def _frame(bench: Workbench) -> object:
    """What every page may depend on without asking."""
    graph = bench.graph
    return (bench.site, bench.languages, list(bench.views), graph.survivors, list(graph.assets))


def _of_view(before: View, now: View) -> Iterator[str]:
    old, new = before.mention_index, now.mention_index
    yield from changed(mentioning(""), old.of_each, new.of_each)
    for entity_id in new.found.keys() | old.found.keys():
        known, found = old.found.get(entity_id), new.found.get(entity_id)
        if known is not found and not (known and found and known.mentions == found.mentions):
            yield from _path_of(entity_id, before, now)
    if before.reserved.names != now.reserved.names:
        yield RESERVED


def _path_of(entity_id: str, *views: View) -> Iterator[str]:
    """The paths of an entity's text."""
    for view in views:
        entity = view.graph.entities.table.get(entity_id)
        if entity and entity.document:
            yield entity.document.path


def settled(now: Watched[T], before: Watched[T]) -> Watched[T]:
    """The table with an earlier one's own values where they are equal: to compare costs less."""
    then, items = before.table, now.table.items()
    return Watched(now.sign, {k: then[k] if then.get(k) == value else value for k, value in items})
