"""A project to tell of, and one problem of each severity."""

from pathlib import Path

import pytest

from explainer.read.problems import Place, Problem

BAD = "---\ntitle: T\ndate: 2024-13-45\nsummary: S\n---\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one mistake in each of two articles; the current folder."""
    folder = tmp_path / "content"
    (folder / "articles").mkdir(parents=True)
    for name in ("a.md", "b.md"):
        (folder / "articles" / name).write_text(BAD, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("docs_dir: content\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def error() -> Problem:
    """The mistake of the first article."""
    return Problem(
        code="E208",
        path="articles/a.md",
        place=Place(3, 7),
        params={"text": "2024-13-45", "part": "month"},
    )


@pytest.fixture
def warning() -> Problem:
    """A warning of a file whose name means something in every form."""
    return Problem(code="W501", path="articles/été, 100 %:\n::error::.md", params={"id": "ap"})


@pytest.fixture
def notice() -> Problem:
    """A notice."""
    return Problem(code="N601", path="articles/a.md", params={"name": "a", "written": "A"})


@pytest.fixture
def flood(notice: Problem) -> list[Problem]:
    """More notices than any form tells."""
    return [
        Problem(code="N601", path="b.md", place=Place(line, 1), params=notice.params)
        for line in range(1, 25_011)
    ]
