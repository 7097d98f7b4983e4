"""The index of a live preview: made while readers read, given up when something newer is built."""

import shutil
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from explainer.data.search import SearchRecord
from explainer.publish.pagefind import Pagefind, PagefindError
from explainer.publish.search import SEARCH_FOLDER, write_index


class BackgroundIndex:
    """The latest index, kept outside the preview's folder, which a build may empty."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._records: Sequence[SearchRecord] = ()
        self._pagefind: Pagefind | None = None
        self._thread: threading.Thread | None = None

    def follow(
        self, records: Sequence[SearchRecord], site: Path, tell: Callable[[str], None]
    ) -> None:
        """Put the latest index into the folder `site`, and make a new one if records changed.

        The first is waited for. `tell` gets the reason where it cannot be made.
        """
        self.give_up()
        if not records:
            shutil.rmtree(site / SEARCH_FOLDER, ignore_errors=True)
            return
        if not (site / SEARCH_FOLDER).exists():
            self._put(site)
        if list(records) == list(self._records):
            return
        try:
            self._pagefind = Pagefind()
        except PagefindError as error:
            tell(str(error))
            return
        making = (records, site, self._pagefind, tell)
        self._thread = threading.Thread(target=self._make, args=making, daemon=True)
        self._thread.start()
        if not self._records:
            self._thread.join()

    def give_up(self) -> None:
        """End what is being made, before the folder that it is for changes."""
        pagefind, self._pagefind = self._pagefind, None
        if pagefind:
            pagefind.stop()
        if self._thread:
            self._thread.join()
        self._thread = None

    def close(self) -> None:
        """Leave nothing behind."""
        self.give_up()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._folder = None

    def _make(
        self,
        records: Sequence[SearchRecord],
        site: Path,
        pagefind: Pagefind,
        tell: Callable[[str], None],
    ) -> None:
        new = Path(tempfile.mkdtemp(prefix="explainer-"))
        try:
            with pagefind:
                write_index(records, new, pagefind)
            self._folder, old = new, self._folder
            shutil.rmtree(old or "", ignore_errors=True)
            self._put(site)
            self._records = records
        except (PagefindError, OSError) as error:
            shutil.rmtree(new, ignore_errors=True)
            if self._pagefind is pagefind:  # else it was given up
                tell(str(error))

    def _put(self, site: Path) -> None:
        if self._folder:
            target = site / SEARCH_FOLDER
            beside = target.with_name(f".{target.name}")
            shutil.rmtree(beside, ignore_errors=True)
            shutil.copytree(self._folder, beside)
            shutil.rmtree(target, ignore_errors=True)
            beside.rename(target)
