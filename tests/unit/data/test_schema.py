"""The format as JSON Schema: its verdicts are those of the check, on what editors read too."""

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import Site, SiteInfo
from explainer.cli import main
from explainer.data.schema import kind_schema, sidecar_schema
from explainer.limits import (
    EXCERPT_LENGTH,
    FORMAT_VERSION,
    LIST_LENGTH,
    NAME_LENGTH,
    RESPONSES,
    TEXT_LENGTH,
)
from explainer.model.checks import check_entity
from explainer.model.collect import collect_entities
from explainer.model.kinds import FOLDERS, KINDS, Kind
from explainer.model.sidecars import SidecarFields
from explainer.model.validate import keys_of, validate_fields
from explainer.read.documents import read_document
from explainer.words.choices import CHOICES
from explainer.words.choices import MAPS as NAMES
from explainer.words.meanings import meaning_of
from front_matters import Slot, slots
from properties.strategies import dates, texts

CONTENT = Path(__file__).parents[3] / "content"
SITE = SiteInfo(name="S", url="", languages=("fr", "en"))

UNSAID: Final = {
    "E403": "which files there are",
    "E113": "a comma is a mistake only without quotes, and JSON does not keep quotes",
    "E112": "so is a question mark between [ ]",
    "E311": "whether a moment or statement has the id is said elsewhere in the file",
    "E217": "texts may be numbers as written, but for this one",
    "E213": "whether a source has the id is said elsewhere in the file",
    "E214": "whether two items have one id: uniqueItems compares whole items",
    "E215": "which of two dates is earlier",
}
"""What the check finds in one file and JSON Schema cannot express, with the reason."""

MISSPELT: Final = {
    "E006": "accents, scripts and capitals beyond ASCII: patterns know no Unicode classes alike",
    "E210": "which of six hundred zones exist changes with the zone database",
}
"""What JSON Schema says as far as the form goes."""


class _AsEditorsRead(yaml.CSafeLoader):
    """YAML 1.2 as editors read it: numbers and truths have types, dates are texts."""


_AsEditorsRead.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    _pattern = re.compile(rf"^(?:{_form})$")
    _AsEditorsRead.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", _pattern, list(_first))


def _decimal(loader: yaml.CSafeLoader, node: yaml.ScalarNode) -> int:
    """`0043` is forty-three since YAML 1.2."""
    return int(loader.construct_scalar(node))


_AsEditorsRead.add_constructor("tag:yaml.org,2002:int", _decimal)


@cache
def _validator(kind: Kind, *, sidecar: bool = False) -> jsonschema.Draft7Validator:
    make = sidecar_schema if sidecar else kind_schema
    return jsonschema.Draft7Validator(make(kind, "en"))


def _typed(front: str) -> Any:
    return yaml.load(front, Loader=_AsEditorsRead)  # noqa: S506


def _written(slot: Slot, front: str) -> tuple[Any, set[str]]:
    """What our reader reads, and the codes of all that the check finds in a file by itself."""
    path = f"{KINDS[slot.kind].folder}/a.md".lstrip("/")
    document, problems = read_document(path, f"---\n{front}\n---\n# Un titre\n".encode())
    if slot.sidecar:
        problems += validate_fields(document, SidecarFields)[1]
    else:
        entities, more = collect_entities([document], SITE)
        problems += more
        for entity in entities.values():
            problems += check_entity(entity)
    return document.front, {problem.code for problem in problems if problem.is_error}


def _accepts(slot: Slot, value: Any) -> bool:
    return bool(_validator(slot.kind, sidecar=slot.sidecar).is_valid(value))


def _loses_its_spelling(written: Any, typed: Any) -> bool:
    """Whether a value holds a number or truth that may have been written in several ways.

    `43` is no year and `0043` is; an editor sees forty-three both times.
    """
    if isinstance(typed, dict):
        return any(_loses_its_spelling(written[key], typed[key]) for key in typed)
    if isinstance(typed, list):
        return any(map(_loses_its_spelling, written, typed))
    if isinstance(typed, bool):
        return bool(written != str(typed).lower())
    return isinstance(typed, int | float) and (written != str(typed) or abs(typed) < 1000)


def _compare(slot: Slot, value: str) -> None:
    """The two verdicts on a value, as our reader reads it and as editors do."""
    front = slot.front(value)
    (written, codes), typed = _written(slot, front), _typed(front)
    if codes - UNSAID.keys() - MISSPELT.keys():
        assert not _accepts(slot, written), (front, codes)
        assert _loses_its_spelling(written, typed) or not _accepts(slot, typed), (front, codes)
    elif not codes:
        assert _accepts(slot, written), front
        assert _accepts(slot, typed), front


