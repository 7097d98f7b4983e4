"""Problems for people and for machines."""

import json
from pathlib import Path

import pytest

from explainer.cli import main
from explainer.formats import report, within
from explainer.read.problems import Place, Problem

BAD = "---\ntitle: T\ndate: 2024-13-45\nsummary: S\n---\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one mistake in each of two articles; the current folder."""
    folder = tmp_path / "content"
    (folder / "articles").mkdir(parents=True)
    for name in ("a.md", "b.md"):
        (folder / "articles" / name).write_text(BAD, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("docs_dir: content\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


PROBLEM = Problem(
    code="E208",
    path="articles/a.md",
    place=Place(3, 7),
    params={"text": "2024-13-45", "part": "month"},
)


def test_a_terminal_shows_the_line_and_a_caret(content: Path) -> None:
    """Under the problem stands the line of the file, and a mark under the column."""
    lines = report([PROBLEM], content, "en", "terminal").splitlines()
    assert lines[0].startswith("content/articles/a.md:3:7: E208 ")
    assert lines[1].endswith("| date: 2024-13-45")
    assert lines[2].index("^") == lines[1].index("2024-13-45")


@pytest.mark.parametrize("path", ["articles/gone.md", "articles"])
def test_a_line_that_cannot_be_shown_is_left_out(content: Path, path: str) -> None:
    """Where the file cannot be read the problem is told all the same."""
    problem = Problem(code="E004", path=path, place=Place(9, 9))
    assert report([problem], content, "en", "terminal").count("\n") == 0


def test_json_names_everything(content: Path) -> None:
    """The shape is versioned; paths are relative to the current folder."""
    told = json.loads(report([PROBLEM], content, "fr", "json"))
    assert told["version"] == 1
    (entry,) = told["problems"]
    assert entry["message"] == "« 2024-13-45 » n’est pas une date : ce mois n’existe pas"
    assert {key: entry[key] for key in ("path", "line", "column", "code", "severity")} == {
        "path": "content/articles/a.md",
        "line": 3,
        "column": 7,
        "code": "E208",
        "severity": "error",
    }


def test_github_gets_one_command_a_line(content: Path) -> None:
    """Line ends and percent signs are escaped, so that a file's text cannot end the command."""
    hint = "100 %\n::warning::x"
    problem = Problem(code="W504", path="articles/a,b:c.md", params={"hint": hint})
    text = report([problem], content, "en", "github")
    assert text.startswith("::warning file=content/articles/a%2Cb%3Ac.md,line=1,col=1,title=W504::")
    assert "100 %25%0A::warning::x" in text
    assert "\n" not in text


def test_sarif_names_the_rules_it_uses(content: Path) -> None:
    """Every result has its rule, its level and its place."""
    notice = Problem(code="N601", path="articles/a.md", params={"name": "a", "written": "A"})
    (run,) = json.loads(report([PROBLEM, notice], content, "en", "sarif"))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["E208", "N601"]
    assert [result["level"] for result in run["results"]] == ["error", "note"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 7}


def test_only_the_files_asked_for(content: Path) -> None:
    """A file or a folder may be named; none means all."""
    other = Problem(code="E208", path="events/b.md")
    found = [PROBLEM, other]
    assert within(found, content, [content / "articles" / "a.md"]) == [PROBLEM]
    assert within(found, content, [content / "events"]) == [other]
    assert within(found, content, []) == found


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check"], 1),
        (["check", "content/articles/a.md"], 1),
        (["check", "mkdocs.yml"], 0),
        (["check", "nowhere"], 2),
        (["check", "-f", "nowhere.yml"], 1),
    ],
)
def test_exit_codes(content: Path, arguments: list[str], code: int) -> None:
    """0 where nothing is wrong, 1 for errors, 2 for wrong use."""
    assert main(arguments) == code


def test_one_file_is_checked_against_the_whole(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only the named file's problems are printed, in the language asked for."""
    assert main(["check", "content/articles/b.md", "--lang", "en"]) == 1
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 1
    assert printed[0].startswith("content/articles/b.md:3:7: E208 “2024-13-45” is not a date")
