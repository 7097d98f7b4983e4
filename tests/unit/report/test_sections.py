"""The report has the sections that say something, and knows whether the change may be."""

from collections.abc import Callable

from explainer.report.change import Change
from explainer.report.sections import COMPARED, SECTIONS, build_report

ERROR = {"about.md": "title: A\n---\n[x](gone.md)"}


def test_sections_that_say_nothing_are_absent(change_of: Callable[..., Change]) -> None:
    """Only sections with findings are in the report, in their order."""
    report = build_report(change_of({"people/ann.md": "name: Ann"}, {}))
    assert [*report.sections] == ["sensitive", "people", "orphans"]
    assert [*report.sections] == [name for name in SECTIONS if name in report.sections]


def test_without_a_base_nothing_is_compared(change_of: Callable[..., Change]) -> None:
    """A whole content has no newcomers and no losses."""
    report = build_report(change_of({"people/ann.md": "name: Ann"}))
    assert report.title == "whole"
    assert not COMPARED.keys() & report.sections.keys()
    assert [*report.sections] == ["orphans"]


def test_errors_of_the_content_are_counted(change_of: Callable[..., Change]) -> None:
    """A content with mistakes is reported all the same, and its errors are `check`'s."""
    report = build_report(change_of(ERROR, {"about.md": "title: A"}))
    assert report.errors == 1
    assert not report.has_errors
    assert "texts" in report.sections


def test_a_lost_address_must_not_be(change_of: Callable[..., Change]) -> None:
    """A lost address is an error of the change itself."""
    assert build_report(change_of({}, {"about.md": "title: A"})).has_errors
