"""Asking addresses of the web: what is dead, what is not sure, and what is never asked."""

import http.server
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from outside_links import asked
from outside_links.asked import Answer, RefusedError, ask, ask_all, public_address

ASKED: list[str] = []


class _Web(http.server.BaseHTTPRequestHandler):
    """A small web: the first part of the path says what it answers."""

    def _answer(self) -> None:
        ASKED.append(f"{self.command} {self.path}")
        what, _, rest = self.path[1:].partition("/")
        if what == "silent":
            self.connection.shutdown(socket.SHUT_RDWR)
        elif what == "drip":
            self._drip()
        elif what == "to":
            self.send_response(302)
            self.send_header("Location", rest)
            self.end_headers()
        else:
            head, _, get = what.partition("-")
            self.send_response(int(get if self.command == "GET" and get else head))
            self.send_header("Content-Length", "0")
            self.end_headers()

    def _drip(self) -> None:
        for _ in range(200):
            self.wfile.write(b"H")
            time.sleep(0.05)

    do_GET = do_HEAD = _answer  # noqa: N815 (the names that http.server calls)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Print nothing."""


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server on loopback, under a name that is public for the test."""
    monkeypatch.setattr(asked, "PAUSE", 0.0)
    monkeypatch.setattr(asked, "PATIENCE", 0.5)
    ASKED.clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Web)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
    yield f"http://web.example:{server.server_port}"
    server.shutdown()
    server.server_close()


def _resolve(host: str, port: int) -> str:
    return "127.0.0.1" if host == "web.example" else public_address(host, port)


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/200", Answer()),
        ("/200/?q=a b&é", Answer()),
        ("/200/é «»", Answer()),
        ("/405-200", Answer()),
        ("/404-200", Answer()),
        ("/to//200", Answer()),
        ("/to//to//200", Answer()),
        ("/404", Answer(dead=True, reason="404")),
        ("/410", Answer(dead=True, reason="410")),
        ("/to//404", Answer(dead=True, reason="404")),
        ("/401", Answer(reason="401")),
        ("/403", Answer(reason="403")),
        ("/429", Answer(reason="429")),
        ("/500", Answer(reason="500")),
        ("/to/ftp://web.example/", Answer(reason="scheme ftp")),
        ("/to/file:///etc/passwd", Answer(reason="scheme file")),
    ],
)
def test_only_what_is_gone_is_dead(web: str, path: str, answer: Answer) -> None:
    """404 and 410, to HEAD and GET both, are dead; refusals and failures are not."""
    assert ask(web + path, _resolve) == answer


def test_a_circle_of_redirects_ends(web: str) -> None:
    """A redirect that leads to itself is given up, and is not dead."""
    assert not ask(f"{web}/to/{web}/to//200", _resolve).reason
    circle = f"{web}/to/" + "/to/" * 9
    assert ask(circle, _resolve) == Answer(reason="redirects")


@pytest.mark.parametrize("path", ["/silent", "/drip"])
def test_a_server_that_says_nothing_is_given_up(web: str, path: str) -> None:
    """No answer, or one that comes byte by byte without an end, is not dead and does not hang."""
    answer = ask(web + path, _resolve)
    assert not answer.dead
    assert not answer.reached
    assert answer.reason


def test_a_host_without_a_name_is_dead() -> None:
    """A name that nobody has is dead (RFC 2606 keeps `.invalid` free)."""

    def nobody(host: str, port: int) -> str:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    assert ask("https://nobody.invalid/", nobody).dead


def test_a_resolver_that_fails_is_no_verdict() -> None:
    """That a name could not be looked up now says nothing of the address."""

    def later(host: str, port: int) -> str:
        raise socket.gaierror(socket.EAI_AGAIN, "later")

    assert not ask("https://example.org/", later).dead


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0.0.0.0",  # noqa: S104
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "168.63.129.16",
        "224.0.0.1",
        "255.255.255.255",
    ],
)
def test_the_runners_own_network_is_not_asked(host: str) -> None:
    """However it is written, a number that is not public is refused."""
    with pytest.raises(RefusedError, match="not public"):
        public_address(host, 443)


@pytest.mark.parametrize("port", [22, 25, 8080, 32526])
def test_other_services_are_not_asked(port: int) -> None:
    """Only the ports of the web are asked."""
    with pytest.raises(RefusedError, match=f"port {port}"):
        public_address("192.0.2.1", port)


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1/200", "http://localhost/", "//169.254.169.254/latest"]
)
def test_a_redirect_into_the_network_is_not_followed(web: str, target: str) -> None:
    """What an address leads to is judged like the address itself."""
    answer = ask(f"{web}/to/{target}", _resolve)
    assert answer == Answer(reason="not public")
    assert {line.partition("/")[2].partition("/")[0] for line in ASKED} == {"to"}


@pytest.mark.parametrize(
    "url", ["https://[::1/", "https://", "https://x:99999999/", "https://\ud800/"]
)
def test_what_is_no_address_is_not_asked(url: str) -> None:
    """A malformed address has no verdict, and no error either."""
    assert not ask_all([url])[url].dead


def test_a_silent_host_is_asked_three_times_only(web: str) -> None:
    """After three addresses without an answer, the host's others share the verdict unasked."""
    answers = ask_all([f"{web}/silent/{number}" for number in range(9)], _resolve)
    assert {line.partition(" ")[2] for line in ASKED} == {f"/silent/{n}" for n in range(3)}
    assert len(answers) == 9
    assert not any(answer.dead or answer.reached for answer in answers.values())


def test_every_address_gets_its_answer(web: str) -> None:
    """The answers of many addresses of one host are kept apart."""
    answers = ask_all([f"{web}/200", f"{web}/404", f"{web}/403"], _resolve)
    assert {url.rpartition("/")[2]: answer.dead for url, answer in answers.items()} == {
        "200": False,
        "404": True,
        "403": False,
    }
