"""The generators that are measured."""

from typing import Final

from benchmarks.peers.eleventy import ELEVENTY
from benchmarks.peers.hugo import HUGO
from benchmarks.peers.material import BLOG, MATERIAL
from benchmarks.peers.ours import OURS
from benchmarks.peers.pelican import PELICAN
from benchmarks.peers.zensical import ZENSICAL

PEERS: Final = {
    peer.name: peer for peer in (OURS, HUGO, ELEVENTY, PELICAN, MATERIAL, BLOG, ZENSICAL)
}
"""By name, in the order of a round; ours first."""
