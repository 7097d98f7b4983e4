"""Prints the dead links of a site's content, as Markdown; nothing where none is dead.

usage: python -m outside_links [--config mkdocs.yml] [--since REVISION]

With `--since`, only files changed since a Git revision are read; one that Git does not know means
all. Exit code 2: nothing could be reached at all.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from explainer.engines.configuration import read_configuration
from explainer.read.folder import read_documents
from outside_links.asked import Resolve, ask_all, public_address
from outside_links.found import findings, outside_links


def changed_since(revision: str, content: Path) -> set[str] | None:
    """The files of the content changed since a revision; none where Git does not know it."""
    command = ["git", "diff", "--name-only", "--relative", "-z", "--end-of-options", revision]
    done = subprocess.run([*command, "--", "."], cwd=content, capture_output=True, check=False)
    if not revision or done.returncode:
        return None
    return set(done.stdout.decode("utf-8", "surrogateescape").split("\0"))


def main(arguments: Sequence[str] | None = None, resolve: Resolve = public_address) -> int:
    """Check the links of a site's content; gives the exit code."""
    parser = argparse.ArgumentParser(description="Dead links of the content, as Markdown")
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"))
    parser.add_argument("--since", default="", metavar="REVISION")
    options = parser.parse_args(arguments)
    content = read_configuration(options.config).content
    documents, _ = read_documents(content)
    changed = changed_since(options.since, content)
    texts = [text for text in documents.texts if changed is None or text.path in changed]
    links = outside_links(texts, f"{content.as_posix()}/")
    answers = ask_all(links, resolve)
    if answers and not any(answer.reached for answer in answers.values()):
        print("nothing could be reached: no verdict", file=sys.stderr)
        return 2
    unsure = sum(bool(answer.reason) and not answer.dead for answer in answers.values())
    print(f"{len(answers)} addresses, {unsure} without a clear answer", file=sys.stderr)
    print(findings(links, answers), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
