"""A translation holds texts, and the facts stay those of the main file."""

from collections.abc import Callable

import pytest

from explainer.model.fields import ArticleFields, Fields
from explainer.model.graph import Graph
from explainer.read.problems import Problem

Build = Callable[..., tuple[Graph, list[Problem]]]
MAIN = """
    title: Titre
    date: 2024-08-13
    summary: Résumé
    lang: fr
    aliases: [autre]
    why: Pourquoi
    key_points: [{text: un, source: s}, "deux"]
    open_questions: [{text: "quoi ?", answer: rien}]
    updates: [{at: 2024-08-14, text: relu}]
    image: {src: a.png, alt: image, credit: C}
    sources: [{id: s, title: S}]
    timeline: [{at: 2024-08-12, id: annonce, text: une annonce}]
    statements: [{by: Ana Lu, quote: les mots exacts, source: s}]
    """


def translate(build: Build, sidecar: str, main: str = MAIN) -> tuple[Fields | None, list[str]]:
    """The English fields of an article, and the problems as `line CODE`."""
    graph, problems = build({"articles/a.md": main, "articles/a.en.md": sidecar})
    translation = graph.entities["articles/a"].translations.get("en")
    found = [f"{p.place.line} {p.code}" for p in problems if p.path == "articles/a.en.md"]
    return translation.fields if translation else None, found


def test_texts_are_replaced_and_facts_kept(build: Build) -> None:
    """Texts come from the sidecar, all else from the main file."""
    fields, problems = translate(
        build,
        """
        title: Title
        summary: Summary
        aliases: [other]
        why: Why
        key_points: ["one", "two"]
        open_questions: [{text: "what?", answer: nothing}]
        updates: [reread]
        image: {alt: picture}
        timeline: {annonce: an announcement}
        statements: {ana-lu-les-mots-exacts: {quote: the exact words}}
        """,
    )
    assert problems == []
    assert isinstance(fields, ArticleFields)
    assert (fields.title, fields.summary, fields.why) == ("Title", "Summary", "Why")
    assert fields.aliases == ("other",)
    assert [(point.text, point.source) for point in fields.key_points] == [
        ("one", ("s",)),
        ("two", ()),
    ]
    assert (fields.open_questions[0].text, fields.open_questions[0].answer) == ("what?", "nothing")
    assert (fields.updates[0].text, fields.updates[0].at.edtf) == ("reread", "2024-08-14")
    assert fields.image
    assert (fields.image.alt, fields.image.credit) == ("picture", "C")
    assert (fields.timeline[0].text, fields.timeline[0].at.edtf) == (
        "an announcement",
        "2024-08-12",
    )
    assert (fields.statements[0].quote, fields.statements[0].source) == ("the exact words", ("s",))


def test_what_is_not_translated_stays(build: Build) -> None:
    """A text that the sidecar leaves out stays in the main language."""
    fields, problems = translate(build, "title: Title")
    assert problems == []
    assert isinstance(fields, ArticleFields)
    assert fields.summary == "Résumé"
    assert fields.open_questions[0].answer == "rien"


def test_permalinks_stay(build: Build) -> None:
    """A translated moment or statement keeps the id that its original words gave it."""
    fields, _ = translate(build, "statements: {ana-lu-les-mots-exacts: {quote: other words}}")
    assert isinstance(fields, ArticleFields)
    assert [statement.id for statement in fields.statements] == ["ana-lu-les-mots-exacts"]
    assert [moment.id for moment in fields.timeline] == ["annonce"]


def test_words_as_they_were_said_are_no_translation(build: Build) -> None:
    """A quote that the sidecar gives in its original words is marked as translated no more."""
    translated = "id: a, quote: dit, translation: ours, original: {lang: en, text: said},"
    main = MAIN.replace("quote: les mots exacts,", translated)
    for quote, translation in (("said", "none"), ("told", "ours")):
        fields, problems = translate(build, f"statements: {{a: {{quote: {quote}}}}}", main)
        assert problems == []
        assert isinstance(fields, ArticleFields)
        (statement,) = fields.statements
        assert (statement.quote, statement.translation) == (quote, translation)
        assert (statement.original is None) == (translation == "none")


@pytest.mark.parametrize(
    ("sidecar", "problem"),
    [
        ("title: T\ndate: 2024-08-13", "3 E308"),
        ("people: [Ana]", "2 E308"),
        ("title: T\nzzz: x", "3 E202"),
        ('key_points: ["one"]', "2 E309"),
        ("timeline: {autre: x}", "2 E311"),
        ("timeline: [x]", "2 E205"),
        ("image: {src: b.png}", "2 E201"),
        ("title: [a]", "2 E203"),
    ],
)
def test_mistakes(build: Build, sidecar: str, problem: str) -> None:
    """Facts, unknown keys, other lengths and unknown ids are problems of the sidecar."""
    assert problem in translate(build, sidecar)[1]


def test_a_fact_is_told_once(build: Build) -> None:
    """A fact in a sidecar is one problem, not also an unknown key."""
    assert translate(build, "title: T\npeople: [Ana]") == (None, ["3 E308"])


def test_without_main_file(build: Build) -> None:
    """A translation of nothing is a problem."""
    _, problems = build({"articles/a.en.md": "title: T"})
    assert [(p.path, p.code) for p in problems] == [("articles/a.en.md", "E306")]


def test_in_the_language_of_the_main_file(build: Build) -> None:
    """A translation into the main file's own language is a problem."""
    assert translate(build, "title: T", MAIN.replace("lang: fr", "lang: en")) == (None, ["1 E307"])


def test_person_and_theme(build: Build) -> None:
    """A person's name and a theme's definition are texts."""
    graph, problems = build(
        {
            "people/a.md": "name: Ana\nsummary: elle",
            "people/a.en.md": "name: Ann\nsummary: she",
            "themes/b.md": "title: Climat\ndefinition: D",
            "themes/b.en.md": "title: Climate\ndefinition: E",
        }
    )
    assert [p.code for p in problems] == ["W503"]
    assert graph.entities["people/a"].translations["en"].fields.label == "Ann"
    theme = graph.entities["themes/b"].translations["en"].fields
    assert (theme.label, getattr(theme, "definition", "")) == ("Climate", "E")


@pytest.mark.parametrize(
    ("main", "sidecar", "name"),
    [
        ("title: T", "title: U", "U"),
        ("title: T", "summary: s", ""),
        ("title: T", "summary: s\n---\n# Un titre", ""),
        ("summary: s\n---\n# Titre", "summary: s\n---\n# Heading", "Heading"),
        ("summary: s\n---\n# Titre", "title: U\n---\n# Heading", "U"),
        ("summary: s\n---\n# Titre", "summary: s", ""),
    ],
)
def test_name_of_a_translation(build: Build, main: str, sidecar: str, name: str) -> None:
    """A translation has the name that it gives, by its heading where the main file does so."""
    graph, problems = build({"about.md": main, "about.en.md": sidecar})
    assert [p.code for p in problems if p.is_error] == []
    assert graph.entities["about"].translations["en"].name == name
