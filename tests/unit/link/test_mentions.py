"""Which names count on a page, and where they stand in its text."""

import pickle
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.link.mentions import Mentioner, Mentions
from explainer.link.targets import Targets
from explainer.pipeline import check

SITE = SiteInfo(name="Site", url="")
FILES: Mapping[str, str] = {
    "people/donald-trump.md": "name: Donald Trump\nstatus: public",
    "people/melania-trump.md": "name: Melania Trump\nstatus: public",
    "people/jane-doe.md": "name: Jane Doe\nstatus: private",
    "people/ann-lee.md": "name: Ann Lee\nstatus: public\nalso_known_as: [{name: Annie Ray}]",
    "people/xi-jinping.md": "name: Xi Jinping\nsort_name: Xi Jinping\nstatus: public",
    "people/eve-noir.md": "name: Ève Noir\ndraft: true",
    "themes/climat.md": "title: climat\naliases: [réchauffement]",
    "themes/x.md": "title: X",
    "themes/gele.md": "title: gel\ndraft: true",
    "events/sommet.md": "title: sommet de Rio\nstart: 2024",
    "organizations/y.md": "name: Y\nalso_known_as: [Yline]",
    "places/lyon.md": "name: Lyon",
    "articles/b.md": "title: B\ndate: 2024-01-01\nsummary: s\norganizations: [Zeta]",
    "people/zoe-zed.md": "name: Zoé Zed\npositions: [{role: maire, organization: Utopie}]",
    "people/paul-martin.md": "name: Paul Martin\nstatus: public",
    "people/paul-martin-2.md": "name: Paul Martin\nstatus: public",
    "events/rencontre.md": "title: rencontre de Rio\nmerged_into: sommet",
}


@pytest.fixture
def mentions(content_of: Callable[..., Path]) -> Callable[..., Mentions]:
    """Gives what an article of the site mentions, with what its front matter declares."""

    def of(body: str, declared: str = "", people: str = "declared") -> Mentions:
        front = f"title: A\ndate: 2024-01-02\nsummary: s\n{declared}".strip()
        checked = check(content_of({**FILES, "articles/a.md": f"{front}\n---\n{body}"}), SITE)
        targets = Targets.of(checked.graph, checked.dossiers, SITE.zone)
        return Mentioner(checked.graph, targets, people).of(checked.graph.entities["articles/a"])

    return of


def _linked(found: Mentions) -> list[str]:
    return [mention.target for mention in found.linked]


TRUMP, LEE = "people/donald-trump", "people/ann-lee"


@pytest.mark.parametrize(
    ("body", "declared", "linked"),
    [
        ("Donald Trump et climat", "", ["themes/climat"]),
        ("Donald Trump et climat", "people: [Donald Trump]", [TRUMP, "themes/climat"]),
        ("Donald Trump", "named: [Donald Trump]", [TRUMP]),
        ("Donald Trump", "statements: [{by: Donald Trump, text: t}]", [TRUMP]),
        ("Puis Trump", "people: [Donald Trump]", [TRUMP]),
        ("Puis Trump", "people: [Donald Trump, Melania Trump]", []),
        ("Annie Ray part", "people: [Ann Lee]", [LEE]),
        ("Puis Ray", "people: [Ann Lee]", []),
        ("Puis Xi", "people: [Xi Jinping]", []),
        ("Jane Doe, puis Doe", "people: [Jane Doe]", []),
        ("Ève Noir, puis Noir", "people: [eve-noir]", []),
        ("le réchauffement, le climat", "", ["themes/climat"]),
        ("le sommet de Rio", "", ["events/sommet"]),
        ("la rencontre de Rio", "", ["events/sommet"]),
        ("sur X", "", []),
        ("sur X", "themes: [X]", ["themes/x"]),
        ("le gel", "", []),
        ("sur Y, chez Yline", "", ["organizations/y"]),
        ("sur Y", "organizations: [Yline]", ["organizations/y"]),
        ("chez Zeta, à Lyon", "", ["organizations/zeta", "places/lyon"]),
        ("Lyon Match paraît, Lyon dort", "", ["places/lyon"]),
        ("l'Utopie", "", []),
        ("l'Utopie", "organizations: [Utopie]", ["organizations/utopie"]),
        ("climat, climat\n\n## B\n\nclimat", "", ["themes/climat", "themes/climat"]),
        ("[[climat]] climat", "", []),
        ("climat [[climat]] climat", "", ["themes/climat"]),
        ("[là](../themes/climat.md#a) climat", "", []),
        ("[là](https://example.org) climat", "", ["themes/climat"]),
        ("", "people: [Donald Trump]", []),
    ],
)
def test_a_page_links_what_it_declares_and_what_is_nobody(
    mentions: Callable[..., Mentions], body: str, declared: str, linked: list[str]
) -> None:
    """People only where the page declares them, things everywhere, each once in a section."""
    assert _linked(mentions(body, declared)) == linked


