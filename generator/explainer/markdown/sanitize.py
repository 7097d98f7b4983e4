"""The one boundary of bodies: what a page's HTML may hold, as a Python-Markdown extension.

The last postprocessor hands the finished HTML to nh3 (ammonia), which parses it as browsers do and
writes out only what the lists here allow. It runs on headings too, so contents lists are clean.
What is not allowed goes silently; nothing a contributor writes can run, load or restyle anything.
"""

import re
from typing import Any, Final
from urllib.parse import urlsplit

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

TAGS: Final = frozenset(
    """a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em
    figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol p pre q rp rt ruby s
    samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var
    wbr""".split()
)
"""Elements that a text may use: those of Markdown, of the fixed extensions, and plain prose."""

ATTRIBUTES: Final = {
    "*": {"class", "id", "lang", "dir", "title"},
    "a": {"href", "hreflang", "target"},
    "blockquote": {"cite"},
    "col": {"span"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height", "loading"},
    "input": {"type", "checked", "disabled", "name"},
    "label": {"for"},
    "li": {"value"},
    "ol": {"start", "reversed"},
    "q": {"cite"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
"""Attributes by element; `*` on all. No handler, no style, no `srcset`, no `name` but of tabs."""

SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
"""Where a link may lead besides relative addresses."""

_TAB = re.compile(r"__tabbed_\d+(_\d+)?")
_ATTRIBUTE = r"(?:\s[a-zA-Z-]+=\"[^\"]*\")*"
_NEW_WINDOW = re.compile(rf"<a(?=(?:{_ATTRIBUTE})\starget=\"_blank\")(?P<rest>{_ATTRIBUTE})>")
_BARE_INPUT = re.compile(rf"<input(?!{_ATTRIBUTE}\stype=\"(?:radio|checkbox)\"){_ATTRIBUTE}>")


def _may_stay(tag: str, attribute: str, value: str) -> str | None:
    """The value that an allowed attribute may have, or none."""
    if attribute == "id" or (tag == "input" and attribute == "name"):
        own = value.startswith("__") or attribute == "name"  # the theme's, and of form fields
        return value if not own or _TAB.fullmatch(value) else None
    if attribute == "target":
        return value if value == "_blank" else None
    if tag == "img" and attribute == "src":
        return None if _is_remote(value) else value
    if tag == "input" and attribute == "type":
        return value if value in ("radio", "checkbox") else None
    return value


def _is_remote(address: str) -> bool:
    """Whether a browser would fetch the address from somewhere else, however it is written."""
    plain = re.sub(r"[\x00-\x20\\]", lambda m: "/" if m[0] == "\\" else "", address)
    try:
        parts = urlsplit(plain)
    except ValueError:
        return True
    return bool(parts.scheme or parts.netloc or plain.startswith("//"))


def sanitize(html: str) -> str:
    """The HTML with nothing in it that the lists do not allow; the same for what it returns."""
    clean = nh3.clean(
        html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=_may_stay,
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )
    clean = _BARE_INPUT.sub("", clean)
    return _NEW_WINDOW.sub(r'<a\g<rest> rel="noopener">', clean)


class SanitizeExtension(Extension):
    """Puts the boundary after everything else that Python-Markdown does."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the postprocessor; those of Python-Markdown end at priority 0."""
        md.postprocessors.register(_Sanitizer(md), "explainer_sanitize", -100)


class _Sanitizer(Postprocessor):
    def run(self, text: str) -> str:
        return sanitize(text)


def makeExtension(**settings: Any) -> SanitizeExtension:  # noqa: N802 (Python-Markdown's name)
    """What Python-Markdown calls to load the extension."""
    return SanitizeExtension(**settings)
