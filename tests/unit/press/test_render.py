"""A renderer gives the same HTML wherever it is sent."""

import pickle

import pytest
from jinja2 import UndefinedError

from explainer.press.render import Renderer
from explainer.press.sheet import Frame, Sheet


def test_a_renderer_that_was_sent_renders_the_same(
    sheets: list[Sheet], frame: Frame, broken: Sheet
) -> None:
    """From the texts of its templates, also when it has rendered before; a fault stays one."""
    renderer = Renderer(frame)
    here = [renderer.render(sheet) for sheet in sheets[:3]]
    sent: Renderer = pickle.loads(pickle.dumps(renderer))  # noqa: S301 - our own
    assert [sent.render(sheet) for sheet in sheets[:3]] == here
    with pytest.raises(UndefinedError):
        sent.render(broken)
