"""Where a place is: decimal degrees as front matter has them (ISO 6709, WGS 84)."""

import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator

from explainer.model import patterns, shapes
from explainer.model.field_types import fault

_DEGREES = re.compile(patterns.DEGREES)


def _degrees(limit: int) -> Callable[[Any], float]:
    """What reads an angle between minus and plus a limit, in degrees; else it raises E227."""

    def check(value: Any) -> float:
        text = str(value).strip()
        if _DEGREES.fullmatch(text) and abs(float(text)) <= limit:
            return float(text)
        decimal = text.replace(",", ".", 1)
        meant = {"write": decimal} if text != decimal and _DEGREES.fullmatch(decimal) else {}
        raise fault("E227", text=text, limit=str(limit), **meant)

    return check


Latitude = Annotated[float, BeforeValidator(_degrees(90)), shapes.degrees(90)]
"""Degrees north of the equator; south of it they are negative."""
Longitude = Annotated[float, BeforeValidator(_degrees(180)), shapes.degrees(180)]
"""Degrees east of Greenwich; west of it they are negative."""
