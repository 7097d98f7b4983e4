"""Reads files out of Git's history, without a shell, a checkout or a file of ours on the disk."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from explainer.words import words

_REGULAR = frozenset({b"100644", b"100755"})
"""The modes of files; links, submodules and whatever else a tree may name are passed over."""


class GitError(Exception):
    """Why a revision cannot be read: a term of the words below `git.`, and what Git says."""

    def __init__(self, term: str, detail: str = "") -> None:
        self.term = term
        self.detail = detail
        super().__init__(self.line("en"))

    def line(self, language: str) -> str:
        """The reason in one line."""
        return words(language)[f"git.{self.term}"].format(detail=self.detail)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blob:
    """A file of a revision."""

    path: str
    """Relative to the folder that was asked for, with forward slashes."""
    name: str
    """The object's name in Git."""
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A commit of the repository that a folder is in."""

    folder: Path
    commit: str

    def blobs(self, place: str) -> list[Blob]:
        """The regular files at a place or below it; none if it is not there.

        A place outside the repository is a `GitError`.
        """
        listed = _git(self.folder, "ls-tree", "-r", "-l", "-z", self.commit, "--", place)
        found: list[Blob] = []
        for entry in listed.split(b"\0")[:-1]:
            about, _, path = entry.partition(b"\t")
            mode, _, name, size = about.split()
            if mode in _REGULAR:
                shown = os.fsdecode(path)
                found.append(Blob(path=shown, name=name.decode(), size=int(size)))
        return found

    def contents(self, blobs: Sequence[Blob]) -> list[bytes]:
        """The bytes of some files, in their order."""
        asked = "".join(f"{blob.name}\n" for blob in blobs).encode()
        given, position = _git(self.folder, "cat-file", "--batch", asked=asked), 0
        found: list[bytes] = []
        for blob in blobs:  # each is told as a line about it, its bytes, a line feed
            about = f"{blob.name} blob {blob.size}\n".encode()
            start = position + len(about)
            if given[position:start] != about:
                raise GitError("missing", blob.name)
            found.append(given[start : start + blob.size])
            position = start + blob.size + 1
        return found


def read_revision(folder: Path, written: str) -> Revision:
    """The commit that somebody means by a branch, a tag, `HEAD~1` or the like; else `GitError`."""
    wanted = ("--verify", "--quiet", "--end-of-options", f"{written}^{{commit}}")
    commit = _git(folder, "rev-parse", *wanted).decode().strip()
    if not commit.isalnum():  # `^HEAD` is a revision too, and none that can be read
        raise GitError("no_commit")
    return Revision(folder=folder, commit=commit)


def _git(folder: Path, *arguments: str, asked: bytes = b"") -> bytes:
    """What a command of Git prints in a folder."""
    program = shutil.which("git")
    if program is None:
        raise GitError("absent")
    try:
        done = subprocess.run(  # noqa: S603 (no shell, and a revision cannot pass for an option)
            [program, *arguments],
            cwd=folder,
            env=_environment(),
            input=asked,
            capture_output=True,
            check=False,
        )
    except (OSError, ValueError) as error:
        raise GitError("failed", str(error)) from None
    if done.returncode:
        raise _refusal(os.fsdecode(done.stderr).strip())
    return done.stdout


def _refusal(told: str) -> GitError:
    """What it means that a command of Git fails; without a word, that a revision is none."""
    if not told:
        return GitError("no_commit")
    line = told.splitlines()[0]
    outside = "not a git repository" in line
    return GitError("no_repository") if outside else GitError("failed", line)


def _environment() -> dict[str, str]:
    """The environment without what would lead to another repository than the folder's own.

    Hooks run with such variables set. The settings that CI gives by `GIT_CONFIG_…` stay.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith("GIT_CONFIG_")
    }
    return {**kept, "GIT_LITERAL_PATHSPECS": "1", "LC_ALL": "C"}
