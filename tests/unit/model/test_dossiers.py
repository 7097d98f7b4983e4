"""What is known of an event: its own file first, else its articles."""

from collections.abc import Callable, Mapping

import pytest

from explainer.model.answers import answers_to
from explainer.model.cases import Standing
from explainer.model.dossiers import Dossier, build_dossiers, zone_of
from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.told import local_moments
from explainer.site import SiteInfo

DossierOf = Callable[[Mapping[str, str]], Dossier]
ARTICLE = "title: {slug}\ndate: {date}\nsummary: résumé {slug}\nevent: E\n"
SITE = SiteInfo(name="S", url="https://example.org/", languages=("fr",))


def article(slug: str, date: str, front: str = "") -> dict[str, str]:
    """An article about the event E."""
    return {f"articles/{slug}.md": ARTICLE.format(slug=slug, date=date) + front}


@pytest.fixture
def dossier_of(graph_of: Callable[..., Graph]) -> DossierOf:
    """The dossier of the event E."""

    def make(files: Mapping[str, str]) -> Dossier:
        return build_dossiers(graph_of(files), SITE)["events/e"]

    return make


def test_articles_newest_first(dossier_of: DossierOf) -> None:
    """Articles come newest first, those of one day by slug."""
    files = article("b", "2024-08-13") | article("c", "2024-08-14") | article("a", "2024-08-13")
    assert [owner.slug for owner in dossier_of(files).owners] == ["e", "c", "a", "b"]


def test_drafts_are_left_out(dossier_of: DossierOf) -> None:
    """A draft is not yet about anything."""
    files = article("a", "2024-08-13") | article("b", "2024-08-14", "draft: true")
    assert [found.slug for found in dossier_of(files).articles] == ["a"]


MERGED = """title: Autre
merged_into: milieu
people: [Ana Lu]
statements: [{by: Ana Lu, text: Oui., id: oui, source: s}]
replies: [{by: Bo Do, text: Non., concerns: oui}]
corrections: [{date: 2024-01-02, kind: erratum, text: Un nom.}]
proceedings: [{person: Ana Lu, at: 2024, stage: relaxe, source: s}]
sources: [{id: s, title: Source}]"""


def test_an_event_takes_in_what_was_merged_into_it(graph_of: Callable[..., Graph]) -> None:
    """What the file of a merged event says is on the page of the one that it became."""
    files = {
        "events/e.md": "title: E",
        "events/milieu.md": "title: Milieu\nmerged_into: e",
        "events/autre.md": MERGED,
    }
    graph = graph_of(files)
    dossier = build_dossiers(graph, SITE)["events/e"]
    assert {owner.id for owner in dossier.merged} == {"events/milieu", "events/autre"}
    (said,) = dossier.statements
    assert [reply.value.text for reply in said.replies] == ["Non."]
    assert [len(found) for found in (dossier.replies, dossier.corrections)] == [1, 1]
    assert [part.person.slug for part in dossier.people] == ["ana-lu"]
    assert [found.source.title for found in dossier.sources.behind(said)] == ["Source"]
    (case,) = graph.cases_of(dossier.event)
    assert case.standing is Standing.CLEARED


def test_an_article_s_merged_file_is_taken_in_too(dossier_of: DossierOf) -> None:
    """What an article said that became another one stays with their event, after the rest."""
    said = "statements: [{by: Ana Lu, text: Oui.}]\nwhy: Plus tard."
    files = article("a", "2024-01-02", "why: Parce que.") | article(
        "b", "2024-01-03", f"merged_into: a\n{said}"
    )
    dossier = dossier_of(files)
    assert [owner.slug for owner in dossier.owners] == ["e", "a", "b"]
    assert [item.value.words for item in dossier.statements] == ["Oui."]
    assert dossier.why
    assert dossier.why.value == "Parce que."


def test_a_withdrawn_file_is_taken_in_by_nobody(dossier_of: DossierOf) -> None:
    """A file that is merged and withdrawn says nothing any more."""
    gone = "\nwithdrawn: {date: 2024-02-02, reason: Faux.}"
    files = {"events/e.md": "title: E", "events/a.md": MERGED.replace("milieu", "e") + gone}
    dossier = dossier_of(files)
    assert (dossier.merged, dossier.replies, dossier.statements) == ((), (), ())


def test_a_merged_file_still_tells_of_other_events(graph_of: Callable[..., Graph]) -> None:
    """A moment that a merged event's file gives to another event stays with that one."""
    moment = "timeline: [{at: 2024, text: Un pas., event: f}]"
    files = {
        "events/e.md": "title: E",
        "events/f.md": "title: F",
        "events/a.md": f"title: A\nmerged_into: e\n{moment}",
    }
    dossiers = build_dossiers(graph_of(files), SITE)
    told = {event_id: len(dossier.moments) for event_id, dossier in dossiers.items()}
    assert told == {"events/e": 0, "events/f": 1}


