"""Why a site was not published."""

from collections.abc import Mapping
from pathlib import Path

from explainer.read.problems import one_line
from explainer.words import words


class PublishError(Exception):
    """A site that cannot be built or put where it should go."""

    def __init__(self, reason: str, folder: Path, params: Mapping[str, str] | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        """A key of the interface words, after `publish.`."""
        self.folder = folder
        self.params = params or {}

    def line(self, language: str) -> str:
        """The error in one line."""
        text = words(language)[f"publish.{self.reason}"]
        return one_line(text.format(folder=shown(self.folder), **self.params))


def system_error(error: OSError, folder: Path) -> PublishError:
    """What the system refused, in its own words."""
    return PublishError("failed", folder, {"reason": error.strerror or type(error).__name__})


def shown(path: Path) -> str:
    """A path for people: relative to the current folder if it is inside."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
