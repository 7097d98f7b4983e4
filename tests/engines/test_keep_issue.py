"""The one issue of dead links: which commands of `gh` are given, in every case."""

import os
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "keep_issue.sh"

GH = """#!/bin/sh
printf '%s\\n' "$1 $2" >> "$LOG"
case "$1 $2" in
  "issue list") printf '%s' "$OPEN" ;;
  "issue create" | "issue edit" | "issue comment")
    while [ "$1" != --body-file ]; do shift; done
    cat "$2" >> "$LOG" ;;
esac
"""
"""What stands for `gh`, which only works with a repository on GitHub."""


@pytest.mark.parametrize(
    ("how", "opened", "text", "done"),
    [
        ("all", "", "", []),
        ("all", "7", "", ["issue close"]),
        ("all", "", "- `x`\n", ["label create", "issue create", "- `x`"]),
        ("all", "7", "- `x`\n", ["issue edit", "- `x`"]),
        ("more", "", "", []),
        ("more", "7", "", []),
        ("more", "", "$(id) `id`\n", ["label create", "issue create", "$(id) `id`"]),
        ("more", "7", "- `x`\n", ["issue comment", "- `x`"]),
    ],
)
def test_there_is_one_issue(
    tmp_path: Path, how: str, opened: str, text: str, done: list[str]
) -> None:
    """The issue is opened once, kept up to date, added to by a push, and closed in the end."""
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    (tmp_path / "found.md").write_text(text)
    log = tmp_path / "log"
    path = f"{tmp_path}:{os.environ['PATH']}"
    subprocess.run(
        ["sh", str(SCRIPT), how, str(tmp_path / "found.md")],
        env={**os.environ, "PATH": path, "LOG": str(log), "OPEN": opened},
        check=True,
        capture_output=True,
    )
    assert log.read_text().splitlines() == ["issue list", *done]
