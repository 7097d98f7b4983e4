"""What an engine says of content that it does not build."""

from collections.abc import Iterable

from explainer.read.problems import Problem
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
