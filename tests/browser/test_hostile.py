"""A stranger's page in a real browser: nothing of it runs or loads, on load or on click."""

from pathlib import Path

import pytest
from markdown import Markdown
from playwright.sync_api import Browser, Page

from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.words.slugs import heading_slug
from hostile import REFUSED, SCRIPT, SITE, STRIPPED
from trees import build, served, write_tree

pytestmark = pytest.mark.browser

CLICK = """() => {
  addEventListener('click', e => {
    const link = e.target.closest('a[href]');
    if (link && link.protocol !== 'javascript:') e.preventDefault();
  }, true);
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['mouseover', 'focus', 'toggle', 'pointerdown', 'keydown'])
      element.dispatchEvent(new Event(name));
    if (element.click) element.click();
  }
}"""
"""Clicks everything; of links only those are followed that run something."""

FOREIGN = ", ".join(
    f"main {name}:not(.ex-search {name})" for name in ("script", "svg", "style", "form")
)
"""What no contributor may bring; the form of the search is made by our own script."""


def _has_run(page: Page) -> bool:
    """Whether the hostile script runs when everything is clicked; waits for what comes late."""
    page.evaluate(CLICK)
    page.wait_for_timeout(20)
    return page.evaluate("window.pwned") is not None


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each text alone in an article, and all in every kind, whose every field is hostile."""
    folder = write_tree(tmp_path_factory.mktemp("hostile"), SITE)
    build(folder)
    return folder / "site"


def test_nothing_a_stranger_writes_runs(browser: Browser, hostile: Path) -> None:
    """On every page, after a click on everything, nothing has run, nothing left the site."""
    pages = sorted(hostile.rglob("*.html"))
    assert len(pages) > 10 + len(STRIPPED)
    with served(hostile) as origin:
        context = browser.new_context()
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        for path in pages:
            page = context.new_page()
            page.goto(origin + path.relative_to(hostile).as_posix())
            assert page.locator("main h1").count() == 1, path
            assert page.locator("main h1").is_visible(), path
            assert page.locator(FOREIGN).count() == 0, path
            assert not _has_run(page), path
            page.close()
        context.close()
        assert [url for url in asked if not url.startswith(origin)] == []


@pytest.mark.parametrize("text", [*REFUSED.values(), *STRIPPED.values()])
def test_the_boundary_holds_alone(browser: Browser, text: str) -> None:
    """Even what the check refuses neither runs nor loads behind the boundary."""
    settings = extension_settings(heading_slug)
    html = Markdown(extensions=list(EXTENSIONS), extension_configs=settings).convert(text)
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(f"<!doctype html><main>{html}</main>")
    assert not _has_run(page)
    assert [url for url in asked if not url.startswith("about:")] == []
    page.close()


def test_hostile_text_is_shown_as_it_was_written(browser: Browser, hostile: Path) -> None:
    """A hostile title is text: readers see it whole."""
    with served(hostile) as origin:
        page = browser.new_page()
        page.goto(origin + "articles/a/")
        assert page.locator("main h1").inner_text().casefold() == SCRIPT.casefold()
        assert page.title().startswith(SCRIPT)
        assert "{{ 7*7 }}" in page.locator("main").inner_text()
        page.close()


def test_a_new_window_knows_nothing_of_the_old_one(browser: Browser, hostile: Path) -> None:
    """A page that a link opens beside cannot reach the page that it was opened from."""
    with served(hostile) as origin:
        page = browser.new_page()
        page.goto(origin + "events/suite/")
        link = page.locator("main a[target=_blank]").first
        link.evaluate("(link, home) => { link.href = home }", origin)
        with page.expect_popup() as opened:
            link.evaluate("link => link.click()")
        assert opened.value.evaluate("window.opener") is None
        page.close()
