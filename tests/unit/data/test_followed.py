"""The feeds of promises, questions and corrections: what they tell, and whom they never name."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from explainer import Site

Sites = Callable[..., Site]

EVENT = "title: E\nstart: 2024-05-01\npeople: [ann-lee, Bob Ray]\nnamed: [Dan Fox]"
ANN = {"people/ann-lee.md": "name: Ann Lee"}


def _items(site: Site, name: str) -> list[dict[str, Any]]:
    files = {file.path: file.content for file in site.files}
    content = files[f"{name}/feed.json"]
    assert isinstance(content, bytes)
    items: list[dict[str, Any]] = json.loads(content)["items"]
    return items


def _promise(said: str, event: str = EVENT) -> dict[str, str]:
    return {**ANN, "events/e.md": f"{event}\nstatements: [{{kind: promise, id: p, {said}}}]"}


def test_a_promise_goes_with_its_outcomes_and_answers(site_of: Sites) -> None:
    """An entry is of the day of the promise and its last outcome, and leaves no answer out."""
    said = (
        "by: ann-lee, quote: Oui., source: ap, "
        "outcome: [{at: 2024-06-01, state: open},"
        " {at: 2025-01-20, state: kept, text: Un décret.}], "
        "responses: [{by: {text: On}, stance: disputes, text: Non.},"
        " {by: Bob Ray, stance: nuances, text: Peut-être.}]"
    )
    sources = "\nsources: [{id: ap, title: S}]"
    replies = "\nreplies: [{by: ann-lee, text: Je maintiens., concerns: p}]"
    (item,) = _items(site_of(_promise(said, EVENT + sources + replies)), "promises")
    assert item == {
        "id": "https://example.org/data/events/e.json#statement:p",
        "url": "https://example.org/events/e/#statement:p",
        "title": "Ann Lee\xa0: promesse (tenue)",
        "content_text": (
            "«\u202fOui.\u202f»\n\n20\xa0janvier 2025 — tenue — Un décret.\n\n"
            "1er\xa0juin 2024 — en suspens\n\ncontesté — On — Non.\n\nnuancé — Peut-être.\n\n"
            "Droit de réponse — Ann Lee — Je maintiens."
        ),
        "date_published": "2024-05-01T12:00:00+00:00",
        "date_modified": "2025-01-20T12:00:00+00:00",
        "language": "fr",
    }


def test_a_text_that_stands_for_nobody_may_promise(site_of: Sites) -> None:
    """Whoever is named as a text has no page to be protected from."""
    (item,) = _items(site_of(_promise("by: {text: Le parti}, text: Oui.")), "promises")
    assert item["title"] == "Le parti\xa0: promesse (sans suite connue)"


@pytest.mark.parametrize("by", ["Bob Ray", "Dan Fox", "Eve Roe"])
def test_whoever_is_not_in_public_promises_in_no_feed(site_of: Sites, by: str) -> None:
    """Who has no file, is private or only named, is in no feed as a speaker."""
    files = {**_promise(f"by: {by}, text: Oui."), "people/e.md": "name: Eve Roe\nstatus: private"}
    assert _items(site_of(files), "promises") == []


@pytest.mark.parametrize("text", ["Je nommerai Dan Fox.", "Fox sera nommé.", "Eve Roe viendra."])
def test_a_text_that_names_a_bystander_stays_on_its_page(site_of: Sites, text: str) -> None:
    """Promises, questions and corrections that name one have a title and a link in feeds."""
    more = (
        f"\nopen_questions: [{{text: {text}, answer: Oui.}}]"
        f"\ncorrections: [{{date: 2024-06-01, kind: erratum, text: {text}}}]"
    )
    files = _promise(f"by: ann-lee, text: {text}", EVENT + more)
    site = site_of({**files, "people/e.md": "name: Eve Roe\nstatus: private"})
    found = [_items(site, name)[0] for name in ("promises", "questions", "corrections")]
    titles = ["Ann Lee\xa0: promesse (sans suite connue)", "E", "Erratum\xa0: E"]
    assert [item["title"] for item in found] == titles
    assert [item["content_text"] for item in found] == titles
    assert not any(name in json.dumps(found) for name in ("Fox", "Roe"))


def test_a_question_is_of_its_day_and_its_answer_s(site_of: Sites) -> None:
    """A question is of the day of its text, else of its event; an answer brings it back."""
    article = "title: A\ndate: 2024-05-03\nsummary: s\nopen_questions: ["
    site = site_of(
        {
            "events/e.md": 'title: E\nstart: 2024-05-01\nopen_questions: ["Qui ?"]',
            "articles/a.md": article + '{text: "Où ?", answer: Ici., at: 2024-06-01}]',
            "themes/t.md": 'title: t\nopen_questions: ["Jamais ?"]',
        }
    )
    shown = [
        (i["title"], i["content_text"], i["date_published"][:10], i["date_modified"][:10])
        for i in _items(site, "questions")
    ]
    assert shown == [
        ("Où\u202f?", "A\n\nIci.", "2024-05-03", "2024-06-01"),
        ("Qui\u202f?", "E", "2024-05-01", "2024-05-01"),
    ]


def test_a_correction_says_what_was_wrong(site_of: Sites) -> None:
    """A correction has its kind, its page, its text, what stood there, and leads to the passage."""
    correction = "{date: 2024-06-01, kind: precision, text: Un lieu., was: Un nom., concerns: p}"
    files = _promise("by: ann-lee, text: Oui.", f"{EVENT}\ncorrections: [{correction}]")
    (item,) = _items(site_of(files, permalinks={"corrections": "errata"}), "errata")
    assert item["id"] == "https://example.org/data/events/e.json#correction:2024-06-01-un-lieu"
    assert item["url"] == "https://example.org/events/e/#statement:p"
    assert item["title"] == "Précision\xa0: E"
    assert item["content_text"] == "Un lieu.\n\nOn lisait\xa0: Un nom."


def test_a_withdrawn_title_that_names_somebody_goes_nowhere(site_of: Sites) -> None:
    """No feed repeats the title, or the address, of a withdrawn text that named somebody."""
    article = "title: Cid Poe a menti\ndate: 2024-05-03\nsummary: s\npeople: [Cid Poe]"
    withdrawn = "withdrawn: {date: 2024-06-01, reason: Faux.}"
    assert _items(site_of({"articles/a.md": f"{article}\n{withdrawn}"}), "corrections") == []


def test_what_is_not_promoted_is_not_followed(site_of: Sites) -> None:
    """`promote: false` keeps promises, questions and corrections of a page out of feeds."""
    more = (
        "\npromote: false\nopen_questions: [Qui]"
        "\ncorrections: [{date: 2024-06-01, kind: erratum, text: t}]"
    )
    site = site_of(_promise("by: ann-lee, text: Oui.", EVENT + more))
    names = ("promises", "questions", "corrections")
    assert [_items(site, name) for name in names] == [[], [], []]


def test_an_id_is_of_one_entry(site_of: Sites) -> None:
    """Two corrections of one day with one text are one entry: programs know entries by their id."""
    twice = ", ".join(["{date: 2024-06-01, kind: erratum, text: Un nom.}"] * 2)
    files = {**ANN, "events/e.md": f"{EVENT}\ncorrections: [{twice}]"}
    assert len(_items(site_of(files), "corrections")) == 1
