"""The languages beside the site's own: each has a home page and lists, in a folder of its tag."""

from explainer.model.addresses import page_address
from explainer.model.graph import Graph
from explainer.model.kinds import lists_of
from explainer.site import SiteInfo


def second_languages(graph: Graph, site: SiteInfo) -> tuple[str, ...]:
    """The languages of sidecars, and those of the option `languages` that some text is in."""
    shown = [entity for entity in graph.entities.values() if entity.has_page]
    found = {lang for entity in shown for lang in entity.translations}
    found |= {entity.lang for entity in shown if entity.document} & {*site.languages}
    return tuple(sorted(found - {site.language}))


def in_tree(path: str, lang: str) -> str:
    """A path below the folder of a second language; as it is where that is empty."""
    return f"{lang}/{path}".rstrip("/") if lang else path


def list_addresses(graph: Graph, site: SiteInfo) -> list[str]:
    """The addresses of the lists of everything in each language, and of second home pages."""
    paths, second = [site.part(name) for name in lists_of(site)], second_languages(graph, site)
    paths += [in_tree(path, lang) for lang in second for path in ("", *paths)]
    return [page_address(path, site) for path in paths]
