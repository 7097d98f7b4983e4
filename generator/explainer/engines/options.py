"""The options of a site become a `SiteInfo`, whichever configuration file they come from."""

import os
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from explainer.limits import FOOTER_LIST
from explainer.model.addresses import page_address
from explainer.model.kinds import PARTS, lists_of
from explainer.model.patterns import ADDRESS
from explainer.model.slugs import slug_fault
from explainer.model.zones import zone
from explainer.pages.data_page import DATA_PATH
from explainer.pages.page import Kept, Page
from explainer.site import VERIFY_AFTER_DAYS, SiteInfo

CHOICES: Mapping[str, tuple[str, ...]] = {
    "undeclared": ("imply", "refuse"),
    "implied_people": ("full", "minimal"),
    "link_people": ("declared", "site", "off"),
}
"""The options that take one of a few words; the first is the default."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_PART = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class OptionError(ValueError):
    """An option whose value cannot be; the message names the option."""


def site_info(
    *,
    name: str,
    url: str,
    language: str,
    directory_urls: bool = True,
    repo_url: str = "",
    edit_uri: str = "",
    options: Mapping[str, Any],
) -> SiteInfo:
    """The site that a configuration describes, or `OptionError`."""
    languages = _languages(options.get("languages") or [language])
    return SiteInfo(
        name=name,
        url=url,
        languages=languages,
        timezone=_timezone(options.get("timezone")),
        directory_urls=directory_urls,
        as_of=_source_date(),
        permalinks=_permalinks(options.get("permalinks") or {}, languages),
        share_pictures=_choice(options, "share_pictures", (True, False)),
        demo=_choice(options, "demo", (False, True)),
        network=_choice(options, "network", (False, True)),
        search=_choice(options, "search", (True, False)),
        verify_after_days=_days(options.get("verify_after_days")),
        license=_license(options.get("license") or ""),
        repo_url=_repository(repo_url),
        edit_uri=edit_uri,
        undeclared=_choice(options, "undeclared", CHOICES["undeclared"]),
        implied_people=_choice(options, "implied_people", CHOICES["implied_people"]),
        link_people=_choice(options, "link_people", CHOICES["link_people"]),
    )


def configured_site(config: Any, options: Mapping[str, Any]) -> SiteInfo:
    """The site of a configuration as engines of MkDocs's family hold it, or `OptionError`."""
    return site_info(
        name=config.site_name,
        url=config.site_url or "",
        language=config.theme.get("language") or "en",
        directory_urls=config.use_directory_urls,
        repo_url=config.repo_url or "",
        edit_uri=config.edit_uri or "",
        options=options,
    )


def edit_address_fault(config: Any) -> str:
    """What is wrong with the address of edit links; empty where nothing is."""
    folder = Path(config.docs_dir).name
    if config.repo_url and not (config.edit_uri or "").rstrip("/").endswith(folder):
        return f"edit_uri should end in {folder}/, or the edit links lead nowhere"
    return ""


def _choice(options: Mapping[str, Any], key: str, choices: tuple[Any, ...]) -> Any:
    """An option that takes one of a few values; the first is the default."""
    value = options.get(key)
    if value is False and "off" in choices:  # what YAML makes of `off`
        return "off"
    if value is None:
        return choices[0]
    if value not in choices or isinstance(value, bool) != isinstance(choices[0], bool):
        raise OptionError(f"{key}: write one of {', '.join(str(c).lower() for c in choices)}")
    return value


def _days(value: Any) -> int:
    if value is None:
        return VERIFY_AFTER_DAYS
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise OptionError(f"verify_after_days: {value!r} is not a number of days such as 365")
    return value


def _repository(url: str) -> str:
    if url and not url.startswith(("https://", "http://")):
        raise OptionError(f"repo_url: {url!r} is not an address such as https://github.com/me/site")
    return url


def _license(value: Any) -> str:
    if value and not (isinstance(value, str) and re.fullmatch(ADDRESS, value)):
        raise OptionError(
            f"license: {value!r} is not an address such as "
            "https://creativecommons.org/licenses/by/4.0/"
        )
    return str(value)


