"""What makes a page answerable: replies, corrections, updates, proceedings."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

ARTICLE = "title: A\ndate: 2024-01-02\nsummary: s\n"
INNOCENT = "présomption d’innocence jusqu’à une condamnation définitive"
SOURCES = "sources: [{id: j, title: Jugement}]\n"
STORIES = [("events/e.md", "title: E\n", "events/e/"), ("articles/a.md", ARTICLE, "articles/a/")]


@pytest.mark.parametrize(
    ("path", "front", "address"),
    [
        *STORIES,
        ("themes/t.md", "title: T\n", "themes/t/"),
        ("people/t.md", "name: T\n", "people/t/"),
        ("t.md", "title: T\n", "t/"),
    ],
)
def test_a_correction_is_shown_where_it_is_counted(
    pages_of: Pages, items_at: ItemsAt, path: str, front: str, address: str
) -> None:
    """A page with the label “1 correction” says which, and when."""
    given = "corrections: [{date: 2024-01-03, kind: erratum, text: Un nom.}]"
    page = pages_of({path: f"{front}{given}"})[address]
    assert [label["text"] for label in page.context["labels"]] == ["1 correction"]
    (note,) = items_at(page, "corrections")
    assert (note["text"], note["date"]["iso"]) == ("Un nom.", "2024-01-03")


@pytest.mark.parametrize(("path", "front", "address"), STORIES)
def test_a_reply_is_printed_whole(
    pages_of: Pages, items_at: ItemsAt, path: str, front: str, address: str
) -> None:
    """Who replies is linked, or named in words, and the reply is there from end to end."""
    long = "Je maintiens. " * 40
    given = f"replies: [{{by: Ann Lee, text: {long}}}, {{by: {{text: Une porte-parole}}, text: r}}]"
    first, second = items_at(pages_of({path: f"{front}{given}"})[address], "replies")
    assert (first["text"], first["by"]["url"]) == (long.strip(), "people/ann-lee/")
    assert second == {"text": "r", "by": {"text": "Une porte-parole"}}


@pytest.mark.parametrize(("path", "front", "address"), STORIES)
def test_updates_are_dated(
    pages_of: Pages, items_at: ItemsAt, path: str, front: str, address: str
) -> None:
    """Each update says what changed and when, in the order written."""
    given = "updates: [{at: 2024-01-04, text: Un ajout.}, {at: 2024-01-03, text: Un début.}]"
    shown = items_at(pages_of({path: f"{front}{given}"})[address], "updates")
    assert [(note["text"], note["date"]["iso"]) for note in shown] == [
        ("Un ajout.", "2024-01-04"),
        ("Un début.", "2024-01-03"),
    ]


def _stages(*stages: str) -> str:
    """The front matter of stages of a court case, each with a source."""
    items = "".join(f"\n  - {{person: Ann Lee, source: j, {stage}}}" for stage in stages)
    return f"proceedings:{items}\n{SOURCES}"


def _shown(case: dict[str, Any]) -> list[str]:
    return [stage["text"] for stage in case["stages"]]


@pytest.mark.parametrize(
    ("stage", "text", "note"),
    [
        ("enquete", "enquête", INNOCENT),
        ("renvoi, court: Cour d'essai", "renvoi devant un tribunal (Cour d'essai)", INNOCENT),
        ("condamnation", "condamnation", INNOCENT),
        ("appel, final: true", "appel, décision définitive", INNOCENT),
        ("condamnation, final: true", "condamnation, décision définitive", None),
        ("relaxe", "relaxe", "aucune condamnation"),
        ("non_lieu, final: true", "non-lieu, décision définitive", "aucune condamnation"),
    ],
)
@pytest.mark.parametrize(("path", "front", "address"), STORIES)
def test_innocence_is_presumed(
    pages_of: Pages,
    items_at: ItemsAt,
    path: str,
    front: str,
    address: str,
    stage: str,
    text: str,
    note: str | None,
) -> None:
    """Every case but one with a final conviction stands with the presumption of innocence."""
    given = _stages(f"at: 2024-05-30, stage: {stage}")
    (shown,) = items_at(pages_of({path: f"{front}{given}"})[address], "proceedings")
    assert (shown["link"]["url"], shown.get("note")) == ("people/ann-lee/", note)
    (told,) = shown["stages"]
    assert (told["text"], told["date"]["iso"]) == (text, "2024-05-30")
    assert [cite["title"] for cite in told["sources"]] == ["Jugement"]


@pytest.mark.parametrize(("path", "front", "address"), STORIES)
def test_an_acquittal_comes_first(
    pages_of: Pages, items_at: ItemsAt, path: str, front: str, address: str
) -> None:
    """The latest stage stands before the earlier ones, whatever the order of writing."""
    given = _stages(
        "at: 2024-05, stage: relaxe",
        "at: 2022, stage: mise_en_examen",
        "at: 2023-01-02, stage: renvoi",
    )
    page = pages_of({path: f"{front}{given}"})[address]
    (shown,) = items_at(page, "proceedings")
    assert _shown(shown) == ["relaxe", "renvoi devant un tribunal", "mise en examen"]
    (label,) = page.context["labels"]
    assert label["text"] == "Procédure judiciaire\u00a0: aucune condamnation"
    assert (label["kind"], label["anchor"]) == ("proceedings", "proceedings")


ACROSS = {
    "events/e.md": "title: E\n" + _stages("at: 2024-05, stage: acquittement"),
    "articles/a.md": f"{ARTICLE}event: E\n" + _stages("at: 2022, stage: mise_en_examen"),
    "articles/b.md": f"{ARTICLE}event: E\n" + _stages("at: 2023, stage: renvoi"),
}


@pytest.mark.parametrize(
    ("address", "stages"),
    [
        ("events/e/", ["acquittement", "renvoi devant un tribunal", "mise en examen"]),
        ("articles/a/", ["acquittement", "mise en examen"]),
        ("articles/b/", ["acquittement", "renvoi devant un tribunal"]),
    ],
)
def test_the_latest_stage_stands_wherever_an_earlier_one_does(
    pages_of: Pages, items_at: ItemsAt, address: str, stages: list[str]
) -> None:
    """An article that tells of an indictment tells of the acquittal that the event's file has."""
    (shown,) = items_at(pages_of(ACROSS)[address], "proceedings")
    assert (_shown(shown), shown["note"]) == (stages, "aucune condamnation")
    assert all(stage["sources"] for stage in shown["stages"])


