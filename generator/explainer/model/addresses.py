"""The addresses of pages: relative to the site's root, ready for a link or a file."""

from urllib.parse import quote

from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.kinds import KINDS
from explainer.model.slugs import HTML
from explainer.site import SiteInfo


def page_address(path: str, site: SiteInfo) -> str:
    """The address of the page at a path: `events/foo` gives `events/foo/` or `events/foo.html`.

    The home page's is empty, or `index.html` where addresses are files, to open without a server.
    """
    if path in ("", "index"):
        return "" if site.directory_urls else "index.html"
    return f"{path}/" if site.directory_urls else f"{path}.html"


def whole_address(address: str, site: SiteInfo) -> str:
    """An address of the site with its host, percent-encoded; for a site that knows its own."""
    return f"{site.url}{quote(address)}"


def entity_path(entity: Entity, site: SiteInfo, lang: str = "") -> str:
    """The path of an entity's page in a language, `evenements/foo` or `en/evenements/foo`."""
    folder = KINDS[entity.kind].folder
    path = f"{site.part(folder)}/{entity.slug}" if folder else entity.slug
    if lang and lang != entity.lang:
        return lang if path == "index" else f"{lang}/{path}"
    return path


def as_of_path(path: str, site: SiteInfo, day: PartialDate | None = None) -> str:
    """The path of an event as of a day, `evenements/foo/vu-du/2024-08-13`; without one, of all."""
    return f"{path}/{site.part('as_of')}" + (f"/{day.edtf}" if day else "")


def entity_address(entity: Entity, site: SiteInfo, lang: str = "") -> str:
    """The address of an entity's page in a language; in its own where that is empty."""
    return page_address(entity_path(entity, site, lang), site)


def old_addresses(entity: Entity, site: SiteInfo) -> list[tuple[str, str]]:
    """What `redirects` names, as written and as an address."""
    folder = site.part(KINDS[entity.kind].folder)
    paths = [
        (old, old.strip("/") if old.startswith("/") else f"{folder}/{old}".strip("/"))
        for old in entity.fields.redirects
    ]
    return [(old, path if path.endswith(HTML) else page_address(path, site)) for old, path in paths]


def source_path(entity: Entity, lang: str = "") -> str:
    """The id path of an entity's page as a Markdown file, which links between texts lead to."""
    prefix = f"{lang}/" if lang and lang != entity.lang else ""
    return f"{prefix}{entity.id}.md"
