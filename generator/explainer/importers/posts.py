"""The posts of an old site: read, and what their heads say in our words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from explainer.importers.heads import read_post
from explainer.importers.keys import Keys
from explainer.importers.sites import MARKDOWN, OldSite
from explainer.importers.tool import Found, Origin, Tool
from explainer.limits import FILE_BYTES
from explainer.model.slugs import slug_fault
from explainer.read.documents import Document
from explainer.read.problems import START, Place, Problem
from explainer.read.yaml_tree import Value

_TEXTS: Final = (*MARKDOWN, ".adoc", ".htm", ".html", ".ipynb", ".org", ".rst", ".textile")
"""How the names of texts end; other files that stand among posts are what they show."""

_IMAGES: Final = (
    *("image", "cover", "featured_image", "featuredimage", "feature_image", "images"),
    *("header", "thumbnail", "banner"),
)
_SOURCES: Final = ("image", "src", "path", "url", "feature", "teaser", "overlay_image")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The picture of a post, as its head names it."""

    target: str
    alt: str
    credit: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post that can be read: what its head says, in our words, and its text."""

    document: Document
    origin: Origin
    title: str
    """Empty where only the text may say it."""
    summary: str
    updated: str
    authors: tuple[str, ...]
    lang: str
    picture: Picture | None
    separator: str
    """What ends the excerpt, where the post says it."""

    @property
    def path(self) -> str:
        """Its file in the old folder."""
        return self.document.path

    @property
    def slug(self) -> str:
        """That of the article that it becomes."""
        return self.origin.slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Posts:
    """All posts of a site, and what is wrong with those that stay behind or lose something."""

    posts: tuple[Post, ...]
    problems: tuple[Problem, ...]
    left: tuple[Problem, ...]
    """One for each key of each post that has no counterpart."""


def read_posts(site: OldSite, tool: Tool) -> Posts:
    """Every post that can become an article, in order of path."""
    posts: dict[str, Post] = {}
    problems: list[Problem] = []
    left: list[Problem] = []
    names = _names(tool.authors(site))
    for found in tool.posts(site):
        document = _document(site, found, problems)
        if document is None:
            continue
        keys = Keys(document=document)
        post = _post(site, tool, keys, names)
        fault = slug_fault(post.slug)
        if fault:
            problems.append(_problem(post, "E006", slug=post.slug, fault=fault))
        elif other := posts.get(post.slug):
            problems.append(_problem(post, "E007", other=other.path))
        else:
            posts[post.slug] = post
            problems += keys.problems
            for key in keys.unasked():
                place = document.tree.key_place((key,))
                left.append(document.problem("W701", place, key=key))
    return Posts(posts=tuple(posts.values()), problems=tuple(problems), left=tuple(left))


def counted(left: Iterable[Problem]) -> Iterator[Problem]:
    """One problem for each key that is left behind, at the first post that has it."""
    keys: dict[str, list[Problem]] = {}
    for problem in left:
        keys.setdefault(problem.params["key"], []).append(problem)
    for first, *more in keys.values():
        yield replace(first, params={**first.params, "count": str(len(more) + 1)})


def _problem(post: Post, code: str, **params: str) -> Problem:
    place = post.document.tree.places.get(("slug",), START)
    return post.document.problem(code, place, **params)


def _document(site: OldSite, found: Found, problems: list[Problem]) -> Document | None:
    """The post in a file that can be read and is one; what is wrong goes to the problems."""
    path = found.path
    if not path.lower().endswith(_TEXTS):
        return None
    try:
        path.encode()
    except UnicodeEncodeError:
        shown = path.encode("utf-8", "backslashreplace").decode()
        problems.append(Problem(code="E008", path=shown))
        return None
    if found.stays or not path.lower().endswith(MARKDOWN):
        params = {"variant": "translation"} if found.stays == "translation" else {}
        problems.append(Problem(code="N702", path=path, params=params))
        return None
    file = site.file(path)
    if file is None:
        problems.append(Problem(code="E004", path=path))
        return None
    size = file.stat().st_size
    if size > FILE_BYTES:
        params = {"size": str(size), "limit": str(FILE_BYTES)}
        problems.append(Problem(code="E003", path=path, params=params))
        return None
    document, wrong = read_post(path, file.read_bytes())
    problems += wrong
    return None if any(problem.is_error for problem in wrong) else document


def _post(site: OldSite, tool: Tool, keys: Keys, names: Mapping[str, str]) -> Post:
    document = keys.document
    origin = tool.origin(site, keys)
    written = keys.texts("authors", "author")
    return Post(
        document=document,
        origin=origin,
        title=keys.text("title"),
        summary=keys.text("summary", "excerpt") or keys.text("description"),
        updated=keys.day("lastmod", "last_modified_at", "modified", "updated") or _updated(keys),
        authors=tuple(dict.fromkeys(names.get(name, name) for name in written)),
        lang=keys.text("lang", "language"),
        picture=_picture(keys),
        separator=keys.text("excerpt_separator") or site.text("excerpt_separator"),
    )


def _updated(keys: Keys) -> str:
    """The day of the last change, where it stands beside the day of the post."""
    _, date = keys.first("date")
    known = isinstance(date, dict) and date.get("updated")
    return keys.day("date", part="updated") if known else ""


def _names(authors: Mapping[str, Value]) -> dict[str, str]:
    names = {key: value.get("name") for key, value in authors.items() if isinstance(value, dict)}
    return {key: name for key, name in names.items() if isinstance(name, str)}


def _picture(keys: Keys) -> Picture | None:
    """The picture that a head names, in one of the ways in which themes ask for it."""
    path, value = keys.first(*_IMAGES)
    if isinstance(value, list):
        value = value[0]
    words = value if isinstance(value, dict) else {}
    named = next((words[key] for key in _SOURCES if isinstance(words.get(key), str)), value)
    if not isinstance(named, str) or not named.strip():
        return None
    alt, credit = words.get("alt"), words.get("credit")
    return Picture(
        target=named.strip(),
        alt=alt if isinstance(alt, str) else "",
        credit=credit if isinstance(credit, str) else "",
        place=keys.document.tree.key_place(path),
    )
