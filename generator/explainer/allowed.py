"""What HTML a text may hold, once: the scan of bodies and the boundary read the same table."""

import re
from typing import Final

TAGS: Final = frozenset(
    """a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em
    figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol p pre q rp rt ruby s
    samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var
    wbr""".split()
)
"""Elements that a text may use: those of Markdown, of the fixed extensions, and plain prose."""

ATTRIBUTES: Final = {
    "*": frozenset({"class", "id", "lang", "dir", "title"}),
    "a": frozenset({"href", "hreflang", "target"}),
    "blockquote": frozenset({"cite"}),
    "col": frozenset({"span"}),
    "details": frozenset({"open"}),
    "div": frozenset({"data-tabs"}),
    "img": frozenset({"src", "alt", "width", "height", "loading", "align"}),
    "input": frozenset({"type", "checked", "disabled", "name"}),
    "label": frozenset({"for"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"start", "reversed"}),
    "q": frozenset({"cite"}),
    "td": frozenset({"align", "colspan", "rowspan"}),
    "th": frozenset({"align", "colspan", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
}
"""Attributes by element; `*` on all. No handler, no style, no `srcset`, no `name` but of tabs."""

SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
"""Where a link may lead besides relative addresses."""

_TAB = re.compile(r"__tabbed_\d+(_\d+)?")
_UNSEEN = re.compile(r"[\x00-\x20\\]")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
"""A scheme (RFC 3986, section 3.1), or a host."""


def may_stand(tag: str, attribute: str, value: str) -> bool:
    """Whether an attribute that `ATTRIBUTES` lists may have a value; names in lower case."""
    if attribute == "id" or (tag == "input" and attribute == "name"):
        own = value.startswith("__") or attribute == "name"  # the theme's, and of form fields
        return not own or bool(_TAB.fullmatch(value))
    if attribute == "target":
        return value == "_blank"
    if tag == "img" and attribute == "align":
        return value in ("left", "right")
    if tag == "img" and attribute == "src":
        return not is_remote(value)
    if tag == "input" and attribute == "type":
        return value in ("radio", "checkbox")
    return True


def is_remote(address: str) -> bool:
    """Whether a browser would fetch the address from somewhere else, however it is written."""
    plain = _UNSEEN.sub(lambda match: "/" if match[0] == "\\" else "", address)
    return bool(_ELSEWHERE.match(plain))
