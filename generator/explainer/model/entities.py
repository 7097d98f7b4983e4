"""An entity: a checked document, or one that articles imply."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from explainer.model.field_types import Ref
from explainer.model.fields import Fields, PageFields
from explainer.model.kinds import KINDS, Kind
from explainer.read.documents import Document
from explainer.resting import Resting


class Presence(Enum):
    """How much of a page an entity gets."""

    FULL = "full"
    """A page, in listings, search, feeds and data."""
    IMPLIED = "implied"
    """A person without a file who took part: a page in listings, not indexed, not in data."""
    MINIMAL = "minimal"
    """A person without a file who is only named or speaks: name and events, in no listing."""
    NONE = "none"
    """No page: drafts, private persons, minors, and whom only withdrawn texts name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The texts of an entity in another language, from its sidecar."""

    fields: Fields
    document: Document
    name: str
    """The translated title or name; empty where the main file's stays."""


@dataclass(frozen=True, kw_only=True)
class Entity(Resting):
    """A thing that pages are about or that pages name."""

    kind: Kind
    slug: str
    name: str
    """The title or the name, as readers see it."""
    lang: str
    """The language of its text."""
    presence: Presence = Presence.FULL
    fields: Fields
    """The checked front matter; defaults only, where the entity is implied."""
    document: Document | None = None
    """The file, or none where the entity is implied."""
    translations: Mapping[str, Translation] = field(default_factory=dict)
    original: "Entity | None" = None
    """On a translated copy, the entity as its main file says it."""

    @property
    def id(self) -> str:
        """`people/donald-trump`; an ordinary page's id is its path without `.md`."""
        folder = KINDS[self.kind].folder
        return f"{folder}/{self.slug}" if folder else self.slug

    @property
    def has_page(self) -> bool:
        """Whether the entity has an address."""
        return self.presence is not Presence.NONE

    @property
    def listed(self) -> bool:
        """Whether listings and the home page show the entity."""
        return self.presence in (Presence.FULL, Presence.IMPLIED) and not self.withdrawn

    @property
    def indexed(self) -> bool:
        """Whether search engines may keep its page."""
        return self.presence is Presence.FULL and not self.withdrawn

    @property
    def takes_heading(self) -> bool:
        """Whether the first heading of the text is the title: an ordinary page without `title`."""
        return isinstance(self.fields, PageFields) and not self.fields.title

    @property
    def withdrawn(self) -> bool:
        """Whether the text is no longer published."""
        return self.kept("_withdrawn", lambda: self.fields.withdrawn is not None)

    @property
    def draft(self) -> bool:
        """Whether the file is not to be published yet."""
        return self.kept("_draft", lambda: self.fields.draft)

    @property
    def promoted(self) -> bool:
        """Whether other pages may bring it to somebody's notice."""
        return self.kept("_promoted", lambda: self.fields.promote)

    @property
    def merged_into(self) -> Ref | None:
        """What its file says that it became."""
        return self.kept("_merged_into", lambda: self.fields.merged_into)

    @property
    def body(self) -> str:
        """The text of its file."""
        return self.document.text if self.document else ""

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that a reference may call it, besides its slug."""
        return (self.name, *self.kept("_other_names", self._other_names))

    def _other_names(self) -> tuple[str, ...]:
        known_as = getattr(self.fields, "also_known_as", ())
        return (*(known.name for known in known_as), *self.fields.aliases)

    def settle(self, where: Resting) -> None:
        """Let the fields rest where they do already; what is asked for most stays at hand."""
        _ = self.withdrawn, self.draft, self.promoted, self.names, self.sort_name
        _ = self.merged_into
        self.rest_as("fields", where)

    @property
    def sort_name(self) -> str:
        """What lists sort by: a person's family name."""
        if self.kind is not Kind.PERSON:
            return self.name
        if written := self.kept("_sort_name", lambda: getattr(self.fields, "sort_name", "")):
            return written
        first, _, last = self.name.rpartition(" ")
        return f"{last} {first}".strip()
