"""The kinds of documents: one row each, and nothing else in the code knows them by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from explainer.model.fields import (
    ArticleFields,
    EventFields,
    Fields,
    OrganizationFields,
    PageFields,
    PersonFields,
    PlaceFields,
    ThemeFields,
)
from explainer.site import SiteInfo


class Kind(StrEnum):
    """What a document or an entity is."""

    ARTICLE = "article"
    EVENT = "event"
    PERSON = "person"
    THEME = "theme"
    ORGANIZATION = "organization"
    PLACE = "place"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRow:
    """What the model knows of a kind."""

    folder: str
    """The folder in `content/`, also the address part unless `permalinks` renames it."""
    fields: type[Fields]
    """The front matter of a file of this kind."""
    schema_type: str
    """The schema.org type of its pages."""
    text: bool = False
    """Whether it is a text of the site, rather than something that texts are about."""
    common: bool = False
    """Whether its names may be common words, which look like slugs: `anti-terrorisme`."""


KINDS: Final[Mapping[Kind, KindRow]] = {
    Kind.ARTICLE: KindRow(
        folder="articles", fields=ArticleFields, schema_type="NewsArticle", text=True
    ),
    Kind.EVENT: KindRow(folder="events", fields=EventFields, schema_type="Event"),
    Kind.PERSON: KindRow(folder="people", fields=PersonFields, schema_type="Person"),
    Kind.THEME: KindRow(
        folder="themes", fields=ThemeFields, schema_type="DefinedTerm", common=True
    ),
    Kind.ORGANIZATION: KindRow(
        folder="organizations", fields=OrganizationFields, schema_type="Organization", common=True
    ),
    Kind.PLACE: KindRow(folder="places", fields=PlaceFields, schema_type="Place", common=True),
    Kind.PAGE: KindRow(folder="", fields=PageFields, schema_type="WebPage", text=True),
}

FOLDERS: Final[Mapping[str, Kind]] = {row.folder: kind for kind, row in KINDS.items() if row.folder}
"""The kind of each folder of `content/`; files elsewhere are ordinary pages."""

THINGS: Final = tuple(kind for kind, row in KINDS.items() if not row.text)
"""What texts are about: whom and what they name, link and follow."""

PERMALINKS: Final = (
    *FOLDERS,
    "timeline",
    "promises",
    "questions",
    "corrections",
    "network",
    "search",
)
"""The first parts of addresses, which the option `permalinks` may rename."""

PARTS: Final = (*PERMALINKS, "as_of")
"""All parts of addresses that it may rename; `as_of` stands below an event's."""


def lists_of(site: SiteInfo) -> tuple[str, ...]:
    """The names of `PERMALINKS` that have a page on a site."""
    absent = {"network": not site.network, "search": not site.search}
    return tuple(name for name in PERMALINKS if not absent.get(name))
