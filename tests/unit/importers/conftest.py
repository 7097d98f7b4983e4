"""Folders of old sites written from literals, and what is read of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.importers.directory import Directory
from explainer.importers.pictures import Pictures
from explainer.importers.posts import Post, Posts, read_posts
from explainer.importers.sites import OldSite, read_site
from explainer.importers.tool import Tool
from explainer.importers.tools import TOOLS
from trees import write_tree


@dataclass(frozen=True, kw_only=True)
class Old:
    """An old site, read."""

    site: OldSite
    tool: Tool
    read: Posts
    directory: Directory
    pictures: Pictures

    def post(self, path: str) -> Post:
        """The post of a file."""
        return next(post for post in self.read.posts if post.path == path)

    @property
    def problems(self) -> list[str]:
        """The problems of reading, short."""
        return [f"{p.path}:{p.place.line} {p.code}" for p in self.read.problems]


Reads = Callable[[str, Mapping[str, str] | Mapping[str, bytes]], Old]


@pytest.fixture
def old_of(tmp_path: Path) -> Reads:
    """Writes the folder of an old site of a tool, and reads it."""

    def read(tool_name: str, files: Mapping[str, str] | Mapping[str, bytes]) -> Old:
        tool = TOOLS[tool_name]
        site = read_site(write_tree(tmp_path / "old", files), tool.settings)
        posts = read_posts(site, tool)
        info = SiteInfo(name="S", url="")
        return Old(
            site=site,
            tool=tool,
            read=posts,
            directory=Directory.of(site, tool, info, posts.posts),
            pictures=Pictures(site=site, roots=tool.roots(site), content=tmp_path / "content"),
        )

    return read