def _distinct() -> list[Slot]:
    """The places of the format, one for each type of value."""
    found: dict[str, Slot] = {}
    for slot in slots():
        fields = slot.models[-1].model_fields.items()
        info = next(info for name, info in fields if slot.path[-1] in (name, info.alias))
        found.setdefault(f"{slot.sidecar} {info.annotation} {info.metadata}", slot)
    return list(found.values())


SCALARS = (
    """
x|''|' '|~|true|TRUE|'tRuE'|' false '|yes|0|1|43|-0043|1969|-1969|99999|1969.5|1e3|'0043'|Null
49.3|2024-08|2024-13|2024-00|2024-08-12|2024-08-00|2024-08-32|2024-02-29|2023-02-29|1900-02-29
2000-02-29|-0044-02-29|-0043-02-29|2024-04-31|2024-06-31|2024-11-30|2024-12-31|2024-8-1
12/08/2024|2024-08-12 20:18|2024-08-12T20:18Z|2024-08-12 20:18+14:59|2024-08-12 20:18-15:00
2024-08-12 24:00|2024-08-12 20:60|2024-08-12 20:18:00|2024-08 20:18|2024-08~|'2024?'|2024%
' 2024-08-12 '|hier|12 août|fr|fr-CA|zh-Hant-TW|FR|fra-fr|français|Europe/Paris|UTC|' UTC '
'Paris time'|Europe/|/etc/passwd|Q42|L1-F1|Q4x|https://example.org/
'https://example.org/a_b(c)?d=e&f#g'|' https://example.org'|https://|https:///x
http://exa mple.org|https://e.org/<b>|ftp://e.org|javascript:alert(1)|HTTPS://e.org|//e.org
press|erratum|claim|disputes|condamnation|open|public|private|minor|none|ours|assisted|' press'
Press|ancien-slug|/2024/page-1|/a/b/|/|//|/a//b|/a/page|a/b|a.b|Ancien|page|con|lpt0|pages|été
'-'|_
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
MAPS = [
    "{}",
    "[]",
    "[x]",
    "[x, y]",
    "[[x]]",
    "[~]",
    "[true, 1969]",
    "[{}]",
    "{x: y}",
    "{x: [y]}",
    "{x: ~}",
    "{x: y, z: t}",
    "{id: a}",
    "{id: ~}",
    "{id: ''}",
    "{text: b}",
    "{id: a, text: b}",
    "{id: a, role: b}",
    "{role: b}",
    "{id: a, reason: b}",
    "{id: a, role: b, from: 2001, to: 2002-03}",
    "{id: a, from: hier}",
    "{Ada: invitée}",
    "{name: A, from: 1990}",
    "{title: T}",
    "{title: T, url: x}",
    "{title: T, kind: press, author: [A, B]}",
    "{text: T, answer: A, at: 2024}",
    "{at: 2024, text: T}",
    "{at: 2024, text: T, responses: []}",
    "{at: 2024, text: T, responses: {by: A, stance: supports, text: T}}",
    "{at: 2024, text: T, event: {text: E}}",
    "{by: A, text: T}",
    "{by: A, quote: Q}",
    "{by: A, quote: Q, source: []}",
    "{by: A, quote: Q, source: ap}",
    "{by: A, quote: Q, text: T, source: ap}",
    "{by: {text: on}, text: T, about: [x, {id: y}]}",
    "{by: A, text: T, concerns: page}",
    "{by: A, date: 2024-01-02}",
    "{date: 2024-01-02, reason: R}",
    "{date: 2024, reason: R}",
    "{date: 2024-01-02, kind: update, text: T}",
    "{person: A, at: 2024, stage: renvoi, final: true, source: s}",
    "{person: {text: A}, at: 2024, stage: renvoi}",
    "{role: R, organization: O}",
    "{lang: en, text: T}",
    "{at: 2024, state: open}",
    "{src: a.jpg, alt: A}",
    "{alt: A}",
    "{annonce: T}",
    "{annonce: {text: T, quote: Q}}",
    "{annonce: {at: 2024}}",
    "{annonce: [T]}",
]
LIMITS = [
    letter * (limit + more)
    for limit in (EXCERPT_LENGTH, NAME_LENGTH, TEXT_LENGTH)
    for letter in "x"
    for more in (0, 1)
] + [f"[{', '.join(['x'] * count)}]" for count in (RESPONSES, RESPONSES + 1, LIST_LENGTH + 1)]


@pytest.mark.parametrize("slot", _distinct(), ids=str)
def test_the_verdict_is_that_of_the_check(slot: Slot) -> None:
    """What the check refuses in a key the schema refuses, and nothing else."""
    for value in [slot.example, *SCALARS, *MAPS, *LIMITS]:
        _compare(slot, value)


@settings(max_examples=150)
@given(st.sampled_from(list(slots())), st.sampled_from([*SCALARS, *MAPS, *LIMITS]) | dates | texts)
def test_every_key_has_the_check_s_verdict(slot: Slot, value: str) -> None:
    """The verdicts agree wherever a value stands, and on dates and texts that nobody chose."""
    _compare(slot, value if value in (*SCALARS, *MAPS, *LIMITS) else json.dumps(value))


MALFORMED = [
    ("timezone", "Paris time"),
    ("timezone", "Europe/"),
    ("redirects", "Ancien"),
    ("redirects", "a b"),
    ("redirects", "[page]"),
    ("redirects", "/a/page/"),
    ("redirects", "/a//b"),
    ("redirects", "[/]"),
    ("redirects", "a" * 121),
]


@pytest.mark.parametrize(("key", "value"), MALFORMED)
def test_it_refuses_what_only_looks_like_a_zone_or_slug(key: str, value: str) -> None:
    """Where the check knows more, the schema still refuses what has not even the form."""
    (slot,) = (s for s in slots() if (s.kind, s.sidecar, s.path) == (Kind.EVENT, False, (key,)))
    written, codes = _written(slot, slot.front(value))
    assert codes & MISSPELT.keys()
    assert not _accepts(slot, written)


@pytest.mark.parametrize("make", [kind_schema, sidecar_schema])
@pytest.mark.parametrize("kind", Kind)
def test_it_is_a_schema(kind: Kind, make: Callable[[Kind, str], dict[str, Any]]) -> None:
    """A schema is one by its own dialect, knows no null, and refuses unknown keys everywhere."""
    schema = make(kind, "en")
    jsonschema.Draft7Validator.check_schema(schema)
    assert '"null"' not in json.dumps(schema)
    for model in (schema, *schema["$defs"].values()):
        assert model["additionalProperties"] is False


@pytest.mark.parametrize("kind", Kind)
def test_its_keys_are_those_of_the_model(kind: Kind) -> None:
    """A kind has its model's keys; its translations have those that both know."""
    assert list(kind_schema(kind, "fr")["properties"]) == keys_of(KINDS[kind].fields)
    translated = set(sidecar_schema(kind, "fr")["properties"])
    assert translated == set(keys_of(SidecarFields)) & set(keys_of(KINDS[kind].fields))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_explains_itself(language: str) -> None:
    """Every key has a meaning and an example; every word of a choice its meaning, in order."""
    for kind in Kind:
        schema = kind_schema(kind, language)
        maps = {KINDS[kind].fields.__name__: schema, **schema["$defs"]}
        for place, model in maps.items():
            assert model["description"] == NAMES[language][place]
            for key, value in model["properties"].items():
                assert value["description"] == meaning_of(place, key, language)
                assert value["examples"]
                words = [CHOICES[language][f"{key} {word}"] for word in value.get("enum", ())]
                assert value.get("enumDescriptions", []) == words


def test_it_accepts_our_content() -> None:
    """No file of our own site is refused, as our reader reads it or as editors do."""
    for path in sorted(CONTENT.rglob("*.md")):
        head = path.read_text(encoding="utf-8").split("---\n")[1]
        kind = FOLDERS.get(path.parent.name, Kind.PAGE)
        validator = _validator(kind, sidecar="." in path.stem)
        document, _ = read_document(path.name, path.read_bytes())
        for front in (document.front, _typed(head) if document.has_front_matter else {}):
            assert [error.message for error in validator.iter_errors(front)] == [], path


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_site_serves_it(site_of: Callable[..., Site], language: str) -> None:
    """`/data/schema.json` says the version and holds all schemas, in the site's language."""
    files = site_of({}, languages=(language,)).files
    (content,) = [f.content for f in files if f.path == "data/schema.json"]
    assert isinstance(content, bytes)
    served = json.loads(content)
    assert served["version"] == FORMAT_VERSION
    assert served["kinds"] == {kind.value: kind_schema(kind, language) for kind in Kind}
    assert served["sidecars"] == {kind.value: sidecar_schema(kind, language) for kind in Kind}


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["person", "--lang", "fr"], kind_schema(Kind.PERSON, "fr")),
        (["event", "--lang", "en", "--sidecar"], sidecar_schema(Kind.EVENT, "en")),
    ],
)
def test_the_command_prints_it(
    capsys: pytest.CaptureFixture[str], arguments: list[str], expected: dict[str, Any]
) -> None:
    """`explainer schema KIND` prints the schema of that kind, or of its translations."""
    assert main(["schema", *arguments]) == 0
    assert json.loads(capsys.readouterr().out) == expected
