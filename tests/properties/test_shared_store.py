"""Whatever befalls its files, a shared store gives what was put there, or nothing."""

import hashlib
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from explainer.press.places import Folder
from explainer.press.shared import SharedStore

NUMBERS = st.sets(st.integers(0, 30), max_size=12)


def _digest(number: int) -> bytes:
    return hashlib.sha256(number.to_bytes()).digest()


def _value(number: int) -> bytes:
    return b"<p>%d</p>" % number * number


def _fail(kind: str, reason: str) -> None:
    pytest.fail(f"{kind}: {reason}")


class Shared(RuleBasedStateMachine):
    """Two builds on one folder, in which files are damaged, cut off and swept meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.builds = [self._store(), self._store()]
        self.safe: set[int] = set()
        """What was put, and not damaged since."""

    def _store(self) -> SharedStore:
        return SharedStore(Folder(self.folder), tell=_fail)

    def _some_file(self, which: int) -> Path | None:
        files = sorted(path for path in self.folder.rglob("*") if path.is_file())
        return files[which % len(files)] if files else None

    @rule(build=st.integers(0, 1), numbers=NUMBERS)
    def put(self, build: int, numbers: set[int]) -> None:
        """A build puts some values."""
        self.builds[build].put({_digest(n): _value(n) for n in sorted(numbers)})
        self.safe |= numbers

    @rule(build=st.integers(0, 1), numbers=NUMBERS)
    def get(self, build: int, numbers: set[int]) -> None:
        """What a build gets is what was put."""
        found = self.builds[build].get([_digest(n) for n in sorted(numbers)])
        assert found.items() <= {_digest(n): _value(n) for n in numbers}.items()

    @rule(numbers=NUMBERS)
    def get_anew(self, numbers: set[int]) -> None:
        """A build that begins finds all that was put and not damaged since."""
        found = self._store().get([_digest(n) for n in sorted(numbers)])
        assert found.items() <= {_digest(n): _value(n) for n in numbers}.items()
        assert found.keys() >= {_digest(n) for n in numbers & self.safe}

    @rule(build=st.integers(0, 1))
    def end(self, build: int) -> None:
        """A build ends, and the next one begins."""
        self.builds[build].end()

    @rule(which=st.integers(0, 100), at=st.integers(0, 10_000), bit=st.integers(0, 7))
    def damage(self, which: int, at: int, bit: int) -> None:
        """A bit of a file changes."""
        if file := self._some_file(which):
            content = bytearray(file.read_bytes())
            content[at % len(content)] ^= 1 << bit
            file.write_bytes(content)
            self.safe.clear()

    @rule(which=st.integers(0, 100), length=st.integers(0, 10_000))
    def cut(self, which: int, length: int) -> None:
        """A file ends too soon."""
        if file := self._some_file(which):
            content = file.read_bytes()
            file.write_bytes(content[: 1 + length % len(content)])
            self.safe.clear()

    @rule(which=st.integers(0, 100))
    def sweep(self, which: int) -> None:
        """A file goes."""
        if file := self._some_file(which):
            file.unlink()
            self.safe.clear()

    def teardown(self) -> None:
        """Nothing is left."""
        shutil.rmtree(self.folder)


TestShared = Shared.TestCase
