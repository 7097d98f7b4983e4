"""The one boundary of bodies: what a page's HTML may hold, as a Python-Markdown extension.

The last postprocessor hands the finished HTML to nh3 (ammonia), which parses it as browsers do and
writes out only what `allowed.py` lists. It runs on headings too, so contents lists are clean.
What is not allowed goes silently; nothing a contributor writes can run, load or restyle anything.
An engine that wants to know what went gives the extension a set to put it in.
"""

import re
from collections import Counter
from collections.abc import Iterator, MutableSet
from typing import Any

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from explainer.allowed import ATTRIBUTES, SCHEMES, TAGS, may_stand

_ATTRIBUTE = r"(?:\s[a-zA-Z-]+=\"[^\"]*\")*"
_NEW_WINDOW = re.compile(rf"<a(?=(?:{_ATTRIBUTE})\starget=\"_blank\")(?P<rest>{_ATTRIBUTE})>")
_PREFORMATTED = re.compile(rf"(<pre{_ATTRIBUTE}>)(?=\n)")
"""Where parsers skip a line feed that was not there when nh3 wrote the text."""
_BARE_INPUT = re.compile(rf"<input(?!{_ATTRIBUTE}\stype=\"(?:radio|checkbox)\"){_ATTRIBUTE}>")
_TAG = re.compile(r"<([?!]?[a-zA-Z][^\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>")
_NAME = re.compile(r"([^\s=\"'/<>]+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?")
_COMMENT = re.compile(r"<!--.*?--!?>", re.DOTALL)


def _kept(tag: str, attribute: str, value: str) -> str | None:
    """The value of an attribute, or none where it may not have it."""
    return value if may_stand(tag, attribute, value) else None


def sanitize(html: str) -> str:
    """The HTML with nothing in it that the lists do not allow; the same for what it returns.

    Elements that go may have kept apart what may not stand in one another, such as paragraphs:
    what is left is parsed once more, as every browser will.
    """
    return _cleaned(_cleaned(html))


def _cleaned(html: str) -> str:
    clean = nh3.clean(
        html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=_kept,
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )
    clean = _PREFORMATTED.sub(r"\1\n", _BARE_INPUT.sub("", clean))
    return _NEW_WINDOW.sub(r'<a\g<rest> rel="noopener">', clean)


def removed(before: str, after: str) -> list[str]:
    """The elements (`<script>`) and attributes (`onclick`) that stood more often before."""
    return sorted(Counter(_names(before)) - Counter(_names(after)))


def _names(html: str) -> Iterator[str]:
    for tag in _TAG.finditer(_COMMENT.sub("", html) if "-->" in html else html):
        yield f"<{tag[1].lower()}>"
        names = (name[1].lower() for name in _NAME.finditer(tag[2]))
        yield from (name for name in names if name != "markdown")  # an order, not for readers


class SanitizeExtension(Extension):
    """Puts the boundary after everything else that Python-Markdown does."""

    def __init__(self, removed: MutableSet[str] | None = None) -> None:
        super().__init__()
        self.removed = removed
        """Gets the elements and attributes that go; who gave it empties it between texts."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the postprocessor; those of Python-Markdown end at priority 0."""
        md.postprocessors.register(_Sanitizer(self.removed), "explainer_sanitize", -100)


class _Sanitizer(Postprocessor):
    def __init__(self, removed: MutableSet[str] | None) -> None:
        super().__init__()
        self.removed = removed

    def run(self, text: str) -> str:
        clean = sanitize(text)
        if self.removed is not None and clean != text:
            self.removed |= set(removed(text, clean))
        return clean


def makeExtension(**settings: Any) -> SanitizeExtension:  # noqa: N802 (Python-Markdown's name)
    """What Python-Markdown calls to load the extension."""
    return SanitizeExtension(**settings)
