"""Contexts are looked up the short way, with the same outcome."""

import jinja2
import pytest

from explainer.press.templates import templates_of

CONTEXT = {"x": {"title": "T", "items": [1], "get": 2, "none": None, "n": {"m": "deep"}}, "s": "t"}


@pytest.mark.parametrize(
    "text",
    [
        "{{ x.title }}",
        "{{ x.missing }}",
        "{{ x.missing is defined }}",
        "{{ x.missing or 'else' }}",
        "{{ x.none is none }}",
        "{{ x.n.m }}",
        "{{ x.items is callable }}{{ x['items'] }}",
        "{{ x.get('title') }}",
        "{{ s.upper() }}",
        "{{ missing is defined }}",
        "{{ x.title | shout }}{{ world }}",
    ],
)
def test_a_template_says_what_it_says_in_the_themes_environment(text: str) -> None:
    """Keys, methods, missing keys; filters and globals of the theme."""
    theme = jinja2.Environment(autoescape=True)
    theme.filters["shout"] = str.upper
    theme.globals["world"] = "!"
    ours = templates_of(theme).from_string(text).render(CONTEXT)
    assert ours == theme.from_string(text).render(CONTEXT)
