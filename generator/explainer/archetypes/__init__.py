"""The skeletons of new files, by kind and language, with what is known already filled in."""

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from string import Template
from typing import Final

from explainer.words import spoken

_TITLES: Final = {
    "fr": {
        "article": "Titre de l’article",
        "event": "Nom de l’événement",
        "person": "Prénom Nom",
        "theme": "nom du thème",
        "organization": "Nom de l’organisation",
        "place": "Nom du lieu",
        "page": "Titre de la page",
    },
    "en": {
        "article": "Title of the article",
        "event": "Name of the event",
        "person": "First Last",
        "theme": "name of the theme",
        "organization": "Name of the organisation",
        "place": "Name of the place",
        "page": "Title of the page",
    },
}
"""What stands for a title or name that the author has yet to write, by kind."""

_ROLES: Final = {"fr": "rôle", "en": "role"}

_DAYS: Final = {"fr": "AAAA-MM-JJ", "en": "YYYY-MM-DD"}
"""What stands for a day that only the author knows; the check asks for a date in its place."""

PLACEHOLDERS: Final = frozenset(
    {
        *(title for titles in _TITLES.values() for title in titles.values()),
        *(f"{_TITLES[tongue]['person']}: {role}" for tongue, role in _ROLES.items()),
        "Titre du document ou de l’article",
        "Title of the document or report",
        "Qui l’a publié",
        "Who published it",
        "Une ou deux phrases.",
        "One or two sentences.",
        "Une phrase.",
        "One sentence.",
        "Deux phrases.",
        "Two sentences.",
        "Votre texte.",
        "Your text.",
        "Un fait, puis sa source.",
        "A fact, then its source.",
    }
)
"""The skeletons' texts that nobody would write: a page that still has one is not ready."""


SITE_PAGE_NAMES: Final = {
    "legal": {"fr": "mentions-legales", "en": "legal-notice"},
    "method": {"fr": "methode", "en": "method"},
    "reply": {"fr": "droit-de-reponse", "en": "right-of-reply"},
    "privacy": {"fr": "donnees-personnelles", "en": "personal-data"},
    "accessibility": {"fr": "accessibilite", "en": "accessibility"},
}
"""The pages that a site owes its readers: the names of their files, by language."""

BLANK: Final = re.compile(r"\[(?:à compléter|to fill in)\s*:\s*(?P<what>[^\]\s][^\]\n]*)\]")
"""What only the maintainer knows, in the skeletons of these pages."""


def site_page(page: str, language: str) -> str:
    """The skeleton of a page that a site owes its readers, with its blanks."""
    return _source(spoken(language), f"site/{page}")


def example_title(kind: str, language: str) -> str:
    """What stands for the title of a file of a kind."""
    return _TITLES[spoken(language)][kind]


def archetype(
    kind: str,
    language: str,
    *,
    title: str,
    date: str = "",
    event: str = "",
    people: Sequence[str] = (),
    themes: Sequence[str] = (),
) -> str:
    """The text of a new file of a kind; `date` is ISO, a person is `name` or `name: role`.

    What is not given is left to the author, with words that say what to write. An event may be
    without date: its key then stands in a comment, for nothing is known.
    """
    tongue = spoken(language)
    example = _TITLES[tongue]
    given = people or [f"{example['person']}: {_ROLES[tongue]}"]
    return _skeleton(tongue, kind).substitute(
        title=_quoted(title),
        date=date or _DAYS[tongue],
        start=f"start: {date}" if date else "# start:",
        event=_quoted(event or example["event"]),
        people="".join(f"\n  - {_person(person)}" for person in given),
        themes="[" + ", ".join(map(_quoted, themes or [example["theme"]])) + "]",
    )


@cache
def _skeleton(tongue: str, kind: str) -> Template:
    return Template(_source(tongue, kind))


def _source(tongue: str, name: str) -> str:
    return files(__package__).joinpath(tongue, f"{name}.md").read_text(encoding="utf-8")


def _person(written: str) -> str:
    name, _, role = written.partition(":")
    return f"{_quoted(name.strip())}: {_quoted(role.strip())}" if role.strip() else _quoted(name)


def _quoted(text: str) -> str:
    """A text in double quotes: JSON is YAML, and quotes whatever the text holds."""
    return json.dumps(text.strip(), ensure_ascii=False)
