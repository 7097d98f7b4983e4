"""The types of single front matter values: what is written becomes text, dates, lists, references.

Every mistake is a `PydanticCustomError` whose type is a problem code; `validate.py` gives it place.
"""

import re
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from explainer.limits import (
    EXCERPT_LENGTH,
    LINK_LENGTH,
    LIST_LENGTH,
    NAME_LENGTH,
    RESPONSES,
    TEXT_LENGTH,
)
from explainer.model import patterns, shapes
from explainer.model.date_hints import what_is_wrong
from explainer.model.dates import DateError, PartialDate
from explainer.model.maps import Model
from explainer.model.zones import zone
from explainer.read.yaml_traps import Plain, quoted

_LANGUAGE = re.compile(patterns.LANGUAGE)
_WIKIDATA = re.compile(patterns.WIKIDATA)
_ADDRESS = re.compile(patterns.ADDRESS)


def fault(code: str, **params: str) -> PydanticCustomError:
    """The error that becomes the problem of this code."""
    return PydanticCustomError(code, "{code}", {"code": code, **params})


def _not_a_text(value: Any) -> PydanticCustomError:
    """The problem of a map or list where a text belongs; `a: b` only lacks its quotes."""
    if isinstance(value, dict) and len(value) == 1:
        ((key, rest),) = value.items()
        if isinstance(rest, str):
            return fault("E203", hint=quoted(f"{key}: {rest}"))
    return fault("E203")


def _text(limit: int) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if not isinstance(value, str | None):
            raise _not_a_text(value)
        if not value or not value.strip():
            raise fault("E221")
        if len(value) > limit:
            raise fault("E207", limit=str(limit), unit="signs")
        return value.strip()

    return check


def _up_to(limit: int) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        """A scalar where a list is asked is a list of one."""
        if value is None:
            raise fault("E221")
        items = value if isinstance(value, list) else [value]
        if len(items) > limit:
            raise fault("E207", limit=str(limit), unit="items")
        return tuple(items)

    return check


_many = _up_to(LIST_LENGTH)


