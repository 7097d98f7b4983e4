"""Every scenario is the folder of an old site, what its posts become, and what is said of them.

A scenario begins with a sentence that says what is true. Then come parts that start with a line
`-- name --`:

    -- old/… --              a file of the old site; the text of a picture stands for a real one
    -- content/… --          a file that the content folder has already
    -- import.yml --         what terms become
    -- proposal --           exactly the mapping that is proposed
    -- new PATH --           exactly a new file of the content folder
    -- problems --           exactly these lines, in English, of the old site and of the mapping
"""

from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.importers.plan import Import, plan_import, write_import
from explainer.importers.tools import TOOLS, tool_of
from explainer.pipeline import check
from explainer.read.problems import Problem, problem_lines
from trees import PNG, bytes_of, sections, write_tree

SCENARIOS = sorted(Path(__file__).parent.glob("*.txt"))
SITE = SiteInfo(name="Site", url="https://example.org/", languages=("en",))
ABOUT_FORM = ("E0", "E1", "E202", "E203", "E205", "E209", "E222")
"""The beginnings of codes that say that a file was written wrongly, not that something lacks."""


@pytest.fixture(params=SCENARIOS, ids=lambda path: path.stem)
def parts(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """The parts of a scenario, whose files stand in the temporary folder."""
    found = sections(request.param.read_text(encoding="utf-8"))
    files = {name: text.encode() for name, text in found.items() if "/" in name and " " not in name}
    files |= {name: PNG for name in files if name.endswith(".png")}
    if "import.yml" in found:
        files["import.yml"] = found["import.yml"].encode()
    write_tree(tmp_path, files)
    (tmp_path / "content").mkdir(exist_ok=True)
    return found


def _plan(folder: Path) -> Import:
    tool = tool_of(folder / "old") or TOOLS["hugo"]
    return plan_import(folder / "old", tool, folder / "content", SITE, folder / "import.yml", "en")


def test_scenario(parts: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the sentence at the beginning of each scenario says."""
    monkeypatch.chdir(tmp_path)
    plan = _plan(tmp_path)
    lines = problem_lines(plan.problems, Path("old"), "en") + problem_lines(
        plan.wrong, Path(), "en"
    )
    assert lines == parts.get("problems", "").splitlines()
    assert plan.proposal == parts.get("proposal", "")
    new = {name.removeprefix("new "): text for name, text in parts.items() if name[:4] == "new "}
    written = {path: data.decode() for path, data in plan.files.items() if path.endswith(".md")}
    assert written == new
    assert {plan.files[path] for path in plan.files.keys() - new.keys()} <= {PNG}


def test_what_is_written_is_read_back(parts: dict[str, str], tmp_path: Path) -> None:
    """No new file has a mistake of form: what `check` asks for is only what a post did not say."""
    plan = _plan(tmp_path)
    write_import(plan, tmp_path / "content")
    problems = check(tmp_path / "content", SITE).problems
    assert [p.line() for p in problems if p.path in plan.files and _about_form(p)] == []


def _about_form(problem: Problem) -> bool:
    return problem.code.startswith(ABOUT_FORM)


def test_a_second_import_adds_nothing(parts: dict[str, str], tmp_path: Path) -> None:
    """What is written once is not new any more, and no file changes."""
    plan = _plan(tmp_path)
    write_import(plan, tmp_path / "content")
    before = bytes_of(tmp_path)
    again = _plan(tmp_path)
    write_import(again, tmp_path / "content")
    assert dict(again.files) == {}
    assert again.kept == plan.kept + plan.new * plan.decided
    assert bytes_of(tmp_path) == before
