"""What a memory of earlier builds gives is what a first build gives, after any edits."""

import re
import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from explainer.heap import Stored
from explainer.incremental.memory import Memory, Rebuilt
from explainer.pages.page import Kept, StaticFile
from explainer.pipeline import Site, generate
from explainer.read.problems import ContentError
from explainer.site import SiteInfo

GOLDEN = Path(__file__).parents[1] / "golden" / "site" / "content"

SENTENCES = st.sampled_from(
    [
        "Une phrase de plus.",
        "## Un intertitre",
        "# Un titre",
        "Gustave Eiffel a parlé à Paris.",
        "Adolphe Alphand répond [ici](../people/gustave-eiffel.md).",
        "Voir [[architecture]].",
        "Voir [[exposition-universelle#un-intertitre]].",
        "Voir [la suite](nulle-part.md).",
        "Une note.[^1]\n\n[^1]: La note.",
        "![](image.png)",
        '<script>alert("x")</script>',
        "<!-- rien",
    ]
)

MERGED = "---\nname: A. Alphand\nmerged_into: adolphe-alphand\n---\nTexte.\n"


def _content(file: StaticFile) -> object:
    return file.content.read() if isinstance(file.content, Stored) else file.content


def _outcome(made: Site | Rebuilt) -> tuple[object, ...]:
    """All that engines and readers get."""
    return (
        [page.page if isinstance(page, Kept) else page for page in made.pages],
        [(file.path, _content(file)) for file in made.files],
        made.problems,
        [found.record for found in made.records],
    )


def _keys(path: Path) -> dict[str, str]:
    """The keys of a head, each with its lines; empty where there is no head."""
    lines = path.read_text("utf-8").partition("\n---\n")[0].split("\n")[1:]
    keys: dict[str, str] = {}
    for line in lines:
        if keys and line[:1] in {"", " ", "-", "#"}:
            keys[[*keys][-1]] += f"\n{line}"
        else:
            keys[line.partition(":")[0]] = line
    return keys


def _write_head(path: Path, keys: Mapping[str, str]) -> None:
    body = path.read_text("utf-8").partition("\n---\n")[2]
    path.write_text("\n".join(["---", *keys.values(), "---", body]), encoding="utf-8")


