"""Content of an older version of the format becomes content of the current one, byte for byte."""

import re
import shutil
from pathlib import Path

import pytest

from explainer.cli import main
from explainer.limits import FORMAT_VERSION
from explainer.migrate import STEPS, CannotMigrateError, Step, plan_migration, write_migration
from explainer.read.version import MARKER, content_version

OLD = "---\ntitre: Un # titre  # la clé d'avant\ndate: 2024-01-02\n---\ntitre: reste\n"
NEW = OLD.replace("---\ntitre:", "---\ntitle:", 1)


def _renamed(path: str, text: str) -> str:
    """A step: `titre` becomes `title` in front matter, in articles only."""
    if not path.startswith("articles/"):
        return text
    return re.sub(r"\A(\ufeff?---\r?\n(?:.*\n)*?)titre:", r"\1title:", text)


def _dated(_: str, text: str) -> str:
    """The step after it: `date` becomes `day`."""
    return text.replace("\ndate:", "\nday:", 1)


STEPS_TO_2: dict[int, Step] = {0: _renamed, 1: _dated}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder of version 0."""
    folder = tmp_path / "content"
    (folder / "articles").mkdir(parents=True)
    (folder / MARKER).write_text("0\n", encoding="utf-8")
    (folder / "articles" / "a.md").write_bytes(OLD.encode())
    (folder / "about.md").write_bytes(OLD.encode())
    return folder


def _bytes(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_no_step_is_needed_yet() -> None:
    """Steps lead from the first version to the current one, without a gap."""
    assert set(STEPS) == set(range(1, FORMAT_VERSION))


def test_a_plan_writes_nothing(content: Path) -> None:
    """What would change is known before anything is written."""
    before = _bytes(content)
    plan = plan_migration(content, STEPS_TO_2, 1)
    assert plan.changed == {"articles/a.md": NEW.encode()}
    assert _bytes(content) == before


def test_a_file_is_carried_on(content: Path) -> None:
    """The files that change are written, all else stays, and the folder names its version."""
    write_migration(plan_migration(content, STEPS_TO_2, 1))
    assert _bytes(content) == {
        MARKER: b"1\n",
        "about.md": OLD.encode(),
        "articles/a.md": NEW.encode(),
    }


def test_steps_follow_each_other(content: Path) -> None:
    """Content goes through every version between its own and the current."""
    write_migration(plan_migration(content, STEPS_TO_2, 2))
    assert _bytes(content)["articles/a.md"] == NEW.replace("\ndate:", "\nday:").encode()
    assert content_version(content) == 2


@pytest.mark.parametrize(
    "old",
    [
        OLD.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + OLD.encode(),
        OLD.encode() + b"\xff\xfe not UTF-8",
        OLD.rstrip("\n").encode(),
    ],
)
def test_what_a_step_leaves_stays_as_it_is(content: Path, old: bytes) -> None:
    """Line ends, byte order mark, comments, order and stray bytes come through."""
    (content / "articles" / "a.md").write_bytes(old)
    write_migration(plan_migration(content, STEPS_TO_2, 1))
    assert _bytes(content)["articles/a.md"] == old.replace(b"titre:", b"title:", 1)


def test_a_file_that_does_not_change_is_not_written(content: Path) -> None:
    """The file of an ordinary page is the same file after as before."""
    before = (content / "about.md").stat()
    write_migration(plan_migration(content, STEPS_TO_2, 1))
    after = (content / "about.md").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_keeps_its_permissions(content: Path) -> None:
    """Who may read and write a file stays as it was."""
    (content / "articles" / "a.md").chmod(0o640)
    write_migration(plan_migration(content, STEPS_TO_2, 1))
    assert (content / "articles" / "a.md").stat().st_mode & 0o777 == 0o640


def test_a_second_run_changes_nothing(content: Path) -> None:
    """Content of the current version has nothing to do, and nothing is written."""
    write_migration(plan_migration(content, STEPS_TO_2, 1))
    before = _bytes(content)
    plan = plan_migration(content, STEPS_TO_2, 1)
    write_migration(plan)
    assert (plan.changed, _bytes(content)) == ({}, before)


def test_links_are_not_followed(content: Path, tmp_path: Path) -> None:
    """A file outside the folder is not changed through a link inside it."""
    outside = tmp_path / "outside.md"
    outside.write_bytes(OLD.encode())
    (content / "articles" / "link.md").symlink_to(outside)
    write_migration(plan_migration(content, STEPS_TO_2, 1))
    assert outside.read_bytes() == OLD.encode()


def test_nothing_is_replaced_unless_all_is_written(content: Path) -> None:
    """Where one file cannot be written, no file changes and no trace is left."""
    (content / "articles" / "z").mkdir()
    (content / "articles" / "z" / "b.md").write_bytes(OLD.encode())
    plan = plan_migration(content, STEPS_TO_2, 1)
    shutil.rmtree(content / "articles" / "z")
    before = _bytes(content)
    with pytest.raises(FileNotFoundError):
        write_migration(plan)
    assert _bytes(content) == before


@pytest.mark.parametrize(("text", "version"), [("0", 0), ("7", 7), ("x", None)])
def test_what_no_step_leads_from_is_refused(content: Path, text: str, version: int | None) -> None:
    """A version without steps, a newer one, and none at all are refused before anything is read."""
    (content / MARKER).write_text(text, encoding="utf-8")
    with pytest.raises(CannotMigrateError) as caught:
        plan_migration(content, {}, 1)
    assert caught.value.version == version


def _project(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder above the content is a site's, and the current one."""
    text = "docs_dir: content\ntheme: {name: material, language: fr}\n"
    (content.parent / "mkdocs.yml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(content.parent)


@pytest.mark.parametrize("more", [[], ["--write"]])
def test_the_command_has_nothing_to_do(
    content: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    more: list[str],
) -> None:
    """Content of the current version is left as it is, which one line says."""
    _project(content, monkeypatch)
    (content / MARKER).unlink()
    before = _bytes(content)
    assert main(["migrate", *more]) == 0
    assert capsys.readouterr().out == "Le contenu est au format 1, l’actuel : rien à faire.\n"
    assert _bytes(content) == before


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "7",
            "content/.format: the content is of format 7, from which no step leads to format 1\n",
        ),
        ("x", "content/.format: this file does not name a version of the format\n"),
    ],
)
def test_the_command_cannot_migrate(
    content: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
    line: str,
) -> None:
    """What cannot be carried on is one line on the error stream and exit code 2."""
    _project(content, monkeypatch)
    (content / MARKER).write_text(text, encoding="utf-8")
    assert main(["migrate", "--lang", "en"]) == 2
    assert capsys.readouterr() == ("", line)


def test_the_command_says_then_writes(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without `--write` the command names the files; with it they are written."""
    _project(content, monkeypatch)
    monkeypatch.setitem(STEPS, 0, _renamed)  # type: ignore[arg-type]
    assert main(["migrate", "--lang", "en"]) == 0
    assert capsys.readouterr().out == (
        "content/articles/a.md\nFormat 0 would become format 1. Files that would change: 1. "
        "To write them: explainer migrate --write\n"
    )
    assert content_version(content) == 0
    assert main(["migrate", "--lang", "en", "--write"]) == 0
    assert capsys.readouterr().out == (
        "content/articles/a.md\nFormat 0 became format 1. Files changed: 1.\n"
    )
    assert _bytes(content)["articles/a.md"] == NEW.encode()


def test_a_check_of_one_file_names_the_version_too(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Content of another version is told even where only one file is asked about."""
    _project(content, monkeypatch)
    assert main(["check", "--lang", "en", "content/about.md"]) == 1
    assert capsys.readouterr().out == (
        "content/.format:1:1: E016 the content is of format 0, this program reads 1 "
        "(run explainer migrate)\n"
    )
