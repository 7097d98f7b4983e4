"""The sources of a page and where their entries stand, so that any page can point at them."""

import posixpath
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from explainer.limits import PAGE_LIST
from explainer.model.addresses import entity_path, source_path
from explainer.model.entities import Entity
from explainer.model.sources import NumberedSource, SourceList, number_sources
from explainer.model.ties import cited_there
from explainer.model.told import Item
from explainer.pages.context import Cite, Place, Section, Source
from explainer.pages.sections import page_path, plain, section
from explainer.pages.view import View
from explainer.read.spans import SpanKind

ANCHOR = "sources"


@dataclass(frozen=True)
class Evidence:
    """The numbered sources of the page at a path."""

    view: View
    sources: SourceList
    path: str
    """The path of the page that lists them: `evenements/foo`."""
    src_uri: str
    """The same page as a Markdown file."""

    def cites(self, item: Item[Any], ids: Iterable[str]) -> list[Cite]:
        """The sources that an item cites, by number, with the address of their entries."""
        return [self._cite(found) for found in self.sources.cited(item.owner, tuple(ids))]

    def behind(self, item: Item[Any]) -> list[Cite]:
        """The sources of a moment or statement and of its equals in other files."""
        return [self._cite(found) for found in self.sources.behind(item)]

    def _cite(self, found: NumberedSource) -> Cite:
        cite = Cite(
            number=found.number,
            url=f"{self._address(found)}#source:{found.id}",
            title=self.view.say(found.source.title),
        )
        if found.source.publisher:
            cite["by"] = self.view.say(found.source.publisher)
        return cite

    def link_from_text(self, found: NumberedSource) -> str:
        """The link target of a source's entry, as a text of the same page writes it."""
        number = _page_of(found)
        if number == 1:
            return f"#source:{found.id}"
        stem = posixpath.basename(self.src_uri).removesuffix(".md")
        return f"{stem}/{ANCHOR}/page/{number}.md#source:{found.id}"

    def section(self, teller: Entity) -> Section:
        """The list of sources, each with where the text of `teller`, the page's, cites it."""
        places = self._places(teller)
        items = [self._entry(found) for found in self.sources.items]
        for entry in items:
            if found := places.get(entry["id"]):
                entry["places"] = found
        return section("sources", ANCHOR, self.view.words["section.sources"], plain(items))

    def _places(self, teller: Entity) -> dict[str, list[Place]]:
        """The anchors that the citation extension gives the numbers of a text, by their entry."""
        document, places = teller.document, defaultdict[str, list[Place]](list)
        for span in document.body.of(SpanKind.NOTE) if document else ():
            if document and span.target not in document.body.notes:
                for found in self.sources.cited(teller, [span.target]):
                    here = places[f"source:{found.id}"]
                    here.append(Place(id=f"text:{found.id}:{len(here) + 1}", mark=""))
        return places

    def _address(self, found: NumberedSource) -> str:
        number = _page_of(found)
        return self.view.address(
            self.path if number == 1 else page_path(f"{self.path}/{ANCHOR}", number)
        )

    def _entry(self, numbered: NumberedSource) -> Source:
        view, value = self.view, numbered.source
        shown = Source(
            id=f"source:{numbered.id}",
            number=numbered.number,
            title=view.say(value.title),
        )
        if numbered.kind:
            shown["kind"] = view.words[f"source.{numbered.kind}"]
        by = ", ".join([*value.author, *([value.publisher] if value.publisher else [])])
        if by:
            shown["by"] = view.say(by)
        if value.published:
            shown["date"] = view.date(value.published)
        if value.url:
            shown["url"] = value.url
            shown["host"] = (urlsplit(value.url).hostname or "").removeprefix("www.")
        if value.archive:
            shown["archive"] = value.archive
        if value.excerpt:
            shown["excerpt"] = view.say(value.excerpt)
        if value.lang and value.lang != view.lang:
            shown["lang"] = value.lang
        return shown


def evidence_of(view: View, entity: Entity, sources: SourceList | None = None) -> Evidence:
    """The evidence on an entity's page: the sources given (an event's, merged), else its own.

    With its own go those that others cite for what they say of it.
    """
    main, lang = entity.original or entity, view.lang if entity.original else ""
    path = entity_path(main, view.site, lang)
    if sources is None:
        sources = number_sources([entity], cited_there(view.graph, entity))
    return Evidence(view, sources, path, source_path(main, lang))


def _page_of(found: NumberedSource) -> int:
    return (found.number - 1) // PAGE_LIST + 1
