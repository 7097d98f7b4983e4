"""What each word of a closed choice means: key, word, English, French; and what each map is."""

from typing import Final

from explainer.words.typography import typographic

_CHOICES = """
ai none | no AI | aucune IA
ai assisted | written or made by a person with the help of AI | écrit ou fait par une personne, avec l’aide d’une IA
ai generated | made by AI | fait par une IA
kind primary | a document, a recording or a witness of what happened | un document, un enregistrement ou un témoin des faits
kind official | an authority, an institution, a party to the case | une autorité, une institution, une partie à l’affaire
kind press | a newspaper, an agency, a broadcaster | un journal, une agence, une radio ou une télévision
kind academic | research, published as such | des travaux de recherche publiés
kind social | a post on a social network | un message sur un réseau social
kind other | anything else | tout le reste
kind claim | says that something is so | affirme que quelque chose est ainsi
kind promise | says that something will be done | annonce que quelque chose sera fait
kind opinion | judges, and cannot be checked | juge, et ne se vérifie pas
kind erratum | something was wrong | quelque chose était faux
kind precision | something was not clear or exact | quelque chose manquait de clarté ou d’exactitude
kind update | something has changed since | quelque chose a changé depuis
kind withdrawal | something was taken out | quelque chose a été retiré
stance disputes | says that it is not so | dit que ce n’est pas vrai
stance supports | says that it is so | dit que c’est vrai
stance nuances | says that it is so in part, or otherwise | dit que c’est vrai en partie, ou autrement
stance corrects | gives what is right instead | donne ce qui est exact
stance retracts | takes back one’s own words | revient sur ses propres mots
stage enquete | an inquiry is open | une enquête est ouverte
stage garde_a_vue | held for questioning by the police | garde à vue
stage mise_en_examen | under formal investigation by a judge | mise en examen
stage renvoi | sent to trial | renvoi devant un tribunal
stage condamnation | convicted | condamnation
stage appel | an appeal is under way | un appel est en cours
stage relaxe | found not guilty by a court for lesser offences | relaxe
stage acquittement | found not guilty by an assize court | acquittement
stage non_lieu | the judge found no case to try | non-lieu
stage classement | closed by the prosecutor without trial | classement sans suite
state open | nothing final yet | rien de définitif encore
state kept | done as promised | tenue
state broken | not done | rompue
state partly | done in part | tenue en partie
status public | a person in public life: a full page | une personne publique : une page complète
status private | no page, plain text wherever named | aucune page, un simple texte là où elle est nommée
status minor | as private; no image, birth date or role | comme private ; ni image, ni naissance, ni rôle
translation press | taken over from the press | reprise de la presse
translation ours | made for this site | faite pour ce site
translation none | not translated | non traduite
"""  # noqa: E501 (a table)

_MAPS = """
ArticleFields | Article: a dated text about one event or several | Article : un texte daté sur un ou plusieurs événements
EventFields | Event: what happened, whatever the number of articles about it | Événement : ce qui s’est passé, quel que soit le nombre d’articles
PersonFields | Person | Personne
ThemeFields | Theme: the subject that events and articles share | Thème : le sujet que partagent événements et articles
OrganizationFields | Organization: a company, a party, an authority, a newspaper | Organisation : une entreprise, un parti, une institution, un journal
PlaceFields | Place where events happen | Lieu où des événements se passent
PageFields | Ordinary page, such as “About” | Page ordinaire, comme « À propos »
SidecarFields | Translation: the texts of `name.md` in another language, in `name.en.md` | Traduction : les textes de `nom.md` dans une autre langue, dans `nom.en.md`
Correction | A correction | Une correction
Image | The picture | L’image
ImageTexts | The picture’s words | Les mots de l’image
ItemTexts | The words of a moment or statement | Les mots d’un moment ou d’une déclaration
KeyPoint | A key point, where it is more than a text | Un point clé, s’il est plus qu’un texte
KnownAs | Another name, where it is more than a text | Un autre nom, s’il est plus qu’un texte
Moment | A moment of the timeline | Un moment de la chronologie
Original | The words as they were said | Les mots tels qu’ils ont été dits
Outcome | What became of a promise | Ce qu’une promesse est devenue
Position | An office or a job | Une fonction ou un métier
Proceeding | A stage of a court case | Une étape d’une procédure
Question | An open question, where it is more than a text | Une question ouverte, si elle est plus qu’un texte
ReasonRef | Something related, where it is more than a name | Ce qui est lié, si c’est plus qu’un nom
Ref | Somebody or something, where it is more than a name | Quelqu’un ou quelque chose, si c’est plus qu’un nom
Reply | A reply | Une réponse
Response | A response to a moment or statement | Une réaction à un moment ou à une déclaration
Review | The review | La relecture
RoleRef | Somebody who took part, where it is more than a name | Quelqu’un qui a pris part, si c’est plus qu’un nom
Source | A source | Une source
Statement | A statement | Une déclaration
TieRef | Somebody related, where it is more than a name | Une personne liée, si c’est plus qu’un nom
Update | An update | Une mise à jour
UpdateTexts | The words of an update | Les mots d’une mise à jour
Withdrawal | The withdrawal | Le retrait
"""  # noqa: E501 (a table)


def _by_language(table: str) -> dict[str, dict[str, str]]:
    rows = [[cell.strip() for cell in row.split(" | ")] for row in table.strip().splitlines()]
    return {
        "en": {name: english for name, english, _ in rows},
        "fr": {name: typographic(french, "fr") for name, _, french in rows},
    }


CHOICES: Final = _by_language(_CHOICES)
"""The meaning of each word that a key may have, by language, by key and word: `stance disputes`."""

MAPS: Final = _by_language(_MAPS)
"""What each map of the format is, by language and name of its model."""
