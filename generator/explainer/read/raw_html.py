"""Where a raw HTML block ends, as Python-Markdown sees it: with its end tag."""

import re
from functools import lru_cache

_OPEN = re.compile(r"[ ]{0,3}<(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>[^<>\n]{0,2000})>?")
_COMMENT = re.compile(r"[ ]{0,3}<!--")
_DECLARATION = re.compile(r"[ ]{0,3}<(?:\?|!(?=[a-zA-Z]))[^<>\n]{1,2000}>")

_MARKDOWN = re.compile(r"(?:^|\s)markdown(?:\s*=|\s|/|$)")

_BLOCKS = frozenset(
    """address article aside blockquote body canvas center details dialog dd dir div dl dt fieldset
    figcaption figure footer form frameset group h1 h2 h3 h4 h5 h6 head header hgroup hr html
    iframe legend li main map math menu nav noframes noscript object ol output p pre progress
    script section style summary table tbody td tfoot th thead title tr ul
    video""".split()
)
_VOID = frozenset({"hr"})


def raw_block_end(text: str, start: int) -> int:
    """The offset just after the raw block that starts here, or -1 where none does.

    A block whose tag carries `markdown` holds Markdown: only its tag is raw. One that never
    closes takes the rest of the text, so that a scan meets at most one of them.
    """
    if _COMMENT.match(text, start):
        return text.find("-->", start) + 3 if _last_comment_end(text) >= start else -1
    if declaration := _DECLARATION.match(text, start):
        return declaration.end()
    opening = _OPEN.match(text, start)
    if not opening or opening["tag"].lower() not in _BLOCKS:
        return -1
    if _MARKDOWN.search(opening["rest"]) or opening["tag"].lower() in _VOID:
        return opening.end()
    return _balanced_end(text, opening["tag"], start)


@lru_cache(maxsize=4)
def _last_comment_end(text: str) -> int:
    """Where the last `-->` stands; remembered, so that a thousand openings cost one search."""
    return text.rfind("-->")


def _balanced_end(text: str, tag: str, start: int) -> int:
    depth = 0
    for match in re.finditer(
        rf"<(/?){re.escape(tag)}\b[^<>]{{0,2000}}>?", text[start:], re.IGNORECASE
    ):
        depth += -1 if match[1] else 1
        if depth == 0:
            return start + match.end()
    return len(text)
