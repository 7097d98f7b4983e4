"""What a strict build counts."""

import logging

import pytest

from explainer.publish.strict import WarningCount


@pytest.mark.parametrize("name", ["mkdocs", "mkdocs.plugins.x", "properdocs.commands.build"])
def test_warnings_of_an_engine_count(name: str) -> None:
    """Warnings and errors of the engine and its plugins count, and nothing else does."""
    warnings = WarningCount()
    log = logging.getLogger(name)
    log.warning("one")
    log.error("two")
    log.info("nothing")
    logging.getLogger("other").warning("nothing")
    warnings.stop()
    log.warning("after the end")
    assert warnings.count == 2
