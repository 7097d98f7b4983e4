"""The addresses with which a reader mends a page or adds one."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import frontmatter
import pytest

from explainer import Page
from explainer.limits import NAME_LENGTH, PREFILLED_ADDRESS, SLUG_LENGTH

Pages = Callable[..., dict[str, Page]]

GITHUB = {"repo_url": "https://github.com/a/b", "edit_uri": "edit/main/site/content/"}
ARTICLE = """
    title: Une visite
    date: 2024-08-13
    summary: Un mot.
    event: Visite à Lyon
    people: [Ada Martin]
    named: [Jean Petit]
    themes: [calcul]
    """


def _fields(address: str) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(address).query).items()}


def _offer(page: Page) -> Any:
    return page.context["contribute"]


def test_a_site_without_a_repository_offers_nothing(pages_of: Pages) -> None:
    """Where no repository is named, no page has an address of one."""
    pages = pages_of({"articles/visite.md": ARTICLE}, edit_uri="edit/main/content/")
    assert not [page for page in pages.values() if "contribute" in page.context]


def test_a_page_with_a_file_leads_to_editing_it(pages_of: Pages) -> None:
    """The path of the file, encoded, follows what leads to editing; nothing is begun anew."""
    offer = _offer(pages_of({"articles/2024/été.md": ARTICLE}, **GITHUB)["articles/été/"])
    edit = "https://github.com/a/b/edit/main/site/content/articles/2024/%C3%A9t%C3%A9.md"
    assert offer["edit"] == edit
    assert "create" not in offer


def test_a_translation_leads_to_its_own_file(pages_of: Pages) -> None:
    """The page in another language is edited in its sidecar."""
    files = {"articles/visite.md": ARTICLE, "articles/visite.en.md": "title: A visit"}
    offer = _offer(pages_of(files, languages=("fr", "en"), **GITHUB)["en/articles/visite/"])
    assert offer["edit"].endswith("/content/articles/visite.en.md")
    assert "title=Mistake:+A+visit" in offer["report"]


@pytest.mark.parametrize(
    ("address", "path", "metadata"),
    [
        ("events/visite-a-lyon/", "events/visite-a-lyon.md", {"title": "Visite à Lyon"}),
        ("people/ada-martin/", "people/ada-martin.md", {"name": "Ada Martin"}),
        ("themes/calcul/", "themes/calcul.md", {"title": "calcul"}),
    ],
)
def test_a_derived_page_leads_to_its_file_begun(
    pages_of: Pages, address: str, path: str, metadata: dict[str, str]
) -> None:
    """The new file has the path that gives this page, and its kind's skeleton with its name."""
    offer = _offer(pages_of({"articles/visite.md": ARTICLE}, **GITHUB)[address])
    assert "edit" not in offer
    assert offer["create"].startswith("https://github.com/a/b/new/main?")
    fields = _fields(offer["create"])
    assert fields["filename"] == f"site/content/{path}"
    begun = frontmatter.loads(fields["value"]).metadata
    assert begun.items() >= metadata.items()


def test_an_event_is_begun_with_its_themes(pages_of: Pages) -> None:
    """The skeleton of an event names the themes that its articles give it."""
    offer = _offer(pages_of({"articles/visite.md": ARTICLE}, **GITHUB)["events/visite-a-lyon/"])
    begun = frontmatter.loads(_fields(offer["create"])["value"])
    assert begun["themes"] == ["calcul"]


def test_nobody_is_asked_to_make_a_bystander_public(pages_of: Pages) -> None:
    """Somebody who is only named gets no offer of a file, which would put them in all lists."""
    offer = _offer(pages_of({"articles/visite.md": ARTICLE}, **GITHUB)["people/jean-petit/"])
    assert "create" not in offer
    assert "edit" not in offer
    assert offer["report"]


def test_a_mistake_is_reported_with_page_and_title(pages_of: Pages) -> None:
    """The form is filled in with the page's whole address and a title in its language."""
    for address, page in pages_of({"articles/visite.md": ARTICLE}, **GITHUB).items():
        fields = _fields(_offer(page)["report"])
        assert fields["template"] == "mistake.yml"
        assert unquote(fields["page"]) == f"https://example.org/{address}"
        assert fields["title"] == f"Erreur\u00a0: {page.context['title']}"


def test_a_title_cannot_add_a_field(pages_of: Pages) -> None:
    """Whatever a title holds, it fills in the title and nothing else."""
    title = "A&template=other.yml#x%26 +\u202f?"
    files = {"articles/x.md": ARTICLE.replace("Une visite", f"'{title}'")}
    fields = _fields(_offer(pages_of(files, **GITHUB)["articles/x/"])["report"])
    assert fields["title"].endswith(": A&template=other.yml#x%26 +\u202f?")
    assert fields.keys() == {"template", "page", "title"}


