"""The pages of a build where the engine makes them, one after the other; imports no engine."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from explainer.incremental.memory import Rebuilt
from explainer.pages.page import Kept, Placed
from explainer.read.problems import Problem


class PageByPage(ABC):
    """What a plugin answers to the engine's events of single pages."""

    def __init__(self) -> None:
        self.pages: dict[str, Kept] = {}
        self.removed: set[str] = set()
        """What the boundary took out of the text that was converted last."""
        self.foreseen: set[str] = set()
        """The files of which the check has said that something will be taken out."""

    def take(self, site: Rebuilt) -> None:
        """Answer for the pages of a site from now on."""
        self.pages = {page.src_uri: page for page in site.pages}
        self.foreseen = {p.path for p in site.problems if p.code in ("W506", "W507")}

    def on_page_markdown(self, markdown: str, *, page: Any, **_: Any) -> str:
        """Give a page its metadata as values, without a way through YAML.

        And its text whole: MkDocs takes a first line such as `Macron: le discours` for metadata.
        """
        made = self.pages.get(page.file.src_uri)
        if made is None:
            return markdown
        whole = made.page
        page.meta = dict(whole.meta)
        return whole.body

    def on_page_content(self, html: str, *, page: Any, config: Any, **_: Any) -> str:
        """Tell of what the boundary took out of a text, if the check of the file did not."""
        gone = frozenset(self.removed)
        self.removed.clear()
        if made := self.pages.get(page.file.src_uri):
            self.tell_removed(made, gone, config)
        return html

    def tell_removed(self, page: Placed, gone: frozenset[str], config: Any) -> None:
        """Report what was taken out of a page's text, unless its check foresaw it."""
        if gone and page.source and page.source not in self.foreseen:
            what = {"what": ", ".join(sorted(gone))}
            self.report([Problem(code="W508", path=page.source, params=what)], config)

    @abstractmethod
    def report(self, problems: Sequence[Problem], config: Any) -> list[str]:
        """Print each problem on a line of its own; gives the lines."""
