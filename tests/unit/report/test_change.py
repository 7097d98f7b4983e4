"""What is new, what was there before under another slug, and what is gone."""

from collections.abc import Callable

from explainer.model.kinds import PERMALINKS
from explainer.report.change import Change, addresses_of

ARTICLE = "title: A\ndate: 2024-01-01\nsummary: S\n"


def test_a_redirect_continues_what_was_there(change_of: Callable[..., Change]) -> None:
    """An entity at a new slug is the old one where the old address leads to it."""
    before = {"people/ann.md": "name: Ann", "people/bob.md": "name: Bob"}
    now = {"people/anna.md": "name: Anna\nredirects: [ann]", "people/bob.md": "name: Bob"}
    change = change_of(now, before)
    assert {key: old.id for key, old in change.earlier.items()} == {
        "people/anna": "people/ann",
        "people/bob": "people/bob",
    }
    assert change.new == []
    assert change.without_file == []


def test_a_name_takes_over_no_page_that_stays(change_of: Callable[..., Change]) -> None:
    """A redirect from a page that still exists continues nothing."""
    before = {"people/ann.md": "name: Ann"}
    now = before | {"people/bob.md": "name: Bob\nredirects: [ann]"}
    assert [entity.id for entity in change_of(now, before).new] == ["people/bob"]


def test_drafts_are_not_new(change_of: Callable[..., Change]) -> None:
    """A draft is nowhere yet."""
    change = change_of({"people/ann.md": "name: Ann\ndraft: true"}, {})
    assert change.new == []


def test_texts_in_all_languages(change_of: Callable[..., Change]) -> None:
    """Every readable text stands with what it was in the same language."""
    before = {"themes/t.md": "title: T"}
    now = before | {"themes/t.en.md": "title: U", "themes/u.md": "title: a\n]"}
    pairs = [(b.path if b else "", n.path) for _, b, n in change_of(now, before).documents]
    assert pairs == [("themes/t.md", "themes/t.md"), ("", "themes/t.en.md")]


def test_a_file_that_is_gone(change_of: Callable[..., Change]) -> None:
    """An entity whose file is gone is without one, even if articles imply it now."""
    article = {"articles/a.md": ARTICLE + "people: [Ann]"}
    change = change_of(article, article | {"people/ann.md": "name: Ann"})
    assert [entity.id for entity in change.without_file] == ["people/ann"]


def test_where_things_are_declared(change_of: Callable[..., Change]) -> None:
    """A file declares its entity at its start, a name at the first place that has it."""
    files = {"articles/a.md": ARTICLE + "people: [Ann, Bob]", "people/bob.md": "name: Bob"}
    change = change_of(files)
    ann, bob = change.graph.entities["people/ann"], change.graph.entities["people/bob"]
    assert change.declared(ann) == ("articles/a.md", (5, 10))
    assert change.declared(bob) == ("people/bob.md", (1, 1))


def test_what_a_site_answers_to(change_of: Callable[..., Change]) -> None:
    """Lists, pages in every language, old addresses and those of what was merged."""
    change = change_of(
        {
            "themes/t.md": "title: T\nredirects: [s]",
            "themes/t.en.md": "title: U",
            "themes/v.md": "title: V\nmerged_into: t",
            "themes/w.md": "title: W\ndraft: true",
        }
    )
    found = addresses_of(change.graph, change.site)
    lists = {""} | {f"{part}/" for part in PERMALINKS}
    assert found.keys() - lists == {"themes/t/", "en/themes/t/", "themes/s/", "themes/v/"}
