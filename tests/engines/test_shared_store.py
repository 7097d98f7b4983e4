"""Builds that share a store have the bytes of builds alone, whatever becomes of the store."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from buckets import ARTICLE, PATIENCE, Bucket, store_lines, three_articles
from explainer.press.store import FILE
from trees import build, bytes_of, run, write_tree

pytestmark = pytest.mark.slow

STORE = Path(".cache", "explainer", FILE)
"""The store of one machine."""


def _made(told: str) -> int:
    (line,) = (line for line in told.splitlines() if "pages faites : " in line)
    return int(line.split("pages faites : ")[1].split(",")[0])


def test_one_machine_takes_what_another_made(
    bucket: Bucket, alone: dict[str, bytes], tmp_path: Path
) -> None:
    """Through a bucket: nothing is made twice, the bytes are those of a build alone."""
    for machine, makes in (("one", True), ("two", False)):
        project = three_articles(tmp_path / machine)
        told = build(project, "--strict", env=bucket.env)
        assert bool(_made(told)) is makes
        assert store_lines(told) == []
        assert bytes_of(project / "site") == alone
        assert not (project / STORE).exists()


def test_the_command_takes_an_address(
    bucket: Bucket, alone: dict[str, bytes], tmp_path: Path
) -> None:
    """Of a bucket, or of a folder of the network, as a path and as an address of a file."""
    env = {key: value for key, value in bucket.env.items() if key != "EXPLAINER_STORE"}
    shared = tmp_path / "shared"
    for number, store in enumerate([bucket.address, "../shared", f"file://{shared}"]):
        project = three_articles(tmp_path / str(number))
        done = run("explainer.cli", "build", "--store", store, folder=project, env=env)
        assert done.returncode == 0, done.stderr
        assert bool(_made(done.stderr)) is (number < 2)
        assert bytes_of(project / "site") == alone


def _anew(project: Path) -> Path:
    """The project without what is kept on this machine: what stands asks no store."""
    shutil.rmtree(project / ".cache", ignore_errors=True)
    return project


def _without(project: Path, env: dict[str, str], alone: dict[str, bytes]) -> str:
    """The one line of a strict build that goes without its store, whole and identical."""
    told = build(_anew(project), "--strict", env=env)
    assert bytes_of(project / "site") == alone
    assert _made(told)
    (line,) = store_lines(told)
    for secret in ("a-key", "a-secret", "another"):
        assert secret not in told
    return line.partition("INFO    -  ")[2]


def test_a_store_that_is_not_there_costs_one_line(
    bucket: Bucket, alone: dict[str, bytes], tmp_path: Path
) -> None:
    """Wrong keys, no keys, no such bucket, no server: each says which, and the site is whole."""
    project = three_articles(tmp_path / "project")
    start = "Construction sans la réserve partagée : "
    end = " (docs/shared-store.md)"
    wrong = bucket.env | {"AWS_SECRET_ACCESS_KEY": "another"}
    assert _without(project, wrong, alone) == f"{start}accès refusé{end}"
    missing = bucket.env | {"EXPLAINER_STORE": "s3://none/explainer"}
    assert _without(project, missing, alone) == f"{start}rien à cette adresse{end}"
    bucket.kill()
    assert _without(project, bucket.env, alone) == f"{start}EndpointConnectionError{end}"
    bucket.start()
    build(_anew(project), env=bucket.env)
    assert _made(build(three_articles(tmp_path / "after"), env=bucket.env)) == 0


def test_a_server_that_does_not_answer_is_not_waited_for(
    bucket: Bucket, alone: dict[str, bytes], tmp_path: Path
) -> None:
    """It takes the connection and says nothing: after a bounded time the build goes on alone."""
    bucket.signal(signal.SIGSTOP)
    line = _without(three_articles(tmp_path / "project"), bucket.env, alone)
    assert line.startswith("Construction sans la réserve partagée : ")
    bucket.signal(signal.SIGCONT)


def test_a_bucket_that_may_only_be_read(
    bucket: Bucket, alone: dict[str, bytes], tmp_path: Path
) -> None:
    """What is there is taken; that nothing is kept is one line."""
    build(three_articles(tmp_path / "first"), env=bucket.env)
    bucket.kill()
    bucket.start("--read-only")
    project = three_articles(tmp_path / "second")
    write_tree(project, {"content/articles/a0.md": ARTICLE.format(n=0) + "Une ligne.\n"})
    told = build(project, "--strict", env=bucket.env)
    (line,) = store_lines(told)
    assert "La réserve partagée ne garde rien de neuf : " in line
    assert 0 < _made(told) < len(alone)


def test_a_bucket_without_room(bucket: Bucket, alone: dict[str, bytes], tmp_path: Path) -> None:
    """Nothing is kept, which is one line; when there is room, all is."""
    bucket.kill()
    bucket.start(room=1000)
    project = three_articles(tmp_path / "project")
    told = build(project, "--strict", env=bucket.env)
    (line,) = store_lines(told)
    assert "La réserve partagée ne garde rien de neuf : " in line
    assert bytes_of(project / "site") == alone
    bucket.kill()
    bucket.start()
    build(_anew(project), env=bucket.env)
    assert _made(build(three_articles(tmp_path / "after"), env=bucket.env)) == 0


def test_a_server_killed_between_two_builds(
    bucket: Bucket, alone: dict[str, bytes], tmp_path: Path
) -> None:
    """What it had kept is there when it is back; what is damaged meanwhile is made again."""
    build(three_articles(tmp_path / "one"), env=bucket.env)
    bucket.kill()
    packs = [path for path in bucket.folder.rglob("*") if path.is_file()]
    assert packs
    for pack in packs:
        pack.write_bytes(pack.read_bytes()[:-100])
    bucket.start()
    for machine, makes in (("two", True), ("three", False)):
        project = three_articles(tmp_path / machine)
        told = build(project, env=bucket.env)
        assert bool(_made(told)) is makes
        assert store_lines(told) == []
        assert bytes_of(project / "site") == alone


def test_builds_at_once_share_one_bucket(
    bucket: Bucket, alone: dict[str, bytes], tmp_path: Path
) -> None:
    """They put the same and do each other no harm."""
    env = {**os.environ, **bucket.env, "NO_MKDOCS_2_WARNING": "1"}
    projects = [three_articles(tmp_path / str(number)) for number in range(3)]
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    running = [subprocess.Popen(command, cwd=project, env=env) for project in projects]
    assert [one.wait(PATIENCE * 2) for one in running] == [0, 0, 0]
    assert all(bytes_of(project / "site") == alone for project in projects)
    assert _made(build(three_articles(tmp_path / "after"), env=bucket.env)) == 0


@pytest.mark.parametrize("address", ["s3://", "s9://bucket", "s3://a-key:a-secret@bucket"])
def test_an_address_that_can_never_work_is_refused(address: str, tmp_path: Path) -> None:
    """In one line, before anything is read, and without its password."""
    project = three_articles(tmp_path / "project")
    given = run("mkdocs", "build", folder=project, env={"EXPLAINER_STORE": address})
    asked = run("explainer.cli", "build", "--store", address, folder=project)
    assert (given.returncode, asked.returncode) == (1, 2)
    assert "EXPLAINER_STORE : " in given.stderr
    (line,) = asked.stderr.splitlines()
    assert line.startswith("--store : ")
    assert "a-secret" not in given.stderr + asked.stderr
    assert not (project / "site").exists()


def test_a_preview_keeps_drafts_to_itself(tmp_path: Path) -> None:
    """A store of all is for builds: what is not published does not leave the machine."""
    project = three_articles(tmp_path / "project")
    shared = tmp_path / "shared"
    program = (
        "from mkdocs.config import load_config\n"
        "from mkdocs.commands.build import build\n"
        "config = load_config()\n"
        "config.plugins.on_startup(command='serve', dirty=False)\n"
        "build(config)\n"
        "config.plugins.on_shutdown()\n"
    )
    python = [sys.executable, "-c", program]
    env = {**os.environ, "EXPLAINER_STORE": str(shared), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(python, cwd=project, env=env, check=True, capture_output=True)
    assert (project / STORE).exists()
    assert not shared.exists()
