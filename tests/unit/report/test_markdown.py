"""The report is Markdown in which nothing that a contributor wrote means anything."""

from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.limits import REPORT_SECTION, REPORT_TEXT
from explainer.read.problems import Place
from explainer.report.change import Change, Finding
from explainer.report.markdown import as_code, render_report
from explainer.report.sections import SECTIONS, Report, build_report
from explainer.words import words


def _report(**sections: tuple[Finding, ...]) -> Report:
    return Report(title="change", errors=0, sections=sections)


def _person(name: str, path: str = "people/ann.md") -> Finding:
    params = {"name": name}
    return Finding(what="report.person.full", path=path, place=Place(2, 3), params=params)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ann Lee", "`Ann Lee`"),
        ("@ann #12 <b> [x](y) www.x.org", "`@ann #12 <b> [x](y) www.x.org`"),
        ("a`b", "``a`b``"),
        ("a``b`c", "```a``b`c```"),
        ("`", "`` ` ``"),
        ("a\\", "`a\\`"),
        ("`a", "`` `a ``"),
        ("a`", "`` a` ``"),
        ("ab`", "`` ab` ``"),
        ("ab ", "` ab  `"),
        (" a", "`  a `"),
        ("a ", "` a  `"),
        (" a ", "`  a  `"),
        ("", "`  `"),
        ("a\nb\u202ec", "`a\\nb\\u202ec`"),
        ("« oui »", "`« oui »`"),
        ("x" * REPORT_TEXT, f"`{'x' * REPORT_TEXT}`"),
        ("x" * (REPORT_TEXT + 1), f"`{'x' * REPORT_TEXT}…`"),
    ],
)
def test_a_text_as_code(text: str, code: str) -> None:
    """A text is a code span on one line, fenced by more than it holds, and cut where it is long."""
    assert as_code(text) == code


def test_an_entry(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An entry is an item with the place as seen from the current folder, and the words."""
    monkeypatch.chdir(tmp_path)
    text = render_report(_report(people=(_person("Ann"),)), Path("content"), "fr")
    assert text.splitlines()[-1] == "- `content/people/ann.md:2:3` `Ann` aura une page"


def test_french_spaces_do_not_break() -> None:
    """Our own words have the spaces of their language, a contributor's text stays as it is."""
    found = Finding(what="report.key.added", params={"key": "status", "text": "a : b"})
    text = render_report(_report(sensitive=(found,)), Path("content"), "fr")
    assert text.splitlines()[-1] == "- `status` ajouté\u00a0: `a : b`"


def test_an_entry_without_a_file() -> None:
    """An entry of no file has no place; an error says its code and what mends it."""
    lost = Finding(what="E313", params={"address": "/events/", "slug": "/events"})
    text = render_report(_report(addresses=(lost,)), Path("content"), "en")
    assert text.splitlines()[-1] == (
        "- E313 the address `/events/` no longer leads anywhere (put `/events` in redirects of the "
        "page that replaces it, or say withdrawn)"
    )


def test_each_section_has_its_title() -> None:
    """Sections follow one another, each under its own heading."""
    person = _person("Ann", path="")
    text = render_report(_report(people=(person,), names=(person,)), Path("content"), "en")
    titles = [words("en")[f"report.{name}"] for name in ("people", "names")]
    entry = "- `Ann` gets a page"
    assert text.split("\n\n")[1:] == [f"## {titles[0]}", entry, f"## {titles[1]}", entry]


def test_nothing_to_say(change_of: Callable[..., Change]) -> None:
    """A change that adds nothing says so."""
    report = build_report(change_of({}, {}))
    assert render_report(report, Path("content"), "en") == (
        "# What this change adds\n\nNothing to note."
    )


@pytest.mark.parametrize(
    ("errors", "line"), [(1, "**The content has 1 error: "), (2, "**The content has 2 errors: ")]
)
def test_errors_are_told_first(errors: int, line: str) -> None:
    """A content with mistakes says how many before anything else."""
    report = Report(title="change", errors=errors, sections={})
    assert render_report(report, Path("content"), "en").splitlines()[2].startswith(line)


def test_a_long_section_is_cut() -> None:
    """A section of more than its bytes says how many entries it left out."""
    findings = tuple(_person(f"{'é' * 280}{number}") for number in range(1000))
    lines = render_report(_report(people=findings), Path("content"), "en").splitlines()
    shown = sum(line.startswith("- `") for line in lines)
    assert 0 < shown < 1000
    assert lines[-1] == f"- and {1000 - shown} more"
    assert len("\n".join(lines).encode()) < REPORT_SECTION + 1000


def test_a_section_is_filled_to_its_last_byte() -> None:
    """Each entry counts with its line end, and one that just fits is shown."""
    width = next(w for w in range(60, 600) if REPORT_SECTION % w == 0)
    (line,) = render_report(_report(people=(_person("x"),)), Path("c"), "en").splitlines()[-1:]
    name = "x" * (width - 1 - len(line) - 4)
    findings = tuple(_person(f"{name}{number}") for number in range(10_000, 25_000))
    lines = render_report(_report(people=findings), Path("c"), "en").splitlines()
    shown = [line for line in lines if line.startswith("- `")]
    assert sum(len(line.encode()) + 1 for line in shown) == REPORT_SECTION


def test_a_report_fits_into_a_job_summary() -> None:
    """All sections at their longest stay under the 1 MiB of a job summary."""
    assert len(SECTIONS) * (REPORT_SECTION + 200) < 2**20
