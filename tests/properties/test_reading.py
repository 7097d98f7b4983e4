"""Reading never fails: whatever the bytes, there are documents and problems."""

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

import markdown
from hypothesis import given, settings

from explainer import SiteInfo
from explainer.pipeline import check
from explainer.read.body import scan_body
from explainer.read.documents import read_document
from properties import strategies as some

FEWER = (settings.default or settings()).max_examples * 3 // 5
"""Examples of what costs more than the rest."""


@given(some.files)
def test_any_bytes_make_a_document(data: bytes) -> None:
    """A document comes of any bytes, and every problem has a place in the file or at its end."""
    document, problems = read_document("articles/a.md", data)
    lines = (
        data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    )
    assert all(1 <= problem.place.line <= lines + 1 for problem in problems)
    assert all(problem.place.column >= 1 for problem in problems)
    assert document.body is not None


@given(some.files)
@settings(max_examples=FEWER)
def test_any_file_can_be_checked(data: bytes) -> None:
    """A folder with any file in it is checked to the end, for every kind."""
    with TemporaryDirectory() as folder:
        for kind in ("articles", "events", "people", "themes"):
            (Path(folder) / kind).mkdir()
            (Path(folder) / kind / "x.md").write_bytes(data)
        (Path(folder) / "page.md").write_bytes(data)
        problems = check(Path(folder), SiteInfo(name="S", url="")).problems
        assert all(problem.line("fr") and problem.line("en") for problem in problems)


@given(some.bodies)
def test_spans_lie_inside_the_text(text: str) -> None:
    """Every span is inside the text, in order, and its target stands where it says."""
    spans = scan_body(text).spans
    assert [span.start for span in spans] == sorted(span.start for span in spans)
    for span in spans:
        assert 0 <= span.start <= span.end <= len(text)
        if span.target_start >= 0:
            assert text.startswith(span.target, span.target_start)


@given(some.texts)
def test_plain_words_have_no_spans_but_headings(text: str) -> None:
    """Text without markup gives the same paragraph in Markdown, and no links in the scan."""
    plain = text.replace("[", "").replace("]", "").replace("#", "")
    assert "<a " not in markdown.markdown(plain)
    assert not [span for span in scan_body(plain).spans if span.target]


def _steps(action: Callable[[], object]) -> int:
    """How many functions, Python's own and built-in ones, an action calls."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count


def _read_steps(data: bytes) -> int:
    return _steps(lambda: read_document("articles/a.md", data)[0].body)


@given(some.bodies.filter(bool), some.files)
@settings(max_examples=min(FEWER, 600))
def test_reading_is_linear(body: str, data: bytes) -> None:
    """Four times as much of any text or bytes takes at most about four times the steps.

    Steps are calls of functions, not seconds: they are the same on every machine.
    """
    for piece in (body.encode(), data, b"---\ntitle: A\n---\n" + body.encode()):
        assert _read_steps(piece * 80) <= 4.5 * _read_steps(piece * 20) + 2_000
