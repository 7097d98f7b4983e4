"""A client of a Dask cluster that can do the work of this machine, or why there is none."""

import gc
import logging
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import Final

from distributed import Client
from distributed.comm.core import CommClosedError

from explainer.cluster.versions import OtherVersionError, expect
from explainer.versions import versions
from explainer.words import words
from explainer.workers import WorkersError, uncollected

REACH: Final = 10
"""Seconds in which a scheduler answers."""
JOIN: Final = 60
"""Seconds that a cluster may be without a worker."""

_LOGGERS: Final = (
    "asyncio",
    "concurrent.futures",
    "distributed",
    "distributed.client",
    "distributed.gc",
    "tornado",
    "tornado.application",
)


def join(address: str, language: str) -> tuple[Client, int]:
    """A client of the cluster of a scheduler, and how many workers that has, all like this machine.

    `WorkersError` where nothing answers there in `REACH` seconds, where no worker joins in `JOIN`,
    and where one could give other bytes.
    """
    for name in _LOGGERS:  # what they would say is told in one line
        logging.getLogger(name).handlers = [logging.NullHandler()]
        logging.getLogger(name).propagate = False
    try:
        client = _reach(address)
    except Exception as error:  # noqa: BLE001 - whatever Dask finds wrong with it
        reason = reason_of(error, language)
        raise WorkersError("cluster.unreachable", address=repr(address), reason=reason) from None
    try:
        return client, _check(client)
    except Exception as error:  # noqa: BLE001 - the same
        client.close(timeout=REACH)
        raise WorkersError("cluster.refused", reason=reason_of(error, language)) from None


def count_workers(client: Client) -> int:
    """How many workers a cluster has; `WorkersError` where it has none, or is gone.

    `TimeoutError` where the scheduler does not answer.
    """
    try:
        count = len(client.nthreads(callback_timeout=REACH))
    except AttributeError:  # of a client that found no scheduler any more, and has closed itself
        raise WorkersError("cluster.gone") from None
    if not count:
        raise WorkersError("cluster.empty")
    return count


def reason_of(error: BaseException | None, language: str) -> str:
    """Why a cluster does nothing, in a few words."""
    t = words(language)
    if isinstance(error, WorkersError):
        return error.line(language)
    if isinstance(error, CancelledError | CommClosedError):  # what Dask does where it has lost all
        return t["cluster.gone"]
    if isinstance(error, OtherVersionError):
        machine, name, there, here = error.args
        return t["cluster.other"].format(machine=machine, name=name, there=there, here=here)
    return f"{type(error).__name__}: {error}".splitlines()[0]


def _reach(address: str) -> Client:
    with suppress(AssertionError):  # Dask stumbles over a scheduler that has only just begun
        return _client(address)
    return _client(address)


def _client(address: str) -> Client:
    """A client; whatever the constructor raises.

    A client that failed closes itself when it is collected. While another begins it would wait for
    a lock of Dask's that this one holds, for ever.
    """
    gc.collect()
    with uncollected():
        return Client(address, timeout=REACH, set_as_default=False)


def _check(client: Client) -> int:
    with suppress(TimeoutError):  # they are counted
        client.wait_for_workers(1, timeout=JOIN)
    count = count_workers(client)
    for error in client.run(expect, versions(), on_error="return").values():
        if error:
            raise error
    return count
