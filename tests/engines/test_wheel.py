"""What is installed from the wheel is the whole product."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from trees import FIVE_LINES, build, bytes_of, run, write_tree

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
    templates = {
        p.relative_to(ROOT / "generator").as_posix()
        for p in _files(ROOT / "generator/explainer/init/templates")
    }
    assert templates
    assert theme | archetypes | sharing | templates <= names


def _files(folder: Path) -> list[Path]:
    return [p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts]


@pytest.mark.slow
def test_the_wheel_builds_the_same_site_as_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """A site built with the installed wheel is the one that the checkout builds, byte for byte."""
    installed = _install(wheel, tmp_path / "installed")
    project = {"mkdocs.yml": FIVE_LINES, "content/articles/a.md": ARTICLE}
    one, two = write_tree(tmp_path / "one", project), write_tree(tmp_path / "two", project)
    build(one, "--strict", env={"PYTHONPATH": str(installed)})
    build(two, "--strict")
    assert bytes_of(one / "site") == bytes_of(two / "site")


@pytest.mark.slow
def test_a_site_of_the_wheel_brings_a_generator_that_installs(wheel: Path, tmp_path: Path) -> None:
    """An installed wheel makes the site that a checkout makes; what that brings installs."""
    installed = _install(wheel, tmp_path / "installed")
    made = {
        name: _made(tmp_path / name, env)
        for name, env in (("one", {"PYTHONPATH": str(installed)}), ("two", {}))
    }
    one, two = (
        {path: data for path, data in bytes_of(site).items() if path not in _own(site)}
        for site in made.values()
    )
    assert one == two
    brought = _install(next((made["one"] / "vendor").glob("*.whl")), tmp_path / "brought")
    done = run("explainer.cli", "check", folder=made["one"], env={"PYTHONPATH": str(brought)})
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def _made(folder: Path, env: dict[str, str]) -> Path:
    done = run("explainer.cli", "init", str(folder), folder=folder.parent, env=env)
    assert done.returncode == 0, done.stderr
    return folder


def _own(site: Path) -> set[str]:
    """What holds the metadata of an installation: a checkout's may be those of an older day."""
    return {"requirements.txt", *(f"vendor/{path.name}" for path in (site / "vendor").iterdir())}


def _install(wheel: Path, folder: Path) -> Path:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", str(folder), str(wheel)], check=True)
    return folder
