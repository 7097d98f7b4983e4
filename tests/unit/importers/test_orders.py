"""Orders to tools: their arguments, and what stands in their place while a text is scanned."""

import pytest

from explainer.importers.orders import HOLE, Order, arguments, fenced, holed


@pytest.mark.parametrize(
    ("text", "places", "keys"),
    [
        ('"a b" c', ["a b", "c"], {}),
        ("src='x y' ALT=\"\"", [], {"src": "x y", "alt": ""}),
        ("`raw` key = word", ["raw"], {"key": "word"}),
        ('"unclosed', ["unclosed"], {}),
        ("", [], {}),
    ],
)
def test_arguments(text: str, places: list[str], keys: dict[str, str]) -> None:
    """Values stand by place or by key, in any quotes."""
    assert arguments(text) == (places, keys)


def test_holes_keep_every_place() -> None:
    """A hole is as long as its order, line by line."""
    text = "a {{< b\nc >}} d"
    assert holed(text, [Order(2, 13, text[2:13])]) == f"a {HOLE * 5}\n{HOLE * 5} d"


@pytest.mark.parametrize(
    ("inside", "fence"),
    [("x = 1\n", "```"), ("```\nx\n```\n", "````"), ("`` ` ``\n", "```")],
)
def test_fences_are_longer_than_what_they_hold(inside: str, fence: str) -> None:
    """Code that holds fences stands in a longer one."""
    text = f"<begin>\n{inside}<end>"
    opening, closing = Order(0, 7, "<begin>"), Order(len(text) - 5, len(text), "<end>")
    found = list(fenced(text, [(opening, "go", closing)]))
    assert [order.fence for order in found] == [f"{fence}go", fence]


def test_code_in_a_line_stays() -> None:
    """A pair that shares its line with text has no fence."""
    text = "so <begin>x<end>"
    opening, closing = Order(3, 10, "<begin>"), Order(11, 16, "<end>")
    assert [order.fence for order in fenced(text, [(opening, "", closing)])] == ["", ""]


def test_a_long_order_is_shown_short() -> None:
    """A message shows one line of an order."""
    shown = Order(0, 0, "{{< a\n" + "b" * 200 + " >}}").shown
    assert len(shown) == 80
    assert shown.startswith("{{< a b")
