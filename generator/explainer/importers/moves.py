"""One post becomes one article: its front matter from the post's head, its text from its text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from explainer.importers.articles import Written, article_text
from explainer.importers.bodies import move_body
from explainer.importers.directory import Directory
from explainer.importers.mapping import Meaning, by_role
from explainer.importers.pictures import Pictures
from explainer.importers.posts import Post
from explainer.importers.tool import Term, Tool
from explainer.model.kinds import KINDS, Kind
from explainer.model.slugs import old_parts, slug_fault
from explainer.read.problems import START, Place, Problem

_REQUIRED: Final = ("title", "date", "summary")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A file of the content folder, and the post that it was."""

    post: Post
    path: str
    data: bytes
    used: frozenset[str]
    """The files that it asks for, by their path in the old folder."""
    problems: tuple[Problem, ...]


def article_of(
    post: Post,
    tool: Tool,
    directory: Directory,
    pictures: Pictures,
    meanings: Mapping[Term, Meaning],
) -> Article:
    """The article that a post becomes; what its post does not say, it does not say."""
    body = move_body(post, tool, directory, pictures)
    image, asked, lacking = _image(post, directory, pictures)
    redirects, lost = _redirects(post, directory)
    found = [meanings[term] for term in post.origin.terms if term in meanings]
    front: dict[str, Written] = {
        "title": post.title or body.title,
        "date": post.origin.date,
        "updated": post.updated if post.updated != post.origin.date else "",
        "summary": post.summary or body.summary,
        "authors": post.authors,
        **{role: names for role, names in by_role(found) if role != "places"},
        "draft": post.origin.draft,
        "lang": post.lang,
        "redirects": redirects,
        "image": image,
    }
    missing = ", ".join(key for key in _REQUIRED if not front[key])
    required = [post.document.problem("E201", START, keys=missing)] if missing else []
    return Article(
        post=post,
        path=f"{KINDS[Kind.ARTICLE].folder}/{post.slug}.md",
        data=article_text(front, body.text),
        used=body.used | asked,
        problems=(*required, *lacking, *lost, *body.problems),
    )


def _image(
    post: Post, directory: Directory, pictures: Pictures
) -> tuple[dict[str, str], frozenset[str], list[Problem]]:
    """The picture that the head names, the file that it was, and what it lacks."""
    picture = post.picture
    if picture is None:
        return {}, frozenset(), []
    lead = directory.find(post, picture.target)
    file = lead.file if lead else ""
    name = pictures.bring(file) if file else ""
    params = {"target": picture.target}
    if not name:
        code = "E408" if lead and not file else "E403"
        problems = [post.document.problem(code, picture.place, **params)]
    elif picture.alt and picture.credit:
        problems = []
    else:
        problems = [post.document.problem("W702", picture.place, **params, variant="image")]
    said = {"src": name, "alt": picture.alt, "credit": picture.credit}
    return said if name else {}, frozenset([file] if file else []), problems


def _redirects(post: Post, directory: Directory) -> tuple[list[str], list[Problem]]:
    """The old addresses that can lead on to the article; and those that cannot."""
    paths: list[str] = []
    problems: list[Problem] = []
    for address in filter(None, post.origin.addresses):
        path = "/" + address.removesuffix("index.html").strip("/")
        if any(slug_fault(part) for part in old_parts(path)):
            place = _place(post, "url", "permalink", "aliases", "redirect_from", "slug")
            problems.append(post.document.problem("W703", place, address=address))
        elif path != f"/{directory.part}/{post.slug}":
            paths.append(path)
    return list(dict.fromkeys(paths)), problems


def _place(post: Post, *keys: str) -> Place:
    """Where the first of some keys stands; the beginning, where there is none."""
    found: Iterator[Place] = (
        place for key in keys if (place := post.document.tree.keys.get((key,)))
    )
    return next(found, START)
