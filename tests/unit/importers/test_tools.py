"""The tool of a folder is known by what stands in it."""

from pathlib import Path

import pytest

from explainer.importers.tools import TOOLS, tool_of
from trees import write_tree


@pytest.mark.parametrize(
    ("files", "name"),
    [
        (["hugo.toml"], "hugo"),
        (["config/_default/params.toml"], "hugo"),
        (["_config.yml"], "jekyll"),
        (["_posts/2024-01-02-a.md"], "jekyll"),
        (["mkdocs.yml"], "material"),
        (["a.md"], ""),
        (["mkdocs.yml", "hugo.toml"], ""),
    ],
)
def test_marks(tmp_path: Path, files: list[str], name: str) -> None:
    """A folder has the marks of one tool; those of two, or none, say nothing."""
    write_tree(tmp_path, dict.fromkeys(files, ""))
    tool = tool_of(tmp_path)
    assert (tool.name if tool else "") == name


def test_tools_by_name() -> None:
    """Every tool has its own name."""
    assert list(TOOLS) == ["hugo", "jekyll", "material"]
