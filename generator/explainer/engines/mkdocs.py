"""The MkDocs plugin `explainer`: the only file that imports mkdocs."""

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from explainer.engines.bringing import bring_templates
from explainer.engines.neighbours import danger, seen_by_others, tell_vain
from explainer.engines.options import (
    CHOICES,
    OptionError,
    configured_site,
    edit_address_fault,
    site_links,
)
from explainer.engines.page_by_page import PageByPage
from explainer.engines.pressing import Pressing, count_of, pressing
from explainer.engines.previewing import Preview
from explainer.engines.publishing import REFUSALS, begin_build
from explainer.engines.refusal import refusal, told
from explainer.incremental.memory import Rebuilt
from explainer.pages.page import Placed, StaticFile
from explainer.press.files import made_files
from explainer.publish.publication import Publication
from explainer.read.problems import ContentError, Problem
from explainer.site import SiteInfo
from explainer.words import words
from explainer.workers import HERE, Executor, executor

log = logging.getLogger("mkdocs.plugins.explainer")


class Options(Config):
    """The plugin's options; `docs/options.md` says what each means."""

    languages = c.Optional(c.ListOfItems(c.Type(str)))
    timezone = c.Optional(c.Type(str))
    permalinks = c.Optional(c.Type(dict))
    undeclared = c.Choice(CHOICES["undeclared"], default="imply")
    implied_people = c.Choice(CHOICES["implied_people"], default="full")
    link_people = c.Type((str, bool), default="declared")
    verify_after_days = c.Optional(c.Type(int))
    license = c.Optional(c.Type(str))
    share_pictures = c.Type(bool, default=True)
    demo = c.Type(bool, default=False)
    network = c.Type(bool, default=False)
    search = c.Type(bool, default=True)
    adopt = c.Type(bool, default=False)
    press = c.Type(bool, default=True)


