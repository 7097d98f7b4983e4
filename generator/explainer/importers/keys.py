"""What the keys of a post's head say, by whichever name a tool has for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from explainer.model.dates import DateError, PartialDate
from explainer.read.documents import Document
from explainer.read.problems import Problem
from explainer.read.yaml_tree import Path, Value

_DAY: Final = re.compile(
    r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})"
    r"(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?[ ]*(?:Z|UTC|[A-Z]{2,5}|[+-]\d{2}:?\d{2})?)?"
)
"""A day, with a time of day perhaps, as Hugo, Jekyll and MkDocs write it."""

_LOOK: Final = frozenset(
    """author_profile classes comment comments cssclasses disable_share excerpt_separator
    hidecomments hidemeta hidetoc hide icon katex layout linktitle math mathjax menu mermaid nav
    outputs pagination pin print readtime read_time search share showreadingtime showtoc sidebar
    sitemap slug status template toc tocopen type usepagebundles weight""".split()
)
"""Keys that say how a page of the old site looked, or where it stood in menus."""


@dataclass(frozen=True, kw_only=True)
class Keys:
    """The head of a post: its keys, in whichever letters, and which of them were asked for."""

    document: Document
    asked: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def first(self, *names: str) -> tuple[Path, Value]:
        """The first of some keys that says something: its path and its value."""
        written = {key.lower(): key for key in self.document.front}
        self.asked.update(names)
        for name in names:
            value = self.document.front.get(written.get(name, ""))
            if value not in (None, "", [], {}):
                return (written[name],), value
        return (), None

    def text(self, *names: str) -> str:
        """The text of the first of some keys that has one, on one line."""
        path, value = self.first(*names)
        if isinstance(value, str):
            return " ".join(value.split())
        if value is not None:
            self.lost(path, value)
        return ""

    def texts(self, *names: str, apart: bool = False) -> list[str]:
        """The texts of the first of some keys that has any; `apart`: spaces divide a text."""
        path, value = self.first(*names)
        if isinstance(value, str):
            return value.split() if apart else [value.strip()]
        items = value if isinstance(value, list) else [value] if value else []
        texts = [" ".join(item.split()) for item in items if isinstance(item, str)]
        if len(texts) < len(items):
            self.lost(path, value)
        return [text for text in texts if text]

    def day(self, *names: str, part: str = "") -> str:
        """The day of the first of some keys that names one: `2024-08-13`.

        Where the value is a map, `part` is the key in it that is meant.
        """
        path, value = self.first(*names)
        if isinstance(value, dict):
            path, value = (*path, part), value.get(part)
        if value is None:
            return ""
        day = day_of(value) if isinstance(value, str) else ""
        if not day:
            self.lost(path, value)
        return day

    def flag(self, name: str) -> bool | None:
        """Whether a key says true or false; none where it says nothing of the sort."""
        _, value = self.first(name)
        word = value.lower() if isinstance(value, str) else ""
        return {"true": True, "yes": True, "false": False, "no": False}.get(word)

    def lost(self, path: Path, value: Value) -> None:
        """Tell that a value has a form that cannot be carried over."""
        text = value if isinstance(value, str) else "…"
        params = {"key": ".".join(map(str, path)), "text": text}
        place = self.document.tree.key_place(path[:1])
        self.problems.append(self.document.problem("W704", place, **params))

    def unasked(self) -> Iterator[str]:
        """The keys that nobody asked for, and that say more than how the page looked."""
        for key, value in self.document.front.items():
            known = key.lower() in self.asked | _LOOK
            if not known and value not in (None, "", [], {}, "false"):
                yield key


def day_of(text: str) -> str:
    """The day that a text names, as year-month-day; empty where it names none."""
    match = _DAY.fullmatch(text.strip())
    if not match:
        return ""
    day = f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}"
    try:
        PartialDate.parse(day)
    except DateError:
        return ""
    return day
