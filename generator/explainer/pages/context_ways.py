"""What templates get of the ways from a page to others: its other languages, its filters."""

from typing import Annotated, TypedDict

from explainer.pages.context_items import Link


class Alternate(TypedDict):
    """The same page in another language."""

    lang: Annotated[str, "language tag"]
    name: Annotated[str, "the language's own name"]
    url: Annotated[str, "its address"]


class Behind(TypedDict):
    """What a translation says of itself where its original is newer."""

    text: Annotated[str, "that the original was updated later, and when"]
    original: Annotated[Link, "the page of the original"]


class Filters(TypedDict):
    """What the script of filters needs, on the timeline."""

    file: Annotated[str, "the address of the file that has all events with their facets"]
    page: Annotated[str, "the address of the whole list, where the choices combine"]
