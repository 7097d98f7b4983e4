"""Splits a file into front matter and body, and keeps where each begins."""

import re
from dataclasses import dataclass, replace
from typing import Any

from frontmatter.default_handlers import BaseHandler

from explainer.read.problems import Place, Problem
from explainer.read.yaml_reader import read_yaml
from explainer.read.yaml_tree import Tree
from explainer.words.keys import is_key

_KEY = re.compile(r"[^\W\d][\w-]*\s*:")
_DASHES = re.compile(r"[-—–_=]{2,}[ \t]*")
_TEXT = re.compile(r"[^\s#\-\]}]|--")
"""The first sign of a line that is no key's, list's or comment's: text, if it is no key."""

_EMPTY = Tree(root={}, places={}, keys={})


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The head of a file, read; and the text after it."""

    tree: Tree
    found: bool
    """Whether the file has a head at all."""
    head: str = ""
    """The lines between the dashes, as written."""
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

    def front(self, head: str, body: str, line: int) -> FrontMatter:
        """What was split, with the tree that was loaded."""
        return FrontMatter(tree=self.tree, found=True, head=head, body=body, body_line=line)


def parse_front_matter(path: str, text: str) -> tuple[FrontMatter, list[Problem]]:
    """Front matter and body of a file's text, and what is wrong with the head."""
    handler = StrictHandler(path)
    blank = len(text) - len(text.lstrip("\n"))
    if blank and handler.detect(text[blank:]):
        return _after_blank_lines(path, text[blank:], blank)
    if not handler.detect(text):
        return FrontMatter(tree=_EMPTY, found=False, body=text, body_line=1), []
    try:
        head, rest = handler.split(text)
    except ValueError:
        return _without_end(handler, text)
    keys = handler.load(head)
    doubtful = handler.problems or any(" " in key for key in keys)
    if doubtful and _end_of_keys(head.split("\n")):
        return _without_end(handler, text)  # the --- that was found is a rule in the text
    body = rest.removeprefix("\n")
    line = text.count("\n", 0, len(text) - len(body)) + 1
    problems = handler.problems or _refuse_shape(path, handler.tree)
    return handler.front(head.removeprefix("\n"), body, line), problems


def _after_blank_lines(path: str, text: str, blank: int) -> tuple[FrontMatter, list[Problem]]:
    """A head that empty lines stand before, which do no harm; its places count them."""
    front, problems = parse_front_matter(path, text)

    def moved(place: Place) -> Place:
        return Place(place.line + blank, place.column)

    tree = replace(
        front.tree,
        places={at: moved(place) for at, place in front.tree.places.items()},
        keys={at: moved(place) for at, place in front.tree.keys.items()},
    )
    head, line = "\n" * blank + front.head, front.body_line + blank
    front = replace(front, tree=tree, head=head, body_line=line)
    return front, [replace(problem, place=moved(problem.place)) for problem in problems]


def _without_end(handler: StrictHandler, text: str) -> tuple[FrontMatter, list[Problem]]:
    """A head whose closing line is missing, read as far as its keys seem to go."""
    lines = text.split("\n")[1:]
    end = _end_of_keys(lines) or len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    head = "\n".join(lines[:end])
    handler.load(head)
    dashes = end < len(lines) and _DASHES.fullmatch(lines[end])
    params = {"variant": "dashes"} if dashes else {}
    missing = Problem(code="E102", path=handler.path, place=Place(end + 2, 1), params=params)
    body = "\n".join(["" if dashes else line for line in lines[end : end + 1]] + lines[end + 1 :])
    front = handler.front(head, body, end + 2)
    return front, [missing, *(handler.problems or _refuse_shape(handler.path, handler.tree))]


def _end_of_keys(lines: list[str]) -> int:
    """How many lines come before a text that follows the last key; 0 where there is none."""
    keys = [n for n, line in enumerate(lines) if _KEY.match(line) and is_key(_word(line))]
    after = keys[-1] + 1 if keys else len(lines)
    text = next((n for n in range(after, len(lines)) if _is_text(lines, n)), 0)
    while text and (not lines[text - 1].strip() or lines[text - 1].startswith("#")):
        text -= 1
    return text


def _is_text(lines: list[str], number: int) -> bool:
    """Whether a line is the beginning of a text rather than a key that was written wrongly."""
    line = lines[number]
    return bool(_TEXT.match(line)) and (not lines[number - 1].strip() or not is_key(_word(line)))


def _word(line: str) -> str:
    return re.split(r"[:\s]", line, maxsplit=1)[0]


def _refuse_shape(path: str, tree: Tree) -> list[Problem]:
    if isinstance(tree.root, dict) or tree.root is None:
        return []
    return [Problem(code="E107", path=path, place=Place(2, 1))]
