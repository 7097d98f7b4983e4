"""The front matter of each kind: the one list of keys."""

from typing import Final, Literal

from pydantic import ConfigDict, model_validator

from explainer.model.coordinates import Latitude, Longitude
from explainer.model.field_types import (
    Day,
    Flag,
    Language,
    Listed,
    Many,
    Name,
    OldAddress,
    Participant,
    Reference,
    Text,
    Voice,
    WebAddress,
    When,
    Zone,
    fault,
)
from explainer.model.items import (
    Ai,
    Correction,
    Image,
    KeyPoints,
    Moment,
    Names,
    Position,
    Questions,
    Reply,
    Review,
    SameAsMany,
    Source,
    Statement,
    Update,
    Withdrawal,
)
from explainer.model.maps import Model
from explainer.model.proceedings import Proceeding
from explainer.model.related import Reasoned, Tie
from explainer.model.shapes import TOGETHER, without


class Fields(Model):
    """What every kind may say."""

    aliases: Many[Name] = ()
    redirects: Many[OldAddress] = ()
    lang: Language = ""
    same_as: SameAsMany = ()
    image: Image | None = None
    sources: Many[Source] = ()
    last_verified: Day | None = None
    corrections: Many[Correction] = ()
    draft: Flag = False
    updated: Day | None = None
    authors: Listed[Name] = ()
    ai: Ai | None = None
    reviewed: Review | None = None
    withdrawn: Withdrawal | None = None
    promote: Flag = True
    merged_into: Reference | None = None
    distinct_from: Many[Reference] = ()
    summary: Text = ""

    @property
    def label(self) -> str:
        """The title or the name."""
        return getattr(self, "title", "") or getattr(self, "name", "")


class Story(Fields):
    """What articles and events share: who, what about, when, said what, on what evidence."""

    timezone: Zone = ""
    people: Listed[Participant] = ()
    named: Listed[Reference] = ()
    organizations: Listed[Voice] = ()
    themes: Listed[Reference] = ()
    key_points: KeyPoints = ()
    why: Text = ""
    open_questions: Questions = ()
    updates: Many[Update] = ()
    timeline: Many[Moment] = ()
    statements: Many[Statement] = ()
    proceedings: Many[Proceeding] = ()
    replies: Many[Reply] = ()


class ArticleFields(Story):
    """An article: a dated text about one event or several."""

    title: Name
    date: Day
    summary: Text
    event: Many[Reference] = ()


class EventFields(Story):
    """An event: what happened, whatever the number of articles about it."""

    title: Name
    start: When | None = None
    end: When | None = None
    place: Voice | None = None
    online: Name = ""
    part_of: Many[Reference] = ()
    follows: Many[Reference] = ()
    related: Many[Reasoned] = ()

    @model_validator(mode="after")
    def _in_order(self) -> "EventFields":
        if self.start and self.end and self.end.before(self.start):
            raise fault("E215", key="end", at_key="end", start=self.start.edtf, end=self.end.edtf)
        return self


_WITHHELD: Final = {
    "private": ("image", "born", "same_as", "related"),
    "minor": ("image", "born", "positions", "same_as", "related"),
}
"""What a person who is not public may not have, by status."""


class PersonFields(Fields):
    """A person; `private` and `minor` persons have no page."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [without("status", *row) for row in _WITHHELD.items() if row[1]]
        }
    )

    name: Name
    sort_name: Name = ""
    status: Literal["public", "private", "minor"] = "public"
    also_known_as: Names = ()
    born: When | None = None
    died: When | None = None
    positions: Many[Position] = ()
    related: Many[Tie] = ()

    @model_validator(mode="after")
    def _in_order(self) -> "PersonFields":
        if self.born and self.died and self.died.before(self.born):
            raise fault("E215", key="died", at_key="died", start=self.born.edtf, end=self.died.edtf)
        return self

    @model_validator(mode="after")
    def _protects(self) -> "PersonFields":
        if given := [key for key in _WITHHELD.get(self.status, ()) if getattr(self, key)]:
            raise fault("E219", key=", ".join(given), at_key=given[0], status=self.status)
        return self


class ThemeFields(Fields):
    """A theme: the subject that events and articles share."""

    title: Name
    definition: Text = ""
    broader: Many[Reference] = ()
    related: Many[Reasoned] = ()
    open_questions: Questions = ()
    split_into: Many[Reasoned] = ()


class OrganizationFields(Fields):
    """An organization: a company, a party, an authority, a court, a newspaper."""

    name: Name
    also_known_as: Names = ()
    part_of: Many[Reference] = ()
    website: WebAddress = ""


class PlaceFields(Fields):
    """A place where events happen."""

    model_config = ConfigDict(json_schema_extra=TOGETHER)

    name: Name
    country: Name = ""
    lat: Latitude | None = None
    lon: Longitude | None = None
    part_of: Many[Reference] = ()

    @model_validator(mode="after")
    def _both(self) -> "PlaceFields":
        if (self.lat is None) != (self.lon is None):
            raise fault("E228", at_key="lon" if self.lat is None else "lat")
        return self


class PageFields(Fields):
    """An ordinary page of the site, such as *À propos*."""

    title: Name = ""
    hide: Many[Name] = ()
    featured: Many[Reference] = ()
