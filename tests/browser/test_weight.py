"""What a first visit costs: requests and bytes, as a server sends them with gzip."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from our_site import PAGES

REQUESTS = 8
BESIDE_HTML = 50 * 1024
HTML = 25 * 1024

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", PAGES)
def test_a_first_visit_is_light(browser: Browser, origin: str, address: str) -> None:
    """A page loads with at most 8 requests, and everything but its HTML in at most 50 KB."""
    context = browser.new_context(viewport={"width": 412, "height": 823})
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 (no built-in fits)
    page.goto(origin + address, wait_until="networkidle")
    beside = [answer for answer in answers if answer.request.resource_type != "document"]
    assert beside
    assert len(answers) <= REQUESTS
    assert sum(len(gzip.compress(answer.body())) for answer in beside) <= BESIDE_HTML
    context.close()


def test_the_richest_page_is_light(our_site: Path) -> None:
    """No page of our site has more than 25 KB of HTML."""
    sizes = {path: len(gzip.compress(path.read_bytes())) for path in our_site.rglob("*.html")}
    assert {path: size for path, size in sizes.items() if size > HTML} == {}
