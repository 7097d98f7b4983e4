"""Processor time of each stage of `generate`, per page, for content folders of several sizes.

    python -m benchmarks.stages [--sizes 500,5000] [--words 800]

Prints a line per size and stage: seconds, and microseconds per page; then the growth of each.
Folders are generated (`benchmarks.corpus`) below a temporary one and go with it.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from benchmarks.corpus.__main__ import files
from explainer.link.checks import check_links
from explainer.model.dossiers import build_dossiers
from explainer.model.graph import build_graph
from explainer.pages.compose import pieces
from explainer.pieces import Workbench
from explainer.pipeline import whole_files
from explainer.read.folder import read_documents
from explainer.site import SiteInfo
from explainer.workers import HERE

T = TypeVar("T")
SITE = SiteInfo(name="Banc d’essai", url="https://example.org/", languages=("fr",))


class Stages:
    """Seconds of processor time by name, in the order measured."""

    def __init__(self) -> None:
        """No stage as yet."""
        self.seconds: dict[str, float] = {}

    def of(self, name: str, work: Callable[[], T]) -> T:
        """The result of some work, whose time is kept."""
        start = time.process_time()
        result = work()
        self.seconds[name] = time.process_time() - start
        return result


def measure(content: Path) -> tuple[int, Stages]:
    """The number of pages of a content folder, and what its stages took."""
    stages = Stages()
    documents, _ = stages.of("read", lambda: read_documents(content))
    graph, _ = stages.of("graph", lambda: build_graph(documents, SITE))
    dossiers = stages.of("dossiers", lambda: build_dossiers(graph, SITE))
    stages.of("check links", lambda: check_links(graph, dossiers, SITE))
    bench = Workbench.of(graph, dossiers, SITE)
    stages.of("mentions", lambda: bench.find_mentions(HERE))
    stages.of("shared, feeds", bench.lay_out)
    told = pieces(graph, SITE)
    made = stages.of("pieces", lambda: [bench.make(piece) for piece in told])
    pages = [page for one in made for page in one.pages]
    stages.of("whole files", lambda: [*whole_files(bench, pages)])
    return len(pages), stages


@contextmanager
def _generated(articles: int, words: int) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files(articles, words):
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        yield Path(folder)


def main() -> None:
    """Measure all sizes and print what grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="500,5000")
    parser.add_argument("--words", type=int, default=800)
    options = parser.parse_args()
    each: list[dict[str, float]] = []
    for articles in map(int, options.sizes.split(",")):
        with _generated(articles, options.words) as content:
            pages, stages = measure(content)
        each.append({name: 1e6 * seconds / pages for name, seconds in stages.seconds.items()})
        print(f"{articles} articles, {pages} pages")
        for name, seconds in stages.seconds.items():
            print(f"  {name:26} {seconds:8.2f} s {each[-1][name]:8.0f} µs a page")
    print("growth of the time per page, from the first size to the last")
    for name, first in each[0].items():
        print(f"  {name:26} {each[-1][name] / first:8.2f}" if first else f"  {name:26} -")


if __name__ == "__main__":
    main()
