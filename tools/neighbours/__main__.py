"""Builds the golden site and our own with other plugins; writes the table of docs/neighbours.md.

usage: python -m neighbours      in the environment of requirements/neighbours.lock, as `make
                                 neighbours` does; fails where a build does otherwise than is said
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

import yaml

from explainer.words import words
from neighbours.table import NEIGHBOURS, REFUSED, VAIN, Neighbour

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = ROOT / "docs" / "neighbours.md"
FONT: Final = ROOT / "generator" / "explainer" / "sharing" / "ExplainerSerif.ttf"
HEAD: Final = "| plugin | version | result | our pages | the press | what to know |\n"


class Project(NamedTuple):
    """A site to build, and how often: before ours in `plugins` or after, with the press or not."""

    source: Path
    ways: tuple[tuple[bool, bool], ...]


EACH_WAY: Final = ((True, True), (True, False), (False, True), (False, False))
PROJECTS: Final = (
    Project(ROOT / "tests" / "golden" / "site", EACH_WAY),
    Project(ROOT, EACH_WAY[:1]),  # fourteen times as large, so once
)


class Outcome(NamedTuple):
    """What a build gave: its lines, and the files of its site."""

    code: int
    lines: str
    site: Mapping[str, bytes]


ADDED: Final = {
    "calcul.md": "---\ntitle: Calcul\n---\n7 × 7 = {{ 7 * 7 }}.\n",
    "articles/visite.md": "---\ntitle: Une visite\ndate: 2024-08-13\nsummary: Une visite.\n"
    "people: [Ada Lovelace]\n---\nUne visite.\n",
}
"""So that macros have something to do, and each site has a page without a file, of one address."""


def main() -> int:
    """Try all, and write the table; 1 where something came otherwise than is said."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "project"
        alone = [_built(folder, each.source, None, way=EACH_WAY[0]) for each in PROJECTS]
        tried = [_tried(folder, neighbour, alone) for neighbour in NEIGHBOURS]
    faults = [fault for _, found in tried for fault in found]
    page = PAGE.read_text(encoding="utf-8")
    before, after = page[: page.index(HEAD)], page[page.index(HEAD) :].partition("\n\n")[2]
    table = "".join([HEAD, "| --- " * 6 + "|\n", *(row for row, _ in tried)])
    PAGE.write_text(f"{before}{table}\n{after}", encoding="utf-8")
    print(*faults, f"{len(tried)} neighbours tried, {len(faults)} faults", sep="\n")
    return 1 if faults else 0


def _tried(folder: Path, neighbour: Neighbour, alone: list[Outcome]) -> tuple[str, list[str]]:
    """The row of the table, and where the builds went otherwise than is said."""
    sites = [
        [_built(folder, each.source, neighbour, way=way) for way in each.ways] for each in PROJECTS
    ]
    changed = [_changed(found[0], other) for found, other in zip(sites, alone, strict=True)]
    faults = [fault for found in sites for fault in _faults(neighbour, found)]
    if neighbour.result != REFUSED and len({bool(pages) for pages in changed}) > 1:
        faults.append(f"changes pages of one site, and none of the other: {changed}")
    row = _row(neighbour, sites[0][0], changed[0], alone[0])
    return row, [f"{neighbour.name}: {fault}" for fault in faults]


def _built(
    folder: Path, source: Path, neighbour: Neighbour | None, *, way: tuple[bool, bool]
) -> Outcome:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source / "content", folder / "content")
    for name, text in ADDED.items():
        (folder / "content" / name).write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_configuration(source, neighbour, *way), encoding="utf-8")
    fonts = folder / ".cache/plugin/social/fonts/Roboto"
    fonts.mkdir(parents=True)
    shutil.copyfile(FONT, fonts / "Regular.ttf")
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "."]):
        subprocess.run(["git", *command], cwd=folder, env=_ENVIRONMENT, check=True)  # noqa: S607
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(
        command, cwd=folder, env=_ENVIRONMENT, capture_output=True, text=True, check=False
    )
    site = folder / "site"
    files = {str(p.relative_to(site)): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    return Outcome(done.returncode, done.stdout + done.stderr, files)


_ENVIRONMENT: Final = {
    **os.environ,
    **{
        f"GIT_{who}_{what}": "a@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    },
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
}


def _configuration(source: Path, neighbour: Neighbour | None, before: bool, press: bool) -> str:
    """A site's configuration with a neighbour; JSON is YAML."""
    settings: dict[str, Any] = yaml.safe_load((source / "mkdocs.yml").read_text(encoding="utf-8"))
    (ours,) = settings["plugins"]
    ours["explainer"]["press"] = press
    theirs: list[Any] = [{neighbour.name: dict(neighbour.options)}] if neighbour else []
    settings["plugins"] = [*theirs, ours] if before else [ours, *theirs]
    return json.dumps(settings)


def _faults(neighbour: Neighbour, found: list[Outcome]) -> Iterator[str]:
    """Where a neighbour does otherwise than is said, or otherwise in another place of the list."""
    refused = neighbour.result == REFUSED
    t = words("fr")
    if any((one.code != 0) is not refused or "Traceback" in one.lines for one in found):
        yield f"not {neighbour.result}\n{found[0].lines[-2000:]}"
    if any(one.site != found[0].site for one in found):
        yield "the order in `plugins`, or the press, makes a difference"
    if refused and any(t[f"neighbour.{neighbour.name}"] not in one.lines for one in found):
        yield "is not refused by its name"
    vain = t["neighbour.vain"].format(name=neighbour.name, instead="")
    if any((vain in one.lines) is not (neighbour.result == VAIN) for one in found):
        yield "is said to be of no use, or is not"
    path, text = neighbour.proof
    if not refused and text.encode() not in found[0].site.get(path, b""):
        yield f"nothing of it in {path}"


def _row(neighbour: Neighbour, found: Outcome, changed: int, alone: Outcome) -> str:
    name = f"`{neighbour.name}`" + (f" with `{neighbour.shown}`" if neighbour.shown else "")
    cells = [name, version(neighbour.package), neighbour.result, "–", "–", neighbour.note]
    if neighbour.result != REFUSED:
        differ = f"{changed} of {len(_pages(alone))} differ"
        cells[3:5] = [differ if changed else "the same bytes", _pressed(neighbour, found)]
    return f"| {' | '.join(cells)} |\n"


def _pages(outcome: Outcome) -> list[str]:
    return [path for path in outcome.site if path.endswith(".html")]


def _changed(found: Outcome, alone: Outcome) -> int:
    """How many pages are other bytes than without the neighbour."""
    return sum(found.site.get(path) != alone.site[path] for path in _pages(alone))


def _pressed(neighbour: Neighbour, outcome: Outcome) -> str:
    t = words("fr")
    aside = [t["build.press"].format(name=f"{at}{neighbour.name}") for at in ("", "material/")]
    return (
        "steps aside, and says so" if any(a in outcome.lines for a in aside) else "makes the pages"
    )


if __name__ == "__main__":
    sys.exit(main())
