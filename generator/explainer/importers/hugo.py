"""What Hugo's own rules say: where posts stand, which address they have, what shortcodes mean.

By https://gohugo.io/content-management/ (front matter, URL management, shortcodes).
"""

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from explainer.importers.keys import Keys
from explainer.importers.orders import LONGEST, POST, Order, Shown, arguments, fenced, last_ends
from explainer.importers.permalinks import dated, filled, last_part, part_of
from explainer.importers.sites import OldSite
from explainer.importers.tool import Found, Origin, Term, Tool

_SHORTCODE: Final = re.compile(
    rf"\{{\{{<(?P<angle>(?:(?!\{{\{{<).){{0,{LONGEST}}}?)>\}}\}}"
    rf"|\{{\{{%(?P<percent>(?:(?!\{{\{{%).){{0,{LONGEST}}}?)%\}}\}}",
    re.DOTALL,
)
_END: Final = re.compile(r"\{\{[<%]\s*/\s*(?P<name>highlight)\s*[>%]\}\}")
_CONTENT: Final = "content"
_LANGUAGE: Final = re.compile(r"[\w+#.-]{1,40}")
_TAXONOMIES: Final = {"tag": "tags", "category": "categories"}
_SETTINGS: Final = tuple(
    f"{folder}{name}.{suffix}"
    for folder in ("", "config/_default/")
    for name in ("hugo", "config")
    for suffix in ("toml", "yaml", "yml", "json")
)


def _posts(site: OldSite) -> Iterator[Found]:
    """Every page of a section; pages of the home are no posts, and section heads neither."""
    start = _CONTENT if site.settings or site.is_folder(_CONTENT) else ""
    for path in site.walk(start):
        inner = PurePosixPath(path).relative_to(start or ".")
        stem, lang = _language(site, inner.stem)
        depth = len(inner.parts) - (stem == "index")
        if lang != _main_language(site):
            yield Found(path, stays="translation")
        elif stem != "_index":
            yield Found(path, stays="page" if start and depth < 2 else "")


def _main_language(site: OldSite) -> str:
    return (site.text("defaultContentLanguage") or "en").lower()


def _language(site: OldSite, stem: str) -> tuple[str, str]:
    """The name of a text without the language at its end: `post.fr`, and the language."""
    languages = site.setting("languages")
    name, _, lang = stem.rpartition(".")
    if name and isinstance(languages, dict) and lang.lower() in map(str.lower, languages):
        return name, lang.lower()
    return stem, _main_language(site)


def _origin(site: OldSite, keys: Keys) -> Origin:
    path = PurePosixPath(keys.document.path)
    day = keys.day("date", "publishdate", "pubdate", "published")
    start = _CONTENT if path.parts[0] == _CONTENT else "."
    inner = path.relative_to(start)
    name = _language(site, inner.stem)[0]
    place = inner.parent if name == "index" else inner.with_name(name)
    address = _address(site, keys, place, day)
    old = [posixpath.join(posixpath.dirname(address.rstrip("/")), a) for a in keys.texts("aliases")]
    return Origin(
        slug=last_part(address) or last_part(place.name),
        addresses=(address, *old),
        date=day,
        draft=keys.flag("draft") is True,
        terms=tuple(_terms(site, keys)),
    )


def _address(site: OldSite, keys: Keys, place: PurePosixPath, day: str) -> str:
    """Where Hugo put a page that stands at a place below `content`."""
    slug, url = keys.text("slug"), keys.text("url")
    if url:
        return url if url.startswith("/") else f"/{url}"
    section = place.parts[0] if len(place.parts) > 1 else ""
    pattern = site.text("permalinks", section) or site.text("permalinks", "page", section)
    name, title = part_of(place.name), part_of(keys.text("title"))
    parts = {
        **dated(day),
        "section": section.lower(),
        "sections": posixpath.join("", *map(part_of, place.parts[:-1])),
        "title": title,
        "slug": part_of(slug) or title,
        "filename": name,
        "contentbasename": name,
        "slugorfilename": part_of(slug) or name,
        "slugorcontentbasename": part_of(slug) or name,
    }
    address = filled(pattern or "/:sections/:slugorcontentbasename", parts).rstrip("/")
    return address and f"{address}{'.html' if site.text('uglyURLs') == 'true' else '/'}"


def _terms(site: OldSite, keys: Keys) -> Iterator[Term]:
    """The terms of all taxonomies that the site has, series among them."""
    named = site.setting("taxonomies")
    plurals = named if isinstance(named, dict) else _TAXONOMIES
    for taxonomy in dict.fromkeys([*map(str, plurals.values()), "series"]):
        if taxonomy not in ("author", "authors"):  # whose names stand under the title
            yield from (Term(taxonomy, name) for name in keys.texts(taxonomy.lower()))


def _orders(_site: OldSite, text: str) -> list[Order]:
    """The shortcodes of a text; a pair that holds code is known by both its ends."""
    found: list[Order] = []
    opened: tuple[Order, str] | None = None
    ends = last_ends(_END, text)
    for match in _SHORTCODE.finditer(text):
        order = Order(*match.span(), match[0])
        inner = (match["angle"] or match["percent"] or "").strip()
        if opened:
            if _END.fullmatch(match[0]):
                found += fenced(text, [(*opened, order)])
                opened = None
        elif inner.startswith("highlight ") and ends.get("highlight", 0) > match.start():
            language = _LANGUAGE.match(inner.split()[1].strip('"'))
            opened = order, language[0] if language else ""
        else:
            found.append(_meaning(order, inner))
    return found


def _meaning(order: Order, inner: str) -> Order:
    if inner.startswith("/*") and inner.endswith("*/"):  # shown, not followed
        shown = order.written.replace("/*", "", 1)
        return order._replace(text="".join(shown.rsplit("*/", 1)))
    name, _, rest = inner.partition(" ")
    places, keys = arguments(rest)
    if name in ("ref", "relref") and (target := keys.get("path") or "".join(places[:1])):
        return order._replace(address=f"{POST}{target}")
    if name == "figure" and keys.get("src"):
        caption = keys.get("caption") or keys.get("title", "")
        return order._replace(picture=Shown(keys["src"], keys.get("alt", ""), caption))
    return order._replace(ends=inner.startswith("/"))


HUGO: Final = Tool(
    name="hugo",
    settings=_SETTINGS,
    marks=("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config/_default"),
    home=lambda site: site.text("baseURL"),
    roots=lambda _site: ("static", "assets", _CONTENT),
    posts=_posts,
    origin=_origin,
    orders=_orders,
    authors=lambda _site: {},
)
