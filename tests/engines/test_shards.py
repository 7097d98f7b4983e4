"""A site made in shares on several machines is the site that one machine makes."""

import shutil
from pathlib import Path

import pytest

from benchmarks.corpus.__main__ import files
from trees import FIVE_LINES, build, bytes_of, run, write_tree

pytestmark = pytest.mark.slow

GOLDEN = Path(__file__).parents[1] / "golden" / "site"
SHARES = 4


def _machines(folder: Path, source: Path) -> list[Path]:
    """The same project on several machines, and on one more that puts the site together."""
    made = [folder / f"machine-{number}" for number in range(SHARES + 1)]
    for machine in made:
        shutil.copytree(source / "content", machine / "content")
        shutil.copyfile(source / "mkdocs.yml", machine / "mkdocs.yml")
    return made


def _generated(folder: Path) -> Path:
    write_tree(folder, {"mkdocs.yml": FIVE_LINES})
    write_tree(folder / "content", dict(files(12, words=120)))
    return folder


@pytest.fixture(params=["golden site", "generated site"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A project."""
    return GOLDEN if request.param == "golden site" else _generated(tmp_path / "source")


def _explainer(*arguments: str, folder: Path) -> str:
    done = run("explainer.cli", *arguments, folder=folder)
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_four_shares_and_their_assembly(tmp_path: Path, source: Path) -> None:
    """No byte differs; no share publishes anything; the assembly composes nothing again."""
    one = tmp_path / "one"
    shutil.copytree(source / "content", one / "content")
    shutil.copyfile(source / "mkdocs.yml", one / "mkdocs.yml")
    build(one, "-q")
    *shares, last = _machines(tmp_path, source)
    store = f"--store={tmp_path / 'store'}"
    for number, machine in enumerate(shares, 1):
        told = _explainer("build", store, f"--shard={number}/{SHARES}", folder=machine)
        assert f"La part {number}/{SHARES} est dans la réserve partagée" in told
        assert not (machine / "site").exists()
    told = _explainer("assemble", store, folder=last)
    assert bytes_of(last / "site") == bytes_of(one / "site")


def test_what_no_share_made_is_made(tmp_path: Path) -> None:
    """A machine that died leaves a gap, which the assembly fills; so does a damaged store."""
    source = _generated(tmp_path / "source")
    first, *_, last = _machines(tmp_path, source)
    store = tmp_path / "store"
    _explainer("build", f"--store={store}", f"--shard=1/{SHARES}", folder=first)
    for path in sorted(path for path in store.rglob("*") if path.is_file())[::2]:
        path.write_bytes(path.read_bytes()[:-20])
    _explainer("assemble", f"--store={store}", folder=last)
    build(source, "-q")
    assert bytes_of(last / "site") == bytes_of(source / "site")


def test_a_share_of_other_content_is_not_taken(tmp_path: Path) -> None:
    """Where a text changed meanwhile, nothing that was made of the old one is in the site."""
    source = _generated(tmp_path / "source")
    first, *_, last = _machines(tmp_path, source)
    store = f"--store={tmp_path / 'store'}"
    _explainer("build", store, "--shard=1/1", folder=first)
    for folder in (source, last):
        article = folder / "content" / "articles" / "article-0.md"
        article.write_text(f"{article.read_text('utf-8')}\nUne phrase.\n", encoding="utf-8")
    _explainer("assemble", store, folder=last)
    build(source, "-q")
    assert bytes_of(last / "site") == bytes_of(source / "site")
    assert "Une phrase." in (last / "site/articles/article-0/index.html").read_text("utf-8")


def test_a_share_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    """And what is kept beside it for the next build."""
    source = _generated(tmp_path / "source")
    build(source, "-q")
    before = bytes_of(source / "site")
    _explainer("build", f"--store={tmp_path / 'store'}", "--shard=2/3", folder=source)
    assert bytes_of(source / "site") == before
    assert " pages faites : 0, " in build(source)


@pytest.mark.parametrize("shard", ["5/4", "a/b"])
def test_what_is_no_share_is_refused(tmp_path: Path, shard: str) -> None:
    """In one line, before anything is built."""
    folder = _generated(tmp_path)
    done = run(
        "explainer.cli", "build", f"--store={tmp_path / 's'}", f"--shard={shard}", folder=folder
    )
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith(f"--shard : '{shard}' n’est pas une part")


def test_a_share_needs_a_store(tmp_path: Path) -> None:
    """Nobody could take it otherwise."""
    done = run("explainer.cli", "build", "--shard=1/2", folder=_generated(tmp_path))
    assert done.returncode == 2
    assert "--store" in done.stderr
