"""Files of a content folder are replaced together: each whole or not at all."""

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

_MODE: Final = 0o644
"""What the owner of a new file may do, and others."""


def rewrite(folder: Path, files: Mapping[str, bytes], removed: Iterable[str] = ()) -> None:
    """Write files, by path in the folder and in this order, then remove others.

    All are written beside the old ones first: where that fails, none is replaced.
    """
    staged: dict[Path, Path] = {}
    try:
        for name, data in files.items():
            _stage(folder / name, data, staged)
        for path, new in staged.items():
            new.replace(path)
        for name in removed:
            (folder / name).unlink()
    finally:
        for new in staged.values():
            new.unlink(missing_ok=True)


def _stage(path: Path, data: bytes, staged: dict[Path, Path]) -> None:
    """Write data beside a file, hidden, under a name that nothing has."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        staged[path] = Path(file.name)
        file.write(data)
    staged[path].chmod(path.stat().st_mode if path.is_file() else _MODE)
