"""Fuzzes one target with atheris: `python -m fuzz TARGET FOLDER [-max_total_time=SECONDS …]`.

FOLDER gets what was found: `corpus/` of inputs that reached something new, and a file `crash-…`,
`timeout-…` or `slow-unit-…` of each that broke a law. Further options are libFuzzer's. Exit code 0
when nothing was found.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["explainer", "markdown", "pymdownx", "frontmatter"]):
    from fuzz.seeds import WORDS, seeds
    from fuzz.targets import TARGETS


def _prepare(target: str, folder: Path) -> list[str]:
    """Write the seeds and the dictionary of a target; the options of libFuzzer that name them."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (corpus / f"seed-{number}").write_bytes(seed)
    escaped = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in WORDS)
    (folder / "words").write_text("".join(f'"{word}"\n' for word in escaped), encoding="ascii")
    longest = 64 if target == "repetition" else 4_096
    return [f"-artifact_prefix={folder}/", f"-dict={folder / 'words'}", f"-max_len={longest}"]


def main() -> None:
    """Fuzz until the time is up or a law is broken."""
    name, folder, *options = sys.argv[1:]
    ours = _prepare(name, Path(folder))
    limits = ["-timeout=30", "-report_slow_units=5", "-rss_limit_mb=4096"]
    atheris.Setup(["fuzz", *ours, *limits, *options, f"{folder}/corpus"], TARGETS[name])
    atheris.Fuzz()


main()
