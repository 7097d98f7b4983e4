"""Tags are read as browsers read them, with their places."""

import pytest

from explainer.read.tags import attribute_list, tags_in


def _tags(text: str) -> list[tuple[str, bool, dict[str, str]]]:
    return [
        (tag.name, tag.closing, {a.name: a.value for a in tag.attributes})
        for tag in tags_in(text, 0, len(text))
    ]


@pytest.mark.parametrize(
    ("text", "name", "attributes"),
    [
        ("<b>", "b", {}),
        ("<IMG SRC=a.png Alt='x y'>", "img", {"src": "a.png", "alt": "x y"}),
        ('<a title="a > b" href="c">', "a", {"title": "a > b", "href": "c"}),
        ("<details open\nontoggle = 'x'>", "details", {"open": "", "ontoggle": "x"}),
        ("<svg/onload=x>", "svg", {"onload": "x"}),
        ("<br/>", "br", {}),
        ("<p class=X>", "p", {"class": "X"}),
        ("<img src=java&#115;cript:x", "img", {"src": "javascript:x"}),
        ("<javascript:x>", "javascript:x", {}),
        ("<?php x ?>", "?php", {"x": "", "?": ""}),
        ("<!DOCTYPE html>", "!doctype", {"html": ""}),
    ],
)
def test_a_tag_has_name_and_attributes(text: str, name: str, attributes: dict[str, str]) -> None:
    """Names are in lower case, values without quotes and entities, ended or not."""
    assert _tags(text) == [(name, False, attributes)]


def test_tags_that_end() -> None:
    """An end tag says so."""
    assert _tags("<b>x</b>") == [("b", False, {}), ("b", True, {})]


@pytest.mark.parametrize(
    "text", ["a < b", "<3", "<>", "<a@example.org>", "<!-- <script> -->", "<!-- <b>", "1<2>"]
)
def test_what_is_no_tag(text: str) -> None:
    """Comparisons, addresses and comments hold no tag."""
    assert _tags(text) == []


def test_a_comment_ends_where_browsers_end_it() -> None:
    """What follows `--!>` stands outside the comment."""
    assert [name for name, *_ in _tags("<!-- --!><script>x</script> -->")] == ["script", "script"]


def test_places() -> None:
    """Tags, attributes and values stand where the text has them."""
    text = 'a <b c="d" e=f g>'
    (tag,) = tags_in(text, 0, len(text))
    assert (tag.start, tag.end) == (2, len(text))
    assert [(a.start, a.value_start) for a in tag.attributes] == [(5, 8), (11, 13), (15, 15)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("onclick=x", {"onclick": "x"}),
        (" .a #b c='d e' f=\"g\" hidden ", {"c": "d e", "f": "g", "hidden": ""}),
        (": width=80", {"width": "80"}),
        (".a #b", {}),
    ],
)
def test_attribute_lists(text: str, found: dict[str, str]) -> None:
    """A list gives its attributes; classes and ids are no attributes here."""
    assert {a.name: a.value for a in attribute_list(text, 0, len(text))} == found
