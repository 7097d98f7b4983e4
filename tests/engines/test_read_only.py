"""A build where it may not write says so, and harms nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from trees import FIVE_LINES, build, bytes_of, write_tree

ARTICLE = "---\ntitle: {}\ndate: 2024-08-13\nsummary: S.\n---\nUn texte.\n"

POWERLESS = ("unshare", "--user") if os.geteuid() == 0 else ()
"""Runs a command without the right to write everywhere, which root has (Linux)."""


@pytest.mark.parametrize("closed", [".", "site"])
def test_an_output_that_may_not_be_written_is_one_line(tmp_path: Path, closed: str) -> None:
    """Where the site or the folder around it is read-only: one line, exit code 1, the old site."""
    project = write_tree(tmp_path / "project", {"mkdocs.yml": FIVE_LINES})
    write_tree(project, {"content/articles/a.md": ARTICLE.format("Un")})
    build(project, "-q")
    old = bytes_of(project / "site")
    write_tree(project, {"content/articles/a.md": ARTICLE.format("Deux")})
    (project / closed).chmod(0o555)
    command = [*POWERLESS, sys.executable, "-m", "mkdocs", "build", "-q"]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=project, env=quiet, capture_output=True, text=True, check=False
    )
    (project / closed).chmod(0o755)
    assert bytes_of(project / "site") == old
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr
    assert "Permission denied" in done.stderr
