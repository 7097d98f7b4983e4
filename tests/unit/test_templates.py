"""The templates: everything that they print is escaped, and every word they use exists."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from explainer.words import LANGUAGES

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
TEMPLATES = sorted(THEME.rglob("*.html"))
PARSER = Environment(autoescape=False)  # noqa: S701 (only parses)

RAW = {"page.content", "page.meta.description", "script | script_tag"}
"""What may be printed unescaped: HTML of the engine, and a key that the core has escaped."""

DATA_BLOCK = '<script type="application/ld+json">{{ x.json_ld | tojson }}</script>'
"""The only script that stands in a page: data for machines, on which no policy has a say."""


def _printed(node: nodes.Node, escaped: bool = False) -> Iterator[tuple[nodes.Node, bool]]:
    """Every expression that a template prints, and whether autoescape holds there."""
    if isinstance(node, nodes.Block):
        escaped = False  # a block is compiled by itself: what stands around it does not reach in
    if isinstance(node, nodes.ScopedEvalContextModifier):
        escaped = any(
            option.key == "autoescape" and option.value.as_const() for option in node.options
        )
    if isinstance(node, nodes.Output):
        parts = (part for part in node.nodes if not isinstance(part, nodes.TemplateData))
        yield from ((part, escaped) for part in parts)
    for child in node.iter_child_nodes():
        yield from _printed(child, escaped)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_everything_printed_is_escaped(path: Path) -> None:
    """Every expression stands where autoescape is on."""
    tree = PARSER.parse(path.read_text(encoding="utf-8"))
    unsafe = [node.lineno for node, escaped in _printed(tree) if not escaped]
    assert not unsafe


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_only_the_engines_html_is_raw(path: Path) -> None:
    """`safe` stands only after what the engine rendered or the core escaped."""
    found = re.findall(r"\{\{-?\s*([^{}]*?)\s*\|\s*safe\b", path.read_text(encoding="utf-8"))
    assert set(found) <= RAW


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_script_and_no_style_in_templates(path: Path) -> None:
    """No inline script, style or handler: a strict Content-Security-Policy holds.

    One block of data is allowed: browsers never run it, and `tojson` escapes what could end it.
    """
    text = path.read_text(encoding="utf-8").replace(DATA_BLOCK, "")
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", text)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_keep_to_what_every_engine_knows(path: Path) -> None:
    """No Python method, no `page.file`, no filter that only one template engine has."""
    text = path.read_text(encoding="utf-8")
    code = " ".join(re.findall(r"\{[{%](.*?)[%}]\}", text, re.DOTALL))
    code = re.sub(r"\"[^\"]*\"|'[^']*'", "''", code)
    assert not re.search(r"\.(items|get|split|values|keys|format|append)\(", code)
    assert not re.search(r"page\.(file|parent)|truncate|sum\(", code)


def _words_used() -> set[str]:
    text = "".join(
        path.read_text(encoding="utf-8") for path in TEMPLATES if "words" not in path.parts
    )
    return set(re.findall(r"\bt\[[\"']([\w.]+)[\"']\]", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_template_exists(language: str) -> None:
    """Templates use only words that the language has."""
    assert _words_used() <= LANGUAGES[language].keys()


def test_every_word_is_used() -> None:
    """No word is kept that neither code nor template uses."""
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "generator").rglob("*.py")
        if path.name not in {"fr.py", "en.py"}
    )
    families = tuple(re.findall(r"\[f\"([a-z_.]+[._])\{", source))
    used = _words_used() | set(re.findall(r"[\"']([\w.]+)[\"']", source))
    unused = [key for key in LANGUAGES["fr"] if key not in used and not key.startswith(families)]
    assert not unused


def test_template_words_are_those_of_the_code() -> None:
    """The words that templates include are the ones that `tools/write_words.py` writes."""
    program: dict[str, object] = {"__file__": str(ROOT / "tools/write_words.py"), "__name__": "x"}
    exec((ROOT / "tools/write_words.py").read_text(encoding="utf-8"), program)  # noqa: S102
    template_of = program["template_of"]
    assert callable(template_of)
    for language in LANGUAGES:
        kept = (THEME / f"partials/explainer/words/{language}.html").read_text(encoding="utf-8")
        assert kept == template_of(language)
