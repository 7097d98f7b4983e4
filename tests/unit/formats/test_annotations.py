"""GitHub's workflow commands say what was meant, whatever a file is called or says."""

import re
from pathlib import Path
from typing import NamedTuple

from hypothesis import example, given
from hypothesis import strategies as st

from explainer.formats import report
from explainer.limits import PROBLEMS_SHOWN
from explainer.read.problems import Place, Problem

# `::name key=value,key=value::data`, up to the first `::` after the name: GitHub's runner reads so.
_COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<properties>.*?)::(?P<data>.*)")


class Command(NamedTuple):
    """What GitHub's runner makes of a line."""

    name: str
    properties: dict[str, str]
    data: str


def _command(line: str) -> Command:
    """A line as the runner reads it: split first, then unescaped, percent signs last."""
    match = _COMMAND.fullmatch(line)
    assert match, line
    pairs = (pair.split("=", 1) for pair in match["properties"].split(","))
    properties = {key: _unescaped(value, ":,") for key, value in pairs}
    return Command(match["name"], properties, _unescaped(match["data"], ""))


def _unescaped(text: str, signs: str) -> str:
    for sign in f"\r\n{signs}%":
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text


def _commands(problems: list[Problem], content: Path) -> list[Command]:
    text = report(problems, content, "en", "github")
    return [_command(line) for line in re.split(r"[\r\n]", text)]


def test_a_command_is_the_problem(content: Path, error: Problem) -> None:
    """A command has severity, place and code; its data is the line of the text form."""
    assert _commands([error], content) == [
        Command(
            "error",
            {"file": "content/articles/a.md", "line": "3", "col": "7", "title": "E208"},
            error.line("en", "content/"),
        )
    ]


def test_a_file_s_name_cannot_end_the_command(content: Path, warning: Problem) -> None:
    """Commas, colons, percent signs and line ends of a name stay in the name."""
    (command,) = _commands([warning], content)
    assert command.name == "warning"
    assert command.properties["file"] == f"content/{warning.path}"
    assert command.properties["title"] == "W501"


_NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1)


@example(name="a%0Ab%2C", text="100 %, %0A")
@given(name=_NAMES.filter(lambda name: name not in (".", "..")), text=st.text())
def test_every_name_and_text_is_read_back(name: str, text: str) -> None:
    """No name and no text of a file writes a command of its own."""
    problem = Problem(code="E202", path=f"a/{name}", place=Place(2, 3), params={"key": text})
    (command,) = _commands([problem], Path("content"))
    assert command.properties["file"] == f"content/a/{name}"
    assert command.data == problem.line("en", "content/")


def test_errors_come_first(content: Path, error: Problem, warning: Problem) -> None:
    """GitHub shows the first of a step: errors, then warnings, then notices, each in order."""
    notices = [
        Problem(code="N601", path=f"{name}.md", params={"name": "a", "written": "A"})
        for name in "ab"
    ]
    found = _commands([*notices, warning, error], content)
    assert [command.name for command in found] == ["error", "warning", "notice", "notice"]
    assert [command.properties["file"] for command in found[2:]] == ["content/a.md", "content/b.md"]


def test_how_many_are_left_out_is_told(content: Path, error: Problem, flood: list[Problem]) -> None:
    """The last command says how many more there are."""
    text = report([*flood, error], content, "en", "github").splitlines()
    assert len(text) == PROBLEMS_SHOWN + 1
    assert text[0].startswith("::error ")
    left = len(flood) + 1 - PROBLEMS_SHOWN
    data = f"… and {left} more: mend these first"
    assert _command(text[-1]) == Command("notice", {"title": "explainer"}, data)
