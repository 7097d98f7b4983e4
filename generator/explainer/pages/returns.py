"""From each entry of the list of sources back to the places of its page that cite it."""

from collections.abc import Iterator, Mapping
from string import ascii_lowercase
from typing import Any, Final

from explainer.pages.context import Cite, Context, Place, Source

_MARKS: Final = ascii_lowercase
"""What the links back are called, as encyclopedias do: as many as there are marks."""
_NUMBERS: Final = ("sources", "summary_sources")
"""The keys of a context that hold raised numbers."""
_ELSEWHERE: Final = ("share",)
"""The keys of a context that hold what another page shows: an embed."""


def link_back(page: Context, address: str) -> None:
    """Give the numbers of the page at an address anchors, and its entries links back to them.

    In the order of reading: the first screen, the text (its places stand in the entries already,
    from `Evidence.section`), the sections. Beyond the last mark a number has no link back.
    """
    entries = {f"{address}#{entry['id']}": entry for entry in _entries(page)}
    text = {key: entry.get("places", []) for key, entry in entries.items()}
    found: dict[str, list[Place]] = {key: [] for key in entries}
    for cite in _cites([page.get("points", []), page.get("unknown", [])]):
        _anchor(cite, found)
    for key, places in text.items():
        found[key] += places
    for cite in _cites(page["sections"]):
        _anchor(cite, found)
    for key, places in found.items():
        if places:
            entries[key]["places"] = _marked(places)
            page["notes"] = True


def _entries(page: Context) -> Iterator[Source]:
    for section in page["sections"]:
        if section["kind"] == "sources":
            for group in section["groups"]:
                yield from group["items"]


def _cites(value: Any) -> list[Cite]:
    """All raised numbers in a part of a context, by the keys under which they stand."""
    found: list[Cite] = []
    _gather(value, found)
    return found


def _gather(value: Any, found: list[Cite]) -> None:
    if isinstance(value, list):
        for item in value:
            if not isinstance(item, str):
                _gather(item, found)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in _NUMBERS:
                found += inner
            elif key not in _ELSEWHERE and not isinstance(inner, str):
                _gather(inner, found)


def _anchor(cite: Cite, found: Mapping[str, list[Place]]) -> None:
    """Give a number an anchor, where the entry it leads to is on its page and has room."""
    places = found.get(cite["url"])
    if places is not None and len(places) < len(_MARKS):
        own = sum(place["id"].startswith("cite:") for place in places) + 1
        cite["id"] = f"cite:{cite['url'].partition('#source:')[2]}:{own}"
        places.append(Place(id=cite["id"], mark=""))


def _marked(places: list[Place]) -> list[Place]:
    """Several places by letter; a single one needs none."""
    if len(places) == 1:
        return places
    marks = zip(places, _MARKS, strict=False)
    return [Place(id=place["id"], mark=mark) for place, mark in marks]
