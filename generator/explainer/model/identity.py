"""Which entity a file is: kind, slug and language from its path; and who else claims the same."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from explainer.model.kinds import FOLDERS, Kind
from explainer.model.slugs import slug_fault
from explainer.read.documents import Document
from explainer.read.problems import START, Problem
from explainer.words.slugs import slugify

_SIDECAR = re.compile(r"(?P<stem>.+)\.(?P<lang>[a-z]{2,3}(?:-[A-Z]{2})?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The address that a file asks for."""

    document: Document
    kind: Kind
    slug: str
    lang: str
    """The language of a sidecar (`foo.en.md`), empty for a main file."""

    @property
    def id(self) -> str:
        """`people/donald-trump`; an ordinary page's id is its path without `.md`."""
        folder = next((name for name, kind in FOLDERS.items() if kind is self.kind), "")
        return f"{folder}/{self.slug}" if folder else self.slug


def claim_of(document: Document) -> Claim:
    """The claim that a file's path makes."""
    path = PurePosixPath(document.path)
    kind = FOLDERS.get(path.parts[0], Kind.PAGE) if len(path.parts) > 1 else Kind.PAGE
    sidecar = _SIDECAR.fullmatch(path.stem)
    stem, lang = (sidecar["stem"], sidecar["lang"]) if sidecar else (path.stem, "")
    slug = stem if kind is not Kind.PAGE else str(path.with_name(stem))
    return Claim(document=document, kind=kind, slug=slug, lang=lang)


def check_claims(claims: Iterable[Claim]) -> tuple[list[Claim], list[Problem]]:
    """The claims that hold; of two files with one address the first holds, by path."""
    claims = list(claims)
    held: dict[tuple[str, str], Claim] = {}
    taken = {claim.id for claim in claims}
    problems: list[Problem] = []
    for claim in claims:
        if fault := _claim_fault(claim):
            problems.append(
                _refused(claim, "E006", slug=claim.slug, fault=fault, **_mend(claim, taken))
            )
            continue
        key = (_folded(claim.id), claim.lang)
        if key in held:
            problems.append(_refused(claim, "E007", other=held[key].document.path))
        else:
            held[key] = claim
    return list(held.values()), problems


def _claim_fault(claim: Claim) -> str:
    if claim.id == "index":
        return ""
    parts = claim.slug.split("/") if claim.kind is Kind.PAGE else [claim.slug]
    return next((fault for part in parts if (fault := slug_fault(part))), "")


def _mend(claim: Claim, taken: Container[str]) -> dict[str, str]:
    """What the file could be called instead, as a parameter; none where no such name is free."""
    path = PurePosixPath(claim.slug)
    name = slugify(path.name)
    if slug_fault(name) or name == path.name:
        return {}
    if replace(claim, slug=str(path.with_name(name))).id in taken:
        return {}
    return {"write": f"{name}.{claim.lang}.md" if claim.lang else f"{name}.md"}


def _folded(entity_id: str) -> str:
    return entity_id.casefold()


def _refused(claim: Claim, code: str, **params: str) -> Problem:
    return claim.document.problem(code, START, **params)
