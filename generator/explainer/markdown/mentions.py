"""Names in running text become links: a Python-Markdown extension.

The last lines of a page's text say which names mean what on this page:

    @[Donald Trump]: ../people/donald-trump.md person
    @[Trump]: ../people/donald-trump.md surname
    @[climat]: ../themes/climat.md name
    @[Melania Trump]: - person

They are taken away. The first place of each target in a section becomes a link; `-` bars a name, so
that no other is found in it. `Trump{.no-link}` stays as it is. So the text of a page alone decides
its HTML, and with the links taken out it is what it was.
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from explainer.names.masks import OPAQUE, without_raw
from explainer.names.matcher import Form, Names

_LINE = re.compile(r"@\[(?P<name>.+)\]: (?P<target>\S+) (?P<kind>name|person|surname)")
_UNLINKED = r"(?<![\w'’-])(?P<word>[\w'’-]+)\{\.no-link\}"
_PLACEHOLDER = re.compile("\x02[^\x03]*\x03")

_LINK: Final = "\ufffb"
"""What stands for a written link, until it is known whether a raw element holds it."""
_INLINE: Final = frozenset("b big del em i ins mark s small span strong sub sup u".split())
"""Elements within a line in which a name may be linked."""
_OPAQUE: Final = frozenset(
    "a abbr button br cite code img input kbd label q samp script style svg time var".split()
)
"""Elements within a line whose words are not the text's."""
_BLOCKS: Final = frozenset(
    "body dd details dl dt div li ol p table tbody td tfoot th thead tr ul".split()
)
"""Elements that hold text, or blocks of it."""
_CLASSES: Final = frozenset(
    {"admonition", "tabbed-set", "tabbed-content", "tabbed-block", "task-list-item"}
)
"""The classes of `div` that the fixed extensions make; any other one is the contributor's HTML."""
_LEFT_OUT: Final = frozenset({"admonition-title", "no-link", "footnote", "tabbed-labels"})


@dataclass(slots=True)
class _Piece:
    """A stretch of a block's text: the text of its element, or the tail of the element's child."""

    element: Element
    child: Element | None
    start: int
    text: str


@dataclass(slots=True)
class _Line:
    """The text of a block, as the names' rules read it."""

    pieces: list[_Piece] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    length: int = 0
    tags: list[tuple[int, int, str]] = field(default_factory=list)
    links: list[tuple[int, str]] = field(default_factory=list)
    """Where a link stands already, and where it leads."""

    def add(self, sign: str) -> None:
        """Take in signs that hold no place for a link."""
        self.signs.append(sign)
        self.length += len(sign)


class MentionExtension(Extension):
    """Registers its parts; the names of a page are forgotten before the next."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.forms: list[Form] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register: after attribute lists (8), before contents lists (5) and the engine's links."""
        md.registerExtension(self)
        md.preprocessors.register(_Lines(md, self), "explainer_mention_lines", 29.5)
        md.inlinePatterns.register(_Unlinked(_UNLINKED, md), "explainer_no_link", 182)
        md.treeprocessors.register(_Links(md, self), "explainer_mentions", 6)

    def reset(self) -> None:
        """Forget the names of the page before."""
        self.forms.clear()


