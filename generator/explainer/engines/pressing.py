"""What the press needs, taken from an engine of MkDocs's family; imports none of them."""

import json
import logging
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import jinja2

from explainer.engines.configuration import SHOWN
from explainer.engines.neighbours import seen_by_others
from explainer.engines.options import theme_folder
from explainer.heap import Stored, digest_of
from explainer.incremental.memory import Rebuilt
from explainer.incremental.shelf import asked_shard
from explainer.pages.page import Deferred, Kept, Placed, StaticFile
from explainer.press.address import ADDRESS, place_of
from explainer.press.addresses import canonical_url, url_of
from explainer.press.digests import frame_digest
from explainer.press.files import made_files
from explainer.press.lane import Count, finished
from explainer.press.shared import SharedStore
from explainer.press.sheet import Frame, Sheet
from explainer.press.store import AnyStore, Store
from explainer.press.templates import templates_of
from explainer.progress import Progress, counter, unseen
from explainer.publish.differing import Differing
from explainer.publish.shown import Shown
from explainer.publish.write import Writer
from explainer.words import words
from explainer.words.typography import grouped
from explainer.workers import Executor, WorkersError

PAGE_EVENTS: Final = (
    "env",
    "pre_page",
    "page_read_source",
    "page_markdown",
    "page_content",
    "page_context",
    "post_page",
)
"""Whoever listens to one of these sees or changes pages one by one, and the press makes none."""

CACHE: Final = Path(".cache", "explainer")
"""Where what can be made again stays between builds, beside the configuration."""

_SHOWN: Final = ("site_name", "site_url", *SHOWN)
"""What our templates read of the configuration."""


def hindrance(config: Any, own: object) -> str | None:
    """Who keeps the press from making the pages: another plugin, a hook, a site's own template."""
    names = {id(plugin): name for name, plugin in config.plugins.items()}
    for event in PAGE_EVENTS:
        for method in config.plugins.events.get(event, ()):
            listener = getattr(method, "__self__", None)
            if listener is not own:
                return str(names.get(id(listener)) or getattr(method, "__module__", event))
    custom = config.theme.custom_dir
    if custom and any(Path(custom).rglob("*.html")):
        return Path(custom).name
    return None


def is_whole(config: Any, own: Any) -> bool:
    """Whether a build writes every file: not only the plugin `own` sees them, or makes pages."""
    others = seen_by_others(config, own, "files", "post_build") or hindrance(config, own)
    return bool(others) or not own.config.press


def pressing(
    config: Any,
    own: Any,
    store: AnyStore,
    differing: Differing | None,
    *,
    tell: Callable[[str], None],
) -> "Pressing | None":
    """The press for a build, unless the plugin `own` forbids it, or somebody else has to see pages.

    Pages go where only what differs is written, or where the engine builds; the plugin's
    `executor` makes them.
    """
    if not own.config.press:
        return None
    language = config.extra["explainer"]["lang"]
    if name := hindrance(config, own):
        tell(words(language)["build.press"].format(name=name))
        return None
    output = differing or Writer(Path(config.site_dir))
    return Pressing(store, output, own.executor, language)


def shared_store_of(config: Any) -> SharedStore | None:
    """The store that the environment names, if it names one; or `AddressError`.

    A share that it does not take is for nobody: then its first failure ends the build.
    """
    if not (address := os.environ.get(ADDRESS)):
        return None
    known = words(config.extra["explainer"]["lang"])
    log = logging.getLogger("mkdocs.plugins.explainer")
    shard = asked_shard()

    def tell(kind: str, reason: str) -> None:
        said = known.get(f"store.{reason}", reason)
        if shard:
            raise WorkersError("store.unshared", shard=shard.text, reason=said)
        log.info(known[f"store.{kind}"].format(reason=said))

    return SharedStore(place_of(address), tell=tell)


def store_of(config: Any) -> Store:
    """The store of a project on this machine."""
    return Store(cache_of(config))


def cache_of(config: Any) -> Path:
    """The folder of a project for what can be made again."""
    return Path(config.config_file_path or config.docs_dir).parent / CACHE


def count_of(config: Any, term: str) -> AbstractContextManager[Progress]:
    """Says on a terminal how far a build is, in the words of `term`, unless it is quiet."""
    if not logging.getLogger("mkdocs.plugins.explainer").isEnabledFor(logging.INFO):
        return nullcontext(unseen)
    return counter(config.extra["explainer"]["lang"], term)


