"""Zensical: the site that MkDocs and Material get, which it is made to read."""

from pathlib import Path
from typing import Final

from benchmarks.peers.install import from_pypi
from benchmarks.peers.material import write_tagged
from benchmarks.peers.peer import Command, Peer, python_of, version_of


def _build(tools: Path) -> Command:
    return (tools / "bin" / "zensical", "build")


ZENSICAL: Final = Peer(
    name="zensical",
    tool="zensical",
    title="Zensical",
    job="the same site as MkDocs + Material; its cache on, as by default",
    article="docs/articles/article-{}.md",
    output="site",
    write=write_tagged,
    install=from_pypi("zensical"),
    version=lambda tools: version_of(python_of(tools), "zensical"),
    build=_build,
    keeps=True,
)
