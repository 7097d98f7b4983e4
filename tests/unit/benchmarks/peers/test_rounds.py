"""Generators take turns, each with a fresh copy of its site."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.peers.hugo import HUGO
from benchmarks.peers.ours import OURS
from benchmarks.peers.peer import Peer
from benchmarks.peers.rounds import Bench
from benchmarks.peers.runs import Run

_MADE = (
    "from pathlib import Path; Path('out').mkdir(exist_ok=True)\n"
    "text = Path('content/articles/article-1.md').read_text('utf-8')\n"
    "Path('out/article-1.html').write_text(text.strip().splitlines()[-1], 'utf-8')\n"
    "assert not Path('was here').exists() or KEEPS; Path('was here').touch()\n"
)


def _peer(peer: Peer, code: str) -> Peer:
    """A generator in a line of Python instead of its own."""
    return replace(
        peer,
        output="out",
        install=lambda tools: tools.mkdir(parents=True, exist_ok=True),
        version=lambda _tools: (sys.executable, "-c", "print('tool v1.2.3-abc')"),
        build=lambda _tools: (sys.executable, "-c", f"KEEPS = {peer.keeps}\n{code}"),
    )


def _runs(folder: Path, peers: Sequence[Peer], rounds: int) -> list[Run]:
    return list(Bench(folder=folder, peers=peers, limit=60).run([2, 3], rounds))


def test_a_round_is_a_build_of_each(tmp_path: Path) -> None:
    """In their order, then again; then the next size."""
    runs = _runs(tmp_path, [_peer(OURS, _MADE), _peer(HUGO, _MADE)], 2)
    assert [(run.articles, run.round, run.peer) for run in runs] == [
        (articles, number, peer)
        for articles in (2, 3)
        for number in (0, 1)
        for peer in ("ours", "hugo")
    ]
    assert {run.version for run in runs} == {"1.2.3"}
    assert not any(run.error for run in runs)


def test_only_what_keeps_something_builds_again(tmp_path: Path) -> None:
    """After an edit, which the first build has not seen."""
    ours, hugo = _runs(tmp_path, [_peer(OURS, _MADE), _peer(HUGO, _MADE)], 1)[:2]
    assert ours.edit
    assert not hugo.edit
    assert ours.output
    assert ours.output.pages == 1


def test_who_fails_is_not_tried_again(tmp_path: Path) -> None:
    """The others go on."""
    runs = _runs(tmp_path, [_peer(OURS, "raise SystemExit(4)"), _peer(HUGO, _MADE)], 2)
    assert [(run.peer, run.error) for run in runs if run.error] == [("ours", "it ended with 4")]
    assert sum(run.peer == "hugo" for run in runs) == 4


def test_nothing_is_left_but_tools(tmp_path: Path) -> None:
    """Sites of 10,000 articles are large."""
    _runs(tmp_path, [_peer(HUGO, _MADE)], 1)
    assert [path.name for path in tmp_path.iterdir()] == ["tools"]
