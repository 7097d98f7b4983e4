"""Runs the generators in turn, round after round, each on a fresh copy of its site."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks.corpus.__main__ import files
from benchmarks.peers.measure import CommandError, measure
from benchmarks.peers.output import look_at
from benchmarks.peers.peer import Peer
from benchmarks.peers.runs import Run

_EDIT: Final = "\nUne phrase de plus, que personne n’avait lue.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """A folder for tools and sites, the generators, and the seconds that a build may take."""

    folder: Path
    peers: Sequence[Peer]
    limit: float

    def install(self) -> dict[str, str]:
        """Install what is missing; the version of each generator."""
        for peer in self.peers:
            peer.install(self.tools(peer))
        return {peer.name: _version(peer, self.tools(peer)) for peer in self.peers}

    def tools(self, peer: Peer) -> Path:
        """Where the tool of a generator is installed."""
        return self.folder / "tools" / peer.tool

    def run(self, sizes: Iterable[int], rounds: int) -> Iterator[Run]:
        """Each size's rounds; a round is a build of each generator, in their order.

        A generator that fails, or takes longer than it may, is not tried again.
        """
        load, versions = os.getloadavg()[0], self.install()
        left = list(self.peers)
        for articles in sizes:
            self._write_sites(left, articles)
            for number in range(rounds):
                for peer in tuple(left):
                    run = self._built(_begun(peer, versions, articles, number, load), peer)
                    if run.error:
                        left.remove(peer)
                    yield run
            shutil.rmtree(self.folder / "sites")

    def _write_sites(self, peers: Iterable[Peer], articles: int) -> None:
        sites = self.folder / "sites"
        shutil.rmtree(sites, ignore_errors=True)
        for path, text in files(articles):
            target = sites / "corpus" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        for peer in peers:
            peer.make_site(sites / "corpus", sites / peer.name)

    def _built(self, run: Run, peer: Peer) -> Run:
        site = self.folder / "site"
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(self.folder / "sites" / peer.name, site)
        try:
            return self._costs(run, peer, site)
        except CommandError as error:
            return replace(run, error=str(error))
        finally:
            shutil.rmtree(site)

    def _costs(self, run: Run, peer: Peer, site: Path) -> Run:
        command = peer.build(self.tools(peer))
        os.sync()  # What others wrote shall not be this one's to wait for.
        cold = measure(command, site, self.limit)
        run = replace(run, cold=cold, output=look_at(site / peer.output))
        if not peer.keeps:
            return run
        with (site / peer.article.format(run.articles // 2)).open("a", encoding="utf-8") as file:
            file.write(_EDIT)
        os.sync()
        return replace(run, edit=measure(command, site, self.limit))


def _begun(peer: Peer, versions: Mapping[str, str], articles: int, number: int, load: float) -> Run:
    return Run(
        peer=peer.name,
        version=versions[peer.name],
        articles=articles,
        round=number,
        day=datetime.now(UTC).date().isoformat(),
        load=load,
    )


def _version(peer: Peer, tools: Path) -> str:
    done = subprocess.run(peer.version(tools), stdout=subprocess.PIPE, text=True, check=True)
    found = re.search(r"[0-9]+(\.[0-9]+)+", done.stdout)
    return found[0] if found else done.stdout.strip()
