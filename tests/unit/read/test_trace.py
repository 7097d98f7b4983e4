"""Whose texts a piece of work reads."""

from explainer.read.documents import read_document
from explainer.read.trace import mentioning, tell, traced

DOCUMENT = read_document("a.md", b"---\ntitle: A\n---\n## Suite\n")[0]


def test_reading_a_body_is_told() -> None:
    """Its text and its spans, by its path."""
    with traced() as text:
        assert DOCUMENT.text == "## Suite\n"
    with traced() as body:
        assert DOCUMENT.body.anchors == {"suite"}
    assert text == body == {"a.md"}


def test_reading_a_head_is_not() -> None:
    """Heads decide what the graph is, so everything hangs on them."""
    with traced() as read:
        assert DOCUMENT.front == {"title": "A"}
    assert read == set()


def test_what_is_told_inside_is_told_outside() -> None:
    """A piece of work that holds another has read what the other read; nobody else has."""
    tell("before.md")
    with traced() as outer:
        tell("outer.md")
        with traced() as inner:
            tell("inner.md")
    tell("after.md")
    assert (outer, inner) == ({"outer.md", "inner.md"}, {"inner.md"})


def test_no_name_is_like_another() -> None:
    """What mentions an entity is not what is read in its file."""
    assert mentioning("people/x") not in ("people/x", "people/x.md")
