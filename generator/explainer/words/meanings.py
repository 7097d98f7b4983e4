"""What each key of the format means, with an example: the table of which docs and schema are made.

A key has one row wherever it stands; where it means something else in one map, the row of
`Map.key` comes before the row of `key`.
"""

from typing import Final, NamedTuple

from explainer.words import spoken
from explainer.words.typography import typographic

_TABLE = """
about | what a statement is about: themes, people, organisations, events | de quoi parle une déclaration : thèmes, personnes, organisations, événements | [immigration, Donald Trump]
according_to | who says that it happened: a person, an organisation, or {text: …} | qui affirme que cela s’est passé : une personne, une organisation, ou {text: …} | Elon Musk
accessed | when the source was read | quand la source a été consultée | 2024-08-20
ai | whether AI made it | part de l’IA dans le texte | assisted
aliases | other names, for matching only, never shown | autres noms, pour la reconnaissance seulement, jamais affichés | [Donald J. Trump]
also_known_as | other names that readers see, with dates | autres noms affichés, avec leurs dates | [{name: Donald John Trump}]
alt | what the picture shows, in words | ce que montre l’image, en mots | Deux hommes serrent la main d’un troisième.
answer | the answer, once there is one | la réponse, quand elle existe | L’enquête n’a trouvé aucune attaque.
archive | the address of a kept copy | l’adresse d’une copie archivée | https://web.archive.org/web/2024/https://example.org/
at | when: to the minute, the day, the month or the year; ~ about, ? uncertain | quand : à la minute, au jour, au mois ou à l’année ; ~ environ, ? incertain | 2024-08-12 20:18
author | who wrote the source | qui a écrit la source | [Camille Martin]
authors | who wrote this text | qui a écrit ce texte | [Camille Martin]
born | date of birth, public persons only | date de naissance, pour les personnes publiques seulement | 1946-06-14
broader | the theme that this one is part of | le thème plus large | relations internationales
by | who speaks: a person, an organisation, or {text: …} | qui parle : une personne, une organisation, ou {text: …} | Donald Trump
Review.by | who read it | qui a relu | Camille Martin
concerns | what it is about: page, or the id of a moment or statement | ce que cela concerne : page, ou l’identifiant d’un moment ou d’une déclaration | page
corrections | mistakes that were mended, and how | les erreurs corrigées, et comment | [{date: 2024-08-14, kind: erratum, text: La durée était fausse.}]
country | the country | le pays | France
court | the court | la juridiction | cour d’appel de Paris
credit | whose picture it is | de qui est l’image | Camille Martin
date | the day, as year-month-day | le jour : année-mois-jour | 2024-08-13
definition | what the theme is, in two sentences | le thème en deux phrases | Ce que les États font pour limiter le réchauffement.
died | date of death | date de mort | 2024-12-29
distinct_from | entities that are not this one, however alike | ce avec quoi il ne faut pas confondre | fiche-voisine
draft | true: not published | true : non publié | true
end | when it ended | quand cela s’est terminé | 2024-08-12 22:45
event | the event, or several; the first is the main one | l’événement, ou plusieurs ; le premier est le principal | Conversation entre Donald Trump et Elon Musk sur X
Moment.event | which event it belongs to, if not the main one | de quel événement il s’agit, si ce n’est pas le principal | Panne mondiale de X
Statement.event | which event it belongs to, if not the main one | de quel événement il s’agit, si ce n’est pas le principal | Panne mondiale de X
excerpt | a short extract, 300 characters at most | un court extrait, 300 caractères au plus | The event was marred by technical glitches.
featured | events that the home page shows first | les événements en tête de l’accueil | [conversation-trump-musk-sur-x]
final | whether the decision is final | si la décision est définitive | true
follows | the event that came before | l’événement qui précède | Rachat de Twitter par Elon Musk
from | since when | depuis quand | 2017-01-20
hide | what an engine's page leaves out | ce que la page du moteur cache | [navigation, toc]
id | the slug or name of the entity | le slug ou le nom de l’entité | fiche-voisine
image | the picture of the page | l’image de la page | {src: assets/rencontre.jpg, alt: Deux hommes à un pupitre.}
key_points | the essentials, three lines or so | l’essentiel, en trois lignes ou presque | [{text: La cause du retard reste disputée., source: ap}]
known_since | when the public learned it, if later | quand le public l’a su, si c’est plus tard | 2024-08-13
lang | the language, if not the site's: fr, en | la langue, si ce n’est pas celle du site : fr, en | en
lat | degrees north of the equator, negative south of it; with lon | degrés au nord de l’équateur, négatifs au sud ; avec lon | 48.8584
last_verified | when the page was last checked | quand la page a été vérifiée pour la dernière fois | 2024-09-01
license | the licence of the picture | la licence de l’image | CC BY 4.0
lon | degrees east of Greenwich, negative west of it; with lat | degrés à l’est de Greenwich, négatifs à l’ouest ; avec lat | 2.2945
merged_into | the entity that took this one in | ce avec quoi la fiche a été fusionnée | fiche-conservee
name | the name | le nom | Donald Trump
named | people spoken about who took no part | les personnes dont on parle, sans qu’elles aient pris part | [Joe Biden, Kim Jong-un]
online | true, or the platform where it took place | true, ou la plateforme où cela s’est passé | X
open_questions | what is not known | ce que l’on ne sait pas | [{text: "X a-t-il vraiment subi une attaque ?"}]
organization | the organisation, or {text: …} | l’organisation, ou {text: …} | Tesla
organizations | the organisations that play a part; {text: …} makes no page | les organisations qui jouent un rôle ; {text: …} ne fait pas de page | [X, Tesla, SpaceX]
original | the words as said: lang and text | les mots d’origine : lang et text | {lang: en, text: the largest deportation in history}
outcome | what became of a promise | ce qu’une promesse est devenue | [{at: 2025-01-20, state: open}]
part_of | the larger event | l’événement plus large | Campagne présidentielle de 2024
people | who took part, with the role: Name: role | qui a pris part, et son rôle : Nom: rôle | [{Donald Trump: invité}, {Elon Musk: hôte}]
OrganizationFields.part_of | the larger organisation | l’organisation plus large | Association locale
PlaceFields.part_of | the larger place | le lieu plus large | Région voisine
person | the person | la personne | Donald Trump
place | where, or {text: …} | le lieu, ou {text: …} | Butler (Pennsylvanie)
positions | offices and jobs, over time | fonctions et métiers, dans le temps | [{role: directeur général, organization: Tesla, from: 2008}]
proceedings | stages of a court case: all of one person in one event are one case | les étapes d’une procédure : celles d’une personne dans un événement n’en font qu’une | [{person: Donald Trump, at: 2024-05-30, stage: condamnation, source: ap}]
promote | false: in no related list, home or feed | false : ni à l’accueil, ni dans les listes, ni dans les flux | false
published | when it was published | quand cela a été publié | 2024-08-13
publisher | who published it | qui l’a publié | Associated Press
quote | the exact words; needs a source | les mots exacts ; demande une source | la plus grande déportation de l’histoire
reason | why | pourquoi | Les deux sommets portent sur le même accord.
Withdrawal.reason | why | pourquoi | À la demande de la personne nommée.
received | when the reply came | quand la réponse est arrivée | 2024-08-20
redirects | old slugs, or old paths from / | anciens slugs, ou anciens chemins depuis / | [ancien-slug, /2024/ancienne-page]
EventFields.related | events that are related, and why | les événements liés, et pourquoi | [{id: sommet-de-singapour, reason: La même rencontre y est évoquée.}]
PersonFields.related | people who are related, and how | les personnes liées, et comment | [{id: melania-trump, role: épouse, from: 2005}]
ThemeFields.related | themes that are related, and why | les thèmes liés, et pourquoi | [{id: immigration, reason: Les deux se règlent au Congrès.}]
replies | right of reply, printed whole, beside what it concerns | le droit de réponse, imprimé en entier, à côté de ce qu’il concerne | [{by: Elon Musk, text: Je conteste ce récit.}]
responses | who disputes, supports or corrects it | qui conteste, confirme ou corrige | [{by: {text: une source interne}, stance: disputes, text: Il n’y a pas eu d’attaque.}]
reviewed | who read it before publication, and when | qui a relu avant la publication, et quand | {by: Camille Martin, date: 2024-08-13}
rights | the rights in the picture | les droits de l’image | Tous droits réservés
role | the role, the office | le rôle, la fonction | président
same_as | the same thing elsewhere: Wikidata id, address | la même chose ailleurs : identifiant Wikidata, adresse | [Q22686]
shows | who is in the picture | qui est sur l’image | [Donald Trump]
sort_name | the name to sort by: family name first | le nom de tri : le nom de famille d’abord | Trump Donald
source | ids of the sources: one or a list, never a number | identifiants des sources : un ou une liste, jamais un numéro | ap
Image.source | the address that the picture comes from | l’adresse d’où vient l’image | https://commons.wikimedia.org/wiki/File:Example.jpg
sources | the evidence | les preuves | [{id: ap, title: Elon Musk’s Trump interview, publisher: Associated Press}]
Source.id | a short name, to cite the source by | un nom court, pour citer la source | ap
Source.kind | what sort of source it is | quelle sorte de source | press
Statement.kind | what sort of statement it is | quelle sorte de déclaration | promise
Correction.kind | what sort of correction it is | quelle sorte de correction | erratum
Moment.id | a short name, in which the moment's address ends | un nom court, où finit l’adresse du moment | annonce
Statement.id | a short name, in which the statement's address ends | un nom court, où finit l’adresse de la déclaration | deportation
split_into | the themes that took this one's place | les thèmes qui ont remplacé celui-ci | [immigration]
src | the file of the picture, in content/assets | le fichier de l’image, dans content/assets | assets/rencontre.jpg
stage | the stage of the case | l’étape de la procédure | condamnation
stance | what the response does to what was said | ce que la réponse fait de ce qui a été dit | disputes
start | when it began | quand cela a commencé | 2024-08-12 20:42
state | what became of the promise | ce qu’elle est devenue | open
statements | what somebody said | ce que quelqu’un a dit | [{by: Donald Trump, text: Il promet des expulsions., kind: promise}]
SidecarFields.statements | the texts of statements, by their ids | les textes des déclarations, par leurs identifiants | {deportation: He promises deportations.}
status | how public a person is | si la personne est publique | public
summary | one or two sentences that answer | une ou deux phrases qui répondent | La conversation a commencé avec 42 minutes de retard.
text | the text | le texte | Elon Musk annonce une attaque contre X.
Ref.text | in place of id: words that never become a page | à la place de id : des mots qui ne deviennent jamais une page | un témoin
ReasonRef.text | in place of id: words that never become a page | à la place de id : des mots qui ne deviennent jamais une page | un témoin
RoleRef.text | in place of id: words that never become a page | à la place de id : des mots qui ne deviennent jamais une page | un témoin
TieRef.text | in place of id: words that never become a page | à la place de id : des mots qui ne deviennent jamais une page | un témoin
themes | the subjects, the main one first | les sujets, le principal d’abord | [immigration, climat]
timeline | what happened, moment by moment | ce qui s’est passé, moment par moment | [{at: 2024-08-12 20:18, text: Elon Musk annonce une attaque., source: ap}]
SidecarFields.timeline | the texts of moments, by their ids | les textes des moments, par leurs identifiants | {annonce: Elon Musk announces an attack.}
timezone | the zone of the times | le fuseau des heures | America/New_York
title | the title | le titre | Trump et Musk sur X
Source.title | the title of the document | le titre du document | Elon Musk’s Trump interview marred by technical glitches
to | until when | jusqu’à quand | 2021-01-20
translation | who translated the quote | qui a traduit la citation | press
updated | when the text last changed | quand le texte a changé pour la dernière fois | 2024-08-14
updates | what changed, and when | ce qui a changé, et quand | [{at: 2024-08-14, text: La durée est précisée.}]
SidecarFields.updates | the texts of the updates, one by one | les textes des mises à jour, une à une | [The duration is now exact.]
SidecarFields.image | the picture's words | les mots de l’image | {alt: Two men at a desk.}
url | the address; print has none | l’adresse ; le papier n’en a pas | https://example.org/article
website | the address of its own site | l’adresse de son propre site | https://example.org/
was | what stood there before | ce qui était écrit avant | Quarante minutes de retard.
why | why it matters, in a paragraph | pourquoi c’est important, en un paragraphe | C’est la première conversation publique entre eux.
withdrawn | since when and why it is no longer published | depuis quand et pourquoi ce n’est plus publié | {date: 2024-09-01, reason: À la demande de la personne nommée.}
"""  # noqa: E501 (a table)


class Row(NamedTuple):
    """What the table says of a key."""

    en: str
    fr: str
    example: str
    """A value as one writes it in YAML, after `key: `."""


_ROWS = [[cell.strip() for cell in row.split(" | ")] for row in _TABLE.strip().splitlines()]

KEYS: Final = {key: Row(english, french, example) for key, english, french, example in _ROWS}
"""The rows by key, or by map and key: `redirects`, `Image.source`."""


def row_of(place: str, key: str) -> Row:
    """What is said of a key of a map; `place` is the name of the map's model: `Image`."""
    return KEYS.get(f"{place}.{key}") or KEYS[key]


def meaning_of(place: str, key: str, language: str) -> str:
    """The meaning of a key of a map, in a language."""
    row = row_of(place, key)
    return typographic(row.fr, "fr") if spoken(language) == "fr" else row.en
