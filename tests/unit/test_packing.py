"""What is packed comes back; of what others write into bytes, nothing but values does."""

import io
import os
import pickle
import zlib
from collections import defaultdict
from functools import partial
from pathlib import Path

import pytest

from explainer.model.entities import Entity
from explainer.model.items import Source
from explainer.packing import pack_into, packed, unpacked, unpacked_from
from explainer.pages.compose import Piece
from explainer.publish.shown import Shown
from explainer.read.problems import Place
from explainer.read.spans import SpanKind


class Named:
    """Pickles to whatever it is told to."""

    def __init__(self, *reduced: object) -> None:
        self.reduced = reduced

    def __reduce__(self) -> tuple[object, ...]:
        return self.reduced


@pytest.mark.parametrize(
    "value",
    [
        None,
        {"a": [1, "é", b"\0", ("x", frozenset({2}))]},
        defaultdict(list, {"a": [1]}),
        Place(1, 2),
        Piece("fr", "events/e"),
        SpanKind.HEADING,
    ],
    ids=repr,
)
def test_a_value_comes_back(value: object) -> None:
    """What was packed is equal to what comes out."""
    assert unpacked(packed(value)) == value


def test_what_is_shared_stays_one() -> None:
    """Two places of one value are one value afterwards, so that a change reaches both."""
    inner = [1]
    first, second = unpacked(packed((inner, inner)))
    assert first is second


@pytest.mark.parametrize(
    "value",
    [
        Named(os.system, ("true",)),
        Named(eval, ("1",)),
        Named(partial, (os.system, "true")),
        Named(Path, ("/etc/hostname",)),
        Named(Shown, (Path("x"),)),
        Named(packed, (1,)),
        Named(getattr, (Place(1, 2), "line")),
        os.system,
        Named,
    ],
)
def test_nothing_but_values_comes_out(value: object) -> None:
    """Bytes that name a function, or a class that does more than hold values, are refused."""
    with pytest.raises(ValueError, match=r"."):
        unpacked(zlib.compress(pickle.dumps(value)))


@pytest.mark.parametrize(
    "name", ["os system", "explainer.packing pickle.loads", "explainer.model.entities Entity.id"]
)
def test_no_name_leads_through_another(name: str) -> None:
    """A name with dots leads nowhere, and other modules than ours not even to an import."""
    module, attribute = name.split()
    written = b"\x80\x04\x8c" + bytes([len(module)]) + module.encode()
    written += b"\x8c" + bytes([len(attribute)]) + attribute.encode() + b"\x93."
    with pytest.raises(ValueError, match=attribute):
        unpacked(zlib.compress(written))


@pytest.mark.parametrize(
    "named",
    [
        b"cexplainer.pages.compose\nPiece\n",
        b"cexplainer.read.documents\nDocument\n",
        b"cexplainer.model.references\nNameIndex\n",
        b"cexplainer.read.problems\nPlace\n",
        b"cexplainer.model.items\nSource\n",
        b"cexplainer.read.spans\nSpanKind\n",
        b"cexplainer.read.spans\nSpanKind\n(Vheading\ntR",
        b"cexplainer.sharing.drawing\npng\n",
    ],
)
@pytest.mark.parametrize("state", [b"}Vname\nI1\ns", b"N}Vname\nI1\ns\x86"], ids=["own", "slots"])
def test_no_class_is_changed(named: bytes, state: bytes) -> None:
    """Nor a member of one, nor a function, which every part of the program shares."""
    with pytest.raises(ValueError, match=r"."):
        unpacked(zlib.compress(b"\x80\x04" + named + state + b"b."))
    assert SpanKind.HEADING.name == "HEADING"


def test_a_map_of_front_matter_comes_back() -> None:
    """With what was given and what was not, in the order of its keys."""
    source = Source(url="https://example.org/", title="T")
    found = unpacked(packed(source))
    assert (found, [*vars(found)]) == (source, [*vars(source)])
    assert found.model_fields_set == {"title", "url"}


def test_a_map_that_lacks_a_key_is_no_value() -> None:
    """Whoever wrote the bytes: what must be there cannot be asked for later."""
    source = Source(title="T")
    del vars(source)["title"]
    with pytest.raises(ValueError, match="title"):
        unpacked(packed(source))


@pytest.mark.parametrize("data", [b"", b"x", zlib.compress(b""), packed(1)[:-3]])
def test_what_is_not_whole_is_no_value(data: bytes) -> None:
    """Damaged bytes give one error, whatever is wrong with them."""
    with pytest.raises(ValueError, match=r"."):
        unpacked(data)


def _file(*values: object) -> io.BytesIO:
    """A file of values, to be read from its beginning."""
    file = io.BytesIO()
    pack_into(file, values, {Place: lambda place: place.line})
    file.seek(0)
    return file


def test_values_of_a_file_come_back_one_by_one() -> None:
    """As many as there are, each what it was; those that have a name are found by it."""
    values = [Place(7, 0), {"a": Place(8, 0)}, SpanKind.HEADING]
    found = list(unpacked_from(_file(*values), lambda line: f"line {line}"))
    assert found == ["line 7", {"a": "line 8"}, SpanKind.HEADING]
    assert list(unpacked_from(_file())) == []


def test_a_file_is_the_same_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """No clock stands in it, though the form of the file has a place for one."""
    now = _file(1).getvalue()
    monkeypatch.setattr("time.time", lambda: 1.0)
    assert _file(1).getvalue() == now


@pytest.mark.parametrize("cut", [1, 9, 30])
def test_a_file_that_is_cut_is_no_values(cut: int) -> None:
    """Nor is one that names what is no value: one error, whatever is wrong."""
    file = io.BytesIO(_file("text" * 20).getvalue()[:-cut])
    with pytest.raises(ValueError, match=r"."):
        list(unpacked_from(file))
    with pytest.raises(ValueError, match=r"posix"):
        list(unpacked_from(_file(Named(os.system, ("true",)))))


def test_a_class_of_values_is_one() -> None:
    """The classes of the model may be named: they do nothing but hold values."""
    assert unpacked(packed(Entity)) is Entity
