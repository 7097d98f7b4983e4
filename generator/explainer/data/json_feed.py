"""Feeds as JSON Feed 1.1 (jsonfeed.org)."""

import json
from typing import Any, Final

from explainer.data.feed import Feed, FeedEntry
from explainer.model.addresses import whole_address
from explainer.site import SiteInfo

JSON_FEED: Final = "feed.json"
"""The name of a feed's file."""


def json_feed(feed: Feed, site: SiteInfo) -> bytes:
    """The feed's file, in UTF-8; the latest published first, as its readers have it."""
    items = sorted(feed.entries, key=lambda entry: entry.published, reverse=True)
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": whole_address(feed.page, site),
        "feed_url": whole_address(f"{feed.path}{JSON_FEED}", site),
        "language": feed.lang,
        "authors": [{"name": site.name, "url": site.url}],
        "items": [_item(entry) for entry in items],
    }
    return f"{json.dumps(made, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _item(entry: FeedEntry) -> dict[str, Any]:
    item = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.summary or entry.title,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.changed.isoformat(),
        "authors": [{"name": name} for name in entry.authors],
        "tags": list(entry.tags),
        "language": entry.lang,
    }
    return {key: value for key, value in item.items() if value}
