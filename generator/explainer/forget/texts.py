"""A file's text without a name: front matter stays YAML, a link to the person becomes its text."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import yaml

from explainer.forget.initials import Edit, Forgotten, applied
from explainer.read.problems import Place

_HEAD: Final = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<head>.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
_LINK: Final = re.compile(r"(?<!!)\[(?P<text>[^\[\]]*)\]\((?P<target>[^()\s]+)(?:\s+\"[^\"]*\")?\)")
_WIKI: Final = re.compile(r"\[\[(?P<target>[^\[\]|]+)(?:\|(?P<text>[^\[\]]*))?\]\]")
_SAID: Final = re.compile(r"«[^»]*»|“[^”]*”|^[ \t]*>[^\n]*$", re.MULTILINE)
_SAID_IN_BODY: Final = re.compile(rf"{_SAID.pattern}|\"[^\"\n]*\"", re.MULTILINE)
_QUOTES: Final = frozenset({"quote", "excerpt", "original"})
"""The keys that hold somebody's exact words."""


def without_name(
    text: str,
    forgotten: Forgotten,
    references: Iterable[Place],
    links: Callable[[str], bool],
    calls: Callable[[str], bool],
    *,
    declared: bool,
) -> str:
    """A file's text in which a person is initials; in exact words they stand in brackets.

    `references` are the places of front matter that mean the person; `links` says whether a link
    leads there, `calls` whether a name between `[[ ]]` does.
    """
    match = _HEAD.match(text)
    first, last = match.span("head") if match else (0, 0)
    head = _head(text[first:last], forgotten, set(references), declared=declared)
    body = _unlinked(_unlinked(text[last:], _LINK, links), _WIKI, calls)
    said = [found.span() for found in _SAID_IN_BODY.finditer(body)]
    edits = [_in_brackets(e, said, forgotten) for e in forgotten.edits(body, declared=declared)]
    return text[:first] + head + applied(body, edits)


def _in_brackets(edit: Edit, said: Iterable[tuple[int, int]], forgotten: Forgotten) -> Edit:
    """Initials in brackets within a quotation, where the words are not the speaker's."""
    inside = any(start <= edit.start < end for start, end in said)
    whole = edit._replace(text=f"[{forgotten.initials}]")
    return whole if inside and edit.text != forgotten.slug else edit


def _unlinked(body: str, pattern: re.Pattern[str], is_meant: Callable[[str], bool]) -> str:
    """A body whose links to the person are their texts."""
    return pattern.sub(
        lambda link: (link["text"] or link["target"]) if is_meant(link["target"]) else link[0], body
    )


def _head(head: str, forgotten: Forgotten, references: set[Place], *, declared: bool) -> str:
    said = [found.span() for found in _SAID.finditer(head)]
    edits = forgotten.edits(head, declared=declared)
    result: list[Edit] = []
    for scalar, key in _scalars(yaml.compose(head, Loader=yaml.SafeLoader)):
        start, end = scalar.start_mark.index, scalar.end_mark.index
        place = Place(scalar.start_mark.line + 2, scalar.start_mark.column + 1)
        inside = [edit for edit in edits if start <= edit.start < end]
        edits = [edit for edit in edits if not start <= edit.start < end]
        if place in references:
            result.append(Edit(start, end, forgotten.initials))
        elif inside:
            here = [(start, end)] if key in _QUOTES else said
            result.append(
                _rewritten(head, scalar, [_in_brackets(e, here, forgotten) for e in inside])
            )
    return applied(head, sorted([*result, *edits]))


def _rewritten(head: str, scalar: yaml.ScalarNode, edits: list[Edit]) -> Edit:
    """A value with its edits, in quotes where brackets would make it a list."""
    start, end = scalar.start_mark.index, scalar.end_mark.index
    moved = [Edit(edit.start - start, edit.end - start, edit.text) for edit in edits]
    written = applied(head[start:end], moved)
    if not scalar.style and any(edit.text.startswith("[") for edit in edits):
        plain = '"' not in written and "\\" not in written
        written = f'"{written}"' if plain else "'" + written.replace("'", "''") + "'"
    return Edit(start, end, written)


def _scalars(node: yaml.Node | None, key: str = "") -> Iterator[tuple[yaml.ScalarNode, str]]:
    """The keys and values of a front matter, each value with the key that it stands under.

    What stands under a key of exact words, at any depth, has that key.
    """
    if isinstance(node, yaml.ScalarNode):
        yield node, key
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item, key)
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield name, ""
            yield from _scalars(value, key if key in _QUOTES else name.value)
