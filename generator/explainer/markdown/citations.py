"""`[^ap]` cites a source: a Python-Markdown extension.

The last lines of a page's text say which number and anchor each cited source has:

    @[^ap]: 2 #source:ap

They are taken away, and every `[^ap]` in the text becomes a raised 2 that leads there. A footnote
of the same name comes first. So the text of a page alone decides its HTML.
"""

import re
from collections import Counter
from typing import Any
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

_DEFINITION = re.compile(r"@\[\^(?P<id>[^\[\]\s]+)\]: (?P<number>\d+) (?P<target>\S+)")
_CITATION = r"\[\^(?P<id>[^\[\]\s]+)\]"

_JOINER = "\u2060"
"""Keeps the number on the line of the word before it."""

Citations = dict[str, tuple[str, str]]
"""Number and target of each source, by the id that the text writes."""


class CitationExtension(Extension):
    """Registers both halves; the citations of a page are forgotten before the next."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.citations: Citations = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register: footnotes (175) come first; attribute lists (8) set no other anchor."""
        md.registerExtension(self)
        md.preprocessors.register(_Definitions(md, self), "explainer_citation_lines", 29)
        md.treeprocessors.register(_Places(md), "explainer_citation_places", 7)
        md.inlinePatterns.register(_Citation(_CITATION, md, self), "explainer_citation", 174)

    def reset(self) -> None:
        """Forget the citations of the page before."""
        self.citations.clear()


class _Definitions(Preprocessor):
    """Takes the block of definitions off the end of the text."""

    def __init__(self, md: Markdown, extension: CitationExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        end = len(lines)
        while end and (not lines[end - 1].strip() or _DEFINITION.fullmatch(lines[end - 1])):
            end -= 1
            if match := _DEFINITION.fullmatch(lines[end]):
                self.extension.citations[match["id"]] = (match["number"], match["target"])
        return lines[:end]


class _Citation(InlineProcessor):
    """Turns `[^id]` into a raised number."""

    def __init__(self, pattern: str, md: Markdown, extension: CitationExtension) -> None:
        super().__init__(pattern, md)
        self.extension = extension

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | None, int | None, int | None]:
        citation = self.extension.citations.get(m["id"])
        if citation is None:
            return None, None, None
        number, target = citation
        raised = ElementTree.Element("sup", {"class": "ex-cite"})
        raised.text = _JOINER
        link = ElementTree.SubElement(raised, "a", {"href": target})
        link.text = number
        return raised, m.start(0), m.end(0)


class _Places(Treeprocessor):
    """Gives each number an anchor, `text:ap:1`, to which the entry of its source leads back."""

    def run(self, root: ElementTree.Element) -> None:
        """Number the places of each source in the order of the text."""
        found = Counter[str]()
        for raised in root.iter("sup"):
            if raised.text == _JOINER and len(raised):
                source = raised[0].get("href", "").partition("#source:")[2]
                found[source] += 1
                raised.set("id", f"text:{source}:{found[source]}")


def makeExtension(**settings: Any) -> CitationExtension:  # noqa: N802 (Python-Markdown's name)
    """What Python-Markdown calls to load the extension."""
    return CitationExtension(**settings)
