"""Names in texts that are no links are told with where they stand, and what makes them one."""

from collections.abc import Callable

import pytest

from explainer.report.names import unlinked_names

Found = Callable[..., list[str]]

ARTICLE = "title: A\ndate: 2024-01-01\nsummary: S\n"
PEOPLE = {"people/ann-lee.md": "name: Ann Lee", "people/bob-roy.md": "name: Bob Roy"}


def test_a_person_who_is_not_declared(found: Found) -> None:
    """Somebody in the text of an article whom its front matter does not name is told with place."""
    text = ARTICLE + "people: [Ann Lee]\n---\nAnn Lee a vu\n\nBob Roy, puis Bob Roy."
    assert found(unlinked_names, {**PEOPLE, "articles/a.md": text}) == [
        "articles/a.md:9 name.undeclared: Bob Roy | people/bob-roy"
    ]


def test_a_page_that_declares_nobody(found: Found) -> None:
    """The text of a theme has links by hand only: the finding says how to write one."""
    assert found(unlinked_names, {**PEOPLE, "themes/t.md": "title: T\n---\nAvec Ann Lee."}) == [
        "themes/t.md:4 name.unlinked: Ann Lee | people/ann-lee"
    ]


@pytest.mark.parametrize(
    "body",
    ["[Bob Roy](../people/bob-roy.md), Bob Roy", "[[Bob Roy]]", "« Bob Roy »", "`Bob Roy`", "Roy"],
)
def test_what_is_no_finding(found: Found, body: str) -> None:
    """A name that is linked by hand, quoted, in code, or not whole is left alone."""
    assert found(unlinked_names, {**PEOPLE, "themes/t.md": f"title: T\n---\n{body}"}) == []


def test_a_name_of_several(found: Found) -> None:
    """A name that two people have is told with both of them."""
    two = {"people/ann-lee.md": "name: Ann Lee", "people/ann-lee-2.md": "name: Ann Lee"}
    text = {"articles/a.md": ARTICLE + "people: [ann-lee, ann-lee-2]\n---\nAnn Lee parle."}
    assert found(unlinked_names, two | text) == [
        "articles/a.md:7 name.several: Ann Lee | people/ann-lee, people/ann-lee-2"
    ]


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("Ann Lee.", []),
        ("Ann Lee, hier.", ["themes/t.md:4 name.unlinked: Ann Lee | people/ann-lee"]),
    ],
)
def test_only_changed_texts_are_looked_at(found: Found, now: str, told: list[str]) -> None:
    """With a base, a text that stayed as it was is not told of again."""
    before = {**PEOPLE, "themes/t.md": "title: T\n---\nAnn Lee."}
    assert found(unlinked_names, before | {"themes/t.md": f"title: T\n---\n{now}"}, before) == told
