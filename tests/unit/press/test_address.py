"""An address of a shared store leads to a place, or is refused in one line."""

import subprocess
import sys
from pathlib import Path

import pytest

from explainer.press.address import AddressError, place_of
from explainer.press.packs import Part


@pytest.mark.parametrize("form", ["{folder}", "file://{folder}", "file://localhost{folder}"])
def test_a_folder_is_a_place(tmp_path: Path, form: str) -> None:
    """By its path, or as an address."""
    place_of(form.format(folder=tmp_path / "a b")).write("x", b"1")
    assert (tmp_path / "a b" / "x").read_bytes() == b"1"


def test_what_is_in_memory_is_a_place() -> None:
    """As any address that fsspec knows."""
    place_of("memory://address").write("x", b"1")
    assert place_of("memory://address").read([Part("x", 0, 1)]) == [b"1"]


REFUSED = {
    "s3://": "EXPLAINER_STORE: s3:// without a name (write s3://NAME/FOLDER)",
    "s3:///prefix": "EXPLAINER_STORE: s3:// without a name (write s3://NAME/FOLDER)",
    "s4://bucket": "EXPLAINER_STORE: s4:// is not known (a folder, or s3://, gs://)",
    "simplecache::s3://bucket": (
        "EXPLAINER_STORE: simplecache::s3:// is not known (a folder, or s3://, gs://)"
    ),
    "s3://key:secret@bucket/x": (
        "EXPLAINER_STORE: an address has no key and no password (docs/shared-store.md)"
    ),
    "s3://key@bucket": (
        "EXPLAINER_STORE: an address has no key and no password (docs/shared-store.md)"
    ),
    "gs://bucket": "EXPLAINER_STORE: gs:// needs a package (pip install gcsfs)",
}


@pytest.mark.parametrize("address", REFUSED)
def test_what_can_never_work_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says why, and never repeats a password."""
    monkeypatch.setitem(sys.modules, "gcsfs", None)
    with pytest.raises(AddressError) as refused:
        place_of(address)
    assert refused.value.line("en") == REFUSED[address]


def test_a_line_names_where_the_address_stands() -> None:
    """In the language of the site."""
    with pytest.raises(AddressError) as refused:
        place_of("s3://")
    line = refused.value.line("fr", "--store")
    assert line == "--store : s3:// sans nom (écrivez s3://NOM/DOSSIER)"


def test_without_fsspec_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain folder does not need it."""
    monkeypatch.setitem(sys.modules, "fsspec", None)
    monkeypatch.delitem(sys.modules, "explainer.press.remote", raising=False)
    place_of("a/folder")
    place_of("file:///a/folder")
    with pytest.raises(AddressError) as refused:
        place_of("s3://bucket")
    line = 'EXPLAINER_STORE: s3:// needs a package (pip install "event-explainer[store]")'
    assert refused.value.line("en") == line


def test_no_account_is_looked_for_before_a_request() -> None:
    """Nothing of a small site's build loads what speaks to buckets."""
    program = (
        "import sys\n"
        "import explainer.engines.mkdocs, explainer.cli\n"
        "from explainer.press.address import place_of\n"
        "place_of('/tmp')\n"
        "print({'fsspec', 's3fs', 'asyncio', 'botocore', 'aiohttp'} & sys.modules.keys())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.stdout == "set()\n", done.stderr
