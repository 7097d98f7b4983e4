"""A content folder is read whole, by however many."""

from pathlib import Path

from explainer.read.documents import Document, Documents
from explainer.read.folder import read_documents
from explainer.workers import Forked
from trees import write_tree


def test_folder(tmp_path: Path) -> None:
    """All files are read in order of path, and all problems come together."""
    (tmp_path / "b.md").write_bytes(b"\xff")
    (tmp_path / "a.md").write_text("---\na: b: c\n---\n", encoding="utf-8")
    (tmp_path / "c.html").write_text("x", encoding="utf-8")
    (tmp_path / "d.csv").write_bytes(b"x")
    documents, problems = read_documents(tmp_path)
    assert [document.path for document in documents.texts] == ["a.md", "b.md"]
    assert dict(documents.assets) == {"d.csv": tmp_path / "d.csv"}
    assert sorted((p.path, p.code) for p in problems) == [
        ("a.md", "E103"),
        ("b.md", "E001"),
        ("c.html", "E005"),
    ]


def test_how_far_the_reading_is_is_told(tmp_path: Path) -> None:
    """After each text: its number, and how many there are."""
    told: list[tuple[int, int]] = []
    for name in ("a.md", "b.md", "c.csv"):
        (tmp_path / name).write_text("---\ntitle: a\n---\n", encoding="utf-8")
    read_documents(tmp_path, lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]


def test_content_of_another_version_is_not_read(tmp_path: Path) -> None:
    """Where the version is wrong nothing else is told, and there is nothing to go on with."""
    (tmp_path / ".format").write_text("x", encoding="utf-8")
    (tmp_path / "a.md").write_text("x", encoding="utf-8")
    documents, problems = read_documents(tmp_path)
    assert documents == Documents(texts=(), assets={})
    assert [problem.code for problem in problems] == ["E017"]


def test_several_processes_read_what_one_does(tmp_path: Path) -> None:
    """The same documents, as they were prepared, and the same problems, in the same order."""

    def prepare(document: Document) -> None:
        document.of_head(Document.head_line, 2)

    folder = write_tree(
        tmp_path,
        {
            f"{n:03}.md": f"---\ntitle: {n}{': b' * (n % 9 == 0)}\n---\nTexte {n}.\n"
            for n in range(200)
        },
    )
    one = read_documents(folder, prepare=prepare)
    two = read_documents(folder, prepare=prepare, executor=Forked(2))
    assert one == two
    assert len(one[0].texts) == 200
    assert len(one[1]) == 23
    for here, there in zip(one[0].texts, two[0].texts, strict=True):
        assert vars(here).keys() == vars(there).keys()
        assert vars(here)["_of_head"] == vars(there)["_of_head"]
        assert (here.raw, here.tree) == (there.raw, there.tree)
