"""What a memory of earlier builds gives is what a first build gives, after any edits."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from explainer.incremental.memory import Memory, Rebuilt
from explainer.pages.page import Kept
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


def _outcome(made: Site | Rebuilt) -> tuple[object, ...]:
    """All that engines and readers get."""
    return (
        [page.page if isinstance(page, Kept) else page for page in made.pages],
        [(file.path, file.content) for file in made.files],
        made.problems,
        made.records,
    )


class Bodies(RuleBasedStateMachine):
    """A folder that somebody edits, built again and again."""

    def __init__(self) -> None:
        super().__init__()
        self.content = Path(tempfile.mkdtemp(prefix="incremental-")) / "content"
        shutil.copytree(GOLDEN, self.content)
        (self.content / "people" / "alphand.md").write_text(MERGED, encoding="utf-8")
        self.memory = Memory()
        self.names = ("fr", "en")
        self.edited, self.before = self.content / "index.md", b""

    def teardown(self) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self.content.parent)

    def _draw(self, data: st.DataObject) -> Path:
        """A file, which is remembered as it is before the edit."""
        path = data.draw(st.sampled_from(sorted(self.content.rglob("*.md"))))
        self.edited, self.before = path, path.read_bytes()
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
        if len([*self.content.rglob("*.md")]) > 3:
            path.unlink()

    @rule(data=st.data(), content=st.sampled_from([b"", b"1"]))
    def draw(self, data: st.DataObject, content: bytes) -> None:
        """Put a picture somewhere, change it, or take it away."""
        name = data.draw(st.sampled_from(["assets/tour.svg", "assets/note.txt"]))
        self.edited = self.content / name
        self.before = self.edited.read_bytes() if self.edited.exists() else b""
        if content:
            self.edited.write_bytes(self.before + content)
        else:
            self.edited.unlink(missing_ok=True)

    @rule()
    def configure(self) -> None:
        """Change an option."""
        self.names = self.names[::-1]

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
            self.edited.write_bytes(self.before)


Bodies.TestCase.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
TestBodies = pytest.mark.slow(Bodies.TestCase)
