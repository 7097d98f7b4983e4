"""A real browser for the tests of this folder."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from trees import build, served

ROOT = Path(__file__).parents[2]
REPOSITORY = "repo_url: https://github.com/example/site\nedit_uri: edit/main/content/\n"


def _chromium() -> str | None:
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium: the machine's, else Playwright's own."""
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=_chromium(), args=flags)
        yield running
        running.close()


@pytest.fixture(scope="session")
def our_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of our own site, built as one whose source can be edited."""
    folder = tmp_path_factory.mktemp("ours")
    shutil.copytree(ROOT / "content", folder / "content")
    ours = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(ours + REPOSITORY, encoding="utf-8")
    build(folder, "--strict")
    return folder / "site"


@pytest.fixture(scope="session")
def origin(our_site: Path) -> Iterator[str]:
    """The address of our own site on loopback; files that bring a site of theirs say so."""
    with served(our_site) as address:
        yield address
