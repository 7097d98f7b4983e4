"""The texts of a page, sentence by sentence, and which of them a search result may print."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from explainer.link.sentences import sentences
from explainer.model.entities import Entity
from explainer.pages.mentions import plain_sentence, stands_alone
from explainer.pages.view import View

Text = tuple[str, bool]
"""A text, and whether a result may print it."""

_CUT_OFF: Final = re.compile(r"[ \t]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+)*>|[ \t]*\[\^")
"""What begins the line of a quotation, or of a note."""

_BREAKS: Final = re.compile(r"[ \t\r\n]+")
"""Where words may be parted; the spaces of typography stay."""


def body_sentences(view: View, entity: Entity) -> Iterator[Text]:
    """The sentences of an entity's own text; a quotation or a note is not printed by itself."""
    document = entity.document
    for start, end in document.body.texts if document else ():
        assert document is not None
        line = document.text.rfind("\n", 0, start) + 1
        whole = document.text[start:end]
        alone = not _CUT_OFF.match(document.text, line)
        for first, last in sentences(whole):
            yield view.say(plain_sentence(view, whole, first, last)), alone


def apart(
    view: View, entity: Entity, texts: Iterable[Text]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The texts that a result may print, and the rest; each once, on one line."""
    open_: dict[str, None] = {}
    withheld: dict[str, None] = {}
    for text, alone in texts:
        line = _BREAKS.sub(" ", text).strip()
        if line:
            free = alone and stands_alone(line) and not view.names_reserved(entity, line)
            (open_ if free else withheld)[line] = None
    return tuple(open_), tuple(text for text in withheld if text not in open_)
