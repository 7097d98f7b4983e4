"""Languages in a real browser: from page to page in one's own, and a page from right to left."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from trees import FIVE_LINES, build, served, write_tree

FILES = {
    "mkdocs.yml": FIVE_LINES.replace("[explainer]", "[{explainer: {languages: [fr, en]}}]"),
    "content/events/debat.md": (
        "---\ntitle: Débat\nstart: 2024-09-10\nupdated: 2024-09-20\npeople: [Ann Lee]\n---\n"
    ),
    "content/events/debat.en.md": "---\ntitle: Debate\nupdated: 2024-09-12\n---\nText.\n",
    "content/about.md": "---\ntitle: À propos\n---\nTexte.\n",
    "content/events/munazara.md": (
        "---\ntitle: مناظرة كبيرة\nlang: ar\nstart: 2024-09-10\nsummary: جرت المناظرة مساء.\n"
        "people: [Ann Lee: ضيفة]\nkey_points: ['بدأت متأخرة.']\n"
        "timeline: [{at: 2024-09-10 21:00, text: بدأت., according_to: Ann Lee, source: ap}]\n"
        "statements: [{by: Ann Lee, quote: سأعود., source: ap}]\n"
        "corrections: [{date: 2024-09-13, kind: erratum, text: صححنا.}]\n"
        "sources: [{id: ap, title: The debate begins, publisher: AP, lang: en}]\n"
        "---\nنص طويل.[^ap]\n\n> اقتباس\n\n| أ | ب |\n|---|---|\n| ١ | ٢ |\n"
    ),
}
ARABIC = "events/munazara/"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site in three languages, built and served on loopback."""
    folder = write_tree(tmp_path_factory.mktemp("languages"), FILES)
    build(folder, "--strict")
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context
    context.close()


def _open(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def test_the_switch_leads_to_the_same_page_and_back(context: BrowserContext, origin: str) -> None:
    """From an event, a list and the home page to the same in English, and back."""
    for path in ("events/debat/", "events/", "timeline/", ""):
        page = _open(context, origin + path)
        page.get_by_role("link", name="English").click()
        assert page.url == f"{origin}en/{path}"
        assert page.locator("html").get_attribute("lang") == "en"
        page.get_by_role("link", name="Français").click()
        assert page.url == origin + path


def test_a_reader_stays_in_a_language(context: BrowserContext, origin: str) -> None:
    """Menu, way home and foot of an English page lead to English ones, where there are any."""
    page = _open(context, f"{origin}en/events/debat/")
    urls = page.locator(".ex-masthead__nav a, .ex-breadcrumbs a, .ex-footer ul a").evaluate_all(
        "links => links.map((link) => link.href)"
    )
    assert {url for url in urls if not url.startswith(f"{origin}en/")} == {f"{origin}about/"}
    about = page.get_by_role("link", name="À propos")
    assert about.get_attribute("lang") == "fr"


def test_languages_name_each_other_to_machines(context: BrowserContext, origin: str) -> None:
    """Both pages of a pair name both, and the one for everybody else."""
    expected = [
        ("fr", "https://example.org/events/debat/"),
        ("en", "https://example.org/en/events/debat/"),
        ("x-default", "https://example.org/events/debat/"),
    ]
    for path in ("events/debat/", "en/events/debat/"):
        links = _open(context, origin + path).locator("link[hreflang]")
        found = links.evaluate_all("links => links.map((link) => [link.hreflang, link.href])")
        assert [(lang, url) for lang, url in found] == expected


def test_a_translation_left_behind_says_so(context: BrowserContext, origin: str) -> None:
    """The reader of the older translation is told, and is one tap from the original."""
    page = _open(context, f"{origin}en/events/debat/")
    expect(page.locator(".ex-behind")).to_contain_text(
        "The original was updated on 20\u00a0September"
    )
    page.get_by_role("link", name="Read the original").click()
    assert page.url == f"{origin}events/debat/"
    expect(page.locator(".ex-behind")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_page_from_right_to_left(browser: Browser, origin: str, width: int) -> None:
    """The Arabic page starts at the right edge, on a phone and on a laptop, and fits."""
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = _open(context, origin + ARABIC)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for element in ("h1", ".ex-masthead__name a", ".ex-answer", ".ex-essentials li"):
        box = page.locator(element).first.bounding_box()
        assert box
        assert box["x"] + box["width"] > width / 2, element
    right, left = page.locator(".ex-body blockquote").evaluate(
        "quote => ['right', 'left'].map((at) => getComputedStyle(quote)[`border-${at}-width`])"
    )
    assert (right != "0px", left) == (True, "0px")
    context.close()


def test_an_english_date_keeps_its_order(context: BrowserContext, origin: str) -> None:
    """In an Arabic page, the day of an English date stands before its month, to the left."""
    page = _open(context, origin + ARABIC)
    day, year = page.locator(".ex-dates time").evaluate(
        "time => [[0, 2], [13, 17]].map(([from, to]) => {"
        "  const range = document.createRange();"
        "  range.setStart(time.firstChild, from);"
        "  range.setEnd(time.firstChild, to);"
        "  return range.getBoundingClientRect().left;"
        "})"
    )
    assert day < year


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_from_right_to_left_is_accessible(
    browser: Browser, origin: str, scheme: Literal["light", "dark"]
) -> None:
    """It breaks no rule of axe-core."""
    context = browser.new_context(color_scheme=scheme)
    page = _open(context, origin + ARABIC)
    assert Axe().run(page).response["violations"] == []
    context.close()
