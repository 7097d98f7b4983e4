"""The pages that describe the contributors' format, one a language; `write_docs.py` writes them."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from explainer.model.field_types import Ref
from explainer.model.kinds import KINDS
from explainer.model.sidecars import SidecarFields
from explainer.model.terms import term_of, type_of
from explainer.model.validate import inner_model
from explainer.words.choices import CHOICES, MAPS
from explainer.words.meanings import meaning_of, row_of
from explainer.words.typography import typographic

NOTICE = "<!-- Made by tools/write_docs.py: change the code, then run it. -->\n"

INTRODUCTION = {
    "en": """# Front matter

{notice}
*[En français](en-tete.md)*

Every key, by kind of file; then the maps that stand inside. Keys in bold are required. Where a
list is asked, one value will do. Values are plain text, not Markdown. `explainer new` begins a
file, `explainer check` names every mistake, `explainer schema` gives all this to
[editors](editors.md), [`explainer migrate`](migrating.md) carries files on when the format changes.

An event, a person, a theme, an organisation or a place is named by its slug (`donald-trump`) or by
its name; a name without file makes its own page, `{{text: …}}` never does. Dates are
`2024-08-12 20:18`, `2024-08-12`, `2024-08`, `1969` or `-0043` (44 BC); `~` after one means about,
`?` uncertain. The last column gives the term of
[schema.org](https://schema.org) that means the same, where there is one.
""",
    "fr": """# L’en-tête

{notice}
*[In English](front-matter.md)*

Toutes les clés, par sorte de fichier ; puis les séries de clés qu’elles contiennent. Les clés en
gras sont obligatoires. Là où une liste est attendue, une seule valeur suffit. Les valeurs sont du
texte, pas du Markdown. `explainer new` commence un fichier, `explainer check` nomme chaque erreur,
`explainer schema` donne tout cela aux [éditeurs](editors.md), [`explainer migrate`](migrating.md)
fait suivre les fichiers quand le format change.

Un événement, une personne, un thème, une organisation ou un lieu se nomme par son slug
(`donald-trump`) ou par son nom ; un nom sans fichier fait sa propre page, `{{text: …}}` n’en fait
jamais. Les dates s’écrivent `2024-08-12 20:18`, `2024-08-12`,
`2024-08`, `1969` ou `-0043` (44 av. J.-C.) ; `~` derrière une date veut dire environ, `?`
incertain. La dernière colonne donne le terme de [schema.org](https://schema.org) qui veut dire la
même chose, s’il existe.
""",
}
HEADS = {
    "en": "| key | what it is | example | schema.org |\n|---|---|---|---|\n",
    "fr": "| clé | ce que c’est | exemple | schema.org |\n|---|---|---|---|\n",
}
COLON = {"en": ":", "fr": "\u00a0:"}
CHOICE = {"en": "The words of `{key}`", "fr": "Les mots de `{key}`"}
TYPE = {"en": "In schema.org", "fr": "Dans schema.org"}


class Map(NamedTuple):
    """A map of the format, as a page describes it."""

    model: type[BaseModel]
    path: str
    """The key under which it stands, with the keys above it; empty for front matter."""


def front_matter(language: str) -> str:
    """The page in a language."""
    maps = list(_maps())
    described = {entry.model for entry in maps}
    sections = (_section(entry, described, language) for entry in maps)
    introduction = typographic(INTRODUCTION[language].format(notice=NOTICE), language)
    return introduction + "".join(sections)


def _maps() -> Iterator[Map]:
    """The kinds, then the maps inside them, each once, where it is met first."""
    level = [Map(row.fields, "") for row in KINDS.values()] + [Map(SidecarFields, "")]
    seen: set[type[BaseModel]] = {Ref}
    while level:
        inner: list[Map] = []
        for entry in level:
            if entry.model not in seen:
                seen.add(entry.model)
                yield entry
                inner += _inside(entry)
        level = inner


def _inside(entry: Map) -> Iterator[Map]:
    for name, info in entry.model.model_fields.items():
        if inner := inner_model(info.annotation):
            yield Map(inner, f"{entry.path}.{_key(name, info)}".lstrip("."))


def _key(name: str, info: FieldInfo) -> str:
    return info.alias or name


def _section(entry: Map, described: set[type[BaseModel]], language: str) -> str:
    model = entry.model
    fields = sorted(model.model_fields.items(), key=lambda item: not item[1].is_required())
    rows = "".join(_row(entry, _key(*field), field[1], described, language) for field in fields)
    kind = type_of(model)
    parts = [
        f'\n## <a id="{_anchor(model)}"></a>{MAPS[language][model.__name__]}\n\n',
        f"{TYPE[language]}{COLON[language]} {_term(kind)}.\n\n" if kind else "",
        HEADS[language] + rows,
        *(_choice(_key(*field), field[1], language) for field in fields),
    ]
    return "".join(parts)


def _row(
    entry: Map, key: str, info: FieldInfo, described: set[type[BaseModel]], language: str
) -> str:
    place = entry.model.__name__
    shown = f"**`{key}`**" if info.is_required() else f"`{key}`"
    inner = inner_model(info.annotation)
    if inner and inner in described:
        shown = f"[{shown}](#{_anchor(inner)})"
    term = _term(term_of(entry.model, f"{entry.path}.{key}".lstrip(".")))
    example = f"`{row_of(place, key).example}`"
    return f"| {shown} | {meaning_of(place, key, language)} | {example} | {term} |\n"


def _anchor(model: type[BaseModel]) -> str:
    """The same in every language, whatever the heading says."""
    return model.__name__.removesuffix("Fields").lower()


def _term(name: str) -> str:
    return f"[{name}](https://schema.org/{name})" if name else ""


def _choice(key: str, info: FieldInfo, language: str) -> str:
    """The words that a key may have, with their meanings."""
    words = list(_words(info.annotation))
    if not words:
        return ""
    lines = [
        f"- `{word}`{COLON[language]} {CHOICES[language][f'{key} {word}']}\n" for word in words
    ]
    head = CHOICE[language].format(key=key) + COLON[language]
    return f"\n{head}\n\n{''.join(lines)}"


def _words(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
        return
    for inner in get_args(annotation):
        yield from _words(inner)


PAGES: dict[str, Callable[[], str]] = {
    "front-matter.md": partial(front_matter, "en"),
    "en-tete.md": partial(front_matter, "fr"),
}
