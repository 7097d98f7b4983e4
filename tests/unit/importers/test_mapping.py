"""What terms become is read from a file, and never guessed."""

from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.importers.mapping import Meaning, by_role, propose_mapping, read_mapping
from explainer.importers.tool import Term
from explainer.model.graph import Graph
from explainer.pipeline import check
from trees import write_tree

CLIMAT, TRUMP = Term("tags", "climat"), Term("tags", "donald-trump")


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    """A site that knows a person, a theme, an organisation, and a name of two things."""
    files = {
        "people/donald-trump.md": "---\nname: Donald Trump\n---\n",
        "themes/climat.md": "---\ntitle: climat\n---\n",
        "themes/x.md": "---\ntitle: X\n---\n",
        "organizations/x.md": "---\nname: X\n---\n",
    }
    return check(write_tree(tmp_path, files), SiteInfo(name="S", url="")).graph


def _read(
    text: str, *terms: Term, graph: Graph | None = None
) -> tuple[dict[Term, Meaning], list[str]]:
    found = read_mapping("import.yml", text.encode(), terms, graph)
    told = [f"{p.place.line}:{p.place.column} {p.code}" for p in found.problems]
    return dict(found.meanings), told


@pytest.mark.parametrize(
    ("value", "meaning"),
    [
        ("themes", Meaning(role="themes", name="climat")),
        ("{themes: Climat et énergie}", Meaning(role="themes", name="Climat et énergie")),
        ("{event: 'COP 21'}", Meaning(role="event", name="COP 21")),
        ("none", Meaning(role="none", name="climat")),
    ],
)
def test_words(value: str, meaning: Meaning) -> None:
    """A term becomes what its word says, under its own name or another."""
    assert _read(f"tags:\n  climat: {value}\n", CLIMAT) == ({CLIMAT: meaning}, [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tags:\n  climat: theme\n", ["2:3 E701"]),
        ("tags:\n  climat:\n", ["2:3 E703"]),
        ("tags:\n  other: none\n", ["1:1 E703"]),
        ("", ["1:1 E703"]),
        ("- a\n", ["1:1 E703"]),
        ("tags: none\n", ["1:1 E702"]),
        ("tags:\n  climat: [themes]\n", ["2:3 E702"]),
        ("tags:\n  climat: {themes: [a]}\n", ["2:3 E702"]),
        ("tags:\n  climat: {themes: a, people: b}\n", ["2:3 E702"]),
        ("tags:\n  climat: {themes: page}\n", ["2:3 E006"]),
        ("tags:\n  climat: {named: jean-martin}\n", ["2:3 E704"]),
        ("tags: [\n", ["1:7 E103"]),
    ],
)
def test_mistakes(text: str, told: list[str]) -> None:
    """Every mistake is told at its place; a term that is not decided is one."""
    meanings, problems = _read(text, CLIMAT)
    assert (meanings, problems) == ({}, told)


def test_a_word_for_all() -> None:
    """What stands after `*` holds for terms without a word of their own."""
    text = 'tags:\n  "*": none\n  climat: themes\n  donald-trump:\n'
    meanings, told = _read(text, CLIMAT, TRUMP)
    assert told == []
    assert {term.name: meaning.role for term, meaning in meanings.items()} == {
        "climat": "themes",
        "donald-trump": "none",
    }


def test_slugs_that_are_known(graph: Graph) -> None:
    """A slug names a person that the site knows; of a theme it may be the name."""
    text = "tags:\n  donald-trump: people\n"
    assert _read(text, TRUMP, graph=graph)[1] == []
    assert _read(text, TRUMP)[1] == ["2:3 E704"]
    assert _read("tags:\n  donald-trump: themes\n", TRUMP)[1] == []


def test_a_proposal_reads_back(graph: Graph) -> None:
    """A proposal has every term, odd ones too; what it fills in is what the site knows."""
    odd = [Term("a: b", name) for name in ("no", "2024", "x # y", '"q"', "- z", "{w}", "été")]
    terms = [CLIMAT, TRUMP, CLIMAT, Term("tags", "X"), Term("tags", "Donald Trump"), *odd]
    for language in ("fr", "en"):
        text = propose_mapping(terms, graph, language)
        filled = text.replace('"*":', '"*": none')
        meanings, told = _read(filled, *terms, graph=graph)
        assert told == []
        assert {term for term, meaning in meanings.items() if meaning.role != "none"} == {
            CLIMAT,
            TRUMP,
            Term("tags", "Donald Trump"),
        }
        assert meanings[TRUMP] == Meaning(role="named", name="Donald Trump")


def test_nothing_is_guessed_without_content() -> None:
    """A site that knows nothing decides nothing, and the most used term stands first."""
    text = propose_mapping([TRUMP, CLIMAT, CLIMAT], None, "en")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines == ["", '"tags":', '  "*":', '  "climat":  # 2', '  "donald-trump":  # 1']


def test_names_by_role() -> None:
    """Names stand under their key once, in order; what became nothing stands nowhere."""
    found = [("named", "B"), ("themes", "T"), ("named", "A"), ("named", "B"), ("none", "N")]
    meanings = [Meaning(role=role, name=name) for role, name in found]
    assert list(by_role(meanings)) == [("themes", ["T"]), ("named", ["B", "A"])]
