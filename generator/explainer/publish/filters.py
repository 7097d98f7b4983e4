"""Puts the filters of Pagefind's index into an order, so that the same site is the same bytes.

Pagefind writes filters and their values in the order of a hash map, another in each run. They are
CBOR (RFC 8949) behind a mark, compressed; a file is named after its bytes.
"""

import gzip
import hashlib
import json
from collections.abc import Mapping
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Final

_MARK: Final = b"pagefind_dcd"
_NAME, _VALUES = range(2)
"""A file of a filter: its name, its values with their pages."""
_FILTERS: Final = 3
"""Where an index's list of pages, words and filters has the filters."""
_TEXT, _LIST = 3, 4
"""Major types of CBOR; those that are no texts, bytes or lists here are whole numbers."""


def with_ordered_filters(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of an index, by path, with its filters in order, and what names their files."""
    ordered = {}
    names = {}
    for path, packed in files.items():
        if path.startswith("filter/"):
            old, data = PurePosixPath(path).stem, _ordered_values(_unpacked(packed))
            names[old] = _renamed(old, data)
            ordered[f"filter/{names[old]}.pf_filter"] = _packed(data)
        elif not path.endswith((".pf_meta", "pagefind-entry.json")):
            ordered[path] = packed
    entry = json.loads(files["pagefind-entry.json"])
    for language in entry["languages"].values():
        meta = _unpacked(files[f"pagefind.{language['hash']}.pf_meta"])
        data = _named_anew(meta, names)
        language["hash"] = _renamed(language["hash"], data)
        ordered[f"pagefind.{language['hash']}.pf_meta"] = _packed(data)
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return {**ordered, "pagefind-entry.json": text.encode()}


def _ordered_values(data: bytes) -> bytes:
    parts = items(data)
    return listed([parts[_NAME], listed(sorted(items(parts[_VALUES])))])


def _named_anew(meta: bytes, names: Mapping[str, str]) -> bytes:
    """An index's list of what it has, with the filters in order and by their new names."""
    parts = items(meta)
    filters = parts[_FILTERS]
    for old, new in names.items():
        filters = filters.replace(old.encode(), new.encode())
    parts[_FILTERS] = listed(sorted(items(filters)))
    return listed(parts)


def _renamed(name: str, data: bytes) -> str:
    """A name of the same length and language, after the bytes."""
    language, _, old = name.rpartition("_")
    return f"{language}_{hashlib.sha256(data).hexdigest()[: len(old)]}"


def _unpacked(packed: bytes) -> bytes:
    return gzip.decompress(packed).removeprefix(_MARK)


def _packed(data: bytes) -> bytes:
    return gzip.compress(_MARK + data, mtime=0)


def items(data: bytes) -> list[bytes]:
    """The items of a list in CBOR, each as it is encoded."""
    _, count, position = _head(data, 0)
    ends = [position]
    for _ in range(count):
        ends.append(_end(data, ends[-1]))
    return [data[start:end] for start, end in pairwise(ends)]


def listed(encoded: list[bytes]) -> bytes:
    """A list in CBOR of items that are encoded already."""
    count = len(encoded)
    size = next(size for size in (0, 1, 2, 4) if count < (24 if not size else 256**size))
    head = bytes([_LIST << 5 | ({1: 24, 2: 25, 4: 26}[size] if size else count)])
    return head + (count.to_bytes(size, "big") if size else b"") + b"".join(encoded)


def _end(data: bytes, position: int) -> int:
    """Where the item ends that begins at a place."""
    major, value, position = _head(data, position)
    if major == _LIST:
        for _ in range(value):
            position = _end(data, position)
    return position + value if major == _TEXT else position


def _head(data: bytes, position: int) -> tuple[int, int, int]:
    """An item's major type, its number or length, and where its content begins."""
    major, short = data[position] >> 5, data[position] & 31
    if short < 24:
        return major, short, position + 1
    after = position + 1 + (1 << (short - 24))
    return major, int.from_bytes(data[position + 1 : after], "big"), after
