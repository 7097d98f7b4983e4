"""Long runs of `^` or `~` are text: a Python-Markdown extension.

Subscripts, superscripts, deletions and insertions need three signs at most. Of runs that close
others in part, with spaces between, `pymdownx.caret` and `pymdownx.tilde` (pymdown-extensions 13.1)
make a region that ends before it begins, and then never stop.
"""

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

_RUN = r"\^{4,}|~{4,}"


class RunExtension(Extension):
    """Takes long runs before the delimiters (60) are looked for, and after code and escapes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the pattern."""
        md.inlinePatterns.register(_Run(_RUN, md), "explainer_run", 65)


class _Run(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """The run as it stands."""
        return m[0], m.start(0), m.end(0)


def makeExtension(**settings: Any) -> RunExtension:  # noqa: N802 (Python-Markdown's name)
    """What Python-Markdown calls to load the extension."""
    return RunExtension(**settings)
