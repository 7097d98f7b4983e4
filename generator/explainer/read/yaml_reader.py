"""Reads front matter's YAML to its end: past every mistake that one corrected line mends."""

import re
from typing import Final

import yaml

from explainer.limits import MENDED_LENGTH, MENDS
from explainer.read.problems import Place, Problem
from explainer.read.yaml_mends import Mend, beginning, mend
from explainer.read.yaml_traps import LOADER
from explainer.read.yaml_tree import Tree, TreeBuilder

_OTHER_LINE_ENDS: Final = re.compile("[\x85\u2028\u2029]")
_CODES: Final = {"tab": "E114", "hash": "E111"}
"""The rules of mending whose mistake has a code of its own; the others' is E103."""


def read_yaml(path: str, text: str, first_line: int) -> tuple[Tree, list[Problem]]:
    """The tree of a YAML text and its problems; `first_line` is the text's place in the file.

    What stands behind a mistake is read as if the mistake were mended, so that all are told.
    """
    text = _OTHER_LINE_ENDS.sub(" ", text)  # refused already, and YAML would count them as lines
    lines = [*text.split("\n"), ""]
    mended: list[Problem] = []
    touched: set[int] = set()
    while True:
        builder = TreeBuilder(path, lines, first_line)
        error = _build(builder, lines)
        able = len(mended) < MENDS and len(text) <= MENDED_LENGTH
        found = mend(lines, error) if error and able else None
        if not error or not found or found.line in touched:  # no line is mended twice
            break
        touched.add(found.line)
        mended.append(_mended(path, error, found, first_line))
        lines[found.line] = found.text
    if error:
        builder.intact = False
        builder.note("E103", beginning(error) or _Nowhere, detail=_detail(error))
    return builder.tree(), [*mended, *builder.problems]


def _build(builder: TreeBuilder, lines: list[str]) -> yaml.YAMLError | None:
    """Hand the builder all events of a text; gives the error at which YAML stopped."""
    documents = 0
    try:
        for event in yaml.parse("\n".join(lines), Loader=LOADER):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                builder.note("E110", event.start_mark)
                builder.intact = False
                break
            if not builder.take(event):
                break
    except yaml.YAMLError as error:
        return error
    return None


def _mended(path: str, error: yaml.YAMLError, found: Mend, first_line: int) -> Problem:
    """The mistake that a mend tells of, at the place where the two lines begin to differ."""
    code = _CODES.get(found.rule, "E103")
    detail = {"detail": found.rule or _detail(error)} if code == "E103" else {}
    place = Place(found.line + first_line, found.column + 1)
    return Problem(code=code, path=path, place=place, params={"hint": found.text, **detail})


def _detail(error: yaml.YAMLError) -> str:
    """What YAML itself says is wrong: a term of the problems' words, or English."""
    if isinstance(error, yaml.MarkedYAMLError):
        return str(error.problem)
    return str(error).splitlines()[0]


class _Nowhere:
    line = 0
    column = 0