def _languages(value: Any) -> tuple[str, ...]:
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list | tuple):
        raise OptionError("languages: write a list such as [fr, en]")
    for tag in given:
        if not isinstance(tag, str) or not _LANGUAGE.fullmatch(tag):
            raise OptionError(f"languages: {tag!r} is not a language tag such as fr")
    return tuple(given)


def _timezone(value: Any) -> str:
    if value is not None and (not isinstance(value, str) or zone(value) is None):
        raise OptionError(f"timezone: {value!r} is not a zone such as Europe/Paris")
    return value or ""


def _permalinks(value: Any, languages: tuple[str, ...]) -> dict[str, str]:
    if not isinstance(value, dict):
        raise OptionError("permalinks: write a map such as {events: evenements}")
    for key, part in value.items():
        if key not in PARTS:
            raise OptionError(f"permalinks: {key!r} is none of {', '.join(PARTS)}")
        taken = (slug_fault(str(part)) and part != key) or part in languages
        if not isinstance(part, str) or not _PART.fullmatch(part) or taken:
            raise OptionError(f"permalinks: {part!r} cannot be a part of an address here")
    parts = [value.get(key, key) for key in PARTS]
    if len(set(parts)) != len(parts):
        raise OptionError("permalinks: two parts have one name")
    return dict(value)


def _source_date() -> date | None:
    """The day that `SOURCE_DATE_EPOCH` asks for (reproducible-builds.org), if it is one."""
    try:
        return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "")), UTC).date()
    except (ValueError, OverflowError, OSError):
        return None


def theme_folder() -> Path:
    """The templates and styles: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "theme"
    return installed if installed.is_dir() else package.parent.parent / "theme"


def template_data(site: SiteInfo) -> dict[str, Any]:
    """What templates know of the site as a whole, beside a page's context."""
    return {
        "lang": site.language,
        "demo": site.demo,
        "home": page_address("", site) or ".",
        "data": page_address(DATA_PATH, site),
        "lists": list(lists_of(site)),
        "parts": {
            name: site.part(name) + ("/" if site.directory_urls else ".html")
            for name in lists_of(site)
        },
    }


def site_links(pages: Iterable[Page | Kept]) -> dict[str, Any]:
    """What templates know of other pages than their own, as values of JSON.

    `pages` is what `ordinary_links` gives, `trees` where the lists of further languages stand.
    """
    made = list(pages)
    homes = [page.context for page in made if page.context["kind"] == "home"]
    trees = [
        {"lang": home["lang"], "words": home["words"], "tree": home["tree"]}
        for home in homes
        if "tree" in home
    ]
    return {"pages": ordinary_links(made), "trees": trees}


def ordinary_links(pages: Iterable[Page | Kept]) -> dict[str, list[dict[str, str]]]:
    """Title and address of the site's ordinary pages (*À propos*), for the foot of every page.

    By the language of the page; what has no text in it is there in its own, whose tag is `lang`.
    """
    made = list(pages)
    ordinary = {p.address: p for p in made if p.context["kind"] == "page" and p.source}
    first = [page for page in ordinary.values() if _addresses(page)[""] == page.address]
    return {
        lang: [_titled(ordinary[_addresses(p).get(lang, p.address)], lang) for p in first][
            :FOOTER_LIST
        ]
        for lang in sorted({page.context["lang"] for page in made})
    }


def _addresses(page: Page | Kept) -> dict[str, str]:
    """The addresses of a page by language, that of its main file under the empty one."""
    alternates = page.context.get("alternates", [])
    first = alternates[0]["url"] if alternates else page.address
    return {"": first, **{other["lang"]: other["url"] for other in alternates}}


def _titled(page: Page | Kept, lang: str) -> dict[str, str]:
    own = page.context["lang"]
    link = {"text": page.context["title"], "url": page.address}
    return link if own == lang else {**link, "lang": own}
