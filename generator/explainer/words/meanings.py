"""What each key of the format means: key, English, French. One line a key, wherever it stands."""

from typing import Final

_TABLE = """
about | what a statement is about: themes, people, events | de quoi parle une déclaration
according_to | who says that it happened: a person, or {text: …} | qui affirme ce moment
accessed | when the source was read | quand la source a été consultée
ai | whether AI wrote the text: none, assisted, generated | part de l’IA dans le texte
aliases | other names, for matching only, never shown | autres noms, jamais affichés
also_known_as | other names that readers see, with dates | autres noms affichés, avec dates
alt | what the picture shows, in words | ce que montre l’image, en mots
answer | the answer, once there is one | la réponse, quand elle existe
archive | the address of a kept copy | adresse d’une copie archivée
at | when: 2024-08-12 20:18, 2024-08, 1789, -0043 | quand
author | who wrote the source | qui a écrit la source
authors | who wrote this text | qui a écrit ce texte
born | date of birth, public persons only | date de naissance
broader | the theme that this one is part of | le thème plus large
by | who speaks: a person, or {text: …} | qui parle
concerns | what it is about: page, or the id of a moment or statement | ce que cela concerne
corrections | mistakes that were mended, and how | les erreurs corrigées
court | the court | la juridiction
credit | whose picture it is | crédit de l’image
date | the day, as year-month-day | le jour : année-mois-jour
definition | what the theme is, in two sentences | le thème en deux phrases
died | date of death | date de mort
distinct_from | entities that are not this one, however alike | à ne pas confondre avec
draft | true: not published | true : non publié
end | when it ended | la fin
event | the event, or several; the first is the main one | l’événement
excerpt | a short extract, 300 characters at most | un extrait court
featured | events that the home page shows first | événements en tête de l’accueil
final | whether the decision is final | si la décision est définitive
follows | the event that came before | l’événement qui précède
from | since when | depuis quand
hide | what an engine's page leaves out | ce que la page cache
id | a short name: of a source, or for a permalink | un nom court, pour citer
image | the picture of the page | l’image de la page
key_points | the essentials, three lines or so | l’essentiel, en trois lignes
kind | what sort it is | de quelle sorte
known_since | when the public learned it, if later | quand le public l’a su
lang | the language, if not the site's: fr, en | la langue, si elle diffère
last_verified | when the page was last checked | dernière vérification
license | the licence of the picture | la licence de l’image
merged_into | the entity that took this one in | fusionné avec
name | the name | le nom
named | people spoken about who took no part | les personnes citées
online | true, or the platform where it took place | en ligne : true, ou la plateforme
open_questions | what is not known | ce que l’on ne sait pas
organization | the organisation | l’organisation
organizations | organisations | les organisations
original | the words as said: lang and text | les mots d’origine
outcome | what became of a promise | ce qu’une promesse est devenue
part_of | the larger event | l’événement plus large
people | who took part, with the role: `- Name: role` | qui a pris part, et son rôle
person | the person | la personne
place | where | le lieu
positions | offices and jobs, over time | fonctions, dans le temps
proceedings | stages of a court case | les étapes d’une procédure
promote | false: in no related list, home or feed | false : n’est plus mis en avant
published | when it was published | date de publication
publisher | who published it | qui l’a publié
quote | the exact words; needs a source | les mots exacts ; avec une source
reason | why | la raison
received | when the reply came | quand la réponse est arrivée
redirects | old slugs, or old paths from / | anciennes adresses
related | related entities, with reason or role | ce qui est lié, et pourquoi
replies | right of reply, printed whole | droit de réponse, en entier
responses | who disputes, supports or corrects it | qui conteste, confirme, corrige
reviewed | who read it before publication, and when | qui a relu, et quand
rights | the rights in the picture | les droits de l’image
role | the role, the office | le rôle, la fonction
same_as | the same thing elsewhere: Wikidata id, address | la même chose ailleurs
shows | who is in the picture | qui est sur l’image
sort_name | the name to sort by: family name first | nom de tri
source | ids of the sources: one or a list, never a number | identifiants des sources
sources | the evidence | les preuves
split_into | the themes that took this one's place | les thèmes qui le remplacent
src | the file of the picture, in content/assets | le fichier de l’image
stage | the stage of the case | l’étape de la procédure
stance | disputes, supports, nuances, corrects or retracts | la position prise
start | when it began | le début
state | kept, broken, open or partly | tenue, rompue, ouverte, en partie
statements | what somebody said | ce qui a été dit
status | public, private or minor | public, privé ou mineur
summary | one or two sentences that answer | une ou deux phrases qui répondent
text | the text | le texte
themes | the subjects, the main one first | les sujets, le principal d’abord
timeline | what happened, moment by moment | ce qui s’est passé, moment par moment
timezone | the zone of the times: America/New_York | le fuseau des heures
title | the title | le titre
to | until when | jusqu’à quand
translation | who translated the quote: press, ours, none | qui a traduit la citation
updated | when the text last changed | dernière mise à jour
updates | what changed, and when | ce qui a changé, et quand
url | the address; print has none | l’adresse ; le papier n’en a pas
was | what stood there before | ce qui était écrit avant
why | why it matters, in a paragraph | pourquoi c’est important
withdrawn | since when and why it is no longer published | retiré : quand et pourquoi
"""

_ROWS = [[cell.strip() for cell in row.split(" | ")] for row in _TABLE.strip().splitlines()]

MEANINGS: Final = {
    "en": {key: english for key, english, _ in _ROWS},
    "fr": {key: french for key, _, french in _ROWS},
}
"""The meaning of each key, by language."""
