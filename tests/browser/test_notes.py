"""The note of a source in a real browser: for keyboard, mouse and finger, and without script."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize, expect

from trees import FIVE_LINES, build, served, write_tree

FILES = {
    "mkdocs.yml": FIVE_LINES,
    "content/people/ann-lee.md": "---\nname: Ann Lee\n---\n",
    "content/events/debat.md": (
        "---\ntitle: grand débat\nstart: 2024-09-10\n"
        "key_points: [{text: Il a lieu., source: ap}]\n"
        "statements: [{by: ann-lee, text: J’y serai., source: ap}]\n"
        "sources:\n"
        "  - {id: ap, title: The debate begins, publisher: AP, published: 2024-09-10, lang: en,\n"
        "     url: https://example.com/ap, archive: https://example.com/kept,\n"
        "     excerpt: It begins.}\n"
        "  - {id: afp, title: Dépêche, publisher: AFP}\n"
        "---\n"
        "Le débat commence.[^ap]\n\n| a |\n|---|\n| Une case.[^afp] |\n\n"
        + "De la suite, encore et toujours.\n\n" * 60
        + "Il finit.[^ap]\n"
    ),
}
EVENT = "events/debat/"
NOTE = ".ex-source-note"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site with sources, built and served on loopback."""
    folder = write_tree(tmp_path_factory.mktemp("notes"), FILES)
    build(folder, "--strict")
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def page(browser: Browser, origin: str) -> Iterator[Page]:
    """The event on a laptop."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield _event(context, origin)
    context.close()


def _event(context: BrowserContext, origin: str) -> Page:
    page = context.new_page()
    page.goto(origin + EVENT, wait_until="networkidle")
    return page


def _number(page: Page, position: int = 0) -> Locator:
    """A raised number of the text."""
    return page.locator(".ex-body .ex-cite a").nth(position)


def test_a_click_opens_the_entry_beside_the_number(page: Page) -> None:
    """The note says title, publisher, date, excerpt and copy, as the list does; no page is left."""
    number = _number(page)
    expect(number).to_have_attribute("aria-expanded", "false")
    number.click()
    note = page.locator(NOTE)
    for text in ("The debate begins", "AP", "10 septembre 2024", "It begins.", "copie archivée"):
        expect(note).to_contain_text(text)
    expect(note).to_have_role("dialog")
    expect(note).to_be_focused()
    expect(number).to_have_attribute("aria-expanded", "true")
    assert page.evaluate("location.hash") == ""
    assert note.locator("cite").get_attribute("lang") == "en"


def test_the_note_is_beside_its_number_and_within_the_window(page: Page) -> None:
    """Under the number, or over it at the foot of the window; in a table too."""
    for position in (0, 1, 2):
        _number(page, position).click()
        note = page.locator(NOTE)
        expect(note).to_be_in_viewport(ratio=1)
        shown, number = note.bounding_box(), _number(page, position).bounding_box()
        assert shown is not None
        assert number is not None
        below = shown["y"] - (number["y"] + number["height"])
        above = number["y"] - (shown["y"] + shown["height"])
        assert 0 <= max(below, above) < 40


def test_the_keyboard_opens_reads_and_closes(page: Page) -> None:
    """The key of links opens; Tab goes through the note; Escape closes and gives the place back."""
    _number(page).focus()
    page.keyboard.press("Enter")
    expect(page.locator(NOTE)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(f"{NOTE} a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(NOTE)).to_have_count(0)
    expect(_number(page)).to_be_focused()
    expect(_number(page)).to_have_attribute("aria-expanded", "false")


def test_the_keyboard_goes_on_with_the_text(page: Page) -> None:
    """After the note comes what follows the number, and the note closes."""
    _number(page).focus()
    page.keyboard.press("Enter")
    for _ in range(5):  # source, archive, list, button, then the next number
        page.keyboard.press("Tab")
    expect(_number(page, 1)).to_be_focused()
    expect(page.locator(NOTE)).to_have_count(0)


@pytest.mark.parametrize("way", ["outside", "button", "number"])
def test_a_note_closes(page: Page, way: str) -> None:
    """A click outside, on the button or again on the number closes it."""
    _number(page).click()
    expect(page.locator(NOTE)).to_be_visible()
    if way == "outside":
        page.locator("h1").click()
    elif way == "button":
        page.get_by_role("button", name="Fermer").click()
    else:
        _number(page).click()
    expect(page.locator(NOTE)).to_have_count(0)


def test_one_note_at_a_time(page: Page) -> None:
    """Another number opens its own note, and closes the first."""
    _number(page).click()
    page.keyboard.press("Escape")
    _number(page, 1).click()
    expect(page.locator(NOTE)).to_have_count(1)
    expect(page.locator(NOTE)).to_contain_text("AFP")
    expect(_number(page)).to_have_attribute("aria-expanded", "false")


def test_a_note_leads_to_the_list_and_the_list_back(page: Page) -> None:
    """From the note to the entry, which is marked; from there to each place that cites it."""
    _number(page).click()
    page.get_by_role("link", name="Voir dans la liste").click()
    expect(page.locator(NOTE)).to_have_count(0)
    entry = page.locator("[id='source:ap']")
    expect(entry).to_be_in_viewport()
    assert page.evaluate("document.querySelector(':target').id") == "source:ap"
    back = entry.get_by_role("link", name="Retour à l’appel")
    assert back.all_inner_texts() == ["a", "b", "c", "d"]
    back.nth(2).click()
    assert page.evaluate("document.querySelector(':target').textContent").strip("\u2060") == "1"
    expect(_number(page, 2)).to_be_in_viewport()


def test_one_place_needs_no_letter(page: Page) -> None:
    """An entry that is cited once leads back by an arrow that has a name."""
    back = page.locator("[id='source:afp'] .ex-back a")
    expect(back).to_have_text("↩")
    expect(back).to_have_accessible_name("Retour à l’appel")


def test_a_number_that_leads_elsewhere_is_a_link(browser: Browser, origin: str) -> None:
    """On a person's page the number leads to the list of the event, and no script is loaded."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(origin + "people/ann-lee/", wait_until="networkidle")
    assert [url for url in asked if "notes.js" in url] == []
    page.locator(".ex-cite a").first.click()
    page.wait_for_url("**/events/debat/#source:ap")
    context.close()


