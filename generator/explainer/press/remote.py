"""What an address of fsspec leads to, such as a bucket; imported only where a store is there."""

import asyncio
import errno
from collections.abc import Awaitable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cached_property
from typing import Any, Final, TypeVar
from weakref import finalize

from fsspec import get_filesystem_class
from fsspec.implementations.asyn_wrapper import AsyncFileSystemWrapper

from explainer.press.packs import Part

_PATIENCE: Final = 30.0
"""Most seconds for all the requests of one call, repeated ones too."""
_AT_ONCE: Final = 64
"""Most requests at a time."""

T = TypeVar("T")


class Remote:
    """The place at an address of fsspec.

    All requests run in this thread, and no other is left when they are done: workers are forked.
    """

    def __init__(self, address: str) -> None:
        """Raises `ImportError` or `ValueError` where nothing speaks the protocol of the address.

        No account is looked for, and nothing asked, before the first request.
        """
        self._kind: Any = get_filesystem_class(address.partition("://")[0])
        self._root = self._kind._strip_protocol(address).rstrip("/") + "/"

    @cached_property
    def _files(self) -> Any:
        if not self._kind.async_impl:
            return AsyncFileSystemWrapper(self._kind(), asynchronous=True)
        return self._kind(asynchronous=True, skip_instance_cache=True, use_listings_cache=False)

    @cached_property
    def _loop(self) -> asyncio.AbstractEventLoop:
        loop = asyncio.new_event_loop()
        finalize(self, _shut, loop, self._files)
        return loop

    def names(self) -> list[str]:
        """All files there are."""
        found = self._wait(self._files._find(self._root))
        return [path.removeprefix(self._root) for path in found]

    def read(self, parts: Sequence[Part]) -> list[bytes | None]:
        """The bytes of each part as far as they are there; none where the file is not."""
        if not parts:
            return []
        paths = [self._root + part.name for part in parts]
        starts, ends = [part.start for part in parts], [part.end for part in parts]
        got = self._wait(self._files._cat_ranges(paths, starts, ends, batch_size=_AT_ONCE))
        return [_bytes_of(result) for result in got]

    def write(self, name: str, content: bytes) -> None:
        """Write a file, or write it anew: whole or not at all for whoever reads."""
        self._wait(self._files._pipe_file(self._root + name, content))

    def _wait(self, work: Awaitable[T]) -> T:
        """What some requests give, or `TimeoutError`."""
        with ThreadPoolExecutor() as names:  # asyncio looks up names of hosts in threads
            self._loop.set_default_executor(names)
            return self._loop.run_until_complete(asyncio.wait_for(work, _PATIENCE))


def _bytes_of(result: Any) -> bytes | None:
    """What a file system gave for one part; raises what it could not do."""
    if isinstance(result, FileNotFoundError) or getattr(result, "errno", None) == errno.EINVAL:
        return None  # gone meanwhile, or the file ends before the part begins
    if isinstance(result, BaseException):
        raise result
    return bytes(result)


def _shut(loop: asyncio.AbstractEventLoop, files: Any) -> None:
    """Close the connections that a file system keeps, by fsspec's convention."""
    if hasattr(files, "set_session"):
        with suppress(Exception):  # nothing is left to be lost
            session = loop.run_until_complete(files.set_session())
            loop.run_until_complete(session.close())
    loop.close()
