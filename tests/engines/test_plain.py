"""Ordinary Markdown has all words and links of a site's articles, and nothing that runs."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from markdown import Markdown

from explainer.allowed import TAGS
from explainer.engines.elements import Element, elements_of
from hostile import SITE
from trees import build, run, write_tree

GOLDEN = Path(__file__).parents[1] / "golden" / "site"

LEFT_OUT = frozenset(
    "ex-back ex-contents ex-permalink ex-search ex-share footnote-backref headerlink".split()
)
"""What leads about a page, or needs a script: `docs/engines.md` lists it."""

_WITHIN = frozenset(
    "a abbr cite code del em i img ins kbd mark q small span strong sub sup time u".split()
)
"""Elements at whose edges no word ends."""


@pytest.fixture(params=["golden", "hostile"])
def project(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A site, built by MkDocs, and its plain tree beside it."""
    folder = tmp_path / "project"
    if request.param == "golden":
        shutil.copytree(GOLDEN, folder)
    else:
        write_tree(folder, SITE)
    build(folder)
    done = run("explainer.cli", "write", "--plain", "../plain", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder


def _is_shown(element: Element) -> bool:
    hidden = element.tag in ("script", "svg", "input") or "hidden" in element.attributes
    return not hidden and not element.classes & LEFT_OUT


def _words(element: Element) -> str:
    """The text of an element; blocks end words."""
    texts = (
        child if isinstance(child, str) else _words(child) if _is_shown(child) else ""
        for child in element.children
    )
    text = "".join(texts)
    return text if element.tag in _WITHIN else f" {text} "


def _links(element: Element, page: str) -> Iterator[str]:
    """Where the links and pictures of an element lead, as whole addresses."""
    for child in element.children:
        if isinstance(child, Element) and _is_shown(child):
            address = child.attributes.get("href") or child.attributes.get("src")
            if address and (child.children or child.tag == "img"):
                yield unquote(urljoin(page, address)).replace("index.md", "")
            yield from _links(child, page)


def test_every_page_has_its_words_and_links(project: Path) -> None:
    """Python-Markdown without any extension gives those of the article that MkDocs publishes."""
    markdown, docs = Markdown(), project.parent / "plain" / "docs"
    for path in sorted(docs.rglob("*.md")):
        name = path.relative_to(docs).as_posix()
        built = (project / "site" / name).with_suffix(".html").read_text(encoding="utf-8")
        article = next(e for e in elements_of(built).all() if e.tag == "article")
        text = path.read_text(encoding="utf-8").partition("\n---\n")[2]
        written = elements_of(markdown.reset().convert(text))
        assert _words(written).split() == _words(article).split(), name
        page = f"https://example.org/{name.removesuffix('index.md')}"
        assert list(_links(written, page)) == list(_links(article, page)), name
        assert {element.tag for element in written.all()} <= TAGS | {""}, name


@pytest.mark.parametrize("project", ["golden"], indirect=True)
def test_other_engines_build_it_without_anything_of_ours(project: Path) -> None:
    """MkDocs and Zensical, in strict mode, as it is."""
    plain = project.parent / "plain"
    for engine in ("mkdocs", "zensical"):
        done = run(engine, "build", "--strict", folder=plain)
        assert done.returncode == 0, done.stdout + done.stderr
        assert (plain / "site" / "themes" / "index.html").exists()
        shutil.rmtree(plain / "site")
