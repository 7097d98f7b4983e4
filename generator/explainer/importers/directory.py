"""Where what stood on the old site stands now: posts as articles, files as assets."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote

from explainer.importers.orders import POST
from explainer.importers.permalinks import same_place
from explainer.importers.posts import Post
from explainer.importers.sites import OldSite
from explainer.importers.tool import Tool
from explainer.model.kinds import KINDS, Kind
from explainer.read.assets import SUFFIXES
from explainer.site import SiteInfo

_SCHEME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Where a target leads: to a post, to a file of the old folder, or as written."""

    post: Post | None = None
    file: str = ""
    rest: str = ""
    """The anchor, with its sign; or the whole target, where it stays as it is."""


@dataclass(frozen=True, kw_only=True)
class Directory:
    """Looks up what links of posts mean; made once for a site."""

    site: OldSite
    roots: tuple[str, ...]
    home: str
    part: str
    """What the addresses of articles begin with on the new site."""
    by_file: Mapping[str, Post]
    """By the path of the file without its suffix; a bundle also by its folder."""
    by_name: Mapping[str, Post | None]
    """By the last part of that; none where it is the name of several."""
    by_address: Mapping[str, Post]

    @classmethod
    def of(cls, old: OldSite, tool: Tool, site: SiteInfo, posts: Iterable[Post]) -> "Directory":
        """The directory of the posts that come along."""
        by_file: dict[str, Post] = {}
        by_name: dict[str, Post | None] = {}
        by_address: dict[str, Post] = {}
        for post in posts:
            stem = _stem(post.path)
            by_file[stem] = post
            name = posixpath.basename(stem)
            by_name[name] = None if name in by_name else post
            for address in filter(None, post.origin.addresses):
                by_address.setdefault(same_place(address), post)
        return cls(
            site=old,
            roots=tool.roots(old),
            home=tool.home(old).rstrip("/"),
            part=site.part(KINDS[Kind.ARTICLE].folder),
            by_file=by_file,
            by_name=by_name,
            by_address=by_address,
        )

    def find(self, post: Post, target: str) -> Lead | None:
        """What a target means that is written in a post; nothing where it leads nowhere."""
        if target.startswith(POST):
            return self._ordered(post, target.removeprefix(POST))
        place, rest = self._local(target)
        if place is None or not place:
            return Lead(rest=target)
        elsewhere = Lead(rest=target) if _SCHEME.match(target) else None
        return self._post(post, place, rest) or self._file(post, place) or elsewhere

    def _local(self, target: str) -> tuple[str | None, str]:
        """The path that a target names on the old site, decoded, and its anchor; or no path."""
        if self.home and target.startswith((f"{self.home}/", f"{self.home}#")):
            target = target.removeprefix(self.home)
        elif target == self.home or _SCHEME.match(target):
            return None, ""
        place, sign, anchor = target.partition("#")
        return unquote(place.partition("?")[0]), sign + anchor

    def _post(self, post: Post, place: str, rest: str) -> Lead | None:
        beside = posixpath.dirname(post.path)
        file = posixpath.normpath(posixpath.join(beside, place)) if place[0] != "/" else place[1:]
        found = None
        if place.endswith((".md", ".markdown")):
            found = self.by_file.get(_stem(file)) or self._rooted(place)
        for address in post.origin.addresses[:1]:
            whole = posixpath.normpath(posixpath.join(address, place))
            found = found or self.by_address.get(same_place(whole))
        return Lead(post=found, rest=rest) if found else None

    def _rooted(self, place: str) -> Post | None:
        stems = (_stem(posixpath.join(root, place.lstrip("/"))) for root in (*self.roots, ""))
        return next((self.by_file[stem] for stem in stems if stem in self.by_file), None)

    def _ordered(self, post: Post, name: str) -> Lead | None:
        """What an order names: by the path of its file, from the root, from here, or anywhere."""
        path, sign, anchor = name.partition("#")
        if not path:
            return Lead(rest=sign + anchor)
        beside = _stem(posixpath.normpath(posixpath.join(posixpath.dirname(post.path), path)))
        found = self._rooted(path) or self.by_file.get(beside)
        found = found or self.by_name.get(posixpath.basename(_stem(path)))
        return Lead(post=found, rest=sign + anchor) if found else None

    def _file(self, post: Post, place: str) -> Lead | None:
        if PurePosixPath(place).suffix.lower() not in SUFFIXES:
            return None
        for path in self._places(post, place):
            if self.site.file(path):
                return Lead(file=posixpath.normpath(path))
        return None

    def _places(self, post: Post, place: str) -> Iterator[str]:
        """Where a file may stand that a post names."""
        if not place.startswith("/"):
            yield posixpath.join(posixpath.dirname(post.path), place)
        for root in self.roots:
            yield posixpath.join(root, place.lstrip("/"))


def _stem(path: str) -> str:
    """The path of a text without its suffix; that of a bundle is its folder."""
    bare = re.sub(r"\.(?:md|markdown|mkdn?|mkdown)$", "", path.strip("/"))
    return bare.removesuffix("/index")