def test_a_case_is_of_one_event(pages_of: Pages, items_at: ItemsAt) -> None:
    """What is told of a person in another event is another case, and an article tells its own."""
    files = {
        "articles/a.md": f"{ARTICLE}event: [E, F]\n" + _stages("at: 2022, stage: enquete"),
        "articles/b.md": f"{ARTICLE}event: F\n" + _stages("at: 2024, stage: relaxe"),
        "articles/c.md": f"{ARTICLE}event: E\n",
    }
    pages = pages_of(files)
    told = {at: [_shown(case) for case in items_at(pages[at], "proceedings")] for at in pages}
    assert told["events/e/"] == told["articles/a/"] == [["enquête"]]
    assert told["events/f/"] == told["articles/b/"] == [["relaxe"]]
    assert told["articles/c/"] == []


def test_a_withdrawn_text_tells_no_stage(pages_of: Pages, items_at: ItemsAt) -> None:
    """The stages of a withdrawn article are on no page."""
    withdrawn = "withdrawn: {date: 2024-05-01, reason: R}\n"
    files = {**ACROSS, "articles/a.md": ACROSS["articles/a.md"] + withdrawn}
    (shown,) = items_at(pages_of(files)["events/e/"], "proceedings")
    assert _shown(shown) == ["acquittement", "renvoi devant un tribunal"]


