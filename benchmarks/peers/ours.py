"""This project's own generator, with every feature on but search and share pictures."""

import shutil
import sys
from pathlib import Path
from typing import Final

from benchmarks.peers.peer import Command, Peer, version_of


def _write(corpus: Path, folder: Path) -> None:
    shutil.copytree(corpus, folder / "content")


def _build(_tools: Path) -> Command:
    return (sys.executable, "-m", "mkdocs", "build", "--quiet")


OURS: Final = Peer(
    name="ours",
    tool="ours",
    title="event-explainer",
    job="pages of articles, events, people and themes from the front matter as it is, mentions, "
    "timelines, relations, feeds and data; all but search and share pictures",
    article="content/articles/article-{}.md",
    output="site",
    write=_write,
    install=lambda _tools: None,
    version=lambda _tools: version_of(sys.executable, "event-explainer"),
    build=_build,
    keeps=True,
)
