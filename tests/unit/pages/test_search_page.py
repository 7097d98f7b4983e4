"""The page of the search."""

from collections.abc import Callable, Mapping

from explainer import Page
from explainer.model.kinds import FOLDERS

Pages = Callable[..., Mapping[str, Page]]


def test_it_leads_to_every_list_of_a_kind(pages_of: Pages) -> None:
    """Without script every page can be reached from it, at the addresses of the site."""
    page = pages_of({}, permalinks={"search": "recherche", "events": "evenements"})["recherche/"]
    (section,) = page.context["sections"]
    found = {entry["link"]["url"] for entry in section["groups"][0]["items"]}
    assert found == {f"{name}/" for name in (*FOLDERS, "timeline")} - {"events/"} | {"evenements/"}


def test_it_is_of_its_own_kind_and_not_indexed(pages_of: Pages) -> None:
    """Search engines have no use for another search."""
    page = pages_of({})["search/"]
    assert page.meta["template"] == "explainer/search.html"
    assert (page.context["kind"], page.context["noindex"]) == ("search", True)
