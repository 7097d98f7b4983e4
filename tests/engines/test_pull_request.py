"""What the pull-request workflow decides about a stranger's change, in real Git."""

import subprocess
from pathlib import Path

import pytest

from trees import write_tree

SORT = Path(__file__).parents[2] / "tools" / "sort_change.sh"


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """A fork of a small site, before the stranger's change."""
    write_tree(tmp_path, {"content/a.md": "a", "mkdocs.yml": "x", "theme/main.html": "x"})
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-qm", "base")
    return tmp_path


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        ({"content/b.md": "b"}, "content"),
        ({"content/a.md": "b", "content/articles/c.md": "c"}, "content"),
        ({"generator/x.py": "x"}, "code"),
        ({"content/b.md": "b", "mkdocs.yml": "hooks: [evil.py]"}, "mixed"),
        ({"content/b.md": "b", "theme/main.html": "{{ x }}"}, "mixed"),
        ({"content/b.md": "b", "Content/c.md": "c"}, "mixed"),
        ({"content/b.md": "b", "x content/c.md": "c"}, "mixed"),
        ({"content/b.md": "b", "content\n/c.md": "c"}, "mixed"),
    ],
)
def test_changes_are_sorted(fork: Path, files: dict[str, str], kind: str) -> None:
    """Only what touches content/ alone is content; a mix is told apart, however it is named."""
    write_tree(fork, files)
    _git(fork, "add", "-A")
    _git(fork, "commit", "-qm", "change")
    done = subprocess.run(["sh", str(SORT), str(fork)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == kind


def test_a_moved_file_counts_at_both_ends(fork: Path) -> None:
    """Moving a template into content/ changes both."""
    _git(fork, "mv", "theme/main.html", "content/main.html")
    _git(fork, "commit", "-qm", "change")
    done = subprocess.run(["sh", str(SORT), str(fork)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "mixed"
