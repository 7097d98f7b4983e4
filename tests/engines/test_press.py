"""The press gives the bytes that the engine gives, whatever it had already."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from benchmarks.corpus.__main__ import files
from explainer.engines.previewing import Preview
from trees import FIVE_LINES, build, bytes_of, run, write_tree

PROJECT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parents[1] / "golden" / "site"


def _without_press(folder: Path) -> None:
    """Let the engine make the pages of a project."""
    path = folder / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    mark = "  - explainer:\n"
    assert mark in text
    path.write_text(text.replace(mark, f"{mark}      press: false\n"), encoding="utf-8")


@pytest.mark.parametrize("source", [PROJECT, GOLDEN], ids=["our site", "golden site"])
def test_both_lanes_make_the_same_site(tmp_path: Path, source: Path) -> None:
    """Made cold, taken from the store, made by the engine: no byte differs."""
    for name in ("press", "engine"):
        shutil.copytree(source / "content", tmp_path / name / "content")
        shutil.copyfile(source / "mkdocs.yml", tmp_path / name / "mkdocs.yml")
    _without_press(tmp_path / "engine")
    build(tmp_path / "engine", "-q")
    engine = bytes_of(tmp_path / "engine" / "site")
    cold = build(tmp_path / "press")
    assert bytes_of(tmp_path / "press" / "site") == engine
    assert " reprises des constructions d’avant : 0" in cold
    warm = build(tmp_path / "press")
    assert bytes_of(tmp_path / "press" / "site") == engine
    assert " pages faites : 0, " in warm


_HOOK = """
def on_post_page(output, page, config):
    return output.replace("</body>", "<!-- a hook was here --></body>")
"""


def test_who_works_on_pages_one_by_one_gets_them(tmp_path: Path) -> None:
    """With a hook that changes pages the engine makes them, and the build says why."""
    hooks = FIVE_LINES + "hooks: [stamp.py]\n"
    article = "---\ntitle: A\ndate: 2024-01-01\nsummary: S.\n---\nTexte.\n"
    tree = {"mkdocs.yml": hooks, "stamp.py": _HOOK, "content/articles/a.md": article}
    told = build(write_tree(tmp_path, tree))
    assert "stamp.py travaille page par page" in told
    assert "a hook was here" in (tmp_path / "site/articles/a/index.html").read_text("utf-8")


def test_a_sites_own_template_is_used(tmp_path: Path) -> None:
    """With templates of a site's own the engine makes the pages."""
    config = FIVE_LINES.replace("language: fr", "language: fr, custom_dir: own")
    main = '{% extends "base.html" %}{% block announce %}<p>De nous</p>{% endblock %}'
    article = "---\ntitle: A\ndate: 2024-01-01\nsummary: S.\n---\nTexte.\n"
    tree = {"mkdocs.yml": config, "own/main.html": main, "content/articles/a.md": article}
    assert "own travaille page par page" in build(write_tree(tmp_path, tree))
    assert "<p>De nous</p>" in (tmp_path / "site/articles/a/index.html").read_text("utf-8")


def test_what_is_taken_out_of_a_text_is_told_in_each_build(tmp_path: Path) -> None:
    """A page that was finished before does not hide what the boundary had to do."""
    article = "---\ntitle: A\ndate: 2024-01-01\nsummary: S.\n---\n{}\n"
    hidden = "```{ .python title='x' onclick='y' }\nx\n```"
    tree = {"mkdocs.yml": FIVE_LINES, "content/articles/a.md": article.format(hidden)}
    write_tree(tmp_path, tree)
    told = [run("mkdocs", "build", folder=tmp_path).stderr.count("W50") for _ in range(2)]
    assert told[0] == told[1]


class Edits(RuleBasedStateMachine):
    """A warm site after any edits is the site that a clean build gives."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="press-"))
        self.name = "Site"
        self.permalinks = "{}"
        self.preview = Preview()

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.preview.close()
        shutil.rmtree(self.folder)

    @initialize(articles=st.integers(1, 4), first=st.integers(0, 999))
    def begin(self, articles: int, first: int) -> None:
        """A small site, one of thousands."""
        write_tree(self.folder / "content", dict(files(articles, words=60, first=first)))

    @property
    def _articles(self) -> list[Path]:
        return sorted((self.folder / "content/articles").glob("*.md"))

    @rule(data=st.data(), text=st.sampled_from(["Une phrase.", "## Suite", "Voir [[climat]]."]))
    def write(self, data: st.DataObject, text: str) -> None:
        """Add to a text."""
        path = data.draw(st.sampled_from(self._articles))
        path.write_text(f"{path.read_text('utf-8')}\n{text}\n", encoding="utf-8")

    @rule(data=st.data(), title=st.sampled_from(["Un autre titre", "L’été"]))
    def retitle(self, data: st.DataObject, title: str) -> None:
        """Change what an article is called on every page that names it."""
        path = data.draw(st.sampled_from(self._articles))
        lines = path.read_text("utf-8").split("\n")
        lines[1] = f"title: {title} {path.stem}"
        path.write_text("\n".join(lines), encoding="utf-8")

    @rule(data=st.data())
    def rename(self, data: st.DataObject) -> None:
        """Give an article another address."""
        path = data.draw(st.sampled_from(self._articles))
        path.rename(path.with_name(f"{path.stem}-bis.md"))

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        """Take an article away, if it is not the last."""
        if len(self._articles) > 1:
            data.draw(st.sampled_from(self._articles)).unlink()

    @rule(name=st.sampled_from(["Site", "Journal"]), events=st.sampled_from(["events", "sujets"]))
    def configure(self, name: str, events: str) -> None:
        """Change the configuration."""
        self.name, self.permalinks = name, f"{{events: {events}}}"

    @invariant()
    def warm_is_clean(self) -> None:
        """Both lanes, with and without what was there before, and what a preview shows."""
        if (self.folder / "content").exists():
            clean = self._built("clean", press=False)
            assert self._built("site", press=True) == clean
            assert self._shown() == clean

    def _built(self, site: str, *, press: bool) -> dict[str, bytes]:
        loaded = self._loaded(site, press=press)
        loaded.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(loaded)
        loaded.plugins.on_shutdown()
        return _site(self.folder / site)

    def _shown(self) -> dict[str, bytes]:
        """What a preview shows that goes on from build to build."""
        loaded = self._loaded("shown", press=True)
        loaded.plugins.on_startup(command="serve", dirty=False)
        plugin: Any = loaded.plugins["explainer"]
        plugin.preview = self.preview
        mkdocs_build(loaded)
        return _site(self.folder / "shown")

    def _loaded(self, site: str, *, press: bool) -> MkDocsConfig:
        config = FIVE_LINES.replace("Décryptages", self.name).replace(
            "[explainer]",
            f"[explainer: {{press: {str(press).lower()}, permalinks: {self.permalinks}}}]",
        )
        write_tree(self.folder, {"mkdocs.yml": config})
        return load_config(str(self.folder / "mkdocs.yml"), site_dir=str(self.folder / site))


def _site(folder: Path) -> dict[str, bytes]:
    """The files of a site; its index is another matter, and the marker is no part of it."""
    return {
        path: content
        for path, content in bytes_of(folder).items()
        if not path.startswith(("pagefind/", ".explainer"))
    }


SITES = max(6, (settings.default or settings()).max_examples // 50)
"""Two hundred each night: each site is built by every lane after each of its edits."""

Edits.TestCase.settings = settings(max_examples=SITES, stateful_step_count=4, deadline=None)
TestEdits = pytest.mark.slow(Edits.TestCase)
