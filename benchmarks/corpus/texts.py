"""Texts of a generated article: sentences, sections, names of whom the front matter declares."""

from collections.abc import Sequence
from random import Random

from benchmarks.corpus.vocabulary import ENDS, NOUNS, VERBS

_SECTIONS = ("Ce qui s’est passé", "Ce qui est contesté", "Le contexte", "La suite")


def sentence(chance: Random, name: str = "") -> str:
    """A sentence of about twelve words; about a person where a name is given."""
    first, second = chance.sample(NOUNS, 2)
    said = f"{first[0].upper()}{first[1:]} {chance.choice(VERBS)} {second}"
    if name:
        said = f"Pour {name}, {first} {chance.choice(VERBS)} {second}"
    return f"{said} {chance.choice(ENDS)}."


def short(chance: Random) -> str:
    """A few words that hold no sentence: a claim, a promise."""
    return f"{chance.choice(NOUNS)} {chance.choice(ENDS)}"


def body(chance: Random, names: Sequence[str], sources: Sequence[str], words: int) -> str:
    """About so many words under four headings, with mentions and citations."""
    each = max(1, words // (len(_SECTIONS) * 13))
    parts = []
    for title in _SECTIONS:
        told = [_cited(chance, names, sources) for _ in range(each)]
        paragraphs = [" ".join(told[start : start + 4]) for start in range(0, len(told), 4)]
        parts.append(f"## {title}\n\n" + "\n\n".join(paragraphs))
    everything = "".join(f"[^{source}]" for source in sources)
    return "\n\n".join(parts) + f"\n\n{sentence(chance)}{everything}\n"


def _cited(chance: Random, names: Sequence[str], sources: Sequence[str]) -> str:
    name = chance.choice(names) if names and chance.random() < 0.2 else ""
    note = f"[^{chance.choice(sources)}]" if sources and chance.random() < 0.15 else ""
    return sentence(chance, name) + note
