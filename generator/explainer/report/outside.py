"""What leads out of the site: sources that nothing keeps, domains that nobody has seen here."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.read.problems import Place
from explainer.read.spans import SpanKind
from explainer.report.change import Change, Finding, texts_of

_RAW_TARGET = re.compile(
    r"<(?P<tag>a|img)\b[^<>]*?\s(?:href|src)\s*=\s*[\"']?(?P<target>[^\"'\s>]+)", re.IGNORECASE
)
"""The addresses of links and images that are written as raw tags."""

Found = tuple[str, str, Place]
"""An address, the file that has it, and where."""


def without_archive(change: Change) -> Iterator[Finding]:
    """The sources on the web, new in this change, of which no archived copy is named."""
    known = {source.url for e in change.before.entities.values() for source in e.fields.sources}
    for entity in change.graph.entities.values():
        document = entity.document
        for position, source in enumerate(entity.fields.sources):
            if document and source.url and not source.archive and source.url not in known:
                place = document.tree.place(("sources", position))
                params = {"title": source.title, "url": source.url}
                yield Finding(what="report.source", path=document.path, place=place, params=params)


def new_hosts(change: Change) -> Iterator[Finding]:
    """The hosts that links lead to and to which none led before: first place, and how often."""
    known = _by_host(change.before)
    found = _by_host(change.graph)
    for host in sorted(found.keys() - known.keys()):
        _, path, place = found[host][0]
        params = {"host": host, "count": str(len(found[host]))}
        yield Finding(what="report.host", path=path, place=place, params=params)


def _by_host(graph: Graph) -> Mapping[str, list[Found]]:
    hosts: dict[str, list[Found]] = defaultdict(list)
    for entity in graph.entities.values():
        for found in (*_in_front_matter(entity), *_in_texts(entity)):
            if host := host_of(found[0]):
                hosts[host].append(found)
    return hosts


def host_of(address: str) -> str:
    """The host of a web address, in ASCII: letters that only look Latin show; empty if none."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "") if parts.scheme in ("http", "https", "") else ""
    except ValueError:
        return ""
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return host.encode("ascii", "backslashreplace").decode()


def _in_front_matter(entity: Entity) -> Iterator[Found]:
    document, fields = entity.document, entity.fields
    if document is None:
        return
    path, place = document.path, document.tree.place
    for position, address in enumerate(fields.same_as):
        yield address, path, place(("same_as", position))
    for position, source in enumerate(fields.sources):
        for key, address in (("url", source.url), ("archive", source.archive)):
            if address:
                yield address, path, place(("sources", position, key))
    if fields.image and fields.image.source:
        yield fields.image.source, path, place(("image", "source"))


def _in_texts(entity: Entity) -> Iterator[Found]:
    for document in texts_of(entity).values():
        for span in document.body.of(SpanKind.LINK):
            if "//" in span.target:
                yield span.target, document.path, document.body_place(span.start)
        for span in document.body.of(SpanKind.HTML):
            for match in _RAW_TARGET.finditer(span.text):
                place = document.body_place(span.start + match.start("target"))
                yield match["target"], document.path, place
