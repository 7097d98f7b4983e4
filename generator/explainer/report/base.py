"""The content at an earlier revision, read as it would have been built then."""

import os
from dataclasses import dataclass
from pathlib import Path

from explainer.engines.configuration import Configuration, ConfigurationError, parse_configuration
from explainer.limits import FILE_BYTES
from explainer.model.graph import Graph, build_graph
from explainer.read.documents import Documents, read_document
from explainer.report.git import Revision, read_revision
from explainer.site import SiteInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What a change is compared with."""

    graph: Graph
    site: SiteInfo
    """The options of that time: they decide addresses too."""


def read_base(config: Path, current: Configuration, written: str) -> Base:
    """The content at a revision of the repository that `config` is in; `GitError` if none is.

    Without a content folder in it the base is empty. Its mistakes are not told: they are history.
    """
    revision = read_revision(config.parent, written)
    configuration = _configuration(revision, config, current)
    place = Path(os.path.relpath(configuration.content, config.parent)).as_posix()
    documents = _documents(revision, place)
    graph, _ = build_graph(documents, configuration.site)
    return Base(graph=graph, site=configuration.site)


def _configuration(revision: Revision, config: Path, current: Configuration) -> Configuration:
    """The configuration of that time; today's where there was none that can be read."""
    blobs = revision.blobs(config.name)
    try:
        return parse_configuration(config, revision.contents(blobs)[0]) if blobs else current
    except ConfigurationError:
        return current


def _documents(revision: Revision, place: str) -> Documents:
    """The Markdown files below a place, by path; hidden ones are passed over, as on the disk."""
    blobs = {os.path.relpath(blob.path, place): blob for blob in revision.blobs(place)}
    paths = sorted(path for path, blob in blobs.items() if _is_read(path, blob.size))
    contents = revision.contents([blobs[path] for path in paths])
    texts = [read_document(path, data)[0] for path, data in zip(paths, contents, strict=True)]
    return Documents(texts=tuple(texts), assets={})


def _is_read(path: str, size: int) -> bool:
    hidden = any(part.startswith(".") for part in path.split("/"))  # `..` is hidden too
    foreign = any("\udc80" <= char <= "\udcff" for char in path)  # bytes that are not UTF-8
    return path.endswith(".md") and not hidden and not foreign and size <= FILE_BYTES
