"""Front matter's YAML as plain values with the place of every key and item.

Built from the parser's events, without recursion and without YAML's guesses: every scalar stays
the text that was written, `null` and nothing are none, tags and anchors are refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import yaml

from explainer.limits import FRONT_MATTER_DEPTH
from explainer.read.problems import Place, Problem
from explainer.read.text import forbidden_in
from explainer.read.yaml_traps import (
    FlowList,
    Plain,
    corrected_line,
    cuts_a_text,
    hidden_comment,
    quoted,
    swallowed_item,
    undashed,
)
from explainer.words.meanings import KEYS

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
Path: TypeAlias = tuple[str | int, ...]

_NOTHING: Final = {"", "~", "null", "Null", "NULL"}
_YAML_TAG: Final = "tag:yaml.org"
_NO_BREAK: Final = "\u00a0\u202f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The values of a front matter and where each was written."""

    root: Value
    places: Mapping[Path, Place]
    """Where each value starts, by its path: `("people", 0)`."""
    keys: Mapping[Path, Place]
    """Where each key of a map starts, by the path of its value."""
    intact: bool = True
    """Whether all of it could be read."""

    def place(self, path: Path) -> Place:
        """The place of a value, or of the nearest thing around it that has one."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(1, 1))

    def key_place(self, path: Path) -> Place:
        """The place of a key, or of its value where it is the item of a list."""
        return self.keys.get(path) or self.place(path)


@dataclass(slots=True)
class _Frame:
    value: "list[Value] | dict[str, Value]"
    path: Path
    key: str | None = None
    flow: bool = False
    """Whether it stands between [ ] or { }."""


@dataclass(slots=True)
class TreeBuilder:
    """Makes a tree from the parser's events, and notes what they show to be wrong."""

    path: str
    lines: list[str]
    first_line: int
    root: Value = None
    intact: bool = True
    """False once something was left out that is not known."""
    places: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    frames: list[_Frame] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def note(self, code: str, mark: Any, **params: str) -> None:
        """A problem of this file at a mark of the parser's."""
        place = self.place(mark)
        self.problems.append(Problem(code=code, path=self.path, place=place, params=params))

    def place(self, mark: Any) -> Place:
        """The place in the file of a mark of the parser's; the end of all is that of the head."""
        return Place(min(mark.line, len(self.lines) - 2) + self.first_line, mark.column + 1)

    def add(self, value: Value, mark: Any) -> Path:
        """Put a value where the frame on top expects one; gives the value's path."""
        if not self.frames:
            self.root = value
            return self._placed((), mark)
        top = self.frames[-1]
        if isinstance(top.value, list):
            top.value.append(value)
            return self._placed((*top.path, len(top.value) - 1), mark)
        if top.key is None:
            return self._key(top, value, mark)
        path = (*top.path, top.key)
        top.value[top.key], top.key = value, None
        return self._placed(path, mark)

    def _placed(self, path: Path, mark: Any) -> Path:
        self.places[path] = self.place(mark)
        return path

    def _key(self, top: _Frame, value: Value, mark: Any) -> Path:
        if isinstance(value, str):  # French puts a no-break space before a colon
            value = type(value)(value.rstrip(_NO_BREAK))
        else:
            self.note("E109", mark)
        top.key = value if isinstance(value, str) else f"?{len(top.value)}"
        path = (*top.path, top.key)
        if path in self.keys:
            self.note("E104", mark, key=top.key, line=str(self.keys[path].line))
            top.key = f"?{top.key}{len(top.value)}"  # the first one stays
        else:
            self.keys[path] = self.place(mark)
        return path

    def open(self, value: "list[Value] | dict[str, Value]", mark: Any, *, flow: bool) -> bool:
        """Begin a list or a map; false where it is nested too deep to read on."""
        path = self.add(value, mark)
        self.frames.append(_Frame(value, path, flow=flow))
        if len(self.frames) <= FRONT_MATTER_DEPTH:
            return True
        self.note("E108", mark, limit=str(FRONT_MATTER_DEPTH))
        self.intact = False
        return False

    def close(self) -> None:
        """End the list or map on top."""
        frame = self.frames.pop()
        if isinstance(frame.value, dict):  # what a refused key held is not content
            for key in [key for key in frame.value if key.startswith("?")]:
                del frame.value[key]

    def take(self, event: Any) -> bool:
        """Take one event of the parser; false when reading on makes no sense."""
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent):
            self.note("E106", mark, name=str(event.anchor), **self._line_in_quotes(mark))
            self.add(Plain(f"*{event.anchor}"), mark)
            return True
        if isinstance(event, yaml.NodeEvent):
            self._refuse_extras(event, mark)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, mark)
        elif isinstance(event, yaml.MappingStartEvent):
            return self.open({}, mark, flow=bool(event.flow_style))
        elif isinstance(event, yaml.SequenceStartEvent):
            value = FlowList() if event.flow_style else []
            return self.open(value, mark, flow=bool(event.flow_style))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.close()
        return True

    def _scalar(self, event: Any, mark: Any) -> None:
        plain = event.style in (None, "")
        if (character := forbidden_in(event.value)) and not self._is_written(character):
            self.note("E002", mark, character=character)
        rest = self.lines[event.end_mark.line][event.end_mark.column :]
        last = plain and event.value and not rest.strip(" \t:")  # of the texts on its line
        if cut := plain and cuts_a_text(rest):
            self.note("E111", event.end_mark, **self._line_in_quotes(mark, event.end_mark))
        elif last and (hidden := hidden_comment(self.lines, event.end_mark.line)):
            self._note_line("E111", event.end_mark.line + 1, hidden)
        if plain and "?" in event.value and any(frame.flow for frame in self.frames):
            self.note("E112", mark, **self._item_in_quotes(event))
        if plain:
            self._swallowed(mark.line, event.end_mark.line)
            self._undashed(mark)
        if event.style not in ("'", '"'):
            # the end of a text after > is where the next line begins
            self._swallowed_keys(mark.line, event.end_mark.line - (event.end_mark.column == 0))
        value = Plain(event.value) if plain else event.value
        nothing = plain and event.value in _NOTHING and not cut
        self.add(None if nothing else Plain("#") if cut and not value else value, mark)

    def _swallowed(self, first: int, last: int) -> None:
        """An item that stands too far in is a part of the text before it, for YAML."""
        found = swallowed_item(self.lines, first, last)
        if found:
            number, column, hint = found
            self._note_line("E115", number, column, **({"hint": hint} if hint else {}))

    def _undashed(self, mark: Any) -> None:
        """A dash without a space after it begins a text, for YAML, and no item."""
        line = self.lines[mark.line]
        if not line[: mark.column].strip() and (item := undashed(line)):
            self.note("E103", mark, detail="dash", hint=item)

    def _swallowed_keys(self, first: int, last: int) -> None:
        """A line of a text of several lines that reads like a key, and stands too far in."""
        for number in range(first + 1, min(last + 1, len(self.lines))):
            line = self.lines[number].strip()
            if line == self.lines[number].rstrip():
                continue
            if (key := line.partition(":")[0]) in KEYS and line[len(key) :][:2] in (":", ": "):
                self._note_line("W513", number, 0, key=key, hint=line)

    def _note_line(self, code: str, number: int, column: int, **params: str) -> None:
        place = Place(number + self.first_line, column + 1)
        self.problems.append(Problem(code=code, path=self.path, place=place, params=params))

    def _is_written(self, character: str) -> bool:
        """Whether a character (`U+202E`) stands in the file itself: it was refused there."""
        sign = chr(int(character.removeprefix("U+"), 16))
        return any(sign in line for line in self.lines)

    def _line_in_quotes(self, start: Any, end: Any = None) -> dict[str, str]:
        """The corrected line as a hint, where the text is all that its line holds."""
        alone = end is None or start.line == end.line
        in_flow = any(frame.flow for frame in self.frames)
        hint = corrected_line(self.lines[start.line]) if alone and not in_flow else ""
        return {"hint": hint} if hint else {}

    def _item_in_quotes(self, event: Any) -> dict[str, str]:
        """The line with an item of a list between [ ] in quotes."""
        start, end = event.start_mark, event.end_mark
        line = self.lines[start.line]
        if start.line != end.line:
            return {}
        return {"hint": line[: start.column] + quoted(event.value) + line[end.column :]}

    def _refuse_extras(self, event: Any, mark: Any) -> None:
        if not (event.anchor or event.tag):
            return
        scalar = isinstance(event, yaml.ScalarEvent)
        hint = self._line_in_quotes(mark) if scalar else {}
        if event.anchor:
            self.note("E106", mark, name=event.anchor, **hint)
        if event.tag:
            # `!!str x` asks for the value alone; `!x` may be the first word of a text
            meant = {} if event.tag.startswith(_YAML_TAG) else hint
            self.note("E105", mark, tag=event.tag, **meant)

    def tree(self) -> Tree:
        """What has been built."""
        return Tree(root=self.root, places=self.places, keys=self.keys, intact=self.intact)
