"""What templates get of a drawing: finished whole numbers and texts, no markup.

One unit is a CSS pixel where the drawing stands at its own width, which fits a small phone.
"""

from typing import Annotated, NotRequired, TypedDict


class Dot(TypedDict):
    """A disc."""

    x: Annotated[int, "its centre, from the left"]
    y: Annotated[int, "its centre, from the top"]
    r: Annotated[int, "its radius"]


class Line(TypedDict):
    """A line of a caption."""

    y: Annotated[int, "its base line, from the top"]
    text: Annotated[str, "the words, shortened where they would not fit"]


class Caption(TypedDict):
    """A text in a drawing."""

    x: Annotated[int, "where it is anchored, from the left"]
    anchor: Annotated[str, "start, middle or end: which of its ends stands at `x`"]
    lines: Annotated[list[Line], "the text: one line or two"]
    url: NotRequired[Annotated[str, "where it leads"]]


class Drawing(TypedDict):
    """A drawing of a section; the list of the section says the same."""

    kind: Annotated[str, "years, around or network"]
    width: Annotated[int, "how wide it is"]
    height: Annotated[int, "how high it is"]
    title: Annotated[str, "what it is"]
    text: Annotated[str, "what it shows, in words"]
    paths: Annotated[list[str], "its lines, as data of SVG paths"]
    dots: Annotated[list[Dot], "its discs"]
    captions: Annotated[list[Caption], "its texts"]
