"""Spans are plain values."""

from explainer.read.spans import Span, SpanKind


def test_derived_target_has_no_place() -> None:
    """A span says nothing that was not given: no target, text or level."""
    span = Span(SpanKind.CODE, 2, 5)
    assert (span.target, span.target_start, span.text, span.level) == ("", -1, "", 0)
