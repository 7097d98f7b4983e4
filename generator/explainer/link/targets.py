"""What the target of a link in a text means: a page of the site, an asset, the outside, nothing."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from explainer.link.anchors import Anchors, anchors_of
from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.references import NameIndex
from explainer.read.trace import Watched
from explainer.words.nearest import nearest

_SCHEME = re.compile(r"^\s*([a-zA-Z][a-zA-Z0-9+.-]*):")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a link leads: exactly one of the four, or nowhere."""

    entity: Entity | None = None
    asset: str = ""
    outside: str = ""
    """The scheme of an outside address, in lower case."""
    here: bool = False
    """An anchor of the same page."""
    anchor: str = ""
    rooted: bool = False
    """Whether it starts at the root, which no link of a text may."""


@dataclass(frozen=True)
class Targets:
    """Looks targets up; made once for a graph."""

    entities: Mapping[str, Entity]
    by_path: Watched[Entity]
    assets: Mapping[str, Path]
    dossiers: Mapping[str, Dossier]
    home_zone: str
    index: NameIndex
    survivors: Mapping[str, str]
    """What each merged entity became, by the ids of both."""

    @classmethod
    def of(cls, graph: Graph, dossiers: Mapping[str, Dossier], home_zone: str) -> "Targets":
        """The look-up of a graph's pages and assets."""
        by_path = {
            entity.document.path: entity for entity in graph.entities.values() if entity.document
        }
        return cls(
            graph.entities,
            Watched("/", by_path),
            graph.assets,
            dossiers,
            home_zone,
            graph.index,
            graph.survivors,
        )

    def find(self, path: str, written: str) -> Target:
        """What a target means that is written in the file at `path`."""
        target = written.strip()
        if scheme := _SCHEME.match(target):
            return Target(outside=scheme[1].lower())
        if target.startswith("//"):
            return Target(outside="//")
        if target.startswith("/"):
            return Target(rooted=True)
        place, _, anchor = target.partition("#")
        if not place:
            return Target(here=True, anchor=unquote(anchor))
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(place)))
        if joined in self.assets:
            return Target(asset=joined)
        return Target(entity=self._entity(joined), anchor=unquote(anchor))

    def image(self, entity: Entity) -> str:
        """The asset that an entity's `image.src` names, from its file or from the content folder.

        Empty if there is none.
        """
        document, image = entity.document, entity.fields.image
        if not document or not image:
            return ""
        return image.src if image.src in self.assets else self.find(document.path, image.src).asset

    def near(self, path: str, written: str) -> dict[str, str]:
        """The page of the most like name, as the file at `path` would write it, if one is near."""
        stem = PurePosixPath(unquote(written.partition("#")[0])).name.partition(".")[0]
        slugs = {entity.slug: entity for entity in self.entities.values() if entity.has_page}
        slug = nearest(stem, slugs, 0.8)
        if not slug:
            return {}
        folder = posixpath.dirname(path) or "."
        return {"near": f"{posixpath.relpath(slugs[slug].id, folder)}.md"}

    def anchors(self, entity: Entity, lang: str) -> Anchors:
        """What a text in a language may point at on an entity's page, in that language if it is."""
        translation = entity.translations.get(lang)
        document = translation.document if translation else entity.document
        return anchors_of(entity, document, self.dossiers.get(entity.id), self.home_zone)

    def passages(self, entity: Entity) -> Anchors:
        """The anchors of an entity's page that no text of it makes: those of its items."""
        return anchors_of(entity, None, self.dossiers.get(entity.id), self.home_zone)

    def _entity(self, path: str) -> Entity | None:
        """The entity of a file, or of an id path: an implied entity has no file to name."""
        entity = self.by_path.get(path)
        if entity is None and path.endswith(".md"):
            entity = self.entities.get(path.removesuffix(".md"))
        return self.living(entity.id) if entity else None

    def living(self, entity_id: str) -> Entity | None:
        """The entity of an id, or what it became; none where that has no page."""
        entity = self.entities.get(self.survivors.get(entity_id, entity_id))
        return entity if entity and entity.has_page else None
