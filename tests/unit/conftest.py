"""Small content folders written from literals, and what the core makes of them."""

import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from explainer import ContentError, Page, Site, SiteInfo, generate
from explainer.pipeline import check

Files = Mapping[str, str | bytes]
"""A content folder: texts by path, or bytes as they are.

A text is front matter, then after a line `---` the body.
"""


def _write(folder: Path, files: Files) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else _document(content))
    return folder


def _document(content: str) -> bytes:
    front, line, body = textwrap.dedent(content).strip("\n").partition("\n---\n")
    return f"---\n{front}\n---\n{body if line else ''}\n".encode()


def _info(options: Mapping[str, object]) -> SiteInfo:
    given = {"name": "Site", "url": "https://example.org/", "languages": ("fr",), **options}
    return SiteInfo(**given)


@pytest.fixture
def content_of(tmp_path: Path) -> Callable[[Files], Path]:
    """Writes a content folder and gives its path."""

    def make(files: Files) -> Path:
        content = tmp_path / "content"
        content.mkdir(exist_ok=True)
        return _write(content, files)

    return make


@pytest.fixture
def site_of(content_of: Callable[[Files], Path]) -> Callable[..., Site]:
    """Writes a content folder and generates its site; options are those of `SiteInfo`."""

    def make(files: Files, **options: object) -> Site:
        try:
            return generate(content_of(files), _info(options))
        except ContentError as error:
            lines = "\n".join(problem.line() for problem in error.problems)
            raise AssertionError(f"the content of the test is wrong:\n{lines}") from error

    return make


@pytest.fixture
def pages_of(site_of: Callable[..., Site]) -> Callable[..., dict[str, Page]]:
    """Writes a content folder and gives the pages of its site by address."""

    def make(files: Files, **options: object) -> dict[str, Page]:
        return {page.address: page for page in site_of(files, **options).pages}

    return make


@pytest.fixture
def problems_of(content_of: Callable[[Files], Path]) -> Callable[..., list[str]]:
    """Writes a content folder and gives its problems, each as `file:line:column CODE`."""

    def make(files: Files, **options: object) -> list[str]:
        problems = check(content_of(files), _info(options)).problems
        return [f"{p.path}:{p.place.line}:{p.place.column} {p.code}" for p in problems]

    return make
