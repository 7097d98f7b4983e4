"""A site as ordinary Markdown: what is left of it without anything of ours.

- `mkdocs.yml`: a name, an address, a theme; other tools have configurations of their own
- `docs/`: each page at its address, the finished files
"""

import re
from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any, Final

import jinja2
import yaml

from explainer.engines.configuration import Configuration
from explainer.engines.elements import elements_of
from explainer.engines.moved import Places, places_of
from explainer.engines.options import site_links, template_data, theme_folder
from explainer.engines.ordinary import markdown_of
from explainer.engines.zensical import DOCS, MAIN
from explainer.pages.page import Page, StaticFile, front_matter
from explainer.pipeline import Site
from explainer.press.addresses import url_filter
from explainer.press.render import Renderer
from explainer.press.sheet import Frame, Sheet
from explainer.press.templates import templates_of

_SITEMAP: Final = re.compile(r"sitemap(-[0-9]+)?\.xml")

_STYLES: Final = "assets/explainer/explainer.css"
"""What passages wear that other sites embed."""


def plain_tree(site: Site, configuration: Configuration) -> Iterator[StaticFile]:
    """The files of a tree, by path."""
    yield StaticFile(path="mkdocs.yml", content=_settings(configuration).encode())
    places = places_of(site.pages, site.files)
    renderer = Renderer(_frame(site, configuration, places))
    for page in site.pages:
        if page.context["kind"] != "search":  # a script makes it
            text = _text(page, renderer, places[page.src_uri])
            yield StaticFile(path=f"{DOCS}/{places[page.src_uri]}", content=text.encode())
    for file in site.files:
        if not _SITEMAP.fullmatch(file.path):  # the tool's own lists what it makes
            yield StaticFile(path=f"{DOCS}/{file.path}", content=file.content)
    yield StaticFile(path=f"{DOCS}/{_STYLES}", content=theme_folder() / _STYLES)


def _text(page: Page, renderer: Renderer, place: str) -> str:
    sheet = Sheet(
        src_uri=page.src_uri,
        dest_uri=place,
        url=place,
        page=page,
        canonical_url=None,
        edit_url=None,
    )
    root = elements_of(renderer.render(sheet).html.decode())
    article = next(element for element in root.all() if element.tag == "article")
    return front_matter(_head(page)) + "\n" + markdown_of(article)


def _head(page: Page) -> Mapping[str, Any]:
    """What themes know what to do with; the rest stands in the text."""
    shown = page.context
    head = {key: page.meta[key] for key in ("title", "description") if key in page.meta}
    head["lang"] = shown["lang"]
    if shown["kind"] == "article" and "iso" in shown.get("date", {}):
        head["date"] = shown["date"]["iso"]
    if shown["noindex"]:
        head |= {"robots": "noindex", "search": {"exclude": True}}
    return head


def _frame(site: Site, configuration: Configuration, places: Places) -> Frame:
    """Our templates, whose links lead to files rather than to pages."""
    loader = jinja2.ChoiceLoader(
        [jinja2.FileSystemLoader(theme_folder()), jinja2.DictLoader({"main.html": MAIN.decode()})]
    )
    theme = jinja2.Environment(loader=loader)  # noqa: S701 (each template escapes: a test holds it)
    theme.filters["script_tag"] = str
    templates = templates_of(theme)
    templates.filters["url"] = _filter({page.address: places[page.src_uri] for page in site.pages})
    info = configuration.site
    data = template_data(info) | site_links(site.pages)
    config = {"site_name": info.name, "site_url": info.url, "extra": {"explainer": data}}
    shown = SimpleNamespace(**config, extra_css=[], extra_javascript=[], copyright="")
    return Frame(templates=templates, context={"config": shown}, addresses=places, digest=b"")


def _filter(places: Mapping[str, str]) -> Any:
    """The template filter `url`: where the file of a page stands, from the page's own."""

    @jinja2.pass_context
    def url(context: jinja2.runtime.Context, value: object) -> str:
        address, sign, anchor = str(value).partition("#")
        place = places.get("" if address == "." else address, address)
        if sign and place == context["page"].url:
            return f"#{anchor}"
        return url_filter(context, f"{place}{sign}{anchor}")

    return url


def _settings(configuration: Configuration) -> str:
    info = configuration.site
    settings = {
        "site_name": info.name,
        "site_url": info.url or None,
        "docs_dir": DOCS,
        "use_directory_urls": info.directory_urls,
        "theme": {"name": "material", "language": info.language},
    }
    return yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
