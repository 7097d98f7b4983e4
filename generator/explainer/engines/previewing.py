"""What one build of a live preview leaves to the next, and a single build to nobody.

Imports no engine.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from explainer.data.search import Findable
from explainer.engines.banner import banner, with_banner
from explainer.engines.pressing import cache_of, is_whole, shared_store_of, store_of
from explainer.incremental.apart import generate_apart
from explainer.incremental.memory import Memory, Rebuilt, generate_shard
from explainer.incremental.saved import KNOWN
from explainer.incremental.shelf import asked_shard
from explainer.pages.page import StaticFile, kept
from explainer.pages.problem_page import problem_page
from explainer.press.shared import SharedStore
from explainer.press.store import AnyStore
from explainer.press.templates import Compiled
from explainer.progress import Progress
from explainer.publish.background import BackgroundIndex
from explainer.publish.shown import Shown
from explainer.read.problems import Problem
from explainer.site import SiteInfo
from explainer.workers import Executor

_TRIES: Final = 5
_MOMENT: Final = 0.05
"""Seconds between two."""


class Preview:
    """The builds of one live preview."""

    def __init__(self) -> None:
        """Nothing has been built yet."""
        self.shown: Shown | None = None
        """Where only what is different is written; none where the engine makes the whole site."""
        self.compiled = Compiled()
        self._banner = ""
        self._store: AnyStore | None = None
        self._memory: Memory | None = None
        self._index = BackgroundIndex()

    def begin(self, config: Any, own: Any) -> None:
        """Begin a build, beside the folder that is shown where nobody but `own` needs it whole."""
        self.give_up()
        self._store = self._store or store_of(config)  # drafts stay on this machine
        folder = Path(config.site_dir)
        if is_whole(config, own):
            self.shown = self._memory = None
            return
        if self.shown is None or self.shown.folder != folder:
            self.shown = Shown(folder)
        config.site_dir = str(self.shown.begin())

    def generate(
        self, config: Any, site: SiteInfo, executor: Executor, progress: Progress
    ) -> Rebuilt:
        """The site, of which only what changed since the last build is made.

        Some editors save a file by taking it away for a moment: it is waited for.
        """
        content = Path(config.docs_dir)
        values = self.store_of(config)
        shared = values if isinstance(values, SharedStore) else None
        if shared and (shard := asked_shard()):
            return generate_shard(content, site, shard, shared, executor, progress)
        file = cache_of(config) / KNOWN
        if not self.shown and not shared:
            return generate_apart(file, content, site, executor, progress)
        memory = self._memory or Memory(file, once=self.shown is None)
        if self.shown:
            self._memory = memory
        for _ in range(_TRIES if self.shown else 0):
            with suppress(FileNotFoundError):
                return memory.generate(content, site, executor, progress, shared)
            time.sleep(_MOMENT)
        return memory.generate(content, site, executor, progress, shared)

    def still(self, site: Rebuilt, info: SiteInfo) -> Rebuilt:
        """What can be shown while the content has mistakes: of the last good site what is left."""
        if not site.pages:
            return Rebuilt(pages=(kept(problem_page(info)),))
        left = (file for file in site.files if not _is_gone(file))
        return replace(site, files=tuple(left))

    def store_of(self, config: Any) -> AnyStore:
        """The store: of a preview, for which all of it is one build, always this machine's."""
        if self._store is None:
            self._store = shared_store_of(config) or store_of(config)
        return self._store

    def tell(self, problems: Iterable[Problem], lines: Sequence[str], language: str) -> None:
        """Say above every page what is wrong, in `lines`, unless it is mere notices."""
        wrong = any(problem.is_error or problem.is_warning for problem in problems)
        self._banner = banner(lines, language) if wrong else ""

    def stand_above(self, server: Any) -> None:
        """Give the pages of an engine's server with what is wrong at that moment."""
        server.set_app(with_banner(server.get_app(), lambda: self._banner))

    def finish(self, records: Sequence[Findable], config: Any, tell: Callable[[str], None]) -> None:
        """Show what has been built; `tell` gets the reason where it cannot be searched."""
        if self.shown:
            self.shown.finish()
            config.site_dir = str(self.shown.folder)
        self._index.follow(records, Path(config.site_dir), tell=tell)

    def give_up(self) -> None:
        """Leave nothing of a build that did not end."""
        self._index.give_up()
        if self.shown:
            self.shown.close()

    def close(self) -> None:
        """Leave nothing behind."""
        self.give_up()
        self._index.close()
        if self._store and self.shown:
            self._store.end()


def _is_gone(file: StaticFile) -> bool:
    return isinstance(file.content, Path) and not file.content.is_file()