class ExplainerPlugin(PageByPage, BasePlugin[Options]):
    """Hands the core's pages to MkDocs, and the author's mistakes to the author."""

    def __init__(self) -> None:
        super().__init__()
        self.serving = self.dirty = False
        self.executor: Executor = HERE
        self.publication: Publication | None = None
        self.preview = Preview()
        self.press: Pressing | None = None
        """Makes the pages of the build that runs; none where the engine makes them."""
        self.site = Rebuilt()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember the command; that this event is here keeps one plugin for a whole `serve`."""
        self.serving, self.dirty, self.preview = command == "serve", dirty, Preview()

    @event_priority(100)
    def _stage(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build beside the site, from before another plugin asks where the site goes."""
        self._give_up()
        language = self._site_info(config).language
        try:
            self.executor = executor(language, log.info, here=self.serving)
            if self.serving:
                self.preview.begin(config, self)
                return config
            if self.dirty:
                log.info(words(language)["publish.dirty"])
            self.publication = begin_build(config, self, language, log.info)
        except REFUSALS as error:
            raise ConfigurationError(error.line(language)) from None
        config.site_dir = str(self.publication.folder)
        return config

    @event_priority(-100)
    def _bring(self, config: MkDocsConfig) -> MkDocsConfig:
        """Bring what is ours when every other plugin has said what it wants."""
        site = self._site_info(config)
        if line := danger(config, site.language):
            raise ConfigurationError(line)
        bring_templates(config, site, self.removed)
        tell_vain(config, site.language, log.info)
        if warning := edit_address_fault(config):
            log.warning(warning)
        return config

    on_config = CombinedEvent(_stage, _bring)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Generate before MkDocs empties the old site, so that a mistake leaves it in place."""
        info = self._site_info(config)
        try:
            with count_of(config, "build.composing") as progress:
                self.site = self.preview.generate(config, info, self.executor, progress)
            lines = self.report(self.site.problems, config)
            self.preview.tell(self.site.problems, lines, info.language)
        except ContentError as error:
            lines = self.report(error.problems, config)
            if not self.serving:
                raise PluginError(refusal(error.problems, info)) from None
            self.preview.tell(error.problems, lines, info.language)
            self.site = self.preview.still(self.site, info)
        self.take(self.site)
        config.extra["explainer"] |= site_links(self.site.pages)

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace what MkDocs found in the content folder, before another plugin looks at it."""
        kept = [file for file in files if not _is_ours(file, config)]
        store = self.preview.store_of(config)
        output = self.publication.renewal if self.publication else self.preview.shown
        self.press = pressing(config, self, store, output, tell=log.info)
        # The press needs no pages here, but for others who look, or whose pages lead to ours.
        others = seen_by_others(config, self, "files") or any(
            f.is_documentation_page() for f in kept
        )
        wanted = self.site.pages if others or not self.press else ()
        made = [_page_file(page, config, page.page.body) for page in wanted]
        paths = [file for file in self.site.files if isinstance(file.content, Path)]
        given = paths if self.press else made_files(self.site.files, store)
        return Files([*kept, *made, *(_static_file(file, config) for file in given)])

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the engine from making what the press makes, when all others have seen it."""
        for file in files.documentation_pages() if self.press else ():
            if file.src_uri in self.pages:
                file.inclusion = InclusionLevel.EXCLUDED
        return nav

    # Before plugins that change pages: they get ours, not what MkDocs makes of its first lines.
    on_page_markdown = event_priority(100)(PageByPage.on_page_markdown)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the templates for the press, and for the next build what they compile to."""
        if self.press:
            self.press.theme = env
            env.bytecode_cache = self.preview.compiled
        return env

    @event_priority(100)
    def _make_pages(self, *, config: MkDocsConfig) -> None:
        """Make the pages before another plugin looks at what has been built."""
        if self.press:
            for page, gone in self.press.make(self.site, config, partial(_edit_url, config)):
                self.tell_removed(page, gone, config)
            log.info(self.press.summary())

    @event_priority(-200)  # plugins of Material's go down to -100
    def _publish(self, *, config: MkDocsConfig) -> None:
        """Publish when every other plugin has done its part."""
        if self.publication:
            config.site_dir = str(self.publication.site)  # where `gh-deploy` takes it from
            self.publication.finish(self.site.records, strict=config.strict, tell=log.info)
            self.publication = None
        elif self.serving:
            self.preview.finish(self.site.records, config, tell=log.info)

    on_post_build = CombinedEvent(_make_pages, _publish)

    def on_serve(self, server: Any, **_: object) -> Any:
        """Show what is wrong above every page, but for `--clean`, which shows what is published."""
        if self.serving:
            self.preview.stand_above(server)
        return server

    @event_priority(-100)
    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site, and say in one line what the maintainer can mend."""
        publication, self.publication = self.publication, None
        if publication and (line := publication.fail(error)):
            log.debug(line, exc_info=error)
            raise PluginError(line) from None

    def on_shutdown(self) -> None:
        """Leave nothing behind a build that was interrupted, or a preview."""
        self._give_up()
        self.preview.close()

    def _give_up(self) -> None:
        self.executor.close()
        self.preview.give_up()
        if self.publication:
            self.publication.give_up()
        self.publication = None

    def _site_info(self, config: MkDocsConfig) -> SiteInfo:
        try:
            return configured_site(config, dict(self.config))
        except OptionError as error:
            raise ConfigurationError(f"explainer: {error}") from None

    def report(self, problems: Sequence[Problem], config: MkDocsConfig) -> list[str]:
        """Print each problem on its own line; a warning ends a strict build."""
        lines = told(problems, config)
        if config.strict and not self.serving and any(p.is_warning for p in problems):
            raise PluginError(refusal(problems, self._site_info(config)))
        return lines


def _is_ours(file: File, config: MkDocsConfig) -> bool:
    """A file of the content folder, or a script or style of Material's: both are replaced."""
    replaced = ("assets/javascripts/", "assets/stylesheets/")
    return file.src_dir == config.docs_dir or file.src_uri.startswith(replaced)


def _page_file(page: Placed, config: MkDocsConfig, text: str = "") -> File:
    level = InclusionLevel.NOT_IN_NAV
    file = File.generated(config, page.src_uri, content=text, inclusion=level)
    file.dest_uri = page.dest_uri
    file.edit_uri = page.source
    return file


def _edit_url(config: MkDocsConfig, page: Placed) -> str | None:
    return MkDocsPage(None, _page_file(page, config), config).edit_url


def _static_file(static: StaticFile, config: MkDocsConfig) -> File:
    content: Any = static.content
    given = {"abs_src_path": str(content)} if isinstance(content, Path) else {"content": content}
    file = File.generated(config, static.path, **given)
    file.dest_uri = static.path
    file.inclusion = InclusionLevel.NOT_IN_NAV
    return file
