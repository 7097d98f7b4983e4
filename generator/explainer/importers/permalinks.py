"""Where a post stood on its old site, as patterns such as `/:year/:month/:title/` say it."""

import re
from collections.abc import Mapping
from typing import Final

from explainer.words.slugs import slugify

_TOKEN: Final = re.compile(r":(?P<name>[a-z_]+)|\{(?P<braces>[a-z_]+)\}")
_APART: Final = re.compile(r"[^\w.-]+")


def filled(pattern: str, parts: Mapping[str, str]) -> str:
    """The address that a pattern gives; empty where it asks for what is not known."""
    asked = [match["name"] or match["braces"] for match in _TOKEN.finditer(pattern)]
    if any(name not in parts for name in asked):
        return ""
    path = _TOKEN.sub(lambda match: parts[match["name"] or match["braces"]], pattern)
    return "/" + re.sub("/{2,}", "/", path).lstrip("/")


def dated(day: str) -> dict[str, str]:
    """The parts that patterns take from a day; none where there is no day."""
    if not day:
        return {}
    year, month, date = day.split("-")
    return {
        "year": year,
        "month": month,
        "day": date,
        "short_year": year[2:],
        "i_month": month.lstrip("0"),
        "i_day": date.lstrip("0"),
    }


def part_of(text: str) -> str:
    """A text as tools put it into an address: in lower case, hyphens between the words."""
    return _APART.sub("-", text.strip().lower()).strip("-")


def last_part(address: str) -> str:
    """The slug in which an address ends, in our form: `/2024/01/02/Été.html` gives `ete`."""
    path = address.rstrip("/").removesuffix("/index.html").removesuffix(".html")
    return slugify(path.rpartition("/")[2])


def same_place(address: str) -> str:
    """What all ways to write one address share: no `index.html`, no slash or `.html` at its end."""
    path = address.partition("#")[0].partition("?")[0].removesuffix("index.html")
    return path.rstrip("/").removesuffix(".html") or "/"
