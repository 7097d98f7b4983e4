"""The accessibility rules of axe-core over every kind of page, in both schemes and three widths."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from our_site import PAGES

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_SCHEME = {"light": RULES, "dark": ["color-contrast", "link-in-text-block"]}
"""All rules; in the other scheme, those that look at colours: nothing else differs."""

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_leaves_nobody_out(
    browser: Browser, origin: str, address: str, scheme: Literal["light", "dark"]
) -> None:
    """It breaks no rule of WCAG 2.2 (A, AA) or best practice, on a laptop or the smallest phone."""
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(origin + address)
    options = {"resultTypes": ["violations"], "runOnly": OF_SCHEME[scheme], "preload": False}
    for width in (1280, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        broken = Axe().run(page, options=options).response["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"]) for rule in broken] == [], width
    context.close()
