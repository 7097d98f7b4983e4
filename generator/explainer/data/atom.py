"""Feeds as Atom 1.0 (RFC 4287)."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from explainer.data.feed import Feed, FeedEntry
from explainer.model.addresses import whole_address
from explainer.site import SiteInfo

ATOM: Final = "feed.xml"
"""The name of a feed's file."""

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for, even escaped (section 2.2)."""


def atom(feed: Feed, site: SiteInfo) -> bytes:
    """The feed's file, in UTF-8."""
    at = whole_address(f"{feed.path}{ATOM}", site)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_quoted(feed.lang)}>',
        _element("id", at),
        _element("title", feed.title),
        _element("updated", _moment(feed.updated)),
        _link("self", at, "application/atom+xml"),
        _link("alternate", whole_address(feed.page, site), "text/html"),
        *([_link("license", site.license)] if site.license else []),
        *_authors([site.name]),
    ]
    entries = (line for entry in feed.entries for line in _entry(entry))
    return "\n".join([*lines, *entries, "</feed>\n"]).encode()


def _entry(entry: FeedEntry) -> Iterator[str]:
    yield f"<entry xml:lang={_quoted(entry.lang)}>"
    yield _element("id", entry.id)
    yield _link("alternate", entry.url, "text/html")
    yield _element("title", entry.title)
    yield _element("published", _moment(entry.published))
    yield _element("updated", _moment(entry.changed))
    yield _element("summary", entry.summary)
    yield from _authors(entry.authors)
    yield from (f"<category term={_quoted(tag)}/>" for tag in entry.tags)
    yield "</entry>"


def _authors(names: Iterable[str]) -> Iterator[str]:
    yield from (f"<author>{_element('name', name)}</author>" for name in names)


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(_NOT_XML.sub('', text))}</{name}>"


def _link(rel: str, href: str, kind: str = "") -> str:
    media = f" type={_quoted(kind)}" if kind else ""
    return f"<link rel={_quoted(rel)}{media} href={_quoted(href)}/>"


def _quoted(text: str) -> str:
    return quoteattr(_NOT_XML.sub("", text))


def _moment(when: datetime) -> str:
    """RFC 3339, in UTC."""
    return f"{when.isoformat(timespec='seconds').removesuffix('+00:00')}Z"
