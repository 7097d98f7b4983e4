"""What the maintainer decides about a site: the options, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

VERIFY_AFTER_DAYS: Final = 365
"""The default of the option `verify_after_days`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteInfo:
    """Name, address and options of a site. Only `name` and `url` are required."""

    name: str
    """The site's name, as readers see it."""
    url: str
    """The public address of the site; may be empty. A slash is added at its end."""
    languages: tuple[str, ...] = ("en",)
    """Language tags, the site's own first; the others get pages from sidecar files."""
    timezone: str = ""
    """IANA zone of dates without one; empty means Europe/Paris for French, else UTC."""
    directory_urls: bool = True
    """`events/foo/` when true, `events/foo.html` when false."""
    as_of: date | None = None
    """The day that "old" and "future" compare with; none means the content's newest date."""
    permalinks: Mapping[str, str] = field(default_factory=dict)
    """New names for first parts of addresses, for example `{"events": "evenements"}`."""
    undeclared: Literal["imply", "refuse"] = "imply"
    """Whether a name without a file implies an entity or is a problem."""
    implied_people: Literal["full", "minimal"] = "full"
    """What page a person without a file gets who took part in an event."""
    link_people: Literal["declared", "site", "off"] = "declared"
    """Where running text links people by itself."""
    verify_after_days: int = VERIFY_AFTER_DAYS
    """After how many days `report` asks to verify a file again that says `last_verified`."""
    network: bool = False
    """Whether a page shows who shares events with whom on the whole site."""
    search: bool = True
    """Whether readers can search the site."""
    share_pictures: bool = True
    """Whether pages of things with a file have a picture for where they are shared."""
    demo: bool = False
    """Whether every page says that the site is a demonstration, and none is indexed."""
    license: str = ""
    """The address of the licence of the site's texts and data; may be empty."""
    repo_url: str = ""
    """The address of the repository that holds the sources; empty where readers have none."""
    edit_uri: str = ""
    """What leads from there to editing files of the content folder: `edit/main/content/`."""

    def __post_init__(self) -> None:
        """The addresses are folders: they end in a slash."""
        for name in ("url", "repo_url", "edit_uri"):
            value = getattr(self, name)
            if value and not value.endswith("/"):
                object.__setattr__(self, name, f"{value}/")

    @property
    def language(self) -> str:
        """The site's own language tag."""
        return self.languages[0]

    @property
    def zone(self) -> str:
        """The IANA zone in force."""
        return self.timezone or ("Europe/Paris" if self.language.startswith("fr") else "UTC")

    def part(self, name: str) -> str:
        """The part of addresses for a kind's folder, a list or past days: `evenements`."""
        return self.permalinks.get(name, name.replace("_", "-"))
