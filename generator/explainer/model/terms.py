"""schema.org's name for each key of the format, where it has one.

A key without a row has no term that means the same: none is bent to fit.
"""

from typing import Final

from pydantic import BaseModel

from explainer.model.kinds import KINDS
from explainer.model.relations import RELATIONS

_TABLE = """
Fields image image | same_as sameAs
ArticleFields title headline | summary abstract | date datePublished | updated dateModified
ArticleFields authors creditText | lang inLanguage | sources citation | corrections correction
ArticleFields people mentions | named mentions | organizations mentions | statements hasPart
ArticleFields replies comment | ai digitalSourceType
EventFields title name | summary description | start startDate | end endDate | lang inLanguage
EventFields part_of superEvent
PersonFields name name | summary description | also_known_as alternateName
PersonFields born birthDate | died deathDate | positions hasOccupation
ThemeFields title name | definition description
OrganizationFields name name | summary description | also_known_as alternateName
OrganizationFields part_of parentOrganization | website sameAs
PlaceFields name name | summary description | lat latitude | lon longitude
PlaceFields part_of containedInPlace
PageFields title name | summary abstract | updated dateModified | lang inLanguage
PageFields authors creditText
PageFields sources citation | corrections correction | last_verified lastReviewed
PageFields reviewed reviewedBy | ai digitalSourceType
Correction date datePublished | text text
Image src contentUrl | credit creditText | license license | source isBasedOn
Image rights copyrightNotice | shows about | ai digitalSourceType
Original lang inLanguage | text text
Position role roleName | from startDate | to endDate
Reply text text | published datePublished
RoleRef role roleName
Source title name | publisher publisher | author creditText | url url | published datePublished
Source archive archivedAt | lang inLanguage
Statement quote text | at dateCreated | source citation | original translationOfWork
TieRef role roleName | from startDate | to endDate
"""

_TYPES: Final = {
    "Correction": "CorrectionComment",
    "Image": "ImageObject",
    "Original": "Quotation",
    "Position": "Role",
    "Reply": "Comment",
    "RoleRef": "Role",
    "Source": "CreativeWork",
    "Statement": "Quotation",
    "TieRef": "Role",
    **{row.fields.__name__: row.schema_type for row in KINDS.values()},
}

_TERMS: Final = {
    f"{line.partition(' ')[0]}.{key}": term
    for line in _TABLE.strip().splitlines()
    for key, term in (pair.split() for pair in line.partition(" ")[2].split(" | "))
}


def type_of(model: type[BaseModel]) -> str:
    """The schema.org type of what a model describes; empty where there is none."""
    return _TYPES.get(model.__name__, "")


def term_of(model: type[BaseModel], path: str) -> str:
    """The schema.org property of a key; empty where none means the same.

    `path` is the key with the keys above it, as in `RELATIONS`: `statements.by`.
    """
    key = path.rpartition(".")[2]
    own = (_TERMS.get(f"{base.__name__}.{key}") for base in model.__mro__)
    relation = RELATIONS.get(path)
    return next((term for term in own if term), relation.schema if relation else "")
