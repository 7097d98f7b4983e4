"""The maps inside front matter: sources, moments, statements, responses and the like."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from explainer.model.field_types import (
    Day,
    Excerpt,
    Few,
    Language,
    Many,
    Name,
    Reference,
    SameAs,
    Text,
    Voice,
    WebAddress,
    When,
    fault,
    refuse_pair,
)
from explainer.model.maps import Model
from explainer.model.shapes import ONE_WORDING, OR_NAME, OR_TEXT

Ai = Literal["none", "assisted", "generated"]


def _from_text(value: Any) -> Any:
    refuse_pair(value, {"text", "answer", "at", "source"})
    return {"text": value} if isinstance(value, str) or value is None else value


class Source(Model):
    """A citation: the evidence that something was said or done."""

    title: Name
    id: Name = ""
    publisher: Name = ""
    author: Many[Name] = ()
    url: WebAddress = ""
    published: When | None = None
    accessed: When | None = None
    archive: WebAddress = ""
    excerpt: Excerpt = ""
    lang: Language = ""
    kind: Literal["primary", "official", "press", "academic", "social", "other"] = "press"


class Cited(Model):
    """Anything that names its evidence."""

    source: Many[Name] = ()


class Response(Cited):
    """What somebody else says of a moment or a statement."""

    by: Voice
    stance: Literal["disputes", "supports", "nuances", "corrects", "retracts"]
    text: Text
    at: When | None = None


class Moment(Cited):
    """An entry of a timeline."""

    at: When
    text: Text
    id: Name = ""
    according_to: Voice | None = None
    known_since: When | None = None
    event: Reference | None = None
    responses: Few[Response] = ()


class Original(Model):
    """The words as they were said, in their language."""

    lang: Language
    text: Text


class Outcome(Cited):
    """What became of a promise, as of a date."""

    at: When
    state: Literal["kept", "broken", "open", "partly"]
    text: Text = ""


class Statement(Cited):
    """Something somebody said: exact words, or a paraphrase."""

    model_config = ConfigDict(json_schema_extra=ONE_WORDING)

    by: Voice
    quote: Text = ""
    text: Text = ""
    id: Name = ""
    kind: Literal["claim", "promise", "opinion"] = "claim"
    about: Many[Reference] = ()
    at: When | None = None
    event: Reference | None = None
    translation: Literal["press", "ours", "none"] = "none"
    original: Original | None = None
    responses: Few[Response] = ()
    outcome: Few[Outcome] = ()

    @model_validator(mode="after")
    def _one_wording(self) -> "Statement":
        if bool(self.quote) == bool(self.text):
            raise fault("E218")
        if self.quote and not self.source:
            raise fault("E212")
        return self

    @property
    def words(self) -> str:
        """What was said, quoted or paraphrased."""
        return self.quote or self.text


class KeyPoint(Cited):
    """One line of the essentials."""

    text: Text


class Question(Cited):
    """What is not known; and the answer, once there is one."""

    text: Text
    answer: Text = ""
    at: When | None = None


class Update(Model):
    """What changed in a text, and when."""

    at: When
    text: Text


class Reply(Model):
    """The answer of somebody whom a page names; printed whole."""

    by: Voice
    text: Text
    received: Day | None = None
    published: Day | None = None
    concerns: Name = "page"


class Correction(Model):
    """A mistake that was mended, and how."""

    date: Day
    kind: Literal["erratum", "precision", "update", "withdrawal"]
    text: Text
    was: Text = ""
    concerns: Name = "page"


class Review(Model):
    """Who read the text before it was published."""

    by: Name
    date: Day


class Withdrawal(Model):
    """Since when and why a text is no longer published."""

    date: Day
    reason: Text


class Image(Model):
    """The picture of a page."""

    src: Name
    alt: Text
    credit: Name = ""
    license: Name = ""
    source: WebAddress = ""
    rights: Text = ""
    shows: Many[Name] = ()
    ai: Ai = "none"


class Period(Model):
    """Anything that lasted from one date to another."""

    from_: When | None = Field(default=None, alias="from")
    to: When | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "Period":
        if self.from_ and self.to and self.to.before(self.from_):
            raise fault("E215", key="to", at_key="to", start=self.from_.edtf, end=self.to.edtf)
        return self


class Position(Period, Cited):
    """An office or a job of a person, over time."""

    role: Name
    organization: Voice | None = None


class KnownAs(Period):
    """Another name that somebody or something has or had, and when."""

    name: Name


def _known_as(value: Any) -> Any:
    refuse_pair(value, {"name", "from", "to"})
    return {"name": value} if isinstance(value, str) or value is None else value


KeyPoints = Many[Annotated[KeyPoint, BeforeValidator(_from_text), OR_TEXT]]
Questions = Many[Annotated[Question, BeforeValidator(_from_text), OR_TEXT]]
Names = Many[Annotated[KnownAs, BeforeValidator(_known_as), OR_NAME]]
SameAsMany = Many[SameAs]
