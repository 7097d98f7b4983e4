"""Which part of a person's name is the surname."""

import re
from typing import Final

from explainer.names import tables

_INITIALS: Final = re.compile(r"(?:[A-ZÀ-Þ]\.-?)+")


def surnames(name: str, sort_name: str = "") -> list[str]:
    """The ends of a person's name that may stand for it, the longest first.

    `Marine Le Pen` gives `Le Pen`; `Alexis de Tocqueville`, `de Tocqueville` and `Tocqueville`;
    `Gabriel García Márquez` gives `García Márquez` and `Márquez`.
    A `sort_name` such as `Xi Jinping` or `Kim, Jong-un` says which part it is.
    """
    family, comma, _ = sort_name.partition(",")
    if comma:
        return [family.strip()]
    tokens = name.split()
    while len(tokens) > 1 and tokens[-1].strip(",") in tables.AFTER_SURNAME:
        tokens.pop()
    if sort_name and sort_name == name:
        return tokens[:1]
    ends: list[str] = []
    for index in range(1, len(tokens)):
        after = tokens[index - 1]
        if after.lower() in tables.PARTICLES and after != "de" and ends:
            continue
        if _INITIALS.fullmatch(tokens[index]):
            continue
        ends.append(" ".join(tokens[index:]))
    return [end for end in ends if len(end) > 1]