@pytest.mark.parametrize(("people", "linked"), [("declared", []), ("site", [TRUMP]), ("off", [])])
def test_the_site_may_link_people_elsewhere(
    mentions: Callable[..., Mentions], people: str, linked: list[str]
) -> None:
    """`site` links everybody by full name."""
    assert _linked(mentions("Donald Trump, puis Trump", people=people)) == linked


def test_people_may_be_linked_nowhere(mentions: Callable[..., Mentions]) -> None:
    """`off` links no person, declared or not, but things as ever."""
    found = mentions("Donald Trump et climat", "people: [Donald Trump]", "off")
    assert _linked(found) == ["themes/climat"]


def test_who_is_named_and_not_declared_is_told(mentions: Callable[..., Mentions]) -> None:
    """A person of the site whom a text names in full goes to the report."""
    assert mentions("Donald Trump").undeclared == ("Donald Trump",)
    assert mentions("Donald Trump", "people: [Donald Trump]").undeclared == ()


@pytest.mark.parametrize(
    ("declared", "linked", "ambiguous"),
    [
        ("", [], ("Paul Martin",)),
        ("people: [{id: paul-martin-2}]", ["people/paul-martin-2"], ()),
        ("people: [{id: paul-martin}, {id: paul-martin-2}]", [], ("Paul Martin",)),
    ],
)
def test_a_name_of_two_is_linked_where_the_page_declares_one(
    mentions: Callable[..., Mentions], declared: str, linked: list[str], ambiguous: tuple[str, ...]
) -> None:
    """Else it is nobody's, and goes to the report."""
    found = mentions("Paul Martin, puis Martin", declared)
    assert (_linked(found), found.ambiguous) == (linked, ambiguous)


def test_a_mention_says_where_it_stands(mentions: Callable[..., Mentions]) -> None:
    """Its offsets are those of the name in the body, its section counts the headings before."""
    (found,) = mentions("Un.\n\n## Deux\n\nLe  climat.").linked
    assert (found.start, found.end, found.section) == (18, 24, 1)


def test_a_page_has_the_forms_that_its_text_writes(mentions: Callable[..., Mentions]) -> None:
    """Names that link, names that bar others, and no other name of the site."""
    found = mentions("Donald Trump, Melania Trump, Trump", "people: [Donald Trump]")
    assert [(form.text, form.target) for form in found.forms] == [
        ("Donald Trump", TRUMP),
        ("Melania Trump", ""),
        ("Trump", TRUMP),
    ]


def test_a_text_without_links_needs_no_forms(mentions: Callable[..., Mentions]) -> None:
    """Where nothing can be linked nothing is barred."""
    assert mentions("Donald Trump et Melania Trump").forms == ()


def test_who_was_sent_elsewhere_finds_the_same(content_of: Callable[..., Path]) -> None:
    """Though its automaton stays behind, for which no process has a way out."""
    article = "title: A\ndate: 2024-01-02\nsummary: s\n---\nle climat, à Lyon"
    checked = check(content_of({**FILES, "articles/a.md": article}), SITE)
    targets = Targets.of(checked.graph, checked.dossiers, SITE.zone)
    mentioner = Mentioner(checked.graph, targets)
    entity = checked.graph.entities["articles/a"]
    found = mentioner.of(entity)
    assert _linked(found) == ["themes/climat", "places/lyon"]
    sent: Mentioner = pickle.loads(pickle.dumps(mentioner))  # noqa: S301 - our own
    assert sent.of(sent.graph.entities["articles/a"]) == found
