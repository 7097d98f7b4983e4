"""The command `explainer` names mistakes and says by its exit code how bad they are."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.cli import main
from trees import run

WARNING = "---\nname: Ann Lee\n---\n"
ERROR = "---\ntitle: À propos\n---\n[x](gone.md)\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site's folder, which is also the current one."""
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: S\ndocs_dir: content\ntheme: {name: material, language: fr}\n", encoding="utf-8"
    )
    (tmp_path / "content" / "people").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _person(project: Path) -> None:
    (project / "content" / "people" / "ann-lee.md").write_text(WARNING, encoding="utf-8")


def _broken(project: Path) -> None:
    (project / "content" / "about.md").write_text(ERROR, encoding="utf-8")


def test_good_content_is_silent(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Content without mistakes gives no line and exit code 0."""
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("", "")


def test_an_error_is_one_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An error gives file, line, column, code, message and hint, and exit code 1."""
    _broken(project)
    assert main(["check"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("content/about.md:4:5: E401 ")
    assert line.endswith(")")


@pytest.mark.parametrize(("arguments", "code"), [(["check"], 0), (["check", "--strict"], 1)])
def test_a_warning_fails_only_when_strict(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int
) -> None:
    """A warning is printed either way and fails only with `--strict`."""
    _person(project)
    assert main(arguments) == code
    assert " W503 " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("language", "start"),
    [("fr", "1 avertissement : `make site`"), ("en", "1 warning: `make site`")],
)
def test_a_check_that_passes_says_what_a_strict_build_refuses(
    project: Path, capsys: pytest.CaptureFixture[str], language: str, start: str
) -> None:
    """With warnings only, the error stream says how many, and that they stop a strict build."""
    _person(project)
    main(["check", "--lang", language])
    assert capsys.readouterr().err.startswith(start)
    (project / "content" / "people" / "bob-ray.md").write_text(WARNING, encoding="utf-8")
    main(["check", "--lang", "en"])
    assert capsys.readouterr().err.startswith("2 warnings: ")


@pytest.mark.parametrize("arguments", [["--strict"], ["--format", "json"], ["--format", "github"]])
def test_what_fails_or_goes_to_a_machine_needs_no_such_word(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """Where the check fails already, or a program reads it, the error stream is empty."""
    _person(project)
    main(["check", *arguments])
    assert capsys.readouterr().err == ""
    _broken(project)
    main(["check"])
    assert capsys.readouterr().err == ""


def test_a_notice_never_fails(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A notice is printed, and the check passes even when strict."""
    _person(project)
    articles = project / "content" / "articles"
    articles.mkdir()
    text = "---\ntitle: A\ndate: 2024-01-02\nsummary: s\npeople: [ann lee]\n---\n"
    (articles / "a.md").write_text(text, encoding="utf-8")
    assert main(["check", "--strict"]) == 0
    assert " N601 " in capsys.readouterr().out


def test_all_mistakes_come_in_one_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every file's problems are printed, in order of file."""
    _broken(project)
    _person(project)
    main(["check"])
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "content/about.md",
        "content/people/ann-lee.md",
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "le lien ne mène nulle part"),
        (["--lang", "fr"], "le lien ne mène nulle part"),
        (["--lang", "en"], "the link leads nowhere"),
    ],
)
def test_messages_speak_the_site_s_language(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    """Messages are in the site's language unless another is asked for."""
    _broken(project)
    main(["check", *arguments])
    assert words in capsys.readouterr().out


def test_another_configuration_may_be_named(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`-f` names the configuration; paths stay relative to the current folder."""
    _broken(project)
    elsewhere = project / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert main(["check", "-f", "../mkdocs.yml"]) == 1
    assert capsys.readouterr().out.startswith("../content/about.md:4:5: E401 ")


def test_a_broken_configuration_is_wrong_use(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A configuration that cannot be read is one line on the error stream and exit code 2."""
    (project / "mkdocs.yml").write_text("site_name: [a", encoding="utf-8")
    assert main(["check"]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("mkdocs.yml: ")
    assert output.err.count("\n") == 1


def test_a_missing_content_folder_is_wrong_use(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A content folder that is not there is named, with exit code 2."""
    (project / "mkdocs.yml").write_text("docs_dir: gone", encoding="utf-8")
    assert main(["check"]) == 2
    assert capsys.readouterr().err == "gone: no such file or folder\n"
    assert main(["check", "--lang", "fr"]) == 2
    assert capsys.readouterr().err == "gone: ce fichier ou ce dossier n’existe pas\n"


@pytest.mark.parametrize("arguments", [[], ["dance"], ["check", "--lang", "de"], ["check", "-f"]])
def test_wrong_arguments_are_wrong_use(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Arguments that mean nothing give the usage and exit code 2."""
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("usage: explainer")


def test_a_console_without_every_letter_is_no_traceback(project: Path) -> None:
    """What a console cannot show is written as an escape."""
    _broken(project)
    done = run("explainer.cli", "check", folder=project, env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert r"E401 le lien ne m\xe8ne nulle part" in done.stdout
    assert done.stderr == ""


def test_a_reader_who_goes_is_no_traceback(project: Path) -> None:
    """Whoever reads the first lines and leaves is not answered with a traceback."""
    _broken(project)
    program = "import sys; from explainer.cli import main; sys.exit(main(['check']))"
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ([], "explainer: il manque : command"),
        (["schema"], "explainer schema: il manque : kind"),
        (["check", "--dance\x1b"], "explainer: argument inconnu : --dance\\x1b"),
        (["check", "-f"], "explainer check: -f/--config : il manque une valeur"),
        (["check", "--lang", "en", "--format"], "explainer check: --format: a value is missing"),
        (["check", "--lang"], "explainer check: --lang : il manque une valeur"),
    ],
)
def test_wrong_use_is_told_in_the_site_s_language(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], line: str
) -> None:
    """What is missing or unknown is one line in the language of the other messages."""
    assert main(arguments) == 2
    assert capsys.readouterr().err.splitlines()[-1] == line


def test_a_wrong_choice_names_the_right_ones(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A value that is none of a list comes with the list."""
    assert main(["check", "--lang", "de"]) == 2
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("explainer check: --lang : 'de' n’est pas possible (au choix : ")
    assert "fr" in last
    assert "en" in last


def test_wrong_use_beside_a_broken_configuration_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the configuration cannot say the language, English does."""
    (project / "mkdocs.yml").write_text("site_name: [a", encoding="utf-8")
    assert main(["check", "--dance"]) == 2
    assert capsys.readouterr().err.endswith("explainer: unknown argument: --dance\n")
