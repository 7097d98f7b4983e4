"""A private person's name goes no further than a text."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.model.withheld import bearers, named_in
from explainer.pipeline import check

Problems = Callable[..., list[str]]
HIDDEN = "name: Zoé Nil\nstatus: private\naliases: [Zoé]"
ARTICLE = "title: A\ndate: 2024-01-02\nsummary: S.\n"


@pytest.mark.parametrize(
    ("path", "front", "problem"),
    [
        ("articles/a.md", ARTICLE.replace("title: A", "title: Zoé Nil parle"), "2:8"),
        ("articles/a.md", ARTICLE.replace("S.", "Avec zoe-nil."), "4:10"),
        ("articles/a.md", f"{ARTICLE}key_points: [{{text: Zoe NIL.}}]", "5:15"),
        ("articles/zoe-nil-parle.md", ARTICLE, "1:1"),
        ("themes/t.md", "title: T\ndefinition: De Zoé Nil.", "3:13"),
        ("events/e.md", "title: E\nredirects: [zoe-nil-parle]", "3:13"),
        ("articles/a.md", f"{ARTICLE}event: Affaire Zoé Nil", "5:8"),
    ],
)
def test_a_name_goes_too_far(problems_of: Problems, path: str, front: str, problem: str) -> None:
    """In titles, summaries, definitions, key points and addresses a private name is refused."""
    found = problems_of({"people/zoe-nil.md": HIDDEN, path: front})
    assert found == [f"{path}:{problem.partition(':')[0]} E314"]


def test_a_merged_file_is_read_as_closely(problems_of: Problems) -> None:
    """What a merged event's file says stands on the page of the one that it became."""
    files = {
        "people/zoe-nil.md": HIDDEN,
        "events/a.md": "title: A\nmerged_into: b\nsummary: Avec Zoé Nil.",
        "events/b.md": "title: B",
    }
    assert problems_of(files) == ["events/a.md:4 E314"]


def test_a_name_is_put_to_no_face(problems_of: Problems) -> None:
    """Who is private is not named under a picture."""
    image = "image: {src: a.png, alt: Une foule., shows: [Ann Lee, Zoé Nil]}"
    found = problems_of({"people/zoe-nil.md": HIDDEN, "articles/a.md": f"{ARTICLE}{image}"})
    assert [problem for problem in found if "E314" in problem] == ["articles/a.md:5 E314"]


@pytest.mark.parametrize(
    ("files", "front"),
    [
        ({}, f"{ARTICLE}people: [Zoé Nil]\nwhy: Zoé Nil parle."),
        ({}, ARTICLE.replace("title: A", "title: Zoé parle")),
        ({}, ARTICLE.replace("title: A", "title: Zoé Nilsen parle")),
        ({"people/z.md": "name: Zoé Nil\nstatus: public"}, ARTICLE.replace("S.", "Zoé Nil.")),
        ({"people/zoe-nil.md": "name: Z. N.\nstatus: private"}, ARTICLE.replace("S.", "Z. N.")),
        ({"people/zoe-nil.md": "name: Zoé Nil"}, ARTICLE.replace("title: A", "title: Zoé Nil")),
    ],
)
def test_a_name_that_may_stand(problems_of: Problems, files: Mapping[str, str], front: str) -> None:
    """A text may name them; a first name, initials or a public person's name are no secret."""
    found = problems_of({"people/zoe-nil.md": HIDDEN, "articles/a.md": front, **files})
    assert [problem for problem in found if "E314" in problem] == []


def test_a_picture_called_after_somebody(tmp_path: Path) -> None:
    """The name of a file is an address too."""
    for name, text in (("people/zoe-nil.md", f"---\n{HIDDEN}\n---\n"), ("assets/Zoe_Nil.jpg", "")):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, encoding="utf-8")
    codes = [(p.path, p.code) for p in check(tmp_path, SiteInfo(name="S", url="")).problems]
    assert ("assets/Zoe_Nil.jpg", "E314") in codes


def test_a_translation_goes_as_far(problems_of: Problems) -> None:
    """The title of a translation is a title."""
    files = {
        "people/zoe-nil.md": HIDDEN,
        "events/e.md": "title: E",
        "events/e.en.md": "title: Zoé Nil speaks",
    }
    assert problems_of(files, languages=("fr", "en")) == ["events/e.en.md:2 E314"]


def test_nobody_is_named_in_nothing() -> None:
    """An empty text names nobody, and nobody's names are in no text."""
    assert list(named_in("", bearers([]))) == list(named_in("Zoé", bearers([]))) == []
