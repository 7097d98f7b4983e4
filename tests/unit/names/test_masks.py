"""What is no running text is filled, sign by sign, so that nothing moves."""

import re

import pytest

from explainer.names.masks import OPAQUE, filled, masked, open_after, plain, without_raw


def _seen(text: str) -> str:
    return text.replace(OPAQUE, "▯")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Lee dit « Lee » à Lee", "Lee dit «▯▯▯▯▯» à Lee"),
        ("Lee “Lee” Lee", "Lee “▯▯▯” Lee"),
        ('Lee "Lee" Lee', 'Lee "▯▯▯" Lee'),
        ("Lee „Lee“ Lee „Lee” Lee", "Lee ▯▯▯▯▯ Lee ▯▯▯▯▯ Lee"),
        ("Lee ‹Lee› Lee", "Lee ‹▯▯▯› Lee"),
        ("Lee ‘Lee’ Lee", "Lee ▯▯▯▯▯ Lee"),
        ("l’été d’Ann et l'hiver", "l'été d'Ann et l'hiver"),
        ("ouverte « Lee et Lee", "ouverte «▯▯▯▯▯▯▯▯▯▯▯"),
        ("close Lee » Lee", "▯▯▯▯▯▯▯▯▯▯» Lee"),
        ("&ldquo;Lee&rdquo; Lee", "“▯▯▯▯▯▯▯▯▯”▯▯▯▯▯▯ Lee"),
        ("à https://a.org/Lee et Lee", "à ▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯ et Lee"),
        ("à lee@a.org, Lee", "à ▯▯▯▯▯▯▯▯▯, Lee"),
        ("@Lee et #Lee, Lee", "▯▯▯▯ et ▯▯▯▯, Lee"),
        ("sur lee.fr/Lee, Lee", "sur ▯▯▯▯▯▯▯▯▯▯, Lee"),
        ("Lee{.no-link} Lee{#lee}", "▯▯▯▯▯▯▯▯▯▯▯▯▯ Lee▯▯▯▯▯▯"),
        ("_Lee_ et un_mot", "*Lee* et un_mot"),
        ("Ann\u00a0Lee\u202fet\tBob\n", "Ann Lee et Bob "),
    ],
)
def test_quotations_addresses_and_lists_are_filled(text: str, seen: str) -> None:
    """Marks, spaces and what is around them stay at their place; what they hold is filled."""
    assert _seen(masked(text)) == seen


def test_a_plain_text_has_one_space_and_one_apostrophe() -> None:
    """Every space that keeps or breaks a line is a space, and the length stays."""
    assert plain("l’a\u00a0b\u202fc\nd\te") == "l'a b c d e"


def test_only_what_matches_is_filled() -> None:
    """Filling keeps the length of each match."""
    assert _seen(filled(re.compile("b+"), "abbba")) == "a▯▯▯a"


@pytest.mark.parametrize(
    ("block", "seen", "inside"),
    [
        ("a <b>Lee</b> c", "a ▯▯▯Lee▯▯▯▯ c", ""),
        ("a <q>Lee</q> c", "a ▯▯▯▯▯▯▯▯▯▯ c", ""),
        ("a <q>Lee", "a ▯▯▯▯▯▯", "q"),
        ("a </q> Lee", "a ▯▯▯▯ Lee", ""),
        ("a &laquo; b", "a «▯▯▯▯▯▯ b", ""),
    ],
)
def test_raw_tags_are_filled_with_what_closed_elements_hold(
    block: str, seen: str, inside: str
) -> None:
    """Emphasis keeps its words; a link, code or a quotation does not, and may stay open."""
    tags = [(m.start(), m.end(), m[0]) for m in re.finditer(r"<[^>]*>|&\w+;", block)]
    text, still_open = without_raw(block, tags)
    assert (_seen(text), still_open) == (seen, inside)


def test_an_element_may_be_open_from_a_block_before() -> None:
    """Up to the closing tag nothing is text."""
    assert without_raw("Lee</q> Lee", [(3, 7, "</q>")], "q") == (OPAQUE * 7 + " Lee", "")


@pytest.mark.parametrize(
    ("raw", "inside", "after"),
    [
        ("<a href='x'>", "", "a"),
        ("<DIV>", "", "div"),
        ("<b>", "", ""),
        ("</a>", "a", ""),
        ("</q>", "a", "a"),
        ("<q>", "a", "a"),
        ("<div>\nLee\n</div>", "", ""),
        ("<!-- <a> -->", "", ""),
        ("&quot;", "", ""),
    ],
)
def test_a_tag_opens_or_closes_an_element_without_links(raw: str, inside: str, after: str) -> None:
    """The outermost element counts until it closes; a whole block leaves nothing open."""
    assert open_after(raw, inside) == after
