"""Writes the templates' words from `explainer.words`: run it after a change of the words."""

import json
from pathlib import Path

from explainer.words import READERS

FOLDER = Path(__file__).resolve().parent.parent / "theme" / "partials" / "explainer" / "words"


def template_of(language: str) -> str:
    """The template that holds the words of a language, as a map called `t`."""
    words = json.dumps(READERS[language], ensure_ascii=False, indent=2, sort_keys=True)
    return (
        "{# Made by tools/write_words.py: change the words in generator/explainer/words. #}\n"
        + ("{% set t = " + words + " %}\n")
    )


def main() -> None:
    """Write one template for each language."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in READERS:
        (FOLDER / f"{language}.html").write_text(template_of(language), encoding="utf-8")


if __name__ == "__main__":
    main()
