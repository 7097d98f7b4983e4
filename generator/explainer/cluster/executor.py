"""An executor on a Dask cluster: Dask shares the work out, and again where a worker dies."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import islice
from typing import Any, Final, TypeVar

from distributed import Client

from explainer.cluster.join import JOIN, REACH, count_workers, join, reason_of
from explainer.cluster.sent import Packer, do_share, packed, unpacked
from explainer.words import words
from explainer.workers import Forked, cores, shares

A = TypeVar("A")
T = TypeVar("T")

_AHEAD: Final = 256
"""Shares that are with the cluster at a time: what stands in the scheduler's memory."""


class _LostError(Exception):
    """The cluster does not go on; the cause says why."""


class Cluster:
    """Does work on a Dask cluster; where that is lost, this machine does what is left."""

    def __init__(self, address: str, language: str, tell: Callable[[str], None]) -> None:
        """Join the cluster of the scheduler at an address, or raise `WorkersError`.

        `tell` gets a line for people, in a language: how many work, and when the cluster is lost.
        """
        self._say, self._language, self._tell = words(language), language, tell
        self._client: Client | None
        self._client, count = join(address, language)
        self._packer = Packer()
        self._sent: list[Any] = []
        """All that was packed so far, as the workers hold it."""
        tell(self._say["cluster.joined"].format(address=address, count=count))

    def each(self, work: Callable[[A], T], items: Sequence[A]) -> Iterator[tuple[int, T]]:
        """As `Executor.each`: each worker gets the work once, and a share of items at a time."""
        left = dict.fromkeys(range(len(items)))
        if items and self._client:
            try:
                for number, result in self._by_workers(self._client, work, items):
                    del left[number]
                    yield number, result
            except _LostError as lost:
                self.close()
                self._tell(self._say["cluster.lost"].format(reason=self._reason(lost.__cause__)))
        rest = list(left)
        here = Forked(cores())  # one process, should a thread of Dask still run
        for place, result in here.each(work, [items[number] for number in rest]):
            yield rest[place], result

    def _reason(self, error: BaseException | None) -> str:
        """Why the cluster does not go on; of Dask's own stumbling over what is gone, no detail."""
        if isinstance(error, ValueError):
            return self._say["cluster.gone"]
        return reason_of(error, self._language)

    def close(self) -> None:
        """Leave the cluster, which drops what it was doing for us."""
        client, self._client = self._client, None
        self._sent.clear()
        if client:
            client.close(timeout=REACH)
            client._loop_runner.stop()  # its thread stays where the client had closed itself

    def _by_workers(
        self, client: Client, work: Callable[[A], T], items: Sequence[A]
    ) -> Iterator[tuple[int, T]]:
        """As `each`, without what fails; `_LostError` where the cluster does not go on."""
        waiting = iter(shares(len(items)))
        try:
            count_workers(client)  # the next waits for ever where the scheduler says nothing
            self._sent.append(client.scatter(self._packer.pack(work), broadcast=True, hash=False))
            doing = {self._submit(client, items, some) for some in islice(waiting, _AHEAD)}
            while doing:
                done, doing = wait(doing, timeout=JOIN, return_when=FIRST_COMPLETED)
                if not done:
                    count_workers(client)
                for future in done:
                    yield from unpacked(future.result())
                doing |= {self._submit(client, items, some) for some in islice(waiting, len(done))}
        except Exception as error:
            raise _LostError from error

    def _submit(self, client: Client, items: Sequence[Any], numbers: range) -> "Future[bytes]":
        some = packed(items[numbers.start : numbers.stop])
        future: Future[bytes] = client.get_executor().submit(do_share, self._sent, numbers, some)
        return future
