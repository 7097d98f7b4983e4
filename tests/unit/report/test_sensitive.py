"""What nobody should change alone is named, whoever changed it and how."""

from collections.abc import Callable

from explainer.report.sensitive import in_brief, second_reader

Found = Callable[..., list[str]]

STAGE = "proceedings: [{person: Ann Lee, at: 2024-05-02, stage: renvoi}]\n"
EVENT = "title: E\n"


def test_a_stage_that_is_added_or_removed(found: Found) -> None:
    """A new stage of a court case is named at its line, a removed one at its file."""
    with_stage = {"events/e.md": EVENT + STAGE}
    assert found(second_reader, with_stage, {"events/e.md": EVENT}) == [
        "events/e.md:3 key.added: proceedings | Ann Lee, 2024-05-02, renvoi"
    ]


def test_a_stage_that_is_removed(found: Found) -> None:
    """A stage that is gone is named as it was."""
    before = {"events/e.md": EVENT + STAGE}
    assert found(second_reader, {"events/e.md": EVENT}, before) == [
        "events/e.md:1 key.removed: proceedings | Ann Lee, 2024-05-02, renvoi"
    ]


def test_an_item_that_is_changed_among_others(found: Found) -> None:
    """Of several items only the one that changed is named, with what it was; order says nothing."""
    items = ["{by: Ann Lee, text: Non.}", "{by: Bob Ray, text: Oui.}", "{by: Cy, text: Si.}"]
    before = {"events/e.md": EVENT + f"replies: [{', '.join(items)}]"}
    items = [items[2], items[1].replace("Oui", "Peut-être"), items[0]]
    now = {"events/e.md": EVENT + f"replies: [{', '.join(items)}]"}
    assert found(second_reader, now, before) == [
        "events/e.md:3 key.changed: replies | Bob Ray, Peut-être. | Bob Ray, Oui."
    ]


def test_a_status(found: Found) -> None:
    """A person with a file is public unless it says otherwise: every change of that is named."""
    before = {
        "people/ann.md": "name: Ann\nstatus: private",
        "people/bob.md": "name: Bob",
        "people/cy.md": "name: Cy",
    }
    now = {"people/ann.md": "name: Ann", "people/bob.md": "name: Bob\nstatus: minor"}
    now |= {"people/dee.md": "name: Dee"}
    assert found(second_reader, now, before) == [
        "people/ann.md:2 key.changed: status | public | private",
        "people/bob.md:3 key.changed: status | minor | public",
        "people/dee.md:2 key.added: status | public",
        "people/cy.md:1 key.removed: status | public",
    ]


def test_a_private_person_whose_file_is_removed(found: Found) -> None:
    """Who was private and is named by articles has a page again without the file: it is named."""
    article = {"articles/a.md": "title: A\ndate: 2024-01-01\nsummary: S\npeople: [Ann]"}
    before = article | {"people/ann.md": "name: Ann\nstatus: private"}
    assert found(second_reader, article, before) == [
        "people/ann.md:1 key.removed: status | private"
    ]


def test_a_translation_says_no_facts(found: Found) -> None:
    """A sidecar that is new is nobody's status and no court case."""
    before = {"people/ann.md": "name: Ann"}
    assert found(second_reader, before | {"people/ann.en.md": "name: Anne"}, before) == []


def test_a_mistake_is_no_removal(found: Found) -> None:
    """A stage that cannot be read any more is a change, as it is written."""
    before = {"events/e.md": EVENT + STAGE}
    now = {"events/e.md": EVENT + STAGE.replace("2024-05-02", "2024-05-42")}
    (line,) = found(second_reader, now, before)
    assert line.startswith("events/e.md:3 key.changed: proceedings | Ann Lee, 2024-05-42")


def test_a_file_that_cannot_be_read_says_nothing(found: Found) -> None:
    """A front matter that is broken is an error of the content, not a removal of all it said."""
    before = {"events/e.md": EVENT + STAGE}
    assert found(second_reader, {"events/e.md": EVENT + "]"}, before) == []


def test_a_renamed_file_is_the_same(found: Found) -> None:
    """What moves with its file to a new slug is not new."""
    before = {"events/e.md": EVENT + STAGE}
    now = {"events/f.md": EVENT + STAGE + "redirects: [e]"}
    assert found(second_reader, now, before) == []


def test_in_brief() -> None:
    """The texts of a value stand in one line, in the order written."""
    value = {"by": {"text": "une source"}, "source": ["ap", None], "text": "Non."}
    assert in_brief(value) == "une source, ap, Non."
