"""The sitemap: every page that search engines may keep, without any date of a build."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from explainer.model.addresses import whole_address
from explainer.pages.page import Kept, Page, StaticFile
from explainer.site import SiteInfo

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def sitemap(pages: Iterable[Page | Kept], site: SiteInfo) -> list[StaticFile]:
    """`sitemap.xml` by the protocol of sitemaps.org, which asks for whole addresses.

    A site without an address, or one that asks not to be indexed, has an empty one.
    """
    kept = [page for page in pages if not page.context["noindex"]] if site.url else []
    lines = [f"<url><loc>{escape(whole_address(p.address, site))}</loc></url>\n" for p in kept]
    text = _HEAD + "".join(lines) + "</urlset>\n"
    return [StaticFile(path="sitemap.xml", content=text.encode())]
