"""The workflows: what they may do, and what of a stranger's they never run."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.words import words

FOLDER = Path(__file__).parents[2] / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))

workflows = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def _read(path: Path) -> Any:
    # BaseLoader: `on` is a word here, not a truth.
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def _steps(path: Path) -> Iterator[Any]:
    for job in _read(path)["jobs"].values():
        yield from job["steps"]


def test_there_are_workflows() -> None:
    """Pull requests, outside links, publishing, versions and what takes long each have one."""
    assert [path.stem for path in FILES] == [
        "deploy",
        "links",
        "nightly",
        "pull-request",
        "versions",
    ]


@workflows
def test_nothing_is_permitted_at_the_top(path: Path) -> None:
    """A workflow may do nothing; each job names what it needs, and why."""
    assert _read(path)["permissions"] == {}
    text = path.read_text(encoding="utf-8")
    given = re.findall(r"^ {6}[a-z-]+: (?:read|write)\b.*$", text, re.MULTILINE)
    assert given
    assert all(" # " in line for line in given)


@workflows
def test_every_job_ends(path: Path) -> None:
    """Every job has a bound in minutes, and two runs do not cross."""
    assert all(int(job["timeout-minutes"]) <= 60 for job in _read(path)["jobs"].values())
    assert _read(path)["concurrency"]["group"]


@workflows
def test_actions_are_pinned(path: Path) -> None:
    """Every action is GitHub's own, named by a commit, with its version beside it."""
    used = re.findall(r"uses:\s*(.*)", path.read_text(encoding="utf-8"))
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


@workflows
def test_no_value_is_pasted_into_a_script(path: Path) -> None:
    """Scripts read values from their environment, so that a title cannot become a command."""
    assert not [step["run"] for step in _steps(path) if "${{" in step.get("run", "")]


@workflows
def test_checkouts_leave_no_token(path: Path) -> None:
    """No checkout keeps the token where later commands could read it."""
    checkouts = [s for s in _steps(path) if s.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


@workflows
def test_no_workflow_runs_strangers_code_with_secrets(path: Path) -> None:
    """No workflow is started in a way that gives a pull request the repository's rights."""
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(_read(path)["on"])


def test_pull_requests_get_no_secret_and_write_nothing() -> None:
    """The workflow of pull requests reads the code: no token, no secret, no other right."""
    path = FOLDER / "pull-request.yml"
    text = path.read_text(encoding="utf-8")
    assert "secrets" not in text.replace("without secrets", "")
    assert "token }}" not in text
    jobs = _read(path)["jobs"].values()
    assert [job["permissions"] for job in jobs] == [{"contents": "read"}]


def test_the_preview_is_kept_three_days() -> None:
    """The preview is handed over after a good build only, and goes after three days."""
    steps = list(_steps(FOLDER / "pull-request.yml"))
    (handed,) = [s for s in steps if s.get("uses", "").startswith("actions/upload-artifact@")]
    assert handed["with"]["retention-days"] == "3"
    assert "always" not in handed["if"]
    assert "cancelled" not in handed["if"]
    assert "make preview" in steps[steps.index(handed) - 1]["run"]


def test_only_the_issue_needs_the_right_to_write_issues() -> None:
    """Outside links are checked by a workflow whose one job may write issues, and nothing else."""
    (job,) = _read(FOLDER / "links.yml")["jobs"].values()
    assert job["permissions"] == {"contents": "read", "issues": "write"}
    holders = [step for step in job["steps"] if "GH_TOKEN" in step.get("env", {})]
    assert [step["name"] for step in holders] == ["One issue"]


def test_the_form_that_pages_fill_in_exists() -> None:
    """The form that every page leads to has the field that pages fill in."""
    form = _read(FOLDER.parent / "ISSUE_TEMPLATE" / "mistake.yml")
    assert "page" in [field.get("id") for field in form["body"]]
    assert form["title"] == words("fr")["contribute.mistake"].format(title="")


def test_no_owner_is_named_who_does_not_exist() -> None:
    """The list of owners protects nothing by a name that nobody has."""
    lines = (FOLDER.parent / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert all(line.startswith("#") for line in lines)
