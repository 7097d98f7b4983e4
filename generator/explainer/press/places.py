"""Where a shared store is: a folder, or what an address of fsspec leads to."""

import asyncio
import errno
import secrets
from collections.abc import Awaitable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar
from weakref import finalize

from explainer.press.packs import Part

_PATIENCE: Final = 30.0
"""Most seconds for all the requests of one call, repeated ones too."""
_AT_ONCE: Final = 64
"""Most requests at a time."""

T = TypeVar("T")


class Place(Protocol):
    """Files by their names, which are relative and have `/`; raises what the system refuses."""

    def names(self) -> list[str]:
        """All files there are."""

    def read(self, parts: Sequence[Part]) -> list[bytes | None]:
        """The bytes of each part as far as they are there; none where the file is not."""

    def write(self, name: str, content: bytes) -> None:
        """Write a file, or write it anew: whole or not at all for whoever reads."""


class Folder:
    """A folder of this machine or of the network; made when something is first put there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> list[str]:
        """All files there are."""
        files = (path for path in self._folder.rglob("*") if path.is_file())
        return [path.relative_to(self._folder).as_posix() for path in files]

    def read(self, parts: Sequence[Part]) -> list[bytes | None]:
        """The bytes of each part as far as they are there; none where the file is not."""
        return [self._read(part) for part in parts]

    def _read(self, part: Part) -> bytes | None:
        try:
            with (self._folder / part.name).open("rb") as file:
                file.seek(part.start)
                return file.read(part.end - part.start)
        except FileNotFoundError:
            return None

    def write(self, name: str, content: bytes) -> None:
        """Write a file, or write it anew: whole or not at all for whoever reads."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        begun = path.with_name(f".{secrets.token_hex(8)}")
        try:
            begun.write_bytes(content)
            begun.replace(path)
        finally:
            begun.unlink(missing_ok=True)


class Remote:
    """What an address of fsspec leads to, such as a bucket.

    All requests run in this thread, and no other is left when they are done: workers are forked.
    """

    def __init__(self, address: str) -> None:
        """Raises `ImportError` or `ValueError` where nothing speaks the protocol of the address.

        No account is looked for, and nothing asked, before the first request.
        """
        from fsspec import get_filesystem_class  # noqa: PLC0415 - only where such a store is

        self._kind: Any = get_filesystem_class(address.partition("://")[0])
        self._root = self._kind._strip_protocol(address).rstrip("/") + "/"

    @cached_property
    def _files(self) -> Any:
        from fsspec.implementations.asyn_wrapper import AsyncFileSystemWrapper  # noqa: PLC0415

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
