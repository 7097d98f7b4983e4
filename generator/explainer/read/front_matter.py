"""Splits a file into front matter and body, and keeps where each begins."""

import re
from dataclasses import dataclass
from typing import Any

from frontmatter.default_handlers import BaseHandler

from explainer.read.problems import START, Place, Problem
from explainer.read.yaml_tree import Tree, read_yaml

_EMPTY = Tree(root={}, places={}, keys={})


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The head of a file, read; and the text after it."""

    tree: Tree
    found: bool
    """Whether the file has a head at all."""
    body: str
    body_line: int
    """The line on which the body begins, counted from 1."""


class StrictHandler(BaseHandler):
    """python-frontmatter's way to split, with our reader of YAML behind it."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.tree = _EMPTY
        self.problems: list[Problem] = []

    def load(self, fm: str) -> dict[str, Any]:
        """Parse the head, strictly; the places and problems stay on the handler."""
        self.tree, self.problems = read_yaml(self.path, fm.removeprefix("\n"), 2)
        return self.tree.root if isinstance(self.tree.root, dict) else {}


def parse_front_matter(path: str, text: str) -> tuple[FrontMatter, list[Problem]]:
    """Front matter and body of a file's text, and what is wrong with the head."""
    handler = StrictHandler(path)
    if not handler.detect(text):
        return FrontMatter(tree=_EMPTY, found=False, body=text, body_line=1), []
    try:
        head, rest = handler.split(text)
    except ValueError:
        problem = Problem(code="E102", path=path, place=START)
        return FrontMatter(tree=_EMPTY, found=True, body="", body_line=2), [problem]
    body = rest.removeprefix("\n")
    line = text.count("\n", 0, len(text) - len(body)) + 1
    handler.load(head)
    problems = handler.problems or _refuse_shape(path, handler.tree)
    front = FrontMatter(tree=handler.tree, found=True, body=body, body_line=line)
    return front, problems


def _refuse_shape(path: str, tree: Tree) -> list[Problem]:
    if isinstance(tree.root, dict) or tree.root is None:
        return []
    return [Problem(code="E107", path=path, place=Place(2, 1))]
