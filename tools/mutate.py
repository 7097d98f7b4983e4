"""Mutation tests of the groups of modules that guard the site; docs/mutation-testing.md says more.

usage: mutate.py [GROUP ...]     all groups without one; `mutmut show` in .mutation/GROUP tells more
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
WORK = ROOT / ".mutation"
NEEDED = ("docs", "theme")
"""Folders that tests read."""
LEAST = 85
"""The score that each group must reach, in percent."""


class Group(NamedTuple):
    """Modules that are changed together, and the tests that should notice."""

    modules: tuple[str, ...]
    """Below `generator/explainer/`."""
    tests: tuple[str, ...]
    """Below `tests/`; no more than needed, for each surviving mutant runs them all."""


def _read(modules: str, tests: str) -> Group:
    return Group(
        tuple(f"read/{module}.py" for module in modules.split()),
        tuple(f"unit/read/test_{test}.py" for test in tests.split()),
    )


DATA = "atom calendar json_feed redirects sitemap tables".split()
"""What writes content into files of other forms; JSON-LD is escaped by the templates."""

GROUPS = {
    "sanitize": Group(
        ("markdown/sanitize.py", "allowed.py"),
        ("unit/markdown/test_sanitize.py", "unit/test_allowed.py"),
    ),
    "slugs": Group(
        ("model/slugs.py", "words/slugs.py"),
        ("unit/model/test_slugs.py", "unit/words/test_slugs.py", "properties/test_model.py"),
    ),
    "dates": Group(
        ("model/dates.py",), ("unit/model/test_dates.py", "unit/model/test_date_hints.py")
    ),
    "escaping": Group(
        (
            *(f"data/{name}.py" for name in DATA),
            "pages/page.py",
            "formats/annotations.py",
            "report/markdown.py",
        ),
        (
            *(f"unit/data/test_{name}.py" for name in DATA),
            "unit/pages/test_page.py",
            "unit/formats/test_annotations.py",
            "unit/report/test_markdown.py",
        ),
    ),
    "bodies": _read(
        "attributes body bounds headings inline plain raw_html spans svg tables tags",
        "attributes body bounds headings inline plain raw_html spans svg tables tags",
    ),
    "front-matter": _read(
        "front_matter text version yaml_mends yaml_reader yaml_traps yaml_tree",
        "front_matter text version yaml_hints yaml_mends yaml_reader yaml_traps",
    ),
    "files": _read(
        "assets documents exif files folder image_formats images problems trace",
        "assets documents exif files folder images problems trace",
    ),
}


def main(names: list[str]) -> int:
    """Test groups, print their scores and survivors; 1 for a low score, 2 for a wrong name."""
    if unknown := set(names) - GROUPS.keys():
        print(f"mutate: {', '.join(sorted(unknown))} is none of {', '.join(GROUPS)}")
        return 2
    scores = [_score(name, GROUPS[name]) for name in names or GROUPS]
    return int(min(scores) < LEAST)


def _score(name: str, group: Group) -> float:
    """Test each mutant of a group; how many are noticed, in percent."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    _lay_out(folder, group)
    _mutmut(folder, "run", "--max-children", "1")
    results = _mutmut(folder, "results", "--all", "true").splitlines()
    states = dict(line.strip().rsplit(": ", 1) for line in results)
    left = [mutant for mutant, state in states.items() if state not in ("killed", "timeout")]
    score = 100 * (1 - len(left) / len(states))
    print(*left, f"{name}: {len(left)} of {len(states)} live, {score:.1f} %", sep="\n", flush=True)
    return score


def _lay_out(folder: Path, group: Group) -> None:
    """The project as mutmut knows projects: the code in `src`, settings in a file of their own."""
    for source in ("tests", *NEEDED, "generator"):
        target = folder / ("src" if source == "generator" else source)
        shutil.copytree(ROOT / source, target, ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy2(ROOT / "pyproject.toml", folder)
    settings = {
        "source_paths": ["src"],
        "only_mutate": [f"src/explainer/{module}" for module in group.modules],
        "pytest_add_cli_args_test_selection": [f"tests/{path}" for path in group.tests],
        "also_copy": NEEDED,
        "timeout_constant": ["10"],
        "timeout_multiplier": ["2"],
    }
    lines = (f"{key} =\n  " + "\n  ".join(values) for key, values in settings.items())
    (folder / "setup.cfg").write_text("[mutmut]\n" + "\n".join(lines) + "\n", encoding="utf-8")


def _mutmut(folder: Path, *arguments: str) -> str:
    """What mutmut says; properties try the same examples each time, as in a pipeline."""
    command = [sys.executable, "-m", "mutmut", *arguments]
    environment = {**os.environ, "CI": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        said = [line for line in done.stdout.splitlines() if not "\u2800" <= line[:1] <= "\u28ff"]
        raise SystemExit("\n".join([*said[-40:], f"mutate: mutmut ended with {done.returncode}"]))
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
