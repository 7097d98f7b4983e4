"""Trees of files as text, and real builds of them: what scenario and engine tests share."""

import contextlib
import functools
import http.server
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

_MARK = re.compile(r"^-- (?P<name>.+?) --$", re.MULTILINE)

FIVE_LINES = """site_name: Décryptages
site_url: https://example.org/
docs_dir: content
theme: {name: material, language: fr}
plugins: [explainer]
"""
"""The configuration that the README promises to be enough."""

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360"
    "00000002000148afa4710000000049454e44ae426082"
)
"""A picture of one pixel."""


def sections(text: str) -> dict[str, str]:
    """The parts of a scenario: `-- name --` on a line of its own, then what belongs to it."""
    marks = list(_MARK.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return {mark["name"]: text[mark.end() + 1 : end] for mark, end in zip(marks, ends, strict=True)}


def write_tree(folder: Path, files: Mapping[str, str] | Mapping[str, bytes]) -> Path:
    """Write files, by path relative to the folder; texts are written in UTF-8."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def run(
    *command: str, folder: Path, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a Python module's command in a folder: `run("mkdocs", "build", folder=…)`."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **(env or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def build(folder: Path, *flags: str, env: Mapping[str, str] | None = None) -> str:
    """Build the site of a folder with MkDocs; gives what it printed, fails with it if it failed."""
    done = run("mkdocs", "build", *flags, folder=folder, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Print nothing."""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder served on loopback; gives its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def git(folder: Path, *arguments: str, asked: bytes = b"") -> str:
    """Run Git in a folder, as nobody, with no configuration but the repository's own."""
    done = subprocess.run(
        ["git", "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", *arguments],
        cwd=folder,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
        input=asked,
        capture_output=True,
        check=True,
    )
    return os.fsdecode(done.stdout).strip()


def commit(folder: Path, files: Mapping[str, str]) -> str:
    """Write files into a repository, made if need be, and commit all of it; gives the commit."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch=main")
    write_tree(folder, files)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=x")
    return git(folder, "rev-parse", "HEAD")
