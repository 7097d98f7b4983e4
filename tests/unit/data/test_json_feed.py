"""JSON Feed: a file that any JSON reader reads, with what version 1.1 requires."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from explainer import SiteInfo
from explainer.data.feed import Feed, FeedEntry
from explainer.data.json_feed import json_feed

SITE = SiteInfo(name="S", url="https://example.org/")
DAY = datetime(2024, 8, 13, 12, tzinfo=UTC)


def test_a_whole_feed() -> None:
    """A feed has what version 1.1 asks for, the latest published first, in its own letters."""
    entry = FeedEntry(
        id="i",
        url="u",
        title="Été",
        summary="s",
        published=DAY,
        changed=DAY + timedelta(days=2),
        lang="fr",
        authors=("Ann",),
        tags=("t",),
    )
    later = replace(entry, id="j", published=DAY + timedelta(days=1))
    feed = Feed(path="", page="", title="T", lang="fr", updated=DAY, entries=(entry, later))
    data = json_feed(feed, SITE)
    assert "Été".encode() in data
    assert b": " not in data
    assert data.endswith(b"}\n")
    item = {
        "id": "j",
        "url": "u",
        "title": "Été",
        "content_text": "s",
        "date_published": "2024-08-14T12:00:00+00:00",
        "date_modified": "2024-08-15T12:00:00+00:00",
        "authors": [{"name": "Ann"}],
        "tags": ["t"],
        "language": "fr",
    }
    assert json.loads(data) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "T",
        "home_page_url": "https://example.org/",
        "feed_url": "https://example.org/feed.json",
        "language": "fr",
        "authors": [{"name": "S", "url": "https://example.org/"}],
        "items": [item, {**item, "id": "i", "date_published": "2024-08-13T12:00:00+00:00"}],
    }


def test_an_item_without_a_summary_has_its_title_as_text() -> None:
    """An item must have a text; one without a summary says its title."""
    entry = FeedEntry(
        id="i",
        url="u",
        title="</script>\u2028",
        summary="",
        published=DAY,
        changed=DAY,
        lang="fr",
        authors=(),
        tags=(),
    )
    feed = Feed(
        path="themes/t/", page="themes/t/", title="T", lang="fr", updated=DAY, entries=(entry,)
    )
    made = json.loads(json_feed(feed, SITE))
    assert made["version"] == "https://jsonfeed.org/version/1.1"
    assert made["feed_url"] == "https://example.org/themes/t/feed.json"
    assert made["home_page_url"] == "https://example.org/themes/t/"
    assert made["items"][0]["content_text"] == "</script>\u2028"
    assert "tags" not in made["items"][0]
