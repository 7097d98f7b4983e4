"""HTML that the core writes itself: elements and texts, escaped here and nowhere else."""

import html
from collections.abc import Iterable
from typing import NewType

Html = NewType("Html", str)
"""A text that is HTML: every value in it has been escaped."""

_VOID = frozenset({"link", "meta"})


def text(value: str) -> Html:
    """A text, as HTML."""
    return Html(html.escape(value))


def element(tag: str, /, *inner: Html, **attributes: str) -> Html:
    """An element; `class_` stands for `class`, `_` in names for `-`, an empty value for none."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(value)}"'
        for key, value in attributes.items()
        if value
    )
    end = "" if tag in _VOID else f"{''.join(inner)}</{tag}>"
    return Html(f"<{tag}{given}>{end}")


def joined(parts: Iterable[Html], between: str = "") -> Html:
    """Some HTML with a text between."""
    return Html(text(between).join(parts))
