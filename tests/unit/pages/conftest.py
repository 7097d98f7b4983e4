"""A small site that uses every key which pages show."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from explainer import Page

RICH: Mapping[str, str] = {
    "index.md": """
        title: Décryptages
        summary: Un site d'essai.
        featured: [Débat]
        ---
        Bienvenue.
        """,
    "about.md": """
        title: À propos
        sources: [{title: Charte, kind: official}]
        ---
        Voir [le débat](events/debat.md).
        """,
    "articles/apres-le-debat.md": """
        title: Après le débat
        date: 2024-09-11
        updated: 2024-09-12
        summary: Ce que l'on sait.
        event: Débat
        people: [{id: Ann Lee, role: invitée}, Bob Ray]
        named: [Cid Poe]
        themes: [climat, énergie]
        organizations: [Chaîne Une]
        authors: [Rédaction]
        ai: generated
        why: C'est le seul débat.
        key_points: ["Un fait."]
        open_questions: [{text: "Et après ?", answer: Rien, at: 2024-10-01, source: ap}]
        updates: [{at: 2024-09-12, text: Ajout.}]
        corrections: [{date: 2024-09-12, kind: erratum, text: Un nom mal écrit.}]
        replies: [{by: Ann Lee, text: Je maintiens.}]
        timeline: [{at: 2024-09-10 21:00, text: Le débat commence., source: ap}]
        sources: [{id: ap, title: Debate begins, publisher: AP, lang: en}]
        ---
        Le débat commence.[^ap]
        """,
    "articles/avant-le-debat.md": """
        title: Avant le débat
        date: 2024-09-09
        summary: Ce qui se prépare.
        event: Débat
        statements:
          - by: Bob Ray
            text: Je viendrai.
            about: [énergie]
            responses: [{by: Chaîne Une, stance: supports, text: Il est attendu.}]
          - {by: Chaîne Une, text: Nous diffuserons., about: [Chaîne Une]}
        """,
    "articles/before-the-debate.md": """
        title: Before the debate
        date: 2024-09-08
        lang: en
        summary: What is known.
        event: Débat
        timeline: [{at: 2024-09-08, text: Both sides agree.}]
        """,
    "events/debat.md": """
        title: Débat
        summary: Un seul débat.
        start: 2024-09-10 21:00
        end: 2024-09-11
        timezone: America/New_York
        place: Philadelphie
        online: "true"
        part_of: [campagne]
        follows: [annonce]
        related: [{id: annonce, reason: même plateau}]
        key_points:
          - {text: Premier point., source: ap}
          - Deuxième point.
          - Troisième point.
          - Quatrième point.
        open_questions: ["Une ?", "Deux ?", "Trois ?", "Quatre ?"]
        timeline:
          - at: 2024-09-10 21:00
            text: Le débat commence.
            known_since: 2024-09-11
            according_to: Ann Lee
            source: ap
            responses:
              - by: {text: un témoin}
                stance: disputes
                text: Plus tard.
                at: 2024-09-11
                source: ap
        statements:
          - by: Ann Lee
            quote: Jamais.
            kind: promise
            about: [climat]
            translation: press
            original: {lang: en, text: Never.}
            source: ap
            responses: [{by: Bob Ray, stance: nuances, text: Peut-être.}]
          - by: Bob Ray
            text: Il fera beau.
        proceedings:
          - {person: Ann Lee, at: 2025-01-02, stage: renvoi, court: Cour d'essai, source: ap}
        sources:
          - id: ap
            title: Debate begins
            publisher: AP
            author: A. Writer
            url: https://www.example.com/debate
            archive: https://archive.example.com/debate
            excerpt: It begins.
            published: 2024-09-10
            lang: en
        """,
    "events/debat.en.md": "title: Debate\nsummary: Only one debate.",
    "events/annonce.md": "title: Annonce\nstart: 2024-08-01\npeople: [Ann Lee, Dan Fox, Eve Gil]",
    "events/campagne.md": "title: Campagne\nstart: 2024\npeople: [Ann Lee, Dan Fox, Eve Gil]",
    "events/mythe.md": "title: Mythe",
    "events/antique.md": "title: Antique\nstart: -0043",
    "people/ann-lee.md": """
        name: Ann Lee
        also_known_as: [A. Lee]
        born: 1970-05
        died: 2024-12-31
        positions:
          - {role: présidente, organization: Club, from: 2020-01-20}
          - {role: trésorière, from: 2017, to: 2020}
        related: [{id: dan-fox, role: associé}]
        corrections:
          - {date: 2024-01-02, kind: erratum, text: a}
          - {date: 2024-01-03, kind: erratum, text: b}
        """,
    "people/dan-fox.md": "name: Dan Fox\nai: assisted\nreviewed: {by: Eve, date: 2024-01-01}",
    "people/eve-gil.md": "name: Eve Gil",
    "themes/climat.md": """
        title: climat
        definition: Le temps long.
        related: [{id: énergie, reason: même débat}]
        open_questions: [{text: "Quand ?", answer: Bientôt, at: 2024}]
        """,
    "themes/canicule.md": "title: canicule\nbroader: [climat]",
    "organizations/chaine-une.md": """
        name: Chaîne Une
        summary: Une chaîne.
        also_known_as: [{name: Première Chaîne, to: 1990}]
        part_of: Groupe Un
        website: https://www.example.org/
        sources: [{title: Annuaire}]
        """,
    "places/philadelphie.md": """
        name: Philadelphie
        country: États-Unis
        lat: 39.953
        lon: -75.164
        part_of: Pennsylvanie
        """,
}


@pytest.fixture
def rich_files() -> Mapping[str, str]:
    """The files of the rich site."""
    return RICH


@pytest.fixture
def rich_pages(pages_of: Callable[..., dict[str, Page]]) -> dict[str, Page]:
    """The pages of the rich site, by address."""
    return pages_of(RICH)


@pytest.fixture
def items_at() -> Callable[[Page, str], list[Any]]:
    """Gives what one section of a page holds, whatever its groups; empty where it is absent."""

    def items(page: Page, anchor: str) -> list[Any]:
        sections = [part for part in page.context["sections"] if part["id"] == anchor]
        return [item for part in sections for group in part["groups"] for item in group["items"]]

    return items


@pytest.fixture
def urls_in() -> Callable[[object], set[str]]:
    """Gives every address of this site in a context, without anchors."""

    def walk(value: object, key: str = "") -> Iterator[str]:
        if isinstance(value, dict):
            for name, inner in value.items():
                yield from walk(inner, name)
        elif isinstance(value, list):
            for inner in value:
                yield from walk(inner, key)
        elif key in ("url", "canonical") and isinstance(value, str):
            yield value.partition("#")[0]

    def urls(value: object) -> set[str]:
        return {url for url in walk(value) if not url.startswith("https://")}

    return urls
