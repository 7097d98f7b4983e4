"""The graph as seen by one language: names, links and dates as readers get them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from explainer.link.mentions import Mention, Mentioner, Mentions
from explainer.link.targets import Targets
from explainer.model.addresses import entity_address, page_address
from explainer.model.dates import PartialDate
from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.languages import in_tree, second_languages
from explainer.model.told import Item, T, event_of
from explainer.model.zones import clock_in_words
from explainer.pages.context import Date, Link
from explainer.pages.reserved import Reserved
from explainer.read.trace import Watched, mentioning, tell
from explainer.site import SiteInfo
from explainer.words import words
from explainer.words.calendar import from_in_words, period_in_words, since_in_words, until_in_words
from explainer.words.typography import typographic
from explainer.workers import each


@dataclass(frozen=True)
class View:
    """Everything that composing a page looks up, in the page's language."""

    graph: Graph
    site: SiteInfo
    lang: str
    dossiers: Watched[Dossier]
    targets: Targets

    @cached_property
    def _mentioner(self) -> Mentioner:
        return Mentioner(self.graph, self.targets, self.site.link_people)

    @cached_property
    def found_mentions(self) -> dict[str, Mentions]:
        """What texts mention, as far as it has been found, by the id of their entity."""
        return {}

    def mentions_of(self, entity: Entity) -> Mentions:
        """What an entity's text mentions, found once."""
        if entity.document:
            tell(entity.document.path)
        return self._found(entity)

    def _found(self, entity: Entity) -> Mentions:
        if entity.id not in self.found_mentions:
            self.found_mentions[entity.id] = self._mentioner.of(entity)
        return self.found_mentions[entity.id]

    def find_mentions(self, jobs: int) -> None:
        """Find what every text mentions before somebody asks; `jobs` as `workers.each` says."""
        told = self._tellers
        for number, found in each(lambda n: self._mentioner.of(told[n]), len(told), jobs):
            self.found_mentions[told[number].id] = found

    def find_again(self, ids: Iterable[str]) -> set[str]:
        """Find anew what changed texts mention; gives `mentioning` of what is, or was, only so."""
        self.__dict__.pop("mentioned_in", None)
        changed: set[str] = set()
        for entity_id in {*ids} & self.found_mentions.keys():
            before = self.found_mentions.pop(entity_id)
            after = self._found(self.graph.entities[entity_id])
            changed |= {m.target for m in before.linked} ^ {m.target for m in after.linked}
        return {mentioning(target) for target in changed}

    @cached_property
    def _tellers(self) -> list[Entity]:
        """Whose pages may mention others."""
        return [e for e in self.graph.entities.values() if e.has_page and not e.withdrawn]

    def lay_out(self) -> None:
        """Look up what many pages share before one is composed, as `Graph.lay_out` does."""
        self.graph.lay_out()
        _ = self.tree, self.reserved.names, self.mentioned_in

    def mentioned(self, entity: Entity) -> list[tuple[Entity, Mention]]:
        """The pages that mention an entity, each with its first mention of it."""
        tell(mentioning(entity.id))
        return self.mentioned_in.get(entity.id, [])

    @cached_property
    def mentioned_in(self) -> Mapping[str, list[tuple[Entity, Mention]]]:
        """By the id of an entity, the pages that mention it, each with its first mention."""
        found: dict[str, list[tuple[Entity, Mention]]] = defaultdict(list)
        for entity in self._tellers:
            first = {m.target: m for m in reversed(self._found(entity).linked)}
            for target, mention in first.items():
                found[target].append((entity, mention))
        return found

    @cached_property
    def reserved(self) -> Reserved:
        """Whom no excerpt may name."""
        return Reserved(self.graph)

    def names_reserved(self, page: Entity, text: str) -> bool:
        """Whether a text of a page names somebody whom no excerpt of it may carry on."""
        return self.reserved.are_named(page, text)

    @cached_property
    def words(self) -> Mapping[str, str]:
        """The interface words."""
        return words(self.lang)

    def say(self, text: str) -> str:
        """A text with the language's typography."""
        return typographic(text, self.lang)

    @cached_property
    def tree(self) -> str:
        """The folder of this language's home page and lists; empty where they are the site's."""
        return self.lang if self.lang in second_languages(self.graph, self.site) else ""

    @property
    def home(self) -> str:
        """The address of the home page in this language, else of the site's own."""
        return self.address(self.tree)

    def part(self, name: str) -> str:
        """The path of a list of everything in this language, else of the site's own."""
        return in_tree(self.site.part(name), self.tree)

    def tells(self, entity: Entity) -> bool:
        """Whether the lists of this language may tell of it: a second one's, of its own texts."""
        return self.tree in ("", entity.lang)

    def lists(self, entity: Entity) -> bool:
        """Whether the lists of this language hold an entity."""
        return entity.listed and self.tells(entity)

    def address(self, path: str) -> str:
        """The address of the page at a path."""
        return page_address(path, self.site)

    def entity_url(self, entity: Entity) -> str:
        """The address of an entity's page: in this language where there is one."""
        lang = self.lang if self.lang in entity.translations else ""
        return entity_address(entity.original or entity, self.site, lang)

    def link(self, entity: Entity, note: str = "", note_lang: str = "") -> Link:
        """An entity's name, with its address where it has a page; a note in some language."""
        link = Link(text=self.say(entity.name), kind=entity.kind.value)
        if entity.has_page:
            link["url"] = self.entity_url(entity)
        if note:
            link["note"] = self.say(note)
            if note_lang not in ("", self.lang):
                link["note_lang"] = note_lang
        if entity.withdrawn:
            link["withdrawn"] = self.words["withdrawn"]
        if entity.lang != self.lang and entity.document:
            link["lang"] = entity.lang
        return link

    def named(self, thing: Entity | str) -> Link:
        """An entity as a link; a text that is none as it is."""
        return Link(text=self.say(thing)) if isinstance(thing, str) else self.link(thing)

    def date(self, date: PartialDate, zone: str = "", note: str = "") -> Date:
        """A date in words; with its time of day where a zone says how to read it."""
        if (date, zone) not in self._dates:
            self._dates[date, zone] = self._dated(date, zone)
        shown = self._dates[date, zone]
        return {**shown, "note": note} if note else shown.copy()

    @cached_property
    def _dates(self) -> dict[tuple[PartialDate, str], Date]:
        """The dates that some page shows already; most stand on many."""
        return {}

    def _dated(self, date: PartialDate, zone: str) -> Date:
        text = date.in_words(self.lang)
        result = Date(text=text, iso=date.iso) if date.iso else Date(text=text)
        if zone and (time := clock_in_words(date, zone, self.site.zone, self.lang)):
            result["time"] = time
        return result

    def since(self, date: PartialDate) -> str:
        """`depuis le 20 janvier 2025`."""
        return since_in_words(date.in_words(self.lang), date.day is not None, self.lang)

    def until(self, date: PartialDate) -> str:
        """`jusqu’au 18 juillet 2024`."""
        return until_in_words(date.in_words(self.lang), date.day is not None, self.lang)

    def period(
        self, start: PartialDate | None, end: PartialDate | None, *, over: bool = False
    ) -> str:
        """`du 20 janvier 2017 au 20 janvier 2021`; empty where neither is known.

        Nothing that is over lasts `depuis 2017`, though nobody says when it ended.
        """
        if over and start and not end:
            return from_in_words(start.in_words(self.lang), start.day is not None, self.lang)
        return period_in_words(
            start.in_words(self.lang) if start else "",
            bool(start and start.day),
            end.in_words(self.lang) if end else "",
            bool(end and end.day),
            self.lang,
        )

    def retold(self, item: Item[T]) -> Item[T]:
        """A moment or statement of an article, with what other files of its event say of it."""
        dossier = self.dossiers.get(event_of(self.graph, item))
        return dossier.retold(item) if dossier and not dossier.event.withdrawn else item

    def language_of(self, item: Item[Any]) -> str:
        """The language of an item's text, empty where it is the page's."""
        if item.owner.original is None or _is_untranslated(item, item.owner.original):
            return self.language_beside(item.owner)
        return ""

    def language_beside(self, owner: Entity) -> str:
        """The language of what no sidecar translates: roles, reasons, answers; empty as above."""
        lang = (owner.original or owner).lang
        return "" if lang == self.lang else lang


def _is_untranslated(item: Item[Any], original: Entity) -> bool:
    """Whether an item of a translated file has the words of the original."""
    values = getattr(original.fields, item.key)
    value = values[item.position] if isinstance(values, tuple) else values
    return _words(value) == _words(item.value)


def _words(value: Any) -> str:
    return value if isinstance(value, str) else getattr(value, "quote", "") or value.text
