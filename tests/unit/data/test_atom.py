"""Atom: whatever the texts hold, the file is well-formed XML 1.0."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from explainer import SiteInfo
from explainer.data.atom import atom
from explainer.data.feed import Feed, FeedEntry

SITE = SiteInfo(name="S", url="https://example.org/")
DAY = datetime(2024, 8, 13, 12, tzinfo=UTC)
HOSTILE = "]]></title><script>&amp; \x00\x0b\x1b\ufffe\ud800 <!-- \u2028 \"'"


def _feed(text: str) -> Feed:
    entry = FeedEntry(
        id="https://example.org/data/articles/a.json",
        url="https://example.org/articles/a/",
        title=text,
        summary=text,
        published=DAY,
        changed=DAY,
        lang="fr",
        authors=(text,),
        tags=(text,),
    )
    return Feed(path="", page="", title=text, lang="fr", updated=DAY, entries=(entry,))


def test_a_whole_feed() -> None:
    """A feed has what RFC 4287 requires, and each entry its dates in UTC."""
    site = SiteInfo(name="S & T", url="https://example.org/", license="https://example.org/l/")
    assert atom(replace(_feed("a"), path="themes/t/", page="themes/t/"), site).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">\n'
        "<id>https://example.org/themes/t/feed.xml</id>\n"
        "<title>a</title>\n"
        "<updated>2024-08-13T12:00:00Z</updated>\n"
        '<link rel="self" type="application/atom+xml" '
        'href="https://example.org/themes/t/feed.xml"/>\n'
        '<link rel="alternate" type="text/html" href="https://example.org/themes/t/"/>\n'
        '<link rel="license" href="https://example.org/l/"/>\n'
        "<author><name>S &amp; T</name></author>\n"
        '<entry xml:lang="fr">\n'
        "<id>https://example.org/data/articles/a.json</id>\n"
        '<link rel="alternate" type="text/html" href="https://example.org/articles/a/"/>\n'
        "<title>a</title>\n"
        "<published>2024-08-13T12:00:00Z</published>\n"
        "<updated>2024-08-13T12:00:00Z</updated>\n"
        "<summary>a</summary>\n"
        "<author><name>a</name></author>\n"
        '<category term="a"/>\n'
        "</entry>\n"
        "</feed>\n"
    )


def test_hostile_texts_are_text() -> None:
    """Markup is escaped, and what XML has no place for is dropped."""
    root = ET.fromstring(atom(_feed(HOSTILE), SITE))  # noqa: S314 (our own output)
    title = root.findtext("{http://www.w3.org/2005/Atom}title")
    assert title == "]]></title><script>&amp;  <!-- \u2028 \"'"
    assert not [element for element in root.iter() if element.tag.endswith("script")]


def test_an_attribute_drops_what_xml_has_no_place_for() -> None:
    """The name of a theme stands in an attribute, without signs that XML cannot hold."""
    root = ET.fromstring(atom(_feed("a\x00b"), SITE))  # noqa: S314 (our own output)
    (category,) = root.iter("{http://www.w3.org/2005/Atom}category")
    assert category.attrib == {"term": "ab"}


def test_a_site_without_a_licence_has_no_link_to_one() -> None:
    """Where the site names no licence, neither does its feed."""
    assert b'rel="license"' not in atom(_feed("a"), SITE)


@given(st.text())
def test_any_text_is_well_formed(text: str) -> None:
    """No sequence of code points breaks the file, in elements or attributes."""
    root = ET.fromstring(atom(_feed(text), SITE))  # noqa: S314 (our own output)
    assert len(root.findall("{http://www.w3.org/2005/Atom}entry")) == 1
