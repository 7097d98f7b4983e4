"""A new name that may be a known one is told with it, once, for the surest reason."""

from collections.abc import Callable

import pytest

from explainer.report.duplicates import duplicates

Found = Callable[..., list[str]]

ARTICLE = "title: A\ndate: 2024-01-01\nsummary: S\nevent: E\n"


def _both(one: str, two: str) -> tuple[dict[str, str], dict[str, str]]:
    """A content that knows one name, and a change that adds the other."""
    before = {"articles/a.md": ARTICLE + f"people: ['{one}']"}
    return before | {"articles/b.md": ARTICLE + f"named: ['{two}']"}, before


@pytest.mark.parametrize(
    ("known", "new", "reason"),
    [
        ("Donald Trump", "Trump Donald", "order"),
        ("Donald Trump", "Donald Trunp", "spelling"),
        ("James David Vance", "J. D. Vance", "initials"),
        ("James David Vance", "J. Vance", "initials"),
        ("J. Vance", "James David Vance", "initials"),
        ("Donald Trump", "Deborah Trump", "surname"),
        ("Donald Trump", "Trump", "surname"),
    ],
)
def test_names_that_may_be_one(found: Found, known: str, new: str, reason: str) -> None:
    """Other order, a slip, initials, or a surname at the same event."""
    assert found(duplicates, *_both(known, new)) == [
        f"articles/b.md:6 duplicate.{reason}: {new} | {known}"
    ]


@pytest.mark.parametrize(
    ("known", "new"),
    [
        ("Donald Trump", "Melania Trump"),
        ("Kim Jong-un", "Lee Jae-myung"),
        ("James Vance", "D. Vance"),
    ],
)
def test_names_of_two(found: Found, known: str, new: str) -> None:
    """A surname in common alone is no reason."""
    assert found(duplicates, *_both(known, new)) == []


def test_a_surname_at_another_event(found: Found) -> None:
    """Who stands nowhere together with the other is somebody else."""
    before = {"articles/a.md": ARTICLE + "people: [Donald Trump]"}
    now = before | {"articles/b.md": ARTICLE.replace("E", "F") + "people: [Deborah Trump]"}
    assert found(duplicates, now, before) == []


def test_distinct_from_says_so(found: Found) -> None:
    """Two that a file tells apart are not told again."""
    now, before = _both("Donald Trump", "Donald Trunp")
    now["people/donald-trunp.md"] = "name: Donald Trunp\ndistinct_from: [Donald Trump]"
    assert found(duplicates, now, before) == []


def test_titles_share_words_without_reason(found: Found) -> None:
    """Titles are alike only when hardly a letter differs."""
    before = {"events/a.md": "title: Suspension du compte Twitter de Donald Trump"}
    now = before | {
        "events/b.md": "title: Rétablissement du compte Twitter de Donald Trump",
        "events/c.md": "title: Suspensions du compte Twitter de Donald Trump",
    }
    assert [line.partition(":")[0] for line in found(duplicates, now, before)] == ["events/c.md"]


def test_without_a_base_each_pair_is_told_once(found: Found) -> None:
    """In a whole content every pair of likely twins stands once."""
    files = {"people/a.md": "name: Ann Lee", "people/b.md": "name: Lee Ann"}
    assert found(duplicates, files) == ["people/a.md:1 duplicate.order: Ann Lee | Lee Ann"]


def test_many_names_with_one_key(found: Found) -> None:
    """However many share what twins share, each is compared with a bounded number."""
    people = ", ".join(f"A. Kim{number:03d} Kim" for number in range(300))
    lines = found(duplicates, {"articles/a.md": ARTICLE + f"people: [{people}]"})
    assert len(lines) < 300 * 60
