"""A store without room costs the store: the site is whole, and a share that is not kept fails."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.corpus.__main__ import files
from disks import OWN_DISKS, may_mount
from trees import FIVE_LINES, build, bytes_of, write_tree

FULL = "plus de place (docs/shared-store.md)"
SMALL_DISK = "mount -t tmpfs -o size={size}k none {folder}"
SMALL_FILES = "ulimit -f 420"
"""Where no process may mount a disk: all that a site has may be written, what a store has not."""
ROOM = pytest.mark.parametrize("size", [8, 700], ids=["for nothing", "for the first pack"])


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated project, and its site as a build without a shared store makes it."""
    project = write_tree(tmp_path_factory.mktemp("alone"), {"mkdocs.yml": FIVE_LINES})
    write_tree(project / "content", dict(files(30, words=60)))
    build(project)
    return project


def _project(folder: Path, source: Path) -> Path:
    shutil.copytree(source / "content", folder / "content")
    shutil.copyfile(source / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


def _run(folder: Path, small: str, size: int, *steps: tuple[str, str]) -> list[tuple[int, str]]:
    """The code and the words of commands of ours, each in a folder; in one of all is no room."""
    (folder / small).mkdir(parents=True)
    way, disk = (OWN_DISKS, SMALL_DISK) if may_mount() else ((), SMALL_FILES)
    python = shlex.quote(sys.executable)
    lines = [disk.format(size=size, folder=small)]
    for number, (project, arguments) in enumerate(steps):
        command = f"cd {project} && {python} -m explainer.cli {arguments}"
        lines.append(f"({command}) 2> told-{number}; echo $? > code-{number}")
    script = "\n".join([*lines, f"find {small} -type f > kept"])
    subprocess.run([*way, "sh", "-c", script], cwd=folder, check=True)
    numbers = range(len(steps))
    codes = [int((folder / f"code-{number}").read_text("utf-8")) for number in numbers]
    return list(
        zip(codes, [(folder / f"told-{n}").read_text("utf-8") for n in numbers], strict=True)
    )


def _lines(told: str) -> list[str]:
    """Those that speak of the store."""
    assert "Traceback" not in told
    return [line for line in told.splitlines() if "réserve" in line]


@ROOM
def test_a_build_goes_on(tmp_path: Path, alone: Path, size: int) -> None:
    """One line, which `--strict` lets pass; nothing half written stays, and what fits is kept."""
    _project(tmp_path / "one", alone)
    ((code, told),) = _run(tmp_path, "store", size, ("one", "build --strict --store ../store"))
    assert code == 0
    assert _lines(told) == [f"INFO    -  La réserve partagée ne garde rien de neuf : {FULL}"]
    assert bytes_of(tmp_path / "one/site") == bytes_of(alone / "site")
    kept = (tmp_path / "kept").read_text("utf-8").splitlines()
    assert len(kept) == (size > 8 and may_mount())


@ROOM
def test_a_share_fails_and_the_assembly_does_not(tmp_path: Path, alone: Path, size: int) -> None:
    """A share that is not kept is for nobody: one line, exit code 1, the old site."""
    article = "---\ntitle: Un\ndate: 2024-08-13\nsummary: S.\n---\nUn texte.\n"
    share = {"mkdocs.yml": FIVE_LINES, "content/articles/a.md": article}
    build(write_tree(tmp_path / "share", share), "-q")
    old = bytes_of(tmp_path / "share/site")
    shutil.rmtree(tmp_path / "share/content")
    shutil.copytree(alone / "content", tmp_path / "share/content")
    _project(tmp_path / "last", alone)
    (code, told), assembly = _run(
        tmp_path,
        "store",
        size,
        ("share", "build --shard 1/1 --store ../store"),
        ("last", "assemble --strict --store ../store"),
    )
    assert code == 1
    (line,) = _lines(told)
    assert line == told.splitlines()[-1]
    assert line.startswith("Error: La part 1/1 n’est pas dans la réserve partagée : plus de place")
    assert bytes_of(tmp_path / "share/site") == old
    assert assembly[0] == 0
    assert _lines(assembly[1]) == [f"INFO    -  La réserve partagée ne garde rien de neuf : {FULL}"]
    assert bytes_of(tmp_path / "last/site") == bytes_of(alone / "site")


@pytest.mark.parametrize(
    ("small", "size"), [(".cache", 8), (".cache", 64), (".cache/explainer", 300)]
)
def test_without_room_for_what_it_keeps_a_build_makes_all(
    tmp_path: Path, alone: Path, small: str, size: int
) -> None:
    """Beside the configuration: the first site is whole, and so is the next, of other texts."""
    _project(tmp_path / "one", alone)
    other = _project(tmp_path / "other", alone)
    edited = "content/articles/article-0.md"
    text = (other / edited).read_text("utf-8") + "\nUne ligne.\n"
    write_tree(other, {edited: text, "edited": text})
    edit = f"build --strict && cp -r site ../first && cp ../other/edited {edited}"
    again = "build --strict"
    first, second = _run(tmp_path, f"one/{small}", size, ("one", edit), ("one", again))
    build(other)
    assert (first[0], second[0]) == (0, 0)
    assert "Traceback" not in first[1] + second[1]
    assert bytes_of(tmp_path / "first") == bytes_of(alone / "site")
    assert bytes_of(tmp_path / "one/site") == bytes_of(other / "site")
    left = {path.name for path in (tmp_path / "one").iterdir()}
    assert left == {".cache", "content", "mkdocs.yml", "site"}
