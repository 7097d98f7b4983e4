"""Files of posts come along under the rules of the content."""

import pytest

from explainer.importers.pictures import asset_name
from explainer.limits import ASSET_BYTES
from trees import PNG, write_tree
from unit.importers.conftest import Reads


@pytest.mark.parametrize(
    ("path", "roots", "name"),
    [
        ("static/Images/Été 1.PNG", ("static",), "assets/images/ete-1.png"),
        ("assets/img/a.png", ("",), "assets/img/a.png"),
        ("content/posts/a/b.png", ("static", "content"), "assets/posts/a/b.png"),
        ("static/explainer/a.css.png", ("static",), "assets/explainer-1/a-css.png"),
        ("assets/Explainer/a.png", ("",), "assets/explainer-1/a.png"),
        ("___.png", ("",), "assets/file.png"),
    ],
)
def test_names(path: str, roots: tuple[str, ...], name: str) -> None:
    """The name can stand in an address, and never where the site puts its own."""
    assert asset_name(path, roots) == name


@pytest.mark.parametrize(
    ("name", "data", "codes"),
    [
        ("a.png", PNG, []),
        ("a.png", b"<svg>", ["E009"]),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", ["E012"]),
        ("a.png", b"x" * (ASSET_BYTES + 1), ["E003"]),
    ],
)
def test_rules(old_of: Reads, name: str, data: bytes, codes: list[str]) -> None:
    """A file comes along if the content may hold it; else it is told, at its place."""
    pictures = old_of("jekyll", {f"img/{name}": data}).pictures
    assert pictures.bring(f"img/{name}") == ("" if codes else f"assets/img/{name}")
    assert [(p.code, p.path) for p in pictures.problems] == [
        (code, f"img/{name}") for code in codes
    ]
    assert pictures.files == ({} if codes else {f"assets/img/{name}": data})


def test_one_name_for_two(old_of: Reads) -> None:
    """Two files of one name are one if they are equal; the second stays behind if not."""
    files = {"A.png": PNG, "a.png": PNG, "á.png": PNG + b"x"}
    pictures = old_of("jekyll", files).pictures
    assert [pictures.bring(name) for name in files] == ["assets/a.png", "assets/a.png", ""]
    assert [(p.code, p.path) for p in pictures.problems] == [("E007", "á.png")]


@pytest.mark.parametrize(("there", "name"), [(PNG, "assets/a.png"), (b"other", "")])
def test_what_is_there_stays(old_of: Reads, there: bytes, name: str) -> None:
    """A file of the content is used if it is the same, and never replaced."""
    pictures = old_of("jekyll", {"a.png": PNG}).pictures
    write_tree(pictures.content, {"assets/a.png": there})
    assert (pictures.bring("a.png"), pictures.files) == (name, {})


def test_files_that_articles_ask_for(old_of: Reads) -> None:
    """Only what some articles ask for is new."""
    pictures = old_of("jekyll", {"a.png": PNG, "b.png": PNG}).pictures
    for name in ("a.png", "b.png"):
        pictures.bring(name)
    assert list(pictures.files_of([frozenset({"b.png", "gone.png"})])) == ["assets/b.png"]


def test_a_file_that_is_not_there(old_of: Reads) -> None:
    """A path that leads to no file brings nothing."""
    assert old_of("jekyll", {}).pictures.bring("../a.png") == ""
