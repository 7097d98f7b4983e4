"""A build from its beginning to the moment when its site is in place or given up."""

import logging
from pathlib import Path

import pytest

from explainer.publish.errors import PublishError
from explainer.publish.publication import Publication, begin


def _begin(site: Path) -> Publication:
    publication = begin(site, [], [], spare=None, adopt=False, language="en", tell=lambda _: None)
    (publication.folder / "index.html").write_text("new")
    return publication


@pytest.mark.parametrize(
    ("strict", "warns", "text"),
    [(False, False, "new"), (False, True, "new"), (True, False, "new"), (True, True, "old")],
)
def test_a_warning_stops_a_strict_build_only(
    site: Path, strict: bool, warns: bool, text: str
) -> None:
    """The site is put in place, and told so, unless the build is strict and something warned."""
    publication = _begin(site)
    if warns:
        logging.getLogger("mkdocs.plugins.other").warning("careful")
    told: list[str] = []
    publication.finish([], strict=strict, tell=told.append)
    assert (site / "index.html").read_text() == text
    done = f"The site is in place: {site} (1 files, 1 MB)"
    assert told == ([done] if text == "new" else [])
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize(("bound", "large"), [(3, True), (4, False)])
def test_a_large_site_is_put_in_place_and_told_so(
    site: Path, monkeypatch: pytest.MonkeyPatch, bound: int, large: bool
) -> None:
    """From the bound on a line says where else to publish; strict mode does not mind."""
    monkeypatch.setattr("explainer.publish.publication.LARGE_SITE", bound)
    publication = _begin(site)
    told: list[str] = []
    publication.finish([], strict=True, tell=told.append)
    assert (site / "index.html").read_text() == "new"
    assert publication.warnings.count == 0
    assert ["docs/deploying.md" in line for line in told] == [False, True][: 1 + large]


def test_a_build_that_fails_leaves_nothing(site: Path) -> None:
    """After an error the old site stands alone, and warnings are counted no more."""
    publication = _begin(site)
    assert publication.fail(ValueError("x")) is None
    logging.getLogger("mkdocs").warning("later")
    assert publication.warnings.count == 0
    assert (site / "index.html").read_text() == "old"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_the_current_folder_and_the_home_folder_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one stands, and where one lives, no site is put."""
    (tmp_path / "here").mkdir()
    (tmp_path / "home").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for folder in ("here", "home"):
        with pytest.raises(PublishError, match="holds"):
            _begin(tmp_path / folder)
