"""Pagefind's own program, asked to make an index from records.

It is asked as its Python package asks it (messages in Base64, a comma after each), but for that
package's pause of a tenth of a second after every record: 1,000 articles would take six minutes.
"""

import base64
import json
import os
import subprocess
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import IO, Any, Self

from pagefind_bin import get_executable

Message = Mapping[str, Any]


class PagefindError(Exception):
    """Pagefind's program is missing, cannot run here, or refused something; says which."""


class Pagefind:
    """The running program, ended at the end of `with`."""

    def __init__(self) -> None:
        pipe = subprocess.PIPE
        try:
            self._process = subprocess.Popen(  # noqa: S603 (the package's own program)
                [get_executable(), "--service"], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise PagefindError(error.strerror or str(error)) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._process.communicate()  # lets go of the pipes

    def index(self, records: Iterable[Message]) -> dict[str, bytes]:
        """The files of the index of some records, by path.

        A record has `url`, `content`, `language`, `meta` and `filters`, as Pagefind's custom
        records have. The program is not asked to write them: it says that it has while it still
        does, and what is ended then leaves files cut off.
        """
        number = self._ask({"type": "NewIndex", "config": {}})["index_id"]
        for record in records:
            self._ask({"type": "AddRecord", "index_id": number, **record})
        files = self._ask({"type": "GetFiles", "index_id": number})["files"]
        self._ask({"type": "DeleteIndex", "index_id": number})  # its memory is the next one's
        return {file["path"]: base64.b64decode(file["content"]) for file in files}

    def stop(self) -> None:
        """End the program, whatever it does; another thread that waits for it gets an error."""
        self._process.kill()

    def _ask(self, message: Message) -> Message:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        written = json.dumps({"message_id": 1, "payload": message}).encode()
        with suppress(BrokenPipeError):  # a program that has ended gives no answer either
            stdin.write(base64.b64encode(written) + b",")
            stdin.flush()
        answer: Message = json.loads(base64.b64decode(_answer(stdout)))["payload"]
        if answer["type"] == "Error":
            raise PagefindError(str(answer["message"]))
        return answer


def _answer(stdout: IO[bytes]) -> bytes:
    """All up to the comma; no answer comes before it is asked for, so that none comes behind it."""
    parts = [b""]
    while not parts[-1].endswith(b","):
        parts.append(os.read(stdout.fileno(), 1 << 20))
        if not parts[-1]:
            raise PagefindError("Pagefind ended too early")
    return b"".join(parts)[:-1]
