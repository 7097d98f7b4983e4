"""What the blog of Material for MkDocs says: where posts stand, which address they have.

By https://squidfunk.github.io/mkdocs-material/plugins/blog/ (9.x).
"""

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from explainer.importers.jekyll import JEKYLL
from explainer.importers.keys import Keys
from explainer.importers.orders import Order, stands_in
from explainer.importers.permalinks import filled, last_part
from explainer.importers.sites import OldSite
from explainer.importers.tool import Found, Origin, Term, Tool
from explainer.read.body import scan_body
from explainer.read.documents import first_heading
from explainer.read.spans import SpanKind
from explainer.read.yaml_tree import Value
from explainer.words.slugs import slugify

_DAY_PARTS: Final = {"yyyy": 0, "MM": 1, "dd": 2}
_ICON: Final = re.compile(r":(?:fontawesome|material|octicons|simple)-[\w-]{1,80}:")
_NO_SLUG: Final = re.compile(r"[^\w\- ]")


def _plugin(site: OldSite, name: str) -> dict[str, Value] | None:
    """The options of a plugin; none where the site does not use it."""
    plugins = site.setting("plugins")
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        if entry == name:
            return {}
        if isinstance(entry, dict) and name in entry:
            options = entry[name]
            return options if isinstance(options, dict) else {}
    return None


def _option(site: OldSite, name: str, default: str) -> str:
    value = (_plugin(site, "blog") or {}).get(name)
    return value if isinstance(value, str) else default


def _docs(site: OldSite) -> str:
    return site.text("docs_dir") or "docs"


def _posts(site: OldSite) -> Iterator[Found]:
    """What stands in the blog's folder of posts; all of a folder of posts alone."""
    blog = _option(site, "blog_dir", "blog")
    posts = _option(site, "post_dir", "{blog}/posts").replace("{blog}", blog)
    start = posixpath.normpath(posixpath.join(_docs(site), posts)) if site.settings else ""
    if site.is_folder(start):
        yield from map(Found, site.walk(start))


def _origin(site: OldSite, keys: Keys) -> Origin:
    day = keys.day("date", part="created")
    title = keys.text("title") or first_heading(keys.document)
    slug = keys.text("slug") or _NO_SLUG.sub("", title).strip().lower().replace(" ", "-")
    categories = keys.texts("categories")
    pattern = _option(site, "post_url_format", "{date}/{slug}")
    shown = _option(site, "post_url_date_format", "yyyy/MM/dd")
    stem = PurePosixPath(keys.document.path).stem
    parts = {
        "slug": slug,
        "file": stem,
        "categories": "/".join(map(slugify, categories[:1])),
        **({"date": _dated(shown, day)} if day else {}),
    }
    path = filled(pattern, parts)
    blog = _option(site, "blog_dir", "blog").strip("./")
    address = f"{'/' + blog if blog else ''}{path.rstrip('/')}/" if path and slug else ""
    terms = [Term("categories", name) for name in categories]
    terms += [Term("tags", name) for name in keys.texts("tags")]
    return Origin(
        slug=last_part(address) or last_part(slug) or last_part(stem),
        addresses=(address,),
        date=day,
        draft=keys.flag("draft") is True,
        terms=tuple(dict.fromkeys(terms)),
    )


def _dated(pattern: str, day: str) -> str:
    """A day in a format of Babel's, as far as it names years, months and days by number."""
    parts = day.split("-")
    return re.sub("yyyy|MM|dd", lambda match: parts[_DAY_PARTS[match[0]]], pattern)


def _orders(site: OldSite, text: str) -> list[Order]:
    """Icons, and macros where the site has the plugin for them: none has a meaning here."""
    code = list(scan_body(text).of(SpanKind.CODE))
    icons = (Order(*match.span(), match[0]) for match in _ICON.finditer(text))
    found = [order for order in icons if not stands_in(code, order.start)]
    if _plugin(site, "macros") is not None:
        macros = JEKYLL.orders(site, text)
        found += [Order(order.start, order.end, order.written) for order in macros]
    return sorted(found)


def _authors(site: OldSite) -> dict[str, Value]:
    """Who the authors are by their ids, from the blog's `.authors.yml`."""
    blog = _option(site, "blog_dir", "blog")
    place = _option(site, "authors_file", "{blog}/.authors.yml").replace("{blog}", blog)
    found = site.map(posixpath.join(_docs(site), place)) or site.map(".authors.yml")
    known = found.get("authors")
    return known if isinstance(known, dict) else {}


MATERIAL: Final = Tool(
    name="material",
    settings=("mkdocs.yml", "mkdocs.yaml"),
    marks=("mkdocs.yml", "mkdocs.yaml"),
    home=lambda site: site.text("site_url"),
    roots=lambda site: (_docs(site),),
    posts=_posts,
    origin=_origin,
    orders=_orders,
    authors=_authors,
)
