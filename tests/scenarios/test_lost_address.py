"""An address that the published site has and a change loses."""

from pathlib import Path

import pytest

from explainer.cli import main
from trees import FIVE_LINES, commit, write_tree

EVENT = "---\ntitle: Une fête\nstart: 1790-07-14\n---\n"


LINES = {
    "fr": (
        "- `content/events/fete.md:1:1` E313 l’adresse `/events/fete/` ne mène plus à rien (mettez "
        "`fete` dans redirects de la page qui la remplace, ou dites withdrawn)"
    ),
    "en": (
        "- `content/events/fete.md:1:1` E313 the address `/events/fete/` no longer leads anywhere "
        "(put `fete` in redirects of the page that replaces it, or say withdrawn)"
    ),
}


@pytest.mark.parametrize("language", LINES)
def test_case_74c(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    language: str,
) -> None:
    """A renamed file without `redirects` is an error of the report; with it there is none."""
    monkeypatch.chdir(tmp_path)
    commit(tmp_path, {"mkdocs.yml": FIVE_LINES, "content/events/fete.md": EVENT})
    (tmp_path / "content/events/fete.md").rename(tmp_path / "content/events/grande-fete.md")
    assert main(["report", "--base", "HEAD", "--lang", language]) == 1
    assert LINES[language] in capsys.readouterr().out.splitlines()
    text = EVENT.replace("start", "redirects: [fete]\nstart")
    write_tree(tmp_path, {"content/events/grande-fete.md": text})
    assert main(["report", "--base", "HEAD", "--lang", language]) == 0
    assert "E313" not in capsys.readouterr().out
