"""The folder that a live preview shows: from build to build only what is different is written."""

import shutil
import tempfile
from hashlib import blake2b
from pathlib import Path

from explainer.publish.write import Writer


class Shown:
    """One such folder, and what stands in it, by path the digest of what it was made from.

    While a build runs, the server that shows the folder lets its readers wait.
    """

    def __init__(self, folder: Path) -> None:
        """Nothing stands in the folder yet: what an engine left there goes."""
        for path in folder.iterdir() if folder.exists() else ():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        self.folder = folder
        self._writer = Writer(folder)
        self._standing: dict[str, bytes] = {}
        self._wanted: set[str] = set()
        self._beside: Path | None = None

    def begin(self) -> Path:
        """An empty folder for what an engine makes by itself; a build that failed is forgotten."""
        self.close()
        self._beside = Path(tempfile.mkdtemp(prefix="explainer-"))
        self._wanted = set()
        return self._beside

    def stands(self, path: str, digest: bytes) -> bool:
        """Whether a file is there already, made from what has this digest; if so, it stays."""
        if self._standing.get(path) != digest:
            return False
        self._wanted.add(path)
        return True

    def write(self, path: str, content: bytes, digest: bytes = b"") -> None:
        """Write a file of the site where it is another than before.

        `digest` stands for what it was made from; where that is not known, it is its own.
        """
        digest = digest or blake2b(content, digest_size=32).digest()
        if not self.stands(path, digest):
            self._wanted.add(path)
            self._standing.pop(path, None)
            try:
                self._writer.write(path, content)
            except (FileExistsError, NotADirectoryError, IsADirectoryError, PermissionError):
                self._clear(path)
                self._writer.write(path, content)
            self._standing[path] = digest

    def _clear(self, path: str) -> None:
        """Make room for a file where a folder stood, or the reverse."""
        parents = [parent.as_posix() for parent in Path(path).parents]
        for known in [*self._standing]:
            if known in parents or known.startswith(f"{path}/"):
                del self._standing[known]
                (self.folder / known).unlink(missing_ok=True)
        if (self.folder / path).is_dir():
            shutil.rmtree(self.folder / path)
        self._writer = Writer(self.folder)

    def finish(self) -> None:
        """Take over what only the engine made, and remove what no build wants any more."""
        for path in sorted(self._beside.rglob("*")) if self._beside else ():
            name = path.relative_to(self._beside or path).as_posix()
            if path.is_file() and name not in self._wanted:
                self.write(name, path.read_bytes())
        folded = {path.casefold() for path in self._wanted}  # one file, on some systems
        for gone in self._standing.keys() - self._wanted:
            if gone.casefold() not in folded:
                (self.folder / gone).unlink(missing_ok=True)
            del self._standing[gone]
        self.close()

    def close(self) -> None:
        """Leave nothing beside the folder."""
        if self._beside:
            shutil.rmtree(self._beside, ignore_errors=True)
        self._beside = None
