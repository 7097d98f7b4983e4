"""What the project has set itself, and how far it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from benchmarks.peers.figures import Figure, Figures, article, cpu, edit, memory, wall


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What shall be at most `limit`: a ratio or an exponent, none where it was not measured."""

    what: str
    limit: float
    measured: Callable[[Figures], float | None]


def _by_hugo(ours: Figure, articles: int) -> Callable[[Figures], float | None]:
    return lambda figures: figures.ratio(ours, "hugo", ours, articles)


def _by_fastest(ours: Figure, articles: int) -> Callable[[Figures], float | None]:
    def measured(figures: Figures) -> float | None:
        peer = figures.fastest(articles)
        return figures.ratio(ours, peer, wall, articles) if peer else None

    return measured


def _growth(figures: Figures) -> float | None:
    return figures.exponent("ours", cpu, 1_000, 10_000)


def _weight(figures: Figures) -> float | None:
    small, large = (figures.middle("ours", articles, article) for articles in (100, 10_000))
    return large / small if small and large else None


TARGETS: Final = (
    Target(what="first build of 1,000 ÷ Hugo’s", limit=1.0, measured=_by_hugo(wall, 1_000)),
    Target(
        what="first build of 4,000 ÷ the fastest peer’s",
        limit=1.0,
        measured=_by_fastest(wall, 4_000),
    ),
    Target(what="first build of 10,000 ÷ Hugo’s", limit=0.6, measured=_by_hugo(wall, 10_000)),
    Target(
        what="after one edit, at 1,000 ÷ the fastest peer’s full build",
        limit=0.25,
        measured=_by_fastest(edit, 1_000),
    ),
    Target(
        what="after one edit, at 4,000 ÷ the fastest peer’s full build",
        limit=0.1,
        measured=_by_fastest(edit, 4_000),
    ),
    Target(what="peak memory at 4,000 ÷ Hugo’s", limit=1.0, measured=_by_hugo(memory, 4_000)),
    Target(what="growth of CPU from 1,000 to 10,000, exponent", limit=1.05, measured=_growth),
    Target(
        what="weight of an article’s page at 10,000 ÷ at 100",
        limit=1.0,
        measured=_weight,
    ),
)


def rows(figures: Figures) -> Iterator[tuple[str, str, str, str]]:
    """What is aimed at, its limit, what was measured (in hundredths), and whether that meets it."""
    for target in TARGETS:
        value = target.measured(figures)
        if value is None:
            yield target.what, f"{target.limit:g}", "not measured", "–"
        else:
            met = "yes" if round(value, 2) <= target.limit else "**no**"
            yield target.what, f"{target.limit:g}", f"{value:.2f}", met
