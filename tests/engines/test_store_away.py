"""A store that is away for a while costs one line at most: the site of a build is whole."""

import os
import subprocess
import sys
from collections.abc import Iterator
from math import inf
from pathlib import Path

import pytest

from buckets import Bucket, Gate
from trees import FIVE_LINES, build, bytes_of, run, write_tree

ARTICLE = "---\ntitle: Article {n}\ndate: 2024-08-13\nsummary: S.\npeople: [Ada]\n---\nUn texte.\n"
UNREAD = "INFO    -  Construction sans la réserve partagée : {} (docs/shared-store.md)"
UNKEPT = "INFO    -  La réserve partagée ne garde rien de neuf : {} (docs/shared-store.md)"
UNSHARED = "Error: La part 1/2 n’est pas dans la réserve partagée : {} (docs/shards.md)"
_GOING = """
import os, sys
from mkdocs.__main__ import cli
store, away, left = os.environ["EXPLAINER_STORE"], os.environ["AWAY"], int(os.environ["AT"])
def count(event, arguments):
    global left
    if left and any(str(some).startswith(store) for some in arguments) and os.path.isdir(store):
        left -= 1
        if left == 0:
            os.rename(store, away)
sys.addaudithook(count)
cli()
"""
"""A build whose store goes away at so many calls of the system that name it while it is there."""
GONE = "EndpointConnectionError"


@pytest.fixture
def gate(bucket: Bucket) -> Iterator[Gate]:
    """What stands before a bucket."""
    gate = Gate(bucket)
    yield gate
    gate.end()


def _project(folder: Path) -> Path:
    articles = {f"content/articles/a{n}.md": ARTICLE.format(n=n) for n in range(3)}
    return write_tree(folder, {"mkdocs.yml": FIVE_LINES, **articles})


@pytest.fixture
def alone(tmp_path: Path) -> dict[str, bytes]:
    """The site as a build without a shared store makes it."""
    project = _project(tmp_path / "alone")
    build(project)
    return bytes_of(project / "site")


def _told(told: str) -> list[str]:
    """The lines that speak of the store."""
    assert "Traceback" not in told
    assert "Unclosed" not in told
    return [line for line in told.splitlines() if "réserve" in line]


def _share(folder: Path, env: dict[str, str], shard: str = "1/2") -> tuple[int, list[str]]:
    """The code of a share, and what it says of the store."""
    done = run("explainer.cli", "build", "--shard", shard, folder=_project(folder), env=env)
    assert not (folder / "site").exists()
    return done.returncode, _told(done.stderr)


def test_a_server_busy_for_a_while_is_asked_again(
    gate: Gate, alone: dict[str, bytes], tmp_path: Path
) -> None:
    """Without a line; what one machine made another takes."""
    for machine, makes in (("one", True), ("two", False)):
        gate.busy = {"GET": 3, "PUT": 3 * makes}
        project = _project(tmp_path / machine)
        told = build(project, "--strict", env=gate.env)
        assert _told(told) == []
        assert ("pages faites : 0," not in told) is makes
        assert bytes_of(project / "site") == alone
        assert set(gate.busy.values()) == {0}


@pytest.mark.parametrize(
    ("method", "line"), [("GET", UNREAD), ("PUT", UNKEPT)], ids=["to read", "to write"]
)
def test_a_server_that_stays_busy_is_left(
    gate: Gate, alone: dict[str, bytes], tmp_path: Path, method: str, line: str
) -> None:
    """One line in our words, not in the server's; a share says that it is not kept, and fails."""
    gate.busy = {method: inf}
    project = _project(tmp_path / "project")
    told = build(project, "--strict", env=gate.env)
    assert _told(told) == [line.format("trop de demandes")]
    assert bytes_of(project / "site") == alone
    assert _share(tmp_path / "share", gate.env) == (1, [UNSHARED.format("trop de demandes")])


@pytest.mark.parametrize(
    ("method", "count", "line"),
    [("GET", 1, UNREAD), ("GET", 3, UNREAD), ("GET", -1, UNREAD), ("PUT", 1, UNKEPT)],
    ids=["asked", "looked into", "read", "written to"],
)
def test_a_server_killed_in_the_midst_of_a_build(
    gate: Gate, alone: dict[str, bytes], tmp_path: Path, method: str, count: int, line: str
) -> None:
    """While it is asked what it has, before it is read last, or after the first pack given."""
    if method == "GET":
        build(_project(tmp_path / "first"), env=gate.env)
        before = gate.asked[method]
        build(_project(tmp_path / "second"), env=gate.env)
        count += gate.asked[method] - before if count < 0 else 0
    gate.deadly = method, count
    project = _project(tmp_path / "project")
    told = build(project, "--strict", env=gate.env)
    assert gate.deadly == (method, 0)
    assert _told(told) == [line.format(GONE)]
    assert bytes_of(project / "site") == alone
    gate.bucket.start()
    after = _project(tmp_path / "after")
    assert _told(build(after, env=gate.bucket.env)) == []
    assert bytes_of(after / "site") == alone


def test_a_server_away_between_shares_and_their_assembly(
    bucket: Bucket, alone: dict[str, bytes], tmp_path: Path
) -> None:
    """Meanwhile a share fails, and an assembly makes all; then nothing is made twice."""
    for shard in ("1/2", "2/2"):
        code, (line,) = _share(tmp_path / shard, bucket.env, shard)
        assert (code, f"La part {shard} est dans la réserve" in line) == (0, True)
    bucket.kill()
    assert _share(tmp_path / "late", bucket.env) == (1, [UNSHARED.format(GONE)])
    for machine, said in (("away", [UNREAD.format(GONE)]), ("back", [])):
        folder = _project(tmp_path / machine)
        command = ("explainer.cli", "assemble", "--strict", "--store", bucket.address)
        done = run(*command, folder=folder, env=bucket.env)
        assert done.returncode == 0
        assert _told(done.stderr) == said
        assert ("pages faites : 0," in done.stderr) is not bool(said)
        assert bytes_of(folder / "site") == alone
        if said:
            bucket.start()


@pytest.mark.parametrize("at", [3, 6, 9])
@pytest.mark.parametrize("filled", [False, True], ids=["to write", "to read"])
def test_a_folder_that_goes_away_in_the_midst(
    alone: dict[str, bytes], tmp_path: Path, at: int, *, filled: bool
) -> None:
    """At a call that concerns it; what is put afterwards is in a new one."""
    env = {"EXPLAINER_STORE": str(tmp_path / "store"), "NO_MKDOCS_2_WARNING": "1"}
    if filled:
        build(_project(tmp_path / "first"), env=env)
    project = _project(tmp_path / "project")
    done = subprocess.run(
        [sys.executable, "-c", _GOING, "build", "--strict"],
        cwd=project,
        env={**os.environ, **env, "AWAY": str(tmp_path / "away"), "AT": str(at)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0
    assert len(_told(done.stderr)) <= 1
    assert (tmp_path / "away").is_dir()
    assert bytes_of(project / "site") == alone
    after = _project(tmp_path / "after")
    assert _told(build(after, "--strict", env=env)) == []
    assert bytes_of(after / "site") == alone
