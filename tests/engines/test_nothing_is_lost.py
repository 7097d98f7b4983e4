"""Whatever front matter says stands on every page that has to show it."""

from pathlib import Path

import pytest

from benchmarks.corpus.__main__ import files
from expectations.built import Shown, plain
from expectations.expected import Expected, expected
from explainer.engines.configuration import read_configuration
from explainer.model.addresses import entity_address
from explainer.pipeline import check
from trees import FIVE_LINES, build, write_tree

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a generated archive with long lists."""
    tree = {f"content/{path}": text for path, text in files(120, words=60)}
    return write_tree(tmp_path_factory.mktemp("generated"), {"mkdocs.yml": FIVE_LINES, **tree})


def _missing(project: Path, site: Path) -> list[Expected]:
    """What the pages of a project ought to show and do not."""
    configuration = read_configuration(project / "mkdocs.yml")
    graph = check(configuration.content, configuration.site).graph
    shown: dict[str, Shown] = {}
    lost = []
    wanted = dict.fromkeys(expected(graph))
    assert len(wanted) > 1000
    for item in wanted:
        if item.page not in shown:
            address = entity_address(graph.entities[item.page], configuration.site)
            shown[item.page] = Shown(site, address)
        page = shown[item.page]
        if plain(item.text) not in page.text:
            lost.append(item)
        elif item.link:
            target = entity_address(graph.entities[item.link], configuration.site)
            if target not in page.links:
                lost.append(item)
    return lost


def test_our_own_site_shows_everything(tmp_path: Path) -> None:
    """Every relation, statement, moment and answer of our content is on each page it belongs to."""
    build(ROOT, "-q", "--site-dir", str(tmp_path / "site"))
    assert _missing(ROOT, tmp_path / "site") == []


def test_a_generated_site_shows_everything(generated: Path) -> None:
    """So is everything of a generated archive, whose lists go on on further pages."""
    build(generated, "-q")
    assert any((generated / "site/themes").rglob("page/2/index.html"))
    assert _missing(generated, generated / "site") == []