def test_a_private_person_s_case_has_no_link(pages_of: Pages, items_at: ItemsAt) -> None:
    """A person without a page is named in a case, and nothing more."""
    files = {
        "people/ann-lee.md": "name: Ann Lee\nstatus: private",
        "events/e.md": "title: E\n" + _stages("at: 2024, stage: renvoi"),
    }
    (shown,) = items_at(pages_of(files)["events/e/"], "proceedings")
    assert shown["link"] == {"text": "Ann Lee", "kind": "person"}


REPLY = "by: Ann Lee, received: 2024-03-01, published: 2024-03-02, text: Non."


@pytest.mark.parametrize(
    ("given", "anchor", "concerns"),
    [
        ("timeline: [{at: 2024, text: Il part., id: depart}]", "timeline", "depart"),
        ("statements: [{by: Bob Ray, text: Il part., id: depart}]", "statements", "depart"),
        ("statements: [{by: Bob Ray, text: Il part.}]", "statements", "bob-ray-il-part"),
    ],
)
def test_a_reply_stands_with_what_it_concerns(
    pages_of: Pages, items_at: ItemsAt, given: str, anchor: str, concerns: str
) -> None:
    """A reply is whole beside its moment or statement, on every page that shows that one."""
    article = f"{ARTICLE}event: E\nreplies: [{{concerns: {concerns}, {REPLY}}}]\n{given}"
    twin = f"{ARTICLE}event: E\n{given}"
    pages = pages_of({"articles/a.md": twin, "articles/b.md": article})
    shown = [
        item
        for address in ("articles/a/", "articles/b/", "events/e/")
        for item in items_at(pages[address], anchor)
    ]
    if anchor == "statements":
        shown += items_at(pages["people/bob-ray/"], anchor)
    for item in shown:
        (reply,) = item["replies"]
        assert (reply["text"], reply["by"]["text"]) == ("Non.", "Ann Lee")
        assert (reply["received"]["iso"], reply["published"]["iso"]) == ("2024-03-01", "2024-03-02")
    assert len(shown) >= 3


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("erratum", "erratum"),
        ("precision", "précision"),
        ("update", "mise à jour"),
        ("withdrawal", "retrait"),
    ],
)
def test_a_correction_says_what_it_is_and_what_stood_there(
    pages_of: Pages, items_at: ItemsAt, kind: str, label: str
) -> None:
    """In the section and under its moment: the kind in words, the day, the text, what was."""
    told = "timeline: [{at: 2024, text: Il part., id: depart}]"
    given = f"{{date: 2024-01-03, kind: {kind}, text: Demain., was: Hier., concerns: depart}}"
    page = pages_of({"events/e.md": f"title: E\n{told}\ncorrections: [{given}]"})["events/e/"]
    (moment,) = items_at(page, "timeline")
    (listed,) = items_at(page, "corrections")
    assert listed.pop("passage") == "events/e/#moment:depart"
    assert moment["corrections"] == [listed]
    assert moment["corrections"] == [
        {
            "label": label,
            "date": {"text": "3\xa0janvier 2024", "iso": "2024-01-03"},
            "text": "Demain.",
            "was": "Hier.",
            "changed": "2024-01-03",
        }
    ]


def test_a_correction_of_the_page_stands_under_nothing(pages_of: Pages, items_at: ItemsAt) -> None:
    """What concerns the page is in the section alone."""
    told = "timeline: [{at: 2024, text: Il part.}]"
    given = "corrections: [{date: 2024-01-03, kind: erratum, text: Le titre.}]"
    page = pages_of({"events/e.md": f"title: E\n{told}\n{given}"})["events/e/"]
    assert "corrections" not in items_at(page, "timeline")[0]
    (listed,) = items_at(page, "corrections")
    assert "passage" not in listed


def test_a_correction_of_an_article_leads_to_its_passage(
    pages_of: Pages, items_at: ItemsAt
) -> None:
    """On the event's page too the way leads to where the mended words stand."""
    said = "statements: [{by: Ann Lee, text: Oui., id: oui}]"
    given = "corrections: [{date: 2024-01-03, kind: erratum, text: Un mot., concerns: oui}]"
    pages = pages_of({"articles/a.md": f"{ARTICLE}event: E\n{said}\n{given}"})
    for address in ("articles/a/", "events/e/"):
        (listed,) = items_at(pages[address], "corrections")
        assert listed["passage"] == "articles/a/#statement:oui"


