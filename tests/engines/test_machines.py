"""What machines read in a built site: every block, feed, calendar and table parses."""

import csv
import io
import json
import re
import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest

from explainer.model.kinds import FOLDERS
from trees import FIVE_LINES, build, bytes_of, write_tree

ROOT = Path(__file__).parents[2]
HOME = "https://example.org/"
ATOM = "{http://www.w3.org/2005/Atom}"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
FOLLOWED = {f"{name}/feed.xml" for name in ("promesses", "questions", "corrections")}
LINK = re.compile(r'<link rel="alternate" type="[^"]+" title="[^"]+" href="([^"]+)">')

HOSTILE = "</script><script>window.__pwn=1</script><!-- ]]> & {{ 7*7 }} \\\" '=1+1"


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of our own site, built."""
    folder = tmp_path_factory.mktemp("ours") / "site"
    build(ROOT, "--strict", "--site-dir", str(folder))
    return bytes_of(folder)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a site whose every text is meant to break out of what holds it."""
    text = json.dumps(HOSTILE)
    event = f"""---
title: {text}
summary: {text}
start: 2024-08-12
place: {text}
organizations: [{text}]
themes: [{text}]
people: [{{id: ann, role: {text}}}]
timeline: [{{at: 2024-08-12, text: {text}, according_to: ann, source: ap}}]
statements:
  - by: ann
    quote: {text}
    source: ap
    original: {{lang: en, text: {text}}}
    responses: [{{by: {{text: {text}}}, stance: disputes, text: {text}}}]
replies: [{{by: ann, text: {text}}}]
corrections: [{{date: 2024-08-13, kind: erratum, text: {text}}}]
authors: [{text}]
sources: [{{id: ap, title: {text}, publisher: {text}, author: [{text}]}}]
---
Du texte.
"""
    person = (
        f"---\nname: {text}\nsummary: {text}\npositions: [{{role: {text}, organization: o}}]\n---\n"
    )
    name = FIVE_LINES.replace("Décryptages", json.dumps(f"{HOSTILE}\u2028"))
    own = f"summary: {text}\nsources: [{{title: {text}, publisher: {text}}}]"
    named = f"---\nname: {text}\npart_of: Tout\n{own}"
    files = {
        "mkdocs.yml": name,
        "content/events/e.md": event,
        "content/people/ann.md": person,
        "content/organizations/o.md": f"{named}\nalso_known_as: [{text}]\n---\n",
        "content/places/p.md": f"{named}\ncountry: {text}\nlat: 1\nlon: -1\n---\n",
    }
    folder = write_tree(tmp_path_factory.mktemp("hostile"), files)
    build(folder)
    return bytes_of(folder / "site")


