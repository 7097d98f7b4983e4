"""Asks addresses of the web whether they still answer, without being led astray.

Contributors choose them, so only public addresses of the ports 80 and 443 are asked, by the very
number that was looked up, and each step of a redirect is judged anew. A site that refuses a machine
(403, 429) or fails is not called dead.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

HOSTS: Final = 16
"""Most hosts asked at once; each gets one request at a time."""
PAUSE: Final = 0.5
"""Seconds between two requests to one host."""
PATIENCE: Final = 20.0
"""Seconds for one request, whatever a server drips."""
REDIRECTS: Final = 5
SILENCE: Final = 3
"""After so many addresses in a row without an answer, a host's others share the last verdict."""

_GONE: Final = (404, 410)
_WIRE_SERVER: Final = "168.63.129.16"  # Azure's own, from which runners are served
_HEADERS: Final = {"User-Agent": "event-explainer link check", "Accept": "*/*"}
_TLS: Final = ssl.create_default_context()

Resolve = Callable[[str, int], str]
"""The number of a host; `RefusedError` where it must not be asked, `OSError` where it has none."""


class RefusedError(Exception):
    """An address that is not asked, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What became of an address."""

    dead: bool = False
    reached: bool = True
    reason: str = ""
    """A status or a short word; empty where all is well."""


def public_address(host: str, port: int) -> str:
    """The IPv4 number of a host that has public ones only. Runners have no IPv6."""
    if port not in (80, 443):
        raise RefusedError(f"port {port}")
    found = socket.getaddrinfo(host, port, socket.AF_INET, socket.SOCK_STREAM)
    numbers = sorted({str(entry[4][0]) for entry in found})
    for number in map(ipaddress.IPv4Address, numbers):
        if not number.is_global or number.is_multicast or str(number) == _WIRE_SERVER:
            raise RefusedError("not public")
    return numbers[0]


def ask(url: str, resolve: Resolve = public_address) -> Answer:
    """Ask for an address by HEAD, and by GET where that is not answered well; once more if lost."""
    answer = Answer(reached=False)
    for method in ("HEAD", "GET", "GET"):
        answer = _follow(method, url, resolve)
        if not answer.reason or (method == "GET" and answer.reached):
            break
    return answer


def _follow(method: str, url: str, resolve: Resolve) -> Answer:
    try:
        for _ in range(REDIRECTS + 1):
            status, location = _request(method, url, resolve)
            if not (300 <= status < 400 and location):
                return Answer(dead=status in _GONE, reason="" if status < 400 else str(status))
            url = urljoin(url, location)
        return Answer(reason="redirects")
    except RefusedError as refused:
        return Answer(reason=str(refused))
    except socket.gaierror as error:
        unknown = error.errno == socket.EAI_NONAME
        return Answer(dead=unknown, reached=False, reason="no such host" if unknown else "no name")
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Answer(reached=False, reason=type(error).__name__)


def _request(method: str, url: str, resolve: Resolve) -> tuple[int, str]:
    """The status of one request, and where it redirects to."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise RefusedError(f"scheme {parts.scheme[:20]}")
    host = parts.hostname.encode("idna").decode()
    port = parts.port or (443 if parts.scheme == "https" else 80)
    plain = socket.create_connection((resolve(host, port), port), timeout=PATIENCE)
    # A second handle of the connection ends it, however far TLS has come with the first.
    with plain, plain.dup() as handle:
        end = threading.Timer(PATIENCE, _cut, [handle])
        end.start()
        try:
            wire = plain
            if parts.scheme == "https":
                wire = _TLS.wrap_socket(plain, server_hostname=host)
            return _exchange(wire, method, host, parts.path, parts.query)
        finally:
            end.cancel()


def _exchange(
    wire: socket.socket, method: str, host: str, path: str, query: str
) -> tuple[int, str]:
    with wire:
        connection = http.client.HTTPConnection(host)
        connection.sock = wire
        target = quote(path or "/", safe="/%:@!$&'()*+,;=~")
        target += f"?{quote(query, safe='/%:@!$&()*+,;=~?[]')}" if query else ""
        connection.request(method, target, headers={"Host": host, **_HEADERS})
        response = connection.getresponse()
        return response.status, response.headers.get("Location", "")


def _cut(wire: socket.socket) -> None:
    """End a connection that drips."""
    try:
        wire.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it has ended by itself


def ask_all(urls: Iterable[str], resolve: Resolve = public_address) -> dict[str, Answer]:
    """The answers of all addresses, hosts side by side, each host's one after the other."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for url in sorted(urls):
        hosts[url.partition("://")[2].partition("/")[0].lower()].append(url)
    with ThreadPoolExecutor(HOSTS) as pool:
        parts = pool.map(lambda of_host: _ask_host(of_host, resolve), hosts.values())
        return {url: answer for part in parts for url, answer in part.items()}


def _ask_host(urls: Sequence[str], resolve: Resolve) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    silent, answer = 0, Answer()
    for url in urls:
        if silent < SILENCE:
            answer = ask(url, resolve)
            silent = 0 if answer.reached else silent + 1
            time.sleep(PAUSE if len(urls) > 1 else 0)
        answers[url] = answer
    return answers