def test_a_translated_page_says_the_language_of_a_correction(
    pages_of: Pages, items_at: ItemsAt
) -> None:
    """No sidecar translates corrections and replies: they keep the language they are in."""
    told = "timeline: [{at: 2024, text: Il part., id: x}]"
    given = "corrections: [{date: 2024-01-03, kind: erratum, text: Le jour., concerns: x}]"
    files = {
        "events/e.md": f"title: E\n{told}\n{given}\nreplies: [{{{REPLY}}}]",
        "events/e.en.md": "title: E in English\ntimeline: {x: He leaves.}",
    }
    page = pages_of(files, languages=("fr", "en"))["en/events/e/"]
    (moment,) = items_at(page, "timeline")
    assert ("lang" in moment, moment["corrections"][0]["lang"]) == (False, "fr")
    assert items_at(page, "replies")[0]["lang"] == "fr"


def test_what_was_merged_still_answers(pages_of: Pages, items_at: ItemsAt) -> None:
    """The corrections of a person's merged file are on the page of who remains, and counted."""
    given = "corrections: [{date: 2024-01-03, kind: erratum, text: Un nom.}]"
    files = {"people/a.md": f"name: A B\nmerged_into: c\n{given}", "people/c.md": "name: C D"}
    page = pages_of(files)["people/c/"]
    assert [item["text"] for item in items_at(page, "corrections")] == ["Un nom."]
    assert [label["text"] for label in page.context["labels"]] == ["1 correction"]


@pytest.mark.parametrize(("path", "front", "address"), STORIES)
def test_the_first_screen_leads_to_corrections(
    pages_of: Pages, path: str, front: str, address: str
) -> None:
    """The label that counts corrections leads to them."""
    given = "corrections: [{date: 2024-01-03, kind: erratum, text: Un nom.}]"
    (label,) = pages_of({path: f"{front}{given}"})[address].context["labels"]
    assert (label["text"], label["anchor"]) == ("1 correction", "corrections")


@pytest.mark.parametrize(("path", "front", "address"), STORIES)
def test_the_first_screen_leads_to_replies(
    pages_of: Pages, path: str, front: str, address: str
) -> None:
    """A label of the first screen says that there are replies, and leads to them."""
    page = pages_of({path: f"{front}replies: [{{{REPLY}}}]"})[address]
    (label,) = page.context["labels"]
    assert (label["text"], label["anchor"]) == ("1 droit de réponse", "replies")


def test_an_event_answers_for_its_articles(pages_of: Pages, items_at: ItemsAt) -> None:
    """Replies, corrections, updates and cases of all files of an event are on its page, once."""
    given = (
        "replies: [{by: Ann Lee, text: Non.}]\n"
        "corrections: [{date: 2024-01-03, kind: erratum, text: Un nom.}]\n"
        "updates: [{at: 2024-01-04, text: Un ajout.}]\n"
        f"{_stages('at: 2024, stage: renvoi')}"
    )
    files = {
        "events/e.md": "title: E\ncorrections: [{date: 2024-02-03, kind: update, text: Un lieu.}]",
        "articles/a.md": f"{ARTICLE}event: E\n{given}",
        "articles/b.md": f"{ARTICLE}event: E\n{given}",
    }
    page = pages_of(files)["events/e/"]
    keys = ("proceedings", "replies", "corrections", "updates")
    assert [part["id"] for part in page.context["sections"] if part["id"] in keys] == list(keys)
    assert [len(items_at(page, key)) for key in keys] == [1, 1, 2, 1]


def test_what_was_not_written_is_no_section(pages_of: Pages) -> None:
    """A page without replies, corrections, updates and cases has no heading for them."""
    pages = pages_of({path: front for path, front, _ in STORIES})
    assert [pages[at].context["sections"] for _, _, at in STORIES] == [[], []]
