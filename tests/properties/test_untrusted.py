"""Whatever a stranger writes, it is judged to the end and each judgement has a place."""

from hypothesis import given
from hypothesis import strategies as st

from explainer.link.markup import check_markup
from explainer.read.bounds import overruns
from explainer.read.documents import read_document
from explainer.read.image_formats import PIECES
from explainer.read.images import read_image
from explainer.read.svg import faults_of
from properties import strategies as some


@given(some.hostile_bodies)
def test_markup_has_its_place(text: str) -> None:
    """Every tag and attribute that goes stands on a line of the text."""
    document, _ = read_document("about.md", text.encode())
    lines = document.text.split("\n")
    for problem in check_markup(document):
        line = lines[problem.place.line - document.body_line]
        assert 1 <= problem.place.column <= len(line) + 1  # its end is a place too


@given(some.hostile_bodies)
def test_short_texts_pass_no_bound(text: str) -> None:
    """Nothing that a dozen marks can say is too much."""
    document, _ = read_document("about.md", text.encode())
    assert list(overruns(document.text, document.body)) == []


@given(st.sampled_from(sorted(PIECES)), st.binary(max_size=400))
def test_any_bytes_are_a_picture_or_none(suffix: str, data: bytes) -> None:
    """Reading a picture ends, whatever the bytes, and never gives more than there was."""
    image = read_image(suffix, data)
    assert image is None or len(image.clean) <= len(data) + 32


@given(st.binary(max_size=200) | st.sampled_from(some.HOSTILE).map(str.encode))
def test_any_bytes_are_an_svg_or_have_a_fault(data: bytes) -> None:
    """Bytes that nobody wrote as a drawing have at least one fault, in the file."""
    faults = faults_of(data)
    assert faults
    assert all(fault.place.line >= 1 and fault.place.column >= 1 for fault in faults)
