"""Buckets of S3 on this machine, and what stands before them."""

import resource
import signal
import socket
import subprocess
import sysconfig
import time
from collections import Counter
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread

PATIENCE = 60
"""Seconds to wait for a server; no more than a guard against waiting for ever."""


class Bucket:
    """A bucket of `rclone serve s3`, a server that checks who signs, on loopback."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "served"
        (self.folder / "bucket").mkdir(parents=True)
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            self.port = free.getsockname()[1]
        self.address = "s3://bucket/explainer"
        self.env = {
            "EXPLAINER_STORE": self.address,
            "AWS_ACCESS_KEY_ID": "a-key",
            "AWS_SECRET_ACCESS_KEY": "a-secret",
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{self.port}",
            "AWS_RESPONSE_CHECKSUM_VALIDATION": "when_required",
            "AWS_MAX_ATTEMPTS": "2",
        }
        self._server: subprocess.Popen[bytes] | None = None

    def start(self, *flags: str, room: int | None = None) -> None:
        """Serve, and wait until it answers; no file may grow over `room` bytes."""
        rclone = Path(sysconfig.get_path("scripts"), "rclone")
        address = f"127.0.0.1:{self.port}"
        key = "--auth-key=a-key,a-secret"
        self._server = subprocess.Popen(
            [rclone, "serve", "s3", "--config=", "-q", f"--addr={address}", key, *flags, "served"],
            cwd=self.folder.parent,
        )
        if room:
            resource.prlimit(self._server.pid, resource.RLIMIT_FSIZE, (room, room))
        end = time.monotonic() + PATIENCE
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
            except OSError:
                assert time.monotonic() < end
                time.sleep(0.02)
            else:
                return

    def signal(self, number: signal.Signals) -> None:
        """Stop the server for a while, or let it go on."""
        assert self._server
        self._server.send_signal(number)

    def kill(self) -> None:
        """End the server, as a failing machine does."""
        if self._server:
            self._server.kill()
            self._server.wait()
        self._server = None


class Gate(ThreadingHTTPServer):
    """Stands before a bucket: passes requests on, or answers that it has too much to do."""

    daemon_threads = True

    def __init__(self, bucket: Bucket) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.bucket = bucket
        self.env = bucket.env | {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{self.server_port}"}
        self.busy: dict[str, float] = {}
        """Of a method, how many of its next requests are answered by 503."""
        self.asked = Counter[str]()
        """How many requests of each method have been answered."""
        self.deadly: tuple[str, int] | None = None
        """When so many requests of a method have been answered, the server ends, and this too."""
        self._one = Lock()
        Thread(target=self.serve_forever, daemon=True).start()

    def refuses(self, method: str) -> bool:
        """Whether a request that has come is answered by 503."""
        with self._one:
            left = self.busy.get(method, 0)
            self.busy[method] = max(0, left - 1)
            return left > 0

    def answered(self, method: str) -> None:
        """A request has been answered by the bucket; perhaps it was the last one."""
        with self._one:
            self.asked[method] += 1
            if self.deadly == (method, 1):
                self.bucket.kill()
                self.end()
            if self.deadly and self.deadly[0] == method:
                self.deadly = method, max(0, self.deadly[1] - 1)

    def end(self) -> None:
        """Take no connection any more."""
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Gate

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.server.refuses(self.command):
            self._send(503, {}, b"<Error><Code>SlowDown</Code><Message>Slow.</Message></Error>")
            return
        there = HTTPConnection("127.0.0.1", self.server.bucket.port)
        try:
            there.request(self.command, self.path, body, dict(self.headers.items()))
            with there.getresponse() as got:
                content = got.read()
                self.server.answered(self.command)
                self._send(got.status, dict(got.headers.items()), content)
        except (OSError, HTTPException):  # as if nobody stood before it
            self.close_connection = True
        finally:
            there.close()

    do_GET = do_PUT = do_HEAD = do_POST = _answer  # noqa: N815 - called so by the library

    def _send(self, status: int, headers: dict[str, str], content: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            if name.lower() not in ("content-length", "transfer-encoding", "connection"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Print nothing."""
