"""What Jekyll's own rules say: where posts stand, which address they have, what Liquid means.

By https://jekyllrb.com/docs/ (posts, permalinks, front matter, tags and filters).
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from explainer.importers.keys import Keys, day_of
from explainer.importers.orders import LONGEST, POST, Order, fenced, last_ends
from explainer.importers.permalinks import dated, filled, last_part
from explainer.importers.sites import OldSite
from explainer.importers.tool import Found, Origin, Term, Tool

_LIQUID: Final = re.compile(
    rf"\{{%-?(?P<tag>(?:(?!\{{%).){{0,{LONGEST}}}?)-?%\}}"
    rf"|\{{\{{-?(?P<output>(?:(?!\{{\{{).){{0,{LONGEST}}}?)-?\}}\}}",
    re.DOTALL,
)
_END: Final = re.compile(r"\{%-?\s*end(?P<name>raw|comment|highlight)\s*-?%\}")
_NAME: Final = re.compile(r"(?P<day>\d{4}-\d{1,2}-\d{1,2})-(?P<slug>.+)")
_FOLDERS: Final = ("_posts", "_drafts")
_STYLES: Final = {
    "date": "/:categories/:year/:month/:day/:title.html",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title.html",
    "none": "/:categories/:title.html",
    "weekdate": "/:categories/:year/W:week/:short_day/:title.html",
}
"""The built-in permalinks; nothing here counts the days of a year, or its weeks."""

_PREFIX: Final = re.compile(
    r"site\.(?:baseurl|url)(?:\s*\|\s*(?:append:\s*site\.baseurl|escape))*|(?:''|\"\")"
)
_PATH: Final = re.compile(
    r"['\"](?P<path>[^'\"]*)['\"]\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url))"
    r"(?:\s*\|\s*prepend:\s*site\.url)?"
)


def _posts(site: OldSite) -> Iterator[Found]:
    """What stands in `_posts` and `_drafts`, wherever they are; all of a folder of posts alone."""
    paths = list(site.walk(""))
    filed = [path for path in paths if not set(path.split("/")[:-1]).isdisjoint(_FOLDERS)]
    yield from map(Found, filed if filed or site.settings else paths)


def _origin(site: OldSite, keys: Keys) -> Origin:
    path = PurePosixPath(keys.document.path)
    name = _NAME.fullmatch(path.stem)
    draft = "_drafts" in path.parts or keys.flag("published") is False
    day = keys.day("date") or (day_of(name["day"]) if name else "")
    stem = name["slug"] if name else path.stem
    categories = [*_folders(path), *keys.texts("category"), *keys.texts("categories", apart=True)]
    address = _address(site, keys, stem, day, categories)
    tags = [*keys.texts("tag"), *keys.texts("tags", apart=True)]
    terms = [*(Term("categories", c) for c in categories), *(Term("tags", tag) for tag in tags)]
    return Origin(
        slug=last_part(address) or last_part(stem),
        addresses=(address, *keys.texts("redirect_from")),
        date=day,
        draft=draft or keys.flag("draft") is True,
        terms=tuple(dict.fromkeys(terms)),
    )


def _folders(path: PurePosixPath) -> list[str]:
    """The categories that folders above `_posts` are."""
    parts = path.parts[:-1]
    at = next((n for n, part in enumerate(parts) if part in _FOLDERS), 0)
    return [part for part in parts[:at] if not part.startswith("_")]


def _address(site: OldSite, keys: Keys, stem: str, day: str, categories: list[str]) -> str:
    permalink = keys.text("permalink") or site.text("permalink") or "date"
    parts = {
        **dated(day),
        "categories": "/".join(category.lower() for category in dict.fromkeys(categories)),
        "title": stem,
        "slug": stem.lower(),
        "output_ext": ".html",
    }
    return filled(_STYLES.get(permalink, permalink), parts)


def _orders(_site: OldSite, text: str) -> list[Order]:
    """The tags and outputs of a text; what stands between `raw` and its end is text."""
    found: list[Order] = []
    opened: tuple[Order, str] | None = None
    ends = last_ends(_END, text)
    for match in _LIQUID.finditer(text):
        order = Order(*match.span(), match[0])
        name, _, rest = (match["tag"] or "").strip().partition(" ")
        if opened:
            if name == f"end{opened[1].partition(' ')[0]}":
                found += _paired(text, *opened, order)
                opened = None
        elif ends.get(name, 0) > match.start():
            opened = order, f"{name} {rest}"
        else:
            found.append(_meaning(order, name, rest.strip(), match["output"]))
    return found


def _paired(text: str, opening: Order, order: str, closing: Order) -> Iterator[Order]:
    name, _, language = order.partition(" ")
    if name == "raw":
        yield from (opening._replace(text=""), closing._replace(text=""))
    elif name == "comment":
        whole = text[opening.start : closing.end]
        yield opening._replace(end=closing.end, written=whole, text="")
    else:
        yield from fenced(text, [(opening, "".join(language.split()[:1]), closing)])


def _meaning(order: Order, name: str, rest: str, output: str | None) -> Order:
    if output is not None:
        if _PREFIX.fullmatch(output.strip()):
            return order._replace(address="")
        path = _PATH.fullmatch(output.strip())
        return order._replace(address=path["path"]) if path else order
    if name == "post_url" and rest:
        return order._replace(address=f"{POST}_posts/{rest}")
    if name == "link" and rest:
        return order._replace(address=f"{POST}{rest}")
    return order._replace(ends=name.startswith(("end", "else")))


JEKYLL: Final = Tool(
    name="jekyll",
    settings=("_config.yml", "_config.yaml", "_config.toml"),
    marks=("_config.yml", "_config.yaml", "_config.toml", "_posts", "_drafts"),
    home=lambda site: site.text("url") + site.text("baseurl"),
    roots=lambda _site: ("",),
    posts=_posts,
    origin=_origin,
    orders=_orders,
    authors=lambda site: site.map("_data/authors.yml"),
    attributes=True,
)
