"""What the body scan finds, as values."""

from enum import Enum
from typing import NamedTuple


class SpanKind(Enum):
    """What a stretch of a body is."""

    CODE = "code"
    """A fence, an indented block or a code span: nothing in it is markup."""
    HEADING = "heading"
    """A heading; `target` is its anchor, `text` its plain text, `level` 1 to 6."""
    LINK = "link"
    """`[text](target)`, `[text][label]` or `<https://…>`."""
    IMAGE = "image"
    """`![text](target)`."""
    HTML = "html"
    """A raw tag, or a raw block up to its end tag."""
    NOTE = "note"
    """`[^target]` in running text."""
    NOTE_DEFINITION = "note definition"
    """`[^target]:` at the start of a line."""
    WIKI = "wiki"
    """`[[target|text]]`."""
    LOST_REFERENCE = "lost reference"
    """`[text][label]` whose label has no definition; `target` is the label."""
    BRACKETS = "brackets"
    """`[target]` that is no link: one word between brackets."""
    ANCHOR = "anchor"
    """`{#target}` in an attribute list."""
    ATTRIBUTES = "attributes"
    """`{text}`: what an attribute list gives to the element before it."""


class Span(NamedTuple):
    """One stretch of a body: offsets in characters, and what it says."""

    kind: SpanKind
    start: int
    end: int
    target: str = ""
    target_start: int = -1
    """Where `target` is written, or -1 where it is derived."""
    text: str = ""
    level: int = 0
    target_end: int = -1
    """Where the written target ends, if it is not `target` to the letter (escapes, entities)."""

    @property
    def written(self) -> tuple[int, int]:
        """Where the target is written: start and end."""
        end = self.target_end if self.target_end >= 0 else self.target_start + len(self.target)
        return self.target_start, end
