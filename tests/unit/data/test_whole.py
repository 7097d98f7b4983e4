"""The file of an entity: what it tells, with answers and evidence, and without bystanders."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from explainer import Site

Sites = Callable[..., Site]

FILES = {
    "events/e.md": """
        title: E
        start: 2024-08-12
        named: [Eve Gil]
        themes: [climat]
        timeline:
          - {at: 2024-08-12 20:18, text: Panne., according_to: ann-lee, source: ap}
          - at: 2024-08-12 20:42
            text: Début.
            according_to: Bob Ray
            known_since: 2024-08-13
            responses: [{by: {text: une source}, stance: disputes, text: Non., source: ap}]
        statements:
          - by: ann-lee
            quote: Je dis oui.
            source: ap
            about: [climat, Eve Gil]
            original: {lang: en, text: I say yes.}
            responses: [{by: Bob Ray, stance: supports, text: Elle a dit oui.}]
          - {by: Bob Ray, text: Il dit peut-être.}
          - {by: {text: un porte-parole}, text: Il dit non.}
        replies: [{by: ann-lee, text: Je maintiens., published: 2024-08-14}]
        corrections: [{date: 2024-08-15, kind: erratum, text: Un nom., was: Anne}]
        sources: [{id: ap, title: Dépêche, publisher: AP, published: 2024-08}]
        """,
    "people/ann-lee.md": "name: Ann Lee",
}


@pytest.fixture
def event(site_of: Sites) -> dict[str, Any]:
    """The file of an event that tells something of everything."""
    (data,) = (f.content for f in site_of(FILES).files if f.path == "data/events/e.json")
    assert isinstance(data, bytes)
    made: dict[str, Any] = json.loads(data)
    return made


def test_moments(event: dict[str, Any]) -> None:
    """A moment has its time, who says so if in public, since when it is known, who disputes it."""
    first, second = event["timeline"]
    assert first == {
        "id": "2024-08-12t20-18-panne",
        "at": "2024-08-12T20:18",
        "text": "Panne.",
        "by": "people/ann-lee",
        "sources": ["ap"],
    }
    assert "by" not in second
    assert second["known_since"] == "2024-08-13"
    assert second["responses"] == [
        {"stance": "disputes", "by_text": "une source", "text": "Non.", "sources": ["ap"]}
    ]


def test_statements(event: dict[str, Any]) -> None:
    """A statement has its speaker and its answers; one of a bystander is not there at all."""
    said, other = event["statements"]
    assert said["by"] == "people/ann-lee"
    assert said["about"] == ["themes/climat"]
    assert said["original"] == {"lang": "en", "text": "I say yes."}
    assert said["responses"] == [{"stance": "supports", "text": "Elle a dit oui."}]
    assert said["at"] == "2024-08-12"
    assert (other["by_text"], other["text"]) == ("un porte-parole", "Il dit non.")


def test_what_makes_it_answerable(event: dict[str, Any]) -> None:
    """Replies, corrections with what stood before, sources."""
    assert event["replies"] == [
        {"by": "people/ann-lee", "text": "Je maintiens.", "at": "2024-08-14"}
    ]
    assert event["corrections"] == [
        {"date": "2024-08-15", "kind": "erratum", "text": "Un nom.", "was": "Anne"}
    ]
    assert event["sources"] == [
        {"id": "ap", "title": "Dépêche", "publisher": "AP", "published": "2024-08"}
    ]


def test_the_answers_of_equal_moments_go_along(site_of: Sites) -> None:
    """A moment that an article tells too has its answers and sources from both files."""
    moment = "timeline: [{at: 2024, text: a%s}]"
    answered = ", source: s, responses: [{by: {text: Bo}, stance: disputes, text: Non., source: s}]"
    files = {
        "events/e.md": f"title: E\n{moment % ''}",
        "articles/a.md": "title: A\ndate: 2024-01-02\nsummary: s\nevent: E\n"
        f"{moment % answered}\nsources: [{{id: s, title: S}}]",
        "articles/b.md": f"title: B\ndate: 2024-01-02\nsummary: s\nevent: E\n{moment % ''}",
    }
    made = {f.path: f.content for f in site_of(files).files}
    for path in ("data/events/e.json", "data/articles/a.json", "data/articles/b.json"):
        (told,) = json.loads(bytes(made[path]))["timeline"]
        assert told["sources"] == ["s"]
        assert told["responses"] == [
            {"stance": "disputes", "by_text": "Bo", "text": "Non.", "sources": ["s"]}
        ]


NAMES = ("Bob Ray", "bob-ray", "Eve Gil", "eve-gil", "Cid Poe", "cid-poe", "Kim Nox", "Lou Pym")


@pytest.mark.parametrize("implied", ["full", "minimal"])
def test_no_file_for_machines_names_a_bystander(site_of: Sites, implied: str) -> None:
    """Implied, named, private and minor persons, and drafts, are in no file but pages.

    An embed is a page: it names whom the event's page names.
    """
    files = {
        **FILES,
        "people/cid-poe.md": "name: Cid Poe\nstatus: private",
        "people/kim-nox.md": "name: Kim Nox\nstatus: minor",
        "people/lou-pym.md": "name: Lou Pym\ndraft: true",
        "articles/a.md": """
            title: A
            date: 2024-08-13
            summary: Un résumé.
            event: e
            people: [Bob Ray, ann-lee, cid-poe, {id: kim-nox}]
            named: [Eve Gil]
            themes: [climat]
            statements: [{by: cid-poe, quote: Non., source: ap, about: [bob-ray]}]
            replies: [{by: cid-poe, text: Je proteste.}]
            sources: [{id: ap, title: Dépêche}]
            """,
    }
    for file in site_of(files, implied_people=implied).files:
        if isinstance(file.content, bytes):
            text = file.content.decode()
            if file.path.startswith("embed/"):
                continue
            assert not [name for name in NAMES if name in text], file.path
            assert not [name for name in NAMES if name in file.path]


def test_ties_say_what_when_and_on_what_evidence(site_of: Sites) -> None:
    """A person's file has role, time and sources of each tie to somebody in public; no other."""
    ties = "[{id: bob-ray, role: frère, from: 2005, source: ap}, {id: eve-gil, role: voisine}]"
    files = {
        "people/ann-lee.md": f"name: Ann Lee\nrelated: {ties}\nsources: [{{id: ap, title: Acte}}]",
        "people/bob-ray.md": "name: Bob Ray",
        "people/eve-gil.md": "name: Eve Gil\nstatus: private",
    }
    made = {f.path: f.content for f in site_of(files).files if f.path.startswith("data/people/")}
    ann, bob = (json.loads(made[f"data/people/{name}.json"]) for name in ("ann-lee", "bob-ray"))
    assert ann["ties"] == [
        {"id": "people/bob-ray", "role": "frère", "start": "2005", "sources": ["ap"]}
    ]
    assert "ties" not in bob
    assert [source["title"] for source in bob["sources"]] == ["Acte"]


def test_a_related_event_has_its_reason(site_of: Sites) -> None:
    """An event's file says why another is related."""
    files = {
        "events/a.md": "title: A\nrelated: [{id: b, reason: Le même lieu.}]",
        "events/b.md": "title: B",
    }
    (data,) = (f.content for f in site_of(files).files if f.path == "data/events/a.json")
    assert isinstance(data, bytes)
    assert json.loads(data)["ties"] == [{"id": "events/b", "reason": "Le même lieu."}]
