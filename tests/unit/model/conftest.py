"""Graphs of small contents, straight from texts."""

import textwrap
from collections.abc import Callable, Mapping

import pytest

from explainer.model.graph import Graph, build_graph
from explainer.read.documents import Document, Documents, read_document
from explainer.read.problems import Problem
from explainer.site import SiteInfo


def _site(options: Mapping[str, object]) -> SiteInfo:
    given = {"name": "Site", "url": "https://example.org/", "languages": ("fr", "en"), **options}
    return SiteInfo(**given)


@pytest.fixture
def document_of() -> Callable[[str, str], Document]:
    """Reads a document from front matter, and a body after a line `---`."""

    def make(path: str, content: str) -> Document:
        front, line, body = textwrap.dedent(content).strip("\n").partition("\n---\n")
        text = f"---\n{front}\n---\n{body if line else ''}\n"
        document, problems = read_document(path, text.encode())
        assert not problems
        return document

    return make


@pytest.fixture
def build(
    document_of: Callable[[str, str], Document],
) -> Callable[..., tuple[Graph, list[Problem]]]:
    """Builds the graph of some texts by path; options are those of `SiteInfo`."""

    def make(files: Mapping[str, str], **options: object) -> tuple[Graph, list[Problem]]:
        texts = tuple(document_of(path, content) for path, content in files.items())
        return build_graph(Documents(texts=texts, assets={}), _site(options))

    return make


@pytest.fixture
def graph_of(build: Callable[..., tuple[Graph, list[Problem]]]) -> Callable[..., Graph]:
    """Builds the graph of texts that hold no error."""

    def make(files: Mapping[str, str], **options: object) -> Graph:
        graph, problems = build(files, **options)
        assert [problem.line() for problem in problems if problem.is_error] == []
        return graph

    return make


@pytest.fixture
def problems_of(build: Callable[..., tuple[Graph, list[Problem]]]) -> Callable[..., list[str]]:
    """The problems of some texts, each as `file:line CODE`, in order."""

    def make(files: Mapping[str, str], **options: object) -> list[str]:
        _, problems = build(files, **options)
        return sorted(f"{p.path}:{p.place.line} {p.code}" for p in problems)

    return make
