"""The skeletons of new files."""

from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.archetypes import archetype
from explainer.model.kinds import KINDS, Kind
from explainer.pipeline import check


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", Kind)
def test_a_new_file_passes_the_check(tmp_path: Path, kind: Kind, language: str) -> None:
    """Every skeleton, filled in with an awkward title, is free of errors as it stands."""
    title = 'Un « titre » : "deux" #points \\ fin'
    text = archetype(kind, language, title=title, date="2024-08-12")
    path = tmp_path / KINDS[kind].folder / "nouveau.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    checked = check(tmp_path, SiteInfo(name="S", url="", languages=(language,)))
    assert not [problem for problem in checked.problems if problem.is_error]
    assert title in [entity.name for entity in checked.graph.entities.values()]
