"""A strict Content-Security-Policy with Trusted Types, as a site sets it in a meta element."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from our_site import ARTICLE, EVENT, PAGES, TIMELINE

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self';"
    " connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'"
)
LISTEN = """
window.refused = [];
addEventListener("securitypolicyviolation", (event) =>
  refused.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""

pytestmark = pytest.mark.browser


def _add_policy(route: Route) -> None:
    if route.request.resource_type != "document":
        route.continue_()
        return
    answer = route.fetch()
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    route.fulfill(response=answer, body=answer.text().replace("<head>", f"<head>{meta}", 1))


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A laptop to which every page comes with the policy."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script(LISTEN)
    context.route("**/*", _add_policy)
    yield context
    context.close()


def _open(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    return page


def _refused(page: Page) -> list[str]:
    refused: list[str] = page.evaluate("refused")
    return refused


def test_the_policy_refuses_what_it_must(context: BrowserContext, origin: str) -> None:
    """HTML that a script makes of a text is refused: so the other tests here can see something."""
    page = _open(context, origin)
    page.evaluate("try { document.body.innerHTML = '<p>' } catch {}")
    assert _refused(page) == ["require-trusted-types-for trusted-types-sink"]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_needs_no_exception(context: BrowserContext, origin: str, address: str) -> None:
    """A page asks for nothing that the policy refuses."""
    assert _refused(_open(context, origin + address)) == []


def test_notes_and_cards_need_no_exception(context: BrowserContext, origin: str) -> None:
    """A note opens and a card shows under the policy."""
    page = _open(context, origin + EVENT)
    page.locator("#timeline .ex-cite a").first.click()
    expect(page.locator(".ex-source-note")).to_be_visible()
    assert _refused(page) == []
    page = _open(context, origin + ARTICLE)
    page.locator(".ex-mention").first.hover()
    expect(page.locator(".ex-card--shown")).to_be_visible()
    assert _refused(page) == []


def test_filters_need_no_exception(context: BrowserContext, origin: str) -> None:
    """The timeline is narrowed under the policy."""
    page = _open(context, origin + TIMELINE)
    page.locator(".ex-facets select").first.select_option(index=1)
    expect(page.locator(".ex-filters__count")).to_be_visible()
    assert _refused(page) == []
