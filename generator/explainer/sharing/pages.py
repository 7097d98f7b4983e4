"""Which pages have a picture for sharing: those of things in public that have a file."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from typing import Any, Final

from explainer.data.things import is_thing
from explainer.model.addresses import source_path, whole_address
from explainer.pages.context import SharePicture as Shown
from explainer.pages.page import CONTEXT_KEY, Page, StaticFile
from explainer.pages.view import View
from explainer.sharing.drawing import deferred
from explainer.sharing.font import drawn
from explainer.sharing.picture import HEIGHT, WIDTH, SharePicture
from explainer.site import SiteInfo

_FOLDER: Final = "assets/explainer/share"


def share_pictures(
    pages: Iterable[Page], views: Mapping[str, View], shared: Set[str]
) -> dict[str, SharePicture]:
    """The pictures of pages, by their `src_uri`; none where the font lacks a character of one.

    `shared` are the pages that have one, as `shared_pages` says.
    """
    found = ((page, views[page.context["lang"]]) for page in pages if page.src_uri in shared)
    made = {page.src_uri: _picture(page.context, view) for page, view in found}
    return {src_uri: picture for src_uri, picture in made.items() if picture}


def shared_pages(views: Mapping[str, View]) -> set[str]:
    """The pages of things in public with a file, in the languages that they are in.

    A site that does not know its address has none: who shares a page needs the picture's.
    """
    return {
        source_path(entity.original or entity, lang)
        for lang, view in views.items()
        if view.site.url and view.site.share_pictures
        for entity in view.graph.entities.values()
        if entity.lang == lang and entity.document and is_thing(entity)
    }


def _picture(shown: Mapping[str, Any], view: View) -> SharePicture | None:
    title = shown["title"]
    words = {
        "label": view.words[f"kind.{shown['kind']}"],
        "title": title[:1].upper() + title[1:] if shown["kind"] == "theme" else title,
        "date": _date(shown),
        "site": view.site.name,
        "note": view.words["banner.demo"] if view.site.demo else "",
    }
    written = {name: drawn(text) for name, text in words.items()}
    lines = {name: line for name, line in written.items() if line is not None}
    if len(lines) < len(words) or not lines["title"]:
        return None
    return SharePicture(kind=shown["kind"], **lines)


def _date(shown: Mapping[str, Any]) -> str:
    """The date of the page, with what the page says of it: published, after the first article."""
    date = shown.get("date", {"text": ""})
    note = date.get("note", "")
    if shown["kind"] == "article":
        return f"{note} {date['text']}".strip()
    return f"{date['text']} ({note})" if note else str(date["text"])


def with_share_pictures(
    pages: Iterable[Page], pictures: Mapping[str, SharePicture], site: SiteInfo
) -> list[Page]:
    """The pages, each naming its picture."""
    return [
        _naming(page, pictures[page.src_uri], site) if page.src_uri in pictures else page
        for page in pages
    ]


def _naming(page: Page, picture: SharePicture, site: SiteInfo) -> Page:
    url = whole_address(_path(page.src_uri), site)
    alt = " · ".join(picture.words)
    context = {**page.context, "share_picture": Shown(url=url, width=WIDTH, height=HEIGHT, alt=alt)}
    return replace(page, meta={**page.meta, CONTEXT_KEY: context})


def _path(src_uri: str) -> str:
    return f"{_FOLDER}/{src_uri.removesuffix('.md')}.png"


def picture_files(pictures: Mapping[str, SharePicture]) -> Iterator[StaticFile]:
    """The pictures as files."""
    for src_uri, picture in pictures.items():
        yield StaticFile(path=_path(src_uri), content=deferred(picture))