def _date(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    text = _text(NAME_LENGTH)(value)
    try:
        return PartialDate.parse(text)
    except DateError as error:
        raise fault("E208", text=text, **what_is_wrong(text, error.part)) from error


def _day(value: Any) -> PartialDate:
    date = _date(value)
    if date.day is None:
        raise fault("E223", text=date.edtf)
    return date


def _flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in ("true", "false"):
        return value.strip().lower() == "true"
    raise fault("E209")


def _zone(value: Any) -> str:
    text = _text(NAME_LENGTH)(value)
    if zone(text) is None:
        raise fault("E210", text=text)
    return text


def _language(value: Any) -> str:
    text = _text(NAME_LENGTH)(value)
    if not _LANGUAGE.fullmatch(text):
        raise fault("E222", text=text)
    return text


def _web_address(value: Any) -> str:
    text = _text(LINK_LENGTH)(value)
    if not _ADDRESS.fullmatch(text):
        raise fault("E211", text=text)
    return text


def _same_as(value: Any) -> str:
    text = _text(LINK_LENGTH)(value)
    return text if _WIKIDATA.fullmatch(text) else _web_address(text)


def _names(value: Any) -> Any:
    """A list of names; `Donald Trump, Elon Musk` without brackets is one that lost them."""
    items = value if isinstance(value, list) else [value]
    if any(isinstance(item, Plain) and "," in item for item in items):
        names = [name for item in items for name in _split_names(item)]
        raise fault("E113", list=", ".join(names))
    return _many(value)


def _split_names(item: Any) -> list[str]:
    """The names of an item of a list, in the form in which a list between [ ] has them."""
    if isinstance(item, Plain):
        return [part.strip() for part in item.split(",") if part.strip()]
    if isinstance(item, dict):
        return ["{" + ", ".join(f"{key}: {quoted(str(text))}" for key, text in item.items()) + "}"]
    return [quoted(str(item))]


T = TypeVar("T")

Text = Annotated[str, BeforeValidator(_text(TEXT_LENGTH)), shapes.text(TEXT_LENGTH)]
"""A text of any length that a page can hold."""
Name = Annotated[
    str,
    AfterValidator(lambda text: re.sub(r"[\n\t]+", " ", text)),
    BeforeValidator(_text(NAME_LENGTH)),
    shapes.text(NAME_LENGTH),
]
"""A title, a name, a role: one line."""
Excerpt = Annotated[str, BeforeValidator(_text(EXCERPT_LENGTH)), shapes.text(EXCERPT_LENGTH)]
When = Annotated[PartialDate, BeforeValidator(_date), shapes.DATE]
"""A date of any precision."""
Day = Annotated[PartialDate, BeforeValidator(_day), shapes.DAY]
"""A date that names its day."""
Flag = Annotated[bool, BeforeValidator(_flag), shapes.FLAG]
Zone = Annotated[str, BeforeValidator(_zone), shapes.ZONE]
Language = Annotated[str, BeforeValidator(_language), shapes.LANGUAGE]
OldAddress = Annotated[Name, shapes.OLD_ADDRESS]
"""An old slug, or an old path from `/`; `checks.py` says what is wrong with one."""
WebAddress = Annotated[str, BeforeValidator(_web_address), shapes.ADDRESS]
SameAs = Annotated[str, BeforeValidator(_same_as), shapes.SAME_AS]
Many = Annotated[tuple[T, ...], BeforeValidator(_many), shapes.MANY]
"""One or several, always a tuple."""
Listed = Annotated[tuple[T, ...], BeforeValidator(_names), shapes.MANY]
"""One or several names: a comma in a text without quotes is a mistake."""
Few = Annotated[tuple[T, ...], BeforeValidator(_up_to(RESPONSES)), shapes.FEW]
"""One or several, no more than may stand beside one moment or statement."""


class Ref(Model):
    """A reference to an entity, by slug or name; or a text that never becomes a page."""

    model_config = ConfigDict(json_schema_extra=shapes.ID_OR_TEXT)

    reference: Name = Field(default="", alias="id")
    text: Text = ""

    @model_validator(mode="after")
    def _says_who(self) -> "Ref":
        if not self.reference and not self.text:
            raise fault("E221", key="id")
        return self


def refuse_pair(value: Any, keys: set[str]) -> None:
    """Refuse `a: b` where a text belongs, or a map with certain keys: it lacks only its quotes."""
    if not isinstance(value, dict) or len(value) != 1 or keys & value.keys():
        return
    if isinstance(next(iter(value.values())), str):
        raise _not_a_text(value)


def ref_from_text(value: Any) -> Any:
    """A text where a reference belongs is what it refers to; a map stays."""
    refuse_pair(value, {"id", "text", "role", "reason", "from", "to", "source"})
    return {"id": value} if isinstance(value, str) or value is None else value


def _from_role(value: Any) -> Any:
    """`Donald Trump: invité` is a reference and a role; so is `{id: …, role: …}`."""
    if isinstance(value, dict) and len(value) == 1 and not {"id", "role", "text"} & value.keys():
        ((name, role),) = value.items()
        return {"id": name, "role": role}
    return ref_from_text(value)


def _named(value: Any) -> Any:
    if isinstance(value, dict) and ("text" in value or "id" not in value):
        raise _not_a_text(value)
    return value


class RoleRef(Ref):
    """A person and the role in which they took part."""

    role: Name = ""


Reference = Annotated[
    Ref, BeforeValidator(ref_from_text), BeforeValidator(_named), shapes.REFERENCE
]
"""A reference that must be an entity."""
Voice = Annotated[Ref, BeforeValidator(ref_from_text), shapes.OR_NAME]
"""Who speaks: an entity, or a text such as `{text: "une source interne"}`."""
Participant = Annotated[RoleRef, BeforeValidator(_from_role), shapes.OR_PAIR]
