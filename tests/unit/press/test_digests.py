"""Whatever can change a page's HTML changes its digest."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import explainer
from explainer.pages.page import Page
from explainer.press.digests import _CODE, frame_digest, sheet_digest
from explainer.press.sheet import Sheet

ADDRESSES = {"articles/0.md": "articles/0/", "articles/1.md": "articles/1/"}


@pytest.mark.parametrize(
    "change",
    [
        {"body": "Autre chose, [suite](1.md).\n"},
        {"meta": {"template": "page.html", "title": "Autre"}},
        {"url": "ailleurs/"},
        {"src_uri": "ailleurs/0.md"},
        {"canonical_url": "https://example.org/"},
        {"edit_url": "https://example.org/edit/0.md"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_part_of_a_page_counts(sheets: list[Sheet], change: dict[str, Any]) -> None:
    """Its text, its context, its addresses."""
    before = sheet_digest(sheets[0], b"frame", ADDRESSES)
    assert sheet_digest(_changed(sheets[0], change), b"frame", ADDRESSES) != before
    assert sheet_digest(replace(sheets[0]), b"frame", dict(ADDRESSES)) == before


def _changed(sheet: Sheet, change: dict[str, Any]) -> Sheet:
    if {"body", "meta"} & change.keys():
        assert isinstance(sheet.page, Page)
        return replace(sheet, page=replace(sheet.page, **change))
    return replace(sheet, **change)


def test_the_frame_counts(sheets: list[Sheet]) -> None:
    """Another frame makes another page."""
    assert sheet_digest(sheets[0], b"a", ADDRESSES) != sheet_digest(sheets[0], b"b", ADDRESSES)


def test_where_its_links_lead_counts(sheets: list[Sheet]) -> None:
    """A text that moved, or came, or went; not one that the page does not name."""
    before = sheet_digest(sheets[0], b"frame", ADDRESSES)
    moved = {**ADDRESSES, "articles/1.md": "textes/1/"}
    assert sheet_digest(sheets[0], b"frame", moved) != before
    assert sheet_digest(sheets[0], b"frame", {"articles/0.md": "articles/0/"}) != before
    other = {**ADDRESSES, "articles/2.md": "articles/2/"}
    assert sheet_digest(sheets[0], b"frame", other) == before


def test_templates_and_context_decide_the_frame() -> None:
    """Each of them, and the order of templates; not the order of keys."""
    before = frame_digest([b"a", b"b"], {"x": 1, "y": 2})
    assert frame_digest([b"a", b"b"], {"y": 2, "x": 1}) == before
    others = [([b"b", b"a"], {"x": 1, "y": 2}), ([b"ab"], {"x": 1, "y": 2}), ([b"a", b"b"], {})]
    assert before not in [frame_digest(templates, context) for templates, context in others]


def test_all_our_code_that_makes_html_is_in_the_digest() -> None:
    """Whatever module of ours the press imports to render, a change of it makes pages anew."""
    package = Path(explainer.__file__).parent
    inside = {path for part in _CODE for path in (package / part).rglob("*.py")}
    covered = inside | {package / part for part in _CODE if part.endswith(".py")}
    imported = {
        package / f"{name.removeprefix('explainer.').replace('.', '/')}.py"
        for path in covered
        for name in re.findall(
            r"^from (explainer\.\S+) import", path.read_text("utf-8"), re.MULTILINE
        )
    }
    known = {package / name for name in ("cache.py", "limits.py", "workers.py", "progress.py")}
    assert {path for path in imported - covered - known if path.is_file()} == set()
