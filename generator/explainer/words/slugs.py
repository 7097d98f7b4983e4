"""Names become address parts: Latin letters transliterated, other scripts kept."""

import re
import unicodedata
from functools import lru_cache

_LIGATURES = {
    "œ": "oe",
    "æ": "ae",
    "ß": "ss",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ł": "l",
    "þ": "th",
    "ı": "i",
}
_LIGATURE = re.compile(f"[{''.join(_LIGATURES)}]")
_LATIN_MARKS = re.compile("(?<=[a-z])[\u0300-\u036f]+")

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\W_]+")
_HYPHENS = re.compile("-{2,}")


@lru_cache(maxsize=1 << 16)  # a name stands on many pages
def slugify(name: str) -> str:
    """The address part of a name: `Élection de 2024` gives `election-de-2024`; may be empty."""
    if name.isascii():
        return "-".join(_WORD.findall(name.lower()))
    decomposed = unicodedata.normalize("NFKD", name).lower()
    latin = _LIGATURE.sub(lambda match: _LIGATURES[match[0]], decomposed)
    plain = unicodedata.normalize("NFC", _LATIN_MARKS.sub("", latin))
    if not any(map(_is_mark, {*plain})):
        return "-".join(_WORD.findall(plain))
    return _HYPHENS.sub("-", _BETWEEN.sub(_separated, plain)).strip("-")


def _separated(match: re.Match[str]) -> str:
    return "".join(map(_kept, match[0]))


def _kept(char: str) -> str:
    """Marks that belong to letters stay; the rest separates words."""
    return char if _is_mark(char) else "-"


def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] == "M"


def heading_slug(text: str, separator: str = "-") -> str:
    """The anchor of a heading; the signature is the one that Python-Markdown's toc calls."""
    slug = slugify(text).replace("-", separator) or "section"
    return f"{slug}{separator}1" if is_reserved(slug) else slug


def is_reserved(anchor: str) -> bool:
    """Whether templates, notes or tabs may give this id to something else."""
    titled = anchor.endswith("-title") and anchor.removesuffix("-title") in _TITLED
    return anchor in RESERVED_ANCHORS or titled or anchor.startswith(_GIVEN)


RESERVED_ANCHORS = frozenset(
    """after answered answers articles as-of before body broader contents contribute corrections
    essentials events facts heard holders involvement latest listing main map mentioned menu named
    names narrower objections organizations part-of parts people positions proceedings
    questions related replies said-about search shared sources statements story themes timeline
    trust updates why withdrawn""".split()
)
"""Anchors of the sections that templates draw; a heading of a text never takes one."""

_TITLED = RESERVED_ANCHORS | {"lead", "points", "unknown"}
_GIVEN = ("__", "moment:", "month:", "statement:", "source:", "cite:", "text:", "fn:", "fnref:")
"""How the ids begin that templates, notes and tabs give."""
