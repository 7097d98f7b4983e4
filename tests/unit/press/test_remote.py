"""A place at an address of fsspec asks in the thread that asks it."""

import threading
from uuid import uuid4

import pytest

from explainer.press.remote import Remote


def test_no_thread_is_left_after_a_request() -> None:
    """So that workers may be forked between two."""
    before = threading.active_count()
    place = Remote(f"memory://{uuid4()}")
    place.write("a", b"x")
    assert place.names() == ["a"]
    assert threading.active_count() == before


def test_what_nothing_speaks_is_an_error() -> None:
    """At once, not at the first request."""
    with pytest.raises(ValueError, match="nothing"):
        Remote("nothing://bucket")
