"""A new file from its skeleton: `explainer new`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 (a value of the same name)
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from explainer.archetypes import SITE_PAGE_NAMES, archetype, site_page
from explainer.engines.configuration import Configuration
from explainer.model.field_types import Day, When
from explainer.model.kinds import KINDS, Kind
from explainer.model.slugs import slug_fault
from explainer.pipeline import check
from explainer.read.problems import one_line
from explainer.site import SiteInfo
from explainer.words import LANGUAGES, spoken, words
from explainer.words.problems import hint_of, message_of
from explainer.words.slugs import slugify

_OFFERED = 12
"""Most known names that a question offers."""

_DATED = (Kind.ARTICLE, Kind.EVENT)
"""The kinds whose skeleton has a date."""


class CannotCreateError(Exception):
    """Why no file was made, in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the author wants to write about."""

    kind: Kind
    title: str
    date: str = ""
    """ISO; empty for today where it is the day of a text, for unknown where it is an event's."""
    event: str = ""
    people: Sequence[str] = ()
    themes: Sequence[str] = ()


def create_file(configuration: Configuration, wish: Wish, language: str) -> Path:
    """Write the file of a wish and give its path; an existing file is never touched."""
    slug = slugify(wish.title)
    if not slug or slug_fault(slug):
        raise CannotCreateError(f"{wish.title!r}: {words(language)['cli.no_slug']}")
    path = configuration.content / KINDS[wish.kind].folder / f"{slug}.md"
    if path.exists():
        raise CannotCreateError(f"{path}: {words(language)['cli.exists']}")
    text = archetype(
        wish.kind.value,
        language,
        title=wish.title,
        date=_date(wish, language),
        event=wish.event,
        people=wish.people,
        themes=wish.themes,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def site_pages(site: SiteInfo) -> dict[str, str]:
    """The skeletons of the pages that a site owes its readers, by name of file.

    They are in the site's languages; only those that have skeletons get translations.
    """
    first, *more = site.languages
    others = [lang for lang in more if lang.partition("-")[0] in LANGUAGES]
    pages = {}
    for page, names in SITE_PAGE_NAMES.items():
        stem = names[spoken(first)]
        pages[f"{stem}.md"] = site_page(page, first)
        pages |= {f"{stem}.{lang}.md": site_page(page, lang) for lang in others}
    return pages


def create_site_pages(configuration: Configuration) -> list[Path]:
    """Write the pages that a site owes its readers; gives those it wrote.

    What is there already stays, be it the page in the site's own language or a translation.
    """
    made = []
    for name, text in site_pages(configuration.site).items():
        path = configuration.content / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            made.append(path)
    return made


def _date(wish: Wish, language: str) -> str:
    """The date of a wish, checked as in a file; the author’s own today for an article."""
    if not wish.date:
        today = Date.today().isoformat()  # noqa: DTZ011 (the author's own)
        return today if wish.kind is Kind.ARTICLE else ""
    if wish.kind not in _DATED:
        raise CannotCreateError(words(language)["cli.no_date"].format(kind=wish.kind.value))
    try:
        TypeAdapter(Day if wish.kind is Kind.ARTICLE else When).validate_python(wish.date)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)[0]
        code, params = found["type"], found.get("ctx", {})
        message, hint = (of(code, params, language) for of in (message_of, hint_of))
        raise CannotCreateError(one_line(f"--date: {message} ({hint})")) from None
    return wish.date.strip()


def ask(
    configuration: Configuration, wish: Wish, language: str, answer: Callable[[str], str]
) -> Wish:
    """The wish with what its author did not say, asked one question at a time."""
    _date(wish, language)  # refused before anything is asked
    t, known = words(language), _known_names(configuration)
    named = "name" in KINDS[wish.kind].fields.model_fields
    title = wish.title or answer(f"{t['cli.name' if named else 'cli.title']} ")
    if wish.kind is not Kind.ARTICLE:
        return Wish(kind=wish.kind, title=title, date=wish.date, themes=wish.themes)
    event = wish.event or _chosen(t["cli.event"], known[Kind.EVENT], language, answer)
    people = wish.people or _split(_chosen(t["cli.people"], known[Kind.PERSON], language, answer))
    themes = wish.themes or _split(_chosen(t["cli.themes"], known[Kind.THEME], language, answer))
    return Wish(
        kind=wish.kind, title=title, date=wish.date, event=event, people=people, themes=themes
    )


def _chosen(text: str, names: Sequence[str], language: str, answer: Callable[[str], str]) -> str:
    """The answer to a question that offers known names; `?` asks it again with all of them."""
    given = answer(_question(text, names, language, _OFFERED))
    return answer(_question(text, names, language, len(names))) if given.strip() == "?" else given


def _question(text: str, names: Sequence[str], language: str, most: int) -> str:
    """The question, and under it names that the site knows already."""
    offered = list(names[:most])
    if left := len(names) - len(offered):
        offered.append(words(language)["cli.more_names"].format(count=left))
    return "\n    ".join([text, *offered]) + "\n> "


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _known_names(configuration: Configuration) -> Mapping[Kind, list[str]]:
    """The names of the site's events, people and themes; those that much leads to first."""
    if not configuration.content.is_dir():
        return {kind: [] for kind in Kind}
    graph = check(configuration.content, configuration.site).graph
    reached: dict[str, int] = {}
    for edge in graph.edges:
        reached[edge.target] = reached.get(edge.target, 0) + 1
    entities = sorted(graph.entities.values(), key=lambda e: (-reached.get(e.id, 0), e.id))
    return {kind: [e.name for e in entities if e.kind is kind and e.listed] for kind in Kind}
