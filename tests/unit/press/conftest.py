"""A small frame: what the tests of the press render pages in."""

from dataclasses import replace

import jinja2
import pytest

from explainer.pages.page import Page
from explainer.press.sheet import Frame, Sheet
from explainer.press.templates import templates_of

TEMPLATES = {
    "main.html": "{{ config.site_name }}: {% block content %}{% endblock %}",
    "page.html": "{% extends 'main.html' %}{% block content %}"
    "{{ page.title }}|{{ page.meta.x.about }}|{{ page.content }}{% endblock %}",
    "broken.html": "{{ page.nothing.at_all }}",
}


def _sheet(number: int) -> Sheet:
    return Sheet(
        src_uri=f"articles/{number}.md",
        dest_uri=f"articles/{number}/index.html",
        url=f"articles/{number}/",
        canonical_url=None,
        edit_url=None,
        page=Page(
            src_uri=f"articles/{number}.md",
            address=f"articles/{number}/",
            source=None,
            meta={"template": "page.html", "title": f"Page {number}", "x": {"about": "rien"}},
            body=f"Texte **{number}**, [suite]({number + 1}.md).\n",
        ),
    )


@pytest.fixture
def sheets() -> list[Sheet]:
    """Four hundred pages: more than workers are worth."""
    return [_sheet(number) for number in range(400)]


@pytest.fixture
def frame(sheets: list[Sheet]) -> Frame:
    """A frame with templates of a line each."""
    theme = jinja2.Environment(loader=jinja2.DictLoader(TEMPLATES), autoescape=False)  # noqa: S701
    return Frame(
        templates=templates_of(theme),
        context={"config": {"site_name": "Site"}},
        addresses={sheet.src_uri: sheet.url for sheet in sheets},
        digest=b"frame",
    )


@pytest.fixture
def broken(sheets: list[Sheet]) -> Sheet:
    """A page whose template fails."""
    page = sheets[7].whole
    return replace(sheets[7], page=replace(page, meta={**page.meta, "template": "broken.html"}))
