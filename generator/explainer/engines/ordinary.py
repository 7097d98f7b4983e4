"""HTML of ours becomes ordinary Markdown, which any tool reads: no extension, class or script.

What Markdown has no sign for is HTML of a few elements that have no attributes but addresses.
No word of a text may mean something to a tool: signs of Markdown are escaped, in HTML as entities,
and a brace always is one, since tools take `{{` and `{%` for orders of their own.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from urllib.parse import quote

from explainer.engines.elements import Element

_LEFT_OUT: Final = frozenset({"input", "script", "style", "svg", "template"})
_OURS: Final = frozenset(
    "ex-back ex-contents ex-permalink ex-search ex-share footnote-backref headerlink".split()
)
"""Classes of what leads about a page, or needs a script."""

_INLINE: Final = frozenset(
    """a abbr b big br cite code del dfn em i img ins kbd label mark q rp rt ruby s samp small span
    strong sub sup time u var wbr""".split()
)
_TAGGED: Final = frozenset("br code del ins kbd mark q rp rt ruby s samp small sub sup u".split())
"""Inline elements that stay as they are; of the others the words do."""
_EMPHASIS: Final = {"b": "**", "strong": "**", "em": "*", "i": "*", "cite": "*", "dfn": "*"}
_AS_HTML: Final = frozenset({"pre", "table"})
_KEPT: Final = frozenset({"href", "src", "alt", "colspan", "rowspan", "align", "scope"})

_SPACE: Final = re.compile(r"[ \t\n\f\r]+")
_SIGNS: Final = re.compile(r"[\\`*_\[\]#]|!$|[&<>{~]")
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "{": "&#123;", "~": "&#126;"}
_INDENTED: Final = re.compile(r"\n(?!\n)")
_START: Final = re.compile(r"(?P<before>\d*)(?P<sign>[-+.)])")
"""What begins an item, or a rule, where a paragraph begins."""


class _Block(NamedTuple):
    text: str
    sort: str
    """The element that it was; two lists or quotations in a row would become one."""


def markdown_of(article: Element) -> str:
    """The Markdown of an element and all in it."""
    titles = {e.attributes["aria-labelledby"] for e in article.all() if _labelled(e)}
    return f"{_joined(list(_Writer(titles).blocks(article)))}\n"


def _labelled(element: Element) -> bool:
    return "aria-labelledby" in element.attributes


class _Writer:
    def __init__(self, titles: set[str]) -> None:
        self._titles = titles
        """Ids that only say which heading is whose."""

    def blocks(self, element: Element) -> Iterator[_Block]:
        """The blocks in an element, the place that its id names first."""
        anchor, run = self._anchor(element), list[Element | str]()
        for child in [*element.children, None]:
            if isinstance(child, str) or (child is not None and child.tag in _INLINE):
                run.append(child)
                continue
            if text := self._line(run):
                yield _Block(_paragraph(anchor + text), "p")
                anchor = ""
            run = []
            for block in self._block(child) if child and _is_shown(child) else ():
                joined = anchor + block.text if block.sort == "p" else block.text
                if anchor and block.sort != "p":
                    yield _Block(anchor, "p")
                yield _Block(joined, block.sort)
                anchor = ""

    def _block(self, element: Element) -> Iterator[_Block]:
        tag = element.tag
        if re.fullmatch("h[1-6]", tag):
            text = self._anchor(element) + self._line(element.children)
            yield _Block(f"{'#' * int(tag[1])} {text}", tag)
        elif tag in ("ul", "ol"):
            yield _Block(self._list(element), "list")
        elif tag == "blockquote":
            text = _joined(list(self.blocks(element)))
            yield _Block("\n".join(f"> {line}".rstrip() for line in text.split("\n")), tag)
        elif tag in ("dt", "summary"):
            yield _Block(self._anchor(element) + _strong(self._line(element.children)), "p")
        elif tag in _AS_HTML:
            yield _Block(self._anchor(element) + self._html(element), tag)
        elif tag == "hr":
            yield _Block("* * *", tag)
        else:
            yield from self.blocks(element)

    def _list(self, element: Element) -> str:
        items, number = list[str](), _number(element.attributes.get("start"), 1)
        for child in element.children:
            item = Element("li", children=[child]) if isinstance(child, str) else child
            text = _joined(list(self.blocks(item))) if _is_shown(item) else ""
            if text:
                number = _number(item.attributes.get("value"), number)
                marker = f"{f'{number}. ' if element.tag == 'ol' else '-':<4}"
                items.append(marker + _INDENTED.sub("\n" + " " * len(marker), text))
                number += 1
        return ("\n\n" if any("\n" in item for item in items) else "\n").join(items)

    def _anchor(self, element: Element) -> str:
        place = element.attributes.get("id", "")
        own = not place or place in self._titles or place.startswith("__")
        return "" if own else f'<a id="{_entities(place)}"></a>'

    def _line(self, children: "list[Element | str]") -> str:
        return _SPACE.sub(" ", "".join(map(self._inline, children))).strip(" ")

    def _inline(self, child: "Element | str") -> str:
        if isinstance(child, str):
            return _SIGNS.sub(_escaped, _SPACE.sub(" ", child))
        if not _is_shown(child):
            return ""
        tag, anchor = child.tag, self._anchor(child)
        if tag == "br":
            return "<br>"
        if tag == "img":
            return f"![{self._inline(child.attributes.get('alt', ''))}]({_address(child, 'src')})"
        inner = "".join(map(self._inline, child.children))
        words = inner.strip(" ")
        if not words:
            return anchor + inner
        before, _, after = inner.partition(words)
        if tag == "a" and child.attributes.get("href"):
            words = f"[{words}]({_address(child, 'href')})"
        elif tag in _TAGGED:
            words = f"<{tag}>{words}</{tag}>"
        elif sign := _EMPHASIS.get(tag):
            words = f"{sign}{words}{sign}" if _is_plain(words) else f"<{tag}>{words}</{tag}>"
        elif tag not in _INLINE:  # a block within a line
            before = after = " "
        return anchor + before + words + after

    def _html(self, element: "Element | str") -> str:
        """An element as HTML on one line, in which a Markdown tool finds nothing of its own."""
        if isinstance(element, str):
            return _entities(element)
        if not _is_shown(element):
            return ""
        kept = {key: value for key, value in element.attributes.items() if key in _KEPT}
        attributes = "".join(f' {key}="{_entities(value)}"' for key, value in kept.items())
        inner = "".join(map(self._html, element.children))
        if element.tag in ("br", "img", "col", "wbr", "hr"):
            return f"<{element.tag}{attributes}>"
        return f"<{element.tag}{attributes}>{inner}</{element.tag}>"


def _is_shown(element: Element) -> bool:
    return not (
        element.tag in _LEFT_OUT or "hidden" in element.attributes or element.classes & _OURS
    )


def _joined(blocks: list[_Block]) -> str:
    """Blocks one below the other, with a comment between two that would become one."""
    parts = list[str]()
    for number, block in enumerate(blocks):
        if (
            number
            and block.sort == blocks[number - 1].sort
            and block.sort in ("list", "blockquote")
        ):
            parts.append("<!-- -->")
        parts.append(block.text)
    return "\n\n".join(parts)


def _number(written: str | None, default: int) -> int:
    """A number of an item that every tool reads as one, else the default."""
    return int(written) if written and re.fullmatch("[0-9]{1,9}", written) else default


def _paragraph(text: str) -> str:
    return _START.sub(r"\g<before>\\\g<sign>", text, count=1) if _START.match(text) else text


def _strong(text: str) -> str:
    return f"**{text}**" if _is_plain(text) else f"<strong>{text}</strong>"


def _is_plain(text: str) -> bool:
    """Whether signs of emphasis beside a text are read as such, whatever is beside them."""
    return text[:1].isalnum() and text[-1:].isalnum()


def _address(element: Element, attribute: str) -> str:
    return quote(element.attributes.get(attribute, ""), safe="/:?#=%+,;@$~.-&").replace(
        "&", "&amp;"
    )


def _escaped(sign: re.Match[str]) -> str:
    return _ENTITIES.get(sign[0], f"\\{sign[0]}")


def _entities(text: str) -> str:
    """A text in HTML in which no tool finds a sign of Markdown."""
    return re.sub(r"[^\w\s,;.:/?'’-]|_|\n", lambda sign: f"&#{ord(sign[0])};", text)
