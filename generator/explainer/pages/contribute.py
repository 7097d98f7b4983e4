"""Where a reader may mend or add: addresses in the repository that holds the sources.

GitHub fills its editor and its forms in from an address: `filename` and `value` of a new file,
`title` and the fields of an issue form by their ids (`.github/ISSUE_TEMPLATE/mistake.yml`).
GitLab fills in an issue; elsewhere only the file itself has an address.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final
from urllib.parse import quote, urlencode, urljoin, urlsplit

from explainer.archetypes import archetype, example_title
from explainer.limits import PREFILLED_ADDRESS
from explainer.model.addresses import page_address, source_path
from explainer.model.dossiers import Dossier
from explainer.model.entities import Presence
from explainer.model.graph import Graph
from explainer.model.kinds import FOLDERS, KINDS, Kind
from explainer.pages.context import Contribution, Link
from explainer.pages.page import CONTEXT_KEY, Page
from explainer.site import SiteInfo
from explainer.words import words
from explainer.words.slugs import slugify

_GITHUB_EDIT: Final = re.compile(r"edit/(?P<branch>[^/]+)/(?P<folder>.*)")


def with_contribution(
    page: Page, graph: Graph, site: SiteInfo, dossiers: Mapping[str, Dossier]
) -> Page:
    """The page with the addresses that mend it; as it is where the site names no repository."""
    if not site.repo_url:
        return page
    context = {**page.context, "contribute": _contribution(page, graph, site, dossiers)}
    return replace(page, meta={**page.meta, CONTEXT_KEY: context})


def _contribution(
    page: Page, graph: Graph, site: SiteInfo, dossiers: Mapping[str, Dossier]
) -> Contribution:
    found = Contribution()
    if page.source and site.edit_uri:
        found["edit"] = urljoin(site.repo_url, site.edit_uri + quote(page.source))
    elif create := _create(page, graph, site, dossiers):
        found["create"] = create
    if report := _report(page, site):
        found["report"] = report
    if _new_file(site, "", ""):
        if page.context["kind"] == "home":
            found["begin"] = [_begin(kind, page.context["lang"], site) for kind in FOLDERS.values()]
        else:
            found["home"] = page.context.get("home", page_address("", site))
    return found


def _create(page: Page, graph: Graph, site: SiteInfo, dossiers: Mapping[str, Dossier]) -> str:
    """The file of a derived page, begun; not of somebody who is only named.

    A file makes a person public: nobody is asked to do that to a bystander.
    """
    entity = graph.entities.get(page.src_uri.removesuffix(".md"))
    if entity is None or entity.document or entity.presence is Presence.MINIMAL:
        return ""
    themes = [theme.name for theme in dossiers[entity.id].themes] if entity.id in dossiers else []
    text = archetype(entity.kind.value, entity.lang, title=entity.name, themes=themes)
    return _new_file(site, source_path(entity), text)


def _begin(kind: Kind, lang: str, site: SiteInfo) -> Link:
    title = example_title(kind.value, lang)
    path = f"{KINDS[kind].folder}/{slugify(title)}.md"
    text = archetype(kind.value, lang, title=title)
    return Link(text=words(lang)[f"contribute.new.{kind.value}"], url=_new_file(site, path, text))


def _new_file(site: SiteInfo, path: str, text: str) -> str:
    """GitHub's editor with a new file in it; empty where the repository is not on GitHub."""
    where = _GITHUB_EDIT.fullmatch(site.edit_uri)
    if _host(site) != "github" or not where:
        return ""
    new = f"{site.repo_url}new/{where['branch']}"
    return _filled(new, {"filename": where["folder"] + path, "value": text})


def _report(page: Page, site: SiteInfo) -> str:
    title = words(page.context["lang"])["contribute.mistake"].format(title=page.context["title"])
    address = f"{site.url}{quote(page.address)}"
    if _host(site) == "github":
        form = {"template": "mistake.yml", "page": address, "title": title}
        return _filled(f"{site.repo_url}issues/new", form)
    if _host(site) == "gitlab":
        issue = {"issue[description]": address, "issue[title]": title}
        return _filled(f"{site.repo_url}-/issues/new", issue)
    return ""


def _host(site: SiteInfo) -> str:
    """`github`, `gitlab`, or empty for another."""
    host = urlsplit(site.repo_url).hostname or ""
    if host == "github.com":
        return "github"
    return "gitlab" if host.startswith("gitlab.") else ""


def _filled(address: str, fields: dict[str, str]) -> str:
    """An address that fills in a form; what would make it too long is left out."""
    while fields:
        filled = f"{address}?{urlencode(fields, safe='/:,')}"
        if len(filled) <= PREFILLED_ADDRESS:
            return filled
        fields = dict(list(fields.items())[:-1])
    return address
