"""Splits a file into front matter and body, and keeps where each begins."""

import re
from dataclasses import dataclass
from typing import Final

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


class _StrictHandler(BaseHandler):
    """python-frontmatter's way to split; the reader of YAML is ours."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"


_HANDLER: Final = _StrictHandler()


def parse_front_matter(path: str, text: str) -> tuple[FrontMatter, list[Problem]]:
    """Front matter and body of a file's text, and what is wrong with the head.

    Empty lines before the head do no harm, and its places count them.
    """
    blank = len(text) - len(text.lstrip("\n"))
    written = text[blank:]
    if not _HANDLER.detect(written):
        return FrontMatter(tree=_EMPTY, found=False, body=text, body_line=1), []
    try:
        head, rest = _HANDLER.split(written)
    except ValueError:
        return _without_end(path, written, blank)
    head, body = head.removeprefix("\n"), rest.removeprefix("\n")
    tree, problems = _read_head(path, head, blank)
    keys = tree.root if isinstance(tree.root, dict) else ()
    doubtful = problems or any(" " in key for key in keys)
    if doubtful and _end_of_keys(head.split("\n")):
        return _without_end(path, written, blank)  # the --- that was found is a rule in the text
    line = text.count("\n", 0, len(text) - len(body)) + 1
    return _front(tree, "\n" * blank + head, body, line), problems


def tree_of_head(path: str, head: str) -> Tree:
    """The tree of a head that was read before, as `FrontMatter.head` has it."""
    return read_yaml(path, head, 2)[0]


def _front(tree: Tree, head: str, body: str, line: int) -> FrontMatter:
    return FrontMatter(tree=tree, found=True, head=head, body=body, body_line=line)


def _without_end(path: str, text: str, blank: int) -> tuple[FrontMatter, list[Problem]]:
    """A head whose closing line is missing, read as far as its keys seem to go."""
    lines = text.split("\n")[1:]
    end = _end_of_keys(lines) or len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    head, line = "\n".join(lines[:end]), blank + end + 2
    tree, problems = _read_head(path, head, blank)
    dashes = end < len(lines) and _DASHES.fullmatch(lines[end])
    params = {"variant": "dashes"} if dashes else {}
    missing = Problem(code="E102", path=path, place=Place(line, 1), params=params)
    body = "\n".join(["", *lines[end + 1 :]] if dashes else lines[end:])
    return _front(tree, "\n" * blank + head, body, line), [missing, *problems]


def _read_head(path: str, head: str, blank: int) -> tuple[Tree, list[Problem]]:
    """The keys between the dashes, and what is wrong with them; a list or a text has none."""
    tree, problems = read_yaml(path, head, blank + 2)
    if not problems and not isinstance(tree.root, dict | None):
        problems = [Problem(code="E107", path=path, place=Place(blank + 2, 1))]
    return tree, problems


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
