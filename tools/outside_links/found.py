"""The addresses outside the site that a content names, and the dead ones as Markdown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import urldefrag

from explainer.read.documents import Document
from explainer.read.spans import SpanKind
from outside_links.asked import Answer

LISTED: Final = 150
"""Most dead addresses named: an issue holds 65,536 characters."""


def outside_links(documents: Iterable[Document], prefix: str) -> dict[str, list[str]]:
    """Each address outside the site, and where it stands: `content/articles/a.md:12`."""
    found: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        for line, url in sorted({*_in_head(document), *_in_body(document)}):
            if url.lower().startswith(("https://", "http://")):
                found[urldefrag(url).url].append(f"{prefix}{document.path}:{line}")
    return found


def _in_body(document: Document) -> Iterator[tuple[int, str]]:
    for span in document.body.of(SpanKind.LINK):
        yield document.body_place(span.start).line, span.target


def _in_head(document: Document) -> Iterator[tuple[int, str]]:
    """Every text of the front matter that is an address: `url`, `archive`, `same_as` too."""
    stack: list[tuple[tuple[str | int, ...], object]] = [((), document.front)]
    while stack:
        path, value = stack.pop()
        if isinstance(value, dict):
            stack += [((*path, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            stack += [((*path, index), inner) for index, inner in enumerate(value)]
        elif isinstance(value, str) and "://" in value:
            yield document.tree.place(path).line, value.strip()


def findings(links: Mapping[str, Sequence[str]], answers: Mapping[str, Answer]) -> str:
    """The dead addresses as a Markdown list of code, in which no word of content is markup."""
    dead = [url for url in sorted(links) if answers[url].dead]
    if not dead:
        return ""
    lines = [
        f"- {_code(url)} ({answers[url].reason}): {', '.join(map(_code, links[url][:3]))}\n"
        for url in dead[:LISTED]
    ]
    if len(dead) > LISTED:
        lines.append(f"- … + {len(dead) - LISTED}\n")
    head = (
        "Ces adresses ne répondent plus. Une copie archivée se met dans `archive:`.\n"
        "These addresses answer no more. An archived copy goes into `archive:`.\n\n"
    )
    return head + "".join(lines)


def _code(text: str) -> str:
    shown = "".join(char if char.isprintable() else "?" for char in text[:240])
    return f"`{shown.replace('`', '%60')}`"