def _pages(site: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """The pages, without what machines are not to read: lost and old addresses, embeds."""
    for path, data in site.items():
        unread = path == "404.html" or path.startswith("embed/")
        if path.endswith(".html") and not unread and b'http-equiv="refresh"' not in data:
            yield path, data.decode()


def _graphs(site: dict[str, bytes]) -> dict[str, dict[str, Any]]:
    found = {path: BLOCK.findall(text) for path, text in _pages(site)}
    assert {path: len(blocks) for path, blocks in found.items()} == dict.fromkeys(found, 1)
    return {path: json.loads(blocks[0]) for path, blocks in found.items()}


def _feeds(site: dict[str, bytes]) -> dict[str, ET.Element]:
    return {
        path: ET.fromstring(data)  # noqa: S314 (our own output)
        for path, data in site.items()
        if path.endswith("feed.xml")
    }


def test_every_page_has_one_block_of_data(ours: dict[str, bytes]) -> None:
    """Each page but the one for lost addresses has one graph, with what every page has."""
    graphs = _graphs(ours)
    assert len(graphs) > 90
    for path, graph in graphs.items():
        assert graph["@context"] == "https://schema.org", path
        at = urljoin(HOME, path.removesuffix("index.html"))
        assert at in {node["@id"] for node in graph["@graph"]}, path
    unread = ["404.html", *(path for path in ours if path.startswith("embed/"))]
    assert len(unread) > 100
    assert not [path for path in unread if b"ld+json" in ours[path]]


@pytest.mark.parametrize("site", ["ours", "hostile"])
def test_nothing_in_a_block_ends_it(site: str, request: pytest.FixtureRequest) -> None:
    """No sign of markup and no line separator stands raw in a block."""
    for path, text in _pages(request.getfixturevalue(site)):
        (block,) = BLOCK.findall(text)
        assert not re.search("[<>&\u2028\u2029]", block), path


def test_a_hostile_text_comes_back_as_it_was(hostile: dict[str, bytes]) -> None:
    """What machines read is the text itself, in every form."""
    graph = _graphs(hostile)["events/e/index.html"]["@graph"]
    (event,) = (node for node in graph if node["@type"] == "Event")
    assert event["name"] == HOSTILE
    title = _feeds(hostile)["feed.xml"].findtext(f"{ATOM}entry/{ATOM}title") or ""
    assert title == HOSTILE
    assert json.loads(hostile["data/events/e.json"])["name"] == HOSTILE
    (row,) = csv.DictReader(io.StringIO(hostile["data/events.csv"].decode(), newline=""))
    assert row["name"] == HOSTILE
    home = _graphs(hostile)["index.html"]["@graph"]
    (whole,) = (node for node in home if node["@type"] == "WebSite")
    assert whole["name"] == f"{HOSTILE}\u2028"
    documents = {path for path in hostile if path.endswith(".html")}
    assert any(path.startswith("embed/") for path in documents)
    assert not [path for path in documents if b"<script>window" in hostile[path]]


def test_every_feed_is_one(ours: dict[str, bytes]) -> None:
    """Feeds are latest first, their links lead to pages; only a list to follow may be empty."""
    feeds = _feeds(ours)
    assert {"feed.xml", "themes/immigration/feed.xml"} <= feeds.keys()
    addresses = {urljoin(HOME, path.removesuffix("index.html")) for path, _ in _pages(ours)}
    for path, feed in feeds.items():
        days = [entry.findtext(f"{ATOM}updated") or "" for entry in feed.iter(f"{ATOM}entry")]
        assert days or path.removeprefix("en/") in FOLLOWED, path
        assert days == sorted(days, reverse=True)
        links = {link.get("href") or "" for entry in feed.iter(f"{ATOM}entry") for link in entry}
        assert {urldefrag(link).url for link in links if link} <= addresses
        other = json.loads(ours[path.replace(".xml", ".json")])
        assert len(other["items"]) == len(days)


def test_every_page_names_feeds_that_are_there(ours: dict[str, bytes]) -> None:
    """The feeds in the head of each page are files of the site."""
    for path, text in _pages(ours):
        found = [urljoin(HOME + path, href).removeprefix(HOME) for href in LINK.findall(text)]
        assert len(found) == 2, path
        assert set(found) <= ours.keys(), path


def test_the_files_of_data_parse(ours: dict[str, bytes]) -> None:
    """Tables have a row for each entity of the graph, and each entity its file."""
    entities = json.loads(ours["data/graph.json"])["entities"]
    rows = [
        row["id"]
        for name in FOLDERS
        for row in csv.DictReader(io.StringIO(ours[f"data/{name}.csv"].decode(), newline=""))
    ]
    assert sorted(rows) == sorted(entity["id"] for entity in entities)
    for entity in entities:
        assert json.loads(ours[f"data/{entity['id']}.json"])["id"] == entity["id"]


def test_the_calendar_has_the_days_of_events(ours: dict[str, bytes]) -> None:
    """As many entries begin as end, each on a day, and no line is too long."""
    lines = ours["data/events.ics"].split(b"\r\n")
    starts = [line for line in lines if line.startswith(b"DTSTART")]
    assert len(starts) == lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") > 20
    assert max(map(len, lines)) <= 75


def test_the_heads_say_what_a_page_is_called(ours: dict[str, bytes]) -> None:
    """Open Graph: name, kind, address, language; of an article the day too."""
    pages = dict(_pages(ours))
    article = pages["articles/2024-11-06-donald-trump-elu/index.html"]
    found = dict(re.findall(r'<meta property="([^"]+)" content="([^"]*)">', article))
    assert found["og:type"] == "article"
    assert found["article:published_time"] == "2024-11-06"
    assert found["og:locale"] == "fr_FR"
    assert found["og:site_name"] == "Décryptages"
    assert found["og:url"] == HOME + "articles/2024-11-06-donald-trump-elu/"
    for path, text in pages.items():
        names = re.findall(r'<meta property="(og:[^"]+)"', text)
        assert {"og:title", "og:type", "og:url", "og:locale", "og:site_name"} <= set(names), path
        assert len(names) == len(set(names)), path


def test_a_picture_for_sharing_is_a_file_of_the_site(ours: dict[str, bytes]) -> None:
    """Where a page names one, it is there, of the size that the page says; each has its page."""
    named = {}
    for path, text in _pages(ours):
        found = dict(re.findall(r'<meta property="og:image(:?[a-z]*)" content="([^"]*)"', text))
        assert bool(found) == ('name="twitter:card" content="summary_large_image"' in text), path
        if found:
            named[found[""].removeprefix(HOME)] = found
    assert set(named) == {path for path in ours if path.startswith("assets/explainer/share/")}
    assert "assets/explainer/share/articles/2024-11-06-donald-trump-elu.png" in named
    for path, found in named.items():
        size = struct.pack(">II", int(found[":width"]), int(found[":height"]))
        assert ours[path][:24] == b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + size, path
        assert found[":alt"].endswith(("non relus", "not reviewed")), path
