"""What a memory makes again, and what it keeps."""

from pathlib import Path

import pytest

from explainer.heap import Stored
from explainer.incremental.memory import Memory, Rebuilt
from explainer.pages.page import StaticFile, kept
from explainer.pipeline import generate
from explainer.read.problems import ContentError
from explainer.site import SiteInfo
from trees import write_tree

SITE = SiteInfo(name="Site", url="https://example.org/", languages=("fr", "en"))

ARTICLE = "---\ntitle: {}\ndate: 2024-01-0{}\nsummary: S.\n{}---\n{}\n"
EVENT = """---
title: La crue
start: 2024-01-01
summary: S.
statements:
  - by: anne-exemple
    kind: promise
    at: 2024-01-02
    text: La digue sera refaite.
    source: journal
sources:
  - {id: journal, title: La digue, publisher: Le journal, published: 2024-01-02}
---
Texte.
"""
TREE = {
    "articles/a.md": ARTICLE.format("A", 1, "", "Texte."),
    "articles/b.md": ARTICLE.format("B", 2, "", "Texte."),
    "articles/b.en.md": "---\ntitle: B in English\nsummary: S.\n---\nText.\n",
    "people/anne-exemple.md": "---\nname: Anne Exemple\nsummary: S.\n---\nTexte.\n",
    "events/la-crue.md": EVENT,
}


def _read(file: StaticFile) -> tuple[str, object]:
    content = file.content
    return file.path, content.read() if isinstance(content, Stored) else content


class Folder:
    """A content folder, and what remembers it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.memory = Memory()
        self.write(TREE)

    def write(self, files: dict[str, str]) -> None:
        """Write some files."""
        write_tree(self.folder, files)

    def append(self, path: str, text: str) -> None:
        """Add to a file."""
        whole = (self.folder / path).read_text("utf-8")
        self.write({path: f"{whole}\n{text}\n"})

    def build(self) -> Rebuilt:
        """The site, which is the one of a first build."""
        made, first = self.memory.generate(self.folder, SITE), generate(self.folder, SITE)
        assert [page.page for page in made.pages] == list(first.pages)
        assert list(made.pages) == [kept(page) for page in first.pages]
        assert list(map(_read, made.files)) == list(map(_read, first.files))
        assert made.problems == first.problems
        assert [found.record for found in made.records] == list(first.records)
        assert [found.digest for found in made.records] == [one.digest for one in first.records]
        return made


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A small site that has been built once."""
    made = Folder(tmp_path)
    made.build()
    return made


def _made_again(folder: Folder, path: str, text: str) -> set[str]:
    before = {id(page) for page in folder.build().pages}
    folder.append(path, text)
    return {page.src_uri for page in folder.build().pages if id(page) not in before}


def test_nothing_is_made_again_where_nothing_changed(folder: Folder) -> None:
    """Each page is the one of the build before."""
    before = folder.build().pages
    assert all(one is other for one, other in zip(before, folder.build().pages, strict=True))


def test_a_text_changes_its_own_page(folder: Folder) -> None:
    """In each language that shows it, and no other page."""
    assert _made_again(folder, "articles/a.md", "Une phrase.") == {"articles/a.md"}
    assert _made_again(folder, "articles/b.en.md", "A sentence.") == {"en/articles/b.md"}


def test_a_mention_changes_the_page_of_whom_it_names(folder: Folder) -> None:
    """A name in a text is told on its page, with the sentence, and untold when it is gone."""
    both = {"articles/a.md", "events/la-crue.md"}
    assert _made_again(folder, "articles/a.md", "Après La crue, on nettoie.") == both
    assert _made_again(folder, "articles/a.md", "Puis on rentre.") == both
    folder.write({"articles/a.md": TREE["articles/a.md"]})
    page = next(p for p in folder.build().pages if p.src_uri == "events/la-crue.md")
    assert "on nettoie" not in repr(page.page)


def test_a_heading_that_others_point_at(folder: Folder) -> None:
    """A link to an anchor is a mistake until the heading is there, and again when it goes."""
    folder.append("articles/a.md", "Voir [la suite](b.md#la-suite).")
    with pytest.raises(ContentError):
        folder.memory.generate(folder.folder, SITE)
    folder.append("articles/b.md", "## La suite")
    folder.build()
    folder.write({"articles/b.md": TREE["articles/b.md"]})
    with pytest.raises(ContentError) as raised:
        folder.memory.generate(folder.folder, SITE)
    assert [problem.code for problem in raised.value.problems if problem.is_error] == ["E402"]


def test_a_mistake_changes_nothing_that_is_known(folder: Folder) -> None:
    """Its lines are those of a first build, and the mend makes only its own page again."""
    before = {id(page) for page in folder.build().pages}
    folder.append("articles/a.md", "Voir [rien](rien.md).")
    with pytest.raises(ContentError) as remembered:
        folder.memory.generate(folder.folder, SITE)
    with pytest.raises(ContentError) as first:
        generate(folder.folder, SITE)
    assert remembered.value.problems == first.value.problems
    folder.write({"articles/a.md": TREE["articles/a.md"]})
    assert all(id(page) in before for page in folder.build().pages)
    folder.write({"articles/a.md": f"{TREE['articles/a.md']}\nLa crue.\n"})
    again = {page.src_uri for page in folder.build().pages if id(page) not in before}
    assert again == {"articles/a.md", "events/la-crue.md"}


