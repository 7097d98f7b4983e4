"""What an import would add to a content folder; nothing is written before all is known."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from explainer.importers.articles import Written, article_text
from explainer.importers.bodies import move_body
from explainer.importers.directory import Directory
from explainer.importers.mapping import Meaning, by_role, propose_mapping, read_mapping
from explainer.importers.pictures import Pictures
from explainer.importers.posts import Post, read_posts
from explainer.importers.sites import read_site
from explainer.importers.tool import Term, Tool
from explainer.limits import FILE_BYTES
from explainer.model.graph import Graph
from explainer.model.kinds import KINDS, Kind
from explainer.model.slugs import slug_fault
from explainer.pipeline import check
from explainer.read.files import find_files
from explainer.read.problems import START, Place, Problem, sort_problems
from explainer.rewrite import rewrite
from explainer.site import SiteInfo
from explainer.words.slugs import slugify

_ARTICLES: Final = KINDS[Kind.ARTICLE].folder
_REQUIRED: Final = ("title", "date", "summary")


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """What would become of an old site."""

    files: Mapping[str, bytes]
    """What is new, by path in the content folder."""
    articles: int
    """How many of these are articles."""
    kept: int
    """How many articles are there already, and stay as they are."""
    problems: tuple[Problem, ...]
    """Of the old folder."""
    wrong: tuple[Problem, ...]
    """Of the mapping; where one is an error, nothing would be written."""
    proposal: str
    """The text of a mapping, where one is needed and there is none."""


def plan_import(
    folder: Path, tool: Tool, content: Path, site: SiteInfo, mapping: Path, language: str
) -> Import:
    """What a folder of posts adds to a content folder, by a mapping that may not be there yet."""
    old = read_site(folder, tool.settings)
    read = read_posts(old, tool)
    terms = [term for post in read.posts for term in post.origin.terms]
    graph = check(content, site).graph if content.is_dir() else None
    meanings: Mapping[Term, Meaning] = {}
    wrong: tuple[Problem, ...] = ()
    proposal = ""
    if terms and not mapping.exists():
        proposal = propose_mapping(terms, graph, language)
    elif terms:
        with mapping.open("rb") as file:
            said = read_mapping(mapping.name, file.read(FILE_BYTES + 1), terms, graph)
        meanings, wrong = said.meanings, said.problems
    pictures = Pictures(site=old, roots=tool.roots(old), content=content)
    directory = Directory.of(old, tool, read.posts)
    moved = [_moved(post, tool, directory, pictures, meanings) for post in read.posts]
    there = _there(content)
    new = {f"{_ARTICLES}/{m.post.slug}.md": m for m in moved if m.post.slug not in there}
    open_ = [m for m in moved if m.post.slug not in there or there[m.post.slug] == m.data]
    used = {name for m in new.values() for name in m.used}
    files = {name: m.data for name, m in new.items()}
    files |= {name: data for name, data in pictures.files.items() if name in used}
    files |= _places(meanings, graph)
    problems = [*read.problems, *pictures.problems, *(p for m in open_ for p in m.problems)]
    return Import(
        files=dict(sorted(files.items())),
        articles=len(new),
        kept=len(moved) - len(new),
        problems=sort_problems(problems),
        wrong=wrong,
        proposal=proposal,
    )


def write_import(plan: Import, content: Path) -> None:
    """Write what is new, all or nothing; nothing that is there is touched."""
    for name in plan.files:
        (content / name).parent.mkdir(parents=True, exist_ok=True)
    rewrite(content, plan.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moved:
    post: Post
    data: bytes
    used: frozenset[str]
    problems: tuple[Problem, ...]


def _there(content: Path) -> dict[str, bytes]:
    """The articles of a content folder by their slugs."""
    if not (content / _ARTICLES).is_dir():
        return {}
    texts = find_files(content / _ARTICLES).texts
    return {path.stem: path.read_bytes() for path in texts.values()}


def _moved(
    post: Post,
    tool: Tool,
    directory: Directory,
    pictures: Pictures,
    meanings: Mapping[Term, Meaning],
) -> _Moved:
    body = move_body(post, tool, directory, pictures)
    problems = list(body.problems)
    image = _image(post, directory, pictures, problems)
    redirects = list(_redirects(post, problems))
    found = [meanings[term] for term in post.origin.terms if term in meanings]
    under = {role: names for role, names in by_role(found) if role != "places"}
    front: dict[str, Written] = {
        "title": post.title or body.title,
        "date": post.origin.date,
        "updated": post.updated if post.updated != post.origin.date else "",
        "summary": post.summary or body.summary,
        "authors": post.authors,
        **under,
        "draft": post.origin.draft,
        "lang": post.lang,
        "redirects": redirects,
        "image": image,
    }
    if missing := [key for key in _REQUIRED if not front[key]]:
        problems.append(post.document.problem("E201", START, keys=", ".join(missing)))
    used = body.used | {image["src"]} if image else body.used
    data = article_text(front, body.text)
    return _Moved(post=post, data=data, used=used, problems=tuple(problems))


def _image(
    post: Post, directory: Directory, pictures: Pictures, problems: list[Problem]
) -> dict[str, str]:
    """The picture that the head names, brought along, and what it lacks."""
    picture = post.picture
    if picture is None:
        return {}
    lead = directory.find(post, picture.target)
    name = pictures.bring(lead.file) if lead and lead.file else ""
    if not name:
        code = "E408" if lead and not lead.file else "E403"
        problems.append(post.document.problem(code, picture.place, target=picture.target))
        return {}
    if not (picture.alt and picture.credit):
        params = {"target": picture.target, "variant": "image"}
        problems.append(post.document.problem("W702", picture.place, **params))
    return {"src": name, "alt": picture.alt, "credit": picture.credit}


def _redirects(post: Post, problems: list[Problem]) -> Iterator[str]:
    """The old addresses that can lead on to the article; the others are told."""
    for address in dict.fromkeys(filter(None, post.origin.addresses)):
        path = "/" + address.removesuffix("index.html").strip("/")
        parts = path.strip("/").removesuffix(".html").split("/")
        if any(slug_fault(part) for part in parts):
            place = _written(post, "url", "permalink", "aliases", "redirect_from", "slug")
            problems.append(post.document.problem("W703", place, address=address))
        elif path != f"/{_ARTICLES}/{post.slug}":
            yield path


def _written(post: Post, *keys: str) -> Place:
    """Where the first of some keys stands."""
    tree = post.document.tree
    return next((tree.keys[(key,)] for key in keys if (key,) in tree.keys), START)


def _places(meanings: Mapping[Term, Meaning], graph: Graph | None) -> dict[str, bytes]:
    """A file for each place that the site does not know: articles name none in their heads."""
    files: dict[str, bytes] = {}
    for meaning in meanings.values():
        known = graph and graph.index.find(meaning.name, (Kind.PLACE,)).ids
        slug = slugify(meaning.name)
        if meaning.role == "places" and not known and not slug_fault(slug):
            path = posixpath.join(KINDS[Kind.PLACE].folder, f"{slug}.md")
            files.setdefault(path, article_text({"name": meaning.name}, ""))
    return files
