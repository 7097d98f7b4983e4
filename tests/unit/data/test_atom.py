"""Atom: whatever the texts hold, the file is well-formed XML 1.0."""

import xml.etree.ElementTree as ET
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


def test_hostile_texts_are_text() -> None:
    """Markup is escaped, and what XML has no place for is dropped."""
    root = ET.fromstring(atom(_feed(HOSTILE), SITE))  # noqa: S314 (our own output)
    title = root.findtext("{http://www.w3.org/2005/Atom}title")
    assert title == "]]></title><script>&amp;  <!-- \u2028 \"'"
    assert not [element for element in root.iter() if element.tag.endswith("script")]


@given(st.text())
def test_any_text_is_well_formed(text: str) -> None:
    """No sequence of code points breaks the file, in elements or attributes."""
    root = ET.fromstring(atom(_feed(text), SITE))  # noqa: S314 (our own output)
    assert len(root.findall("{http://www.w3.org/2005/Atom}entry")) == 1
