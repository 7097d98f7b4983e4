"""French words for front matter keys, as people write them before they know the English ones."""

from typing import Final

from explainer.words.meanings import KEYS
from explainer.words.slugs import slugify

_FRENCH = """title titre
name nom
date date-de-publication jour
summary resume chapeau chapo accroche
event evenement evenements
people personnes personne participants gens
named cites cite mentionnes nommes
organizations organisations organisation entreprises
website site site-web site-internet
country pays
lat latitude
lon longitude
themes theme sujets sujet
sources source-s references
authors auteur auteurs auteurs-s
start debut commence
end fin termine
place lieu endroit ou
online en-ligne
timezone fuseau fuseau-horaire
key_points points-cles l-essentiel essentiel a-retenir
why pourquoi
open_questions questions questions-ouvertes inconnues
updates mises-a-jour
timeline chronologie frise
statements declarations citations propos
proceedings procedures
replies reponses droit-de-reponse
corrections erratum errata rectificatifs
part_of fait-partie-de
follows suit
related lies lie liens
definition definition-s
broader plus-large
aliases alias surnoms
also_known_as autres-noms aussi-connu-comme
born naissance ne nee
died mort deces
positions fonctions postes
image photo illustration
updated mis-a-jour
reviewed relu relu-par
withdrawn retire
lang langue
draft brouillon
at quand moment
text texte
by par qui
source source-id
quote citation mots
publisher editeur media journal
url adresse lien
published publie
accessed consulte
role fonction
reason raison
according_to selon d-apres"""

_KEYS: Final = {word: line.split()[0] for line in _FRENCH.splitlines() for word in line.split()[1:]}


def english_key(word: str) -> str:
    """The key that a French word stands for: `résumé` gives `summary`; empty if none."""
    return _KEYS.get(slugify(word), "")


def is_key(word: str) -> bool:
    """Whether a word is a key of some kind, or the French word for one."""
    return word in KEYS or bool(english_key(word))


_FRENCH_VALUES = """claim affirmation
promise promesse engagement
opinion avis
disputes conteste contredit
supports soutient confirme
nuances nuance
corrects corrige
retracts retracte retire
press presse
official officiel officielle
primary primaire premiere-main
academic universitaire scientifique
social reseau-social reseaux-sociaux
other autre
kept tenue tenu
broken rompue rompu non-tenue
open ouverte ouvert en-cours
partly partielle en-partie partiellement
precision precisions
update mise-a-jour
withdrawal retrait
none aucune aucun non
assisted assistee assiste
generated generee genere
ours nous la-notre
public publique
private privee prive
minor mineure mineur"""

_VALUES: Final = {
    word: line.split()[0] for line in _FRENCH_VALUES.splitlines() for word in line.split()[1:]
}


def english_value(word: str) -> str:
    """The word of the format that a French one stands for: `promesse` gives `promise`."""
    return _VALUES.get(slugify(word), "")
