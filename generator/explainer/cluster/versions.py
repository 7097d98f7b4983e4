"""Whether a machine gives the bytes that another gives: the versions of all that decides them."""

import platform
from collections.abc import Mapping

from explainer.versions import versions


class OtherVersionError(Exception):
    """A machine that may give other bytes: which, what it differs in, its version, and ours."""


def expect(meant: Mapping[str, str]) -> None:
    """`OtherVersionError` where this machine is not as the one that `meant` is of."""
    for name, there in meant.items():
        if versions()[name] != there:
            raise OtherVersionError(platform.node(), name, versions()[name] or "–", there or "–")
