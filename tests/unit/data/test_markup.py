"""HTML that the core writes itself."""

import pytest

from explainer.data.markup import element, joined, text


@pytest.mark.parametrize("value", ["<b>", "a & b", "</title><script>", "\"'"])
def test_every_text_is_escaped(value: str) -> None:
    """No text of a contributor is markup, inside an element or in its attributes."""
    for made in (element("p", text(value)), element("a", href=value), joined([text("a")], value)):
        inner = made.removeprefix("<p>").removesuffix("</p>").removeprefix("<a href=")
        assert "<b>" not in inner
        assert "<script" not in inner
    assert "&#x27;" in text("'")
    assert element("a", href='"') == '<a href="&quot;"></a>'


def test_elements() -> None:
    """Attributes keep their order, empty ones are left out, and void elements have no end."""
    item = element("li", element("b", text("x")), text(" y"), class_="a b", lang="")
    assert item == '<li class="a b"><b>x</b> y</li>'
    assert element("meta", name="robots", content="noindex") == (
        '<meta name="robots" content="noindex">'
    )
    assert element("p", aria_label="z") == '<p aria-label="z"></p>'
    assert joined([text("a"), text("b")], " & ") == "a &amp; b"