def frame_of(config: Any, theme: jinja2.Environment, site: Rebuilt) -> Frame:
    """The frame of a build: the theme's templates with our `url`, and what they see."""
    templates = templates_of(theme)
    shown = {key: config[key] for key in _SHOWN}
    urls = config.use_directory_urls
    addresses = {file.path: url_of(file.path, directory_urls=urls) for file in site.files}
    placed = (*site.elsewhere, *site.pages)
    addresses |= {page.src_uri: url_of(page.dest_uri, directory_urls=urls) for page in placed}
    plain = json.loads(json.dumps(shown, default=repr))
    return Frame(
        templates=templates,
        context={"config": SimpleNamespace(**shown), "base_url": ""},
        addresses=addresses,
        digest=frame_digest(_templates(templates), {**plain, "directory_urls": urls}),
    )


def _templates(templates: jinja2.Environment) -> Iterable[bytes]:
    """Our templates, and the one of the theme that ours extend."""
    folder = theme_folder()
    for path in sorted(folder.rglob("*.html")):
        yield path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes()
    if templates.loader:
        yield templates.loader.get_source(templates, "main.html")[0].encode()


def sheet_of(page: Kept, config: Any, edit_url: Callable[[Placed], str | None]) -> Sheet:
    """A page as the press takes it; `edit_url` is where the engine sends who edits its file."""
    url = url_of(page.dest_uri, directory_urls=config.use_directory_urls)
    url = "" if url == "./" else url
    return Sheet(
        src_uri=page.src_uri,
        dest_uri=page.dest_uri,
        url=url,
        canonical_url=canonical_url(config.site_url, url) if config.site_url else None,
        edit_url=edit_url(page) if page.source and _may_edit(config) else None,
        page=page,
    )


def _may_edit(config: Any) -> bool:
    return bool(config.edit_uri or config.edit_uri_template)


class Pressing:
    """The pages of one build, made by the press."""

    def __init__(self, store: AnyStore, output: Writer, executor: Executor, language: str) -> None:
        self.theme: jinja2.Environment | None = None
        """The theme's templates, as the engine and its plugins have prepared them."""
        self._store = store
        self._output = output
        self._executor = executor
        self._language = language
        self._count = Count()

    def make(
        self, site: Rebuilt, config: Any, edit_url: Callable[[Placed], str | None]
    ) -> Iterator[tuple[Placed, frozenset[str]]]:
        """Write all pages and made files; gives each page, with what the boundary took out.

        Pages that stand where they belong are left out.
        """
        self._write_files(site.files)
        frame = frame_of(config, self.theme or config.theme.get_env(), site)
        sheets = [sheet_of(page, config, edit_url) for page in site.pages]
        args = (sheets, frame, self._store, self._executor, self._count, self._output.stands)
        with count_of(config, "build.making") as progress:
            for page in finished(*args):
                self._output.write(page.sheet.dest_uri, page.html, page.digest)
                progress(self._count.all, len(sheets))
                yield page.sheet.page, page.removed
        if not isinstance(self._output, Shown):  # a preview goes on
            self._store.end()

    def _write_files(self, files: Sequence[StaticFile]) -> None:
        """Write what is bytes; those that take time to make, where they do not stand already."""
        slow = {
            f.path: bytes.fromhex(f.content.digest)
            for f in files
            if isinstance(f.content, Deferred)
        }
        there = {path for path, digest in slow.items() if self._output.stands(path, digest)}
        self._store.use(slow[path] for path in there)
        stored = {f.path: f.content for f in files if isinstance(f.content, Stored)}
        for path, content in stored.items():
            if not self._output.stands(path, content.digest):
                self._output.write(path, content.read(), content.digest)
        there |= stored.keys()
        for file in made_files((f for f in files if f.path not in there), self._store):
            if isinstance(file.content, bytes):
                digest = slow.get(file.path) or digest_of(file.content)
                self._output.write(file.path, file.content, digest)

    def summary(self) -> str:
        """How many pages were made, and how many were there already."""
        had = self._count.reused + self._count.standing
        made, reused = (grouped(number, self._language) for number in (self._count.made, had))
        return words(self._language)["build.pages"].format(made=made, reused=reused)
