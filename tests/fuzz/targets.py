"""What is fuzzed: each target takes any bytes and asserts what holds for all of them."""

import functools
from collections.abc import Callable, Mapping
from typing import Final
from xml.etree import ElementTree as ET

from markdown import Markdown

from boundary import off_limits
from explainer.link.markup import check_markup
from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.markdown.sanitize import sanitize
from explainer.model.date_hints import meant_date, what_is_wrong
from explainer.model.dates import DateError, PartialDate
from explainer.read.bounds import overruns
from explainer.read.documents import Document, read_document
from explainer.read.image_formats import PIECES
from explainer.read.images import read_image
from explainer.read.svg import faults_of
from explainer.words.slugs import heading_slug

LENGTH: Final = 20_000
"""Characters of a text that repeats a piece."""


def front_matter(data: bytes) -> None:
    """Any file is a document; its problems are one line each, at a place of the file."""
    lines = data.count(b"\n") + data.count(b"\r") + 2
    for problem in read_document("articles/a.md", data)[1]:
        assert 1 <= problem.place.line <= lines
        assert problem.place.column >= 1
        for language in ("fr", "en"):
            assert problem.line(language).translate(_SPACES).isprintable()


def body(data: bytes) -> None:
    """Any body is scanned to its end: spans lie in it, in order, problems on its lines."""
    document = _document(data)
    starts = [span.start for span in document.body.spans]
    assert starts == sorted(starts)
    assert all(0 <= span.start <= span.end <= len(document.text) for span in document.body.spans)
    lines = document.text.split("\n")
    for problem in check_markup(document):
        line = lines[problem.place.line - document.body_line]
        assert 1 <= problem.place.column <= len(line) + 1  # its end is a place too


def markdown(data: bytes) -> None:
    """Any body that is inside the bounds becomes HTML that holds only what a text may hold."""
    document = _document(data)
    if not list(overruns(document.text, document.body)):
        html = _converter().reset().convert(document.text)
        assert sanitize(html) == html
        assert off_limits(html) == []


def html(data: bytes) -> None:
    """Any HTML is clean behind the boundary, and the boundary leaves alone what is clean."""
    clean = sanitize(data.decode("utf-8", "replace"))
    assert sanitize(clean) == clean
    assert off_limits(clean) == []


def repetition(data: bytes) -> None:
    """A text that says one thing over and over is outside the bounds or converted in time."""
    if piece := data.decode("utf-8", "replace"):
        markdown((piece * LENGTH)[:LENGTH].encode())


def dates(data: bytes) -> None:
    """Any text is a date that reads back from its own form, or is told which part is wrong."""
    text = data.decode("utf-8", "replace")
    try:
        date = PartialDate.parse(text)
    except DateError as error:
        date, part = None, error.part
    if date is None:
        assert what_is_wrong(text, part)["part"]
        assert meant_date(text) == "" or PartialDate.parse(meant_date(text))
    else:
        assert PartialDate.parse(date.edtf) == date
        assert all(date.in_words(language) for language in ("fr", "en"))


def svg(data: bytes) -> None:
    """A drawing without a fault is XML in which nothing runs, loads or animates."""
    if not faults_of(data):
        for element in ET.fromstring(data).iter():  # noqa: S314 (bytes, no network, in a test)
            assert element.tag.rpartition("}")[2].lower() not in _ACTIVE
            for name, value in element.attrib.items():
                local = name.rpartition("}")[2].lower()
                assert not local.startswith("on")
                assert local not in ("href", "src") or value.strip().startswith(_INSIDE)


def pictures(data: bytes) -> None:
    """Any bytes are a picture that cleaning makes no longer and no cleaner twice, or none."""
    for suffix in PIECES:
        if (image := read_image(suffix, data)) is not None:
            assert len(image.clean) <= len(data) + 32
            again = read_image(suffix, image.clean)
            assert again is not None
            assert again.clean == image.clean
            assert suffix == ".avif" or not again.told


_SPACES: Final = dict.fromkeys(map(ord, "\u00a0\u202f"), " ")
_ACTIVE: Final = frozenset("script foreignobject iframe animate set handler a".split())
_INSIDE: Final = ("#", "data:image/")

TARGETS: Final[Mapping[str, Callable[[bytes], None]]] = {
    target.__name__: target
    for target in (front_matter, body, markdown, html, repetition, dates, svg, pictures)
}
"""By name, as `python -m fuzz` takes it."""


def _document(data: bytes) -> Document:
    return read_document("about.md", data)[0]


@functools.cache
def _converter() -> Markdown:
    settings = extension_settings(heading_slug)
    return Markdown(extensions=list(EXTENSIONS), extension_configs=settings)
