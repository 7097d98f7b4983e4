"""What the pull-request workflow does with a stranger's change: its own steps, in real Git."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from trees import FIVE_LINES, write_tree

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github" / "workflows" / "pull-request.yml"
ARTICLE = "---\ntitle: Une visite\ndate: 2024-08-13\nsummary: Une visite à Rome.\n---\nUn texte.\n"
SECRET = "mot-que-personne-ne-doit-lire"
OURS = ("Makefile", ".gitignore", "pyproject.toml", "requirements/site.lock", "tools")


def _git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    command = ["git", *identity, "-c", "protocol.file.allow=always", *arguments]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


@pytest.fixture
def upstream(tmp_path: Path) -> Path:
    """The repository of a small site with our tools."""
    folder = tmp_path / "upstream"
    for name in OURS:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    write_tree(folder, {"mkdocs.yml": FIVE_LINES, "content/articles/visite.md": ARTICLE})
    _git(folder, "init", "-q", "-b", "main")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-qm", "base")
    return folder


@pytest.fixture
def fork(upstream: Path, tmp_path: Path) -> Path:
    """A stranger's clone of it, before the change."""
    _git(tmp_path, "clone", "-q", str(upstream), "fork")
    return tmp_path / "fork"


@dataclass(frozen=True)
class Run:
    """What a run of the workflow said and made."""

    kind: str
    code: int
    printed: str
    preview: Path


class Runner:
    """Runs the steps of the workflow in order, as GitHub does, up to the first that fails."""

    def __init__(self, upstream: Path, fork: Path) -> None:
        self.upstream, self.fork = upstream, fork
        self.home = fork.parent / "runner"

    def __call__(self, *names: str) -> Run:
        """Run the steps of these names, or all but the report, which only reads."""
        self._merge()
        kind, printed, code = "", "", 0
        for step in self._steps():
            if code or not _is_meant(step, kind) or (names and step["name"] not in names):
                continue
            done = self._run(step)
            code, printed = done.returncode, printed + done.stdout + done.stderr
            if step.get("id") == "kind":
                kind = (self.home / "output").read_text(encoding="utf-8").strip()[len("kind=") :]
            if step["name"] == "The base branch":
                self._environment()
        return Run(kind=kind, code=code, printed=printed, preview=self.home / "base" / "preview")

    def _merge(self) -> None:
        """What GitHub offers a workflow: the change merged into the base branch, two deep."""
        _git(self.fork, "add", "-A")
        _git(self.fork, "commit", "-q", "--allow-empty", "-m", "change")
        write_tree(self.upstream, {"README.md": "main went on"})
        _git(self.upstream, "add", "-A")
        _git(self.upstream, "commit", "-qm", "later")
        _git(self.upstream, "fetch", "-q", str(self.fork), "HEAD")
        _git(self.upstream, "checkout", "-q", "--detach")
        _git(self.upstream, "merge", "-q", "--no-ff", "-m", "merge", "FETCH_HEAD")
        self.home.mkdir()
        address = self.upstream.as_uri()
        _git(self.home, "clone", "-q", "--depth", "2", address, "change")

    def _steps(self) -> list[Any]:
        (job,) = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"].values()
        return [step for step in job["steps"] if "run" in step]

    def _environment(self) -> None:
        """An environment that is up to date: our own, by the names that the steps call."""
        folder = self.home / "base" / ".venv"
        (folder / "bin").mkdir(parents=True)
        for name, module in (("explainer", "explainer.cli"), ("mkdocs", "mkdocs")):
            program = folder / "bin" / name
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {module} "$@"\n')
            program.chmod(0o755)
        (folder / "site.done").touch()

    def _run(self, step: Any) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "GITHUB_OUTPUT": str(self.home / "output")}
        return subprocess.run(
            ["bash", "-e", "-c", step["run"]],
            cwd=self.home / step.get("working-directory", "."),
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )


def _is_meant(step: Any, kind: str) -> bool:
    return "if" not in step or step["if"] == f"steps.kind.outputs.kind == '{kind}'"


@pytest.fixture
def runner(upstream: Path, fork: Path) -> Runner:
    """The workflow, ready for the fork's change."""
    return Runner(upstream, fork)


