"""A new site builds at once, in its language."""

import re
from pathlib import Path

import pytest

from trees import build, run

FRENCH = {
    "evenements/exemple-fermeture-du-pont-de-montbrume": "Ce que l’on ne sait pas",
    "personnes/camille-exemple": "Généré par IA, non relu",
    "themes/ponts-et-routes": "Ponts et routes",
    "articles/exemple-le-pont-de-montbrume-est-ferme": "Ce qui est décidé",
}
ENGLISH = {
    "events/example-closing-of-the-mistbury-bridge": "What is not known",
    "people/sam-example": "AI-generated, not reviewed",
    "themes/bridges-and-roads": "Bridges and roads",
    "articles/example-the-mistbury-bridge-is-closed": "What is decided",
}


@pytest.mark.slow
@pytest.mark.parametrize(("language", "pages"), [("fr", FRENCH), ("en", ENGLISH)])
def test_a_new_site_builds_strictly(tmp_path: Path, language: str, pages: dict[str, str]) -> None:
    """The check and the build pass strictly; event, person, theme and article have pages."""
    site = tmp_path / "x"
    assert run("explainer.cli", "init", "x", "--lang", language, folder=tmp_path).returncode == 0
    checked = run("explainer.cli", "check", "--strict", folder=site)
    assert (checked.returncode, checked.stdout + checked.stderr) == (0, "")
    build(site, "--strict")
    for address, said in pages.items():
        html = (site / "site" / address / "index.html").read_text(encoding="utf-8")
        assert re.search(rf'<html[^>]*\blang="{language}"', html)
        assert said in html
