"""Other plugins beside ours: seen by them, undisturbed by them, wherever they stand in the list."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from explainer.words import words
from trees import FIVE_LINES, build, bytes_of, run, write_tree

T = words("fr")
NEIGHBOURS = ("search", "tags", "meta", "privacy")
ARTICLE = """---
title: Une visite
date: 2024-08-13
summary: Une visite à Rome.
event: Visite à Lyon
people: [Ada Lovelace]
---
render_macros: true
template: 404.html

Deux fois trois font {{ 2 * 3 }}.
"""


def _plugins(
    folder: Path, neighbours: Mapping[str, Mapping[str, object]], *, before: bool, press: bool
) -> Path:
    """A project with neighbours before ours in the list, or after; with the press, or without."""
    ours = {"explainer": {"press": press, "permalinks": {"people": "personnes"}}}
    theirs = [{name: {**options}} for name, options in neighbours.items()]
    listed = json.dumps([*theirs, ours] if before else [ours, *theirs])
    configuration = FIVE_LINES.replace("plugins: [explainer]", f"plugins: {listed}")
    tree = {"mkdocs.yml": configuration, "content/articles/visite.md": ARTICLE}
    return write_tree(folder, tree)


@pytest.mark.parametrize("press", [True, False])
def test_who_looks_at_files_sees_our_pages(tmp_path: Path, press: bool) -> None:
    """An old address leads to the real one of a page without a file, before ours and after."""
    maps = {"redirect_maps": {"vieux.md": "people/ada-lovelace.md"}}
    sites = []
    for before in (True, False):
        folder = _plugins(tmp_path / str(before), {"redirects": maps}, before=before, press=press)
        told = build(folder, "--strict")
        assert ("pages faites : " in told) is press
        sites.append(bytes_of(folder / "site"))
    assert sites[0] == sites[1]
    assert b'"0; url=../personnes/ada-lovelace/"' in sites[0]["vieux/index.html"]
    assert "personnes/ada-lovelace/index.html" in sites[0]


def test_materials_own_plugins_change_no_page(tmp_path: Path) -> None:
    """The press steps aside for them, the order is the same to them; the useless are named."""
    neighbours: Mapping[str, Mapping[str, object]] = {name: {} for name in NEIGHBOURS}
    build(_plugins(tmp_path / "alone", {}, before=True, press=True))
    alone = bytes_of(tmp_path / "alone/site")
    added = []
    for before in (True, False):
        told = build(_plugins(tmp_path / "with", neighbours, before=before, press=True), "--strict")
        for name, key in (("search", "search"), ("tags", "themes"), ("meta", "keys")):
            instead = T[f"neighbour.{key}"]
            assert T["neighbour.vain"].format(name=name, instead=instead) in told
        assert "travaille page par page" in told
        site = bytes_of(tmp_path / "with/site")
        assert {path: site[path] for path in alone} == alone
        added.append(site.keys() - alone.keys())
    assert added == [{"search/search_index.json", "tags.json"}] * 2


def test_who_sets_addresses_after_ours_is_heard(tmp_path: Path) -> None:
    """Links to our lists end as the files do, though another plugin has decided that last."""
    build(_plugins(tmp_path, {"offline": {}}, before=False, press=True), "--strict")
    assert 'href="timeline.html"' in (tmp_path / "site/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("before", [True, False])
def test_no_text_is_a_program(tmp_path: Path, before: bool) -> None:
    """The plugin macros is refused, or acts where a maintainer says, whatever a text says."""
    folder = _plugins(tmp_path, {"macros": {}}, before=before, press=True)
    done = run("mkdocs", "build", folder=folder)
    assert done.returncode == 1
    assert T["neighbour.macros"] in done.stderr
    assert "Traceback" not in done.stderr
    assert {path.name for path in folder.iterdir()} == {"mkdocs.yml", "content"}
    asked = {"render_by_default": False, "force_render_paths": "calcul.md"}
    _plugins(tmp_path, {"macros": asked}, before=before, press=True)
    write_tree(
        tmp_path, {"content/calcul.md": "---\ntitle: Calcul\n---\nTrois font {{ 1 + 2 }}.\n"}
    )
    build(tmp_path)
    page = (tmp_path / "site/articles/visite/index.html").read_text(encoding="utf-8")
    assert "Deux fois trois font {{ 2 * 3 }}." in page
    assert "render_macros: true" in page
    assert "Trois font 3." in (tmp_path / "site/calcul/index.html").read_text(encoding="utf-8")


_HOOK = """
def on_config(config):
    config.markdown_extensions = ["explainer.markdown.mentions"]
    config.mdx_configs = {}
"""


def test_the_list_of_extensions_is_ours(tmp_path: Path) -> None:
    """A hook that leaves out the sanitiser, last of all, has not left it out."""
    article = ARTICLE.replace("Deux fois", "<i onclick='a()'>Deux</i> fois")
    tree = {"mkdocs.yml": f"{FIVE_LINES}hooks: [hook.py]\n", "hook.py": _HOOK}
    write_tree(tmp_path, {**tree, "content/articles/visite.md": article})
    text = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    write_tree(tmp_path, {"mkdocs.yml": text.replace("[explainer]", "[explainer: {press: false}]")})
    build(tmp_path)
    page = (tmp_path / "site/articles/visite/index.html").read_text(encoding="utf-8")
    assert "<i>Deux</i> fois" in page