class _Lines(Preprocessor):
    """Takes the block of names off the end of the text."""

    def __init__(self, md: Markdown, extension: MentionExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        end = len(lines)
        while end and (not lines[end - 1].strip() or _LINE.fullmatch(lines[end - 1])):
            end -= 1
            if match := _LINE.fullmatch(lines[end]):
                self.extension.forms.append(_form(match))
        return lines[:end]


def _form(match: re.Match[str]) -> Form:
    target = "" if match["target"] == "-" else match["target"]
    surname = match["kind"] == "surname"
    return Form(match["name"], target, surname, person=surname or match["kind"] == "person")


class _Unlinked(InlineProcessor):
    """Keeps a word that is marked from becoming a link."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element("span", {"class": "no-link"})
        element.text = m["word"]
        return element, m.start(0), m.end(0)


class _Links(Treeprocessor):
    """Places the links in the tree, section by section."""

    def __init__(self, md: Markdown, extension: MentionExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        if any(form.target for form in self.extension.forms):
            self._names = Names(self.extension.forms)
            self._linked: set[str] = set()
            self._inside = ""
            self._block(root)

    def _block(self, block: Element) -> None:
        """Link the names of an element's own lines, and of the blocks in it, in order."""
        line = _Line()
        self._text(line, block)
        for child in list(block):
            if child.tag in _INLINE or child.tag in _OPAQUE:
                self._inline(line, child)
            else:
                self._place(line)
                line = _Line()
                self._enter(child)
            self._text(line, block, child)
        self._place(line)

    def _enter(self, block: Element) -> None:
        if block.tag in ("h1", "h2"):
            self._linked.clear()
            self._names.begin_section()
        classes = set(block.get("class", "").split())
        known = block.tag != "div" or classes & _CLASSES
        if block.tag in _BLOCKS and known and not classes & _LEFT_OUT:
            self._block(block)

    def _inline(self, line: _Line, element: Element) -> None:
        classes = set(element.get("class", "").split())
        if element.tag in _OPAQUE or classes & {"no-link", "ex-cite"}:
            if element.tag == "a":
                line.links.append((line.length, element.get("href", "").partition("#")[0]))
            line.add(_LINK if element.tag == "a" else OPAQUE)
            return
        line.add("*")  # what emphasis is in the text: no letter, and no space
        self._text(line, element)
        for child in element:
            self._inline(line, child)
            self._text(line, element, child)
        line.add("*")

    def _text(self, line: _Line, element: Element, child: Element | None = None) -> None:
        text = element.text if child is None else child.tail
        if not text:
            return
        if isinstance(text, AtomicString):
            line.add(OPAQUE * len(text))
            return
        for match in _PLACEHOLDER.finditer(text):
            start, end = line.length + match.start(), line.length + match.end()
            line.tags.append((start, end, self._raw(match[0])))
        line.pieces.append(_Piece(element, child, line.length, text))
        line.add(text)

    def _raw(self, placeholder: str) -> str:
        """The raw HTML that a placeholder stands for."""
        match = HTML_PLACEHOLDER_RE.fullmatch(placeholder)
        blocks = self.md.htmlStash.rawHtmlBlocks
        found = blocks[int(match[1])] if match and int(match[1]) < len(blocks) else ""
        return found if isinstance(found, str) else ""

    def _place(self, line: _Line) -> None:
        """Put the links of a line where its names are, the last one first."""
        for piece, start, end, target in reversed(list(self._found(line))):
            link = Element("a", {"class": "ex-mention", "href": target})
            link.text = piece.text[start:end]
            if piece.child is None:
                text = piece.element.text or ""
                piece.element.text, link.tail = text[:start], text[end:]
                piece.element.insert(0, link)
            else:
                text = piece.child.tail or ""
                piece.child.tail, link.tail = text[:start], text[end:]
                piece.element.insert(list(piece.element).index(piece.child) + 1, link)

    def _found(self, line: _Line) -> Iterator[tuple[_Piece, int, int, str]]:
        """The first name of each target in the section, with its piece and its place in that."""
        block, self._inside = without_raw("".join(line.signs), line.tags, self._inside)
        starts = [piece.start for piece in line.pieces]
        by_hand = deque(link for link in line.links if block[link[0]] == _LINK)
        for found in self._names.find(block.replace(_LINK, OPAQUE)):
            while by_hand and by_hand[0][0] < found.start:
                self._linked.add(by_hand.popleft()[1])
            piece = line.pieces[bisect_right(starts, found.start) - 1]
            target = found.form.target
            whole = found.end <= piece.start + len(piece.text)
            if whole and target not in self._linked:
                self._linked.add(target)
                yield piece, found.start - piece.start, found.end - piece.start, target
        self._linked.update(target for _, target in by_hand)


def makeExtension(**settings: Any) -> MentionExtension:  # noqa: N802 (Python-Markdown's name)
    """What Python-Markdown calls to load the extension."""
    return MentionExtension(**settings)
