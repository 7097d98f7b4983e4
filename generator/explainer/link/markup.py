"""What the boundary will take out of a text, said with its place; what would load, refused.

The boundary itself, `markdown/sanitize.py`, is silent: it sees a page, not the file of its author.
"""

import re
from collections.abc import Iterator

from explainer.allowed import ATTRIBUTES, SCHEMES, TAGS, is_remote, may_stand
from explainer.read.documents import Document
from explainer.read.problems import Problem
from explainer.read.spans import SpanKind
from explainer.read.tags import Attribute, Tag, attribute_list, tags_in
from explainer.words.slugs import is_reserved

_LOADING = frozenset({"src", "srcset", "poster", "data", "background"})
_LOADING_LINKS = frozenset({"link", "image", "use", "feimage"})
"""Elements whose `href` a browser loads at once, rather than when a reader follows it."""

_CSS = re.compile(
    r"(?:@import\s*|url\()\s*(?:url\()?\s*[\"']?\s*(?P<target>(?:[a-z]+:)?//[^\s\"')>;]+)",
    re.IGNORECASE,
)
_ADDRESSES = frozenset({"href", "src", "cite"})
_SCHEME = re.compile(r"[\s\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.-]*):")
_STYLE_LENGTH = 20_000


def check_markup(document: Document) -> Iterator[Problem]:
    """A problem for every tag and attribute of a text that no page will show, or that loads."""
    tags = [
        tag
        for span in document.body.of(SpanKind.HTML)
        for tag in tags_in(document.text, span.start, span.end)
    ]
    opened = {tag.name for tag in tags if not tag.closing}
    for tag in tags:
        if not tag.closing:
            yield from _check_tag(document, tag)
        elif tag.name not in TAGS | opened:
            yield _problem(document, "W506", tag.start, tag=f"/{tag.name}")
    for span in document.body.of(SpanKind.ATTRIBUTES):
        for attribute in attribute_list(document.text, span.start + 1, span.end - 1):
            yield from _check_attribute(document, _owner(attribute.name), attribute)


def _check_tag(document: Document, tag: Tag) -> Iterator[Problem]:
    loaded = list(_loaded(document, tag))
    yield from loaded
    if tag.name not in TAGS or _is_bare_input(tag):
        if not loaded:
            yield _problem(document, "W506", tag.start, tag=tag.name)
        return
    places = {problem.place for problem in loaded}
    for attribute in tag.attributes:
        if document.body_place(attribute.value_start) not in places:
            yield from _check_attribute(document, tag.name, attribute)


def _is_bare_input(tag: Tag) -> bool:
    """A field of a form, which only task lists and tabs have: a check box or a radio button."""
    types = [value for name, value, *_ in tag.attributes if name == "type"]
    return tag.name == "input" and not (types and may_stand("input", "type", types[0]))


def _loaded(document: Document, tag: Tag) -> Iterator[Problem]:
    """What a tag would have a reader's browser load from somewhere else."""
    for attribute in tag.attributes:
        loads = attribute.name in _LOADING or (
            attribute.name in ("href", "xlink:href") and tag.name in _LOADING_LINKS
        )
        if loads and any(is_remote(part) for part in attribute.value.split(",")):
            code = "E408" if (tag.name, attribute.name) == ("img", "src") else "E413"
            yield _problem(document, code, attribute.value_start, target=attribute.value)
        elif attribute.name == "style" and (css := _CSS.search(attribute.value)):
            yield _problem(document, "E413", attribute.value_start, target=css["target"])
    if tag.name == "style":
        for css in _CSS.finditer(document.text, tag.end, _style_end(document.text, tag.end)):
            yield _problem(document, "E413", css.start("target"), target=css["target"])


def _style_end(text: str, start: int) -> int:
    end = text.find("</", start, start + _STYLE_LENGTH)
    return start + _STYLE_LENGTH if end < 0 else end


def _check_attribute(document: Document, tag: str, attribute: Attribute) -> Iterator[Problem]:
    name, value, start, value_start = attribute
    if name == "markdown":  # says that the element holds Markdown, and is not published
        return
    if name not in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, frozenset()):
        yield _problem(document, "W507", start, attribute=name)
    elif name == "id" and is_reserved(value):
        yield _problem(document, "E406", value_start, anchor=value)
    elif name in _ADDRESSES:
        yield from _check_address(document, tag, attribute)
    elif not may_stand(tag, name, value):
        yield _problem(document, "W507", start, attribute=f"{name}={value}")


def _check_address(document: Document, tag: str, attribute: Attribute) -> Iterator[Problem]:
    """Of raw addresses only those that lead outside are known to be right."""
    name, value, _, start = attribute
    if tag == "img" and not may_stand(tag, name, value):
        yield _problem(document, "E408", start, target=value)
        return
    scheme = _SCHEME.match(value)
    safe = scheme[1].lower() in SCHEMES if scheme else value.startswith(("#", "//"))
    if not safe:
        yield _problem(document, "E410", start, target=value)


def _owner(name: str) -> str:
    """The element on which an attribute is allowed: a list does not say what it is written on."""
    return next((tag for tag, names in ATTRIBUTES.items() if name in names), "*")


def _problem(document: Document, code: str, offset: int, **params: str) -> Problem:
    return document.problem(code, document.body_place(offset), **params)
