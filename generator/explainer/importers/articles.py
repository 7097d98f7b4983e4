"""The text of an article, written so that it reads back as it was meant."""

import json
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

Written: TypeAlias = str | bool | Sequence[str] | Mapping[str, str]

_PLAIN: Final = frozenset({"date", "updated", "lang"})
"""The keys whose values need no quotes."""


def article_text(front: Mapping[str, Written], body: str) -> bytes:
    """A file of a front matter and a body; keys that say nothing are left out."""
    head = "".join(_line(key, value) for key, value in front.items() if value)
    text = f"{body}\n" if body else ""
    return f"---\n{head}---\n{text}".encode()


def _line(key: str, value: Written) -> str:
    if key in _PLAIN:
        return f"{key}: {value}\n"
    if isinstance(value, Mapping):
        pairs = (f"  {inner}: {_quoted(text)}\n" for inner, text in value.items() if text)
        return f"{key}:\n{''.join(pairs)}"
    return f"{key}: {_quoted(value)}\n"


def _quoted(value: object) -> str:
    """A value as JSON, which is YAML too: quotes whatever the text holds."""
    return json.dumps(value, ensure_ascii=False)
