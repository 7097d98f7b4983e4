"""The past days as of which an event is shown, as its page lists them."""

from collections.abc import Callable
from typing import Any

from explainer import Page
from explainer.limits import AS_OF_LIST

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]


def _event(days: int) -> dict[str, str]:
    moments = "".join(f"\n- {{at: 2024-08-{day:02d}, text: m}}" for day in range(1, days + 1))
    return {"events/e.md": f"title: E\ntimeline:{moments}"}


def test_the_latest_days_come_first(pages_of: Pages, items_at: ItemsAt) -> None:
    """Each day leads to the event as it was known then."""
    days = items_at(pages_of(_event(2))["events/e/"], "as-of")
    assert [(day["text"].replace("\xa0", " "), day["url"]) for day in days] == [
        ("2 août 2024", "events/e/as-of/2024-08-02/"),
        ("1er août 2024", "events/e/as-of/2024-08-01/"),
    ]


def test_a_single_day_is_the_event_s_own_page(pages_of: Pages, items_at: ItemsAt) -> None:
    """Where all became known on one day there is no past to show."""
    assert items_at(pages_of(_event(1))["events/e/"], "as-of") == []


def test_many_days_go_on_on_a_page_of_their_own(pages_of: Pages, items_at: ItemsAt) -> None:
    """The page of the event names the latest, and leads to all."""
    pages = pages_of(_event(AS_OF_LIST + 1))
    section = next(s for s in pages["events/e/"].context["sections"] if s["id"] == "as-of")
    assert len(section["groups"][0]["items"]) == AS_OF_LIST
    assert section["more"]["url"] == "events/e/as-of/"
    assert len(items_at(pages["events/e/as-of/"], "listing")) == AS_OF_LIST + 1


def test_no_list_where_all_days_are_named(pages_of: Pages) -> None:
    """Ten days fit on the page of the event."""
    pages = pages_of(_event(AS_OF_LIST))
    assert "events/e/as-of/" not in pages
    section = next(s for s in pages["events/e/"].context["sections"] if s["id"] == "as-of")
    assert "more" not in section


def test_the_part_of_the_address_may_be_french(pages_of: Pages, items_at: ItemsAt) -> None:
    """`permalinks` renames it."""
    pages = pages_of(_event(2), permalinks={"as_of": "vu-du"})
    (_, first) = items_at(pages["events/e/"], "as-of")
    assert first["url"] == "events/e/vu-du/2024-08-01/"
    assert first["url"] in pages
