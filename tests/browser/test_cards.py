"""The card of a linked entity in a real browser: for a mouse, the keyboard, a finger, and paper."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from trees import FIVE_LINES, build, served, write_tree

FILES = {
    "mkdocs.yml": FIVE_LINES,
    "content/people/ann-lee.md": "---\nname: Ann Lee\nsummary: Présidente du club.\n---\n",
    "content/events/debat.md": "---\ntitle: grand débat\nstart: 2024-09-10\n---\n",
    "content/articles/a.md": (
        "---\ntitle: Un texte\ndate: 2024-01-01\nsummary: S.\npeople: [Ann Lee]\n---\n"
        "Avec Ann Lee, le grand débat commence.\n\n"
        + "De la suite, encore et toujours.\n\n" * 60
        + "[La fin](../people/ann-lee.md) vient.\n"
    ),
}
ARTICLE = "articles/a/"
SHOWN = ".ex-card--shown"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site with cards, built and served on loopback."""
    folder = write_tree(tmp_path_factory.mktemp("cards"), FILES)
    build(folder, "--strict")
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def page(browser: Browser, origin: str) -> Iterator[Page]:
    """The article on a laptop."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield _article(context, origin)
    context.close()


def _article(context: BrowserContext, origin: str) -> Page:
    page = context.new_page()
    page.goto(origin + ARTICLE, wait_until="networkidle")
    return page


def _tab_to(page: Page, name: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == name:
            return
    raise AssertionError(f"the keyboard does not reach {name}")


def test_the_keyboard_shows_a_card(page: Page) -> None:
    """Focus shows the card and describes the link by it."""
    _tab_to(page, "Ann Lee")
    card = page.locator(SHOWN)
    expect(card).to_contain_text("Présidente du club.")
    expect(card).to_have_role("tooltip")
    link = page.locator(".ex-mention", has_text="Ann Lee")
    assert link.get_attribute("aria-describedby") == card.get_attribute("id")
    expect(link).to_be_focused()


def test_escape_hides_a_card_and_keeps_the_place(page: Page) -> None:
    """After Escape the link still has the focus, and is described by nothing."""
    _tab_to(page, "Ann Lee")
    page.keyboard.press("Escape")
    expect(page.locator(SHOWN)).to_have_count(0)
    link = page.locator(".ex-mention", has_text="Ann Lee")
    expect(link).to_be_focused()
    assert link.get_attribute("aria-describedby") is None


def test_a_card_goes_with_the_focus(page: Page) -> None:
    """The next link has its own card, and what follows has none."""
    _tab_to(page, "Ann Lee")
    page.keyboard.press("Tab")
    expect(page.locator(SHOWN)).to_have_count(1)
    expect(page.locator(SHOWN)).to_contain_text("10 septembre 2024")
    page.evaluate("document.activeElement.blur()")
    expect(page.locator(SHOWN)).to_have_count(0)


def test_a_mouse_shows_a_card_that_it_may_enter(page: Page) -> None:
    """The card stays while the pointer is on it, and goes when it leaves."""
    page.locator(".ex-mention", has_text="Ann Lee").hover()
    card = page.locator(SHOWN)
    expect(card).to_be_visible()
    card.hover()
    page.wait_for_function("() => new Promise(done => setTimeout(() => done(true), 400))")
    expect(card).to_be_visible()
    page.mouse.move(1270, 790)
    expect(page.locator(SHOWN)).to_have_count(0)


@pytest.mark.parametrize("name", ["Ann Lee", "La fin"])
def test_a_card_stands_beside_its_link_within_the_window(page: Page, name: str) -> None:
    """Under the link, or over it at the foot of the window; it covers no part of the link."""
    _tab_to(page, name)
    shown, written = page.locator(SHOWN), page.locator(".ex-body a", has_text=name)
    expect(written).to_be_in_viewport(ratio=1)  # the window scrolls to what has the focus
    expect(shown).to_be_in_viewport(ratio=1)
    link, card = written.bounding_box(), shown.bounding_box()
    assert link is not None
    assert card is not None
    assert card["y"] >= link["y"] + link["height"] or card["y"] + card["height"] <= link["y"]


def test_one_touch_follows_the_link(browser: Browser, origin: str) -> None:
    """On a phone of 360 no card comes between a finger and the page, and nothing is too wide."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    page = _article(context, origin)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator(".ex-mention", has_text="Ann Lee").tap()
    page.wait_for_url("**/people/ann-lee/")
    context.close()


def test_a_narrow_window_shows_the_whole_card(browser: Browser, origin: str) -> None:
    """With a keyboard on 360 the card is within the window, and the page no wider for it."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = _article(context, origin)
    _tab_to(page, "Ann Lee")
    card = page.locator(SHOWN).bounding_box()
    assert card is not None
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


def test_nothing_is_printed_of_cards(page: Page) -> None:
    """On paper there is no card, not even one that is shown."""
    _tab_to(page, "Ann Lee")
    page.emulate_media(media="print")
    expect(page.locator(".ex-card").first).to_be_hidden()
    expect(page.locator(SHOWN)).to_be_hidden()


def test_without_script_there_is_no_card(browser: Browser, origin: str) -> None:
    """The links are there all the same, and say nothing of cards."""
    context = browser.new_context(java_script_enabled=False)
    page = _article(context, origin)
    page.locator(".ex-mention", has_text="Ann Lee").hover()
    expect(page.locator(".ex-card").first).to_be_hidden()
    assert page.locator("[aria-describedby]").count() == 0
    context.close()


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_cards_do_not_move(browser: Browser, origin: str, motion: str) -> None:
    """A card is there at once, for whoever asks for less motion and for everybody else."""
    reduced = "reduce" if motion == "reduce" else "no-preference"
    context = browser.new_context(reduced_motion=reduced)
    page = _article(context, origin)
    _tab_to(page, "Ann Lee")
    assert page.evaluate("document.getAnimations().length") == 0
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_card_leaves_the_page_accessible(
    browser: Browser, origin: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """axe-core finds nothing on a page of any width and scheme, with a card shown or not."""
    viewport: ViewportSize = {"width": width, "height": 800}
    context = browser.new_context(viewport=viewport, color_scheme=scheme)
    page = _article(context, origin)
    assert Axe().run(page).violations_count == 0
    _tab_to(page, "Ann Lee")
    expect(page.locator(SHOWN)).to_be_visible()
    assert Axe().run(page).violations_count == 0
    context.close()
