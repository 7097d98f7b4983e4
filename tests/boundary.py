"""Whether HTML keeps to the table of what a text may hold, judged by a parser of its own."""

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from io import StringIO

import tinyhtml5

from explainer.allowed import ATTRIBUTES, SCHEMES, TAGS

_ROOT = frozenset({"html", "head", "body"})
"""What every parser adds around a fragment."""
_ENDS = "".join(map(chr, range(0x21)))
_UNSEEN = dict.fromkeys(map(ord, "\t\n\r"))
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")


def off_limits(html: str) -> list[str]:
    """What a browser would find in HTML that no text may hold, in order: `<script>`, `p onclick`.

    The parser is written after the HTML standard, in another language than the sanitiser's.
    """
    # Comments have a function for a name.
    page = StringIO(f"<!doctype html><body>{html}")  # of a text it asks whether it names a file
    tree = tinyhtml5.parse(page, namespace_html_elements=False)
    elements = (element for element in tree.iter() if isinstance(element.tag, str))
    return [fault for element in elements for fault in _faults(element.tag, element.attrib)]


def _faults(tag: str, attributes: Mapping[object, str]) -> Iterator[str]:
    if tag not in TAGS | _ROOT:
        yield f"<{tag}>"
    allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag, frozenset())
    own = {"rel"} if attributes.get("target") == "_blank" else set()
    for name, value in attributes.items():
        if name not in allowed | own:
            yield f"{tag} {name}"
        if name in ("href", "src", "cite") and not _leads_somewhere_safe(value, tag):
            yield f"{tag} {name}={value}"


def _leads_somewhere_safe(address: str, tag: str) -> bool:
    """Whether a browser may follow or load it; what it skips is that of the URL standard."""
    plain = address.strip(_ENDS).translate(_UNSEEN).lower().replace("\\", "/")
    scheme = _SCHEME.match(plain)
    if tag == "img":
        return not scheme and not plain.startswith("//")
    return not scheme or scheme[1] in SCHEMES


class _Events(HTMLParser):
    """What a reader's browser makes of HTML: tags with their attributes, and text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One tag, its attributes in order of name; what a task is is written in two ways."""
        values = {name: "" if name in ("checked", "disabled", "open") else v for name, v in attrs}
        if tag != "tbody":  # browsers add it by themselves
            self.found.append((tag, sorted(values.items(), key=str)))

    def handle_data(self, data: str) -> None:
        """Text, as one with the text before it."""
        if self.found and isinstance(self.found[-1], str):
            data = f"{self.found.pop()}{data}"
        self.found.append(data)


def events(html: str) -> list[object]:
    """The tags and texts of HTML in order; equal lists are the same page to a reader."""
    parser = _Events()
    parser.feed(html)
    parser.close()
    return parser.found