class Edits(RuleBasedStateMachine):
    """A folder that somebody edits, built again and again."""

    def __init__(self) -> None:
        super().__init__()
        self.content = Path(tempfile.mkdtemp(prefix="incremental-")) / "content"
        shutil.copytree(GOLDEN, self.content)
        (self.content / "people" / "alphand.md").write_text(MERGED, encoding="utf-8")
        self.memory = Memory()
        self.names = ("fr", "en")
        self.undo: Callable[[], object] = lambda: None
        """Takes the last edit back, where it was a mistake."""

    def teardown(self) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self.content.parent)

    def _draw(self, data: st.DataObject) -> Path:
        """A file, which is remembered as it is before the edit."""
        path = data.draw(st.sampled_from(self._texts()))
        self.undo = partial(path.write_bytes, path.read_bytes())
        return path

    @rule(data=st.data(), sentence=SENTENCES)
    def add(self, data: st.DataObject, sentence: str) -> None:
        """Add to a text."""
        path = self._draw(data)
        path.write_text(f"{path.read_text('utf-8')}\n{sentence}\n", encoding="utf-8")

    @rule(data=st.data(), count=st.integers(1, 6))
    def cut(self, data: st.DataObject, count: int) -> None:
        """Take the last lines of a file away, from its head too if the body is that short."""
        path = self._draw(data)
        lines = path.read_text("utf-8").split("\n")
        path.write_text("\n".join(lines[:-count]), encoding="utf-8")

    @rule(data=st.data())
    def borrow(self, data: st.DataObject) -> None:
        """Take a key of another file's head over, in place of the own one if there is one."""
        path = self._draw(data)
        like = [other for other in self._texts() if other.parent == path.parent]
        keys = _keys(data.draw(st.sampled_from(like)))
        if keys:
            name = data.draw(st.sampled_from(sorted(keys)))
            _write_head(path, {**_keys(path), name: keys[name]})

    @rule(data=st.data())
    def forget(self, data: st.DataObject) -> None:
        """Take a key of a head away."""
        path = self._draw(data)
        keys = _keys(path)
        if keys:
            keys.pop(data.draw(st.sampled_from(sorted(keys))))
            _write_head(path, keys)

    @rule(data=st.data(), years=st.sampled_from([-1, 1, 30]))
    def redate(self, data: st.DataObject, years: int) -> None:
        """Move all that a head dates."""
        path = self._draw(data)
        keys = _keys(path)
        moved = {
            k: re.sub(r"\b1[89]\d\d", lambda m: str(int(m[0]) + years), v) for k, v in keys.items()
        }
        _write_head(path, moved)

    @rule(data=st.data(), name=st.sampled_from(["encore", "suite", "autre"]))
    def copy(self, data: st.DataObject, name: str) -> None:
        """Write a new file that says what another says, under another name."""
        path = self._draw(data)
        text = path.read_text("utf-8")
        for key in ("title: ", "name: "):
            text = text.replace(key, f"{key}{name} ", 1)
        self._add(path.with_name(f"{name}.md"), text)

    @rule(data=st.data())
    def translate(self, data: st.DataObject) -> None:
        """Write a file's texts in English, if nobody has."""
        path = self._draw(data)
        found = re.search(r"(?m)^(title|name): .*$", path.read_text("utf-8"))
        beside = path.with_name(f"{path.stem}.en.md")
        if found and "." not in path.stem and not beside.exists():
            self._add(beside, f"---\n{found[0]} in English\nsummary: S.\n---\nText.\n")

    @rule()
    def begin_again(self) -> None:
        """Another process goes on with what the first one saved."""
        self.memory = Memory(self.content.with_name("known"))

    def _add(self, path: Path, text: str) -> None:
        there = path.exists()
        self.undo = partial(path.write_bytes, path.read_bytes()) if there else path.unlink
        path.write_text(text, encoding="utf-8")

    def _texts(self) -> list[Path]:
        return sorted(self.content.rglob("*.md"))

    @rule(data=st.data(), title=st.sampled_from(["Un autre titre", "Gustave Eiffel"]))
    def retitle(self, data: st.DataObject, title: str) -> None:
        """Change a head."""
        path = self._draw(data)
        lines = path.read_text("utf-8").split("\n")
        lines[1:2] = [f"title: {title}"]
        path.write_text("\n".join(lines), encoding="utf-8")

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        """Take a file away, if there are others."""
        path = self._draw(data)
        if len(self._texts()) > 3:
            path.unlink()

    @rule(data=st.data(), content=st.sampled_from([b"", b"1"]))
    def draw(self, data: st.DataObject, content: bytes) -> None:
        """Put a picture somewhere, change it, or take it away."""
        name = data.draw(st.sampled_from(["assets/tour.svg", "assets/note.txt"]))
        path = self.content / name
        before = path.read_bytes() if path.exists() else b""
        self.undo = partial(path.write_bytes, before) if before else partial(path.unlink, True)
        if content:
            path.write_bytes(before + content)
        else:
            path.unlink(missing_ok=True)

    @rule()
    def configure(self) -> None:
        """Change an option."""
        self.names = self.names[::-1]
        self.undo = self.configure

    @invariant()
    def same_as_a_first_build(self) -> None:
        """Pages, files, problems, what is searched; a mistake is told, and undone."""
        site = SiteInfo(name="Site", url="https://example.org/", languages=self.names)
        made: list[object] = []
        failed = False
        for make in (self.memory.generate, generate):
            try:
                made.append(_outcome(make(self.content, site)))
            except ContentError as error:
                made.append(error.problems)
                failed = True
        assert made[0] == made[1]
        if failed:
            self.undo()


Edits.TestCase.settings = settings(max_examples=30, stateful_step_count=16, deadline=None)
TestEdits = pytest.mark.slow(Edits.TestCase)
