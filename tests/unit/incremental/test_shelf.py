"""Which pieces of a site a share is, and which of a store's values are pieces of this site."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from explainer.incremental.contents import read_contents
from explainer.incremental.memory import Memory, generate_shard
from explainer.incremental.shelf import Shard, ShardError, Shelf, asked_shard
from explainer.packing import packed
from explainer.pages.compose import Piece, pieces
from explainer.pages.page import StaticFile, kept
from explainer.pipeline import check, generate
from explainer.site import SiteInfo
from trees import write_tree

SITE = SiteInfo(name="Site", url="https://example.org/", languages=("fr", "en"))
HEAD = "---\ntitle: {}\ndate: 2024-01-01\nsummary: S.\n---\nVoir [B](b.md).\n"


class Values(dict[bytes, bytes]):
    """A store in memory."""

    def get(self, digests: Iterable[bytes]) -> dict[bytes, bytes]:  # type: ignore[override]
        """As a store does."""
        return {digest: self[digest] for digest in digests if digest in self}

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """As a store does."""
        self.update(values)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content folder, with a page in a second language and an ordinary one."""
    texts = {f"articles/{name}.md": HEAD.format(name) for name in "abcdefg"}
    texts["articles/a.en.md"] = "---\ntitle: A in English\nsummary: S.\n---\nText.\n"
    texts["about.md"] = "---\ntitle: À propos\n---\nTexte.\n"
    return write_tree(tmp_path / "content", texts)


@pytest.mark.parametrize("text", ["", "1", "1/", "/2", "0/2", "3/2", "1/2/3", "-1/2", "a/2", "1/0"])
def test_what_is_no_share(text: str) -> None:
    """A number from one, of so many."""
    with pytest.raises(ShardError):
        Shard.parse(text)


def test_the_environment_names_a_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or none."""
    assert asked_shard() is None
    monkeypatch.setenv("EXPLAINER_SHARD", "3/16")
    assert asked_shard() == Shard(3, 16)


def test_all_shares_are_the_site(content: Path) -> None:
    """Each piece is in one share; lists and ordinary pages, which all pages name, in each."""
    graph = check(content, SITE).graph
    everything = pieces(graph, SITE)
    shares = [Shard(number, 3).pieces(everything, graph) for number in (1, 2, 3)]
    counts = {piece: sum(piece in share for share in shares) for piece in everything}
    common = {Piece("fr", ""), Piece("en", ""), Piece("fr", "about")}
    assert {piece for piece, count in counts.items() if count == 3} == common
    assert all(counts[piece] == 1 for piece in everything if piece not in common)


def test_what_shares_made_is_the_site(content: Path, tmp_path: Path) -> None:
    """Taken from the store, on another machine, it is what a first build gives."""
    values = Values()
    for number in (1, 2, 3):
        generate_shard(content, SITE, Shard(number, 3), values)
    there = len(values)
    moved = content.rename(tmp_path / "elsewhere")
    made, first = Memory().generate(moved, SITE, values=values), generate(moved, SITE)
    assert [page.page for page in made.pages] == list(first.pages)
    assert made.files == first.files
    assert len(values) == there


def test_what_others_put_there_is_no_piece(content: Path) -> None:
    """Values that are damaged, or something else, are made here."""
    values = Values()
    generate_shard(content, SITE, Shard(1, 1), values)
    for number, key in enumerate(sorted(values)):
        values[key] = (b"", packed("text"), values[key][:-1])[number % 3]
    made = Memory().generate(content, SITE, values=values)
    assert list(made.pages) == [kept(page) for page in generate(content, SITE).pages]


def test_pieces_are_of_one_content(content: Path) -> None:
    """A changed text, a file that came, another option: other places on the shelf."""
    values = Values()
    shelf = Shelf.of(values, read_contents(content, SITE), SITE)
    before = {shelf.about}
    write_tree(content, {"articles/a.md": HEAD.format("Autre")})
    before.add(Shelf.of(values, read_contents(content, SITE), SITE).about)
    write_tree(content, {"assets/x.txt": "x"})
    before.add(Shelf.of(values, read_contents(content, SITE), SITE).about)
    other = SiteInfo(name="Autre", url=SITE.url, languages=SITE.languages)
    before.add(Shelf.of(values, read_contents(content, SITE), other).about)
    assert len(before) == 4


@pytest.mark.parametrize("path", ["../a", "/a", "b/../../a", "..\\a", "C:/a", "\\a"])
def test_a_piece_that_leads_out_of_the_site_is_none(content: Path, path: str) -> None:
    """Whoever may change the site may not change the rest of the machine that builds it."""
    values, piece = Values(), Piece("fr", "articles/a")
    generate_shard(content, SITE, Shard(1, 1), values)
    shelf = Shelf.of(values, read_contents(content, SITE), SITE)
    known = shelf.take([piece])[piece]
    (page,) = known.pages
    for other in (
        replace(known, files=(StaticFile(path=path, content=b""),)),
        replace(known, pages=(replace(page, src_uri=path),)),
        replace(known, pages=(replace(page, address=f"{path}/"),)),
    ):
        shelf.put({piece: other})
        assert shelf.take([piece]) == {}
