"""The built site in a real browser: what a reader gets on a phone and on a laptop."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from our_site import EVENT, PAGES, SEARCH, TIMELINE

ACTIVE = {TIMELINE, f"en/{TIMELINE}", SEARCH}
"""Pages whose script adds controls of its own; what they do without it stands in their tests."""

pytestmark = pytest.mark.browser


def _kind(page: Path) -> str:
    found = re.search(r'<body class="([^"]+)"', page.read_text(encoding="utf-8"))
    return found[1] if found else "passage or redirect"


def test_every_kind_of_page_is_looked_at(our_site: Path) -> None:
    """No kind of page of our site is missing among those that these tests open."""
    files = (our_site / address for address in PAGES)
    kinds = {_kind(file / "index.html" if file.is_dir() else file) for file in files}
    assert kinds == {_kind(page) for page in our_site.rglob("*.html")}


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone of 360 by 740."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_nothing_of_others_and_says_nothing(
    browser: Browser, origin: str, address: str
) -> None:
    """No request leaves the site, nothing is missing, and the console stays empty."""
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: said.append(request.url))
    answer = page.goto(origin + address)
    assert answer
    assert answer.ok
    assert not said
    assert not [url for url in asked if not url.startswith((origin, "data:"))]
    context.close()


@pytest.mark.parametrize("width", [320, 360, 1280, 1920])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_wider_than_the_screen(
    browser: Browser, origin: str, address: str, width: int
) -> None:
    """No page scrolls sideways, from the smallest phone to a wide screen."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(origin + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize(
    ("address", "language"), [("", "fr"), (EVENT, "fr"), (f"en/{EVENT}", "en")]
)
def test_a_page_says_its_language(phone: Page, origin: str, address: str, language: str) -> None:
    """The language of a page is its own, and so are the words around it."""
    phone.goto(origin + address)
    assert phone.locator("html").get_attribute("lang") == language
    skip = {"fr": "Aller au contenu", "en": "Skip to content"}[language]
    assert phone.locator(".ex-skip").inner_text() == skip


def test_the_answer_comes_first(phone: Page, origin: str) -> None:
    """On a phone, title, answer, date and labels stand on the first screen of an event."""
    phone.goto(origin + EVENT)
    for selector in ("h1", ".ex-answer", ".ex-dates", ".ex-label--disputed"):
        box = phone.locator(selector).first.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 740, selector


def test_a_disputed_moment_shows_its_answer(phone: Page, origin: str) -> None:
    """The answer to a disputed moment is in view beside it, with the word, not behind a click."""
    phone.goto(origin + EVENT)
    answer = phone.locator("#timeline .ex-response--disputes").first
    assert answer.is_visible()
    assert "contesté" in answer.inner_text()


def test_names_lead_from_page_to_page(phone: Page, origin: str) -> None:
    """From an event to a person who took part, and back."""
    phone.goto(origin + EVENT)
    phone.locator("#people a", has_text="Elon Musk").click()
    assert phone.locator("h1").inner_text() == "Elon Musk"
    phone.locator("#events a", has_text="Conversation entre Donald Trump et Elon Musk").click()
    assert phone.url == origin + EVENT


def test_a_citation_leads_to_its_source(phone: Page, origin: str) -> None:
    """A raised number leads by its note to the entry of that number in the list of sources."""
    phone.goto(origin + EVENT)
    cite = phone.locator("#timeline .ex-cite a").first
    number = cite.inner_text()
    cite.click()
    phone.get_by_role("link", name="Voir dans la liste").click()
    anchor = phone.evaluate("decodeURIComponent(location.hash.slice(1))")
    assert phone.locator(f'[id="{anchor}"]').get_attribute("value") == number


def test_the_keyboard_reaches_the_text_at_once(phone: Page, origin: str) -> None:
    """The first key press offers a way past the navigation, and it works."""
    phone.goto(origin + EVENT)
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.className") == "ex-skip"
    phone.keyboard.press("Enter")
    assert phone.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark(browser: Browser, origin: str, scheme: str) -> None:
    """The reader's own choice of light or dark is followed."""
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(origin)
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    channels = [int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    assert (sum(channels) < 3 * 80) == (scheme == "dark")
    context.close()


@pytest.mark.parametrize("address", [page for page in PAGES if page not in ACTIVE])
def test_everything_can_be_read_without_script(browser: Browser, origin: str, address: str) -> None:
    """Without JavaScript the page says all that it says with it."""
    texts = []
    for script in (True, False):
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        page.goto(origin + address)
        texts.append(page.locator("body").inner_text())
        context.close()
    assert texts[0] == texts[1]


def test_any_page_leads_to_a_new_article(phone: Page, origin: str) -> None:
    """From the foot of a page to the foot of the home page, which begins the article."""
    phone.goto(origin + "personnes/donald-trump/")
    foot = phone.get_by_role("navigation", name="Contribuer")
    assert foot.get_by_role("link").all_inner_texts() == [
        "Modifier cette page",
        "Signaler une erreur",
        "Proposer un article",
    ]
    foot.get_by_role("link", name="Proposer un article").click()
    begin = foot.get_by_role("link", name="Proposer un article")
    address = begin.get_attribute("href") or ""
    assert phone.url == f"{origin}#contribute"
    expect(begin).to_be_in_viewport()
    assert address.startswith("https://github.com/example/site/new/main?filename=content/articles/")
