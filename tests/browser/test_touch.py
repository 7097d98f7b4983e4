"""The site by finger, on a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from our_site import ARTICLE, EVENT, PERSON

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone of 360 by 740 without a mouse."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


def test_a_tap_leads_from_list_to_page(phone: Page, origin: str) -> None:
    """Menu and lists lead on by one tap each."""
    phone.goto(origin)
    phone.get_by_role("navigation", name="Menu").get_by_role("link", name="Personnes").tap()
    phone.wait_for_url(f"{origin}personnes/")
    phone.locator("main").get_by_role("link", name="Donald Trump", exact=True).first.tap()
    phone.wait_for_url(origin + PERSON)


def test_the_jump_bar_stays_and_leads_to_what_it_names(phone: Page, origin: str) -> None:
    """A tap on a section brings its heading under the bar, which is still in reach."""
    phone.goto(origin + EVENT)
    bar = phone.locator(".ex-contents")
    for section in ("timeline", "sources"):
        bar.locator(f'a[href="#{section}"]').tap()
        heading = phone.locator(f"#{section} > h2")
        expect(heading).to_be_in_viewport()
        expect(bar).to_be_in_viewport()
        under, over = heading.bounding_box(), bar.bounding_box()
        assert under
        assert over
        assert under["y"] >= over["y"] + over["height"]


def test_one_tap_follows_a_name_in_a_text(phone: Page, origin: str) -> None:
    """No card stands between a finger and the page that it asks for."""
    phone.goto(origin + ARTICLE, wait_until="networkidle")
    name = phone.locator(".ex-mention").first
    address = name.evaluate("link => link.href")
    name.tap()
    phone.wait_for_url(address)