SORTED = ("The base branch", "What kind of change")


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        ({"content/b.md": "b"}, "content"),
        ({"content/a.md": "b", "content/articles/c.md": "c"}, "content"),
        ({"content/a\n/b.md": "b"}, "mixed"),
        ({"generator/x.py": "x"}, "code"),
        ({}, "code"),
        ({"content/b.md": "b", "mkdocs.yml": "hooks: [evil.py]"}, "mixed"),
        ({"content/b.md": "b", "theme/main.html": "{{ x }}"}, "mixed"),
        ({"content/b.md": "b", ".github/workflows/x.yml": "on: push"}, "mixed"),
        ({"content/b.md": "b", ".gitmodules": "x"}, "mixed"),
        ({"content/b.md": "b", "Content/c.md": "c"}, "mixed"),
        ({"content/b.md": "b", "x content/c.md": "c"}, "mixed"),
        ({"content/b.md": "b", "content\n/c.md": "c"}, "mixed"),
        ({"x\ncontent/c.md": "c"}, "mixed"),
    ],
)
def test_changes_are_sorted(runner: Runner, fork: Path, files: dict[str, str], kind: str) -> None:
    """Only what touches content/ alone is content; a mix is told apart, however it is named."""
    write_tree(fork, files)
    assert runner(*SORTED).kind == kind


def test_a_moved_file_counts_at_both_ends(runner: Runner, fork: Path) -> None:
    """Moving a file of the project into content/ changes both."""
    _git(fork, "mv", "mkdocs.yml", "content/mkdocs.md")
    assert runner(*SORTED).kind == "mixed"


def test_a_mixed_change_is_refused(runner: Runner, fork: Path) -> None:
    """A change of content and configuration at once ends the run before anything is built."""
    write_tree(fork, {"content/b.md": "# B", "mkdocs.yml": f"{FIVE_LINES}hooks: [content/b.py]"})
    run = runner()
    assert (run.kind, run.code) == ("mixed", 1)
    assert run.printed.count("::error::") == 1
    assert not run.preview.exists()


def test_good_content_gets_a_preview(runner: Runner, fork: Path) -> None:
    """A good article is built by the base branch, into pages that open without a server."""
    write_tree(fork, {"content/articles/autre.md": ARTICLE.replace("Une visite", "Une autre")})
    run = runner()
    assert (run.kind, run.code) == ("content", 0), run.printed
    home = (run.preview / "index.html").read_text(encoding="utf-8")
    assert 'href="articles/autre.html"' in home
    assert (run.preview / "articles/autre.html").is_file()


def test_a_mistake_is_annotated_in_the_repository(runner: Runner, fork: Path) -> None:
    """A mistake fails the run with a command that names the file by its path in the repository."""
    write_tree(fork, {"content/articles/autre.md": ARTICLE.replace("08-13", "13-45")})
    run = runner()
    assert run.code == 1
    place = "::error file=content/articles/autre.md,line=3,col=7,title=E208::"
    assert [line for line in run.printed.splitlines() if line.startswith(place)]
    assert not run.preview.exists()


@pytest.mark.parametrize(
    "link", ["articles/vol.md", "assets/vol.txt", "articles/vol", "vol", "articles/visite.md"]
)
@pytest.mark.parametrize("target", ["secret.md", ".", "../base/mkdocs.yml", "nowhere"])
def test_links_are_not_followed(
    runner: Runner, fork: Path, tmp_path: Path, link: str, target: str
) -> None:
    """A link out of the content is refused by name, and no byte behind it is read."""
    write_tree(tmp_path, {"secret.md": ARTICLE.replace("visite", SECRET)})
    path = fork / "content" / link
    path.unlink(missing_ok=True)
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(tmp_path / target)
    run = runner()
    assert (run.kind, run.code) == ("content", 1)
    assert f"::error file=content/{link},line=1,col=1,title=E004::" in run.printed
    assert SECRET not in run.printed
    assert not run.preview.exists()


@pytest.mark.parametrize("target", ["..", "/etc", "tools"])
def test_content_that_is_a_link_is_refused(runner: Runner, fork: Path, target: str) -> None:
    """A link in the place of the whole content counts as a change of the project as well."""
    shutil.rmtree(fork / "content")
    (fork / "content").symlink_to(target)
    run = runner()
    assert (run.kind, run.code) == ("mixed", 1)


def test_content_that_is_gone_is_refused(runner: Runner, fork: Path) -> None:
    """A change that removes the whole folder is told so in a line."""
    shutil.rmtree(fork / "content")
    run = runner()
    assert (run.kind, run.code) == ("content", 1)
    assert "::error::content/ must stay a folder" in run.printed


