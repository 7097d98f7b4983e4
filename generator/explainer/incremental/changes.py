"""What heads changed: the questions that two graphs of a site answer in different ways."""

from collections.abc import Iterator
from typing import TypeVar

from explainer.pages.view import View
from explainer.pieces import Workbench
from explainer.read.trace import EVERYTHING, NAMES, RESERVED, Watched, changed, mentioning

T = TypeVar("T")


def changed_questions(before: Workbench, now: Workbench) -> set[str] | None:
    """What `read.trace` tells of lookups that have another answer now; none where all may have.

    Both must be laid out, their mentions found.
    """
    if _frame(before) != _frame(now):
        return None
    found = {EVERYTHING, *now.followed.changed(before.followed)}
    if now.graph.index != before.graph.index:
        found.add(NAMES)
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
    yield from now.graph.entities.changed(before.graph.entities)
    yield from now.graph.changed(before.graph)
    yield from now.dossiers.changed(before.dossiers)
    yield from now.targets.by_path.changed(before.targets.by_path)
    yield from changed(mentioning(""), before.mentioned_in, now.mentioned_in)
    for entity_id in changed("", before.found_mentions, now.found_mentions):
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
