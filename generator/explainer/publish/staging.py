"""A site is built beside the old one, takes its place when it is whole, and leaves nothing behind.

- `site/`: the site, always whole
- `.site.explainer/`: only while a build runs, or after one that was killed
  - `explainer.lock`: held by the build that runs; says that the folder is ours
  - `new/`: the site that is being built; after the exchange, the old one, which becomes the spare
  - `beside/`: what an engine makes by itself, where only what differs goes to `new/`
  - `old/`: the old one, where the system knows no exchange
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from explainer.limits import LOCK_SECONDS
from explainer.publish.errors import PublishError, system_error
from explainer.publish.exchange import put_back, put_in_place
from explainer.publish.flush import flush_folder, flush_tree
from explainer.publish.lock import release_lock, take_lock
from explainer.publish.output import SITE, Made, check_owner, check_place, complete
from explainer.publish.spare import Spare

_LOCK: Final = "explainer.lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Staging:
    """Where a site is built, and where it goes."""

    target: Path
    """The site's folder, links followed: a link to it stays."""
    lock: int
    """The file that keeps other builds waiting."""
    made: Made = SITE
    spare: Spare | None = None
    """Where a tree waits for the next build; none where trees are removed."""

    @property
    def folder(self) -> Path:
        """The hidden folder beside the site's."""
        return _folder(self.target)

    @property
    def new(self) -> Path:
        """The folder that an engine builds into."""
        return self.folder / "new"

    @property
    def beside(self) -> Path:
        """The folder that an engine builds into, where the new one is not empty."""
        return self.folder / "beside"

    @property
    def old(self) -> Path:
        """Where the old site goes when the two cannot be exchanged in one step."""
        return self.folder / "old"


def open_staging(
    site: Path,
    kept: Iterable[Path],
    *,
    made: Made = SITE,
    spare: Spare | None = None,
    adopt: bool = False,
    waiting: Callable[[], None] = lambda: None,
    seconds: float = LOCK_SECONDS,
) -> Staging:
    """A folder to build in, this process's alone; or `PublishError`.

    `kept` are folders that no build may replace. `made` is what the folder becomes: nothing of
    another sort is replaced. `adopt` takes a folder that something else made. The folder is empty,
    but for the tree that waits in `spare`, if there is one, and a site.
    If another build has to end first, `waiting` is called once, and `seconds` is how long to wait.
    """
    target = site.resolve()
    with _told(target):
        check_place(target, kept)
        _check_folder(target)
        lock = _lock(target, waiting, seconds)
        staging = Staging(target=target, lock=lock, made=made, spare=spare)
        try:
            put_back(target, staging.old)
            check_owner(target, made, adopt=adopt)
            _sweep(staging)
            if not (spare and target.exists() and spare.take(staging.new)):
                staging.new.mkdir()
            if target.exists():
                shutil.copymode(target, staging.new)
        except BaseException:
            discard(staging)
            raise
    return staging


def publish(staging: Staging) -> None:
    """Put the new site in the place of the old one, or raise `PublishError` and leave the old one.

    What is left then, the old site among it, is for `discard` to remove.
    """
    with _told(staging.target):
        complete(staging.new, staging.target, staging.made)
        flush_tree(staging.new)
        put_in_place(staging.new, staging.target, staging.old)
        flush_folder(staging.target.parent)
        flush_folder(staging.folder)


def discard(staging: Staging) -> None:
    """Remove what is left of a build, but for a tree that the next one may begin with.

    What cannot be removed is left to that one.
    """
    try:
        put_back(staging.target, staging.old)
        _sweep(staging)
    except OSError:
        os.close(staging.lock)  # its file stays: it says whose the rest is
        return
    with suppress(OSError):  # the next build may already be there
        release_lock(staging.folder / _LOCK, staging.lock)
        staging.folder.rmdir()


def _folder(target: Path) -> Path:
    return target.with_name(f".{target.name}.explainer")


def _check_folder(target: Path) -> None:
    """Refuse a folder of that name that is not ours."""
    folder = _folder(target)
    try:
        names = [path.name for path in folder.iterdir()]
    except FileNotFoundError:  # also if the build that it belonged to has just ended
        names = []
    if folder.is_symlink() or (names and _LOCK not in names):
        raise PublishError("in_the_way", folder)


def _lock(target: Path, waiting: Callable[[], None], seconds: float) -> int:
    try:
        return take_lock(_folder(target) / _LOCK, waiting, seconds)
    except TimeoutError:
        raise PublishError("busy", target, {"seconds": f"{seconds:g}"}) from None


def _sweep(staging: Staging) -> None:
    """Remove what a build left, once the spare is kept: of its files each is looked at again."""
    for path in (staging.new, staging.old, staging.beside):
        if staging.spare and path != staging.beside:
            staging.spare.keep(path)
        if path.exists():
            shutil.rmtree(path)


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """What the system refuses becomes one line."""
    try:
        yield
    except OSError as error:
        named = Path(os.fsdecode(error.filename)) if error.filename else target
        raise system_error(error, named) from None
