"""The search of our own site, its index once whole and once in parts, in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer import generate
from explainer.engines.configuration import read_configuration
from explainer.publish.search import publish_index
from explainer.publish.write import Writer
from policies import under
from trees import served

ROOT = Path(__file__).parents[2]
MOST = 40
"""Most pages of one part, about: four parts in French and two in English."""
RESULTS = ".ex-search__results a"
ASK = """async ([module, query, chosen]) => {
  const { search } = await import(module);
  const found = await search(query, chosen);
  const pages = found.count ? await found.some(0, found.count) : [];
  return { count: found.count, pages: pages.map(({ url, title, kind }) => [url, title, kind]) };
}"""
FACETS = "async (module) => (await import(module)).facets()"
SAME = [
    ("Élysée", {}),
    ("l’immigration", {}),
    ("élections", {}),
    ("oeuvre", {}),
    ("Putin", {}),
    ("ONU", {}),
    ("accord de Paris", {}),
    ("Kim Jong-un", {}),
    ("lyonnaise", {}),
    ("Alaska", {}),
    ("présidentielles", {}),
    ("investi", {}),
    ("climat xyzzyx", {}),
    ("sommet", {"person": "Kim Jong-un"}),
    ("retrait", {"year": "2017"}),
    ("", {"person": "Vladimir Poutine", "kind": "person"}),
    ("", {"theme": "climat", "kind": "event", "year": "2017"}),
    ("", {"year": "2017"}),
]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def origin(our_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Our own site twice below one address: `whole/`, and `dore/parts/` with an index in parts."""
    folder = tmp_path_factory.mktemp("parts")
    shutil.copytree(our_site, folder / "whole")
    shutil.copytree(our_site, folder / "dore" / "parts")
    shutil.rmtree(folder / "dore" / "parts" / "pagefind")
    ours = read_configuration(ROOT / "mkdocs.yml")
    records = generate(ours.content, ours.site).records
    publish_index(records, Writer(folder / "dore" / "parts"), MOST)
    with served(folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that is still empty."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def _asked(page: Page, site: str, query: str, chosen: dict[str, str]) -> Any:
    """What a site's own search gives, its addresses from the site's root."""
    module = f"{site}assets/explainer/search-index.js"
    found = page.evaluate(ASK, [module, query, chosen])
    found["pages"] = sorted([url.removeprefix(site), *rest] for url, *rest in found["pages"])
    return found


def test_there_are_parts_of_both_languages(origin: str, page: Page) -> None:
    """The script names them, and only that of a divided index does."""
    said = [
        page.request.get(f"{origin}{site}/pagefind/pagefind.js").text().splitlines()[-1]
        for site in ("whole", "dore/parts")
    ]
    assert "export const parts" not in said[0]
    assert said[1] == 'export const parts={"fr":4,"en":2};'
    for part in ("fr-1", "fr-2", "fr-3", "en-1"):
        entry = page.request.get(f"{origin}dore/parts/pagefind/{part}/pagefind-entry.json").json()
        assert [*entry["languages"]] == [part]


@pytest.mark.parametrize(("query", "chosen"), SAME, ids=[f"{q} {[*c]}" for q, c in SAME])
def test_parts_find_what_the_whole_finds(
    page: Page, origin: str, query: str, chosen: dict[str, str]
) -> None:
    """The same pages, as many, under addresses of the site: words, names, facets, and none."""
    found = []
    for site in (f"{origin}whole/", f"{origin}dore/parts/"):
        page.goto(f"{site}recherche/")
        found.append(_asked(page, site, query, chosen))
    assert found[0] == found[1]


def test_facets_count_all_parts(page: Page, origin: str) -> None:
    """Each value is offered with as many pages as it has in the whole."""
    found = []
    for site in (f"{origin}whole/", f"{origin}dore/parts/"):
        page.goto(f"{site}recherche/")
        found.append(page.evaluate(FACETS, f"{site}assets/explainer/search-index.js"))
    assert found[0] == found[1]
    assert {"kind", "theme", "person", "year"} <= found[0].keys()


def test_an_english_page_asks_the_english_parts(page: Page, origin: str) -> None:
    """Nothing of another language is loaded, nor a part that is not there."""
    asked: list[str] = []
    page.on("response", lambda answer: asked.append(f"{answer.status} {answer.url}"))
    site = f"{origin}dore/parts/"
    page.goto(f"{site}en/recherche/?q=delays")
    expect(page.locator(RESULTS).first).to_be_visible()
    loaded = [one for one in asked if "/pagefind/" in one]
    assert [
        one for one in loaded if not one.startswith("200 ") or "fr-" in one or "fr_" in one
    ] == []
    assert any("/pagefind/en-1/pagefind-entry.json" in one for one in loaded)
    whole = f"{origin}whole/"
    found = _asked(page, site, "delays", {})
    page.goto(f"{whole}en/recherche/")
    assert found == _asked(page, whole, "delays", {})


def test_parts_are_searched_under_a_strict_policy(page: Page, origin: str) -> None:
    """No inline script, no evaluation but WebAssembly's, Trusted Types: nothing is refused."""
    said = under(page)
    page.goto(f"{origin}dore/parts/recherche/?q=climat")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.get_by_text("Affiner").click()
    expect(page.get_by_label("Année").locator("option")).not_to_have_count(1)
    assert said == []


def test_a_part_that_is_missing_is_told(page: Page, origin: str) -> None:
    """Who would find half of a site reads that the search failed, and does not wait for ever."""
    for lost in ("**/pagefind/fr-2/*", "**/parts/pagefind/pagefind-entry.json*"):
        page.route(lost, lambda route: route.abort())
        page.goto(f"{origin}dore/parts/recherche/?q=climat")
        expect(page.get_by_role("status")).to_contain_text("n’a pas pu être chargée")
        page.unroute(lost)
