"""Builds the golden site with other plugins beside ours; writes the table of docs/neighbours.md.

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
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

import yaml

from explainer.words import words
from neighbours.table import NEIGHBOURS, REFUSED, VAIN, Neighbour

ROOT: Final = Path(__file__).parents[2]
GOLDEN: Final = ROOT / "tests" / "golden" / "site"
PAGE: Final = ROOT / "docs" / "neighbours.md"
FONT: Final = ROOT / "generator" / "explainer" / "sharing" / "ExplainerSerif.ttf"
HEAD: Final = "| plugin | version | result | our pages | the press | what to know |\n"


class Outcome(NamedTuple):
    """What a build gave: its lines, and the files of its site."""

    code: int
    lines: str
    site: Mapping[str, bytes]


CALCULATION: Final = "---\ntitle: Calcul\n---\n7 × 7 = {{ 7 * 7 }}.\n"
"""An ordinary page, added so that macros may have something to do."""


def main() -> int:
    """Try all, and write the table; 1 where something came otherwise than is said."""
    with TemporaryDirectory() as folder:
        reference = _built(Path(folder) / "alone", None, before=True, press=True)
        tried = [(n, _outcomes(Path(folder), n)) for n in NEIGHBOURS]
    faults = [f"{n.name}: {fault}" for n, found in tried for fault in _faults(n, found)]
    rows = [_row(n, found, reference) for n, found in tried]
    page = PAGE.read_text(encoding="utf-8")
    before, after = page[: page.index(HEAD)], page[page.index(HEAD) :].partition("\n\n")[2]
    table = "".join([HEAD, "| --- " * 6 + "|\n", *rows])
    PAGE.write_text(f"{before}{table}\n{after}", encoding="utf-8")
    print(*faults, f"{len(tried)} neighbours tried, {len(faults)} faults", sep="\n")
    return 1 if faults else 0


def _outcomes(folder: Path, neighbour: Neighbour) -> list[Outcome]:
    """Before and after ours in `plugins`, with the press and without."""
    ways = list(product((True, False), (True, False)))
    return [_built(folder / "site", neighbour, before=b, press=p) for b, p in ways]


def _built(folder: Path, neighbour: Neighbour | None, *, before: bool, press: bool) -> Outcome:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(GOLDEN, folder)
    (folder / "content" / "calcul.md").write_text(CALCULATION, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_configuration(neighbour, before, press), encoding="utf-8")
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


def _configuration(neighbour: Neighbour | None, before: bool, press: bool) -> str:
    """The golden site's configuration with a neighbour; JSON is YAML."""
    settings: dict[str, Any] = yaml.safe_load((GOLDEN / "mkdocs.yml").read_text(encoding="utf-8"))
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


def _row(neighbour: Neighbour, found: list[Outcome], alone: Outcome) -> str:
    name = f"`{neighbour.name}`" + (f" with `{neighbour.shown}`" if neighbour.shown else "")
    cells = [name, version(neighbour.package), neighbour.result, "–", "–", neighbour.note]
    if neighbour.result != REFUSED:
        cells[3:5] = [_changed(found[0].site, alone.site), _pressed(neighbour, found[0])]
    return f"| {' | '.join(cells)} |\n"


def _changed(site: Mapping[str, bytes], alone: Mapping[str, bytes]) -> str:
    pages = [path for path in alone if path.endswith(".html")]
    changed = sum(site.get(path) != alone[path] for path in pages)
    return f"{changed} of {len(pages)} differ" if changed else "the same bytes"


def _pressed(neighbour: Neighbour, outcome: Outcome) -> str:
    t = words("fr")
    aside = [t["build.press"].format(name=f"{at}{neighbour.name}") for at in ("", "material/")]
    return (
        "steps aside, and says so" if any(a in outcome.lines for a in aside) else "makes the pages"
    )


if __name__ == "__main__":
    sys.exit(main())
