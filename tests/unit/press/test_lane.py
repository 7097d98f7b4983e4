"""Every page is finished, from the store or made, and always the same bytes."""

from dataclasses import replace
from pathlib import Path

import jinja2
import pytest

from explainer.limits import STORE_BUILDS
from explainer.pages.page import Page
from explainer.press.lane import Count, finished
from explainer.press.sheet import Frame, Sheet
from explainer.press.store import Store
from explainer.workers import HERE, Forked


def _bytes(sheets: list[Sheet], frame: Frame, store: Store, count: Count) -> dict[str, bytes]:
    lane = finished(sheets, frame, store, Forked(2), count, _nowhere)
    return {page.sheet.src_uri: page.html for page in lane}


def _nowhere(path: str, digest: bytes) -> bool:
    """Nothing stands where it belongs."""
    return not path and not digest


def test_a_second_build_makes_nothing(tmp_path: Path, sheets: list[Sheet], frame: Frame) -> None:
    """All pages come from the store, as they were made."""
    first, second = Count(), Count()
    made = _bytes(sheets, frame, Store(tmp_path), first)
    assert made["articles/3.md"].decode() == (
        'Site: Page 3|rien|<p>Texte <strong>3</strong>, <a href="../4/">suite</a>.</p>'
    )
    assert _bytes(sheets, frame, Store(tmp_path), second) == made
    assert (first, second) == (Count(made=400, reused=0), Count(made=0, reused=400))


def test_a_page_whose_text_lost_something_is_made_each_time(
    tmp_path: Path, sheets: list[Sheet], frame: Frame
) -> None:
    """What the boundary takes out is told in every build, so the page is not kept."""
    hostile = [*sheets[:2], _with_text(sheets[2], "<blink>x</blink>\n")]
    for expected in (Count(made=3, reused=0), Count(made=1, reused=2)):
        count = Count()
        told = [
            (page.sheet.src_uri, page.removed, page.digest)
            for page in finished(hostile, frame, Store(tmp_path), HERE, count, _nowhere)
            if page.removed
        ]
        assert told == [("articles/2.md", {"<blink>"}, b"")]
        assert count == expected


def test_what_stands_where_it_belongs_is_left_out(
    tmp_path: Path, sheets: list[Sheet], frame: Frame
) -> None:
    """A page is not made, nor asked of the store, where the one of its digest stands already."""
    args = (frame, Store(tmp_path), HERE)
    standing = {
        page.sheet.dest_uri: page.digest for page in finished(sheets[:3], *args, Count(), _nowhere)
    }
    count = Count()
    edited = [sheets[0], _with_text(sheets[1], "Autre.\n"), sheets[2]]
    made = finished(edited, *args, count, lambda path, digest: standing[path] == digest)
    assert [page.sheet.src_uri for page in made] == ["articles/1.md"]
    assert count == Count(made=1, reused=0, standing=2)
    assert count.all == 3


def test_what_stands_is_used(tmp_path: Path, sheets: list[Sheet], frame: Frame) -> None:
    """The store keeps the pages of a site that builds leave as it is."""
    made = {
        page.digest for page in finished(sheets, frame, Store(tmp_path), HERE, Count(), _nowhere)
    }
    for _ in range(STORE_BUILDS + 20):
        store = Store(tmp_path)
        assert not [
            *finished(sheets, frame, store, HERE, Count(), lambda _, digest: digest in made)
        ]
        store.end()
    assert Store(tmp_path).get(made).keys() == made


@pytest.mark.parametrize("number", [1, 400])
def test_a_template_that_fails_says_where(
    tmp_path: Path, sheets: list[Sheet], frame: Frame, broken: Sheet, number: int
) -> None:
    """The error comes out of the lane with its place, from a worker's page too."""
    pages = [broken, *sheets[: number - 1]]
    with pytest.raises(jinja2.UndefinedError) as raised:
        _bytes(pages, frame, Store(tmp_path), Count())
    assert any(entry.name == "top-level template code" for entry in raised.traceback)


def _with_text(sheet: Sheet, text: str) -> Sheet:
    assert isinstance(sheet.page, Page)
    return replace(sheet, page=replace(sheet.page, body=text))
