"""A content folder without a name: whole, valid, and written all or none."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.forget.plan import (
    CannotForgetError,
    Forgetting,
    plan_forgetting,
    write_forgetting,
)
from explainer.pipeline import check
from trees import bytes_of

Content = Callable[[Mapping[str, str | bytes]], Path]
SITE = SiteInfo(name="Site", url="https://example.org/", languages=("fr", "en"))
ARTICLE = "title: A\ndate: 2024-01-02\nsummary: s\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>'

FILES = {
    "people/sous/jean-martin.md": "name: Jean Martin\naliases: [Chef]\nborn: 1970\n---\nUne vie.",
    "people/sous/jean-martin.en.md": "name: John Martin",
    "people/paul-durand.md": "name: Paul Durand\nrelated: [{id: jean-martin, role: frère}]",
    "articles/jean-martin-parle.md": f"""{ARTICLE.replace("title: A", "title: Jean Martin parle")}
event: Fête
people: [{{id: jean-martin, role: hôte}}, Paul Durand]
statements: [{{by: Chef, quote: Jean Martin a raison, source: ap}}]
proceedings: [{{person: Jean Martin, at: 2024, stage: relaxe, source: ap}}]
sources: [{{id: ap, title: Dépêche}}]
---
[Jean](../people/sous/jean-martin.md) parle.[^ap] Martin est là. John Martin aussi.""",
    "articles/autre.md": f"{ARTICLE}---\nVoir [le récit](jean-martin-parle.md).",
    "articles/sans.md": f"{ARTICLE}---\nUn texte sans nom : Martin.",
}


@pytest.fixture
def content(content_of: Content) -> Path:
    """A folder in which a person is named in every way."""
    return content_of({**FILES, "assets/jean-martin.svg": SVG.encode()})


def _problems(content: Path) -> list[str]:
    problems = check(content, SITE).problems
    return [p.line() for p in problems if p.is_error or p.is_warning]


def test_a_plan_writes_nothing(content: Path) -> None:
    """What would change is known before anything is written."""
    before = bytes_of(content)
    plan = plan_forgetting(content, SITE, "jean-martin")
    assert bytes_of(content) == before
    assert plan.removed == (
        "articles/jean-martin-parle.md",
        "assets/jean-martin.svg",
        "people/sous/jean-martin.en.md",
        "people/sous/jean-martin.md",
    )


@pytest.mark.parametrize("wanted", ["jean-martin", "people/jean-martin", "Jean Martin", "Chef"])
def test_a_name_goes_everywhere(content: Path, wanted: str) -> None:
    """Neither a file nor its path names the person, and the content is as right as before."""
    assert _problems(content) == []
    before = bytes_of(content)
    write_forgetting(plan_forgetting(content, SITE, wanted))
    after = bytes_of(content)
    everything = "".join(path + data.decode() for path, data in after.items() if "sans" not in path)
    assert not [name for name in ("artin", "John", "Chef", "1970") if name in everything]
    assert after["people/sous/j-m.md"] == b"---\nname: J. M.\nstatus: private\n---\n"
    assert after["articles/sans.md"] == before["articles/sans.md"]
    assert _problems(content) == []


def test_the_relations_stay(content: Path) -> None:
    """What was said of the person and by them is still theirs, without a page."""
    write_forgetting(plan_forgetting(content, SITE, "jean-martin"))
    graph = check(content, SITE).graph
    person = graph.entities["people/j-m"]
    assert (person.name, person.has_page) == ("J. M.", False)
    keys = ("people", "statements.by", "proceedings.person", "related")
    assert [bool(graph.into(person.id, key)) for key in keys] == [True] * 4


def test_initials_are_one_person_s(content_of: Content) -> None:
    """Where somebody has these initials already, a number tells the two apart."""
    content = content_of({**FILES, "people/j-m.md": "name: J. M.\nstatus: private"})
    write_forgetting(plan_forgetting(content, SITE, "jean-martin"))
    assert (content / "people/sous/j-m-2.md").is_file()
    assert _problems(content) == []


def test_a_person_without_file_is_forgotten_too(content_of: Content) -> None:
    """Who is only named in articles gets a private file, so that no page comes of the initials."""
    content = content_of({"articles/a.md": f"{ARTICLE}named: [Zoé Nil]\n---\nZoé Nil."})
    write_forgetting(plan_forgetting(content, SITE, "Zoé Nil"))
    assert sorted(bytes_of(content)) == ["articles/a.md", "people/z-n.md"]
    assert "Nil" not in (content / "articles/a.md").read_text(encoding="utf-8")


def test_an_alias_is_theirs_where_they_are_declared(content_of: Content) -> None:
    """An alias that may mean others, or an old slug of common words, goes where it is theirs."""
    said = "Le Grand Chef parle d’un vieux chef et de [lui](../people/jean-martin.md)."
    aliased = "name: Jean Martin\naliases: [Le Grand Chef]\nredirects: [vieux-chef, /le/vieux]"
    content = content_of(
        {
            "people/jean-martin.md": aliased,
            "articles/a.md": f"{ARTICLE}people: [vieux-chef]\n---\n{said}",
            "articles/b.md": f"{ARTICLE}---\n{said}",
        }
    )
    write_forgetting(plan_forgetting(content, SITE, "jean-martin"))
    first, second = ((content / f"articles/{n}.md").read_text(encoding="utf-8") for n in "ab")
    assert "people: [J. M.]\n---\nJ. M. parle d’un vieux chef et de lui." in first
    assert "\nLe Grand Chef parle d’un vieux chef et de lui." in second


def test_who_is_initials_already_stays_so(content_of: Content) -> None:
    """A file that is called after the initials is the one that stays."""
    content = content_of({"people/j-m.md": "name: Jean Martin", "articles/a.md": ARTICLE})
    write_forgetting(plan_forgetting(content, SITE, "j-m"))
    assert (content / "people/j-m.md").read_text(encoding="utf-8") == (
        "---\nname: J. M.\nstatus: private\n---\n"
    )
    plan = plan_forgetting(content, SITE, "j-m")
    assert (list(plan.changed), plan.removed) == (["people/j-m.md"], ())


def test_a_minor_stays_one(content_of: Content) -> None:
    """The status of a minor outlives the name."""
    content = content_of({"people/zoe-nil.md": "name: Zoé Nil\nstatus: minor"})
    plan = plan_forgetting(content, SITE, "zoe-nil")
    assert plan.changed == {"people/z-n.md": b"---\nname: Z. N.\nstatus: minor\n---\n"}


def test_what_is_left_has_a_place(content: Path, content_of: Content) -> None:
    """An address that holds the name stays, and is told with its line in the new text."""
    source = "url: https://example.org/jean-martin"
    text = FILES["articles/jean-martin-parle.md"].replace("title: Dépêche", f"title: D, {source}")
    content_of({"articles/jean-martin-parle.md": text})
    (left,) = plan_forgetting(content, SITE, "jean-martin").left
    assert (left.path, left.place.line) == ("articles/j-m-parle.md", 10)
    assert left.text == "https://example.org/jean-martin"


def test_a_path_may_be_left(content_of: Content) -> None:
    """A file called after a surname alone keeps its address, and is told."""
    content = content_of({"articles/martin-parle.md": f"{ARTICLE}named: [Jean Martin]"})
    (left,) = plan_forgetting(content, SITE, "Jean Martin").left
    assert (left.path, left.place) == ("articles/martin-parle.md", (1, 1))


@pytest.mark.parametrize(
    ("wanted", "files", "word"),
    [
        ("nobody", {}, "forget.nobody"),
        ("Fête", {}, "forget.nobody"),
        (
            "Ada Nil",
            {"people/a.md": "name: Ada Nil", "people/b.md": "name: Ada Nil"},
            "forget.several",
        ),
        ("jean-martin", {"articles/b.md": "title: B"}, "forget.errors"),
        (
            "jean-martin",
            {"articles/b.md": f"{ARTICLE}---\n[x][y]\n\n[y]: ../people/sous/jean-martin.md"},
            "forget.refused",
        ),
    ],
)
def test_what_cannot_be_is_refused(
    content: Path, content_of: Content, wanted: str, files: Mapping[str, str], word: str
) -> None:
    """Nobody, several, content with errors, or with errors afterwards: nothing is planned."""
    content_of(files)
    with pytest.raises(CannotForgetError) as caught:
        plan_forgetting(content, SITE, wanted)
    assert caught.value.word == word


def test_nothing_is_replaced_unless_all_is_written(content: Path) -> None:
    """Where one file cannot be written, no file changes, none goes and no trace is left."""
    plan = plan_forgetting(content, SITE, "jean-martin")
    more = {**plan.changed, "nowhere/x.md": b""}
    before = bytes_of(content)
    with pytest.raises(FileNotFoundError):
        write_forgetting(
            Forgetting(content=content, changed=more, removed=plan.removed, left=plan.left)
        )
    assert bytes_of(content) == before
