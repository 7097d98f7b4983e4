"""Ordinary pages: *À propos* and the like, with no place among events and people."""

from explainer.model.entities import Entity
from explainer.pages import trust
from explainer.pages.bodies import body_text
from explainer.pages.evidence import evidence_of
from explainer.pages.heads import entity_context, entity_pages
from explainer.pages.page import Page
from explainer.pages.view import View


def ordinary_pages(view: View, page: Entity) -> list[Page]:
    """An ordinary page, with its sources if it has any."""
    evidence = evidence_of(view, page)
    shown = entity_context(view, page)
    parts = [*trust.sections_of(view, page, evidence), evidence.section(page)]
    return entity_pages(view, page, shown, parts, body_text(view, page, evidence))
