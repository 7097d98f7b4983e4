"""What a piece of work reads."""

from collections.abc import Callable

import pytest

from explainer.read.documents import read_document
from explainer.read.trace import EVERYTHING, Watched, mentioning, tell, traced

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


TABLE = Watched("=", {"a": 1, "b": 2})


@pytest.mark.parametrize(
    ("look", "told"),
    [
        (lambda: TABLE["a"], {"=a"}),
        (lambda: TABLE.get("x"), {"=x"}),
        (lambda: "b" in TABLE, {"=b"}),
        (lambda: list(TABLE), {EVERYTHING}),
        (lambda: len(TABLE), {EVERYTHING}),
        (TABLE.values, {EVERYTHING}),
        (TABLE.items, {EVERYTHING}),
        (lambda: sorted(TABLE.keys()), {EVERYTHING}),
        (lambda: bool(TABLE), {EVERYTHING}),
    ],
)
def test_what_is_looked_up_is_told(look: Callable[[], object], told: set[str]) -> None:
    """A key that is there, one that is not, or all of the table."""
    with traced() as read:
        look()
    assert read == told


def test_a_table_gives_what_it_holds() -> None:
    """As any other mapping does, in its order."""
    assert (dict(TABLE), [*TABLE.items()], TABLE.get("x", 3)) == (
        {"a": 1, "b": 2},
        [("a", 1), ("b", 2)],
        3,
    )


@pytest.mark.parametrize(
    ("before", "changed"),
    [
        ({"a": 1, "b": 2}, set()),
        ({"b": 2, "a": 1}, set()),
        ({"a": 1, "b": 3}, {"=b"}),
        ({"a": 1}, {"=b"}),
        ({"a": 1, "b": 2, "c": 3}, {"=c"}),
    ],
)
def test_what_changed_in_a_table(before: dict[str, int], changed: set[str]) -> None:
    """Other values, what came and what went; who asks for one key does not see the order."""
    assert TABLE.changed(Watched("=", before)) == changed


def test_the_order_inside_a_value_counts() -> None:
    """Who gets a table as a value may go through it."""
    before = Watched("=", {"a": {"x": 1, "y": 2}})
    assert Watched("=", {"a": {"y": 2, "x": 1}}).changed(before) == {"=a"}
