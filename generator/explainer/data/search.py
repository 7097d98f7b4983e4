"""What readers may search for: a record for each page that listings show.

A result may print a sentence of the page, but none that would be cut off from its answer, from who
said it, or that names somebody whom no excerpt carries on: such texts are found, never printed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final, Protocol

from explainer.data.json_ld import Seen
from explainer.data.sentences import Text, apart, body_sentences
from explainer.model.dossiers import article_date
from explainer.model.entities import Entity
from explainer.model.fields import ThemeFields
from explainer.model.kinds import Kind
from explainer.pages.page import Page
from explainer.pages.view import View
from explainer.words.calendar import year_in_words

_FURTHER: Final = re.compile(r"(?P<page>.+)/[^/]+/page/[0-9]+\.md")
"""The further pages of a long section, whose texts are found under the page they go on from."""

_TELLING: Final = (Kind.EVENT, Kind.ARTICLE)
"""The kinds whose pages tell in their own words; those of the others gather what these tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """A page as search knows it; all texts are plain."""

    url: str
    """Its address, from the site's root."""
    lang: str
    """The language of the tree it stands in: readers of that tree find it."""
    kind: str
    title: str
    date: str = ""
    """Its date in words; empty where it has none."""
    aliases: tuple[str, ...] = ()
    """Names that find it and are never printed."""
    sentences: tuple[str, ...] = ()
    """What a result may print, whole sentences: the summary first."""
    withheld: tuple[str, ...] = ()
    """What finds it, and no result prints."""
    facets: Mapping[str, tuple[str, ...]]
    """What it is found by beside words: `kind`, `theme`, `person`, `year`, by name."""

    @property
    def digest(self) -> bytes:
        """Stands for all of it: equal digests, equal records."""
        return blake2b(repr(self).encode("utf-8", "surrogatepass"), digest_size=16).digest()

    @property
    def record(self) -> "SearchRecord":
        """Itself."""
        return self


class Findable(Protocol):
    """A record, or what stands for one that is read where it is needed: a site has many."""

    @property
    def url(self) -> str:
        """As the record's."""

    @property
    def lang(self) -> str:
        """As the record's."""

    @property
    def digest(self) -> bytes:
        """As the record's."""

    @property
    def record(self) -> SearchRecord:
        """The record."""


def search_records(pages: Iterable[Page], seen: Mapping[str, Seen]) -> list[SearchRecord]:
    """A record for each page of an entity that listings show, as they come; `seen` by their paths.

    The further pages of a long section come with the page that they go on from.
    """
    sections: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    found: dict[str, Page] = {}
    for page in pages:
        further = _FURTHER.fullmatch(page.src_uri)
        sections[f"{further['page']}.md" if further else page.src_uri] += page.context["sections"]
        if page.src_uri in seen and seen[page.src_uri].entity.listed and page.src_uri != "index.md":
            found[page.src_uri] = page
    return [_record(page, seen[uri], sections[uri]) for uri, page in found.items()]


def _record(page: Page, seen: Seen, sections: Iterable[Mapping[str, Any]]) -> SearchRecord:
    view, entity = seen
    shown = page.context
    texts = [*_head(view, entity, shown), *body_sentences(view, entity)]
    if entity.kind in _TELLING:
        texts += _told(sections)
    open_, withheld = apart(view, entity, texts)
    return SearchRecord(
        url=page.address,
        lang=view.lang if entity.original else view.site.language,
        kind=entity.kind.value,
        title=shown["title"],
        date=shown["date"]["text"] if "date" in shown else "",
        aliases=tuple(dict.fromkeys(name for name in entity.names if name != entity.name)),
        sentences=open_,
        withheld=withheld,
        facets={"kind": (entity.kind.value,), **_facets(view, entity)},
    )


def _head(view: View, entity: Entity, shown: Mapping[str, Any]) -> Iterator[Text]:
    if "summary" in shown:
        yield shown["summary"], True
    if isinstance(entity.fields, ThemeFields):
        yield view.say(entity.fields.definition), True
    for note in (*shown.get("points", ()), *shown.get("unknown", ())):
        yield note["text"], True


def _told(sections: Iterable[Mapping[str, Any]]) -> Iterator[Text]:
    """What sections tell: a moment that nobody answers may be printed, words of somebody never."""
    for section in sections:
        for item in (item for group in section["groups"] for item in group["items"]):
            match section["kind"]:
                case "text":
                    yield item, True
                case "notes":
                    yield item["text"], "label" not in item
                case "moments":
                    alone = not ({"attribution", "replies", "corrections"} & item.keys())
                    yield item["text"], alone and not item["responses"]
                    yield from _answers(item)
                case "statements":
                    yield item["words"], False
                    yield from _answers(item)
                case "replies":
                    yield item["text"], False


def _answers(item: Mapping[str, Any]) -> Iterator[Text]:
    for answer in (*item["responses"], *item.get("replies", ())):
        yield answer["text"], False


def _facets(view: View, entity: Entity) -> dict[str, tuple[str, ...]]:
    """Themes, people in public, and the year."""
    year: int | None = None
    themes: Iterable[Entity] = [entity] if entity.kind is Kind.THEME else []
    people: Iterable[Entity] = [entity] if entity.kind is Kind.PERSON else []
    if dossier := view.dossiers.get(entity.id):
        themes = dossier.themes
        people = (*(part.person for part in dossier.people), *dossier.named)
        year = dossier.listed.year if dossier.listed else None
    elif entity.kind is Kind.ARTICLE:
        themes, people = _ends(view, entity, "themes"), _ends(view, entity, "people", "named")
        year = article_date(entity).year
    return {
        "theme": _names(view, (theme for theme in themes if theme.listed)),
        "person": _names(view, (person for person in people if person.indexed)),
        "year": () if year is None else (year_in_words(year, view.lang),),
    }


def _ends(view: View, entity: Entity, *keys: str) -> list[Entity]:
    edges = (edge for key in keys for edge in view.graph.out(entity.id, key))
    return [view.graph.entities[edge.target] for edge in edges]


def _names(view: View, entities: Iterable[Entity]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(view.say(entity.name) for entity in entities))
