"""An address that readers may have kept is never lost unseen."""

from collections.abc import Callable

import pytest

from explainer import SiteInfo
from explainer.report.addresses import lost_addresses, lost_passages

Found = Callable[..., list[str]]

ARTICLE = "title: A\ndate: 2024-01-01\nsummary: S\n"
BOTH = {"people/ann.md": "name: Ann", "people/bob.md": "name: Bob"}


def test_a_page_without_its_file(found: Found) -> None:
    """A page that is gone is an error at the old file, with the slug that redirects would need."""
    assert found(lost_addresses, {}, {"people/ann.md": "name: Ann"}) == [
        "people/ann.md:1 E313: /people/ann/ | ann"
    ]


@pytest.mark.parametrize(
    "now",
    [
        {"people/ann-lee.md": "name: Ann Lee\nredirects: [ann]"},
        {"people/bob.md": "name: Bob\nredirects: [/people/ann]"},
        {"people/ann.md": "name: Ann\nmerged_into: bob"},
        {"people/ann.md": "name: Ann\nwithdrawn: {date: 2024-01-01, reason: R}"},
        {"people/sub/ann.md": "name: Ann"},
        {"people/ann.md": "name: Ann\nstatus: private"},
        {"people/ann.md": "name: Ann\nstatus: minor"},
        {"articles/a.md": ARTICLE + "people: [Ann]"},
        {"articles/a.md": (ARTICLE + "people: [Ann]\nwithdrawn: {date: 2024-01-01, reason: R}")},
        {"people/a.md": "name: A.\nstatus: private"},
    ],
)
def test_what_keeps_an_address(found: Found, now: dict[str, str]) -> None:
    """A redirect, a merger, a withdrawal, an implied page keep it; protecting somebody may not."""
    assert found(lost_addresses, {"people/bob.md": "name: Bob"} | now, BOTH) == []


GRAVE = {"people/a-l.md": "name: A. L.\nstatus: private"}


@pytest.mark.parametrize(
    ("now", "lost"),
    [
        (GRAVE | {"articles/a-l-parle.md": ARTICLE}, []),
        (GRAVE, ["articles/ann-lee-parle.md"]),
        (
            {"people/x.md": "name: X. Y.\nstatus: private"},
            ["articles/ann-lee-parle.md", "people/ann-lee.md"],
        ),
    ],
)
def test_an_address_without_the_name(found: Found, now: dict[str, str], lost: list[str]) -> None:
    """Where a name became initials, so did the addresses that held it; others may not be lost."""
    before = {"people/ann-lee.md": "name: Ann Lee", "articles/ann-lee-parle.md": ARTICLE}
    assert [line.partition(":")[0] for line in found(lost_addresses, now, before)] == lost


def test_a_draft_loses_its_address(found: Found) -> None:
    """A published page that becomes a draft leads nowhere: it should be withdrawn."""
    now = {"events/e.md": "title: E\ndraft: true"}
    assert found(lost_addresses, now, {"events/e.md": "title: E"}) == [
        "events/e.md:1 E313: /events/e/ | e"
    ]


def test_an_old_address_is_an_address(found: Found) -> None:
    """What `redirects` answered before must be answered still; a path, where no slug would do."""
    before = {"people/ann.md": "name: Ann\nredirects: [anna, /ann]"}
    assert found(lost_addresses, {"people/ann.md": "name: Ann"}, before) == [
        "people/ann.md:1 E313: /people/anna/ | /people/anna",
        "people/ann.md:1 E313: /ann/ | /ann",
    ]


def test_a_translation_is_an_address(found: Found) -> None:
    """A sidecar that is gone takes the address of its language with it."""
    before = {"themes/t.md": "title: T", "themes/t.en.md": "title: U"}
    assert found(lost_addresses, {"themes/t.md": "title: T"}, before) == [
        "themes/t.md:1 E313: /en/themes/t/ | /en/themes/t"
    ]


def test_names_without_a_file(found: Found) -> None:
    """Who took part has a page to lose, at the place that named them; who was only named may go."""
    before = {"articles/a.md": ARTICLE + "people: [Ann]\nnamed: [Bob]"}
    assert found(lost_addresses, {"articles/a.md": ARTICLE}, before) == [
        "articles/a.md:5 E313: /people/ann/ | ann",
        "articles/a.md:6 address.unnamed: /people/bob/ | Bob",
    ]


