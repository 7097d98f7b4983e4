"""The passages are read as written, and none of them breaks a rule that a machine can check."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable

import pytest

from benchmarks.mentions.records import Entity, Mention, Record
from explainer.read.body import scan_body
from explainer.read.spans import SpanKind
from tests.mentions.passages import (
    FOLDER,
    all_passages,
    read_entities,
    read_marks,
    read_passages,
)

PASSAGES = list(all_passages())

MUSK = Entity(id="people/elon-musk", kind="person", name="Elon Musk")
TESLA = Entity(id="organizations/tesla", kind="organization", name="Tesla")
KNOWN = {"elon-musk": MUSK, "tesla": TESLA}

_NEVER = (
    SpanKind.CODE,
    SpanKind.HEADING,
    SpanKind.IMAGE,
    SpanKind.LINK,
    SpanKind.NOTE_DEFINITION,
    SpanKind.WIKI,
)
_JOINED_BEFORE = re.compile(r"[^\W_]|[-‑–@#/.]")
_JOINED_AFTER = re.compile(r"[^\W_]|[-‑–@\u0300-\u036f]")


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text.replace("’", "'")).split())


def _entity(passage: Record, mention: Mention) -> Entity:
    return next(entity for entity in passage.entities if entity.id == mention.id)


def _names(entity: Entity) -> set[str]:
    return {_plain(name) for name in (entity.name, *entity.aliases, *entity.also_known_as)}


def _surnames(entity: Entity) -> set[str]:
    words = _plain(entity.name.removesuffix(" Jr.")).split()
    return {" ".join(words[first:]) for first in range(1, len(words))}


def test_marks_become_offsets_of_code_points() -> None:
    """A mark leaves its text and where that stands, counted in code points."""
    text, mentions = read_marks("🚀 {{elon-musk|Elon Musk}}, de {{tesla|Tesla}}.", KNOWN)
    assert text == "🚀 Elon Musk, de Tesla."
    assert mentions == (
        Mention(2, 11, "people/elon-musk"),
        Mention(16, 21, "organizations/tesla"),
    )


def test_signs_may_be_written_as_their_number() -> None:
    """A sign that nobody can see is written as its code point, in a mark too."""
    text, mentions = read_marks("d{{U+2019}}{{elon-musk|Elon{{U+00A0}}Musk}}", KNOWN)
    assert text == "d’Elon\u00a0Musk"
    assert mentions == (Mention(2, 11, "people/elon-musk"),)


def test_a_mark_of_nobody_is_refused() -> None:
    """A mark names an entity of the set."""
    with pytest.raises(KeyError, match="elon-musc"):
        read_marks("{{elon-musc|Musk}}", KNOWN)


@pytest.mark.parametrize("text", ["{{elon-musk}}", "{{elon-musk|Musk}", "{{U+A0}}", "Musk}}"])
def test_a_broken_mark_is_refused(text: str) -> None:
    """Nothing that looks like a mark stays in a text."""
    with pytest.raises(ValueError, match="left over"):
        read_marks(text, KNOWN)


def test_a_part_is_a_passage() -> None:
    """The head says what the page declares, what the site has and whose page it is."""
    text = (
        "Une phrase.\n-- un --\ndeclared: elon-musk\nsite: tesla\n\nBonjour.\n\nDeux.\n"
        "-- deux --\npage: tesla\n\n{{elon-musk|Musk}}\n"
    )
    one, two = read_passages(text, ("fr", "essai"), KNOWN)
    assert (one.id, one.tags, one.page) == ("fr-essai-un", ("fr", "essai"), "")
    assert one.text == "Bonjour.\n\nDeux."
    assert [(entity.name, entity.declared) for entity in one.entities] == [
        ("Elon Musk", True),
        ("Tesla", False),
    ]
    assert (two.page, two.text) == ("organizations/tesla", "Musk")


def test_a_head_has_only_its_keys() -> None:
    """A line of a head that is none is refused rather than lost."""
    with pytest.raises(ValueError, match="no line of a head: declare: elon-musk"):
        read_passages("-- un --\ndeclare: elon-musk\n\nBonjour.\n", ("fr",), KNOWN)


def test_entities_are_a_name_or_fields() -> None:
    """An entity is written as its name, or with its other names too."""
    entities = read_entities("person:\n  pele: Pelé\n  ye: {name: Kanye West, aliases: [Ye]}\n")
    assert entities["pele"] == Entity(id="people/pele", kind="person", name="Pelé")
    assert entities["ye"].aliases == ("Ye",)


def test_both_languages_are_judged() -> None:
    """Each language has hundreds of passages, and no two passages have one name."""
    files = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*/*.txt")]
    written = sum(len(re.findall(r"^-- .+ --$", text, re.MULTILINE)) for text in files)
    assert written == len(PASSAGES) == len({passage.id for passage in PASSAGES})
    languages = Counter(passage.tags[0] for passage in PASSAGES)
    assert min(languages["fr"], languages["en"]) >= 300


def test_every_entity_is_used() -> None:
    """No entity stands in the list that no passage knows."""
    used = {entity.id for passage in PASSAGES for entity in passage.entities}
    entities = read_entities((FOLDER / "entities.yml").read_text(encoding="utf-8"))
    assert {entity.id for entity in entities.values()} == used


def _against(holds: Callable[[Record, Mention], bool]) -> list[str]:
    """The mentions for which something does not hold: passage, start, text."""
    return [
        f"{passage.id} {mention.start} {passage.text[mention.start : mention.end]}"
        for passage in PASSAGES
        for mention in passage.mentions
        if not holds(passage, mention)
    ]


def test_mentions_are_names() -> None:
    """A mention spells a name of its entity, perhaps with initials, or ends a person's."""

    def is_a_name(passage: Record, mention: Mention) -> bool:
        entity = _entity(passage, mention)
        surnames = _surnames(entity) if entity.kind == "person" else set()
        written = _plain(passage.text[mention.start : mention.end])
        without_initials = re.sub(r"(?<=\w )(?:[A-Z]\. )+", "", written)
        return bool({written, without_initials} & (_names(entity) | surnames))

    assert _against(is_a_name) == []


