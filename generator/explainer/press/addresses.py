"""Relative addresses between the pages of a site; the rules are those of MkDocs, byte for byte."""

import posixpath
import re
from functools import cache, lru_cache
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from jinja2 import pass_context
from jinja2.runtime import Context

_PLAIN: Final = re.compile(r"(?:[\w~%-]+/)+", re.ASCII)
"""An address that is joined to another by writing it behind: almost all are, and sooner."""


@lru_cache(maxsize=65_536)
def url_of(dest_uri: str, *, directory_urls: bool) -> str:
    """The address of a file of the site, relative to its root: `people/x/` for its index."""
    folder, name = posixpath.split(dest_uri)
    if directory_urls and name == "index.html":
        return quote(f"{folder or '.'}/")
    return quote(dest_uri)


def canonical_url(site_url: str, url: str) -> str:
    """The whole address of a page at an address relative to the site's root."""
    return f"{_root(site_url)}{url}" if _PLAIN.fullmatch(url) else urljoin(site_url, url)


@cache
def _root(site_url: str) -> str:
    """What stands before the address of a page."""
    return urljoin(site_url, "x")[:-1]


def relative_url(url: str, page_url: str) -> str:
    """A file's address as the page at another address writes it."""
    here, there = _folder(page_url), _parts(url)
    common = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        common += 1
    steps = [".."] * (len(here) - common) + there[common:]
    return f"{'/'.join(steps) or '.'}{'/' if url.endswith('/') else ''}"


@pass_context
def url_filter(context: Context, value: object) -> str:
    """The template filter `url`: an address relative to the site's root, from the page's own."""
    url, steps_up = _local(str(value))
    if steps_up < 0:
        return url
    return "../" * steps_up + relative_url(url, context["page"].url)


@lru_cache(maxsize=65_536)
def _parts(path: str) -> list[str]:
    normal = posixpath.normpath(f"/{path}" if not path.startswith("/") else path)[1:]
    return normal.split("/") if normal else []


@lru_cache(maxsize=16)
def _folder(page_url: str) -> list[str]:
    """The folder of a page; what follows the last slash counts as a file if it has a dot."""
    folder, _, name = page_url.rpartition("/")
    return _parts(folder if "." in name else page_url)


@cache
def _local(url: str) -> tuple[str, int]:
    """An address and how many folders it goes up; -1 where it leads elsewhere or to the page."""
    url = (url or ".").replace("\\", "/")
    parsed = urlsplit(url)
    if parsed.scheme or parsed.netloc or url.startswith(("/", "#")):
        return url, -1
    normal, steps = f"{posixpath.normpath(url)}/", 0
    while normal.startswith("../", steps * 3):
        steps += 1
    return url, steps
