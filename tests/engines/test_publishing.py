"""Real builds that fail, are killed, or meet: the site on disk is always whole."""

import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.engines.pressing import CACHE
from trees import FIVE_LINES, build, bytes_of, run, write_tree

pytestmark = pytest.mark.slow

ARTICLE = "---\ntitle: {title}\ndate: 2024-08-13\nsummary: S.\n---\nUn texte.\n"
STAGING = ".site.explainer"
PATIENCE = 60
"""Seconds to wait for what must come; no more than a guard against waiting for ever."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small site, built, whose article has changed since."""
    folder = tmp_path / "project"
    write_tree(folder, {"mkdocs.yml": FIVE_LINES, "content/articles/a.md": _article("Un")})
    build(folder)
    write_tree(folder, {"content/articles/a.md": _article("Deux")})
    return folder


def _article(title: str) -> str:
    return ARTICLE.format(title=title)


def _names(folder: Path) -> set[str]:
    """What stands in a project, but the store: what was made stays made, whatever becomes of it."""
    return {path.name for path in folder.iterdir()} - {CACHE.parts[0]}


def _start(project: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "-q"], cwd=project, stderr=subprocess.PIPE
    )


def _wait(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.001)


def test_a_killed_build_leaves_one_whole_site(project: Path) -> None:
    """After a SIGKILL at moments spread over a build the site is exactly the old or the new one."""
    site = project / "site"
    old = bytes_of(site)
    start = time.monotonic()
    build(project, "-q", "-d", "other")
    length = time.monotonic() - start
    new = bytes_of(project / "other")
    assert old != new
    for moment in range(8):
        running = _start(project)
        time.sleep(length * (moment + 1) / 8)
        running.send_signal(signal.SIGKILL)
        running.communicate()
        assert bytes_of(site) in (old, new)
    build(project, "-q")
    assert bytes_of(site) == new
    assert _names(project) == {"mkdocs.yml", "content", "site", "other"}


@pytest.mark.parametrize("seen", ["explainer.lock", "new/index.html", "new/.explainer-site"])
def test_a_build_killed_at_a_known_point(project: Path, seen: str) -> None:
    """Killed when it has begun, when it writes, and when it publishes: whole, and swept."""
    old = bytes_of(project / "site")
    running = _start(project)
    _wait(lambda: (project / STAGING / seen).exists() or running.poll() is not None)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    after = bytes_of(project / "site")
    build(project, "-q")
    assert after in (old, bytes_of(project / "site"))
    assert _names(project) == {"mkdocs.yml", "content", "site"}


def test_a_disk_without_room_is_one_line(project: Path) -> None:
    """When a file cannot be written whole: one line, exit code 1, the old site alone."""
    old = bytes_of(project / "site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=project,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "site : File too large : le site est resté comme il était" in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(project / "site") == old
    assert _names(project) == {"mkdocs.yml", "content", "site"}


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("<footer>\n{{ nobody.knows.this }}", "footer.html:2: UndefinedError: 'nobody' is"),
        ("<footer>{% if %}", "footer.html:1: TemplateSyntaxError: Expected"),
    ],
)
def test_a_template_that_fails_is_one_line(project: Path, template: str, line: str) -> None:
    """A mistake in a site's own template has its place, and the old site stays."""
    old = bytes_of(project / "site")
    theme = "theme: {name: material, language: fr, custom_dir: mine}"
    five = FIVE_LINES.replace("theme: {name: material, language: fr}", theme)
    files = {"mkdocs.yml": five, "mine/partials/explainer/footer.html": template}
    write_tree(project, files)
    done = run("mkdocs", "build", "-q", folder=project)
    assert done.returncode == 1
    assert f"mine/partials/explainer/{line}" in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(project / "site") == old
    assert _names(project) == {"mkdocs.yml", "content", "mine", "site"}


_HOOKS = {
    "warns": "log.warning('careful')",
    "fails": "raise ValueError('half-way')",
    "is interrupted": "raise KeyboardInterrupt",
}


def _with_hook(project: Path, event: str, action: str) -> None:
    head = "import logging\nlog = logging.getLogger('mkdocs.plugins.hook')\n"
    hook = f"{head}def {event}(*arguments, **named):\n    {_HOOKS[action]}\n"
    write_tree(project, {"mkdocs.yml": f"{FIVE_LINES}hooks: [hook.py]\n", "hook.py": hook})


@pytest.mark.parametrize("event", ["on_config", "on_page_content", "on_post_build"])
def test_another_plugin_s_warning_stops_a_strict_build(project: Path, event: str) -> None:
    """Whenever it comes, a warning that will end a strict build keeps the site from going out."""
    old = bytes_of(project / "site")
    _with_hook(project, event, "warns")
    done = run("mkdocs", "build", "--strict", folder=project)
    assert done.returncode == 1
    assert bytes_of(project / "site") == old
    assert STAGING not in _names(project)
    build(project)
    assert bytes_of(project / "site") != old


