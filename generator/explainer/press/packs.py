"""Packs: many values in one file, written once under a name that says what is in it.

A pack is a head, then values. The head has a mark and a length for each value; each value is
compressed, and sealed as in the store of one machine. The name is the day, the number of values
and the digest of all, `2026-11-23/200-…`: two builds that put the same write the same file, and a
head can be read alone. An index holds the heads of many packs.
"""

import hashlib
import re
import struct
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from explainer.press.store import SEAL, seal

MOST_VALUES: Final = 200
"""Most values of one pack: as many as the press puts at a time."""
_MOST_BYTES: Final = 8_000_000
"""Bytes of a pack that is full: what stands in memory."""

_NAME: Final = re.compile(r"\d{4}-\d\d-\d\d/(\d{1,4})-[0-9a-f]{32}", re.ASCII)
_INDEX: Final = re.compile(r"index/\d{4}-\d\d-\d\d/(\d{12})-[0-9a-f]{32}", re.ASCII)
_MARK: Final = 8
_ENTRY: Final = struct.Struct(f"<{_MARK}sI")
_SPEED: Final = 1
"""zlib's fastest: pages come to a quarter, in a tenth of the time that making them takes."""


class Part(NamedTuple):
    """Some bytes of a file."""

    name: str
    start: int
    end: int


def mark(digest: bytes) -> bytes:
    """What stands for a digest in a head; another digest of the same mark fails at the seal."""
    return hashlib.blake2b(digest, digest_size=_MARK).digest()


def packed(
    values: Mapping[bytes, bytes], day: str, *, most: int = _MOST_BYTES
) -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of each pack that the values fill; `day` as in `2026-11-23`.

    Of `most` bytes a pack takes no more values.
    """
    shut: list[tuple[bytes, bytes]] = []
    size = 0
    for digest, value in values.items():
        small = zlib.compress(value, _SPEED)
        shut.append((mark(digest), seal(digest, small) + small))
        size += len(small)
        if len(shut) == MOST_VALUES or size >= most:
            yield _pack(shut, day)
            shut, size = [], 0
    if shut:
        yield _pack(shut, day)


def _pack(shut: list[tuple[bytes, bytes]], day: str) -> tuple[str, bytes]:
    head = b"".join(_ENTRY.pack(known, len(value)) for known, value in shut)
    content = head + b"".join(value for _, value in shut)
    return f"{day}/{len(shut)}-{_name(content)}", content


def unpacked(digest: bytes, sealed: bytes) -> bytes | None:
    """The value, if it is whole."""
    small = sealed[SEAL:]
    if sealed[:SEAL] != seal(digest, small):
        return None
    try:
        return zlib.decompress(small)
    except zlib.error:  # sealed by somebody else's program
        return None


def span(parts: Iterable[Part]) -> Part:
    """What holds all of some parts of one file."""
    names, starts, ends = zip(*parts, strict=True)
    return Part(names[0], min(starts), max(ends))


def is_pack(name: str) -> bool:
    """Whether a file is a pack, by its name."""
    return bool(_NAME.fullmatch(name))


def head_of(name: str) -> Part:
    """Where the head of a pack is."""
    found = _NAME.fullmatch(name)
    return Part(name, 0, int(found[1]) * _ENTRY.size if found else 0)


def marks(head: bytes) -> Iterator[bytes]:
    """The mark of each value of a pack."""
    return (head[n : n + _MARK] for n in range(0, len(head), _ENTRY.size))


def parts(name: str, head: bytes, wanted: Collection[bytes]) -> dict[bytes, Part]:
    """Where those values of a pack are whose marks are wanted, by their marks."""
    lengths = (length for _, length in _ENTRY.iter_unpack(head))
    places = zip(marks(head), pairwise(accumulate(lengths, initial=len(head))), strict=True)
    return {known: Part(name, *place) for known, place in places if known in wanted}


def index(heads: Mapping[str, bytes], day: str) -> tuple[str, bytes]:
    """The name and the bytes of one file with the heads of many packs."""
    names = sorted(heads)
    content = "\n".join(names).encode() + b"\n\n" + b"".join(heads[name] for name in names)
    sealed = seal(b"index", content) + content
    return f"index/{day}/{len(sealed):012d}-{_name(sealed)}", sealed


def newest_index(names: Iterable[str]) -> str | None:
    """The latest index among files, and of one day the longest."""
    return max(filter(_INDEX.fullmatch, names), default=None)


def whole(index: str) -> Part:
    """All of an index, whose length is in its name."""
    found = _INDEX.fullmatch(index)
    return Part(index, 0, int(found[1]) if found else 0)


def heads_of(sealed: bytes) -> dict[str, bytes]:
    """The heads that an index holds; none if it is damaged."""
    content = sealed[SEAL:]
    if sealed[:SEAL] != seal(b"index", content):
        return {}
    text, _, heads = content.partition(b"\n\n")
    names = text.decode().split("\n")
    places = pairwise(accumulate((head_of(name).end for name in names), initial=0))
    return {name: heads[start:end] for name, (start, end) in zip(names, places, strict=True)}


def _name(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()
