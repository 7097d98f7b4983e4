"""What is wrong stands above every page that the server of a preview gives."""

from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from explainer.engines.banner import banner, with_banner

PAGE = '<body class="x">\n<a class="ex-skip" href="#main">Aller</a>\n<main>É</main></body>'


def _app(kind: str, text: str) -> Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]:
    def app(_: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        content = text.encode()
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content[:5], content[5:]]

    return app


def _get(kind: str, text: str, above: str) -> tuple[str, dict[str, str]]:
    told: list[Any] = []
    app = with_banner(_app(kind, text), lambda: above)
    body = app({}, lambda *args: told.append(args) or bytes)  # type: ignore[func-returns-value]
    return b"".join(body).decode(), dict(told[0][1])


def test_lines_are_text() -> None:
    """A line of a problem may hold what a contributor wrote: it is shown, never run."""
    shown = banner(["a.md:1:1: E1 <script>alert('x')</script> & co"], "fr")
    assert "<script>" not in shown
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; co" in shown
    assert 'lang="fr"' in shown


def test_nothing_wrong_is_nothing_shown() -> None:
    """A page is then as it is published, its headers too."""
    assert banner([], "en") == ""
    text, headers = _get("text/html; charset=utf-8", PAGE, "")
    assert (text, headers["Content-Length"]) == (PAGE, str(len(PAGE.encode())))


@pytest.mark.parametrize(
    ("page", "place"),
    [(PAGE, "Aller</a>|\n<main>"), ("<body><p>x</p>", "<body><p>"), ("404", "404")],
    ids=["ours", "a passage for other sites", "no page"],
)
def test_it_stands_at_the_top_of_our_pages(page: str, place: str) -> None:
    """After the way past it, and on no other page; the length is told anew."""
    text, headers = _get("text/html", page, "<aside>É</aside>")
    assert place.replace("|", "<aside>É</aside>") in text
    assert headers["Content-Length"] == str(len(text.encode()))


@pytest.mark.parametrize("kind", ["text/css", "image/svg+xml", "application/atom+xml"])
def test_other_files_are_left_alone(kind: str) -> None:
    """Only pages are for people."""
    assert _get(kind, "<body>", "<aside></aside>")[0] == "<body>"
