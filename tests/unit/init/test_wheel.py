"""The running generator as a wheel."""

import base64
import csv
import hashlib
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from explainer.init.wheel import NoWheelError, pack

PACK = (
    "import sys, pathlib; from explainer.init.wheel import pack;"
    "pathlib.Path(sys.argv[1]).write_bytes(pack()[1])"
)


def _files(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_wheel_records_every_file() -> None:
    """The record names each file once, with its digest and length; its own line has neither."""
    name, data = pack()
    files = _files(data)
    stem = name.removesuffix("-py3-none-any.whl")
    own = f"{stem}.dist-info/RECORD"
    rows = {row[0]: row[1:] for row in csv.reader(io.StringIO(files[own].decode()))}
    assert rows.pop(own) == ["", ""]
    assert rows.keys() == files.keys() - {own}
    for path, (digest, size) in rows.items():
        expected = base64.urlsafe_b64encode(hashlib.sha256(files[path]).digest()).decode()
        assert (digest, size) == (f"sha256={expected.rstrip('=')}", str(len(files[path])))


def test_the_wheel_is_the_generator_and_no_more() -> None:
    """It holds the package, the theme, what new sites take over and the metadata."""
    files = _files(pack()[1])
    assert {
        "explainer/cli.py",
        "explainer/theme/base.html",
        "explainer/shared/.gitignore",
    } <= set(files)
    assert b"explainer.cli:main" in next(
        data for name, data in files.items() if name.endswith("entry_points.txt")
    )
    tops = {name.split("/")[0] for name in files}
    assert tops == {"explainer", next(top for top in tops if top.endswith(".dist-info"))}
    assert not [name for name in files if "__pycache__" in name or "direct_url" in name]


def test_an_installed_wheel_packs_itself_again(tmp_path: Path) -> None:
    """A site made by a site's own generator takes the same bytes along."""
    name, data = pack()
    installed, again = tmp_path / "installed", tmp_path / name
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        archive.extractall(installed)
    command = [sys.executable, "-c", PACK, str(again)]
    subprocess.run(command, check=True, cwd=tmp_path, env={"PYTHONPATH": str(installed)})
    assert again.read_bytes() == data


def test_a_generator_that_is_not_installed_has_no_wheel(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without metadata nothing says the version and what it needs."""
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    with pytest.raises(NoWheelError):
        pack()
