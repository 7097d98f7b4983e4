"""What leads out of the site is seen: sources without copy, and hosts, under their true name."""

from collections.abc import Callable

import pytest

from explainer.report.outside import host_of, new_hosts, without_archive

Found = Callable[..., list[str]]

SOURCES = """title: E
sources:
  - {title: Une, url: https://a.example/1}
  - {title: Deux, url: https://b.example/2, archive: https://web.archive.org/2}
  - {title: Imprimé}
"""


def test_sources_without_archive(found: Found) -> None:
    """A source on the web that names no copy stands at its line."""
    assert found(without_archive, {"events/e.md": SOURCES}) == [
        "events/e.md:4 source: Une | https://a.example/1"
    ]


def test_sources_that_were_cited_before(found: Found) -> None:
    """A change is told of its new sources only, whichever file cites them."""
    now = {"events/f.md": SOURCES + "  - {title: Trois, url: https://c.example/3}\n"}
    assert found(without_archive, now, {"events/e.md": SOURCES}) == [
        "events/f.md:7 source: Trois | https://c.example/3"
    ]


def test_hosts_of_all_kinds_of_links(found: Found) -> None:
    """Links of texts in any form, sources, copies, same_as, pictures: with place and count."""
    body = "[a](https://b.example/x) <https://d.example>\n\n<a href='https://e.example'>e</a>\n"
    now = {"events/e.md": SOURCES + f"same_as: [Q1, https://c.example/]\n---\n{body}"}
    now["events/f.md"] = "title: F\nimage: {src: a.png, alt: A, source: https://g.example}"
    now["events/e.en.md"] = "title: F\n---\n[f](//f.example/)"
    assert found(new_hosts, now) == [
        "events/e.md:4 host: a.example | 1",
        "events/e.md:5 host: b.example | 2",
        "events/e.md:7 host: c.example | 1",
        "events/e.md:9 host: d.example | 1",
        "events/e.md:11 host: e.example | 1",
        "events/e.en.md:4 host: f.example | 1",
        "events/f.md:3 host: g.example | 1",
        "events/e.md:5 host: web.archive.org | 1",
    ]


def test_only_new_hosts_in_a_change(found: Found) -> None:
    """A host that the site linked to before is no news."""
    before = {"events/e.md": "title: E\n---\n[a](https://a.example/1)"}
    now = {"events/e.md": "title: E\n---\n[a](https://A.example/2) [b](https://b.example)"}
    assert found(new_hosts, now, before) == ["events/e.md:4 host: b.example | 1"]


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://Example.ORG:8080/x", "example.org"),
        ("https://user@evil.example/", "evil.example"),
        ("https://аpple.com/", "xn--pple-43d.com"),
        ("https://élysée.fr/", "xn--lyse-9oad.fr"),
        ("http://[::1", ""),
        ("mailto:a//b", ""),
        ("Q42", ""),
        (f"https://{'é' * 80}.fr", "\\xe9" * 80 + ".fr"),
    ],
)
def test_a_host_is_told_in_ascii(address: str, host: str) -> None:
    """Letters that only look Latin show, and what is no address has no host."""
    assert host_of(address) == host
