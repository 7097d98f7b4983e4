"""What an engine says of content that it does not build."""

import logging
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from explainer.read.problems import Problem, problem_lines
from explainer.site import SiteInfo
from explainer.words import words


def refusal(problems: Iterable[Problem], site: SiteInfo) -> str:
    """The last line of a build that was refused, in the site's language."""
    t, found = words(site.language), list(problems)
    counted = {
        "error": sum(problem.is_error for problem in found),
        "warning": sum(problem.is_warning for problem in found),
    }
    counts = [
        t[f"count.{kind}.{'one' if n == 1 else 'many'}"].format(count=n)
        for kind, n in counted.items()
        if n
    ]
    return f"{', '.join(counts)}{t['build.refused']}"


def told(problems: Iterable[Problem], config: Any) -> list[str]:
    """Print each problem on its own line, whatever the log level; notices if not quiet."""
    quiet = logging.getLogger("mkdocs").getEffectiveLevel() > logging.INFO
    shown = [p for p in problems if not (quiet and p.code.startswith("N"))]
    lines = problem_lines(shown, Path(config.docs_dir), config.extra["explainer"]["lang"])
    print(*lines, sep="\n", end="\n" if lines else "", file=sys.stderr)
    return lines
