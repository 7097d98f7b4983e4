"""What a picture for sharing shows, as a value."""

from dataclasses import dataclass
from typing import Final

WIDTH: Final = 1200
HEIGHT: Final = 630
"""The size that social networks ask for, in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharePicture:
    """The words of a picture, and the kind that gives its colour."""

    kind: str
    """The kind of the page: event, person …"""
    label: str
    """The kind in words."""
    title: str
    date: str
    """The date in words; may be empty."""
    site: str
    """The name of the site."""
    note: str
    """What the whole site says of itself, that it is a demonstration; may be empty."""

    @property
    def words(self) -> tuple[str, ...]:
        """All that is to read, in reading order."""
        return tuple(filter(None, (self.label, self.title, self.date, self.site, self.note)))
