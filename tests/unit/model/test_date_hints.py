"""Dates as people write them, told in the form that the format asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.model.date_hints import meant_date
from explainer.model.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("14 juillet 1789", "1789-07-14"),
        ("1er janvier 2020", "2020-01-01"),
        ("12 Août 2024", "2024-08-12"),
        ("12 aout 2024", "2024-08-12"),
        ("lundi 12 août 2024", "2024-08-12"),
        ("14 juil. 1789", "1789-07-14"),
        ("4 July 1776", "1776-07-04"),
        ("August 12, 2024", "2024-08-12"),
        ("Aug 3 2024", "2024-08-03"),
        ("août 2024", "2024-08"),
        ("2024-1-1", "2024-01-01"),
        ("2024/08/12", "2024-08-12"),
        ("2024.8", "2024-08"),
        ("2024-08-12 20h18", "2024-08-12 20:18"),
        ("2024-08-12 à 20 h", "2024-08-12 20:00"),
        ("12 août 2024 à 8h05", "2024-08-12 08:05"),
        ("03/04/2024", "2024-04-03"),
        ("12/31/2024", "2024-12-31"),
        ("3.4.2024", "2024-04-03"),
        ("44 av. J.-C.", "-0043"),
        ("44 BC", "-0043"),
        ("1 av. J.-C.", "0000"),
        ("0 av. J.-C.", ""),
        ("31/31/2024", ""),
        ("30/02/2024", ""),
        ("14 brumaire 1799", ""),
        ("14 jui 1789", ""),
        ("hier", ""),
    ],
)
def test_what_was_meant(text: str, meant: str) -> None:
    """A date in words or with slashes gives the ISO form, day before month where both could be."""
    assert meant_date(text) == meant


@given(st.text("0123456789-/. :hTàaoûtjilernv,", max_size=30))
def test_a_proposed_date_is_one(text: str) -> None:
    """What is proposed is a date of the format."""
    if meant := meant_date(text):
        assert PartialDate.parse(meant)
