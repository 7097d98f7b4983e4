"""The address of a shared store: a folder, or what fsspec knows, such as `s3://bucket/prefix`."""

import re
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

from explainer.press.places import Folder, Place
from explainer.words import words

ADDRESS: Final = "EXPLAINER_STORE"
"""The variable of the environment that has the address."""

_REMOTE: Final = re.compile(r"(?P<protocol>[^/]+)://(?P<host>[^/]*)(?P<path>.*)")
_WITHOUT_HOST: Final = ("file", "memory")


class AddressError(ValueError):
    """An address that can never work."""

    def __init__(self, reason: str, **params: str) -> None:
        super().__init__(reason)
        self._reason = reason
        self._params = params

    def line(self, language: str, argument: str = ADDRESS) -> str:
        """The error in one line, which never holds a password; `argument` is where it stands."""
        return words(language)[f"store.{self._reason}"].format(argument=argument, **self._params)


def place_of(address: str) -> Place:
    """The place at an address, of which nothing is asked yet, or `AddressError`."""
    found = _REMOTE.fullmatch(address)
    if not found:
        return Folder(Path(address).expanduser())
    protocol, host = found["protocol"], found["host"]
    if "@" in host:
        raise AddressError("secret")
    if protocol == "file":
        return Folder(Path(url2pathname(urlsplit(address).path)))
    if not host and protocol not in _WITHOUT_HOST:
        raise AddressError("bucket", protocol=protocol)
    try:
        from explainer.press.remote import Remote  # noqa: PLC0415 - most builds need none of it

        return Remote(address)
    except ImportError as error:
        raise AddressError("package", protocol=protocol, package=_package(error)) from None
    except ValueError:
        raise AddressError("protocol", protocol=protocol) from None


def _package(error: ImportError) -> str:
    """What to install, by what could not be imported."""
    missing = error.__cause__ if isinstance(error.__cause__, ImportError) else error
    name = (missing.name or "fsspec").partition(".")[0]
    return '"event-explainer[store]"' if name == "fsspec" else name
