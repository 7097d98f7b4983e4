"""The site by keyboard alone: every stop is seen, and the keys lead wherever a mouse does."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from our_site import ARTICLE, EVENT, HOME, PERSON, TIMELINE

# Where the focus is: what it is, whether its outline is drawn, and whether its left end, middle or
# right end is in the window and under nothing (WCAG 2.4.7 and 2.4.11).
SEEN = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const style = getComputedStyle(element);
  const ends = (box) => [0.1, 0.5, 0.9].map((part) =>
    document.elementFromPoint(box.x + box.width * part, box.y + box.height / 2));
  const uncovered = [...element.getClientRects()].flatMap(ends).some((at) =>
    at && (element.contains(at) || at.contains(element) && !at.matches("body, main")));
  return {
    name: element.outerHTML.slice(0, 120),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    uncovered,
  };
}"""

pytestmark = pytest.mark.browser


@pytest.fixture(params=[360, 1280])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on a phone with a keyboard, and on a laptop."""
    context = browser.new_context(
        viewport={"width": request.param, "height": 740}, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until a link or control with a name has the focus."""
    for _ in range(500):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            return
    raise AssertionError(f"the keyboard does not reach {name}")


@pytest.mark.parametrize("address", [HOME, EVENT, ARTICLE, PERSON, TIMELINE])
def test_every_stop_is_seen(page: Page, origin: str, address: str) -> None:
    """Each of the stops from top to bottom has an outline and is not hidden under anything."""
    page.goto(origin + address)
    stops = 0
    while True:
        page.keyboard.press("Tab")
        stop = page.evaluate(SEEN)
        if stop is None:
            break
        stops += 1
        assert stop["outlined"], stop["name"]
        assert stop["uncovered"], stop["name"]
    assert stops > 10


def test_keys_lead_from_the_front_page_to_a_person(page: Page, origin: str) -> None:
    """Tab and Enter lead from the home page to the events, to one of them and to who took part."""
    page.goto(origin)
    for name, address in (
        ("Événements", "evenements/"),
        ("Conversation entre Donald Trump et Elon Musk sur X", EVENT),
        ("Donald Trump", PERSON),
    ):
        _tab_to(page, name)
        page.keyboard.press("Enter")
        page.wait_for_url(origin + address)


def test_keys_lead_past_a_dossier_by_its_contents(page: Page, origin: str) -> None:
    """The contents list is reached early, and Enter goes on from the section that it names."""
    page.goto(origin + EVENT)
    _tab_to(page, "Chronologie")
    _tab_to(page, "Chronologie")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('section')?.id") == "timeline"
