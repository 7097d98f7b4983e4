"""What a maintainer can mend about a build that failed, in one line instead of a traceback."""

import errno
import os
import traceback
from collections.abc import Iterable
from pathlib import Path

from explainer.heap import HeapError
from explainer.publish.errors import PublishError, shown, system_error
from explainer.publish.staging import Staging
from explainer.read.problems import one_line
from explainer.words import words
from explainer.workers import WorkersError

_WRITING = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""What the system says when an open file cannot grow; such errors need not name it."""


def failure_line(
    error: Exception, staging: Staging, templates: Iterable[Path], language: str
) -> str | None:
    """The line for a folder that cannot be published, a full disk, a failing template or store.

    `templates` are the folders of templates. There is none for everything else: that is a defect
    of some code, and its traceback says where.
    """
    if isinstance(error, PublishError | WorkersError):
        return error.line(language)
    if isinstance(error, HeapError):
        heap = Path(error.filename)
        heap.unlink(missing_ok=True)  # without it nothing is taken up, and everything made
        return PublishError("damaged", heap).line(language)
    if isinstance(error, OSError) and _is_of_writing(error, staging):
        return system_error(error, staging.target).line(language)
    if place := _template_place(error, list(templates)):
        message = str(error).partition("\n")[0]  # Jinja adds the place, on further lines
        refused = words(language)["build.refused"]
        return one_line(f"{place}: {type(error).__name__}: {message}{refused}")
    return None


def _is_of_writing(error: OSError, staging: Staging) -> bool:
    names = (name for name in (error.filename, error.filename2) if name)
    inside = any(Path(os.fsdecode(name)).is_relative_to(staging.folder) for name in names)
    return inside or error.errno in _WRITING


def _template_place(error: Exception, folders: list[Path]) -> str | None:
    """File and line of the innermost template in which something was raised."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.suffix != ".py" and any(path.is_relative_to(folder) for folder in folders):
            return f"{shown(path)}:{frame.lineno}"
    return None
