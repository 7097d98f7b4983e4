"""What becomes of a content folder when a person's name goes; nothing is written here."""

import posixpath
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote

from explainer.forget.initials import Forgotten
from explainer.forget.person import documents_of, forgotten_of
from explainer.forget.texts import without_name
from explainer.link.wiki import wiki_match
from explainer.model.entities import Entity
from explainer.model.fields import PersonFields
from explainer.model.graph import Graph
from explainer.model.kinds import KINDS, Kind
from explainer.pipeline import check
from explainer.read.documents import Document
from explainer.read.files import find_files
from explainer.read.problems import START, Place, Problem, sort_problems
from explainer.read.text import place_at
from explainer.read.yaml_tree import Path as YamlPath
from explainer.rewrite import rewrite
from explainer.site import SiteInfo

_TOMBSTONE: Final = "---\nname: {name}\nstatus: {status}\n---\n"


class CannotForgetError(Exception):
    """No person is meant, or several; or the content has errors, before or afterwards."""

    def __init__(self, word: str, problems: tuple[Problem, ...] = ()) -> None:
        self.word, self.problems = word, problems
        super().__init__(word)


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A place that may still name the person, for somebody to judge."""

    path: str
    place: Place
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgetting:
    """What would become of a content folder."""

    content: Path
    changed: Mapping[str, bytes]
    """The content of each file that changes or is new, by its path in the folder."""
    removed: tuple[str, ...]
    """The files that go: the person's own, and those called after the person."""
    left: tuple[Left, ...]


def plan_forgetting(content: Path, site: SiteInfo, wanted: str) -> Forgetting:
    """What the content is without the name of the person that a slug, id or name means.

    The person stays as initials, in a private file that keeps the references whole and leaves no
    page. The result is checked on a copy: it has no error that the content did not have.
    """
    checked = check(content, site)
    if any(problem.is_error for problem in checked.problems):
        raise CannotForgetError("forget.errors", checked.problems)
    person = _person(checked.graph, wanted)
    plan = _plan(content, checked.graph, person)
    _verify(plan, site)
    return plan


def write_forgetting(plan: Forgetting) -> None:
    """Write what changes, each file whole or not at all; then remove what goes."""
    (plan.content / KINDS[Kind.PERSON].folder).mkdir(exist_ok=True)
    rewrite(plan.content, plan.changed, plan.removed)


def _person(graph: Graph, wanted: str) -> Entity:
    found = graph.index.find(wanted, (Kind.PERSON,)).ids
    if len(found) != 1:
        raise CannotForgetError("forget.several" if found else "forget.nobody")
    return graph.entities[found[0]]


def _plan(content: Path, graph: Graph, person: Entity) -> Forgetting:
    forgotten = forgotten_of(graph, person)
    found, own = find_files(content), {document.path for document in documents_of(person)}
    files: dict[str, bytes] = {}
    left: list[Left] = []
    texts = {d.path: (e, d) for e in graph.entities.values() for d in documents_of(e)}
    declared: dict[str, list[YamlPath]] = defaultdict(list)
    for edge in graph.edges:
        if edge.target == person.id:
            declared[edge.source].append(edge.path)
    for path in found.texts.keys() - own:
        before = found.texts[path].read_bytes().decode("utf-8")
        entity, document = texts[path]
        places = declared.get(entity.id, [])
        after = _text(graph, person, forgotten, before, document, places)
        files[path] = after.encode()
        if after != before or places:
            left += _left(forgotten, forgotten.path(path), after)
    files |= {
        path: asset.read_bytes()
        for path, asset in found.assets.items()
        if forgotten.path(path) != path
    }
    moved = {path for path in files if forgotten.path(path) != path}
    old = {path: file.read_bytes() for path, file in found.texts.items() if path not in moved}
    changed = {forgotten.path(path): data for path, data in files.items() if old.get(path) != data}
    changed[_tombstone(person, forgotten)] = _grave(person, forgotten)
    return Forgetting(
        content=content,
        changed=dict(sorted(changed.items())),
        removed=tuple(sorted((own | moved) - changed.keys())),
        left=tuple(sorted(left, key=lambda one: (one.path, one.place))),
    )


def _text(
    graph: Graph,
    person: Entity,
    forgotten: Forgotten,
    text: str,
    document: Document,
    places: list[YamlPath],
) -> str:
    """A file's text without the name; `places` are where its entity's main file declares it."""
    own = {d.path for d in documents_of(person)} | {f"{person.id}.md"}
    return without_name(
        text,
        forgotten,
        [_reference(document, path) for path in places if document.value(path) is not None],
        lambda target: _joined(document.path, target) in own,
        lambda name: wiki_match(graph.index, name).ids == (person.id,),
        declared=bool(places),
    )


def _joined(path: str, target: str) -> str:
    """The file that a link in another file leads to."""
    place = unquote(target.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), place)) if place else ""


def _left(forgotten: Forgotten, path: str, text: str) -> Iterator[Left]:
    if forgotten.left(path):
        yield Left(path=path, place=START, text=path)
    for offset, found in forgotten.left(text):
        yield Left(path=path, place=place_at(text, offset), text=found)


def _reference(document: Document, path: YamlPath) -> Place:
    """The place of the slug or name itself: `x`, `{id: x}`, `{x: role}`."""
    value = document.value(path)
    if not isinstance(value, dict):
        return document.tree.place(path)
    key = "id" if "id" in value else next(iter(value))
    return (
        document.tree.place((*path, key)) if key == "id" else document.tree.key_place((*path, key))
    )


def _tombstone(person: Entity, forgotten: Forgotten) -> str:
    """The path of the file that stays: beside the person's own."""
    folder = (
        PurePosixPath(person.document.path).parent if person.document else KINDS[person.kind].folder
    )
    return f"{folder}/{forgotten.slug}.md"


def _grave(person: Entity, forgotten: Forgotten) -> bytes:
    assert isinstance(person.fields, PersonFields)
    status = "minor" if person.fields.status == "minor" else "private"
    return _TOMBSTONE.format(name=forgotten.initials, status=status).encode()


def _verify(plan: Forgetting, site: SiteInfo) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "content"
        shutil.copytree(plan.content, copy, symlinks=True)
        write_forgetting(replace(plan, content=copy))
        problems = check(copy, site).problems
    if any(problem.is_error for problem in problems):
        raise CannotForgetError("forget.refused", sort_problems(p for p in problems if p.is_error))
