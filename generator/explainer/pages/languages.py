"""The same page and the same words in other languages; a translation that is left behind."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Final

from explainer.model.addresses import entity_address
from explainer.model.entities import Entity
from explainer.model.items import Statement
from explainer.pages.context import Alternate, Behind, Link
from explainer.pages.page import CONTEXT_KEY, Kept, Page
from explainer.pages.view import View

_NAMES: Final[Mapping[str, str]] = {
    "ar": "العربية",
    "br": "Brezhoneg",
    "ca": "Català",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "eu": "Euskara",
    "fa": "فارسی",
    "fr": "Français",
    "he": "עברית",
    "it": "Italiano",
    "nl": "Nederlands",
    "oc": "Occitan",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "tr": "Türkçe",
    "uk": "Українська",
    "zh": "中文",
}
"""What languages call themselves, as Unicode CLDR has it, with a capital; others show their tag."""


def language_name(lang: str) -> str:
    """The language's own name, for those who read it."""
    return _NAMES.get(lang, lang)


def alternates_of(view: View, entity: Entity) -> list[Alternate]:
    """The page of an entity in all its languages; nothing where there is one only."""
    main = entity.original or entity
    if not main.translations:
        return []
    return [
        _alternate(lang, entity_address(main, view.site, lang))
        for lang in (main.lang, *main.translations)
    ]


def derived_alternates(
    pages: Iterable[Page | Kept], second: Collection[str]
) -> dict[str, list[Alternate]]:
    """By `src_uri`, the same page in each language, of those that no file translates.

    Home pages, lists and their further pages: one stands in the folder of a second language where
    the site's own stands in none.
    """
    same: dict[str, list[Page | Kept]] = defaultdict(list)
    for page in pages if second else ():
        if _is_derived(page):
            same[_path(page, second)].append(page)
    return {
        page.src_uri: _alternates(group, second)
        for group in same.values()
        if len(group) > 1
        for page in group
    }


def with_alternates(page: Page, found: Mapping[str, list[Alternate]]) -> Page:
    """The page with those of `derived_alternates` that are its own."""
    if page.src_uri not in found:
        return page
    context = {**page.context, "alternates": found[page.src_uri]}
    return replace(page, meta={**page.meta, CONTEXT_KEY: context})


def behind(view: View, entity: Entity) -> Behind | None:
    """What a translation says whose original was updated after it; None for all other pages."""
    main, mine = entity.original, entity.fields.updated
    theirs = main.fields.updated if main else None
    if not (main and mine and theirs and theirs.key > mine.key):
        return None
    day = theirs.in_words(view.lang)
    link = Link(text=view.words["translation.original"], url=entity_address(main, view.site))
    return Behind(text=view.words["translation.behind"].format(date=day), original=link)


def as_said(view: View, value: Statement) -> str:
    """The exact words of a quotation where they are in the page's language; else empty."""
    original = value.original if value.quote else None
    return original.text if original and original.lang == view.lang else ""


def _alternate(lang: str, url: str) -> Alternate:
    return Alternate(lang=lang, name=language_name(lang), url=url)


def _is_derived(page: Page | Kept) -> bool:
    return "alternates" not in page.context and (
        page.source is None or page.context["kind"] == "home"
    )


def _path(page: Page | Kept, second: Collection[str]) -> str:
    """Where the page stands in the tree of its language."""
    lang = page.context["lang"]
    return page.src_uri.removeprefix(f"{lang}/") if lang in second else page.src_uri


def _alternates(same: Iterable[Page | Kept], second: Collection[str]) -> list[Alternate]:
    ordered = sorted(same, key=lambda other: (other.context["lang"] in second, other.src_uri))
    return [_alternate(other.context["lang"], other.address) for other in ordered]
