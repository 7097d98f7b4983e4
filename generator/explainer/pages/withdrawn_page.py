"""The page of a withdrawn text: since when and why, and the text no more."""

from explainer.model.entities import Entity
from explainer.pages import sections
from explainer.pages.heads import entity_context, entity_pages
from explainer.pages.page import Page
from explainer.pages.view import View


def withdrawn_pages(view: View, entity: Entity) -> list[Page]:
    """One page that says that the text was withdrawn; nothing of it is published."""
    shown = entity_context(view, entity)
    shown.pop("summary", None)
    shown.pop("labels", None)
    shown.pop("picture", None)
    withdrawal = entity.fields.withdrawn
    assert withdrawal
    since = view.words["withdrawn.since"].format(since=view.since(withdrawal.date))
    paragraphs = sections.plain([view.say(since), view.say(withdrawal.reason)])
    title = view.words["section.withdrawn"]
    part = sections.section("text", "withdrawn", title, paragraphs)
    return entity_pages(view, entity, shown, [part])