def test_the_home_page_begins_a_file_of_each_kind(pages_of: Pages) -> None:
    """The home page has the skeletons; every other page leads to it, and carries none of them."""
    pages = pages_of({"articles/visite.md": ARTICLE}, **GITHUB)
    begun = {link["text"]: _fields(link["url"]) for link in _offer(pages[""])["begin"]}
    assert begun.keys() == {
        "Proposer un article",
        "Proposer un événement",
        "Proposer une personne",
        "Proposer un thème",
        "Proposer une organisation",
        "Proposer un lieu",
    }
    article = begun["Proposer un article"]
    assert article["filename"] == "site/content/articles/titre-de-l-article.md"
    assert frontmatter.loads(article["value"])["date"] == "AAAA-MM-JJ"
    for address, page in pages.items():
        assert ("begin" in _offer(page)) == (address == "")
        assert _offer(page).get("home", "") == ""


def test_a_translated_home_page_is_the_one_led_to(pages_of: Pages) -> None:
    """Pages in a language with a home page of its own lead to that one."""
    files = {
        "index.md": "title: Accueil",
        "index.en.md": "title: Home",
        "articles/visite.md": ARTICLE,
        "articles/visite.en.md": "title: A visit",
    }
    pages = pages_of(files, languages=("fr", "en"), **GITHUB)
    assert _offer(pages["en/articles/visite/"])["home"] == "en/"
    assert _offer(pages["articles/visite/"])["home"] == ""
    assert _offer(pages["en/"])["begin"][0]["text"] == "Propose an article"


def test_what_a_skeleton_leaves_open_is_a_problem(
    pages_of: Pages, problems_of: Callable[..., list[str]]
) -> None:
    """An article sent as it was begun is refused for its date, and its other examples are named."""
    begun = _fields(_offer(pages_of({}, **GITHUB)[""])["begin"][0]["url"])["value"]
    found = problems_of({"articles/titre-de-l-article.md": begun.encode()})
    codes = [line.rpartition(" ")[2] for line in found]
    assert "E208" in codes
    assert "articles/titre-de-l-article.md:2:8 W505" in found


@pytest.mark.parametrize(
    ("options", "keys"),
    [
        ({"repo_url": "https://gitlab.com/a/b", "edit_uri": "-/edit/main/content/"}, "edit report"),
        ({"repo_url": "https://gitlab.example.org/a/b", "edit_uri": ""}, "report"),
        ({"repo_url": "https://codeberg.org/a/b", "edit_uri": "_edit/main/content/"}, "edit"),
        ({"repo_url": "https://notgithub.com/a/b", "edit_uri": "edit/main/content/"}, "edit"),
        ({"repo_url": "https://github.com/a/b", "edit_uri": ""}, "report"),
        ({"repo_url": "https://github.com/a/b", "edit_uri": "blob/main/content/"}, "edit report"),
    ],
)
def test_elsewhere_only_what_works_is_offered(
    pages_of: Pages, options: dict[str, str], keys: str
) -> None:
    """A host gets the addresses that it is known to have, and no guess."""
    offer = _offer(pages_of({"articles/x.md": ARTICLE}, **options)["articles/x/"])
    assert offer.keys() == set(keys.split())


def test_gitlab_is_told_page_and_title(pages_of: Pages) -> None:
    """GitLab fills in an issue's title and description."""
    pages = pages_of({"articles/x.md": ARTICLE}, repo_url="https://gitlab.com/a/b/")
    report = _offer(pages["articles/x/"])["report"]
    assert report.startswith("https://gitlab.com/a/b/-/issues/new?")
    assert _fields(report) == {
        "issue[description]": "https://example.org/articles/x/",
        "issue[title]": "Erreur\u00a0: Une visite",
    }


def test_no_address_is_too_long(pages_of: Pages) -> None:
    """The longest names that may be leave a field out where the address would be refused."""
    longest = "漢" * SLUG_LENGTH
    themes = [f"{number:03}{longest}"[:SLUG_LENGTH] for number in range(9)]
    files = {
        "articles/x.md": ARTICLE.replace("Visite à Lyon", longest)
        .replace("Une visite", "漢" * NAME_LENGTH)
        .replace("[calcul]", f"[{', '.join(themes)}]")
    }
    pages = pages_of(files, **GITHUB)
    for page in pages.values():
        offer = _offer(page)
        links = [offer.get(key, "") for key in ("edit", "create", "report")]
        links += [link["url"] for link in offer.get("begin", [])]
        assert all(len(link) <= PREFILLED_ADDRESS for link in links)
        assert "page=" in offer["report"]
    assert "filename" in (fields := _fields(_offer(pages[f"events/{longest}/"])["create"]))
    assert "value" not in fields
