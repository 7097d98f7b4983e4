"""The table of what HTML a text may hold is one, and closed."""

import pytest

from explainer.allowed import ATTRIBUTES, SCHEMES, TAGS, is_remote, may_stand
from explainer.link import markup
from explainer.markdown import sanitize


def test_the_scan_and_the_boundary_read_the_same_table() -> None:
    """Neither half has a list of its own."""
    for name in ("TAGS", "ATTRIBUTES", "SCHEMES", "may_stand"):
        assert getattr(markup, name) is getattr(sanitize, name)


def test_the_table_knows_its_elements() -> None:
    """Attributes are listed for elements that may stand, and in lower case."""
    assert ATTRIBUTES.keys() - {"*"} <= TAGS
    assert all(name == name.lower() for names in ATTRIBUTES.values() for name in names | TAGS)


def test_nothing_active_is_in_the_table() -> None:
    """No handler, no style, nothing that loads or sends but a local picture."""
    names = frozenset().union(*ATTRIBUTES.values())
    assert not [name for name in names if name.startswith("on")]
    assert names.isdisjoint({"style", "srcset", "action", "formaction", "poster", "data", "ping"})
    assert TAGS.isdisjoint({"script", "style", "iframe", "object", "form", "svg", "math", "link"})
    assert SCHEMES.isdisjoint({"javascript", "vbscript", "data", "file", "blob"})


@pytest.mark.parametrize(
    ("tag", "attribute", "value", "stands"),
    [
        ("p", "id", "la", True),
        ("p", "id", "__search", False),
        ("input", "id", "__tabbed_1_2", True),
        ("input", "name", "__tabbed_1", True),
        ("input", "name", "q", False),
        ("input", "type", "checkbox", True),
        ("input", "type", "text", False),
        ("a", "target", "_blank", True),
        ("a", "target", "_top", False),
        ("img", "src", "../a.png", True),
        ("img", "src", "//example.org/a.png", False),
        ("img", "alt", "https://example.org/", True),
        ("img", "align", "left", True),
        ("img", "align", "right", True),
        ("img", "align", "absmiddle", False),
        ("a", "href", "//example.org/", True),
    ],
)
def test_values(tag: str, attribute: str, value: str, stands: bool) -> None:
    """Some attributes may have some values only."""
    assert may_stand(tag, attribute, value) is stands


@pytest.mark.parametrize(
    "address",
    [
        "https://x.org",
        "//x.org",
        "\\\\x.org",
        "/\\x.org",
        "ht\ttp://x.org",
        " data:x",
        "http:[",
        "http://[",
        "//[",
        "///x.org",
        "/\t/x.org",
        "WEB+x.1-:y",
        "a:b",
    ],
)
def test_remote_addresses(address: str) -> None:
    """An address that a browser would fetch elsewhere is remote, however it is written."""
    assert is_remote(address)


@pytest.mark.parametrize(
    "address", ["a.png", "../a.png", "#a", "a%3Ab", "", "?a=b:c", "1:b", "a/:b", "a//b"]
)
def test_local_addresses(address: str) -> None:
    """An address inside the site is none."""
    assert not is_remote(address)
