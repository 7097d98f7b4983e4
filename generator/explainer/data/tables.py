"""The files of `data/`: the graph, a file for each entity in public, a table for each kind."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from explainer.data.records import Record, brief, full
from explainer.data.whole import whole
from explainer.limits import FORMAT_VERSION
from explainer.model.entities import Entity
from explainer.model.kinds import KINDS
from explainer.pages.data_page import DATA_PATH, GRAPH, TABLES, in_data, parts
from explainer.pages.page import StaticFile
from explainer.pages.view import View

COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    "articles": (
        "id name url lang date updated events people named themes organizations summary"
    ).split(),
    "events": (
        "id name url lang start end timezone place people named themes organizations articles "
        "part_of follows updated summary"
    ).split(),
    "people": "id name url lang born died same_as updated summary".split(),
    "themes": "id name url lang broader same_as updated summary definition".split(),
    "organizations": "id name url lang part_of website same_as updated summary".split(),
    "places": "id name url lang country lat lon part_of same_as updated summary".split(),
}
"""The columns of each table: keys of the records whose values are a text or a list of ids."""

RELATIONS: Final = tuple(
    """events people named themes organizations place articles part_of follows related broader
    split_into""".split()
)
"""The keys of a record that lead to other entities: in the graph's file they are edges."""

_MARKED: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")
"""What a cell may not start with: spreadsheets calculate what follows. The apostrophe is one of
them only so that the mark can be taken away again."""


def tables(view: View) -> Iterator[StaticFile]:
    """The files of `data/` that have all entities."""
    entities = [entity for entity in view.graph.entities.values() if in_data(entity)]
    records = [brief(view, entity) for entity in entities]
    graphs = parts(GRAPH, len(records))
    if len(graphs) > 1:
        yield _json(GRAPH, {**_about(view), "parts": list(graphs)})
    for name, some in graphs.items():
        yield _json(name, graph(view, records[some]))
    for folder in TABLES:
        kept = [record for record in records if record["id"].startswith(f"{folder}/")]
        for name, some in parts(f"{folder}.csv", len(kept)).items():
            content = table(COLUMNS[folder], kept[some])
            yield StaticFile(path=f"{DATA_PATH}/{name}", content=content)


def own_file(view: View, entity: Entity) -> Iterator[StaticFile]:
    """The file of an entity of the view, if it is in public."""
    if in_data(entity):
        yield _json(f"{KINDS[entity.kind].folder}/{entity.slug}.json", whole(view, entity))


def graph(view: View, records: Sequence[Record]) -> Record:
    """Entities and the relations that go from them, each once."""
    edges = [
        {"from": record["id"], "to": other, "relation": key}
        for record in records
        for key in RELATIONS
        for other in record.get(key, [])
    ]
    entities = [{k: v for k, v in record.items() if k not in RELATIONS} for record in records]
    return {**_about(view), "entities": entities, "relations": edges}


def _about(view: View) -> Record:
    return full(version=FORMAT_VERSION, site=view.site.name, license=view.site.license)


def _json(path: str, value: Mapping[str, Any]) -> StaticFile:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return StaticFile(path=f"{DATA_PATH}/{path}", content=f"{text}\n".encode())


def table(columns: Sequence[str], records: Iterable[Record]) -> bytes:
    """A table as CSV (RFC 4180) in UTF-8: a line of names, then a line for each record."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(record.get(key, "")) for key in columns] for record in records)
    return text.getvalue().encode()


def _cell(value: str | float | Sequence[str]) -> str:
    """A number, or a text that no spreadsheet takes for a formula.

    A text that could be one has an apostrophe first.
    """
    if isinstance(value, float):
        return str(value)
    text = value if isinstance(value, str) else " ".join(value)
    return f"'{text}" if text.startswith(_MARKED) else text
