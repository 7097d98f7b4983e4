"""Counts the engine's warnings, so that a strict build that will fail is not published first."""

import logging
from typing import Final

LOGGERS: Final = ("mkdocs", "properdocs")
"""Whose warnings count: the engine's and its plugins'; ProperDocs has a name of its own."""


class WarningCount(logging.Handler):
    """Counts warnings and errors from when it is made until `stop`."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0
        for name in LOGGERS:
            logging.getLogger(name).addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002
        """Count one."""
        self.count += 1

    def stop(self) -> None:
        """Count no more."""
        for name in LOGGERS:
            logging.getLogger(name).removeHandler(self)
