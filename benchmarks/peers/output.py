"""What a build has written."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_ARTICLE: Final = re.compile(r"(^|/)article-([0-9]{1,2})(/index)?\.html$")
"""The page of one of the first hundred articles, which are in a corpus of every size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """HTML pages, bytes of all files, and the mean bytes of the first hundred articles' pages."""

    pages: int
    size: int
    article: float


def look_at(folder: Path) -> Output:
    """What stands in a folder."""
    pages, size, articles = 0, 0, []
    for path, length in _files(folder):
        pages += path.endswith(".html")
        size += length
        if _ARTICLE.search(path):
            articles.append(length)
    return Output(pages=pages, size=size, article=sum(articles) / max(1, len(articles)))


def _files(folder: Path) -> Iterator[tuple[str, int]]:
    for parent, _, names in os.walk(folder):
        for name in names:
            path = Path(parent, name)
            yield path.relative_to(folder).as_posix(), path.stat().st_size