def test_a_changed_head_makes_again_what_shows_it(folder: Folder) -> None:
    """Its own page, those that name it, and the lists; not the pages of others."""
    before = {id(page) for page in folder.build().pages}
    folder.write({"articles/a.md": ARTICLE.format("Un titre", 1, "", "Texte.")})
    again = {page.src_uri for page in folder.build().pages if id(page) not in before}
    assert {"articles/a.md", "index.md", "articles/index.md"} <= again
    assert again.isdisjoint({"events/la-crue.md", "people/anne-exemple.md", "articles/b.md"})


def test_files_come_and_go(folder: Folder) -> None:
    """A new entity, a new tie, a translation that is taken away; and everything back."""
    (folder.folder / "articles/b.en.md").unlink()
    folder.build()
    folder.write({"themes/eau.md": "---\ntitle: Eau\nsummary: S.\n---\n"})
    folder.build()
    folder.write({"articles/a.md": ARTICLE.format("A", 1, "themes: [eau]\n", "Texte.")})
    folder.build()
    (folder.folder / "themes/eau.md").unlink()
    folder.write(TREE)
    folder.build()


def test_a_new_name_is_found_in_old_texts(folder: Folder) -> None:
    """A text that named somebody without a file links to the page when there is one."""
    folder.append("articles/a.md", "On parle des grandes digues, et d’Anne Exemple.")
    folder.build()
    head = "title: Grandes digues\naliases: [grandes digues]\nsummary: S."
    folder.write({"themes/digues.md": f"---\n{head}\n---\n"})
    made = next(page for page in folder.build().pages if page.src_uri == "articles/a.md")
    assert "digues.md" in made.page.body


def test_what_another_process_knew_is_taken_up(folder: Folder, tmp_path: Path) -> None:
    """A second process makes only what changed since; the pages are those of a first build."""
    file = tmp_path.with_name("cache") / "known"
    Memory(file).generate(folder.folder, SITE)
    folder.append("articles/a.md", "Après La crue, on nettoie.")
    folder.memory = Memory(file)
    folder.build()
    folder.write({"articles/b.md": ARTICLE.format("Un titre", 2, "", "Texte.")})
    folder.memory = Memory(file)
    folder.build()
    folder.append("articles/b.md", "La crue.")
    folder.build()


def test_another_configuration_makes_everything_anew(folder: Folder) -> None:
    """The same folder under another name is another site."""
    other = SiteInfo(name="Autre", url="https://example.org/", languages=("fr",))
    made = folder.memory.generate(folder.folder, other)
    assert [page.page for page in made.pages] == list(generate(folder.folder, other).pages)


def test_a_list_that_grows_beyond_its_page(folder: Folder) -> None:
    """A further page comes with the mention that makes it, and goes with it."""
    told = {f"articles/m{n}.md": ARTICLE.format(f"M{n}", 3, "", "La crue.") for n in range(50)}
    folder.write(told)
    before = {page.src_uri for page in folder.build().pages}
    folder.append("articles/a.md", "La crue aussi.")
    after = {page.src_uri for page in folder.build().pages}
    assert after - before == {"events/la-crue/mentioned/page/2.md"}
    folder.write({"articles/a.md": TREE["articles/a.md"]})
    assert {page.src_uri for page in folder.build().pages} == before


def test_a_file_that_has_no_page_is_checked_too(folder: Folder) -> None:
    """What was merged into another is no entity any more; its text still has its mistakes."""
    merged = "---\nname: Anne E.\nmerged_into: anne-exemple\nsources:\n  - {id: s, title: S}\n---\n"
    draft = ARTICLE.format("C", 3, "draft: true\n", "Texte.")
    folder.write({"people/anne-e.md": merged, "articles/c.md": draft})
    before = folder.build().problems
    folder.append("people/anne-e.md", "Texte.[^s]")
    assert folder.build().problems != before
    folder.append("articles/c.md", "Voir [la suite](a.md#rien).")
    with pytest.raises(ContentError) as remembered:
        folder.memory.generate(folder.folder, SITE)
    with pytest.raises(ContentError) as first:
        generate(folder.folder, SITE)
    assert remembered.value.problems == first.value.problems


def test_a_kind_that_is_the_default_is_shown_where_others_cite_it(folder: Folder) -> None:
    """Who says that a source is of the press says more than who says nothing of it."""
    head = "title: La digue\nstart: 2024-01-05\nsummary: S.\nrelated: {id: la-crue, source: s}\n"
    for kind in ("", ", kind: press", ", kind: other"):
        sources = f"sources:\n  - {{id: s, title: S{kind}}}\n"
        folder.write({"events/la-digue.md": f"---\n{head}{sources}---\nTexte.\n"})
        folder.build()
