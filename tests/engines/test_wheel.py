"""What is installed from the wheel is the whole product."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from trees import FIVE_LINES, build, bytes_of, write_tree

ROOT = Path(__file__).parents[2]
ARTICLE = "---\ntitle: A\ndate: 2024-01-01\nsummary: S.\nevent: E\npeople: [P]\nthemes: [T]\n---\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout without network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_the_wheel_carries_templates_styles_and_archetypes(wheel: Path) -> None:
    """Every file of theme/, every archetype and the font are where the code looks for them."""
    names = set(zipfile.ZipFile(wheel).namelist())
    theme = {f"explainer/{p.relative_to(ROOT).as_posix()}" for p in _files(ROOT / "theme")}
    archetypes = {
        p.relative_to(ROOT / "generator").as_posix()
        for p in _files(ROOT / "generator/explainer/archetypes")
    }
    sharing = {
        p.relative_to(ROOT / "generator").as_posix()
        for p in _files(ROOT / "generator/explainer/sharing")
    }
    assert theme
    assert archetypes
    assert {"explainer/sharing/ExplainerSerif.ttf", "explainer/sharing/OFL.txt"} <= sharing
    assert theme | archetypes | sharing <= names


def _files(folder: Path) -> list[Path]:
    return [p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts]


@pytest.mark.slow
def test_the_wheel_builds_the_same_site_as_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """A site built with the installed wheel is the one that the checkout builds, byte for byte."""
    installed = tmp_path / "installed"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", str(installed), str(wheel)], check=True)
    project = {"mkdocs.yml": FIVE_LINES, "content/articles/a.md": ARTICLE}
    one, two = write_tree(tmp_path / "one", project), write_tree(tmp_path / "two", project)
    build(one, "--strict", env={"PYTHONPATH": str(installed)})
    build(two, "--strict")
    assert bytes_of(one / "site") == bytes_of(two / "site")
