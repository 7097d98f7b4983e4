"""JSON Feed: a file that any JSON reader reads, with what version 1.1 requires."""

import json
from datetime import UTC, datetime

from explainer import SiteInfo
from explainer.data.feed import Feed, FeedEntry
from explainer.data.json_feed import json_feed

SITE = SiteInfo(name="S", url="https://example.org/")
DAY = datetime(2024, 8, 13, 12, tzinfo=UTC)


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
