"""`explainer build` hands to the engine what it is asked for, and nothing that is wrong."""

from pathlib import Path

import pytest

from explainer.cli import main
from explainer.commands import build
from trees import FIVE_LINES, write_tree

_ENGINE = """
import os, sys
asked = (os.environ.get(name) for name in ("EXPLAINER_JOBS", "EXPLAINER_SCHEDULER"))
print(*sys.argv[1:], *asked, os.environ["NO_MKDOCS_2_WARNING"])
sys.exit(int(os.environ.get("CODE", "0")))
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A French site's folder, which is also the current one."""
    monkeypatch.chdir(write_tree(tmp_path, {"mkdocs.yml": FIVE_LINES}))
    return tmp_path


@pytest.fixture
def engine(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that tells what it was asked for, beside one that is not installed."""
    write_tree(project, {"engines/telling/__init__.py": "", "engines/telling/__main__.py": _ENGINE})
    monkeypatch.syspath_prepend(project / "engines")
    monkeypatch.setenv("PYTHONPATH", str(project / "engines"))
    monkeypatch.delenv("EXPLAINER_JOBS", raising=False)
    monkeypatch.delenv("EXPLAINER_SCHEDULER", raising=False)
    monkeypatch.setattr(build, "_ENGINES", ("no_such_engine", "telling"))


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "build --config-file=mkdocs.yml None None 1"),
        (["--jobs", "2"], "build --config-file=mkdocs.yml 2 None 1"),
        (["--scheduler", "tls://a:1"], "build --config-file=mkdocs.yml None tls://a:1 1"),
        (["--strict", "-f", "a.yml"], "build --config-file=a.yml --strict None None 1"),
        (["--site-dir=-q"], "build --config-file=mkdocs.yml --site-dir=-q None None 1"),
        (["--site-dir", ""], "build --config-file=mkdocs.yml --site-dir= None None 1"),
    ],
)
def test_the_engine_gets_what_was_asked(
    capfd: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    """Options go on, who does the work as variables; no value passes for another option."""
    assert main(["build", *arguments]) == 0
    assert capfd.readouterr() == (f"{told}\n", "")


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize(("ended", "code"), [("0", 0), ("1", 1), ("2", 2)])
def test_it_ends_as_the_engine_does(monkeypatch: pytest.MonkeyPatch, ended: str, code: int) -> None:
    """The exit code is the engine's."""
    monkeypatch.setenv("CODE", ended)
    assert main(["build"]) == code


def test_an_engine_that_is_killed_has_failed(
    project: Path, engine: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A signal that ends the engine gives exit code 1."""
    killed = "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n"
    write_tree(project, {"engines/telling/__main__.py": killed})
    assert main(["build"]) == 1


@pytest.mark.usefixtures("engine")
def test_the_current_folder_is_not_searched_for_modules(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A file of the project cannot stand in for the engine, as with the engine's own command."""
    write_tree(project, {"telling.py": "raise SystemExit(9)"})
    assert main(["build"]) == 0
    assert capfd.readouterr().out.startswith("build ")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--jobs", "0"], "--jobs : '0' n’est pas un nombre entier plus grand que zéro"),
        (["--jobs=-2"], "--jobs : '-2' n’est pas un nombre entier plus grand que zéro"),
        (["--jobs", "a\x1b"], "--jobs : 'a\\x1b' n’est pas un nombre entier plus grand que zéro"),
        (
            ["--jobs", "1", "--lang", "en", "--jobs", "x"],
            "--jobs: 'x' is not a whole number above zero",
        ),
        (["--jobs"], "--jobs : il manque une valeur"),
        (["--site-dir"], "--site-dir : il manque une valeur"),
    ],
)
def test_a_wrong_option_is_one_line(
    project: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], line: str
) -> None:
    """It is told before anything runs, after the usage, with exit code 2."""
    assert main(["build", *arguments]) == 2
    assert capfd.readouterr().err.splitlines()[-1] == f"explainer build: {line}"


@pytest.mark.usefixtures("project")
def test_without_an_engine_there_is_no_build(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where none is installed one line says what to install, with exit code 2."""
    monkeypatch.setattr(build, "_ENGINES", ("no_such_engine",))
    assert main(["build"]) == 2
    assert capsys.readouterr().err.startswith("ni MkDocs ni ProperDocs n’est installé (pip install")
