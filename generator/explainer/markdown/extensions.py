"""The one fixed list of Markdown extensions, the same in every engine and every site."""

from collections.abc import Callable, MutableSet
from typing import Any, Final

EXTENSIONS: Final = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.caret",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.mark",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
    "explainer.markdown.citations",
    "explainer.markdown.mentions",
    "explainer.markdown.runs",
    "explainer.markdown.sanitize",
)


def extension_settings(
    slugify: Callable[[str, str], str], removed: MutableSet[str] | None = None
) -> dict[str, dict[str, Any]]:
    """The settings of the list; `slugify` makes the anchors of headings.

    `removed` gets what the boundary takes out of each text, for an engine that tells of it.
    """
    return {
        # No words in any language: titles of back links would be English on French pages.
        "footnotes": {"BACKLINK_TITLE": "↩ {}", "SEPARATOR": ":"},
        "tables": {"use_align_attribute": True},  # no style attribute passes the boundary
        "toc": {"permalink": "#", "permalink_title": "", "slugify": slugify, "marker": ""},
        "pymdownx.highlight": {"guess_lang": False, "anchor_linenums": False},
        "pymdownx.tabbed": {"alternate_style": True},
        "pymdownx.tasklist": {"custom_checkbox": False},
        "explainer.markdown.sanitize": {"removed": removed},
    }
