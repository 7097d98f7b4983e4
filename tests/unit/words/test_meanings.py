"""What each key of the format means, in both languages, and an example that the check accepts."""

import re
from collections.abc import Callable

import pytest

from explainer.model.kinds import KINDS, Kind
from explainer.model.validate import keys_of
from explainer.words.meanings import KEYS, meaning_of, row_of
from front_matters import Slot, slots

SLOTS = list(slots())


def _label(kind: Kind) -> str:
    return "name" if "name" in keys_of(KINDS[kind].fields) else "title"


NAMED = {
    "events/conversation-trump-musk-sur-x.md": "title: Une conversation",
    "events/sommet-de-singapour.md": "title: Le sommet de Singapour",
    "people/melania-trump.md": "name: Melania Trump",
    "themes/immigration.md": "title: Immigration",
    **{
        f"{row.folder}/{slug}.md": f"{_label(kind)}: {slug}\n"
        + "date: 2024-01-02\nsummary: S" * (kind is Kind.ARTICLE)
        for kind, row in KINDS.items()
        for slug in ("fiche-conservee", "fiche-voisine")
    },
}
"""What the examples refer to."""

_STORY = """
summary: S
image: {src: a.jpg, alt: A}
key_points: [K]
open_questions: [Q]
updates: [{at: 2024, text: U}]
timeline: [{at: 2024, id: annonce, text: T}]
statements: [{by: Ada, id: deportation, text: T}]
sources: [{id: ap, title: T}]
"""
MAIN = {
    Kind.ARTICLE: f"title: ?\ndate: 2024-01-02{_STORY}",
    Kind.EVENT: f"title: ?{_STORY}",
    Kind.PERSON: "name: ?\nimage: {src: a.jpg, alt: A}",
    Kind.THEME: "title: ?\nimage: {src: a.jpg, alt: A}\nopen_questions: [Q]",
    Kind.ORGANIZATION: "name: ?\nimage: {src: a.jpg, alt: A}",
    Kind.PLACE: "name: ?\nimage: {src: a.jpg, alt: A}",
    Kind.PAGE: "title: ?\nimage: {src: a.jpg, alt: A}",
}
"""Main files with what a sidecar may translate."""


def test_every_key_has_a_meaning() -> None:
    """No key of the format is left unexplained, and no row explains what does not exist."""
    places = {(slot.models[-1].__name__, slot.path[-1]) for slot in SLOTS}
    places |= {("Ref", "id"), ("Ref", "text")}
    used = {f"{place}.{key}" if f"{place}.{key}" in KEYS else key for place, key in places}
    assert used == KEYS.keys()


@pytest.mark.parametrize("key", KEYS)
def test_a_row_is_whole(key: str) -> None:
    """A key has a meaning in each language, and an example."""
    assert all(KEYS[key])


def test_a_meaning_speaks_a_language() -> None:
    """The meaning is in the language that a tag names, with that language's spaces."""
    assert meaning_of("Fields", "summary", "fr-CA") == "une ou deux phrases qui répondent"
    assert meaning_of("Fields", "summary", "en") == "one or two sentences that answer"
    assert meaning_of("Fields", "draft", "fr") == "true\u00a0: non publié"


def test_a_place_comes_before_the_key() -> None:
    """A key that means something else in one map says so there."""
    assert row_of("Image", "source") != row_of("Moment", "source")
    assert row_of("Moment", "source") == row_of("Statement", "source")


def _files(slot: Slot, stem: str) -> dict[str, str]:
    """A main file, or a main file and its sidecar, with a key and its example."""
    front = slot.front(slot.example)
    if slot.path[0] not in ("title", "name"):  # names that nothing else in the folder has
        front = re.sub(r"^(title|name): .*", rf"\1: {stem}", front)
    text = f"{front}\n---\n# Titre {stem}\n"
    if not slot.sidecar:
        return {f"{stem}.md": text}
    return {f"{stem}.md": MAIN[slot.kind].replace("?", stem), f"{stem}.en.md": text}


@pytest.mark.parametrize("kind", Kind)
def test_every_example_passes_the_check(problems_of: Callable[..., list[str]], kind: Kind) -> None:
    """A file that holds an example has no error, but that its picture is not here (E403)."""
    mine = [slot for slot in SLOTS if slot.kind is kind]
    tried = [_files(slot, f"{KINDS[kind].folder}/x{number}") for number, slot in enumerate(mine)]
    files = {path: text for files in tried for path, text in files.items()}
    problems = problems_of({**NAMED, **files}, languages=("fr", "en"))
    assert [p for p in problems if " E" in p and not p.endswith(" E403")] == []
