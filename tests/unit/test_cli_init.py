"""`explainer init` makes a site, or says in one line why it does not."""

import sys
from pathlib import Path

import pytest

from explainer.cli import main
from trees import bytes_of, write_tree


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_site_is_made_and_the_next_step_told(capsys: pytest.CaptureFixture[str]) -> None:
    """It says what to type, and what it made passes its own check."""
    assert main(["init", "mon site", "--lang", "fr"]) == 0
    assert capsys.readouterr() == ("Le site est prêt. Ensuite : cd 'mon site' && make site\n", "")
    assert main(["check", "--strict", "-f", "mon site/mkdocs.yml"]) == 0


def test_the_language_of_the_messages_is_the_site_s(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a wish it is the one in which the command speaks here."""
    assert main(["init", "x", "--name", "News"]) == 0
    assert capsys.readouterr().out == "The site is ready. Next: cd x && make site\n"
    text = Path("x/mkdocs.yml").read_text(encoding="utf-8")
    assert 'site_name: "News"\n' in text
    assert "  language: en\n" in text


def test_a_folder_that_is_not_empty_stays(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing of somebody's is touched, and one line says so."""
    write_tree(Path("x"), {"mine.txt": "à moi"})
    assert main(["init", "x", "--lang", "fr"]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err == "x: ce dossier n’est pas vide : rien n’est écrit (nommez-en un autre)\n"
    assert bytes_of(Path("x")) == {"mine.txt": "à moi".encode()}


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "a\x1bb", "a\udcff"])
def test_a_name_must_be_one(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """What is empty, or holds what no one can read, names no site."""
    assert main(["init", "x", "--name", name]) == 2
    assert capsys.readouterr().err.startswith("--name: this is no name of a site")
    assert not Path("x").exists()


@pytest.mark.parametrize("folder", ["file", "file/x"])
def test_a_folder_that_cannot_be_is_no_traceback(
    capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    """What the system refuses is told in one line."""
    Path("file").write_text("", encoding="utf-8")
    assert main(["init", folder]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_generator_that_is_not_installed_makes_no_site(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It could not be taken along: one line says so, and nothing is written."""
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert main(["init", "x"]) == 2
    assert capsys.readouterr().err.startswith("this generator is not installed")
    assert not Path("x").exists()