def test_an_article_learns_what_others_say(dossier_of: DossierOf) -> None:
    """A file's own moment has the answers, sources and corrections of the equal one elsewhere."""
    moment = "timeline: [{at: 2024, text: Il part., id: x%s}]"
    answered = ", responses: [{by: {text: Bo}, stance: disputes, text: Non.}], source: s"
    event = {
        "events/e.md": f"title: E\n{moment % answered}\nsources: [{{id: s, title: S}}]\n"
        "corrections: [{date: 2024-02-02, kind: erratum, text: Le jour., concerns: x}]"
    }
    dossier = dossier_of(event | article("a", "2024-01-02", moment % ""))
    (own,) = local_moments(dossier.articles[0], "Europe/Paris")
    told = dossier.retold(own)
    assert [teller.owner.slug for teller in told.tellers] == ["a", "e"]
    assert [response.text for *_, response in answers_to(told)] == ["Non."]
    assert [item.value.text for item in told.corrections] == ["Le jour."]
    assert [found.source.title for found in dossier.sources.behind(told)] == ["S"]


@pytest.mark.parametrize(
    ("event", "tellers"),
    [({}, ["a"]), ({"events/e.md": "title: E"}, ["e", "a"])],
)
def test_whose_words_are_shown(
    dossier_of: DossierOf, event: dict[str, str], tellers: list[str]
) -> None:
    """An event's page has the words of its own file, and of articles that add some to it."""
    files = article("a", "2024-01-02", "why: Parce que.") | article("b", "2024-01-01") | event
    assert [owner.slug for owner in dossier_of(files).tellers] == tellers


@pytest.mark.parametrize(
    ("event", "start", "listed"),
    [({}, None, "2024-08-13"), ({"events/e.md": "title: E\nstart: 2024-08"}, "2024-08", "2024-08")],
)
def test_dates(
    dossier_of: DossierOf, event: dict[str, str], start: str | None, listed: str
) -> None:
    """An event is listed by its start, else by its earliest article."""
    dossier = dossier_of(article("a", "2024-08-14") | article("b", "2024-08-13") | event)
    assert (dossier.start.edtf if dossier.start else None) == start
    assert dossier.listed
    assert dossier.listed.edtf == listed


def test_event_without_articles(dossier_of: DossierOf) -> None:
    """An event that only its file tells of has no date when the file has none."""
    dossier = dossier_of({"events/e.md": "title: E"})
    assert (dossier.articles, dossier.listed, dossier.summary) == ((), None, None)


def test_people_of_all_articles(dossier_of: DossierOf) -> None:
    """People are the union, with all their roles; who took part is not also named."""
    files = article("a", "2024-08-13", "people:\n  - Ana Lu: hôte\n  - Jo Do\nnamed: [Zoé Po]")
    files |= article("b", "2024-08-14", "people:\n  - Ana Lu: invitée\nnamed: [Jo Do]")
    dossier = dossier_of(files)
    assert [(part.person.name, part.roles) for part in dossier.people] == [
        ("Ana Lu", ("invitée", "hôte")),
        ("Jo Do", ()),
    ]
    assert [person.name for person in dossier.named] == ["Zoé Po"]


def test_equal_roles_are_one(dossier_of: DossierOf) -> None:
    """A role that two articles give is said once."""
    front = "people:\n  - Ana Lu: hôte"
    files = article("a", "2024-08-13", front) | article("b", "2024-08-14", front)
    assert [part.roles for part in dossier_of(files).people] == [("hôte",)]


def test_themes_of_all_articles(dossier_of: DossierOf) -> None:
    """Themes and organizations are the union, the newest article's main theme first."""
    files = article("a", "2024-08-13", "themes: [x, y]\norganizations: [X, {text: Un groupe}]")
    files |= article("b", "2024-08-14", "themes: [z, x]\norganizations: [X, Tesla]")
    dossier = dossier_of(files)
    assert [theme.slug for theme in dossier.themes] == ["z", "x", "y"]
    organizations = [o if isinstance(o, str) else o.slug for o in dossier.organizations]
    assert organizations == ["x", "tesla", "Un groupe"]
    assert [subject.slug for subject in dossier.subjects] == ["z", "x", "y", "x", "tesla"]


@pytest.mark.parametrize(
    ("front", "place"), [("place: Lyon", "Lyon"), ("place: {text: Un hangar}", ""), ("", "")]
)
def test_a_place_is_an_entity_a_text_or_nothing(
    dossier_of: DossierOf, front: str, place: str
) -> None:
    """A place is what the event's file says; one that is a text has no page."""
    dossier = dossier_of({"events/e.md": f"title: E\n{front}"})
    where = dossier.place
    assert (where.name if isinstance(where, Entity) else "") == place
    assert [subject.name for subject in dossier.subjects] == [place] * bool(place)


