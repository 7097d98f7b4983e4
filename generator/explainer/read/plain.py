"""The plain text of a heading, from which its anchor is made: what is left without markup."""

import html
import re

_LONGEST = 1_000
"""Headings are cut there before their markup is read: no anchor needs more."""

_MARKUP = re.compile(
    r"(?P<ticks>`+)(?P<code>[^`]+)(?P=ticks)(?!`)"
    r"|\\(?P<escaped>[\\`*_{}\[\]()>#+.!-])"
    r"|(?P<image>!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\]))"
    r"|(?P<note>\[\^[^\[\]]*\])"
    r"|\[(?P<link>[^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])"
    r"|<(?P<address>(?:https?|mailto):[^<>\s]*)>"
    r"|(?P<tag></?[a-zA-Z][^<>]*>)"
    r"|(?P<attributes>(?<=[*_`)\]])\{:?[^{}]*\})"
    r"|(?P<emphasis>\*+|~+|\^+|==|(?<!\w)_+|_+(?!\w))"
)


def plain_text(markup: str) -> str:
    """The text without code ticks, emphasis, links, notes, tags, attribute lists and escapes."""
    return html.unescape(_MARKUP.sub(_kept, markup[:_LONGEST])).strip()


def _kept(match: re.Match[str]) -> str:
    if match["link"] is not None:
        return plain_text(match["link"])
    code = html.escape(match["code"]) if match["code"] else ""
    return code or match["escaped"] or match["address"] or ""
