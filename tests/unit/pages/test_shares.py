"""How to cite a moment or a statement elsewhere."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page
from explainer.limits import PAGE_LIST

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]
SITE = "https://example.org/"
UNDONE = "{by: Bob, stance: retracts, text: b}, {by: Cid, stance: disputes, text: c}"
SOURCE = "\nsources: [{id: ap, title: T}]"


@pytest.fixture
def share(pages_of: Pages, items_at: ItemsAt) -> Callable[..., Any]:
    """Gives how the only passage of an event is cited."""

    def make(front: str, anchor: str = "timeline", **options: object) -> Any:
        page = pages_of({"events/e.md": f"title: Fête\n{front}{SOURCE}"}, **options)["events/e/"]
        (shown,) = items_at(page, anchor)
        return shown["share"]

    return make


def _plain(text: str) -> str:
    return text.replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("front", "what"),
    [
        ("timeline: [{at: 2024-08-12, text: Il pleut., id: m}]", "« Il pleut. »"),
        (
            "timeline: [{at: 2024-08-12, text: Un « orage »., id: m, according_to: Ann Lee}]",
            "« Un “orage”. » (selon Ann Lee)",
        ),
        (
            f"timeline: [{{at: 2024-08-12, text: a, id: m, responses: [{UNDONE}]}}]",
            "« a » [contesté, retiré]",
        ),
    ],
)
def test_a_moment_is_cited(share: Callable[..., Any], front: str, what: str) -> None:
    """What the site says, on whose word, whether it is disputed, where, of which day."""
    made = share(front)
    address = f"{SITE}events/e/#moment:m"
    assert _plain(made["citation"]) == f"{what}, Site, « Fête », 12 août 2024, {address}"
    assert (made["address"], made["title"]) == (address, "Fête")
    assert made["url"] == "embed/events/e/moment-m.html"


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("quote: Jamais !, source: ap", "Ann Lee : « Jamais ! »"),
        ("text: Il n'ira pas.", "Ann Lee : Il n'ira pas"),
    ],
)
def test_a_statement_is_cited_with_its_speaker(
    share: Callable[..., Any], words: str, what: str
) -> None:
    """Exact words stand in quotation marks, a paraphrase does not."""
    front = f"start: 2024-08-12\nstatements: [{{by: Ann Lee, {words}, id: s}}]"
    cited = _plain(share(front, "statements")["citation"])
    assert cited == f"{what}, Site, « Fête », 12 août 2024, {SITE}events/e/#statement:s"


def test_the_code_of_a_frame(share: Callable[..., Any]) -> None:
    """The frame has a whole address and a title, escaped for HTML."""
    code = share("timeline: [{at: 2024, text: a, id: m}]", name='A "B"')["code"]
    assert code.startswith(
        f'<iframe src="{SITE}embed/events/e/moment-m.html" title="A &quot;B&quot; –'
    )
    assert code.endswith("></iframe>")


def test_no_address_no_citation(pages_of: Pages, items_at: ItemsAt) -> None:
    """A site that does not know its address cannot be cited."""
    pages = pages_of({"events/e.md": "title: E\ntimeline: [{at: 2024, text: a}]"}, url="")
    assert "share" not in items_at(pages["events/e/"], "timeline")[0]


def test_a_passage_is_cited_from_its_own_page(pages_of: Pages, items_at: ItemsAt) -> None:
    """On its event's page, or on that of an article without event; nowhere else."""
    told = "timeline: [{at: 2024-01-01, text: a}, {at: 2024-01-02, text: b}]"
    said = "\nstatements: [{by: Ann Lee, text: c}]"
    head = "date: 2024-01-02\nsummary: S.\n"
    pages = pages_of(
        {
            "articles/x.md": f"title: X\n{head}event: E\n{told}{said}",
            "articles/y.md": f"title: Y\n{head}{told}",
            "people/ann-lee.md": "name: Ann Lee",
        }
    )
    for page, anchor, shared in (
        ("events/e/", "timeline", True),
        ("events/e/", "statements", True),
        ("articles/y/", "timeline", True),
        ("articles/x/", "timeline", False),
        ("people/ann-lee/", "statements", False),
        ("events/e/as-of/2024-01-01/", "timeline", False),
    ):
        assert ("share" in items_at(pages[page], anchor)[0]) is shared, page


