"""What a new site takes over from this repository: workflows, their tools, the lock."""

from pathlib import Path
from typing import Final

LOCK: Final = "requirements/site.lock"

COPIED: Final = (
    ".github/ISSUE_TEMPLATE/article.yml",
    ".github/ISSUE_TEMPLATE/config.yml",
    ".github/ISSUE_TEMPLATE/mistake.yml",
    ".github/workflows/deploy.yml",
    ".github/workflows/pull-request.yml",
    ".gitignore",
    "tools/make_environment.sh",
    "tools/mute_commands.sh",
    "tools/sort_change.sh",
    "tools/take_content.sh",
    "tools/write_summary.sh",
)
"""The files that stand in a new site at the same path."""

_PACKAGE: Final = Path(__file__).resolve().parent.parent


def shared(name: str) -> bytes:
    """A file of this repository: from the package when installed, from beside it in a checkout."""
    installed = _PACKAGE / "shared"
    return ((installed if installed.is_dir() else _PACKAGE.parent.parent) / name).read_bytes()
