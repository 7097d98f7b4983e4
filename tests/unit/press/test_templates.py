"""Contexts are looked up the short way, with the same outcome."""

import jinja2
import pytest

from explainer.press.templates import Compiled, templates_of

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


def test_a_template_is_compiled_once_for_each_text_and_environment() -> None:
    """The next environment of a sort takes the code, until the text is another."""
    texts, compiled = {"a": "{{ x.title }}"}, Compiled()
    codes = []
    for title in ("un", "deux"):
        theme = jinja2.Environment(
            loader=jinja2.DictLoader(texts), bytecode_cache=compiled, autoescape=True
        )
        for templates in (theme, templates_of(theme)):
            made = templates.get_template("a")
            assert made.render({"x": {"title": title}}) == title
            codes.append(made.root_render_func.__code__)
    assert codes[0] is codes[2]
    assert codes[1] is codes[3]
    texts["a"] = "{{ x.title }} !"
    changed = jinja2.Environment(
        loader=jinja2.DictLoader(texts), bytecode_cache=compiled, autoescape=True
    )
    assert changed.get_template("a").render({"x": {"title": "trois"}}) == "trois !"
