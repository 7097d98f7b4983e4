"""Pages at old addresses that lead to the new ones."""

import html
import posixpath
from collections.abc import Iterator
from urllib.parse import quote

from explainer.model.addresses import entity_address, old_addresses, whole_address
from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.pages.page import StaticFile
from explainer.site import SiteInfo
from explainer.words import words

_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="canonical" href="{canonical}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
</head>
<body>
<p>{moved} <a href="{target}">{title}</a></p>
</body>
</html>
"""


def redirects(graph: Graph, site: SiteInfo) -> list[StaticFile]:
    """One file for each old address: those in `redirects`, and merged entities'."""
    files: dict[str, StaticFile] = {}
    for old, target in redirected(graph, site):
        file = _redirect(old, target, site)
        files.setdefault(file.path, file)
    return [files[path] for path in sorted(files)]


def redirected(graph: Graph, site: SiteInfo) -> Iterator[tuple[str, Entity]]:
    """Every old address, with the entity to whose page it leads."""
    for entity in graph.entities.values():
        target = _target(graph, entity)
        if target:
            yield from ((old, target) for old in _old_addresses(entity, target, site))


def _target(graph: Graph, entity: Entity) -> Entity | None:
    """The entity itself, or what it was merged into, to the end."""
    target = graph.entities[graph.survivors.get(entity.id, entity.id)]
    return target if target.has_page else None


def _old_addresses(entity: Entity, target: Entity, site: SiteInfo) -> Iterator[str]:
    if target is not entity:
        yield from (entity_address(entity, site, lang) for lang in ("", *entity.translations))
    yield from (address for _, address in old_addresses(entity, site))


def _redirect(old: str, target: Entity, site: SiteInfo) -> StaticFile:
    address = entity_address(target, site)
    relative = posixpath.relpath(address or ".", posixpath.dirname(old) or ".")
    relative = quote(relative + ("/" if address.endswith("/") or not address else ""))
    text = _PAGE.format(
        lang=html.escape(target.lang),
        title=html.escape(target.name),
        canonical=html.escape(whole_address(address, site) if site.url else relative),
        target=html.escape(relative),
        moved=html.escape(words(target.lang)["moved"]),
    )
    path = f"{old}index.html" if old.endswith("/") else old
    return StaticFile(path=path, content=text.encode())
