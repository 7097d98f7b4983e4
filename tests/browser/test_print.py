"""A page on paper: what a teacher hands out."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from our_site import ARTICLE, EVENT, HOME, PAGES, PERSON, THEME

ABSENT = "nav, .ex-skip, .ex-permalink, .ex-share, .ex-masthead__search, .ex-card, .ex-facets"

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a laptop of a reader who reads light on dark."""
    context = browser.new_context(color_scheme="dark", viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_paper_has_no_navigation(page: Page, origin: str, address: str) -> None:
    """What only works on a screen is not printed, but for the lists that a page is made of."""
    page.goto(origin + address)
    page.emulate_media(media="print")
    assert page.locator("h1").first.is_visible()
    shown = page.locator(ABSENT).locator("visible=true")
    assert shown.evaluate_all("all => all.map((one) => one.className)") == []


@pytest.mark.parametrize("address", PAGES)
def test_paper_is_white(page: Page, origin: str, address: str) -> None:
    """The reader's dark scheme does not reach the paper: no ink is lighter than mid-grey."""
    page.goto(origin + address)
    page.emulate_media(media="print", color_scheme="dark")
    paper, inks = page.evaluate(
        """() => [
          getComputedStyle(document.body).backgroundColor,
          [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility())
            .map((one) => getComputedStyle(one).color),
        ]"""
    )
    assert paper == "rgb(255, 255, 255)"
    assert {ink for ink in inks if _light(ink)} == set()


def _light(colour: str) -> bool:
    """Whether a colour, `rgb(…)`, has less than 4.5:1 contrast with white, about."""
    channels = [int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    return sum(channels) > 3 * 128


def test_sources_are_printed_with_their_addresses(page: Page, origin: str) -> None:
    """On paper an address is read, not followed."""
    page.goto(origin + EVENT)
    page.emulate_media(media="print")
    link = page.locator(".ex-sources a[href^=http]").first
    address = link.get_attribute("href")
    assert address in link.evaluate("link => getComputedStyle(link, '::after').content")


@pytest.mark.parametrize("address", [HOME, EVENT, ARTICLE, PERSON, THEME])
def test_sheets_are_full(page: Page, origin: str, address: str) -> None:
    """A page prints on as many sheets as its text needs: 1,200 characters each at least."""
    page.goto(origin + address)
    page.emulate_media(media="print")
    text = page.locator("body").inner_text()
    sheets = page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    assert 1 <= sheets <= 1 + len(text) / 1200