@pytest.mark.parametrize("event", ["on_config", "on_page_content", "on_post_build"])
def test_another_plugin_s_failure_leaves_the_old_site(project: Path, event: str) -> None:
    """Whenever it comes, an exception of other code changes nothing of the site."""
    old = bytes_of(project / "site")
    _with_hook(project, event, "fails")
    done = run("mkdocs", "build", folder=project)
    assert done.returncode == 1
    assert "ValueError: half-way" in done.stderr
    assert bytes_of(project / "site") == old
    assert STAGING not in _names(project)


def test_who_comes_last_comes_before_publishing(project: Path) -> None:
    """A failure of what asks to be the last of all changes nothing of the site."""
    old = bytes_of(project / "site")
    _with_hook(project, "on_post_build", "fails")
    hook = (project / "hook.py").read_text(encoding="utf-8")
    last = "from mkdocs.plugins import event_priority\n"
    write_tree(project, {"hook.py": last + hook.replace("def on", "@event_priority(-100)\ndef on")})
    assert run("mkdocs", "build", folder=project).returncode == 1
    assert bytes_of(project / "site") == old


def test_an_interrupted_build_leaves_nothing_behind(project: Path) -> None:
    """Ctrl-C, which is no error to MkDocs, leaves the old site, alone."""
    old = bytes_of(project / "site")
    _with_hook(project, "on_page_content", "is interrupted")
    assert run("mkdocs", "build", folder=project).returncode != 0
    assert bytes_of(project / "site") == old
    assert STAGING not in _names(project)


def test_two_builds_at_once(project: Path) -> None:
    """Both end well, one after the other, and the site is whole."""
    build(project, "-d", "other")
    first, second = _start(project), _start(project)
    _, errors = first.communicate()
    _, more = second.communicate()
    assert (first.returncode, second.returncode) == (0, 0), errors + more
    assert bytes_of(project / "site") == bytes_of(project / "other")
    assert STAGING not in _names(project)


def test_a_folder_of_somebody_else_is_refused(project: Path) -> None:
    """One line and exit code 1, and not a file touched; with the option adopt it is replaced."""
    before = bytes_of(write_tree(project / "web", {"index.html": "x", "other.html": "x"}))
    done = run("mkdocs", "build", "-d", "web", folder=project)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "web : pas fait par ce plugin" in done.stderr
    assert bytes_of(project / "web") == before
    options = "plugins:\n  - explainer:\n      adopt: true\n"
    write_tree(project, {"mkdocs.yml": FIVE_LINES.replace("plugins: [explainer]\n", options)})
    build(project, "-d", "web")
    assert not (project / "web" / "other.html").exists()


@pytest.mark.parametrize("place", [".", "..", "/", "mine", "file/site"])
def test_no_build_goes_where_it_would_harm(project: Path, place: str) -> None:
    """The project, its parents, its templates, a path below a file: one line, exit code 1."""
    theme = "theme: {name: material, language: fr, custom_dir: mine}"
    five = FIVE_LINES.replace("theme: {name: material, language: fr}", theme)
    write_tree(project, {"mkdocs.yml": five, "mine/main.html": "x", "file": "x"})
    before = bytes_of(project)
    done = run("mkdocs", "build", "-d", place, folder=project)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert bytes_of(project) == before


def test_a_dirty_build_is_a_whole_one(project: Path) -> None:
    """With --dirty the site has all its files, and the old ones are gone."""
    build(project, "-d", "other")
    write_tree(project, {"site/stale.html": "x"})
    assert "--dirty ne change rien" in build(project, "--dirty")
    assert bytes_of(project / "site") == bytes_of(project / "other")


def test_gh_deploy_publishes_the_new_site(project: Path, tmp_path: Path) -> None:
    """`mkdocs gh-deploy` pushes what was just built, and a strict failure pushes nothing."""
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]

    def git(*arguments: str) -> str:
        command = ["git", *identity, *arguments]
        done = subprocess.run(command, cwd=project, check=True, capture_output=True, text=True)
        return done.stdout

    git("init", "-q", "--bare", str(tmp_path / "remote.git"))
    git("init", "-q")
    git("remote", "add", "origin", str(tmp_path / "remote.git"))
    git("commit", "-q", "--allow-empty", "-m", "x")
    who = dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "a")
    mail = dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "a@example.org")
    done = run("mkdocs", "gh-deploy", "--strict", folder=project, env=who | mail)
    assert done.returncode == 0, done.stderr
    git("fetch", "-q", "origin")
    files = git("ls-tree", "-r", "--name-only", "origin/gh-pages").split()
    assert set(files) == {*bytes_of(project / "site"), ".nojekyll"}
    assert "<h1>Deux</h1>" in git("show", "origin/gh-pages:articles/a/index.html")
    pushed = git("rev-parse", "origin/gh-pages")
    write_tree(project, {"content/people/seul.md": "---\nname: Seul\n---\n"})
    assert run("mkdocs", "gh-deploy", "--strict", folder=project).returncode == 1
    git("fetch", "-q", "origin")
    assert git("rev-parse", "origin/gh-pages") == pushed
