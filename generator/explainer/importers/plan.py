"""What an import would add to a content folder; nothing is written before all is known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from explainer.importers.articles import article_text
from explainer.importers.directory import Directory
from explainer.importers.mapping import Meaning, TermMapping, propose_mapping, read_mapping
from explainer.importers.moves import Article, article_of
from explainer.importers.pictures import Pictures
from explainer.importers.posts import Posts, counted, read_posts
from explainer.importers.sites import read_site
from explainer.importers.tool import Term, Tool
from explainer.limits import FILE_BYTES
from explainer.model.graph import Graph
from explainer.model.kinds import KINDS, Kind
from explainer.pipeline import check
from explainer.read.files import find_files
from explainer.read.problems import Problem, sort_problems
from explainer.rewrite import rewrite
from explainer.site import SiteInfo
from explainer.words.slugs import slugify


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """What would become of an old site."""

    files: Mapping[str, bytes]
    """What is new, by path in the content folder."""
    new: int
    """How many articles would be new."""
    kept: int
    """How many articles are there already, and stay as they are."""
    problems: tuple[Problem, ...]
    """Of the old folder; none of a post whose article somebody has changed since."""
    wrong: tuple[Problem, ...]
    """Of the mapping."""
    proposal: str
    """The text of a mapping, where one is needed and there is none."""
    decided: bool
    """Whether there is a mapping without errors, if one is needed; else no file is new."""


def plan_import(
    folder: Path, tool: Tool, content: Path, site: SiteInfo, mapping: Path, language: str
) -> Import:
    """What a folder of posts adds to a content folder, by a mapping that may not be there yet."""
    old = read_site(folder, tool.settings)
    read = read_posts(old, tool)
    terms = [term for post in read.posts for term in post.origin.terms]
    graph = check(content, site).graph if content.is_dir() else None
    proposal = propose_mapping(terms, graph, language) if terms and not mapping.exists() else ""
    said = _mapping(mapping, terms, graph) if terms and not proposal else TermMapping()
    pictures = Pictures(site=old, roots=tool.roots(old), content=content)
    directory = Directory.of(old, tool, site, read.posts)
    articles = [article_of(p, tool, directory, pictures, said.meanings) for p in read.posts]
    there = _articles(content)
    new = [article for article in articles if article.post.slug not in there]
    open_ = [one for one in articles if there.get(one.post.slug, one.data) == one.data]
    decided = not proposal and not any(problem.is_error for problem in said.problems)
    files = {article.path: article.data for article in new}
    files |= pictures.files_of(article.used for article in new)
    files |= _places(said.meanings.values(), graph)
    return Import(
        files=dict(sorted(files.items())) if decided else {},
        new=len(new),
        kept=len(articles) - len(new),
        problems=_problems(read, open_, pictures),
        wrong=said.problems,
        proposal=proposal,
        decided=decided,
    )


def write_import(plan: Import, content: Path) -> None:
    """Write what is new, all or nothing; nothing that is there is touched."""
    for name in plan.files:
        (content / name).parent.mkdir(parents=True, exist_ok=True)
    rewrite(content, plan.files)


def _mapping(mapping: Path, terms: list[Term], graph: Graph | None) -> TermMapping:
    with mapping.open("rb") as file:
        return read_mapping(mapping.name, file.read(FILE_BYTES + 1), terms, graph)


def _articles(content: Path) -> dict[str, bytes]:
    """The articles of a content folder by their slugs."""
    folder = content / KINDS[Kind.ARTICLE].folder
    texts = find_files(folder).texts.values() if folder.is_dir() else ()
    return {path.stem: path.read_bytes() for path in texts}


def _problems(read: Posts, articles: Iterable[Article], pictures: Pictures) -> tuple[Problem, ...]:
    """What is wrong with some articles, and with posts and files that become none."""
    kept = {article.post.path: article for article in articles}
    done = {post.path for post in read.posts} - kept.keys()
    asked = {path for article in kept.values() for path in article.used}
    found = [problem for problem in read.problems if problem.path not in done]
    found += counted(problem for problem in read.left if problem.path not in done)
    found += [problem for problem in pictures.problems if problem.path in asked]
    return sort_problems([*found, *(p for one in kept.values() for p in one.problems)])


def _places(meanings: Iterable[Meaning], graph: Graph | None) -> dict[str, bytes]:
    """A file for each place that the site does not know: no key of articles names places."""
    names = dict.fromkeys(meaning.name for meaning in meanings if meaning.role == "places")
    known = graph.index if graph else None
    new = [name for name in names if not (known and known.find(name, (Kind.PLACE,)).ids)]
    folder = KINDS[Kind.PLACE].folder
    return {f"{folder}/{slugify(name)}.md": article_text({"name": name}, "") for name in new}
