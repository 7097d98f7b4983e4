"""The format as JSON Schema: its verdicts are those of the check."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from explainer import Site
from explainer.cli import main
from explainer.data.schema import kind_schema
from explainer.limits import FORMAT_VERSION
from explainer.model.kinds import FOLDERS, KINDS, Kind

CONTENT = Path(__file__).parents[3] / "content"
ARTICLE = "title: A\ndate: 2024-01-02\nsummary: s\nsources: [{id: ap, title: T}]\n"


class _AsEditorsRead(yaml.SafeLoader):
    """YAML as editors read it for a schema: dates stay texts."""


_AsEditorsRead.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _accepts(kind: Kind, front: str) -> bool:
    value: Any = yaml.load(front, Loader=_AsEditorsRead)  # noqa: S506
    return bool(jsonschema.Draft202012Validator(kind_schema(kind)).is_valid(value))


@pytest.mark.parametrize("kind", Kind)
def test_it_is_a_schema(kind: Kind) -> None:
    """Every kind's schema is one by its own dialect, and knows exactly the keys of the model."""
    schema = kind_schema(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    names = [info.alias or name for name, info in KINDS[kind].fields.model_fields.items()]
    assert set(schema["properties"]) == set(names)
    assert schema["additionalProperties"] is False
    assert '"null"' not in json.dumps(schema)


@pytest.mark.parametrize("folder", FOLDERS)
def test_it_accepts_our_content(folder: str) -> None:
    """No file of our own site is refused."""
    for path in sorted((CONTENT / folder).glob("*.md")):
        if path.stem.count(".") == 0:
            front = path.read_text(encoding="utf-8").split("---\n")[1]
            assert _accepts(FOLDERS[folder], front), path


@pytest.mark.parametrize(
    "more",
    [
        "people: [Ada, {Bob: hôte}, {id: cid, role: invité}]",
        "people: Ada",
        "themes: [49.3, no]",
        "timeline: [{at: 1969, text: T}, {at: -0043, text: T}, {at: 2024-08~, text: T}]",
        "timeline: {at: 2024-08-12 20:18, text: T, source: ap}",
        "key_points: [{text: T, source: [ap]}, 'U']",
        "statements: [{by: {text: on}, quote: Q, source: ap, responses: []}]",
        "draft: true",
        "draft: 'false'",
        "replies: [{by: Ada, text: R, received: 2024-01-03}]",
        "same_as: [Q42, 'https://example.org/']",
        "titel: x",
        "people: [{id: a, rôle: b}]",
        "timeline: [{text: T}]",
        "timeline: [{at: hier, text: T}]",
        "timeline: [{at: 2024-01-02}]",
        "statements: [{by: Ada, text: T, kind: rumeur}]",
        "statements: [{text: T}]",
        "draft: peut-être",
        "lang: français",
        "same_as: [exemple]",
        "sources: [{id: a}]",
        "sources: [{title: T, url: exemple.org}]",
        "why: {a: b, c: d}",
        "why: [a, b]",
        "themes: [[a]]",
        "updated: 2024",
        "start: 2024",
        "summary:",
    ],
)
def test_the_verdict_is_that_of_the_check(problems_of: Callable[..., list[str]], more: str) -> None:
    """What the check refuses for its form the schema refuses, and nothing else."""
    front = (
        ARTICLE + more
        if not more.startswith(("sources", "summary"))
        else ARTICLE.replace(
            "sources: [{id: ap, title: T}]\n" if more.startswith("sources") else "summary: s\n", ""
        )
        + more
    )
    codes = {line.split()[1] for line in problems_of({"articles/a.md": front})}
    assert _accepts(Kind.ARTICLE, front) == (not any(code.startswith("E2") for code in codes))


def test_the_site_serves_it(site_of: Callable[..., Site]) -> None:
    """`/data/schema.json` says the version and holds the schema of every kind."""
    (content,) = [f.content for f in site_of({}).files if f.path == "data/schema.json"]
    assert isinstance(content, bytes)
    served = json.loads(content)
    assert served["version"] == FORMAT_VERSION
    assert set(served["kinds"]) == {kind.value for kind in Kind}


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    """`explainer schema KIND` prints the schema of that kind."""
    assert main(["schema", "person"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "person"
