"""What all entity pages have at the top: title, labels, breadcrumbs, languages, index."""

from collections.abc import Iterable, Sequence

from explainer.limits import FACT_LIST
from explainer.model.addresses import entity_path, source_path
from explainer.model.believed import all_of
from explainer.model.entities import Entity
from explainer.model.kinds import KINDS
from explainer.pages.context import (
    Context,
    Date,
    Entry,
    Fact,
    Group,
    Label,
    Link,
    Picture,
    Section,
)
from explainer.pages.languages import alternates_of, behind
from explainer.pages.making import making_labels
from explainer.pages.mentions import cards_of
from explainer.pages.page import Page, page_meta
from explainer.pages.returns import link_back
from explainer.pages.sections import more_link, page_path, paged, pager, plain, section
from explainer.pages.view import View
from explainer.words import direction, spoken
from explainer.words.typography import grouped


def context(view: View, kind: str, title: str, *, noindex: bool = False) -> Context:
    """The context that every page starts from."""
    shown = Context(
        kind=kind,
        lang=view.lang,
        words=spoken(view.lang),
        dir=direction(view.lang),
        title=view.say(title),
        noindex=noindex or view.site.demo,
        breadcrumbs=[],
        sections=[],
    )
    if shown["words"] != view.lang.partition("-")[0]:
        shown["interface"] = shown["words"]
    if view.tree:
        shown["tree"], shown["home"] = f"{view.tree}/", view.home
    return shown


def entity_context(view: View, entity: Entity) -> Context:
    """The head of an entity's page, before its sections."""
    shown = context(view, entity.kind.value, entity.name, noindex=not entity.indexed)
    if entity.fields.summary:
        shown["summary"] = view.say(entity.fields.summary)
    folder = KINDS[entity.kind].folder
    if folder and entity.listed:
        url = view.address(view.part(folder))
        shown["breadcrumbs"] = [Link(text=view.words[f"nav.{folder}"], url=url)]
    if alternates := alternates_of(view, entity):
        shown["alternates"] = alternates
    if notice := behind(view, entity):
        shown["behind"] = notice
    if labels := [*making_labels(view, entity), *_corrected(view, entity)]:
        shown["labels"] = labels
    if picture := _picture(view, entity):
        shown["picture"] = picture
    if entity.fields.updated:
        shown["updated"] = view.date(entity.fields.updated)
    return shown


def _picture(view: View, entity: Entity) -> Picture | None:
    image = entity.fields.image
    asset = view.targets.image(entity.original or entity)
    if image is None or not asset:
        return None
    shown = Picture(url=asset, alt=view.say(image.alt))
    if credit := ", ".join(part for part in (image.credit, image.license) if part):
        shown["credit"] = view.say(credit)
    if image.source:
        shown["source"] = image.source
    if image.rights:
        shown["rights"] = view.say(image.rights)
    if image.shows:
        shown["shows"] = view.say(", ".join(image.shows))
    if image.ai in ("assisted", "generated"):
        shown["ai"] = view.words[f"image.ai.{image.ai}"]
    return shown


def _corrected(view: View, entity: Entity) -> list[Label]:
    """How many corrections the section of that name lists."""
    dossier = view.dossiers.get(entity.id)
    files = (entity, *view.graph.merged(entity))
    count = len(dossier.corrections if dossier else all_of(files, "corrections"))
    text = counted(view, "correction", count)
    return [Label(text=text, kind="corrected", anchor="corrections")] if count else []


def counted(view: View, word: str, count: int) -> str:
    """A number and its noun: `1 point contesté`, `3 points contestés`."""
    form = "one" if count == 1 else "many"
    number = grouped(count, view.lang, narrow=True)
    return view.words[f"count.{word}.{form}"].format(count=number)


def fact(
    term: str,
    links: Iterable[Link] = (),
    dates: Iterable[Date] = (),
    ways: Iterable[list[Link]] = (),
) -> list[Fact]:
    """A line of the fact box, or nothing where it would be empty."""
    shown = Fact(term=term)
    if names := list(links)[:FACT_LIST]:
        shown["links"] = names
    if days := list(dates):
        shown["dates"] = days
    if paths := list(ways)[:FACT_LIST]:
        shown["ways"] = paths
    return [shown] if names or days or paths else []


def rest_of_fact(anchor: str, title: str, links: Sequence[Link]) -> Iterable[Section]:
    """All names of a line of the fact box, in a section, where the box has no room for them."""
    if len(links) > FACT_LIST:
        yield section("entries", anchor, title, plain(Entry(link=link) for link in links))


def entity_pages(
    view: View,
    entity: Entity,
    shown: Context,
    sections: Sequence[Section],
    body: str = "",
    teller: Entity | None = None,
) -> list[Page]:
    """An entity's page, and one page more for every further part of its long sections.

    `teller` is whose text the body is, where it is not the entity's own.
    """
    path = entity_path(entity.original or entity, view.site, _tree(view, entity))
    rest: list[Page] = []
    for part in sections:
        if not any(group["items"] for group in part["groups"]):
            continue
        chunks = paged(part["groups"])
        first = Section(**{**part, "groups": chunks[0]})
        if len(chunks) > 1:
            total = sum(len(group["items"]) for group in part["groups"])
            first["more"] = more_link(view, f"{path}/{part['id']}", total)
            rest += _continued(view, entity, shown, part, path, chunks)
        shown["sections"].append(first)
    link_back(shown, view.address(path))
    if body and (cards := cards_of(view, teller or entity, entity)):
        shown["cards"] = cards
    uri = source_path(entity.original or entity, _tree(view, entity))
    main = Page(
        src_uri=uri,
        address=view.address(path),
        source=entity.document.path if entity.document else None,
        meta=page_meta(entity.kind.value, shown["title"], shown.get("summary", ""), shown),
        body=body,
    )
    return [main, *rest]


def _tree(view: View, entity: Entity) -> str:
    """The language of the tree that a page stands in; empty for the site's own."""
    return view.lang if entity.original else ""


def _continued(
    view: View,
    entity: Entity,
    shown: Context,
    part: Section,
    path: str,
    chunks: list[list[Group]],
) -> list[Page]:
    pages = []
    own = Link(text=shown["title"], url=view.address(path))
    for number, groups in enumerate(chunks[1:], start=2):
        here = context(view, "listing", f"{shown['title']} — {part['title']}", noindex=True)
        here["breadcrumbs"] = [*shown["breadcrumbs"], own]
        rest = Section(**{**part, "groups": groups})
        rest.pop("drawing", None)
        here["sections"] = [rest]
        list_path = f"{path}/{part['id']}"
        here["pager"] = pager(view, list_path, path, number, len(chunks))
        at = page_path(list_path, number)
        tree = f"{_tree(view, entity)}/" if _tree(view, entity) else ""
        pages.append(
            Page(
                src_uri=f"{tree}{entity.id}/{part['id']}/page/{number}.md",
                address=view.address(at),
                source=None,
                meta=page_meta("listing", here["title"], "", here),
                body="",
            )
        )
    return pages