def test_a_long_list_is_cited_where_it_goes_on(pages_of: Pages, items_at: ItemsAt) -> None:
    """The permalink of the 51st moment leads to the second page of the timeline."""
    moments = "".join(f"\n- {{at: {1900 + n}, text: m, id: m{n}}}" for n in range(PAGE_LIST + 1))
    pages = pages_of({"events/e.md": f"title: E\ntimeline:{moments}"})
    first = items_at(pages["events/e/"], "timeline")[-1]
    (second,) = items_at(pages["events/e/timeline/page/2/"], "timeline")
    assert first["share"]["address"] == f"{SITE}events/e/#moment:m49"
    assert second["share"]["address"] == f"{SITE}events/e/timeline/page/2/#moment:m50"
    assert second["share"]["url"] == "embed/events/e/moment-m50.html"


@pytest.mark.parametrize(
    "front",
    [
        f"timeline: [{{at: 2024, text: a, id: {'m' * 130}}}]",
        "statements: [{by: Jo Poe, text: Il pleut.}]",
        "timeline: [{at: 2024, text: a, id: jo-poe-arrive, according_to: Jo Poe}]",
    ],
)
def test_an_address_is_short_and_names_nobody_in_private(
    share: Callable[..., Any], front: str
) -> None:
    """An id that is too long, or names who is only heard, stands as a digest."""
    anchor = front.partition(":")[0]
    stem = share(front, anchor)["url"].removeprefix("embed/events/e/").removesuffix(".html")
    assert len(stem) <= len("statement-") + 16
    assert "poe" not in stem


def test_who_took_part_may_stand_in_an_address(share: Callable[..., Any]) -> None:
    """The id of a statement by somebody with a page in lists is its embed's."""
    front = "people: [Ann Lee]\nstatements: [{by: Ann Lee, text: Il pleut.}]"
    assert share(front, "statements")["url"] == "embed/events/e/statement-ann-lee-il-pleut.html"


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("text: a, according_to: Ann Lee", True),
        ("text: Ann Lee est en garde à vue.", True),
        ("text: Mme Lee est en garde à vue.", True),
        ("text: a, responses: [{by: Bob, stance: disputes, text: Lee ment.}]", True),
        ("text: Il pleut., according_to: Bob", False),
    ],
)
def test_the_case_of_whom_a_passage_names_goes_with_it(
    share: Callable[..., Any], moment: str, told: bool
) -> None:
    """Who is prosecuted is never shown elsewhere without where the case stands."""
    made = share(
        f"timeline: [{{at: 2024, {moment}}}]\n"
        "proceedings: [{person: Ann Lee, at: 2025-01-02, stage: relaxe, source: ap}]"
    )
    assert [case["standing"] for case in made.get("cases", [])] == ["cleared"] * told


def test_how_a_text_was_made_goes_with_it(pages_of: Pages, items_at: ItemsAt) -> None:
    """The label is that of the file which tells the passage."""
    article = "date: 2024-01-02\nsummary: S.\nevent: E\ntimeline: [{at: 202%d, text: a}]\n"
    files = {
        "articles/x.md": f"title: X\n{article % 3}",
        "articles/y.md": f"title: Y\nai: generated\n{article % 4}",
    }
    by_hand, generated = items_at(pages_of(files)["events/e/"], "timeline")
    assert "labels" not in by_hand["share"]
    assert generated["share"]["labels"] == ["Généré par IA, non relu"]
