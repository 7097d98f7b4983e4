"""Les mots du produit, en français."""

from explainer.words.fr import (
    problems_files,
    problems_import,
    problems_texts,
    problems_values,
)
from explainer.words.fr.commands import COMMANDS
from explainer.words.fr.data import DATA
from explainer.words.fr.headings import HEADINGS
from explainer.words.fr.pages import PAGES
from explainer.words.fr.report import REPORT

READERS = {**PAGES, **HEADINGS}
INTERFACE = {**READERS, **DATA, **COMMANDS, **REPORT}
PROBLEMS = {
    **problems_files.PROBLEMS,
    **problems_values.PROBLEMS,
    **problems_texts.PROBLEMS,
    **problems_import.PROBLEMS,
}
