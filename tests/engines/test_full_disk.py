"""A disk that is full keeps the old site, and says so in one line."""

import subprocess
import sys
from pathlib import Path

import pytest

from disks import OWN_DISKS, may_mount
from trees import FIVE_LINES, bytes_of, write_tree

pytestmark = pytest.mark.slow

SMALL_DISK = """
mount -t tmpfs -o size=32m none disk
full() { head -c 100000 /dev/zero > room; cat /dev/zero 2> /dev/null > fill; rm room; }
"""
SMALL_FILES = "full() { ulimit -f 10; }\n"
"""Where no process may mount a disk, no file may grow: that proves the same."""

BUILDS = """
cp -r project/. disk
cd disk
export NO_MKDOCS_2_WARNING=1
"$1" -m mkdocs build -q && cp -r site ../before
echo "Encore une ligne." >> content/articles/a.md
(full; "$1" -m mkdocs build -q 2> ../told)
echo $? > ../code
ls -A | grep -v fill > ../names
cp -r site ../after
"""


def test_a_full_disk_leaves_the_old_site(tmp_path: Path) -> None:
    """With 100 KB of room left the build ends with one line, exit code 1 and the site as it was."""
    article = "---\ntitle: Un\ndate: 2024-08-13\nsummary: S.\n---\nUn texte.\n"
    write_tree(tmp_path / "project", {"mkdocs.yml": FIVE_LINES, "content/articles/a.md": article})
    (tmp_path / "disk").mkdir()
    way, disk = (OWN_DISKS, SMALL_DISK) if may_mount() else ((), SMALL_FILES)
    command = [*way, "sh", "-c", disk + BUILDS, "sh", sys.executable]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (tmp_path / "code").read_text(encoding="utf-8") == "1\n", done.stderr
    (line,) = (tmp_path / "told").read_text(encoding="utf-8").splitlines()
    assert line.endswith(" : le site est resté comme il était")
    assert ("No space left on device" if way else "File too large") in line
    assert bytes_of(tmp_path / "after") == bytes_of(tmp_path / "before") != {}
    assert (tmp_path / "names").read_text(encoding="utf-8").split() == [
        ".cache",
        "content",
        "mkdocs.yml",
        "site",
    ]
