"""The folder that a live preview shows: from build to build only what is different is written."""

import shutil
import tempfile
from pathlib import Path

from explainer.publish.differing import Differing


class Shown(Differing):
    """One such folder.

    While a build runs, the server that shows the folder lets its readers wait.
    """

    def __init__(self, folder: Path) -> None:
        """Nothing stands in the folder yet: what an engine left there goes."""
        for path in folder.iterdir() if folder.exists() else ():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        super().__init__(folder, {})
        self._beside: Path | None = None

    def begin(self) -> Path:
        """An empty folder for what an engine makes by itself; a build that failed is forgotten."""
        self.close()
        self._beside = Path(tempfile.mkdtemp(prefix="explainer-"))
        self._wanted = set()
        return self._beside

    def finish(self) -> None:
        """Take over what only the engine made, and remove what no build wants any more."""
        if self._beside:
            self._take_over(self._beside)
        self._remove_unwanted()
        self.close()

    def close(self) -> None:
        """Leave nothing beside the folder."""
        if self._beside:
            shutil.rmtree(self._beside, ignore_errors=True)
        self._beside = None
