"""What CONTRIBUTING.md tells volunteers is so: its examples are good, its mistakes are found."""

import re
from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.pipeline import check
from trees import write_tree

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ARTICLE, EVENT = re.findall(r"```markdown\n(.*?)```", TEXT, re.DOTALL)
ROWS = re.findall(r"^\| (.+?) \| ([EWN]\d{3}.*?) \| (.+) \|$", TEXT, re.MULTILINE)


def _problems(folder: Path, article: str) -> list[str]:
    files = {"articles/greve.md": article, "events/greve-des-tramways-de-lyon.md": EVENT}
    site = SiteInfo(name="S", url="", languages=("fr",))
    problems = check(write_tree(folder, files), site).problems
    return [problem.line("fr").partition(": ")[2] for problem in problems]


def _written(cell: str) -> list[str]:
    return re.findall(r"`(.+?)`", cell)


def _with(lines: list[str]) -> str:
    """The example with lines as a row of the table says: in the place of what is there."""
    first = lines[0]
    if first == "---":
        return ARTICLE
    if first.startswith("[^"):
        return ARTICLE.replace("[^depeche]", first)
    if first.startswith("#"):
        return ARTICLE.replace("## Un intertitre", first)
    key = {"titre": "title", "titel": "title"}.get(first.partition(":")[0], first.partition(":")[0])
    held = re.compile(rf"^( *){key}:.*\n(?:\1 +(?!quote|source).*\n)*", re.MULTILINE)
    if key == "quote":  # what is said, with its source or without
        held = re.compile(r"^( *)quote:.*\n *source:.*\n", re.MULTILINE)
    return held.sub(lambda match: "".join(f"{match[1]}{line}\n" for line in lines), ARTICLE, 1)


def test_the_examples_are_good(tmp_path: Path) -> None:
    """The article and the event that the page shows have no problem at all."""
    assert _problems(tmp_path, ARTICLE) == []


def test_both_languages_name_the_same_mistakes() -> None:
    """There are ten mistakes, in French with their messages, and the same ones in English."""
    codes = [message[:4] for _, message, _ in ROWS]
    assert len(codes) == 20
    assert codes[:10] == codes[10:]


@pytest.mark.parametrize(("before", "message", "after"), ROWS)
def test_a_mistake_gives_its_message_and_its_mend(
    tmp_path: Path, before: str, message: str, after: str
) -> None:
    """What a row calls a mistake gives the message beside it; what it says to write is good."""
    wrong = _with(_written(before))
    if "---" in before:
        wrong = ARTICLE.replace("---\nLe trafic", "Le trafic")
    assert [line for line in _problems(tmp_path, wrong) if line.startswith(message)]
    mended = _with(_written(after))
    assert mended != wrong
    assert _problems(tmp_path, mended) == []


@pytest.mark.parametrize(
    "word", ["Proposer un article", "Modifier cette page", "Propose an article"]
)
def test_links_are_called_what_the_site_calls_them(word: str) -> None:
    """The names of links on the page are those of the site."""
    spoken = [
        (ROOT / f"generator/explainer/words/{language}/pages.py").read_text(encoding="utf-8")
        for language in ("fr", "en")
    ]
    assert f"**{word}**" in TEXT
    assert any(f'"{word}"' in words for words in spoken)


def test_links_of_the_page_lead_somewhere() -> None:
    """Every file that the page links to exists."""
    for path in re.findall(r"\]\((?!#|https?:)([^)#]+)", TEXT.replace(ARTICLE, "")):
        assert (ROOT / path).is_file(), path
