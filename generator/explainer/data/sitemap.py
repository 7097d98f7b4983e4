"""The sitemap: every page that search engines may keep, without any date of a build."""

from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import escape

from explainer.limits import SITEMAP_ADDRESSES, SITEMAP_BYTES
from explainer.model.addresses import whole_address
from explainer.pages.page import Kept, Page, StaticFile
from explainer.site import SiteInfo

_HEAD: Final = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b'<%s xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)
_END: Final = b"</%s>\n"


def sitemap(pages: Iterable[Page | Kept], site: SiteInfo) -> list[StaticFile]:
    """`sitemap.xml` by the protocol of sitemaps.org, which asks for whole addresses.

    Where that would be more than the protocol allows in one file, it is an index of its parts,
    `sitemap-1.xml` and so on. A site without an address, or one that asks not to be indexed, has
    an empty one.
    """
    kept = [page for page in pages if not page.context["noindex"]] if site.url else []
    runs = list(_runs(_entry("url", page.address, site) for page in kept))
    if len(runs) <= 1:
        return [_file("sitemap.xml", "urlset", [entry for run in runs for entry in run])]
    parts = [_file(f"sitemap-{n}.xml", "urlset", run) for n, run in enumerate(runs, start=1)]
    index = [_entry("sitemap", part.path, site) for part in parts]
    return [_file("sitemap.xml", "sitemapindex", index), *parts]


def _runs(entries: Iterable[bytes]) -> Iterator[list[bytes]]:
    """The entries in runs that are as long as one file may be."""
    run: list[bytes] = []
    room = whole = SITEMAP_BYTES - len(_HEAD % b"urlset" + _END % b"urlset")
    for entry in entries:
        if run and (len(run) == SITEMAP_ADDRESSES or len(entry) > room):
            yield run
            run, room = [], whole
        run.append(entry)
        room -= len(entry)
    if run:
        yield run


def _entry(element: str, address: str, site: SiteInfo) -> bytes:
    return f"<{element}><loc>{escape(whole_address(address, site))}</loc></{element}>\n".encode()


def _file(path: str, element: str, entries: Iterable[bytes]) -> StaticFile:
    name = element.encode()
    return StaticFile(path=path, content=_HEAD % name + b"".join(entries) + _END % name)
