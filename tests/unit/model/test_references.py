"""A reference finds its entity by slug, name, spelling or old slug."""

import pytest

from explainer.model.entities import Entity
from explainer.model.kinds import KINDS, Kind
from explainer.model.references import LIKELY, How, NameIndex


def entity(kind: Kind, slug: str, name: str, **front: object) -> Entity:
    """An entity with a name."""
    label = "name" if kind is Kind.PERSON else "title"
    fields = KINDS[kind].fields.model_validate({label: name, **front})
    return Entity(kind=kind, slug=slug, name=name, lang="fr", fields=fields)


def index_of(*entities: Entity) -> NameIndex:
    """An index of some entities."""
    index = NameIndex()
    for item in entities:
        index.add(item)
    return index


INDEX = index_of(
    entity(Kind.PERSON, "donald-trump", "Donald Trump", aliases=["Trump"], redirects=["trump-d"]),
    entity(Kind.PERSON, "ivanka-trump", "Ivanka Trump", aliases=["Trump"]),
    entity(Kind.PERSON, "kim-jong-un", "Kim Jong-un", also_known_as=["Kim Jong Un (Corée)"]),
    entity(Kind.THEME, "climat", "Climat", redirects=["/ancien/climat"]),
    entity(Kind.EVENT, "cop30", "Climat"),
    entity(Kind.PERSON, "martin", "Jean Martin"),
    entity(Kind.PERSON, "jean", "martin"),
)
PEOPLE = (Kind.PERSON,)


@pytest.mark.parametrize(
    ("reference", "kinds", "ids", "how"),
    [
        ("donald-trump", PEOPLE, ("people/donald-trump",), How.EXACT),
        ("people/donald-trump", PEOPLE, ("people/donald-trump",), How.EXACT),
        ("Donald Trump", PEOPLE, ("people/donald-trump",), How.EXACT),
        ("donald trump", PEOPLE, ("people/donald-trump",), How.SPELLING),
        ("DONALD-TRUMP", PEOPLE, ("people/donald-trump",), How.SPELLING),
        ("trump-d", PEOPLE, ("people/donald-trump",), How.REDIRECT),
        ("Trump", PEOPLE, ("people/donald-trump", "people/ivanka-trump"), How.EXACT),
        ("Kim Jong Un", PEOPLE, ("people/kim-jong-un",), How.SPELLING),
        ("Kim Jong Un (Corée)", PEOPLE, ("people/kim-jong-un",), How.EXACT),
        ("Climat", (Kind.THEME,), ("themes/climat",), How.EXACT),
        ("Climat", (Kind.THEME, Kind.EVENT), ("events/cop30", "themes/climat"), How.EXACT),
        ("cop30", (Kind.THEME, Kind.EVENT), ("events/cop30",), How.EXACT),
        ("Climat", PEOPLE, (), How.NOTHING),
        ("/ancien/climat", (Kind.THEME,), (), How.NOTHING),
        ("Joe Biden", PEOPLE, (), How.NOTHING),
        ("???", PEOPLE, (), How.NOTHING),
        ("", PEOPLE, (), How.NOTHING),
        ("themes/donald-trump", PEOPLE, (), How.NOTHING),
    ],
)
def test_find(reference: str, kinds: tuple[Kind, ...], ids: tuple[str, ...], how: How) -> None:
    """A reference finds what it means among the kinds asked for, and says by what."""
    match = INDEX.find(reference, kinds)
    assert (match.ids, match.how) == (ids, how)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("donald-trmp", ["Donald Trump"]),
        ("Kim Jong-il", ["Kim Jong-un"]),
        ("Zzz Yyy", []),
        ("", []),
    ],
)
def test_near(reference: str, expected: list[str]) -> None:
    """Names that share a word with a reference and look like it are near."""
    assert INDEX.near(reference, Kind)[:1] == expected


def test_near_asks_for_a_kind() -> None:
    """A person is never near a theme."""
    assert INDEX.near("donald-trmp", (Kind.THEME,)) == []


def test_near_asks_for_likeness() -> None:
    """What is near enough to be meant may be too far to be the same name misspelled."""
    assert INDEX.near("Donald Trmp", Kind, likeness=LIKELY) == ["Donald Trump"]
    assert INDEX.near("Donald Tusk", Kind, likeness=LIKELY) == []
    assert INDEX.near("Donald Tusk", Kind) == ["Donald Trump"]


def test_near_is_bounded() -> None:
    """A word that hundreds of names share says nothing, and a few names are enough."""
    many = [entity(Kind.PERSON, f"jean-{n}", f"Jean {n}") for n in range(300)]
    few = [entity(Kind.PERSON, f"paul-petit-{n}", f"Paul Petit {n}") for n in range(10)]
    assert index_of(*many).near("Jean", Kind) == []
    assert len(index_of(*few).near("Paul Petit", Kind)) == 3
