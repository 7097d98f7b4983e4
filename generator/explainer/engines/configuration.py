"""Reads `mkdocs.yml` without MkDocs: the few keys that the core needs, and no tag executed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

from explainer.engines.options import OptionError, site_info
from explainer.site import SiteInfo

SHOWN: Final = ("copyright", "extra_css", "extra_javascript", "extra")
"""What our templates read of a configuration as it stands, beside the site's name and address."""


class ConfigurationError(Exception):
    """A configuration that cannot be read; the message is one line with the file's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """Where the content is, and the options of the site."""

    content: Path
    site: SiteInfo
    shown: Mapping[str, Any] = field(default_factory=dict)
    """The keys of `SHOWN` that it has."""
    templates: Path | None = None
    """The folder of the site's own templates, which stand before ours."""


def _nothing(*_: object) -> None:
    """What a tag stands for: its meaning is the engine's, and may be code."""


class _Loader(yaml.SafeLoader):
    """Reads tags such as `!ENV` or `!!python/name:` as nothing."""


_Loader.add_multi_constructor("", _nothing)


def read_configuration(path: Path) -> Configuration:
    """The configuration in a file, or the defaults where there is none."""
    try:
        return parse_configuration(path, path.read_bytes() if path.exists() else None)
    except OSError as error:
        raise ConfigurationError(f"{path}: {str(error).splitlines()[0]}") from None


def parse_configuration(path: Path, data: bytes | None) -> Configuration:
    """The configuration that a file has or had; the defaults where it holds none."""
    settings = _load(path, data) if data is not None else {}
    theme = settings.get("theme")
    language = theme.get("language") if isinstance(theme, dict) else None
    try:
        site = site_info(
            name=str(settings.get("site_name") or "Site"),
            url=str(settings.get("site_url") or ""),
            language=str(language or "en"),
            directory_urls=settings.get("use_directory_urls") is not False,
            repo_url=str(settings.get("repo_url") or ""),
            edit_uri=str(settings.get("edit_uri") or ""),
            options=_options(settings),
        )
    except OptionError as error:
        raise ConfigurationError(f"{path}: {error}") from None
    default = "docs" if data is not None else "content"
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    return Configuration(
        content=path.parent / str(settings.get("docs_dir") or default),
        site=site,
        shown={key: settings[key] for key in SHOWN if settings.get(key)},
        templates=path.parent / str(custom) if custom else None,
    )


def _load(path: Path, data: bytes) -> Mapping[str, Any]:
    try:
        settings = yaml.load(data.decode("utf-8"), Loader=_Loader)  # noqa: S506
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigurationError(f"{path}: {str(error).splitlines()[0]}") from None
    return settings if isinstance(settings, dict) else {}


def _options(settings: Mapping[str, Any]) -> Mapping[str, Any]:
    plugins = settings.get("plugins") or []
    if not isinstance(plugins, dict | list):
        raise OptionError("plugins: write a list")
    entries = plugins.items() if isinstance(plugins, dict) else _pairs(plugins)
    options = next((value for name, value in entries if name == "explainer"), None)
    return options if isinstance(options, dict) else {}


def _pairs(plugins: list[Any]) -> list[tuple[str, Any]]:
    return [
        pair
        for plugin in plugins
        for pair in (plugin.items() if isinstance(plugin, dict) else [(str(plugin), None)])
    ]
