"""Every built page speaks one language: no word of the interface is in another."""

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from explainer.words import READERS
from trees import FIVE_LINES, build, write_tree

ROOT = Path(__file__).parents[2]
OTHER = {"fr": "en", "en": "fr"}
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
SPOKEN = {"alt", "aria-label", "placeholder", "title"}
"""The attributes that are read to people; scripts have their words in `data-` attributes."""


class _Words(HTMLParser):
    """Collects what a page says in its own language: not what is marked as in another."""

    def __init__(self) -> None:
        super().__init__()
        self.lang = ""
        self.open: list[tuple[str, str]] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.lang = self.lang or given.get("lang") or ""
        here = given.get("lang") or (self.open[-1][1] if self.open else self.lang)
        if tag not in VOID:
            self.open.append((tag, here))
        if here == self.lang:
            names = (n for n in given if n in SPOKEN or n.startswith("data-"))
            self.said += [given[name] or "" for name in names]

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1] == self.lang and self.open[-1][0] != "script":
            self.said.append(" ".join(data.split()))


def _foreign(lang: str) -> re.Pattern[str]:
    """What only the other language says, whole: its blanks filled."""
    mine = {text.casefold() for text in READERS[lang].values()}
    theirs = {" ".join(text.split()) for text in READERS[OTHER[lang]].values()}
    only = sorted(text for text in theirs if text.casefold() not in mine)
    told = [text for text in only if re.search(r"\w{3}", re.sub(r"\{\w+\}", "", text))]
    return re.compile("|".join(map(_with_anything, told)))


def _with_anything(text: str) -> str:
    counts = re.sub(r"\\\{(count|total|people|pairs)\\\}", r"\\d+", re.escape(text))
    return re.sub(r"\\\{\w+\\\}", ".+", counts)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, _Words]:
    """What every page of our own site says, by path."""
    folder = tmp_path_factory.mktemp("ours")
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    build(folder, "--strict")
    found: dict[str, _Words] = {}
    for path in sorted((folder / "site").rglob("*.html")):
        said = found[path.relative_to(folder / "site").as_posix()] = _Words()
        said.feed(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("lang", OTHER)
def test_no_page_has_an_interface_word_of_the_other_language(
    pages: dict[str, _Words], lang: str
) -> None:
    """A French page says nothing that only the English interface says, and the reverse."""
    foreign = _foreign(lang)
    ours = {path: page.said for path, page in pages.items() if page.lang == lang}
    assert len(ours) > 10
    found = {
        (path, text) for path, said in ours.items() for text in said if foreign.fullmatch(text)
    }
    assert not found


def test_the_words_of_the_other_language_would_be_seen(pages: dict[str, _Words]) -> None:
    """On an English page, most of what the interface says is what a French page may not say."""
    said = pages["en/index.html"].said
    assert {text for text in said if _foreign("fr").fullmatch(text)} >= {"Events", "All people"}


def test_every_page_is_in_the_language_of_its_tree(pages: dict[str, _Words]) -> None:
    """All pages under `/en/` are in English, all others in French."""
    assert {path for path, page in pages.items() if page.lang == "en"} == {
        path for path in pages if path.startswith(("en/", "embed/en/"))
    }


def test_a_lost_reader_is_told_in_every_language(tmp_path: Path) -> None:
    """The page for addresses that lead nowhere leads to the lists of each language."""
    event = "---\ntitle: E\nstart: 2024\n---\n"
    files = {"content/events/e.md": event, "content/events/e.en.md": "---\ntitle: F\n---\n"}
    build(write_tree(tmp_path, {"mkdocs.yml": FIVE_LINES, **files}))
    lost = (tmp_path / "site/404.html").read_text(encoding="utf-8")
    for lang, tree in (("fr", "/"), ("en", "/en/")):
        assert READERS[lang]["not_found"] in lost
        assert f'<li><a href="{tree}timeline/">{READERS[lang]["nav.timeline"]}</a></li>' in lost
