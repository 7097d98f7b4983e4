"""Each file becomes one entity, also one with mistakes."""

from collections.abc import Callable

import pytest

from explainer.model.collect import collect_entities
from explainer.model.entities import Presence
from explainer.read.documents import Document, read_document
from explainer.site import SiteInfo

DocumentOf = Callable[[str, str], Document]
SITE = SiteInfo(name="S", url="https://example.org/", languages=("fr", "en"))
HEAD = "title: T\ndate: 2024-08-13\nsummary: S\n"


def test_entity(document_of: DocumentOf) -> None:
    """A file gives kind, slug, name and language."""
    entities, problems = collect_entities([document_of("people/a.md", "name: Ana\nlang: en")], SITE)
    person = entities["people/a"]
    assert problems == []
    assert (person.name, person.lang, person.presence) == ("Ana", "en", Presence.FULL)


def test_language_of_the_site(document_of: DocumentOf) -> None:
    """A file without a language is in the site's own."""
    entities, _ = collect_entities([document_of("people/a.md", "name: Ana")], SITE)
    assert entities["people/a"].lang == "fr"


@pytest.mark.parametrize(
    ("path", "front"),
    [
        ("people/a.md", "name: A\nstatus: private"),
        ("people/a.md", "name: A\nstatus: minor"),
        ("people/a.md", "name: A\ndraft: true"),
        ("articles/a.md", HEAD + "draft: true"),
    ],
)
def test_no_page(document_of: DocumentOf, path: str, front: str) -> None:
    """Drafts, private persons and minors have no page."""
    entities, problems = collect_entities([document_of(path, front)], SITE)
    assert problems == []
    assert [entity.presence for entity in entities.values()] == [Presence.NONE]


def test_a_file_with_mistakes_still_claims_its_name(document_of: DocumentOf) -> None:
    """One mistake gives one problem, and the entity is there for the others."""
    document = document_of("people/a.md", "name: Ana\nborn: hier")
    entities, problems = collect_entities([document], SITE)
    assert [p.code for p in problems] == ["E208"]
    assert entities["people/a"].name == "Ana"


def test_an_unreadable_file_still_claims_its_slug() -> None:
    """A file that nobody can read is there under its slug."""
    document, _ = read_document("people/a.md", b"\xff")
    entities, problems = collect_entities([document], SITE)
    assert problems == []
    assert entities["people/a"].name == "a"


def test_page_title(document_of: DocumentOf) -> None:
    """An ordinary page is called by its title, else by its first heading of the first level."""
    texts = [
        document_of("a.md", "title: A\n---\n# B"),
        document_of("b.md", "summary: x\n---\n## C\n\n# B"),
    ]
    entities, problems = collect_entities(texts, SITE)
    assert problems == []
    assert [entity.name for entity in entities.values()] == ["A", "B"]
    assert [entity.takes_heading for entity in entities.values()] == [False, True]


def test_page_without_title(document_of: DocumentOf) -> None:
    """An ordinary page without title and heading is a problem."""
    _, problems = collect_entities([document_of("a.md", "summary: x\n---\ntext")], SITE)
    assert [p.code for p in problems] == ["E201"]


def test_translation(document_of: DocumentOf) -> None:
    """A sidecar belongs to its main file, in any order of files."""
    texts = [document_of("people/a.en.md", "name: Ann"), document_of("people/a.md", "name: Ana")]
    entities, problems = collect_entities(texts, SITE)
    assert problems == []
    assert list(entities) == ["people/a"]
    assert entities["people/a"].translations["en"].fields.label == "Ann"


def test_problems_of_names(document_of: DocumentOf) -> None:
    """A refused name makes no entity."""
    entities, problems = collect_entities([document_of("people/A.md", "name: Ana")], SITE)
    assert entities == {}
    assert [p.code for p in problems] == ["E006"]
