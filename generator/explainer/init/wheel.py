"""The running generator as a wheel, whether it is installed or a checkout.

It is on no index of packages, so a site takes it along. The format is that of the packaging
specification “Binary distribution format”.
"""

import base64
import hashlib
import io
import zipfile
from collections.abc import Mapping
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from explainer.engines.options import theme_folder
from explainer.init.shared import COPIED, LOCK, shared

_PACKAGE: Final = Path(__file__).resolve().parent.parent

_LOCAL: Final = frozenset({"INSTALLER", "RECORD", "REQUESTED", "direct_url.json"})
"""What an installer writes of its own machine beside the metadata."""

_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The one time of all entries: the same generator gives the same bytes."""


class NoWheelError(Exception):
    """The generator runs without being installed, so that nothing says its version and needs."""


def pack() -> tuple[str, bytes]:
    """The name of the wheel, and its bytes."""
    try:
        installed = distribution("event-explainer")
    except PackageNotFoundError:
        raise NoWheelError from None
    stem = f"event_explainer-{installed.version}"
    files = {**_package(), **_metadata(installed)}
    files[f"{stem}.dist-info/RECORD"] = _record(files, f"{stem}.dist-info/RECORD")
    return f"{stem}-py3-none-any.whl", _zipped(files)


def _package() -> dict[str, bytes]:
    """The package's files by their path in the wheel, with what stands beside it in a checkout."""
    files = {f"explainer/shared/{name}": shared(name) for name in (*COPIED, LOCK)}
    for root, folder in (("explainer", _PACKAGE), ("explainer/theme", theme_folder())):
        for path in folder.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                files[f"{root}/{path.relative_to(folder).as_posix()}"] = path.read_bytes()
    return files


def _metadata(installed: Distribution) -> dict[str, bytes]:
    """What the installation says of itself that is true on any machine."""
    return {
        path.as_posix(): Path(str(installed.locate_file(path))).read_bytes()
        for path in installed.files or ()
        if path.parts[0].endswith(".dist-info") and path.name not in _LOCAL
    }


def _record(files: Mapping[str, bytes], own: str) -> bytes:
    """The list of the files with their digests; its own line has none."""
    lines = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in sorted(files.items())]
    return "\n".join([*lines, f"{own},,", ""]).encode()


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")


def _zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive without compression, which differs from one build of Python to another."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, data)
    return made.getvalue()
