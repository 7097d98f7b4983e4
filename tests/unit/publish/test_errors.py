"""Why a site was not published is one line, in the site's language."""

from pathlib import Path

import pytest

from explainer.publish.errors import PublishError, shown, system_error

REASONS = {
    "busy": {"seconds": "300"},
    "failed": {"reason": "No space left on device"},
    "foreign": {},
    "holds": {"inner": "/project/content"},
    "in_the_way": {},
    "mount": {},
}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_one_line(reason: str, language: str) -> None:
    """Each reason names the folder and what it was about, and ends on its line."""
    error = PublishError(reason, Path("/a\n/site"), REASONS[reason])
    line = error.line(language)
    assert line.startswith("/a\\n/site")
    assert all(value in line for value in REASONS[reason].values())
    assert "\n" not in line


def test_the_system_speaks_for_itself() -> None:
    """What the system says stands in the line, and that nothing was changed."""
    line = system_error(OSError(28, "No space left on device"), Path("/site")).line("en")
    assert line == "/site: No space left on device: the site was left as it was"


def test_a_path_is_shown_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inside the current folder a path is short; elsewhere it is whole."""
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "site") == "site"
    assert shown(tmp_path.parent / "site") == str(tmp_path.parent / "site")
