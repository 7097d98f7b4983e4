"""Reading never fails: whatever the bytes, there are documents and problems."""

from pathlib import Path
from tempfile import TemporaryDirectory

import markdown
from hypothesis import given, settings

from explainer import SiteInfo
from explainer.pipeline import check
from explainer.read.body import scan_body
from explainer.read.documents import read_document
from properties import strategies as some


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
@settings(max_examples=60)
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
