"""The skeletons of new files, by kind and language, with what is known already filled in."""

import json
from collections.abc import Sequence
from importlib.resources import files
from string import Template
from typing import Final

from explainer.words import spoken

_EXAMPLES: Final = {
    "fr": ("Nom de l’événement", "Prénom Nom: rôle", "nom du thème"),
    "en": ("Name of the event", "First Last: role", "name of the theme"),
}
"""What stands for an event, a person and a theme that the author has yet to name."""

PLACEHOLDERS: Final = frozenset(
    {
        *(text for example in _EXAMPLES.values() for text in example),
        "Prénom Nom",
        "First Last",
        "Titre du document ou de l’article",
        "Title of the document or report",
        "Qui l’a publié",
        "Who published it",
    }
)
"""The skeletons' texts that nobody would write: a page that still has one is not ready."""


def archetype(
    kind: str,
    language: str,
    *,
    title: str,
    date: str,
    event: str = "",
    people: Sequence[str] = (),
    themes: Sequence[str] = (),
) -> str:
    """The text of a new file of a kind; `date` is ISO, a person is `name` or `name: role`.

    An event may be without date: its key then stands in a comment, for nothing is known.
    """
    tongue = spoken(language)
    example_event, example_person, example_theme = _EXAMPLES[tongue]
    given = people or [example_person]
    source = files(__package__).joinpath(tongue, f"{kind}.md")
    return Template(source.read_text(encoding="utf-8")).substitute(
        title=_quoted(title),
        date=date,
        start=f"start: {date}" if date else "# start:",
        event=_quoted(event or example_event),
        people="".join(f"\n  - {_person(person)}" for person in given),
        themes="[" + ", ".join(map(_quoted, themes or [example_theme])) + "]",
    )


def _person(written: str) -> str:
    name, _, role = written.partition(":")
    return f"{_quoted(name.strip())}: {_quoted(role.strip())}" if role.strip() else _quoted(name)


def _quoted(text: str) -> str:
    """A text in double quotes: JSON is YAML, and quotes whatever the text holds."""
    return json.dumps(text.strip(), ensure_ascii=False)
