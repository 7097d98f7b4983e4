"""The live preview: a real server, a real edit, a real mistake."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from trees import FIVE_LINES, write_tree

PATIENCE = 40
"""Seconds to wait for what must come; no more than a guard against waiting for ever."""

ARTICLE = "---\ntitle: {title}\ndate: {date}\nsummary: S.\n---\nTexte.\n"

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


class Preview:
    """A running `mkdocs serve` and the folder that it watches."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = folder / "serve.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{self.port}"],
                cwd=folder,
                stdout=log,
                stderr=log,
                env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
            )

    def page(self, address: str) -> str:
        """A page's HTML, empty while the server does not answer."""
        url = f"http://127.0.0.1:{self.port}/{address}"
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError):
            return ""

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until something is true."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, self.log.read_text(encoding="utf-8")
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            time.sleep(0.2)

    def write(self, title: str, date: str = "2024-01-01") -> None:
        """Write the one article."""
        text = ARTICLE.format(title=title, date=date)
        write_tree(self.folder, {"content/articles/a.md": text})

    def builds(self) -> int:
        """How often the server noticed a change."""
        return len(re.findall("Detected file changes", self.log.read_text(encoding="utf-8")))


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """A preview of one article."""
    files = {
        "mkdocs.yml": FIVE_LINES,
        "content/articles/a.md": ARTICLE.format(title="Un", date="2024-01-01"),
    }
    running = Preview(write_tree(tmp_path, files))
    try:
        running.wait(lambda: "<h1>Un</h1>" in running.page("articles/a/"))
        yield running
    finally:
        running.process.terminate()
        running.process.wait(timeout=PATIENCE)


@pytest.mark.slow
def test_an_edit_shows_and_a_mistake_shows_as_a_banner(preview: Preview) -> None:
    """An edit shows; a mistake is a banner over the last good page; its mend takes it away."""
    preview.write("Deux")
    preview.wait(lambda: "<h1>Deux</h1>" in preview.page("articles/a/"))
    preview.write("Trois", date="2024-13-01")
    preview.wait(lambda: "content/articles/a.md:3:7: E208" in preview.page("articles/a/"))
    assert "<h1>Deux</h1>" in preview.page("articles/a/")
    preview.write("Quatre")
    preview.wait(lambda: "<h1>Quatre</h1>" in preview.page("articles/a/"))
    assert "E208" not in preview.page("articles/a/")


@pytest.mark.slow
def test_an_edit_of_a_template_shows(tmp_path: Path) -> None:
    """A site's own partial may be changed while the preview runs."""
    theme = "theme: {name: material, language: fr, custom_dir: mine}"
    five = FIVE_LINES.replace("theme: {name: material, language: fr}", theme)
    footer = "mine/partials/explainer/footer.html"
    running = Preview(write_tree(tmp_path, {"mkdocs.yml": five, footer: "<footer>Un</footer>"}))
    try:
        running.write("Un")
        running.wait(lambda: "<footer>Un</footer>" in running.page("articles/a/"))
        write_tree(tmp_path, {footer: "<footer>Deux</footer>"})
        running.wait(lambda: "<footer>Deux</footer>" in running.page("articles/a/"))
    finally:
        running.process.terminate()
        running.process.wait(timeout=PATIENCE)


@pytest.mark.slow
def test_a_quiet_preview_builds_nothing(preview: Preview) -> None:
    """The build itself changes nothing that the server watches: no loop."""
    preview.write("Deux")
    preview.wait(lambda: "<h1>Deux</h1>" in preview.page("articles/a/"))
    before = preview.builds()
    time.sleep(3)
    assert preview.builds() == before


@pytest.mark.slow
def test_a_preview_that_starts_with_a_mistake_says_so(tmp_path: Path) -> None:
    """The first build may fail: the server runs, and its home page names the mistake."""
    article = ARTICLE.format(title="Un", date="2024-13-01")
    files = {"mkdocs.yml": FIVE_LINES, "content/articles/a.md": article}
    running = Preview(write_tree(tmp_path, files))
    try:
        running.wait(lambda: "E208" in running.page(""))
        running.write("Deux")
        running.wait(lambda: "<h1>Deux</h1>" in running.page("articles/a/"))
    finally:
        running.process.terminate()
        running.process.wait(timeout=PATIENCE)


@pytest.mark.slow
def test_the_search_is_there_and_follows_an_edit(preview: Preview) -> None:
    """The index is there with the first page, and that of an edit soon after it."""
    first = preview.page("pagefind/pagefind-entry.json")
    assert '"fr"' in first
    preview.write("Deux")
    preview.wait(lambda: preview.page("pagefind/pagefind-entry.json") not in ("", first))


@pytest.mark.slow
def test_an_edit_writes_only_its_own_pages(preview: Preview) -> None:
    """Of a changed text one page is made; a file that goes takes its page with it."""
    path = preview.folder / "content/articles/a.md"
    write_tree(
        preview.folder, {"content/articles/b.md": ARTICLE.format(title="B", date="2024-01-02")}
    )
    preview.wait(lambda: "<h1>B</h1>" in preview.page("articles/b/"))
    path.write_text(f"{path.read_text('utf-8')}\nUne phrase de plus.\n", encoding="utf-8")
    preview.wait(lambda: "Une phrase de plus." in preview.page("articles/a/"))
    told = re.findall(r"pages faites : (\d+),", preview.log.read_text(encoding="utf-8"))
    assert told[-1] == "1"
    (preview.folder / "content/articles/b.md").unlink()
    preview.wait(lambda: preview.page("articles/b/") == "")
    assert "Une phrase de plus." in preview.page("articles/a/")


@pytest.mark.slow
def test_a_picture_that_goes_is_a_mistake_and_no_end(preview: Preview) -> None:
    """A text that still shows it has its line in the banner; the picture's return mends it."""
    path = preview.folder / "content/articles/a.md"
    write_tree(preview.folder, {"content/assets/p.svg": SVG})
    text = path.read_text("utf-8")
    path.write_text(f"{text}\n![Un point](../assets/p.svg)\n", encoding="utf-8")
    preview.wait(lambda: "p.svg" in preview.page("articles/a/"))
    (preview.folder / "content/assets/p.svg").unlink()
    preview.wait(lambda: "E403" in preview.page("articles/a/"))
    write_tree(preview.folder, {"content/assets/p.svg": SVG})
    preview.wait(lambda: "E403" not in preview.page("articles/a/"))
