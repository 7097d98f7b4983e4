"""The options of a site become a `SiteInfo`, whichever configuration file they come from."""

import os
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from explainer.limits import FOOTER_LIST
from explainer.model.zones import zone
from explainer.pages.page import Page
from explainer.site import PERMALINKS, SiteInfo

CHOICES: Mapping[str, tuple[str, ...]] = {
    "undeclared": ("imply", "refuse"),
    "implied_people": ("full", "minimal"),
    "link_people": ("declared", "site", "off"),
}
"""The options that take one of a few words; the first is the default."""

_PART = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class OptionError(ValueError):
    """An option whose value cannot be; the message names the option."""


def site_info(
    *,
    name: str,
    url: str,
    language: str,
    directory_urls: bool = True,
    options: Mapping[str, Any],
) -> SiteInfo:
    """The site that a configuration describes, or `OptionError`."""
    permalinks = dict(options.get("permalinks") or {})
    _check(options, permalinks)
    languages = tuple(options.get("languages") or [language])
    return SiteInfo(
        name=name,
        url=url if not url or url.endswith("/") else f"{url}/",
        languages=languages,
        timezone=options.get("timezone") or "",
        directory_urls=directory_urls,
        as_of=_source_date(),
        permalinks=permalinks,
        demo=bool(options.get("demo")),
        undeclared=options.get("undeclared") or "imply",
        implied_people=options.get("implied_people") or "full",
        link_people=options.get("link_people") or "declared",
    )


def _check(options: Mapping[str, Any], permalinks: Mapping[str, str]) -> None:
    for key, choices in CHOICES.items():
        if options.get(key) not in (None, *choices):
            raise OptionError(f"{key}: write one of {', '.join(choices)}")
    if options.get("timezone") and zone(options["timezone"]) is None:
        raise OptionError(f"timezone: {options['timezone']!r} is not a zone such as Europe/Paris")
    for key, part in permalinks.items():
        if key not in PERMALINKS:
            raise OptionError(f"permalinks: {key!r} is none of {', '.join(PERMALINKS)}")
        if not isinstance(part, str) or not _PART.fullmatch(part):
            raise OptionError(f"permalinks: {part!r} is not a part of an address")
    if len({*permalinks.values()}) != len(permalinks):
        raise OptionError("permalinks: two parts have one name")


def _source_date() -> date | None:
    """The day that `SOURCE_DATE_EPOCH` asks for (reproducible-builds.org), if it is set."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(seconds), UTC).date() if seconds.isdigit() else None


def theme_folder() -> Path:
    """The templates and styles: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "theme"
    return installed if installed.is_dir() else package.parent.parent / "theme"


def template_data(site: SiteInfo, problems: list[str]) -> dict[str, Any]:
    """What templates know of the site as a whole, beside a page's context."""
    return {
        "lang": site.language,
        "demo": site.demo,
        "parts": {
            name: site.part(name) + ("/" if site.directory_urls else ".html") for name in PERMALINKS
        },
        "problems": problems,
    }


def ordinary_links(pages: Iterable[Page]) -> list[dict[str, str]]:
    """Title and address of the site's ordinary pages (*À propos*), for the foot of every page."""
    ordinary = [page for page in pages if page.context["kind"] == "page" and page.source]
    return [{"text": page.context["title"], "url": page.address} for page in ordinary][:FOOTER_LIST]
