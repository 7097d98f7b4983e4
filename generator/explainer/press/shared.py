"""Finished work that several machines share: what the store of one keeps, in a place of all.

Values travel in packs, many at a time: a request to a bucket takes 20 to 50 ms and 2 ms of
processor time, which is about what making a page takes. A place that fails costs a build the
store, never the site.
"""

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar

from explainer.limits import SHARED_DAYS
from explainer.press import packs
from explainer.press.packs import Part
from explainer.press.places import Place
from explainer.workers import WorkersError

_UNINDEXED: Final = 64
"""From how many packs on that no index knows one is written that does."""

_FAULTS: Final = {
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENOENT: "missing",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EBUSY: "busy",
}
_CLASSES: Final = {FileNotFoundError: "missing", PermissionError: "denied", TimeoutError: "late"}
"""Errors that some file systems raise without a number."""

T = TypeVar("T")


class SharedStore:
    """The store in a place, for one build at a time."""

    def __init__(self, place: Place, *, tell: Callable[[str, str], None]) -> None:
        """`tell` gets the first failure of a build: `unread` or `unkept`, and what `fault` says.

        It may raise `WorkersError`, where the build is nothing without the store.
        """
        self._place = place
        self._tell = tell
        self._failed: set[str] = set()
        self._heads: dict[str, bytes] = {}
        """Those of all packs."""
        self._packs: dict[bytes, tuple[str, ...]] = {}
        """In which packs a value is, by its mark; the latest last."""
        self._looked = False

    def get(self, digests: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those digests that have one."""
        asked = list(digests)
        if not asked or "unread" in self._failed:
            return {}
        return self._try("unread", lambda: self._get(asked)) or {}

    def use(self, digests: Iterable[bytes]) -> None:
        """What stands on this machine needs no place to come from; others keep what they take."""

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep what a build has made."""
        if values and not self._failed:
            self._try("unkept", lambda: self._put(values))

    def end(self) -> None:
        """End a build: the next one looks anew."""
        self._failed, self._heads, self._packs, self._looked = set(), {}, {}, False

    def _try(self, kind: str, work: Callable[[], T]) -> T | None:
        try:
            return work()
        except WorkersError:
            raise
        except Exception as error:  # noqa: BLE001 - each file system has errors of its own
            if not self._failed:
                self._tell(kind, fault(error))
            self._failed.add(kind)
            return None

    def _get(self, asked: list[bytes]) -> dict[bytes, bytes]:
        """What is found; where a pack is damaged or gone, in an older one."""
        self._look()
        found: dict[bytes, bytes] = {}
        old: dict[bytes, bytes] = {}
        left = {digest: list(self._packs.get(packs.mark(digest), ())) for digest in asked}
        while left := {d: names for d, names in left.items() if names and d not in found}:
            latest = {digest: names.pop() for digest, names in left.items()}
            got = dict(self._values(latest))
            found |= got
            old |= {d: got[d] for d in got if latest[d] < _day(-SHARED_DAYS)}
        self.put(old)  # else what each build takes would go with what none does
        return found

    def _values(self, names: Mapping[bytes, str]) -> Iterator[tuple[bytes, bytes]]:
        """The values that are whole in the packs named, by one request for each pack."""
        together: dict[str, dict[bytes, Part]] = {}
        for name in sorted(set(names.values())):
            marks = {digest: packs.mark(digest) for digest in names if names[digest] == name}
            parts = packs.parts(name, self._heads[name], set(marks.values()))
            together[name] = {digest: parts[mark] for digest, mark in marks.items()}
        spans = [packs.span(wanted.values()) for wanted in together.values()]
        for span, content in zip(spans, self._place.read(spans), strict=True):
            if content is None:
                continue
            for digest, part in together[span.name].items():
                sealed = content[part.start - span.start : part.end - span.start]
                value = packs.unpacked(digest, sealed)
                if value is not None:
                    yield digest, value

    def _put(self, values: Mapping[bytes, bytes]) -> None:
        for name, content in packs.packed(values, _day()):
            self._place.write(name, content)
            self._learn(name, content[: packs.head_of(name).end])

    def _learn(self, name: str, head: bytes) -> None:
        """Know of a pack, unless its head is cut off."""
        if len(head) == packs.head_of(name).end:
            self._heads[name] = head
            for mark in packs.marks(head):
                self._packs[mark] = (*self._packs.get(mark, ()), name)

    def _look(self) -> None:
        """Learn where all values are, once in a build."""
        if self._looked:
            return
        names = self._place.names()
        heads = self._indexed(packs.newest_index(names))
        there = sorted(filter(packs.is_pack, names))
        fresh = [packs.head_of(name) for name in there if name not in heads]
        for head, content in zip(fresh, self._place.read(fresh), strict=True):
            heads[head.name] = content or b""
        for name in there:
            self._learn(name, heads[name])
        self._looked = True
        if len(fresh) > _UNINDEXED:
            index = packs.index(self._heads, _day())
            self._try("unkept", lambda: self._place.write(*index))

    def _indexed(self, index: str | None) -> dict[str, bytes]:
        (sealed,) = self._place.read([packs.whole(index)]) if index else (None,)
        return packs.heads_of(sealed) if sealed else {}


def fault(error: Exception) -> str:
    """What failed: `denied`, `missing`, `full`, `busy`, `late`, or the system's or library's word.

    Of a library the name of the error alone: its text, which may be that of a server even where the
    error has the system's number, may hold more than a log should.
    """
    if isinstance(error, OSError) and error.errno:
        return _FAULTS.get(error.errno) or os.strerror(error.errno)
    return next(
        (word for kind, word in _CLASSES.items() if isinstance(error, kind)), type(error).__name__
    )


def _day(later: int = 0) -> str:
    return (datetime.now(UTC) + timedelta(days=later)).date().isoformat()
