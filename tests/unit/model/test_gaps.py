"""How much time passed between two dates."""

import pytest

from explainer.model.dates import PartialDate
from explainer.model.gaps import Gap, gap_between


@pytest.mark.parametrize(
    ("earlier", "later", "gap"),
    [
        ("2024-08-12 20:18", "2024-08-13", None),
        ("2024-07-15", "2024-08-14", None),
        ("2024-07-15", "2024-08-15", Gap(1, "month", about=False)),
        ("2024-01-31", "2024-03-01", Gap(1, "month", about=False)),
        ("2024-08-12", "2025-08-11", Gap(11, "month", about=False)),
        ("2024-08-12", "2025-08-12", Gap(1, "year", about=False)),
        ("-0043-03-15", "0014-08-19", Gap(57, "year", about=False)),
        ("2024-08", "2024-09-30", None),
        ("2024-08", "2024-10-01", Gap(2, "month", about=False)),
        ("2024-08-31", "2025-09", Gap(1, "year", about=False)),
        ("2024", "2025-12", None),
        ("2024-01", "2026", Gap(2, "year", about=False)),
        ("1789~", "1805-12-02", Gap(16, "year", about=True)),
        ("1789", "1805?", Gap(16, "year", about=True)),
        ("2025-05", "2025", None),
        ("2025-05-01", "2024-01-01", None),
    ],
)
def test_a_gap_is_as_long_as_is_certain(earlier: str, later: str, gap: Gap | None) -> None:
    """Whole months and years are counted; what dates in part may hide is not."""
    assert gap_between(PartialDate.parse(earlier), PartialDate.parse(later)) == gap
