"""Names become parts of addresses, and headings become anchors."""

import re
from pathlib import Path

import pytest

from explainer.words.slugs import RESERVED_ANCHORS, heading_slug, is_reserved, slugify


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Donald Trump", "donald-trump"),
        ("Élection présidentielle de 2024", "election-presidentielle-de-2024"),
        ("L’Élysée", "l-elysee"),
        ("L'Élysée", "l-elysee"),
        ("Kim Jong-un", "kim-jong-un"),
        ("Œuvre et cœur", "oeuvre-et-coeur"),
        ("Æthelred, Straße, Łódź, Þór", "aethelred-strasse-lodz-thor"),
        ("İstanbul", "istanbul"),
        ("  a -- b  ", "a-b"),
        ("a_b", "a-b"),
        ("49.3", "49-3"),
        ("« C’est 100 % faux ! »", "c-est-100-faux"),
        ("ﬁn", "fin"),
        ("e\u0301te\u0301", "ete"),
        ("???", ""),
        ("", ""),
    ],
)
def test_latin_names(name: str, slug: str) -> None:
    """Latin letters lose their accents, and all else becomes one hyphen."""
    assert slugify(name) == slug


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Владимир Путин", "владимир-путин"),
        ("Йошкар", "йошкар"),
        ("Ελλάδα", "ελλάδα"),
        ("习近平", "习近平"),
        ("محمد", "محمد"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_other_scripts_are_kept(name: str, slug: str) -> None:
    """Names of other scripts stay in their script, marks included."""
    assert slugify(name) == slug


@pytest.mark.parametrize("name", ["Élysée", "Donald Trump", "a_b", "Ελλάδα", "Straße", "49.3"])
def test_slug_of_a_slug(name: str) -> None:
    """The slug of a slug is the slug."""
    assert slugify(slugify(name)) == slugify(name)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [("Le contexte", "le-contexte"), ("!!!", "section"), ("", "section"), ("Sources", "sources-1")],
)
def test_heading(text: str, anchor: str) -> None:
    """A heading always has an anchor, and never one of the page's own."""
    assert heading_slug(text) == anchor


@pytest.mark.parametrize("anchor", sorted(RESERVED_ANCHORS))
def test_reserved_anchors_are_free(anchor: str) -> None:
    """No heading takes the anchor of a section that templates draw."""
    assert heading_slug(anchor) not in RESERVED_ANCHORS
    assert heading_slug(anchor.replace("-", " ").title()) not in RESERVED_ANCHORS


@pytest.mark.parametrize(
    "anchor",
    [
        "__search",
        "facts-title",
        "lead-title",
        "moment:debut",
        "source:ap",
        "cite:ap:1",
        "text:ap:1",
        "fn:1",
        "main",
    ],
)
def test_ids_of_the_page_are_reserved(anchor: str) -> None:
    """What templates, notes and tabs write as ids is no author's to give."""
    assert is_reserved(anchor)


@pytest.mark.parametrize("anchor", ["la-suite", "subtitle", "un-title", "lead", "source"])
def test_other_ids_are_free(anchor: str) -> None:
    """A heading may end in a word that templates use, and begin as their ids do."""
    assert not is_reserved(anchor)


def test_every_id_of_the_templates_is_reserved() -> None:
    """No id that stands in a template is free, and none that is made there begins freely."""
    templates = Path(__file__).parents[3] / "theme"
    written = [
        match
        for path in sorted(templates.rglob("*.html"))
        for match in re.findall(r'\sid="([^"]+)"', path.read_text(encoding="utf-8"))
    ]
    fixed = {anchor for anchor in written if "{" not in anchor}
    assert {anchor for anchor in fixed if not is_reserved(anchor)} == set()
    assert {anchor for anchor in written if "{" in anchor} <= {
        "__{{ section.id }}-text",
        "__{{ section.id }}-title",
        "card:{{ loop.index }}",
        "{{ group.id }}",
        "{{ cite.id }}",
        "{{ moment.id }}",
        "{{ said.id }}",
        "{{ section.id }}",
        "{{ section.id }}-title",
        "{{ source.id }}",
    }


def test_heading_separator() -> None:
    """Another separator stands everywhere in the anchor."""
    assert heading_slug("Le contexte", "_") == "le_contexte"
    assert heading_slug("Sources", "_") == "sources_1"
