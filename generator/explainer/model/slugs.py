"""Which slugs may stand in an address, and which names are the same name."""

import unicodedata

from explainer.limits import SLUG_LENGTH
from explainer.words.slugs import slugify

RESERVED = frozenset(
    """404 assets backlinks data embed feed feeds index page person search sitemap stylesheets
    javascripts tags theme timeline year static""".split()
)
"""Slugs that would stand where the site itself puts something."""

HTML = ".html"
"""How an old path may end that was a file."""

_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))]
)

RESERVED_WORDS = tuple(sorted(RESERVED | _DEVICES))
"""Every slug that is refused for what it says, whatever its form."""


def fold(name: str) -> str:
    """What two spellings of one name share: case, accents, hyphens, spaces, apostrophes."""
    return slugify(name)


def looks_like_slug(reference: str) -> bool:
    """Whether a reference was meant as a slug: ASCII, lower case, a hyphen, no space."""
    return (
        reference.isascii()
        and "-" in reference
        and " " not in reference
        and reference == reference.lower()
    )


def slug_fault(slug: str) -> str:
    """Why a slug cannot be part of an address, as a word of the messages; empty if it can."""
    if not slug or slug.strip(".") == "":
        return "empty"
    if slug.lower() in RESERVED:
        return "reserved"
    if slug.lower() in _DEVICES:
        return "device"
    if len(slug) > SLUG_LENGTH:
        return "long"
    if unicodedata.normalize("NFC", slug) != slug:
        return "composition"
    if not all(map(_may_stand, slug)):
        return "characters"
    if slug != slug.lower():
        return "capitals"
    return "scripts" if _mixed_scripts(slug) else ""


def old_parts(old: str) -> list[str]:
    """What must be able to stand in an address: an old slug, or the parts of an old path.

    A path may end in `.html`, as pages of many tools do.
    """
    if not old.startswith("/"):
        return [old]
    bare = old.removesuffix(HTML) if old.rpartition("/")[2] != HTML else old
    return bare.strip("/").split("/")


def _may_stand(char: str) -> bool:
    """Letters and digits of any script, the marks on them, hyphen and underscore."""
    return char.isalnum() or char in "-_" or unicodedata.category(char)[0] == "M"


def _mixed_scripts(slug: str) -> bool:
    """Whether letters of scripts that are easily confused stand in one slug."""
    scripts = {_script(char) for char in slug if char.isalpha()}
    return len(scripts & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}) > 1


def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]
