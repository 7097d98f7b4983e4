"""A site as Zensical reads it: Markdown, templates, files and a configuration; no plugin.

- `mkdocs.yml`: our fixed list of extensions, which Zensical runs as they are
- `docs/`: each page at its address, the finished files
- `theme/`: our templates, and the site's own in place of those that they replace
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import yaml

from explainer.engines.configuration import Configuration
from explainer.engines.moved import moved_text, places_of
from explainer.engines.options import site_links, template_data, theme_folder
from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.pages.page import StaticFile, front_matter
from explainer.pipeline import Site
from explainer.words.slugs import heading_slug

DOCS: Final = "docs"
"""The folder of a tree whose files become the site's."""

MAIN: Final = b'{% extends "base.html" %}\n'
"""What our templates extend; a site's own may stand in for it."""

_THEME: Final = "theme"

_OWN_SEARCH: Final = {"search": {"exclude": True}}
"""Keeps a page out of the engine's own index: ours knows whom search may find."""


def zensical_tree(site: Site, configuration: Configuration) -> Iterator[StaticFile]:
    """The files of a tree, by path; `OSError` where the site's own templates cannot be read."""
    yield StaticFile(path="mkdocs.yml", content=_settings(site, configuration).encode())
    places = places_of(site.pages, site.files)
    for page in site.pages:
        text = front_matter({**page.meta, **_OWN_SEARCH}) + moved_text(page, places)
        yield StaticFile(path=f"{DOCS}/{places[page.src_uri]}", content=text.encode())
    for file in site.files:
        if file.path == "sitemap.xml":
            yield _literal(file)
        else:
            yield StaticFile(path=f"{DOCS}/{file.path}", content=file.content)
    yield from _templates(configuration.templates)


def _literal(file: StaticFile) -> StaticFile:
    """A file that Zensical only makes from a template of its name: one that says what it says."""
    assert isinstance(file.content, bytes)
    text = b"{% raw %}" + file.content + b"{% endraw %}"
    return StaticFile(path=f"{_THEME}/{file.path}", content=text)


def _templates(own: Path | None) -> Iterator[StaticFile]:
    found = {"main.html": StaticFile(path=f"{_THEME}/main.html", content=MAIN)}
    for folder in filter(None, (theme_folder(), own)):
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = path.relative_to(folder).as_posix()
            found[name] = StaticFile(path=f"{_THEME}/{name}", content=path)
    yield from found.values()


class _Dumper(yaml.Dumper):
    """Writes each value where it stands, and a function by its name, which Zensical looks up."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def _settings(site: Site, configuration: Configuration) -> str:
    info, shown = configuration.site, configuration.shown
    data = template_data(info) | site_links(site.pages)
    settings: dict[str, Any] = {
        "site_name": info.name,
        "site_url": info.url or None,  # a text that is empty would make addresses that are none
        "docs_dir": DOCS,
        "use_directory_urls": info.directory_urls,
        "theme": {"name": None, "custom_dir": _THEME, "language": info.language},
        "markdown_extensions": _extensions(),
        "plugins": [{"search": {"enabled": False}}],
        "nav": ["index.md"],  # else a menu of all pages is made for each page, and none is shown
        "validation": False,  # the core has checked every link; Zensical takes as long as a build
        **shown,
        "extra": {**shown.get("extra", {}), "explainer": data},
    }
    return yaml.dump(settings, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)


def _extensions() -> list[str | dict[str, Any]]:
    settings = extension_settings(heading_slug)
    del settings["explainer.markdown.sanitize"]  # a set that nobody would look into
    return [{name: settings[name]} if name in settings else name for name in EXTENSIONS]
