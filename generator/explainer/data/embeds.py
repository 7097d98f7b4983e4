"""Moments and statements as pages of their own, for frames on other sites: never without answers.

They need no script. They are no pages of the site: no engine renders them, no list, feed, graph or
sitemap names them, and search engines are asked to keep the page that they lead to.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from explainer.data.markup import Html, element, text
from explainer.data.passages import passage_html
from explainer.pages.page import Page, StaticFile
from explainer.pages.view import View

_STYLES = "assets/explainer/explainer.css"


def embeds(pages: Iterable[Page], views: Mapping[str, View]) -> Iterator[StaticFile]:
    """A file for each passage that a page says how to embed."""
    for page in pages:
        for section in page.context["sections"]:
            for group in section["groups"]:
                for passage in group["items"]:
                    if "share" in passage:
                        yield _file(page.context, passage, views[page.context["lang"]])


def _file(shown: Mapping[str, Any], passage: Mapping[str, Any], view: View) -> StaticFile:
    path: str = passage["share"]["url"]
    page = _document(shown, passage, view, path)
    return StaticFile(path=path, content=f"<!doctype html>\n{page}\n".encode())


def _document(shown: Mapping[str, Any], passage: Mapping[str, Any], view: View, path: str) -> Html:
    share = passage["share"]
    styles = posixpath.relpath(_STYLES, posixpath.dirname(path))
    head = [
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", text(f"{share['title']} – {view.site.name}")),
        element("link", rel="canonical", href=share["address"].partition("#")[0]),
        element("meta", name="robots", content="noindex"),
        element("meta", name="color-scheme", content="light dark"),
        element("link", rel="stylesheet", href=quote(styles)),
    ]
    body = element("main", *passage_html(passage, view), class_="ex-embed")
    return element(
        "html",
        element("head", *head),
        element("body", body),
        lang=shown["lang"],
        dir=shown["dir"],
    )
