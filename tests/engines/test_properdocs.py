"""The plugin in ProperDocs, which loads it unchanged: the same site, whole or not at all."""

import shutil
from pathlib import Path

import pytest

from trees import build, bytes_of, run, write_tree

pytestmark = pytest.mark.slow

GOLDEN = Path(__file__).parents[1] / "golden" / "site"
HOOK = """
import logging
def on_post_build(config):
    {}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The golden site, built by ProperDocs; then a text has changed."""
    folder = tmp_path / "project"
    shutil.copytree(GOLDEN, folder)
    done = run("properdocs", "build", "--strict", folder=folder)
    assert done.returncode == 0, done.stderr
    with (folder / "content/index.md").open("a", encoding="utf-8") as file:
        file.write("\nEncore une ligne.\n")
    return folder


def _hook(project: Path, action: str) -> None:
    """Add to a project a hook that acts when the site is otherwise finished."""
    write_tree(project, {"hook.py": HOOK.format(action)})
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("hooks: [hook.py]\n")


def test_both_engines_give_the_same_bytes(project: Path) -> None:
    """What ProperDocs publishes is what MkDocs publishes, and nothing is left over."""
    assert run("properdocs", "build", "-q", folder=project).returncode == 0
    ours = bytes_of(project / "site")
    build(project, "-q")
    assert bytes_of(project / "site") == ours
    assert b"Encore une ligne." in ours["index.html"]
    assert {path.name for path in project.iterdir()} == {".cache", "mkdocs.yml", "content", "site"}


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("logging.getLogger('properdocs.plugins.hook').warning('careful')", "WARNING -  careful"),
        ("raise ValueError('half-way')", "ValueError: half-way"),
    ],
)
def test_a_late_failure_leaves_the_old_site(project: Path, action: str, told: str) -> None:
    """A warning in strict mode and an exception at the last moment change no byte of the site."""
    old = bytes_of(project / "site")
    _hook(project, action)
    done = run("properdocs", "build", "--strict", folder=project)
    assert done.returncode == 1
    assert told in done.stderr
    assert bytes_of(project / "site") == old
    assert not (project / ".site.explainer").exists()


def test_a_mistake_is_one_line_and_leaves_the_old_site(project: Path) -> None:
    """A mistake in the content has its place, is no traceback, and fails a quiet build too."""
    old = bytes_of(project / "site")
    write_tree(project, {"content/articles/faux.md": "---\ntitle: A\ndate: 2024-02-30\n---\n"})
    done = run("properdocs", "build", "-q", folder=project)
    assert done.returncode == 1
    assert "content/articles/faux.md:3:7: E208 " in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(project / "site") == old


def test_a_warning_of_the_content_counts_in_strict_mode_only(project: Path) -> None:
    """What the boundary will take out of a text is told; strictly, it leaves the old site."""
    old = bytes_of(project / "site")
    text = "---\ntitle: A\ndate: 2024-02-03\nsummary: S.\n---\nUn <blink>mot</blink>.\n"
    write_tree(project, {"content/articles/vif.md": text})
    strict = run("properdocs", "build", "--strict", "-q", folder=project)
    assert strict.returncode == 1
    assert "content/articles/vif.md:6:4: W506 " in strict.stderr
    assert bytes_of(project / "site") == old
    done = run("properdocs", "build", "-q", folder=project)
    assert (done.returncode, done.stderr) == (0, strict.stderr.partition("\n")[0] + "\n")
    assert "articles/vif/index.html" in bytes_of(project / "site")


def test_pages_that_the_engine_makes_are_the_same(project: Path) -> None:
    """Without the press ProperDocs renders every page itself, and gives the same bytes."""
    assert run("properdocs", "build", "-q", folder=project).returncode == 0
    pressed = bytes_of(project / "site")
    text = (project / "mkdocs.yml").read_text(encoding="utf-8")
    alone = text.replace("explainer:\n", "explainer:\n      press: false\n")
    assert alone != text
    write_tree(project, {"mkdocs.yml": alone})
    assert run("properdocs", "build", "--strict", folder=project).returncode == 0
    assert bytes_of(project / "site") == pressed