def test_the_page_decides() -> None:
    """People and names of one or two signs are linked only where the page declares them."""

    def may_be_linked(passage: Record, mention: Mention) -> bool:
        entity = _entity(passage, mention)
        anywhere = entity.kind != "person" and mention.end - mention.start > 2
        return entity.id != passage.page and (entity.declared or anywhere)

    assert _against(may_be_linked) == []


def test_mentions_stand_at_the_bounds_of_words() -> None:
    """No letter, digit, hyphen, joining dash or sign of an address touches a mention."""

    def is_whole(passage: Record, mention: Mention) -> bool:
        before, after = passage.text[: mention.start][-1:], passage.text[mention.end :][:1]
        return not _JOINED_BEFORE.match(before) and not _JOINED_AFTER.match(after)

    assert _against(is_whole) == []


def test_no_mention_stands_in_a_quotation() -> None:
    """Every quotation that opens before a mention in its paragraph closes before it."""

    def is_outside(passage: Record, mention: Mention) -> bool:
        before = passage.text[: mention.start].rpartition("\n\n")[2]
        pairs = (before.count(a) == before.count(b) for a, b in ("«»", "“”"))
        return all(pairs) and before.count('"') % 2 == 0

    assert _against(is_outside) == []


def test_no_mention_stands_where_none_is_linked() -> None:
    """The body scan sees no code, heading, link, image, block or note around a mention."""

    def is_text(passage: Record, mention: Mention) -> bool:
        line = passage.text[: mention.start].rpartition("\n")[2]
        spans = scan_body(passage.text).of(*_NEVER)
        inside = any(span.start < mention.end and mention.start < span.end for span in spans)
        return not inside and not line.lstrip().startswith(">")

    assert _against(is_text) == []


def test_a_section_links_an_entity_once() -> None:
    """From one heading of the first two levels to the next no entity is mentioned twice."""

    def is_first(passage: Record, mention: Mention) -> bool:
        headings = scan_body(passage.text).of(SpanKind.HEADING)
        starts = [span.start for span in headings if span.level <= 2]
        section = max((start for start in starts if start < mention.start), default=0)
        return not any(
            other.id == mention.id and section <= other.start < mention.start
            for other in passage.mentions
        )

    assert _against(is_first) == []
