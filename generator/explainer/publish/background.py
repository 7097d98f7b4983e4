"""The index of a live preview: made while readers read, given up when something newer is built."""

import shutil
import tempfile
import threading
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence, Set
from pathlib import Path

from explainer.data.search import Findable
from explainer.limits import INDEX_RECORDS
from explainer.publish.pagefind import Pagefind, PagefindError
from explainer.publish.search import SEARCH_FOLDER, write_index
from explainer.publish.write import Writer


class BackgroundIndex:
    """The latest index, kept outside the preview's folder, which a build may empty."""

    def __init__(self, most: int = INDEX_RECORDS) -> None:
        """A part of the index has about `most` records of one language."""
        self._most = most
        self._index: _Index | None = None
        self._records: Sequence[Findable] = ()
        self._pagefind: Pagefind | None = None
        self._thread: threading.Thread | None = None

    def follow(self, records: Sequence[Findable], site: Path, tell: Callable[[str], None]) -> None:
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
        if self._index:
            self._index.remove()
        self._index = None

    def _make(
        self,
        records: Sequence[Findable],
        site: Path,
        pagefind: Pagefind,
        tell: Callable[[str], None],
    ) -> None:
        new = _Index(self._index)
        try:
            with pagefind:
                write_index(records, new, pagefind, self._most)
            self._index, old = new, self._index
            if old:
                old.remove()
            self._put(site)
            self._records = records
        except (PagefindError, OSError) as error:
            if new is not self._index:
                new.remove()
            if self._pagefind is pagefind:  # else it was given up
                tell(str(error))
        finally:
            new.forget()

    def _put(self, site: Path) -> None:
        if self._index:
            target = site / SEARCH_FOLDER
            beside = target.with_name(f".{target.name}")
            shutil.rmtree(beside, ignore_errors=True)
            shutil.copytree(self._index.folder / SEARCH_FOLDER, beside)
            shutil.rmtree(target, ignore_errors=True)
            beside.rename(target)


class _Index(Writer):
    """An index in a folder of its own; it takes from the one before what parts stay as they are."""

    def __init__(self, before: "_Index | None") -> None:
        super().__init__(Path(tempfile.mkdtemp(prefix="explainer-")))
        self._before = before
        self._paths: defaultdict[bytes, list[str]] = defaultdict(list)

    def kept(self, digests: Collection[bytes]) -> Set[bytes]:
        """Those digests whose files the one before has; they are lent, by a second name."""
        before = self._before
        known = [digest for digest in digests if before and digest in before._paths]
        return {digest for digest in known if before and self._is_lent(digest, before)}

    def _is_lent(self, digest: bytes, before: "_Index") -> bool:
        try:
            for path in before._paths[digest]:
                self.place(path).hardlink_to(before.folder / path)
        except OSError:  # not on this file system
            return False
        self._paths[digest] = before._paths[digest]
        return True

    def write(self, path: str, content: bytes, digest: bytes = b"") -> None:
        """Write a file, and remember what it was made from."""
        super().write(path, content, digest)
        self._paths[digest].append(path)

    def forget(self) -> None:
        """Take nothing more from the one before."""
        self._before = None

    def remove(self) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self.folder, ignore_errors=True)
