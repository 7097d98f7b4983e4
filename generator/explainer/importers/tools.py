"""The tools that posts come from, and how the folder of each is known."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from explainer.importers.hugo import HUGO
from explainer.importers.jekyll import JEKYLL
from explainer.importers.material import MATERIAL
from explainer.importers.tool import Tool

TOOLS: Final[Mapping[str, Tool]] = {tool.name: tool for tool in (HUGO, JEKYLL, MATERIAL)}
"""Every tool by its name."""


def tool_of(folder: Path) -> Tool | None:
    """The tool whose marks a folder has; none where it has those of none, or of several."""
    found = [tool for tool in TOOLS.values() if any((folder / m).exists() for m in tool.marks)]
    return found[0] if len(found) == 1 else None
