"""The front page: one lead, what is new, the themes, the people."""

from collections.abc import Callable
from typing import Any

from explainer import Page
from explainer.limits import HOME_LIST, PAGE_LIST

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

GONE = "withdrawn: {date: 2024-01-01, reason: Faux.}"

EVENTS = {
    "events/a.md": """
        title: A
        start: 2024
        summary: Oui.
        key_points: ["Un.", "Deux.", "Trois.", "4."]
        """,
    "events/b.md": "title: B\nstart: 2024-02-01",
    "events/c.md": "title: C\nstart: 2024-03-01",
}


def _names(items: list[Any]) -> list[str]:
    return [item["link"]["text"] for item in items]


def test_without_content_the_home_page_has_the_site_s_name(pages_of: Pages) -> None:
    """An empty site has a home page with its name and nothing else."""
    home = pages_of({})[""]
    assert (home.context["kind"], home.context["title"]) == ("home", "Site")
    assert (home.body, home.source, home.context["sections"]) == ("", None, [])
    assert "lead" not in home.context


def test_index_md_stands_on_top(pages_of: Pages) -> None:
    """`index.md` gives title, summary and the text on top of the home page."""
    home = pages_of({"index.md": "title: Bonjour\nsummary: Ici.\n---\nUn mot."})[""]
    assert (home.context["title"], home.context["summary"]) == ("Bonjour", "Ici.")
    assert (home.body, home.source) == ("Un mot.\n", "index.md")
    assert home.meta["template"] == "explainer/home.html"


def test_the_newest_event_leads(pages_of: Pages, items_at: ItemsAt) -> None:
    """Without a choice, the latest event is the main story and the others follow."""
    home = pages_of(EVENTS)[""]
    assert home.context["lead"]["link"]["text"] == "C"
    assert _names(items_at(home, "events")) == ["B", "A"]


def test_what_is_featured_comes_first(pages_of: Pages, items_at: ItemsAt) -> None:
    """`featured` chooses the lead, which shows three key points and stands once."""
    home = pages_of({**EVENTS, "index.md": "title: T\nfeatured: [A, B]"})[""]
    assert home.context["lead"]["link"]["text"] == "A"
    assert home.context["lead"]["summary"] == "Oui."
    assert [point["text"] for point in home.context["points"]] == ["Un.", "Deux.", "Trois."]
    assert _names(items_at(home, "events")) == ["B", "C"]


def test_what_is_not_promoted_is_not_shown(pages_of: Pages, items_at: ItemsAt) -> None:
    """An event with `promote: false` stays in the lists, and leaves the home page."""
    pages = pages_of({**EVENTS, "events/c.md": "title: C\nstart: 2024-03-01\npromote: false"})
    assert pages[""].context["lead"]["link"]["text"] == "B"
    assert _names(items_at(pages[""], "events")) == ["A"]
    assert "C" in _names(items_at(pages["events/"], "listing"))


def test_the_busiest_themes_and_people_are_shown(pages_of: Pages, items_at: ItemsAt) -> None:
    """Themes and people with most events come first."""
    home = pages_of(
        {
            "events/a.md": "title: A\npeople: [Ann Lee, Bob Ray]\nthemes: [climat, énergie]",
            "events/b.md": "title: B\npeople: [Bob Ray]\nthemes: [énergie]",
        }
    )[""]
    assert _names(items_at(home, "themes")) == ["énergie", "climat"]
    assert _names(items_at(home, "people")) == ["Bob Ray", "Ann Lee"]


def test_lists_are_short_and_lead_on(pages_of: Pages, items_at: ItemsAt) -> None:
    """Each list of the home page has a bound and a link to the whole list."""
    files = {}
    for number in range(HOME_LIST + 5):
        files[f"events/e{number}.md"] = (
            f"title: E{number}\nstart: {2000 + number}-02\npeople: [Ann L{number}]\n"
            f"themes: [thème {number}]\nupdates: [{{at: 2024, text: Neuf.}}]"
        )
        files[f"articles/a{number}.md"] = f"title: A{number}\ndate: 2024-01-02\nsummary: s"
    home = pages_of(files, permalinks={"events": "evenements"})[""]
    sizes = {part["id"]: len(items_at(home, part["id"])) for part in home.context["sections"]}
    assert sizes == {
        "corrections": HOME_LIST // 2,
        "events": HOME_LIST,
        "themes": HOME_LIST,
        "timeline": HOME_LIST,
        "articles": HOME_LIST // 2,
        "people": HOME_LIST,
    }
    assert {part["id"]: part["more"]["url"] for part in home.context["sections"]} == {
        "corrections": "corrections/",
        "events": "evenements/",
        "themes": "themes/",
        "timeline": "timeline/",
        "articles": "articles/",
        "people": "people/",
    }


