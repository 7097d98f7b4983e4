"""What is new since the last visit, in a real browser: marked on the device, told to nobody."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from policies import under
from trees import FIVE_LINES, build, served, write_tree

FILES = {
    "mkdocs.yml": FIVE_LINES,
    "content/events/debat.md": (
        "---\ntitle: grand débat\nstart: 2024-09-10\nsummary: S.\n"
        "timeline:\n"
        "  - {at: 2024-09-10, text: Il a lieu.}\n"
        "  - {at: 2024-09-20, text: Il compte.}\n"
        "updates: [{at: 2024-09-12, text: Ajout.}, {at: 2024-09-20, text: Suite.}]\n"
        "corrections: [{date: 2024-09-21, kind: erratum, text: Faute.}]\n---\n"
    ),
    "content/articles/a.md": "---\ntitle: Ancien\ndate: 2024-01-01\nsummary: S.\n---\nTexte.\n",
    "content/articles/b.md": "---\ntitle: Récent\ndate: 2024-09-20\nsummary: S.\n---\nTexte.\n",
}
SCRIPT = Path(__file__).parents[2] / "theme/assets/explainer/visit.js"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site, built and served on loopback."""
    folder = write_tree(tmp_path_factory.mktemp("visit"), FILES)
    build(folder, "--strict")
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that has never been here."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context
    context.close()


def _read(context: BrowserContext, address: str, *, days: str = "") -> Page:
    """A page for a reader whose days of reading, this and the one before, are as given."""
    page = context.new_page()
    if days:
        stored = f"localStorage['visit:/'] ??= '{days}'"
        page.add_init_script(stored)
    page.goto(address, wait_until="networkidle")
    return page


def _marked(page: Page) -> list[str]:
    return page.locator(":has(> .ex-new)").all_inner_texts()


def test_the_script_is_small() -> None:
    """The script that every page loads has one kilobyte at most."""
    assert SCRIPT.stat().st_size <= 1024


def test_a_first_visit_marks_nothing(context: BrowserContext, origin: str) -> None:
    """Who comes for the first time finds everything new: nothing is marked, on no page."""
    page = _read(context, origin)
    expect(page.locator(".ex-news")).to_be_hidden()
    page.goto(f"{origin}articles/")
    assert _marked(page) == []


def test_what_is_newer_is_marked_and_counted(context: BrowserContext, origin: str) -> None:
    """Home says how many pages are new or changed since the day of the last visit, and which."""
    page = _read(context, origin, days="2024-09-20 2024-08-01")
    expect(page.locator(".ex-news")).to_have_text("Nouveau depuis votre visite\u00a0: 2")
    assert {text.splitlines()[0] for text in _marked(page)} == {
        "grand débat nouveau",
        "grand débat (erratum) nouveau",
        "grand débat (mise à jour) nouveau",
        "Récent nouveau",
    }


def test_a_list_marks_its_entries(context: BrowserContext, origin: str) -> None:
    """The text of the day of the last visit is marked, for it may have come after; not older."""
    page = _read(context, f"{origin}articles/", days="2024-09-20 2023-01-01")
    assert _marked(page) == ["Récent nouveau"]


def test_an_event_marks_its_moments_updates_and_corrections(
    context: BrowserContext, origin: str
) -> None:
    """On the page itself, what came since then is marked in place."""
    page = _read(context, f"{origin}events/debat/", days="2024-09-20 2024-01-01")
    marked = "\n".join(_marked(page))
    assert "20\u00a0septembre 2024 nouveau" in marked
    assert "Suite. 20\u00a0septembre 2024 nouveau" in marked
    assert "Faute. nouveau" in marked
    assert "Ajout." not in marked
    assert "10\u00a0septembre" not in marked


def test_the_marks_stay_for_the_day(context: BrowserContext, origin: str) -> None:
    """Going from page to page does not make a new visit; another day does."""
    page = _read(context, origin, days="2024-09-20 2024-01-01")
    page.reload()
    expect(page.locator(".ex-news")).to_be_visible()
    today, before = page.evaluate("localStorage['visit:/']").split()
    assert before == "2024-09-20"
    assert today == page.evaluate("new Date().toLocaleDateString('sv')")


def test_two_sites_of_a_host_have_two_visits(context: BrowserContext, origin: str) -> None:
    """What is kept is under the path of the home page, whichever page is read."""
    page = _read(context, f"{origin}events/debat/")
    assert page.evaluate("Object.keys(localStorage)") == ["visit:/"]


def test_nothing_leaves_the_device(context: BrowserContext, origin: str) -> None:
    """The days are in no cookie and in no request."""
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    _read(context, origin, days="2024-09-20 2024-01-01")
    assert context.cookies() == []
    assert [url for url in asked if "2024" in url or not url.startswith(origin)] == []


def test_without_storage_everything_is_there(context: BrowserContext, origin: str) -> None:
    """Where the reader refuses storage, the page is as without the script, and no error is told."""
    refused = "Object.defineProperty(window, 'localStorage', {get() {throw new DOMException()}})"
    context.add_init_script(refused)
    said: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(origin, wait_until="networkidle")
    assert said == []
    assert _marked(page) == []


def test_a_strict_policy_holds(context: BrowserContext, origin: str) -> None:
    """Under Trusted Types and without inline code, the marks are set and nothing is reported."""
    said = under(context, POLICY)
    page = _read(context, origin, days="2024-09-20 2024-01-01")
    expect(page.locator(".ex-news")).to_be_visible()
    assert said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_marks_are_accessible(
    browser: Browser, origin: str, scheme: Literal["light", "dark"]
) -> None:
    """Marks have contrast and break no rule of axe-core, in light and dark."""
    context = browser.new_context(color_scheme=scheme)
    page = _read(context, origin, days="2024-09-20 2024-01-01")
    assert page.locator(".ex-new").count() > 0
    assert Axe().run(page).response["violations"] == []
    context.close()
