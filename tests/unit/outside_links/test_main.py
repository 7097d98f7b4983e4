"""The command that the workflow runs."""

import subprocess
from pathlib import Path

import pytest

from outside_links.__main__ import changed_since, main
from outside_links.asked import RefusedError
from trees import FIVE_LINES, write_tree

PAGE = "---\ntitle: P\n---\n[x](https://dead.example/)\n"


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site in Git, whose last commit added one page."""
    write_tree(tmp_path, {"mkdocs.yml": FIVE_LINES, "content/old.md": PAGE})
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-qm", "one")
    write_tree(tmp_path, {"content/é\n.md": PAGE, "README.md": "x"})
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-qm", "two")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_files_of_a_push_are_those_it_changed(project: Path) -> None:
    """Files are named relative to the content, whatever they are called."""
    assert changed_since("HEAD^", project / "content") == {"é\n.md", ""}


@pytest.mark.parametrize("revision", ["", "0" * 40, "--output=x", "nowhere"])
def test_an_unknown_revision_means_everything(project: Path, revision: str) -> None:
    """What Git does not know as a commit leaves nothing out, and is no option of Git."""
    assert changed_since(revision, project / "content") is None
    assert not (project / "content/x").exists()


def test_a_network_that_fails_is_no_verdict(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing at all could be reached, nothing is called dead."""

    def unreachable(host: str, port: int) -> str:
        raise OSError

    assert main([], unreachable) == 2
    assert capsys.readouterr().out == ""


def test_what_is_not_dead_is_only_counted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An address that is not asked is counted on the error stream; the issue gets nothing."""

    def refuse(host: str, port: int) -> str:
        raise RefusedError("not public")

    assert main([], refuse) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "1 addresses, 1 without a clear answer\n")