def test_what_changed_comes_before_what_is_new(pages_of: Pages) -> None:
    """After the lead come the changes, then events, themes, months, articles, people."""
    files = {
        **EVENTS,
        "articles/a.md": "title: A\ndate: 2024-01-02\nsummary: s\npeople: [Ann Lee]\nevent: A\n"
        "themes: [eau]\ncorrections: [{date: 2024-02-01, kind: erratum, text: Un nom.}]",
    }
    parts = [part["id"] for part in pages_of(files)[""].context["sections"]]
    assert parts == ["corrections", "events", "themes", "timeline", "articles", "people"]


def test_months_lead_into_the_timeline(pages_of: Pages, items_at: ItemsAt) -> None:
    """Each month that has events leads to its place on the page of its year, the latest first."""
    home = pages_of({**EVENTS, "events/d.md": "title: D\nstart: 2023-12-31"})[""]
    assert [(e["link"]["text"], e["link"]["url"]) for e in items_at(home, "timeline")] == [
        ("mars 2024", "timeline/year/2024/#month:2024-03"),
        ("février 2024", "timeline/year/2024/#month:2024-02"),
        ("décembre 2023", "timeline/year/2023/#month:2023-12"),
    ]


def test_a_month_is_linked_to_where_it_begins(pages_of: Pages, items_at: ItemsAt) -> None:
    """In a year with many events, an early month stands on a further page."""
    files = {f"events/e{n}.md": f"title: E{n}\nstart: 2024-02-03" for n in range(PAGE_LIST + 1)}
    home = pages_of({**files, "events/j.md": "title: J\nstart: 2024-01-02"})[""]
    assert [entry["link"]["url"] for entry in items_at(home, "timeline")] == [
        "timeline/year/2024/#month:2024-02",
        "timeline/year/2024/page/2/#month:2024-01",
    ]


def test_the_newest_articles_are_shown(pages_of: Pages, items_at: ItemsAt) -> None:
    """Articles are on the home page by date, the latest first, with their summary."""
    home = pages_of(
        {
            "articles/a.md": "title: A\ndate: 2024-01-02\nsummary: Un.",
            "articles/b.md": "title: B\ndate: 2024-03-02\nsummary: Deux.",
        }
    )[""]
    shown = items_at(home, "articles")
    assert [(item["link"]["text"], item["summary"]) for item in shown] == [
        ("B", "Deux."),
        ("A", "Un."),
    ]


def test_an_unpromoted_article_is_not_on_the_home_page(pages_of: Pages, items_at: ItemsAt) -> None:
    """`promote: false` keeps an article off the home page."""
    front = "title: A\ndate: 2024-01-02\nsummary: s"
    pages = pages_of({"articles/a.md": f"{front}\npromote: false", "articles/b.md": front})
    shown = [entry["link"]["url"] for entry in items_at(pages[""], "articles")]
    assert shown == ["articles/b/"]


def test_a_draft_home_page_is_not_published(pages_of: Pages) -> None:
    """A draft `index.md` gives neither title nor text."""
    home = pages_of({"index.md": "title: Brouillon\ndraft: true\n---\nSecret."})[""]
    assert "Secret." not in home.body
    assert home.context["title"] == "Site"


def test_the_home_page_lists_its_sources(pages_of: Pages, items_at: ItemsAt) -> None:
    """A citation in `index.md` leads to an entry on the same page."""
    home = pages_of({"index.md": "title: T\nsources: [{id: ap, title: S}]\n---\nBla.[^ap]"})[""]
    assert home.body == "Bla.[^ap]\n\n@[^ap]: 1 #source:ap\n"
    assert [source["id"] for source in items_at(home, "sources")] == ["source:ap"]


def test_a_withdrawn_home_page_is_not_published(pages_of: Pages) -> None:
    """A withdrawn `index.md` publishes its text no more."""
    assert "Secret." not in pages_of({"index.md": f"title: T\n{GONE}\n---\nSecret."})[""].body


def test_a_withdrawn_event_does_not_lead(pages_of: Pages) -> None:
    """An event that was withdrawn is not the main story, even where `featured` names it."""
    files = {"index.md": "title: T\nfeatured: [e]", "events/e.md": f"title: E\n{GONE}"}
    assert "lead" not in pages_of(files)[""].context


def test_a_withdrawn_event_shows_no_key_points_on_the_home_page(pages_of: Pages) -> None:
    """Nothing of a withdrawn text is published on the home page."""
    files = {
        "index.md": "title: T\nfeatured: [e]",
        "events/e.md": f'title: E\nkey_points: ["Faux fait."]\n{GONE}',
    }
    assert "Faux fait." not in str(pages_of(files)[""].context)
