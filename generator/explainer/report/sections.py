"""The sections of the report, in order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from explainer.report.addresses import lost_addresses, lost_passages
from explainer.report.arrivals import new_people, new_things, orphans
from explainer.report.change import Change, Finding
from explainer.report.duplicates import duplicates
from explainer.report.names import unlinked_names
from explainer.report.outside import new_hosts, without_archive
from explainer.report.sensitive import second_reader
from explainer.report.upkeep import untold_changes, unverified

Section = Callable[[Change], Iterable[Finding]]

COMPARED: Final[Mapping[str, Section]] = {
    "sensitive": second_reader,
    "addresses": lost_addresses,
    "passages": lost_passages,
    "people": new_people,
    "things": new_things,
}
"""What only a comparison shows."""

SECTIONS: Final[Mapping[str, Section]] = {
    **COMPARED,
    "names": unlinked_names,
    "duplicates": duplicates,
    "orphans": orphans,
    "sources": without_archive,
    "hosts": new_hosts,
    "texts": untold_changes,
    "unverified": unverified,
}
"""All sections by name: of what is new, or of everything where nothing is compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a change adds, or what a whole content asks for."""

    title: Literal["change", "whole"]
    errors: int
    """How many errors the content of now has."""
    sections: Mapping[str, Sequence[Finding]]
    """In order; none is empty."""

    @property
    def has_errors(self) -> bool:
        """Whether the change does what must not be: the content's own errors are `check`'s."""
        return any(finding.is_error for found in self.sections.values() for finding in found)


def build_report(change: Change) -> Report:
    """The findings of all sections."""
    chosen = {
        name: section for name, section in SECTIONS.items() if change.base or name not in COMPARED
    }
    found = {name: tuple(section(change)) for name, section in chosen.items()}
    return Report(
        title="change" if change.base else "whole",
        errors=sum(problem.is_error for problem in change.now.problems),
        sections={name: findings for name, findings in found.items() if findings},
    )
