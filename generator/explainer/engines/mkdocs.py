"""The MkDocs plugin `explainer`: the only file that imports mkdocs."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from explainer.engines.options import (
    CHOICES,
    OptionError,
    ordinary_links,
    site_info,
    template_data,
    theme_folder,
)
from explainer.engines.refusal import refusal
from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.pages.page import Page, StaticFile
from explainer.pages.problem_page import problem_page
from explainer.pipeline import Site, generate
from explainer.publish.background import BackgroundIndex
from explainer.publish.errors import PublishError
from explainer.publish.publication import Publication, begin
from explainer.publish.store import made_files
from explainer.read.problems import ContentError, Problem, problem_lines
from explainer.site import SiteInfo
from explainer.words import words
from explainer.words.slugs import heading_slug

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


class ExplainerPlugin(BasePlugin[Options]):
    """Hands the core's pages to MkDocs, and the author's mistakes to the author."""

    def __init__(self) -> None:
        self.serving = self.dirty = False
        self.publication: Publication | None = None
        self.index = BackgroundIndex()
        self.site = Site(pages=(), files=(), problems=())
        self.pages: dict[str, Page] = {}
        self.removed: set[str] = set()
        """What the boundary took out of the text that was converted last."""
        self.foreseen: set[str] = set()
        """The files of which the check has said that something will be taken out."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember the command; that this event is here keeps one plugin for a whole `serve`."""
        self.serving, self.dirty = command == "serve", dirty

    @event_priority(100)
    def _stage(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build beside the site, from before another plugin asks where the site goes."""
        self._give_up()
        if not self.serving:
            self.publication = self._begin(config)
            config.site_dir = str(self.publication.folder)
        return config

    def _bring_templates(self, config: MkDocsConfig) -> MkDocsConfig:
        """Bring the templates and the fixed list of extensions into any project."""
        folder = str(theme_folder())
        if folder not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, folder)
        config.theme.static_templates.discard("sitemap.xml")  # MkDocs's reads the clock
        config.watch.extend(filter(None, [folder, config.theme.custom_dir]))
        config.markdown_extensions = list(EXTENSIONS)
        config.mdx_configs = extension_settings(heading_slug, self.removed)
        # The core has checked every link, with its place; MkDocs does not know all anchors.
        config.validation.links.anchors = logging.DEBUG
        config.extra["explainer"] = template_data(self._site_info(config), [])
        self._check_edit_address(config)
        return config

    on_config = CombinedEvent(_stage, _bring_templates)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Generate before MkDocs empties the old site, so that a mistake leaves it in place."""
        info = self._site_info(config)
        try:
            self.site = generate(Path(config.docs_dir), info)
            lines = self._report(self.site.problems, config)
            warned = self.serving and any(problem.is_warning for problem in self.site.problems)
            config.extra["explainer"]["problems"] = lines if warned else []
        except ContentError as error:
            lines = self._report(error.problems, config)
            if not self.serving:
                raise PluginError(refusal(error.problems, info)) from None
            config.extra["explainer"]["problems"] = lines
            if not self.site.pages:
                self.site = Site(pages=(problem_page(info),), files=(), problems=())
        self.pages = {page.src_uri: page for page in self.site.pages}
        self.foreseen = {p.path for p in self.site.problems if p.code in ("W506", "W507")}
        config.extra["explainer"]["pages"] = ordinary_links(self.site.pages)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace everything that MkDocs found in the content folder by what the core made."""
        project = Path(config.config_file_path or config.docs_dir).parent
        kept = [file for file in files if not _is_ours(file, config)]
        made = [_page_file(page, config) for page in self.site.pages]
        copied = [_static_file(f, config) for f in made_files(self.site.files, project)]
        return Files([*kept, *made, *copied])

    def on_page_markdown(
        self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Give a page its metadata as values, without a way through YAML.

        And its text whole: MkDocs takes a first line such as `Macron: le discours` for metadata.
        """
        if made := self.pages.get(page.file.src_uri):
            page.meta = dict(made.meta)
        return made.body if made else markdown

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish when every other plugin has done its part."""
        if self.publication:
            config.site_dir = str(self.publication.site)  # where `gh-deploy` takes it from
            self.publication.finish(self.site.records, strict=config.strict, tell=log.info)
            self.publication = None
        elif self.serving:
            self.index.follow(self.site.records, Path(config.site_dir), tell=log.info)

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
        self.index.close()

    def _begin(self, config: MkDocsConfig) -> Publication:
        language = self._site_info(config).language
        try:
            publication = begin(
                Path(config.site_dir),
                [Path(config.docs_dir), Path(config.config_file_path or config.docs_dir).parent],
                [*map(Path, config.theme.dirs), theme_folder()],
                adopt=self.config.adopt,
                language=language,
                tell=log.info,
            )
        except PublishError as error:
            raise ConfigurationError(error.line(language)) from None
        if self.dirty:
            log.info(words(language)["publish.dirty"])
        return publication

    def _give_up(self) -> None:
        self.index.give_up()
        if self.publication:
            self.publication.give_up()
        self.publication = None

    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Tell of what the boundary took out of a text, if the check of the file did not."""
        gone = ", ".join(sorted(self.removed))
        self.removed.clear()
        made = self.pages.get(page.file.src_uri)
        if gone and made and made.source and made.source not in self.foreseen:
            self._report([Problem(code="W508", path=made.source, params={"what": gone})], config)
        return html

    def _site_info(self, config: MkDocsConfig) -> SiteInfo:
        try:
            return site_info(
                name=config.site_name,
                url=config.site_url or "",
                language=config.theme.get("language") or "en",
                directory_urls=config.use_directory_urls,
                repo_url=config.repo_url or "",
                edit_uri=config.edit_uri or "",
                options=dict(self.config),
            )
        except OptionError as error:
            raise ConfigurationError(f"explainer: {error}") from None

    def _report(self, problems: Sequence[Problem], config: MkDocsConfig) -> list[str]:
        """Print each problem on its own line, whatever the log level; notices if not quiet."""
        quiet = logging.getLogger("mkdocs").getEffectiveLevel() > logging.INFO
        shown = [p for p in problems if not (quiet and p.code.startswith("N"))]
        language = config.extra["explainer"]["lang"]
        lines = problem_lines(shown, Path(config.docs_dir), language)
        print(*lines, sep="\n", end="\n" if lines else "", file=sys.stderr)
        if config.strict and not self.serving and any(p.is_warning for p in problems):
            raise PluginError(refusal(problems, self._site_info(config)))
        return lines

    def _check_edit_address(self, config: MkDocsConfig) -> None:
        folder = Path(config.docs_dir).name
        if config.repo_url and not (config.edit_uri or "").rstrip("/").endswith(folder):
            log.warning(f"edit_uri should end in {folder}/, or the edit links lead nowhere")


def _is_ours(file: File, config: MkDocsConfig) -> bool:
    """A file of the content folder, or a script or style of Material's: both are replaced."""
    replaced = ("assets/javascripts/", "assets/stylesheets/")
    return file.src_dir == config.docs_dir or file.src_uri.startswith(replaced)


def _page_file(page: Page, config: MkDocsConfig) -> File:
    file = File.generated(config, page.src_uri, content=page.body)
    file.inclusion = InclusionLevel.NOT_IN_NAV
    file.dest_uri = page.dest_uri
    file.edit_uri = page.source
    return file


def _static_file(static: StaticFile, config: MkDocsConfig) -> File:
    content: Any = static.content
    held = {"abs_src_path": str(content)} if isinstance(content, Path) else {"content": content}
    file = File.generated(config, static.path, **held)
    file.dest_uri = static.path
    file.inclusion = InclusionLevel.NOT_IN_NAV
    return file
