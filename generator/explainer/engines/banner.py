"""A live preview says on every page what is wrong: the server adds it, no page is made for it."""

import html
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from explainer.words import words

_WAY_PAST: Final = re.compile(rb"<body[^>]*>\s*<a class=\"ex-skip\".*?</a>", re.DOTALL)
"""What stands before it, on every page of ours; passages for other sites have none."""

Headers = list[tuple[str, str]]


def banner(lines: Sequence[str], language: str) -> str:
    """The problems of a build, each as its line; empty where there is none."""
    if not lines:
        return ""
    title = html.escape(words(language)["banner.problems"])
    told = "".join(f"<li><code>{html.escape(line)}</code></li>" for line in lines)
    classes = "ex-banner ex-banner--problems"
    return (
        f'\n<aside class="{classes}" aria-label="{title}" lang="{language}">\n'
        f"<p><strong>{title}</strong></p>\n<ul>{told}</ul>\n</aside>"
    )


def with_banner(app: WSGIApplication, shown: Callable[[], str]) -> WSGIApplication:
    """A server's application that gives its pages with what `shown` is at that moment."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        began: list[Any] = []

        def begin(*args: Any) -> Callable[[bytes], object]:
            began[:] = args
            return _unwritten

        body = app(environ, begin)
        status, headers, *error = began
        above = shown().encode() if _is_page(headers) else b""
        if above:
            body = [_below_skip_link(b"".join(body), above)]
            headers = [*_without_length(headers), ("Content-Length", str(len(body[0])))]
        start_response(status, headers, *error)
        return body

    return answer


def _is_page(headers: Headers) -> bool:
    return any(name == "Content-Type" and kind.startswith("text/html") for name, kind in headers)


def _without_length(headers: Headers) -> Headers:
    return [(name, value) for name, value in headers if name != "Content-Length"]


def _below_skip_link(page: bytes, above: bytes) -> bytes:
    top = _WAY_PAST.search(page)
    return page[: top.end()] + above + page[top.end() :] if top else page


def _unwritten(_: bytes) -> None:
    """What WSGI asks for in the place of a function that no server of ours calls."""
