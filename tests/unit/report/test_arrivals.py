"""Who and what is new is named where it is declared; so is what nothing leads to."""

from collections.abc import Callable

from explainer.report.arrivals import new_people, new_things, orphans

Found = Callable[..., list[str]]

ARTICLE = "title: A\ndate: 2024-01-01\nsummary: S\n"


def test_new_people(found: Found) -> None:
    """Each new person stands with the page that they get, at their file or their first mention."""
    now = {
        "articles/a.md": ARTICLE + "people: [Ann, Old One]\nnamed: [Bob]",
        "people/cy.md": "name: Cy",
        "people/dee.md": "name: Dee\nstatus: private",
        "people/eve.md": "name: Eve\ndraft: true",
    }
    before = {"articles/a.md": ARTICLE + "people: [Old One]"}
    assert found(new_people, now, before) == [
        "articles/a.md:5 person.implied: Ann",
        "articles/a.md:6 person.minimal: Bob",
        "people/cy.md:1 person.full: Cy",
        "people/dee.md:1 person.none: Dee",
    ]


def test_a_file_for_somebody_known_is_no_new_person(found: Found) -> None:
    """Neither a file for an implied person nor a new slug with a redirect makes somebody new."""
    article = ARTICLE + "people: [Ann, Bob]"
    now = {"articles/a.md": article, "people/ann.md": "name: Ann"}
    now |= {"people/robert.md": "name: Robert\nredirects: [bob]\naliases: [Bob]"}
    assert found(new_people, now, {"articles/a.md": article}) == []


def test_new_things(found: Found) -> None:
    """New events, themes, organizations and places are named, each once, by kind."""
    before = {"articles/a.md": ARTICLE + "organizations: [SpaceX]\nthemes: [climat]"}
    now = {
        "articles/a.md": ARTICLE + "organizations: [spacex, Tesla]\nthemes: [climat, paix]",
        "events/e.md": "title: E\norganizations: [tesla]\nplace: Lyon",
    }
    assert found(new_things, now, before) == [
        "events/e.md:1 thing.event: E",
        "articles/a.md:6 thing.theme: paix",
        "articles/a.md:5 thing.organization: Tesla",
        "events/e.md:4 thing.place: Lyon",
    ]


def test_orphans(found: Found) -> None:
    """Nothing leads to them: no relation, no link of a text, and not themselves."""
    now = {
        "articles/a.md": ARTICLE + "people: [Ann]\n---\n[B](../people/bob.md)",
        "people/ann.md": "name: Ann",
        "people/bob.md": "name: Bob\n---\n[moi](bob.md)",
        "people/cy.md": "name: Cy\ndistinct_from: [dee]\n---\n[moi](cy.md)",
        "people/dee.md": "name: Dee\nstatus: private",
        "themes/t.md": "title: T",
        "events/e.md": "title: E\nthemes: [t]",
    }
    assert found(orphans, now) == ["events/e.md:1 orphan: E", "people/cy.md:1 orphan: Cy"]


def test_only_new_orphans_in_a_change(found: Found) -> None:
    """A change is told of the lonely pages that it adds, and of those that it makes lonely."""
    article = ARTICLE + "people: [Ann]\nthemes: [v]"
    pages = {"themes/t.md": "title: T", "themes/v.md": "title: V", "people/ann.md": "name: Ann"}
    now = pages | {"themes/u.md": "title: U", "articles/a.md": ARTICLE + "people: [Ann]"}
    assert found(orphans, now, pages | {"articles/a.md": article}) == [
        "themes/u.md:1 orphan: U",
        "themes/v.md:1 orphan: V",
    ]