def test_a_part_of_addresses_that_is_renamed(found: Found) -> None:
    """The options of then decide the addresses of then: lists have them too, and no file."""
    files = {"events/e.md": "title: E"}
    then = SiteInfo(name="S", url="", languages=("fr",))
    lines = found(lost_addresses, files, files, then=then, permalinks={"events": "evenements"})
    assert lines == [
        ":1 E313: /events/ | /events",
        "events/e.md:1 E313: /events/e/ | /events/e",
    ]


def test_the_home_page_stays(found: Found) -> None:
    """The home page needs no file."""
    assert found(lost_addresses, {}, {"index.md": "title: Accueil"}) == []


@pytest.mark.parametrize("mistake", ["people: [Ann, Bob", "people: [{a: b, c: d}]"])
def test_a_mistake_loses_no_address(found: Found, mistake: str) -> None:
    """What a file no longer says because of an error in it is not lost: it is not published so."""
    before = {"articles/a.md": ARTICLE + "people: [Ann]", "articles/b.md": ARTICLE}
    now = {"articles/a.md": ARTICLE + mistake, "articles/b.md": ARTICLE}
    assert found(lost_addresses, now, before) == []


def test_without_a_base_nothing_is_lost(found: Found) -> None:
    """Nothing can be lost where nothing is compared."""
    assert found(lost_addresses, BOTH) == []


MOMENTS = (
    "title: E\ntimeline:\n  - at: 2024-08-12 20:18\n    text: Elon Musk annonce une attaque.\n"
)
SAID = "  - by: Ann\n    text: Le climat change trop vite maintenant.\n"


def test_a_passage_whose_words_change(found: Found) -> None:
    """The default id follows the first words; the line that keeps the permalink is given."""
    now = {"events/e.md": MOMENTS.replace("annonce", "dénonce")}
    name = "2024-08-12t20-18-elon-musk-annonce-une-attaque"
    assert found(lost_passages, now, {"events/e.md": MOMENTS}) == [
        f"events/e.md:4 passage.moved: #moment:{name} | id: {name}"
    ]


def test_the_line_given_keeps_the_permalink(found: Found) -> None:
    """With that line, the permalink is as it was."""
    kept = "    id: 2024-08-12t20-18-elon-musk-annonce-une-attaque\n"
    now = {"events/e.md": MOMENTS.replace("annonce", "dénonce") + kept}
    assert found(lost_passages, now, {"events/e.md": MOMENTS}) == []


def test_a_passage_that_is_removed(found: Found) -> None:
    """A statement that is gone has no line that would keep it."""
    before = {"articles/a.md": ARTICLE + "statements:\n" + SAID}
    assert found(lost_passages, {"articles/a.md": ARTICLE}, before) == [
        "articles/a.md:1 passage.gone: #statement:ann-le-climat-change-trop-vite"
    ]


def test_many_passages_at_once(found: Found) -> None:
    """A file in which everything changes is told to the end, each lost permalink once."""
    texts = {
        word: "title: E\ntimeline:\n"
        + "".join(f"  - {{at: 2024-01-01, text: {word} {n} x}}\n" for n in range(300))
        for word in ("avant", "après")
    }
    lines = found(lost_passages, {"events/e.md": texts["après"]}, {"events/e.md": texts["avant"]})
    assert len({line.rpartition("#moment:")[2] for line in lines}) == len(lines) == 300


def test_a_mistake_loses_no_passage(found: Found) -> None:
    """A timeline that cannot be read keeps its permalinks for when it can."""
    now = {"events/e.md": MOMENTS.replace("2024-08-12", "2024-08-42")}
    assert found(lost_passages, now, {"events/e.md": MOMENTS}) == []


def test_passages_of_pages_that_are_withdrawn(found: Found) -> None:
    """A page that is no longer published shows no passages."""
    now = {"events/e.md": "title: E\nwithdrawn: {date: 2024-01-01, reason: R}"}
    assert found(lost_passages, now, {"events/e.md": MOMENTS}) == []
