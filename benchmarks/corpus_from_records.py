"""Turns a file of records (JSON lines, gzipped or not) into a content folder, for volume.

    python benchmarks/corpus_from_records.py RECORDS.jsonl.gz FOLDER [--most N]

A record has id ("person:jane-doe"), kind, title, date, summary, people, themes, events (ids) and
body_markdown. Talks become articles with their event, people and themes by slug; every event,
person and theme gets a file. Bodies that mix Markdown with other markup are kept as they are, but
for what the product refuses: raw HTML, links that lead nowhere, notes that nothing defines.
"""

import argparse
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from explainer.model.slugs import slug_fault
from explainer.words.slugs import slugify

FOLDERS = {"article": "articles", "event": "events", "person": "people", "theme": "themes"}
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
_RELATIVE_LINK = re.compile(r"\]\((?!https?://|mailto:)[^)]*\)")
_REFERENCE = re.compile(r"\]\[[^\]]*\]")

Record = dict[str, Any]


def records(path: Path) -> Iterator[Record]:
    """The records of a file."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def slug_of(record_id: str) -> str:
    """The slug of a record's id; articles keep the name of their event before their own."""
    slug = slugify(record_id.partition(":")[2])[:100].strip("-")
    return f"{slug}-1" if slug_fault(slug) else slug


def front_matter(record: Record) -> dict[str, Any]:
    """The head of a record's file."""
    name = _clean(record["title"])[:290].strip() or slug_of(record["id"])
    head: dict[str, Any] = {"name" if record["kind"] == "person" else "title": name}
    if record["kind"] == "article":
        head |= {
            "date": (record["date"] or "2000-01-01")[:10],
            "summary": _clean(record["summary"])[:500].strip() or name,
        }
        head |= {"event": [slug_of(i) for i in record["events"]]} if record["events"] else {}
        head |= {"people": [{"id": slug_of(i), "role": "speaker"} for i in record["people"]]}
        head |= {"themes": [slug_of(i) for i in record["themes"]]}
    if record["kind"] == "event" and record["date"]:
        head["start"] = record["date"][:10]
    return {key: value for key, value in head.items() if value}


def body(record: Record) -> str:
    """The text of a record's file."""
    text = _clean(record["body_markdown"]).replace("<", "&lt;").replace("[^", "\\[^")
    text = re.sub(r"^(#+)", r"\\\1", text, flags=re.MULTILINE)
    return _REFERENCE.sub("]", _RELATIVE_LINK.sub("]", text)).replace("![", "[")


def _clean(text: str) -> str:
    return _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def write(record: Record, folder: Path, taken: set[str]) -> None:
    """Write a record's file; of two records with one slug the first stays."""
    path = f"{FOLDERS[record['kind']]}/{slug_of(record['id'])}.md"
    if path in taken:
        return
    taken.add(path)
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    head = json.dumps(front_matter(record), ensure_ascii=False)
    target.write_text(f"---\n{head}\n---\n{body(record)}\n", encoding="utf-8")


def main() -> None:
    """Write the corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=0, help="at most so many articles")
    options = parser.parse_args()
    taken: set[str] = set()
    articles = 0
    for record in records(options.records):
        articles += record["kind"] == "article"
        if record["kind"] != "article" or not options.most or articles <= options.most:
            write(record, options.folder, taken)
    print(f"{len(taken)} files in {options.folder}")


if __name__ == "__main__":
    main()
