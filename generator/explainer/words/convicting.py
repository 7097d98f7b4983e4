"""Words that call somebody guilty: a role or a title may use one only after a final conviction.

French law protects the presumption of innocence (Code civil, art. 9-1); the list holds the nouns
and adjectives with which French and English headlines do without it.
"""

import re
from typing import Final

from explainer.words.slugs import slugify

_WORDS: Final = frozenset(
    """assassin assassine meurtrier meurtriere criminel criminelle coupable escroc voleur voleuse
    violeur violeuse pedophile pedocriminel terroriste corrompu corrompue fraudeur fraudeuse
    delinquant delinquante tueur tueuse trafiquant trafiquante agresseur agresseuse incendiaire
    malfaiteur faussaire ravisseur ravisseuse harceleur harceleuse complice predateur predatrice
    murderer murderess killer criminal guilty fraudster swindler thief rapist paedophile pedophile
    terrorist corrupt felon convict trafficker abuser arsonist perpetrator offender crook
    accomplice predator kidnapper""".split()
)
_DENIED: Final = frozenset(
    """non pas presume presumee suspecte suspectee accuse accusee not alleged suspected accused
    presumed anti""".split()
)
"""A word before that takes the verdict back: `non coupable`, `alleged killer`."""
_SAID: Final = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")


def convicting_word(text: str) -> str:
    """The first word of a text that calls somebody guilty, as written; empty if there is none.

    What stands between quotation marks is somebody's words, and is passed over.
    """
    words: list[str] = re.findall(r"[^\W\d_]+", _SAID.sub(" ", text))
    folded = [slugify(word) for word in words]
    for position, word in enumerate(folded):
        around = {*folded[max(0, position - 2) : position], *folded[position + 1 : position + 2]}
        if word.removesuffix("s") in _WORDS and not around & _DENIED:
            return words[position]
    return ""
