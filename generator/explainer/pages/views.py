"""The view of each language that some page is in."""

from dataclasses import replace

from explainer.link.targets import Targets
from explainer.model.dossiers import Dossier, build_dossiers
from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.pages.view import View
from explainer.read.trace import Watched
from explainer.site import SiteInfo


def make_views(graph: Graph, site: SiteInfo, dossiers: Watched[Dossier]) -> dict[str, View]:
    """The view of each language that some page is in; `dossiers` are those of the graph."""
    return {
        lang: make_view(graph, site, lang, dossiers) for lang in sorted(_languages(graph, site))
    }


def make_view(graph: Graph, site: SiteInfo, lang: str, dossiers: Watched[Dossier]) -> View:
    """The view of a language: entities translated into it show their translated texts.

    Pages in a language that no sidecar uses (an article that says `lang: en`) see the texts as
    they are, with that language's interface words and dates; `dossiers` are those of the graph.
    """
    targets = Targets.of(graph, dossiers, site.zone)
    if not any(lang in entity.translations for entity in graph.entities.values()):
        return View(graph, site, lang, dossiers, targets)
    entities = {
        key: _translated(entity, lang) if lang in entity.translations else entity
        for key, entity in graph.entities.items()
    }
    translated = replace(graph, entities=Watched("=", entities))
    return View(translated, site, lang, build_dossiers(translated, site), targets)


def _translated(entity: Entity, lang: str) -> Entity:
    translation = entity.translations[lang]
    return replace(
        entity,
        name=translation.name or entity.name,
        lang=lang,
        fields=translation.fields,
        document=translation.document,
        original=entity,
    )


def _languages(graph: Graph, site: SiteInfo) -> set[str]:
    """The site's language, and all that some page is in."""
    entities = graph.entities.values()
    return {site.language}.union(*({entity.lang, *entity.translations} for entity in entities))
