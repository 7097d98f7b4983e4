"""Writes the templates' words from `explainer.words`: run it after a change of the words."""

import json
import re
from pathlib import Path

from explainer.words import READERS

THEME = Path(__file__).resolve().parent.parent / "theme"
FOLDER = THEME / "partials" / "explainer" / "words"
SCRIPTS = THEME / "assets" / "explainer"


def template_of(language: str) -> str:
    """The template that holds the words of a language, as a map called `t`."""
    words = json.dumps(READERS[language], ensure_ascii=False, indent=2, sort_keys=True)
    return (
        "{# Made by tools/write_words.py: change the words in generator/explainer/words. #}\n"
        + ("{% set t = " + words + " %}\n")
    )


def script_words(language: str) -> str:
    """The words that the scripts of the search ask for, as JSON."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(SCRIPTS.glob("search*.js")))
    asked = {key for text in texts for key in re.findall(r'"([a-z]+(?:\.[a-z]+)+)"', text)}
    words = {key: text for key, text in READERS[language].items() if key in asked}
    return json.dumps(words, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def main() -> None:
    """Write one template for each language, and one file for the scripts."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in READERS:
        (FOLDER / f"{language}.html").write_text(template_of(language), encoding="utf-8")
        (SCRIPTS / f"search.{language}.json").write_text(script_words(language), encoding="utf-8")


if __name__ == "__main__":
    main()
