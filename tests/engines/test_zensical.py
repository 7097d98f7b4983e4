"""One content folder, three engines: what readers get is the same."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from explainer.publish.output import MARKER
from hostile import SITE
from readers import page_at
from trees import build, bytes_of, run, write_tree

ROOT = Path(__file__).parents[2]

ONLY_MKDOCS = {MARKER, "assets/images/favicon.png"}
"""Says that a build may replace the folder, where Zensical asks nobody; Material's own picture."""

ONLY_ZENSICAL = {"search.json"}
"""The index of Zensical's search, which no page of ours has: it is empty."""


def _project(name: str, folder: Path) -> Path:
    """A copy of the golden site, of our own or of a hostile one."""
    if name == "hostile":
        return write_tree(folder, SITE)
    source = ROOT if name == "ours" else ROOT / "tests" / "golden" / "site"
    shutil.copytree(source / "content", folder / "content")
    shutil.copy(source / "mkdocs.yml", folder)
    return folder


def _built(project: Path, *command: str) -> dict[str, bytes]:
    done = run(*command, folder=project)
    assert done.returncode == 0, done.stdout + done.stderr
    return bytes_of(project / "site")


def _parted(files: Mapping[str, bytes]) -> tuple[set[str], dict[str, bytes]]:
    """The names of all files, and those that are no pages."""
    return set(files), {name: data for name, data in files.items() if not name.endswith(".html")}


@pytest.mark.parametrize("name", ["golden", "ours"])
def test_two_engines_load_the_plugin_and_a_third_gets_files(tmp_path: Path, name: str) -> None:
    """In strict mode ProperDocs gives MkDocs's bytes, and Zensical what readers get of them."""
    project = _project(name, tmp_path / "project")
    mkdocs = _built(project, "mkdocs", "build", "--strict")
    assert _built(project, "properdocs", "build", "--strict") == mkdocs
    _compare(project, mkdocs, tmp_path / "written")


def test_zensical_publishes_nothing_more_of_a_stranger(tmp_path: Path) -> None:
    """What the boundary and the templates let through in MkDocs, they do in Zensical."""
    project = _project("hostile", tmp_path / "project")
    build(project)
    _compare(project, bytes_of(project / "site"), tmp_path / "written")


def _compare(project: Path, mkdocs: Mapping[str, bytes], tree: Path) -> None:
    """Hold Zensical's site against MkDocs's: files byte for byte, pages as readers get them."""
    done = run("explainer.cli", "write", str(tree), folder=project)
    assert done.returncode == 0, done.stderr
    zensical = _built(tree, "zensical", "build", "--strict")
    names, files = _parted(mkdocs)
    assert set(zensical) - names == ONLY_ZENSICAL
    assert names - set(zensical) == ONLY_MKDOCS
    assert json.loads(zensical["search.json"])["items"] == []
    for name, data in files.items():
        assert name in ONLY_MKDOCS or zensical[name] == data, name
    for name in sorted(names - set(files)):
        if zensical[name] != mkdocs[name]:
            assert page_at(tree / "site", name) == page_at(project / "site", name), name
