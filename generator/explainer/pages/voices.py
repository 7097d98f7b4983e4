"""Somebody or something as a voice: what it said, what it answered, where else it is heard."""

from explainer.model.entities import Entity
from explainer.pages import sections
from explainer.pages.context import Group, Link, Section
from explainer.pages.indexes import Indexes, Said
from explainer.pages.told import event_entry, statement_of
from explainer.pages.view import View


def said_by(view: View, entity: Entity, indexes: Indexes, title: str) -> Section:
    """What somebody or something said, by theme, within a theme the earliest first."""
    groups: dict[str, Group] = {}
    for said in sorted(indexes.said.get(entity.id, []), key=_earliest_first):
        shown = statement_of(view, said)
        theme = shown["about"][0]["text"] if shown["about"] else view.words["other"]
        group = groups.setdefault(theme, Group(title=theme, items=[]))
        group["items"].append(shown)
        for about in shown["about"][:1]:
            group["link"] = Link(**about)
    return sections.section("statements", "statements", title, groups.values())


def _earliest_first(said: Said) -> tuple[bool, tuple[int, ...]]:
    return (said.date is None, said.date.key if said.date else ())


def answered(view: View, entity: Entity, indexes: Indexes) -> Section:
    """The statements to which it responds, but for those that its page shows already."""
    shown = {
        id(s) for table in (indexes.said, indexes.said_about) for s in table.get(entity.id, [])
    }
    found = [said for said in indexes.answered.get(entity.id, []) if id(said) not in shown]
    items = [statement_of(view, said) for said in found]
    title = view.words["section.answered"]
    return sections.section("statements", "answered", title, sections.plain(items))


def heard_in(view: View, entity: Entity, indexes: Indexes) -> Section:
    """The events where it only speaks, answers, or is quoted as the origin."""
    entries = [event_entry(view, dossier) for dossier in indexes.heard.get(entity.id, [])]
    title = view.words["section.heard"]
    return sections.section("entries", "heard", title, sections.plain(entries))
