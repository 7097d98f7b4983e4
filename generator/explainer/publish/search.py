"""The search index of a site: Pagefind's files, made from records, for the folder of the site.

Words are indexed in a plainer form than the one that is shown: `l’œuvre` as `oeuvre`. What an
index must not see is written in signs that it passes over: an elided word in tag characters
(U+E0000), a word joiner (U+2060) within what was a ligature. The templates' `search-words.js` reads
them back, and makes what readers ask plain likewise.
"""

import hashlib
import re
import zlib
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Any, Final

from explainer.data.search import Findable, SearchRecord
from explainer.limits import INDEX_RECORDS
from explainer.names.tables import ELISIONS
from explainer.publish.errors import PublishError
from explainer.publish.filters import with_ordered_filters
from explainer.publish.pagefind import Pagefind, PagefindError
from explainer.publish.parts import Part, divided, with_numbers
from explainer.publish.write import Writer
from explainer.versions import code_digest

SEARCH_FOLDER: Final = "pagefind"
"""Where the index stands in a site."""

_KEPT: Final = (
    "filter/*",
    "fragment/*",
    "index/*",
    "*.pf_meta",
    "pagefind-entry.json",
)
_PROGRAMS: Final = ("pagefind.js", "wasm.*.pagefind")
"""What our own search reads of what Pagefind writes, none of its interfaces; of all parts of an
index the first has the programs.
"""

_PROGRAM: Final = "pagefind-bin"
_CODE: Final = (
    "names/tables.py",
    *(f"publish/{name}.py" for name in ("filters", "pagefind", "parts", "search")),
)
"""What turns records into an index: a program, and code of ours."""

_JOINER: Final = "\u2060"
_SENTENCE_END: Final = _JOINER * 2
_PRINTED_END: Final = _JOINER * 3

_SPLIT: Final = ELISIONS - {"aujourd"}
_ELIDED: Final = re.compile(rf"(?<!\w)\w{{1,{max(map(len, _SPLIT))}}}['’](?=\w)")
"""What may be an elided word: to look for each of them takes twice as long."""
_TAGS: Final = {code: 0xE0000 + code for code in range(0x41, 0x7B)}
_SEEN_BY_NONE: Final = re.compile(r"[\u2060\U000e0000-\U000e007f]")
_LIGATURES: Final = {
    "œ": f"o{_JOINER}e",
    "Œ": f"O{_JOINER}e",
    "æ": f"a{_JOINER}e",
    "Æ": f"A{_JOINER}e",
}


def publish_index(records: Sequence[Findable], site: Writer, most: int = INDEX_RECORDS) -> None:
    """Put the index into a site that is being built, all parts of it that do not stand there.

    A part has about `most` records of one language. `PublishError` where it cannot be made.
    """
    missing = _missing(records, site, most)
    if not missing:
        return
    try:
        with Pagefind() as pagefind:
            _write(missing, site, pagefind)
    except PagefindError as error:
        raise PublishError("search", site.folder, {"reason": str(error)}) from None


def write_index(
    records: Sequence[Findable], site: Writer, pagefind: Pagefind, most: int = INDEX_RECORDS
) -> None:
    """As `publish_index`, by a program that runs; `PagefindError` where it cannot."""
    _write(_missing(records, site, most), site, pagefind)


def _missing(records: Sequence[Findable], site: Writer, most: int) -> list[tuple[Part, bytes]]:
    """The parts that do not stand there, each with its digest."""
    found = {_digest(part): part for part in divided(records, most)}
    kept = site.kept(found.keys())
    return [(part, digest) for digest, part in found.items() if digest not in kept]


def _write(parts: Iterable[tuple[Part, bytes]], site: Writer, pagefind: Pagefind) -> None:
    for part, digest in parts:
        for path, content in _files(part, pagefind).items():
            site.write(f"{SEARCH_FOLDER}/{part.folder}{path}", content, digest)


def _files(part: Part, pagefind: Pagefind) -> dict[str, bytes]:
    """The files of the index of a part, by path; same records, same bytes."""
    messages = (_message(found.record, part.language(found)) for found in part.records)
    files = with_ordered_filters(pagefind.index(messages))
    wanted = (*_KEPT, *(() if part.number else _PROGRAMS))
    kept = {path: files[path] for path in files if any(map(PurePosixPath(path).match, wanted))}
    return with_numbers(kept, part) if part.numbers else kept


def _digest(part: Part) -> bytes:
    """The digest of all that decides a part, and where it stands."""
    digest = hashlib.blake2b(code_digest(_CODE, (_PROGRAM,)), digest_size=32)
    digest.update(repr((zlib.ZLIB_RUNTIME_VERSION, part.folder, part.numbers)).encode())
    for record in part.records:
        digest.update(record.digest)
    return digest.digest()


def _message(record: SearchRecord, language: str) -> dict[str, Any]:
    meta = {"title": _plain(record.title), "date": record.date, "aliases": _names(record.aliases)}
    return {
        "url": record.url,
        "content": _content(record),
        "language": language,
        "meta": {key: text for key, text in meta.items() if text},
        "filters": {key: list(values) for key, values in record.facets.items() if values},
    }


def _content(record: SearchRecord) -> str:
    """The sentences that may be printed, each with its end, and behind their end the others.

    The title where there is none: Pagefind leaves out what has no word.
    """
    printed = f"{_SENTENCE_END} ".join(map(_plain, record.sentences))
    withheld = record.withheld if record.sentences else record.withheld or (record.title,)
    return " ".join([printed + _PRINTED_END, *map(_plain, withheld)])


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(_plain, names))


def _plain(text: str) -> str:
    """A text whose words are found without their elisions and ligatures."""
    plain = _ELIDED.sub(_without_elision, _SEEN_BY_NONE.sub("", text))
    for sign, letters in _LIGATURES.items():  # few texts have one: `translate` asks for each sign
        plain = plain.replace(sign, letters)
    return plain


def _without_elision(match: re.Match[str]) -> str:
    word = match[0]
    return word.translate(_TAGS) if word[:-1].lower() in _SPLIT else word
