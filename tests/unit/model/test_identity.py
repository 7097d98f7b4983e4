"""A file's path says which entity it is, and two files never claim the same one."""

import pytest

from explainer.model.identity import check_claims, claim_of
from explainer.model.kinds import Kind
from explainer.read.documents import Document, read_document


def document(path: str) -> Document:
    """An empty document at a path."""
    return read_document(path, b"")[0]


@pytest.mark.parametrize(
    ("path", "kind", "entity_id", "lang"),
    [
        ("articles/foo.md", Kind.ARTICLE, "articles/foo", ""),
        ("articles/2024/08/foo.md", Kind.ARTICLE, "articles/foo", ""),
        ("events/foo.md", Kind.EVENT, "events/foo", ""),
        ("people/foo.en.md", Kind.PERSON, "people/foo", "en"),
        ("themes/foo.pt-BR.md", Kind.THEME, "themes/foo", "pt-BR"),
        ("index.md", Kind.PAGE, "index", ""),
        ("index.en.md", Kind.PAGE, "index", "en"),
        ("about.md", Kind.PAGE, "about", ""),
        ("articles.md", Kind.PAGE, "articles", ""),
        ("legal/privacy.md", Kind.PAGE, "legal/privacy", ""),
        ("legal/privacy.en.md", Kind.PAGE, "legal/privacy", "en"),
    ],
)
def test_claims(path: str, kind: Kind, entity_id: str, lang: str) -> None:
    """The folder gives the kind, the stem the slug, and a language before `.md` a translation."""
    claim = claim_of(document(path))
    assert (claim.kind, claim.id, claim.lang) == (kind, entity_id, lang)


@pytest.mark.parametrize(
    "path",
    [
        "people/Trump.md",
        "people/a b.md",
        "people/con.md",
        "people/a#b.md",
        "people/a%2fb.md",
        "people/a:b.md",
        "people/a?.md",
        "people/a..md",
        "people/a .md",
        "people/e\u0301.md",
        "people/раris.md",
        "people/search.md",
        "events/page.md",
        "themes/year.md",
        "404.md",
        "assets/a.md",
        "legal/A.md",
        "people/a\nb.md",
        f"people/{'a' * 240}.md",
        "data.md",
    ],
)
def test_refused_names(path: str) -> None:
    """A name that cannot stand in an address is a problem of its file."""
    claims, problems = check_claims([claim_of(document(path))])
    assert claims == []
    assert [(p.code, p.path) for p in problems] == [("E006", path)]


@pytest.mark.parametrize(
    ("path", "write"),
    [
        ("articles/Ma Grève.md", "ma-greve.md"),
        ("articles/Ma Grève.en.md", "ma-greve.en.md"),
        ("legal/Qui sommes-nous.md", "qui-sommes-nous.md"),
        ("events/page.md", ""),
        ("people/раris.md", ""),
        ("Legal/a.md", ""),
    ],
)
def test_a_refused_name_comes_with_a_good_one(path: str, write: str) -> None:
    """The hint is the file's name as it could be; nothing is made up where none is near."""
    _, (problem,) = check_claims([claim_of(document(path))])
    assert problem.params.get("write", "") == write


def test_a_refused_name_is_not_sent_to_another_s() -> None:
    """The hint names no file that is there already: the text would replace it."""
    files = [claim_of(document(path)) for path in ("themes/Paris.md", "themes/paris.md")]
    _, (problem,) = check_claims(files)
    assert "write" not in problem.params


def test_home_and_its_translation() -> None:
    """The home page may be called index."""
    claims, problems = check_claims(claim_of(document(p)) for p in ("index.md", "index.en.md"))
    assert len(claims) == 2
    assert problems == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("people/a.md", "people/us/a.md"),
        ("people/2023/a.md", "people/2024/a.md"),
        ("people/a.en.md", "people/us/a.en.md"),
        ("people/masse.md", "people/maße.md"),
    ],
)
def test_one_address_twice(first: str, second: str) -> None:
    """Two files of one address are a problem that names both, and the first holds."""
    claims, problems = check_claims(claim_of(document(path)) for path in (first, second))
    assert [claim.document.path for claim in claims] == [first]
    assert [(p.code, p.path, p.params["other"]) for p in problems] == [("E007", second, first)]


@pytest.mark.parametrize(
    "paths",
    [("people/a.md", "events/a.md"), ("people/a.md", "people/a.en.md"), ("a.md", "b/a.md")],
)
def test_different_addresses(paths: tuple[str, str]) -> None:
    """Kinds, languages and folders of ordinary pages keep addresses apart."""
    claims, problems = check_claims(claim_of(document(path)) for path in paths)
    assert len(claims) == 2
    assert problems == []
