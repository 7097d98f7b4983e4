"""What of a block is no running text: filled, so that no name is found in it."""

import re
from collections.abc import Iterable
from typing import Final

OPAQUE: Final = "\ufffc"
"""What stands in a block for a sign that is no word of the text."""

_PLAIN: Final = (("\u00a0", " "), ("\u202f", " "), ("\n", " "), ("\t", " "), ("’", "'"))
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\w)[@#][\w.]*\w"
    r"|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|fr|eu|io|gov|uk|info|tv|be|ch|de)\b[/\w.?=&%#-]*"
)
_IN_ADDRESS = re.compile(r"[@#]|://|www\.|\.(?:com|org|net|fr|eu|io|gov|uk|info|tv|be|ch|de)\b")
"""What every address holds: most texts have none, and this is soon known."""
_ATTRIBUTES = re.compile(r"\{[^{}\n]{0,300}\}")
_UNLINKED = re.compile(r"(?<![\w'’-])[\w'’-]+\{\.no-link\}")
_SINGLE = re.compile(r"(?<!\w)‘[^‘’]*(?:’(?=\w)[^‘’]*)*’")
_LOW = re.compile(r"„[^“”]*[“”]?")
_UNDERLINES = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])")
_QUOTES: Final = (("«", "»"), ("“", "”"), ("‹", "›"))
_ENTITY = re.compile(r"&(?P<name>[lr]dquo|[lr]aquo|quot);")
_SIGNS: Final = {"ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "quot": '"'}
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)")
_CLOSED: Final = frozenset(
    """a address article aside blockquote button caption code div dl fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header kbd main nav ol option pre q samp script section select
    style summary svg table textarea title ul""".split()
)
"""Raw elements in which no name is linked: links, code, quotations, and blocks but paragraphs."""


def without_raw(
    block: str, tags: Iterable[tuple[int, int, str]], inside: str = ""
) -> tuple[str, str]:
    """A block whose raw tags are filled, and what stands within a link, code or a quotation.

    `tags` are the start, end and text of each raw tag, in order; `inside` is the element that was
    open before the block, and the second value the one that is open after it.
    """
    parts, position = [], 0
    for start, end, tag in tags:
        between = block[position:start]
        sign = _sign(tag).ljust(end - start, OPAQUE)
        parts += [OPAQUE * len(between) if inside else between, sign]
        position, inside = end, open_after(tag, inside)
    rest = block[position:]
    return "".join([*parts, OPAQUE * len(rest) if inside else rest]), inside


def open_after(raw: str, inside: str) -> str:
    """The raw element without links in which a text stands after a tag or a block; or nothing."""
    match = _TAG.match(raw)
    name = match["name"].lower() if match else ""
    if match and match["close"]:
        return "" if name == inside else inside
    opens = name in _CLOSED and f"</{name}" not in raw.lower()
    return name if opens and not inside else inside


def _sign(tag: str) -> str:
    """The quotation mark that an entity stands for; nothing for any other raw HTML."""
    match = _ENTITY.fullmatch(tag)
    return _SIGNS[match["name"]] if match else ""


def plain(text: str) -> str:
    """A name or a text with one kind of space and one apostrophe; of the same length."""
    for written, sign in _PLAIN:
        text = text.replace(written, sign)
    return text


def filled(pattern: re.Pattern[str], text: str) -> str:
    """A text with something else in it than words wherever a pattern matches; as long as it was."""
    return pattern.sub(lambda match: OPAQUE * len(match[0]), text)


def masked(block: str) -> str:
    """A block in which no name can be found in quotations, addresses and attribute lists."""
    text = block
    if "&" in text:
        text = _ENTITY.sub(lambda match: _sign(match[0]).ljust(len(match[0]), OPAQUE), text)
    if "_" in text:
        text = _UNDERLINES.sub(lambda match: "*" * len(match[0]), text)
    if _IN_ADDRESS.search(text):
        text = filled(_ADDRESS, text)
    if "{" in text:
        text = filled(_ATTRIBUTES, filled(_UNLINKED, text))
    if "„" in text:
        text = filled(_LOW, text)
    if "‘" in text:
        text = filled(_SINGLE, text)
    for opening, closing in _QUOTES:
        text = _without_quoted(text, opening, closing)
    parts = text.split('"')
    # between straight quotes stands every second part; one that is not closed goes to the end
    parts[1::2] = [OPAQUE * len(part) for part in parts[1::2]]
    return plain('"'.join(parts))


def _without_quoted(text: str, opening: str, closing: str) -> str:
    """The text with what stands between two marks filled; what is not closed goes to the end."""
    if opening not in text and closing not in text:
        return text
    first, last = text.find(opening), text.find(closing)
    if last >= 0 and (first < 0 or last < first):  # it was opened in a paragraph before
        text = OPAQUE * last + text[last:]
    return filled(re.compile(rf"(?<={opening})[^{closing}]*"), text)
