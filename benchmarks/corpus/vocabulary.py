"""The words that generated texts are made of: French, invented, and each name but once."""

from typing import Final

FIRST_NAMES: Final = (
    "Adèle Amine Anaïs Antoine Aïcha Basile Blandine Camille Cécile Chloé Clément Corentin Daphné "
    "Driss Édith Élodie Émile Estelle Fadila Florian Gaël Garance Héloïse Hugo Inès Ismaël Jeanne "
    "Joachim Juliette Karim Léonie Lison Loïc Maëlle Malik Margaux Mathurin Nadia Noémie Octave "
    "Odile Pascaline Quentin Rachid Romane Salomé Sélim Solène Tancrède Thaïs Ugo Valentine "
    "Wassim Xavière Yann Yasmine Zélie Zoé"
).split()

_HEADS: Final = "Bar Bel Cas Chan Cor Dal Fer Gar Hau Lan Mar Mon Nor Pel Rou Sar Tour Val".split()
_MIDDLES: Final = "a é i o u ain el en er in is on our ville".split()
_STEP: Final = 1237
"""Neighbours shall not sound alike; a prime, so that all names come."""
_TAILS: Final = "court don gnac ly mont nay rac reux sac sin thier vier zac".split()

THEMES: Final = (
    "agriculture", "aménagement du territoire", "biodiversité", "budget de l’État", "climat",
    "commerce extérieur", "culture", "défense", "droits d’auteur", "eau", "école", "égalité",
    "élections", "énergie", "enseignement supérieur", "forêts", "immigration", "industrie",
    "inflation", "justice", "laïcité", "liberté de la presse", "logement", "mer", "montagne",
    "numérique", "patrimoine", "pêche", "pollution", "prisons", "recherche", "retraites",
    "ruralité", "santé publique", "sécurité routière", "sport", "tourisme", "transports",
    "travail", "urbanisme",
)  # fmt: skip

OCCASIONS: Final = (
    "Accord", "Audience", "Colloque", "Commission", "Conférence", "Congrès", "Débat", "Enquête",
    "Grève", "Manifestation", "Procédure", "Réunion", "Scrutin", "Sommet", "Visite", "Vote",
)  # fmt: skip

ROLES: Final = (
    "invité", "hôte", "organisatrice", "présidente", "rapporteur", "négociatrice", "témoin",
    "élue", "ministre", "syndicaliste", "chercheuse", "avocat",
)  # fmt: skip

NOUNS: Final = (
    "la proposition", "le calendrier", "la mesure", "le financement", "la réforme", "l’accord",
    "le rapport", "la consultation", "le vote", "la réponse", "le texte", "l’enquête",
    "la décision", "le recours", "l’audition", "le compte rendu", "la demande", "le chantier",
    "la publication", "le désaccord", "l’étude", "la question", "le délai", "la majorité",
)  # fmt: skip

VERBS: Final = (
    "précise", "retarde", "modifie", "confirme", "nuance", "annonce", "suspend", "prolonge",
    "complète", "remplace", "explique", "conteste", "rappelle", "détaille", "examine", "reprend",
)  # fmt: skip

ENDS: Final = (
    "avant la fin de l’année", "selon plusieurs participants", "sans en donner le détail",
    "après trois heures de discussion", "dans une version corrigée", "malgré les objections",
    "au terme de la séance", "devant les journalistes présents", "pour la deuxième fois",
    "dans des termes presque identiques", "à la demande des élus", "sur la foi de documents",
    "en attendant les chiffres définitifs", "comme l’an passé", "contre l’avis du rapporteur",
)  # fmt: skip

PUBLISHERS: Final = ("Le Relais", "La Gazette du soir", "Agence Nord", "Radio Plateau", "L’Écho")


def surname(number: int) -> str:
    """A family name or the name of a town; each number has its own."""
    count = len(_HEADS) * len(_MIDDLES) * len(_TAILS)
    mixed = number * _STEP % count
    head, rest = mixed % len(_HEADS), mixed // len(_HEADS)
    middle, tail = rest % len(_MIDDLES), rest // len(_MIDDLES)
    whole = _HEADS[head] + _MIDDLES[middle] + _TAILS[tail]
    return whole if number < count else f"{whole}-{surname(number // count - 1)}"


def person(number: int) -> str:
    """A person's name; each number has its own."""
    return f"{FIRST_NAMES[number * 7 % len(FIRST_NAMES)]} {surname(number)}"


def theme(number: int) -> str:
    """A theme; beyond the list, a theme of a town."""
    first = THEMES[number % len(THEMES)]
    place = number // len(THEMES)
    return first if place == 0 else f"{first} à {surname(place)}"


def event(number: int) -> str:
    """The title of an event; each number has its own."""
    return f"{OCCASIONS[number * 5 % len(OCCASIONS)]} de {surname(number + 3)}"
