"""Same input, same bytes: neither machine nor clock nor order decides anything."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from trees import build, bytes_of, run, write_tree

SITE = Path(__file__).parents[1] / "golden" / "site"

_TOMORROW = """
import sys, datetime, time_machine
later = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=1)
with time_machine.travel(later, tick=True):
    from mkdocs.__main__ import cli
    sys.argv = ["mkdocs", "build", "-q"]
    cli()
"""


def _copy(target: Path, order: Callable[[list[Path]], list[Path]]) -> Path:
    """The golden site, its files created in some order."""
    files = order(sorted(path for path in SITE.rglob("*") if path.is_file()))
    for path in files:
        copy = target / path.relative_to(SITE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    return target


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    """Another folder, zone, locale, file order and day give the same site, byte for byte."""
    assert "SOURCE_DATE_EPOCH" not in os.environ
    here = _copy(tmp_path / "here", lambda files: files)
    there = _copy(tmp_path / "a" / "deeper" / "there", lambda files: files[::-1])
    build(here, env={"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"})
    write_tree(there, {"tomorrow.py": _TOMORROW})
    other = {"TZ": "America/Anchorage", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "2"}
    done = run("tomorrow", folder=there, env=other)
    assert done.returncode == 0, done.stderr
    assert bytes_of(here / "site") == bytes_of(there / "site")


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_and_byte_order_marks_change_nothing(tmp_path: Path, newline: str) -> None:
    """Files with a BOM, CR LF or CR give the site that LF gives."""
    plain = _copy(tmp_path / "plain", lambda files: files)
    other = _copy(tmp_path / "other", lambda files: files)
    for path in (other / "content").rglob("*.md"):
        text = path.read_text(encoding="utf-8").replace("\n", newline)
        path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    build(plain)
    build(other)
    assert bytes_of(plain / "site") == bytes_of(other / "site")
