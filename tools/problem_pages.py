"""The pages that explain every problem code, with an example before and after."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

from explainer.read.problems import Problem
from explainer.words.problems import TABLES, meaning_of
from explainer.words.typography import typographic
from problem_examples import Example, problems_before, read_examples

_FRAME: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "title": "Problems",
        "intro": (
            "A problem is one line: `file:line:column: CODE message (hint)`. Codes with E stop the "
            "build, those with W stop it with `--strict`, those with N are only told. Under each "
            "code stand the line that `explainer check` prints for an example, the lines of the "
            "example that matter, and the same lines mended. [En français](problemes.md)."
        ),
        "head": "| code | what is wrong | what mends it |",
        "mend": "What mends it:",
        "before": "Before:",
        "after": "After:",
    },
    "fr": {
        "title": "Problèmes",
        "intro": (
            "Un problème tient en une ligne : `fichier:ligne:colonne: CODE message (remède)`. Un "
            "code en E arrête la construction, un code en W l’arrête avec `--strict`, un code en N "
            "est seulement dit. Sous chaque code : la ligne qu’`explainer check` écrit pour un "
            "exemple, les lignes de l’exemple qui comptent, et les mêmes une fois réparées. "
            "[In English](problems.md)."
        ),
        "head": "| code | ce qui ne va pas | ce qui le répare |",
        "mend": "Ce qui le répare :",
        "before": "Avant :",
        "after": "Après :",
    },
}

_CONTEXT: Final = 1
"""Lines shown around those that matter."""

_SIGNS: Final = re.compile(r"[\\`*_\[\]<>#|~]")
"""What Markdown would take for its own in a message."""

_SPACES: Final = "\n\u00a0\u202f"
"""What is not printable and shows all the same."""


def problem_page(language: str, notice: str) -> str:
    """The page of all codes in a language; `notice` says that the page is generated."""
    frame = {key: typographic(text, language) for key, text in _FRAME[language].items()}
    codes = [code for code in TABLES[language] if code[1:].isdigit()]
    codes.sort(key=lambda code: ("EWN".index(code[0]), code))
    words = {code: _words(code, language) for code in codes}
    return "".join(
        [
            f"# {frame['title']}\n\n{notice}\n{frame['intro']}\n\n{frame['head']}\n|---|---|---|\n",
            *(f"| [{code}](#{code.lower()}) | {m} | {h} |\n" for code, (m, h) in words.items()),
            *(_section(code, *texts, language, frame) for code, texts in words.items()),
        ]
    )


def _words(code: str, language: str) -> tuple[str, str]:
    message, hint = (_SIGNS.sub(r"\\\g<0>", text) for text in meaning_of(code, language))
    return typographic(message, language), typographic(hint, language)


def _section(code: str, message: str, hint: str, language: str, frame: Mapping[str, str]) -> str:
    start = f"\n## {code}\n\n{message[:1].upper()}{message[1:]}.\n\n*{frame['mend']}* {hint}.\n"
    example = read_examples().get(code)
    return start + "".join(_shown(code, example, language, frame) if example else ())


def _shown(code: str, example: Example, language: str, frame: Mapping[str, str]) -> Iterator[str]:
    if note := example.notes.get(language):
        yield f"\n{typographic(note, language)}\n"
    if example.before:
        problems = problems_before(code)
        yield _block("\n".join(problem.line(language, "content/") for problem in problems))
        yield f"\n{frame['before']}\n{_files(example.before, example.after, problems)}"
        yield f"\n{frame['after']}\n{_files(example.after, example.before, ())}"


def _files(
    files: Mapping[str, bytes], others: Mapping[str, bytes], problems: Iterable[Problem]
) -> str:
    """What the files of one side show: their names, and the lines that differ or have a problem."""
    places = {f"content/{problem.path}": problem.place.line - 1 for problem in problems}
    shown = []
    for name, data in sorted(files.items()):
        if others.get(name) == data and name not in places:
            continue
        text, moved = "", name not in others and data in others.values()
        if not moved:
            text = _block(_excerpt(_lines(data), _lines(others.get(name)), places.get(name)))
        shown.append(f"\n`{name}`\n{text}")
    return "".join(shown)


def _lines(data: bytes | None) -> list[str]:
    return [] if data is None else data.decode("utf-8", "replace").splitlines()


def _excerpt(lines: list[str], others: list[str], place: int | None) -> str:
    """The lines that differ and the one of the problem, those around them, `…` for the rest."""
    wanted = set() if place is None else {place}
    for tag, start, end, *_ in SequenceMatcher(None, lines, others, autojunk=False).get_opcodes():
        if tag != "equal":
            wanted |= set(range(start, max(end, start + 1)))
    near = {n + step for n in wanted for step in range(-_CONTEXT, _CONTEXT + 1)}
    kept = [n if n in near else -1 for n in range(len(lines))]
    return "\n".join("…" if n < 0 else lines[n] for n, _ in groupby(kept))


def _block(text: str) -> str:
    shown = (c if c.isprintable() or c in _SPACES else f"‹U+{ord(c):04X}›" for c in text)
    return f"\n```text\n{''.join(shown)}\n```\n"