@pytest.mark.parametrize("content", ["link", "file"])
def test_only_a_folder_is_taken(fork: Path, upstream: Path, content: str) -> None:
    """What stands in the place of the folder is never taken, and what was there stays."""
    shutil.rmtree(fork / "content")
    if content == "link":
        (fork / "content").symlink_to(upstream)
    else:
        (fork / "content").write_text("x")
    command = ["sh", str(ROOT / "tools/take_content.sh"), str(fork), str(upstream)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert (upstream / "content/articles/visite.md").read_text(encoding="utf-8") == ARTICLE


def test_a_submodule_is_refused(runner: Runner, fork: Path) -> None:
    """A pointer to another repository inside the content is named, and nothing is fetched."""
    head = _git(fork, "rev-parse", "HEAD").strip()
    _git(fork, "update-index", "--add", "--cacheinfo", f"160000,{head},content/articles/sub")
    (fork / "content/articles/sub").mkdir()
    run = runner()
    assert (run.kind, run.code) == ("content", 1)
    assert "::error::content/ must hold no submodule" in run.printed


def test_names_and_words_give_the_runner_no_order(runner: Runner, fork: Path) -> None:
    """Whatever files are called and say, only our own lines begin like an order to the runner."""
    bad = ARTICLE.replace("2024-08-13", '"::set-output name=kind::code"')
    write_tree(
        fork,
        {
            "content/articles/a,line=1::x.md": bad,
            "content/articles/%0A::error::x.md": bad,
            "content/::add-mask::e.md": "x",
            "content/##[add-mask]e.html": "x",
            "content/articles/b.md": bad.replace("title: Une visite", 'title: "a\\n::error::b"'),
        },
    )
    run = runner()
    assert (run.kind, run.code) == ("content", 1)
    lines = run.printed.splitlines()
    orders = [line for line in lines if line.lstrip().startswith(("::", "##["))]
    assert len(orders) >= 5
    assert all(line.startswith("::error file=content/") for line in orders)
    assert all("title=E" in line.split("::")[1] for line in orders)


def test_huge_files_are_named(runner: Runner, fork: Path) -> None:
    """A text over the limit is a mistake like any other."""
    write_tree(fork, {"content/articles/gros.md": ARTICLE + "mot " * 400_000})
    run = runner()
    assert run.code == 1
    assert "::error file=content/articles/gros.md,line=1,col=1,title=E003::" in run.printed


def test_what_a_change_brings_is_never_run(runner: Runner, fork: Path, tmp_path: Path) -> None:
    """Programs and settings inside the content stay data, whatever they are called."""
    mark = tmp_path / "mark"
    program = f"import pathlib\npathlib.Path({str(mark)!r}).touch()\n"
    write_tree(
        fork,
        {
            "content/.gitattributes": "* filter=evil diff=evil\n",
            "content/.hooks/post-checkout": f"#!/bin/sh\ntouch {mark}\n",
            "content/sitecustomize.py": program,
            "content/mkdocs.yml": "hooks: [sitecustomize.py]\n",
            "content/Makefile": f"environment:\n\ttouch {mark}\n",
        },
    )
    run = runner()
    assert (run.kind, run.code) == ("content", 1)
    assert not mark.exists()


@pytest.mark.parametrize("code", [0, 1])
def test_a_summary_is_bounded(tmp_path: Path, code: int) -> None:
    """A short report is whole, a long one ends after a line and says so; the exit code is kept."""
    for count in (3, 300_000):
        summary = tmp_path / f"{count}.md"
        summary.write_text("avant\n")
        program = f"print('- é\\n' * {count}, end=''); raise SystemExit({code})"
        command = ["sh", str(ROOT / "tools/write_summary.sh"), sys.executable, "-c", program]
        environment = {**os.environ, "GITHUB_STEP_SUMMARY": str(summary), "PYTHONUTF8": "1"}
        done = subprocess.run(command, env=environment, check=False)
        text = summary.read_text(encoding="utf-8")
        assert done.returncode == code
        assert len(text.encode()) < 1_048_576
        assert text.startswith("avant\n- é\n- é\n- é\n")
        assert text.endswith("- é\n") == (count == 3)
        assert set(text.splitlines()[1:-2]) == {"- é"}


def test_orders_in_a_strangers_words_are_not_obeyed() -> None:
    """Output between two lines that nobody can guess is only text; the exit code is kept."""
    script = ["sh", str(ROOT / "tools/mute_commands.sh"), "sh", "-c", "echo ::error::x >&2; exit 3"]
    runs = [subprocess.run(script, capture_output=True, text=True, check=False) for _ in range(2)]
    for run in runs:
        first, order, last = run.stdout.splitlines()
        word = first.removeprefix("::stop-commands::")
        assert len(word) == 32
        assert (order, last, run.returncode) == ("::error::x", f"::{word}::", 3)
    assert runs[0].stdout != runs[1].stdout
