"""Where a place is: a latitude and a longitude in decimal degrees, together or not at all."""

from collections.abc import Callable

import jsonschema
import pytest
from pydantic import TypeAdapter

from explainer.model.coordinates import Latitude, Longitude

LATITUDE: TypeAdapter[float] = TypeAdapter(Latitude)
LONGITUDE: TypeAdapter[float] = TypeAdapter(Longitude)


@pytest.mark.parametrize(
    ("written", "degrees"), [("48.8584", 48.8584), ("-90", -90), (" +0.5 ", 0.5), ("7", 7)]
)
def test_degrees_are_read(written: str, degrees: float) -> None:
    """A decimal number is an angle; south and west are negative."""
    assert LATITUDE.validate_python(written) == degrees


@pytest.mark.parametrize(
    "written", ['"48,85"', "91", "48°51′", "nan", "1e1", "[48, 51]", "48.", "{a: 1}"]
)
def test_what_is_no_latitude(problems_of: Callable[..., list[str]], written: str) -> None:
    """What is no number of degrees, or too many, is a problem at its place."""
    files = {"places/a.md": f"name: A\nlat: {written}\nlon: 2"}
    assert problems_of(files) == ["places/a.md:3 E227"]


def test_a_comma_is_mended() -> None:
    """The hint for a decimal comma is the number with a point."""
    with pytest.raises(ValueError, match="E227") as raised:
        LATITUDE.validate_python("48,85")
    (found,) = getattr(raised.value, "errors")()  # noqa: B009 (pydantic's own type)
    assert found["ctx"]["write"] == "48.85"


@pytest.mark.parametrize("key", ["lat", "lon"])
def test_one_alone_is_no_place(problems_of: Callable[..., list[str]], key: str) -> None:
    """A latitude without a longitude, or the other way round, is a problem."""
    assert problems_of({"places/a.md": f"name: A\n{key}: 4"}) == ["places/a.md:3 E228"]


@pytest.mark.parametrize(
    ("value", "fits"), [("48.8", True), (48.8, True), ("x", False), (181, False), (-181, False)]
)
def test_the_schema_says_the_same(value: object, fits: bool) -> None:
    """An editor takes a number within the limits, or its text."""
    schema = LONGITUDE.json_schema()
    assert jsonschema.Draft7Validator(schema).is_valid(value) is fits
