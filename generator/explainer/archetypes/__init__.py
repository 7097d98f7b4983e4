"""The skeletons of new files, by kind and language; `$title` and `$date` are filled in."""

from importlib.resources import files
from string import Template

from explainer.words import spoken


def archetype(kind: str, language: str, *, title: str, date: str) -> str:
    """The text of a new file of a kind; `title` is quoted for YAML here, `date` is ISO."""
    source = files(__package__).joinpath(spoken(language), f"{kind}.md")
    quoted = '"' + title.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return Template(source.read_text(encoding="utf-8")).substitute(title=quoted, date=date)
