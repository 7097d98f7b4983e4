"""The search of our own site in a real browser: what it finds, by keyboard, and what it loads."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from policies import under
from trees import run, served

ROOT = Path(__file__).parents[2]
SEARCH = "recherche/"
RESULTS = ".ex-search__results a"
FIRST_QUERY = 250_000
"""Most bytes of a first query, without any compression by the server."""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Our own site, built and served on loopback."""
    site = tmp_path_factory.mktemp("search") / "site"
    done = run("mkdocs", "build", "--strict", "--site-dir", str(site), folder=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(site) as address:
        yield address


@pytest.fixture
def page(browser: Browser, origin: str) -> Iterator[Page]:
    """The home page on a laptop."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(origin, wait_until="networkidle")
    yield page
    context.close()


def _first_three(page: Page, address: str) -> list[str]:
    """The titles of the first results on the page of the search."""
    page.goto(address)
    expect(page.locator(RESULTS).first).to_be_visible()
    return page.locator(RESULTS).all_inner_texts()[:3]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("Élysée", "Annonce du retrait américain de l’accord de Paris"),
        ("elysee", "Annonce du retrait américain de l’accord de Paris"),
        ("ELYSEE", "Annonce du retrait américain de l’accord de Paris"),
        ("l'Élysée", "Annonce du retrait américain de l’accord de Paris"),
        ("l’Élysée", "Annonce du retrait américain de l’accord de Paris"),
        ("immigration", "immigration"),
        ("l’immigration", "immigration"),
        ("oeuvre", "Annonce du retrait américain de l’accord de Paris"),
        ("œuvre", "Annonce du retrait américain de l’accord de Paris"),
        ("déportation", "Trump et Musk sur X, deux heures de conversation"),
        ("deportation", "Trump et Musk sur X, deux heures de conversation"),
        ("Poutine", "Vladimir Poutine"),
        ("Putin", "Vladimir Poutine"),
        ("élections", "élection présidentielle de 2024"),
    ],
)
def test_what_is_asked_is_among_the_first_three(
    page: Page, origin: str, query: str, title: str
) -> None:
    """Accents, capitals, elisions, ligatures, endings and names that are never printed: found."""
    assert title.lower() in [t.lower() for t in _first_three(page, f"{origin}{SEARCH}?q={query}")]


@pytest.mark.parametrize(
    ("facets", "title"),
    [
        ("q=sommet&person=Kim Jong-un", "Sommet de Singapour entre Donald Trump et Kim Jong-un"),
        ("q=retrait&year=2017", "Annonce du retrait américain de l’accord de Paris"),
        ("person=Vladimir Poutine&kind=person", "Vladimir Poutine"),
        ("theme=climat&kind=event&year=2017", "Annonce du retrait américain de l’accord de Paris"),
    ],
)
def test_facets_narrow_what_is_found(page: Page, origin: str, facets: str, title: str) -> None:
    """A person, a year, a theme and a kind, with words or without, from the address."""
    assert title in _first_three(page, f"{origin}{SEARCH}?{facets}")


def test_what_is_asked_stands_in_the_address(page: Page, origin: str) -> None:
    """A search can be sent to somebody: words and facets come and go in the address."""
    page.goto(origin + SEARCH)
    page.get_by_label("Que cherchez-vous").fill("climat")
    page.get_by_text("Affiner").click()
    page.get_by_label("Année").select_option("2017")
    page.wait_for_url("**/recherche/?q=climat&year=2017")
    expect(page.get_by_role("status")).to_have_text("2 résultats")
    page.get_by_label("Année").select_option("")
    page.wait_for_url("**/recherche/?q=climat")


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_opens_the_search_and_arrows_lead_to_a_result(page: Page, key: str) -> None:
    """From the key to the page that was meant, without a mouse."""
    page.keyboard.press(key)
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("Poutine")
    expect(page.get_by_role("status")).to_contain_text("résultats")
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/personnes/vladimir-poutine/")


def test_enter_leads_into_the_results(page: Page) -> None:
    """Who types and presses Enter at once is led to the first result."""
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("Putin")
    page.keyboard.press("Enter")
    expect(page.locator(RESULTS).first).to_be_focused()


def test_escape_closes_the_search_and_gives_the_focus_back(page: Page) -> None:
    """One key closes it, whatever is in the field; the link has the focus again."""
    link = page.get_by_role("link", name="Rechercher").first
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("climat")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(link).to_be_focused()


def test_the_single_key_may_be_turned_off(page: Page) -> None:
    """Who dictates or types by accident may keep the slash for themselves."""
    page.keyboard.press("/")
    page.get_by_label("La touche / ouvre la recherche").uncheck()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.reload(wait_until="networkidle")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Control+k")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_nothing_of_the_search_is_loaded_before_it_opens(browser: Browser, origin: str) -> None:
    """A first look loads the opener alone; a first query stays within its bytes."""
    context = browser.new_context()
    page = context.new_page()
    loaded: dict[str, int] = {}
    page.on("response", lambda r: loaded.update({r.url: int(r.headers["content-length"])}))
    page.goto(origin, wait_until="networkidle")
    assert [url for url in loaded if "search-" in url or "pagefind" in url] == []
    loaded.clear()
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("immigration")
    expect(page.get_by_role("status")).to_contain_text("résultats")
    page.wait_for_load_state("networkidle")
    assert sum(loaded.values()) < FIRST_QUERY
    context.close()


def test_the_search_works_under_a_strict_policy(browser: Browser, origin: str) -> None:
    """No inline script, no evaluation but WebAssembly's, Trusted Types: nothing is refused."""
    context = browser.new_context()
    page = context.new_page()
    said = under(page)
    page.goto(f"{origin}{SEARCH}?q=climat")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.get_by_text("Affiner").click()
    expect(page.get_by_label("Année").locator("option")).not_to_have_count(1)
    assert said == []
    context.close()


def test_without_script_the_search_leads_to_the_lists(browser: Browser, origin: str) -> None:
    """The link opens a page from which every page can be reached."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(origin)
    page.get_by_role("link", name="Rechercher").first.click()
    page.wait_for_url("**/recherche/")
    lists = page.locator("main .ex-entries a").all_inner_texts()
    assert {"Événements", "Personnes", "Thèmes", "Articles"} <= set(lists)
    context.close()


@pytest.mark.parametrize("query", ["xyzzyx", "lyonnaise", "climat xyzzyx"])
def test_no_result_says_so(page: Page, origin: str, query: str) -> None:
    """A word that stands nowhere gives no result, and says so, though a shorter one begins it."""
    page.goto(f"{origin}{SEARCH}?q={query}")
    expect(page.get_by_role("status")).to_have_text("Aucun résultat")


def test_an_english_page_searches_english_texts_in_english(page: Page, origin: str) -> None:
    """The language of the page is that of the words, of the interface and of the results."""
    page.goto(f"{origin}en/evenements/conversation-trump-musk-sur-x/", wait_until="networkidle")
    page.keyboard.press("/")
    page.get_by_label("What are you looking for").fill("delays")
    found = page.get_by_role("dialog").locator("section", has_text="Events")
    expect(found.locator("a")).to_have_text("Conversation between Donald Trump and Elon Musk on X")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_search_is_accessible(
    browser: Browser, origin: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """axe-core finds nothing, with results and open filters; nothing is too wide."""
    viewport: ViewportSize = {"width": width, "height": 800}
    context = browser.new_context(viewport=viewport, color_scheme=scheme)
    page = context.new_page()
    page.goto(origin, wait_until="networkidle")
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("climat")
    expect(page.get_by_role("status")).to_contain_text("résultats")
    page.get_by_text("Affiner").click()
    assert Axe().run(page).violations_count == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
