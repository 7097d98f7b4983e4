"""The words of the product, in English."""

from explainer.words.en import (
    problems_files,
    problems_import,
    problems_texts,
    problems_values,
)
from explainer.words.en.commands import COMMANDS
from explainer.words.en.data import DATA
from explainer.words.en.headings import HEADINGS
from explainer.words.en.pages import PAGES
from explainer.words.en.report import REPORT

READERS = {**PAGES, **HEADINGS}
INTERFACE = {**READERS, **DATA, **COMMANDS, **REPORT}
PROBLEMS = {
    **problems_files.PROBLEMS,
    **problems_values.PROBLEMS,
    **problems_texts.PROBLEMS,
    **problems_import.PROBLEMS,
}
