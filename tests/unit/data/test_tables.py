"""The files of `data/`: tables that no spreadsheet runs, a graph without loose ends."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer import Site
from explainer.data.records import Record
from explainer.data.tables import COLUMNS, table
from explainer.limits import FORMAT_VERSION

Sites = Callable[..., Site]


def _rows(data: bytes) -> list[dict[str, str]]:
    """The rows of a table as a reader gets them who takes the mark away."""
    rows = csv.DictReader(io.StringIO(data.decode(), newline=""))
    return [{key: text.removeprefix("'") for key, text in row.items()} for row in rows]


def _file(site: Site, path: str) -> bytes:
    (content,) = (file.content for file in site.files if file.path == path)
    assert isinstance(content, bytes)
    return content


def _graph(site: Site) -> dict[str, Any]:
    graph: dict[str, Any] = json.loads(_file(site, "data/graph.json"))
    return graph


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+33",
        "-0043",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠1",
        "'",
        "''=1",
    ],
)
def test_no_cell_is_a_formula(text: str) -> None:
    """A cell that a spreadsheet could calculate begins with an apostrophe instead."""
    data = table(["name"], [{"name": text}])
    ((cell,),) = list(csv.reader(io.StringIO(data.decode(), newline="")))[1:]
    assert cell == f"'{text}"


def test_other_cells_are_as_they_are() -> None:
    """A text that is no formula has no mark, and a key that is missing makes an empty cell."""
    assert table(["name", "born"], [{"name": "Ann Lee"}]) == b'"name","born"\r\n"Ann Lee",""\r\n'


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2))
def test_every_text_comes_back(texts: list[str]) -> None:
    """Quotes, commas, line ends and marks: what went into a table comes out of it."""
    record: Record = dict(zip(("id", "name"), texts, strict=True))
    assert _rows(table(["id", "name"], [record])) == [record]


def test_a_table_has_a_row_for_each_entity(site_of: Sites) -> None:
    """The columns are those named, several ids stand in one cell, an old date is text."""
    site = site_of(
        {
            "events/e.md": "title: E\nstart: -0043-03-15\nthemes: [climat, énergie]",
            "events/f.md": "title: F\nfollows: [e]",
        }
    )
    data = _file(site, "data/events.csv")
    first, second = _rows(data)
    assert tuple(first) == tuple(COLUMNS["events"])
    assert first["themes"] == "themes/climat themes/energie"
    assert first["start"] == "-0043-03-15"
    assert b'"\'-0043-03-15"' in data
    assert second["follows"] == "events/e"


def test_every_relation_leads_to_entities(site_of: Sites) -> None:
    """Both ends of each relation are entities of the graph, and nobody in private is one."""
    site = site_of(
        {
            "articles/a.md": """
                title: A
                date: 2024-01-02
                summary: s
                event: E
                people: [Ann Lee, Bob Ray, cid-poe]
                themes: [climat]
                """,
            "people/ann-lee.md": "name: Ann Lee",
            "people/cid-poe.md": "name: Cid Poe\nstatus: private",
            "about.md": "title: À propos",
        }
    )
    graph = _graph(site)
    ids = {entity["id"] for entity in graph["entities"]}
    assert ids == {"articles/a", "events/e", "people/ann-lee", "themes/climat"}
    ends = [(edge["from"], edge["relation"], edge["to"]) for edge in graph["relations"]]
    assert ends == [
        ("articles/a", "events", "events/e"),
        ("articles/a", "people", "people/ann-lee"),
        ("articles/a", "themes", "themes/climat"),
        ("events/e", "people", "people/ann-lee"),
        ("events/e", "themes", "themes/climat"),
        ("events/e", "articles", "articles/a"),
    ]


def test_many_entities_stand_in_parts(site_of: Sites, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of too many has numbered parts alone; `graph.json` then names those of the graph."""
    monkeypatch.setattr("explainer.pages.data_page.DATA_RECORDS", 2)
    files = {f"events/{name}.md": f"title: {name}\nthemes: [t]" for name in "abcde"}
    site = site_of({**files, "themes/t.md": "title: t"})
    tables = [f.path for f in site.files if f.path.endswith(".csv") and "event" in f.path]
    assert tables == [f"data/events-{number}.csv" for number in (1, 2, 3)]
    rows = [[row["id"] for row in _rows(_file(site, path))] for path in tables]
    assert rows == [["events/a", "events/b"], ["events/c", "events/d"], ["events/e"]]
    assert "data/themes.csv" in {file.path for file in site.files}
    index = _graph(site)
    assert index == {
        "version": FORMAT_VERSION,
        "site": "Site",
        "parts": ["graph-1.json", "graph-2.json", "graph-3.json"],
    }
    graphs = [json.loads(_file(site, f"data/{name}")) for name in index["parts"]]
    ids = [[entity["id"] for entity in graph["entities"]] for graph in graphs]
    assert ids == [["events/a", "events/b"], ["events/c", "events/d"], ["events/e", "themes/t"]]
    assert [len(graph["relations"]) for graph in graphs] == [2, 2, 1]


def test_as_many_entities_as_one_file_holds_are_not_split(
    site_of: Sites, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the bound itself there are the same files with the same bytes."""
    files = {"events/a.md": "title: A", "events/b.md": "title: B"}
    whole = site_of(files).files
    monkeypatch.setattr("explainer.pages.data_page.DATA_RECORDS", 2)
    assert site_of(files).files == whole


def test_files_are_compact_and_in_their_own_letters(site_of: Sites) -> None:
    """A file of data wastes no space, neither between values nor for an accent."""
    data = _file(site_of({"events/e.md": "title: Été"}), "data/graph.json")
    assert '"name":"Été"'.encode() in data


def test_every_entity_has_a_file_under_its_id(site_of: Sites) -> None:
    """The file of an entity is its id with `.json`, whatever the options rename."""
    files = {"events/e.md": "title: E", "themes/t.md": "title: T"}
    site = site_of(files, permalinks={"events": "evenements"}, directory_urls=False)
    for entity in _graph(site)["entities"]:
        assert json.loads(_file(site, f"data/{entity['id']}.json"))["id"] == entity["id"]
    paths = {file.path for file in site.files}
    assert "data/events/e.json" in paths


def test_the_licence_is_the_maintainer_s(site_of: Sites) -> None:
    """A file names the licence that the site names, and none where it names none."""
    files = {"events/e.md": "title: E"}
    free = "https://creativecommons.org/licenses/by/4.0/"
    about = {"version": FORMAT_VERSION, "site": "Site", "license": free}
    graph = _graph(site_of(files, license=free))
    assert {key: graph[key] for key in about} == about
    assert "license" not in _graph(site_of(files))


def test_degrees_are_numbers(site_of: Sites) -> None:
    """A longitude west of Greenwich has no mark: no spreadsheet calculates a number."""
    data = _file(site_of({"places/p.md": "name: P\nlat: 40.861\nlon: -79.895"}), "data/places.csv")
    assert b'"40.861","-79.895"' in data
