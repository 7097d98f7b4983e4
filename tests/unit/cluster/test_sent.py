"""Work is sent whole, once, and does elsewhere what it does here."""

import pickle
import sys
from dataclasses import dataclass, field

import pytest

from explainer.cluster.sent import Packer, Sent, do_share, packed, unpacked
from explainer.cluster.versions import OtherVersionError
from explainer.versions import versions


@dataclass
class Scale:
    """What takes long to send, and looks something up once."""

    weights: list[int] = field(default_factory=lambda: list(range(10_000)))
    looked_up: int = 0

    def weigh(self, number: int) -> int:
        """The weight of a number, or `IndexError`."""
        return self.weights[number]

    def count(self, _: int) -> int:
        """How often this very object has been asked."""
        self.looked_up += 1
        return self.looked_up


def _over_the_wire(sent: Sent) -> Sent:
    copy = pickle.loads(pickle.dumps(sent))  # noqa: S301 - our own
    assert isinstance(copy, Sent)
    return copy


def test_a_share_is_done_by_what_was_sent() -> None:
    """Each item with its number; one that fails is left out, to fail where it is told."""
    sent = [_over_the_wire(Packer().pack(Scale().weigh))]
    done = do_share(sent, range(40, 43), packed([7, 10_001, 9]))
    assert unpacked(done) == [(40, 7), (42, 9)]


def test_what_an_earlier_piece_holds_is_not_sent_again() -> None:
    """It is the same object for both, wherever they come."""
    packer, scale = Packer(), Scale()
    first, second = packer.pack(scale.weigh), packer.pack(scale.count)
    assert sys.getsizeof(second) < 200 < sys.getsizeof(first)
    sent = [_over_the_wire(first), _over_the_wire(second)]
    assert unpacked(do_share(sent, range(2), packed([0, 0]))) == [(0, 1), (1, 2)]
    assert unpacked(do_share(sent[:1], range(1), packed([8]))) == [(0, 8)]


def test_what_is_looked_up_is_kept_from_share_to_share() -> None:
    """Work is unpacked once; what came back over the wire begins anew."""
    sent = [_over_the_wire(Packer().pack(Scale().count))]
    assert unpacked(do_share(sent, range(1), packed([0]))) == [(0, 1)]
    assert unpacked(do_share(sent, range(1), packed([0]))) == [(0, 2)]
    again = [_over_the_wire(sent[0])]
    assert unpacked(do_share(again, range(1), packed([0]))) == [(0, 1)]


def test_work_for_other_versions_is_refused() -> None:
    """Before anything of it is unpacked."""
    sent = Sent(b"nothing that could be unpacked", {**versions(), "markdown": "0"})
    with pytest.raises(OtherVersionError):
        do_share([sent], range(1), packed([0]))