def test_the_events_file_wins(dossier_of: DossierOf) -> None:
    """Where the event's file says something, its articles do not."""
    files = article("a", "2024-08-13", 'people: [Ana Lu]\nthemes: [x]\nkey_points: ["un"]\nwhy: W')
    event = 'title: E\nsummary: S\npeople: [Jo Do]\nthemes: [y]\nkey_points: ["deux"]'
    dossier = dossier_of(files | {"events/e.md": event})
    assert [part.person.name for part in dossier.people] == ["Jo Do"]
    assert [theme.slug for theme in dossier.themes] == ["y"]
    assert [item.value.text for item in dossier.key_points] == ["deux"]
    assert dossier.summary
    assert (dossier.summary.value, dossier.summary.owner.slug) == ("S", "e")
    assert dossier.why
    assert (dossier.why.value, dossier.why.owner.slug) == ("W", "a")


def test_newest_article_tells(dossier_of: DossierOf) -> None:
    """Summary, key points and why come from the newest article that has them."""
    files = article("a", "2024-08-13", 'key_points: ["un"]\nwhy: W') | article("b", "2024-08-14")
    dossier = dossier_of(files)
    assert dossier.summary
    assert dossier.summary.value == "résumé b"
    assert [item.value.text for item in dossier.key_points] == ["un"]


def test_lists_are_merged(dossier_of: DossierOf) -> None:
    """Questions, updates, replies and corrections of all files come together, equal ones once."""
    front = (
        'open_questions: ["pourquoi ?"]\nupdates: [{at: 2024-08-15, text: x}]\n'
        "replies: [{by: {text: une porte-parole}, text: r}]\n"
        "corrections: [{date: 2024-08-16, kind: erratum, text: c}]"
    )
    files = article("a", "2024-08-13", front)
    files |= article("b", "2024-08-14", front)
    dossier = dossier_of(files | {"events/e.md": 'title: E\nopen_questions: ["et après ?"]'})
    assert [item.value.text for item in dossier.questions] == ["et après ?", "pourquoi ?"]
    lists = (dossier.updates, dossier.replies, dossier.corrections)
    assert [len(items) for items in lists] == [1, 1, 1]


def test_sources_are_merged(dossier_of: DossierOf) -> None:
    """Sources of all files are one numbered list."""
    files = article("a", "2024-08-13", "sources: [{title: X}]")
    files |= article("b", "2024-08-14", "sources: [{title: Y}, {title: X}]")
    assert [item.source.title for item in dossier_of(files).sources.items] == ["Y", "X"]


@pytest.mark.parametrize(
    ("front", "zone"), [("", "Europe/Paris"), ("timezone: America/New_York", "America/New_York")]
)
def test_zone(dossier_of: DossierOf, front: str, zone: str) -> None:
    """An event happens in the zone that its files say, else in the site's."""
    assert dossier_of(article("a", "2024-08-13", front)).zone == zone


def test_events_without_a_page(graph_of: Callable[..., Graph]) -> None:
    """A draft of an event has no dossier."""
    assert build_dossiers(graph_of({"events/e.md": "title: E\ndraft: true"}), SITE) == {}


@pytest.mark.parametrize(
    ("event", "newest", "oldest", "expected"),
    [
        ("", "", "", "Europe/Paris"),
        ("timezone: Asia/Tokyo", "timezone: America/New_York", "", "Asia/Tokyo"),
        ("", "timezone: America/New_York", "timezone: Asia/Tokyo", "America/New_York"),
        ("", "", "timezone: Asia/Tokyo", "Asia/Tokyo"),
    ],
)
def test_first_zone_counts(
    graph_of: Callable[..., Graph], event: str, newest: str, oldest: str, expected: str
) -> None:
    """The event's own zone counts first, then that of its newest article that names one."""
    files = {"events/e.md": f"title: E\n{event}"}
    files |= article("a", "2024-08-13", oldest) | article("b", "2024-08-14", newest)
    entities = graph_of(files).entities
    owners = [entities[name] for name in ("events/e", "articles/b", "articles/a")]
    assert zone_of(owners, SITE) == expected


def test_what_is_told_elsewhere_is_in_the_dossier(dossier_of: DossierOf) -> None:
    """An entry of another event's file that names this event is told here, not its siblings."""
    told = "timeline: [{at: 2024, text: ici, event: e}, {at: 2023, text: ailleurs}]"
    dossier = dossier_of({"events/e.md": "title: E", "events/f.md": f"title: F\n{told}"})
    assert [(item.owner.id, item.value.text) for item in dossier.moments] == [("events/f", "ici")]
    assert [owner.id for owner in dossier.owners] == ["events/e"]


@pytest.mark.parametrize("state", ["draft: true", "withdrawn: {date: 2024-01-01, reason: Faux.}"])
def test_an_unpublished_file_tells_nothing(dossier_of: DossierOf, state: str) -> None:
    """A draft or a withdrawn text tells nothing of other events."""
    told = f"{state}\ntimeline: [{{at: 2024, text: ici, event: e}}]"
    assert dossier_of({"events/e.md": "title: E", "events/f.md": f"title: F\n{told}"}).moments == ()
