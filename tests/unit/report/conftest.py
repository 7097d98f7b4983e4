"""Two states of a small content, and what a section of the report finds between them."""

import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.model.graph import build_graph
from explainer.pipeline import check
from explainer.read.folder import read_documents
from explainer.report.base import Base
from explainer.report.change import Change
from explainer.report.sections import Section
from trees import write_tree

Files = Mapping[str, str]
"""Front matter by path, then after a line `---` the body."""


def _site(options: Mapping[str, object]) -> SiteInfo:
    given = {"name": "Site", "url": "https://example.org/", "languages": ("fr", "en"), **options}
    return SiteInfo(**given)


def _written(folder: Path, files: Files) -> Path:
    folder.mkdir()
    parts = {
        path: textwrap.dedent(text).strip("\n").partition("\n---\n") for path, text in files.items()
    }
    texts = {path: f"---\n{front}\n---\n{body}\n" for path, (front, _, body) in parts.items()}
    return write_tree(folder, texts)


@pytest.fixture
def change_of(tmp_path: Path) -> Callable[..., Change]:
    """The change from some files to others; options are those of `SiteInfo`, `then` the base's."""

    def make(
        now: Files, before: Files | None = None, then: SiteInfo | None = None, **options: object
    ) -> Change:
        site, base = _site(options), None
        if before is not None:
            documents, _ = read_documents(_written(tmp_path / "before", before))
            graph, _ = build_graph(documents, then or site)
            base = Base(graph=graph, site=then or site)
        return Change(now=check(_written(tmp_path / "now", now), site), site=site, base=base)

    return make


@pytest.fixture
def found(change_of: Callable[..., Change]) -> Callable[..., list[str]]:
    """What a section finds in a change, each as `file:line what: params`."""

    def make(section: Section, *files: Files, **options: object) -> list[str]:
        return [
            f"{finding.path}:{finding.place.line} {finding.what.removeprefix('report.')}: "
            + " | ".join(finding.params.values())
            for finding in section(change_of(*files, **options))
        ]

    return make
