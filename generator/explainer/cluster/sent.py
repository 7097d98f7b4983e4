"""Work as it is sent to other machines, and what does it there."""

import gc
import io
import pickle
import threading
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from explainer.cluster.versions import expect
from explainer.versions import versions
from explainer.workers import done_of

_LEVEL: Final = 1
"""Of zlib: a fifth of the bytes, in a tenth of the time that pickling takes."""

_one_at_a_time = threading.Lock()
"""A worker may have several threads; our code is made for one, and Python runs one at a time."""


def packed(value: object) -> bytes:
    """A value, pickled and made small."""
    return zlib.compress(pickle.dumps(value, protocol=5), _LEVEL)


def unpacked(data: bytes) -> Any:
    """What `packed` gave, of somebody who may run code here."""
    return pickle.loads(zlib.decompress(data))  # noqa: S301 - of our own cluster


class Packer:
    """Packs one piece of work after another: what one of them holds is not in the next again.

    What it holds is to stay as it was, but for what is looked up once and kept.
    """

    def __init__(self) -> None:
        """Nothing has been packed yet."""
        self._stream = io.BytesIO()
        self._pickler = pickle.Pickler(self._stream, protocol=5)

    def pack(self, work: Callable[[Any], Any]) -> "Sent":
        """The work, to be unpacked behind all that was packed before; raises what pickling does."""
        self._stream.seek(0)
        self._stream.truncate()
        self._pickler.dump(work)
        return Sent(zlib.compress(self._stream.getvalue(), _LEVEL), versions())


class Sent:
    """A piece of work, packed, and what it is unpacked to where it has come.

    Whoever holds it unpacks it once, and forgets both when Dask lets go of it.
    """

    def __init__(self, data: bytes, meant: Mapping[str, str]) -> None:
        """The packed work, and the versions of the machine that it is of."""
        self._data, self._meant = data, meant
        self._stream = io.BytesIO()
        self._unpickler = pickle.Unpickler(self._stream)  # noqa: S301 - of our own cluster
        self._works: list[Callable[[Any], Any]] = []

    def __reduce__(self) -> tuple[object, ...]:
        """What is sent: not what has been unpacked."""
        return Sent, (self._data, self._meant)

    def __sizeof__(self) -> int:
        """The bytes of what is sent, which Dask weighs."""
        return len(self._data)

    def work(self, later: Sequence["Sent"]) -> Callable[[Any], Any]:
        """The last piece of work of all that was packed: this, the first, and `later` ones.

        `OtherVersionError` where this machine is not as the sender's.
        """
        for one in (self, *later)[len(self._works) :]:
            expect(one._meant)
            self._stream.seek(0)
            self._stream.truncate()
            self._stream.write(zlib.decompress(one._data))
            self._stream.seek(0)
            self._works.append(_loaded(self._unpickler))
        return self._works[len(later)]


def _loaded(unpickler: pickle.Unpickler) -> Any:
    """The next value, without the garbage collector, which would go through it all the time."""
    gc.disable()
    try:
        return unpickler.load()
    finally:
        gc.enable()


def do_share(sent: Sequence[Sent], numbers: range, items: bytes) -> bytes:
    """What a worker does: packed items, by the last piece of work; gives `done_of`, packed."""
    with _one_at_a_time:
        work = sent[0].work(sent[1:])
        return packed(done_of(work, unpacked(items), numbers))