def test_a_finger_opens_a_note_on_a_phone(browser: Browser, origin: str) -> None:
    """On 360 a tap opens the note, wholly in the window, and the page is no wider for it."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    page = _event(context, origin)
    _number(page).tap()
    expect(page.locator(NOTE)).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    _number(page).tap()
    expect(page.locator(NOTE)).to_have_count(0)
    context.close()


def test_without_script_the_number_leads_to_the_list(browser: Browser, origin: str) -> None:
    """The entry is there, marked as where the reader is, and leads back."""
    context = browser.new_context(java_script_enabled=False)
    page = _event(context, origin)
    number = _number(page)
    assert number.get_attribute("aria-expanded") is None
    number.click()
    page.wait_for_url("**#source:ap")
    expect(page.locator("[id='source:ap']")).to_be_in_viewport()
    page.locator("[id='source:ap'] .ex-back a").nth(1).click()
    page.wait_for_url("**#text:ap:1")
    context.close()


def test_a_strict_policy_lets_notes_work(browser: Browser, origin: str) -> None:
    """No inline script or style, no HTML from text: the strictest policy stops nothing."""
    context = browser.new_context()
    page = context.new_page()
    policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.route(
        "**/events/debat/",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            headers={**answer.headers, "content-security-policy": policy},
        ),
    )
    page.goto(origin + EVENT, wait_until="networkidle")
    _number(page).click()
    expect(page.locator(NOTE)).to_be_in_viewport(ratio=1)
    assert said == []
    context.close()


def test_nothing_is_printed_of_notes(page: Page) -> None:
    """On paper there is no note and no way back, only the numbers and the list."""
    _number(page).click()
    page.emulate_media(media="print")
    expect(page.locator(NOTE)).to_be_hidden()
    expect(page.locator(".ex-back").first).to_be_hidden()
    expect(page.locator("[id='source:ap']")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_note_leaves_the_page_accessible(
    browser: Browser, origin: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """axe-core finds nothing on a page of any width and scheme, with a note open or not."""
    viewport: ViewportSize = {"width": width, "height": 800}
    context = browser.new_context(viewport=viewport, color_scheme=scheme)
    page = _event(context, origin)
    assert Axe().run(page).violations_count == 0
    _number(page).click()
    expect(page.locator(NOTE)).to_be_visible()
    assert Axe().run(page).violations_count == 0
    context.close()
