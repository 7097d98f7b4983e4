"""The timeline's filters in a real browser: they combine, live in the address, and say how many."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from policies import under
from trees import FIVE_LINES, build, served, write_tree

EVENT = "---\ntitle: {title}\nstart: {start}\npeople: [{person}]\nthemes: [{theme}]\n---\n"
EVENTS = [
    ("Un", "2024-01-01", "Ann Lee", "climat"),
    ("Deux", "2024-02-01", "Bob Ray", "climat"),
    ("Trois", "2023-01-01", "Ann Lee", "énergie"),
    ("Quatre", "2022-01-01", "Ann Lee", "climat"),
    ("Cinq", "2021-01-01", "Bob Ray", "énergie"),
]
FILES = {
    "mkdocs.yml": FIVE_LINES,
    **{
        f"content/events/{title.lower()}.md": EVENT.format(
            title=title, start=start, person=person, theme=theme
        )
        for title, start, person, theme in EVENTS
    },
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site with a timeline, built and served on loopback."""
    folder = write_tree(tmp_path_factory.mktemp("filters"), FILES)
    build(folder, "--strict")
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, origin: str) -> Page:
    """The timeline on a phone."""
    page = context.new_page()
    page.goto(f"{origin}timeline/")
    return page


def _choose(page: Page, way: str, slug: str) -> None:
    page.get_by_label(way, exact=True).select_option(slug)


def _names(page: Page) -> list[str]:
    return page.locator(".ex-entry:visible .ex-entry__name").all_inner_texts()


def test_choices_combine_and_are_counted(page: Page) -> None:
    """A theme, then a person of it: what meets both is left, and the number is told."""
    status = page.get_by_role("status")
    _choose(page, "par thème", "climat")
    expect(status).to_have_text("3 événements")
    assert _names(page) == ["Deux", "Un", "Quatre"]
    _choose(page, "par personne", "ann-lee")
    expect(status).to_have_text("2 événements")
    assert _names(page) == ["Un", "Quatre"]
    _choose(page, "par année", "2022")
    expect(status).to_have_text("1 événement")
    assert page.url.endswith("?year=2022&theme=climat&person=ann-lee")


def test_a_choice_says_what_the_others_leave(page: Page) -> None:
    """After a first choice, the others offer what has events, with their number."""
    _choose(page, "par thème", "energie")
    expect(page.get_by_role("status")).to_have_text("2 événements")
    options = page.get_by_label("par personne", exact=True).locator("option").all_inner_texts()
    assert options == ["tout", "Ann Lee (1)", "Bob Ray (1)"]
    years = page.get_by_label("par année", exact=True).locator("option").all_inner_texts()
    assert years == ["tout", "2023 (1)", "2021 (1)"]


def test_the_address_brings_the_choice_back(page: Page, origin: str) -> None:
    """Who opens a shared address sees the same list."""
    page.goto(f"{origin}timeline/?theme=climat&person=ann-lee")
    expect(page.get_by_role("status")).to_have_text("2 événements")
    expect(page.get_by_label("par personne", exact=True)).to_have_value("ann-lee")


def test_the_back_button_undoes_a_choice(page: Page) -> None:
    """Each choice is a step of the history; the last step back is the whole list."""
    status = page.get_by_role("status")
    _choose(page, "par thème", "climat")
    expect(status).to_have_text("3 événements")
    _choose(page, "par personne", "bob-ray")
    expect(status).to_have_text("1 événement")
    page.go_back()
    expect(status).to_have_text("3 événements")
    expect(page.get_by_label("par personne", exact=True)).to_have_value("")
    page.go_back()
    expect(status).to_have_text("")
    assert len(_names(page)) == 5
    page.go_forward()
    expect(status).to_have_text("3 événements")


def test_nothing_may_meet_all_choices(page: Page, origin: str) -> None:
    """An address whose choices no event meets says so in words."""
    page.goto(f"{origin}timeline/?theme=climat&year=2021")
    expect(page.get_by_role("status")).to_have_text("Aucun événement ne réunit ces choix.")
    assert _names(page) == []


@pytest.mark.parametrize("asked", ["theme=rien", "theme=constructor", "autre=1", "year=%00"])
def test_an_unknown_choice_is_none(page: Page, origin: str, asked: str) -> None:
    """What no event has leaves the whole list as it is."""
    page.goto(f"{origin}timeline/?{asked}", wait_until="networkidle")
    assert len(_names(page)) == 5
    expect(page.get_by_role("button", name="Tout afficher")).to_be_hidden()


def test_one_button_shows_all_again(page: Page) -> None:
    """The keyboard finds it, and the focus is not lost."""
    _choose(page, "par thème", "climat")
    page.get_by_role("button", name="Tout afficher").press("Enter")
    expect(page.get_by_role("status")).to_have_text("")
    assert len(_names(page)) == 5
    expect(page.get_by_label("par année", exact=True)).to_be_focused()
    assert page.url.endswith("/timeline/")


def test_nothing_is_asked_before_a_choice(context: BrowserContext, origin: str) -> None:
    """The file of events is read once, at the first choice."""
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(f"{origin}timeline/", wait_until="networkidle")
    assert [url for url in asked if url.endswith(".json")] == []
    for theme in ("climat", "energie"):
        _choose(page, "par thème", theme)
        expect(page.get_by_role("status")).to_contain_text("événements")
    assert [url for url in asked if url.endswith(".json")] == [f"{origin}timeline/events.json"]


def test_without_the_file_a_choice_leads_to_its_page(context: BrowserContext, origin: str) -> None:
    """Where the file cannot be read, the plain page of the choice is opened."""
    context.route("**/events.json", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{origin}timeline/")
    _choose(page, "par thème", "climat")
    page.wait_for_url(f"{origin}timeline/theme/climat/")
    assert len(_names(page)) == 3


def test_without_script_each_way_has_its_page(browser: Browser, origin: str) -> None:
    """The same choices are links, to one page each."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{origin}timeline/")
    assert page.locator("select").count() == 0
    page.get_by_role("link", name="climat", exact=True).click()
    assert page.url == f"{origin}timeline/theme/climat/"
    assert len(_names(page)) == 3
    context.close()


def test_a_strict_policy_holds(context: BrowserContext, origin: str) -> None:
    """Under Trusted Types and without inline code, filters work and nothing is reported."""
    said = under(context, POLICY)
    page = context.new_page()
    page.goto(f"{origin}timeline/?theme=climat")
    expect(page.get_by_role("status")).to_have_text("3 événements")
    assert said == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_filters_are_accessible(
    browser: Browser, origin: str, scheme: Literal["light", "dark"], width: int
) -> None:
    """They break no rule of axe-core, have room for a finger, and fit on a small phone."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 740})
    page = context.new_page()
    page.goto(f"{origin}timeline/?theme=climat")
    expect(page.get_by_role("status")).to_have_text("3 événements")
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for select in page.locator("select").all():
        box = select.bounding_box()
        assert box
        assert box["height"] >= 24
    context.close()
