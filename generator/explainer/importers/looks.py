"""Attribute lists as kramdown writes them, `{: .class}`, which say how a post looked."""

import re
from collections.abc import Iterator
from typing import Final

from explainer.forget.initials import Edit
from explainer.importers.orders import stands_in
from explainer.read.documents import Document
from explainer.read.spans import SpanKind

_LIST: Final = re.compile(r"\{:(?P<list>[^{}\n]{0,500})\}")
_CONTENTS: Final = re.compile(r"(?:^[ ]{0,3}(?:[*+-]|\d\.)[ ][^\n]*\n)?\Z", re.MULTILINE)
_CONTENTS_WORDS: Final = frozenset({"toc", "no_toc", ".toc", ".no_toc"})
"""What asks kramdown for a list of contents, which our pages have."""


def looks_in(document: Document) -> Iterator[tuple[Edit, str]]:
    """What becomes of each list, and what of it is lost that says anything.

    Ids and values stay, all else goes.
    """
    text = document.text
    code = list(document.body.of(SpanKind.CODE))
    for match in _LIST.finditer(text):
        if stands_in(code, match.start()):
            continue
        words = match["list"].split()
        kept = [word for word in words if word.startswith("#") or re.match(r"[\w-]+=", word)]
        lost = [word for word in words if word not in kept and word not in _CONTENTS_WORDS]
        start, end = _stretch(text, match) if not kept else match.span()
        text_kept = f"{{: {' '.join(kept)} }}" if kept else ""
        if not kept or kept != words:
            yield Edit(start, end, text_kept), match[0] if lost else ""


def _stretch(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Where the list stands: with its line, if alone; one for contents with the item before it."""
    start, end = match.span()
    line = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    after = len(text) if after < 0 else after
    if text[line:start].strip() or text[end:after].strip():
        return start, end
    if "toc" in match["list"].split():
        above = _CONTENTS.search(text, text.rfind("\n", 0, max(0, line - 1)) + 1, line)
        line = above.start() if above else line
    return line, min(len(text), after + 1)
