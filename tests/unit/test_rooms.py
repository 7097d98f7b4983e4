"""The walls between the rooms of the code."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "generator" / "explainer"

ROOMS = [
    ("words", "limits", "site", "allowed", "progress", "cache", "packing", "versions"),
    ("heap", "resting"),
    ("workers", "cluster"),
    ("archetypes", "names"),
    ("read",),
    ("model",),
    ("link",),
    ("pages",),
    ("data",),
    ("sharing",),
    ("pieces", "pipeline"),
    ("incremental",),
    ("press",),
    ("publish",),
    ("engines",),
    ("formats", "report", "create", "migrate", "rewrite", "forget", "init", "importers"),
    ("commands",),
    ("cli",),
]
"""Data flows one way: a room imports only rooms before it, or itself."""

FILES = sorted(PACKAGE.rglob("*.py"))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def _room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def _rank(room: str) -> int:
    return next(rank for rank, rooms in enumerate(ROOMS) if room in rooms)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_rooms_before_it(path: Path) -> None:
    """No import goes against the direction of the data."""
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    inner = {_room(name) for name in _imports(path) if name.startswith("explainer.")}
    if room == "markdown":
        assert inner <= {"markdown", "names", "allowed"}
    elif room != "__init__":
        wrong = {other for other in inner - {"markdown"} if _rank(other) > _rank(room)}
        assert not wrong
        assert "markdown" not in inner or room in {"press", "engines"}


def test_the_table_of_what_html_may_hold_stands_alone() -> None:
    """The one module that `markdown/` shares with the core imports nothing of ours."""
    imported = list(_imports(PACKAGE / "allowed.py"))
    assert [name for name in imported if name.startswith("explainer")] == []


def test_one_file_imports_mkdocs() -> None:
    """Only the plugin knows MkDocs."""
    users = [
        path.relative_to(PACKAGE).as_posix()
        for path in FILES
        if any(name.split(".")[0] in {"mkdocs", "properdocs"} for name in _imports(path))
    ]
    assert users == ["engines/mkdocs.py"]


def test_the_core_runs_where_mkdocs_cannot_be_imported(tmp_path: Path) -> None:
    """`generate` needs neither MkDocs nor Material nor Markdown."""
    (tmp_path / "articles").mkdir()
    text = "---\ntitle: A\ndate: 2024-01-01\nsummary: S.\n---\n"
    (tmp_path / "articles" / "a.md").write_text(text, encoding="utf-8")
    program = (
        "import sys\n"
        "for name in ('mkdocs', 'material', 'markdown', 'jinja2'): sys.modules[name] = None\n"
        "from pathlib import Path\n"
        "from explainer import SiteInfo, generate\n"
        f"site = generate(Path({str(tmp_path)!r}), SiteInfo(name='S', url=''))\n"
        "print(*[page.address for page in site.pages])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "articles/a/" in done.stdout.split()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_rooms_are_small(path: Path) -> None:
    """No file of code is over 250 lines, and no function over 50."""
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 250
    functions = (
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    for node in functions:
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        assert lines - len((ast.get_docstring(node) or "").splitlines()) <= 50, node.name
