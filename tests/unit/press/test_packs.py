"""A pack says what is in it, and gives back what is whole."""

import zlib

import pytest

from explainer.press import packs
from explainer.press.packs import Part
from explainer.press.store import seal

DAY = "2026-11-23"
VALUES = {bytes([n]) * 32: b"<p>page</p>" * n for n in range(5)}


def test_a_pack_gives_back_its_values() -> None:
    """Each is found by the head alone, and an empty one is one."""
    ((name, content),) = packs.packed(VALUES, DAY)
    head = packs.head_of(name)
    marks = {packs.mark(digest): digest for digest in VALUES}
    parts = packs.parts(name, content[head.start : head.end], marks)
    assert list(packs.marks(content[head.start : head.end])) == list(marks)
    found = {
        digest: packs.unpacked(digest, content[parts[mark].start : parts[mark].end])
        for mark, digest in marks.items()
    }
    assert found == VALUES
    assert packs.span(parts.values()) == Part(name, head.end, len(content))


def test_the_same_values_are_the_same_file() -> None:
    """Of one day: its name and its bytes follow from them, and it is known by its name."""
    ((name, content),) = packs.packed(VALUES, DAY)
    assert list(packs.packed(dict(VALUES), DAY)) == [(name, content)]
    assert name.startswith("2026-11-23/5-")
    assert packs.is_pack(name)
    assert [other for other, _ in packs.packed(VALUES, "2026-11-24")] != [name]


@pytest.mark.parametrize(
    "name", ["", "index/2026-11-23/000000000016-" + "0" * 32, "2026-11-23/.tmp", "../5-" + "0" * 32]
)
def test_other_files_are_no_packs(name: str) -> None:
    """What somebody else puts there is not looked into."""
    assert not packs.is_pack(name)


def test_many_values_fill_several_packs() -> None:
    """By number, and by size."""
    many = {n.to_bytes(2): b"" for n in range(packs.MOST_VALUES + 1)}
    assert len(list(packs.packed(many, DAY))) == 2
    large = {bytes([n]): bytes(range(256)) * n * 400 for n in range(1, 4)}
    assert len(list(packs.packed(large, DAY, most=1))) == 3


def test_what_is_not_whole_is_not_given() -> None:
    """A byte changed, cut off, under another digest, or sealed and not compressed: nothing."""
    small = zlib.compress(b"value")
    sealed = seal(b"a", small) + small
    assert packs.unpacked(b"a", sealed) == b"value"
    for wrong in (sealed[:-1], sealed[:-1] + b"\0", b"", seal(b"a", b"noise") + b"noise"):
        assert packs.unpacked(b"a", wrong) is None
    assert packs.unpacked(b"b", sealed) is None


def test_an_index_holds_the_heads_of_packs() -> None:
    """All of them, or none if it is damaged; the last day's is the newest, then the longest."""
    heads = {}
    for number in range(3):
        ((name, content),) = packs.packed({bytes([number]): b"x"}, DAY)
        heads[name] = content[: packs.head_of(name).end]
    name, sealed = packs.index(heads, DAY)
    assert packs.heads_of(sealed) == heads
    assert packs.whole(name) == Part(name, 0, len(sealed))
    assert packs.heads_of(sealed[:-1]) == packs.heads_of(b"") == {}
    shorter, _ = packs.index(dict(list(heads.items())[:1]), DAY)
    later, _ = packs.index({}, "2026-11-24")
    assert packs.newest_index([name, shorter, "other"]) == name
    assert packs.newest_index([name, later, shorter]) == later
    assert packs.newest_index(["other"]) is None
