"""Where the parts of drawings stand: inside, apart, in whole numbers."""

import re
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.limits import DRAWN_AROUND, DRAWN_YEARS
from explainer.pages.context_drawings import Drawing
from explainer.pages.pictures import (
    WIDTH,
    Named,
    Told,
    around_drawing,
    network_drawing,
    years_drawing,
)

TOLD = Told("Un titre", "Un texte")
YEARS = st.lists(st.integers(-9999, 9999), min_size=1, max_size=60)
FEW_YEARS = st.lists(st.integers(-9999, 9999), min_size=1, max_size=16)
"""As many as the narrowest column has room for."""
NAMES = st.lists(st.text("abc é", min_size=1, max_size=30), min_size=1, max_size=DRAWN_AROUND)


def _inside(drawing: Drawing) -> bool:
    return all(
        dot["r"] <= dot["x"] <= WIDTH - dot["r"]
        and dot["r"] <= dot["y"] <= drawing["height"] - dot["r"]
        for dot in drawing["dots"]
    )


def _apart(drawing: Drawing) -> bool:
    return all(
        (one["x"] - other["x"]) ** 2 + (one["y"] - other["y"]) ** 2 >= (one["r"] + other["r"]) ** 2
        for one, other in combinations(drawing["dots"], 2)
    )


@given(FEW_YEARS)
def test_each_year_has_a_disc_of_its_own(years: list[int]) -> None:
    """However few years lie, a disc stands for each, inside the drawing, and none on another."""
    drawing, unit = years_drawing(TOLD, years, str)
    assert unit == 1
    assert len(drawing["dots"]) == len(years)
    assert _inside(drawing)
    assert _apart(drawing)


@given(YEARS)
def test_time_goes_to_the_right(years: list[int]) -> None:
    """An earlier year never stands to the right of a later one."""
    first, last = min(years), max(years)
    between = (years_drawing(TOLD, [first, year, last], str).drawing for year in sorted(years))
    places = [sorted(dot["x"] for dot in drawing["dots"])[1] for drawing in between]
    assert all(one <= other for one, other in pairwise(places))


def test_a_year_without_events_is_a_gap() -> None:
    """Two events four years apart stand four columns apart, in the middle of them."""
    drawing = years_drawing(TOLD, [2020, 2024], str).drawing
    assert [(dot["x"], dot["y"], dot["r"]) for dot in drawing["dots"]] == [(32, 6, 5), (288, 6, 5)]
    assert drawing["paths"] == ["M0 14H320"]
    assert drawing["height"] == 38


def test_events_of_one_year_pile_up() -> None:
    """Discs of one year stand above each other, then beside each other where the pile is high."""
    few = years_drawing(TOLD, [2020] * 3, str).drawing
    assert [(dot["x"], dot["y"]) for dot in few["dots"]] == [(160, 30), (160, 18), (160, 6)]
    many = years_drawing(TOLD, [2020] * 12, str).drawing
    assert {dot["x"] for dot in many["dots"]} == {154, 166}
    assert len({dot["y"] for dot in many["dots"]}) == 6


def test_a_disc_may_stand_for_several_events() -> None:
    """Where no disc is small enough, each stands for as many events as it says."""
    years = [*range(2000, 2000 + DRAWN_YEARS), *[2010] * 1000]
    drawing, unit = years_drawing(TOLD, years, str)
    assert unit == 63
    assert sum(dot["x"] == 84 for dot in drawing["dots"]) == 16
    assert drawing["height"] < 130


@pytest.mark.parametrize(
    ("years", "labels"),
    [
        ([2017, 2025], ["2017", "2019", "2021", "2023", "2025"]),
        ([2024, 2024], ["2024"]),
        ([2024, 2025], ["2024", "2025"]),
        ([1980, 2024], ["1980", "1988", "1996", "2004", "2012", "2024"]),
        ([-44, 2024], ["-44", "300", "700", "1100", "1500", "2000"]),
    ],
)
def test_the_axis_has_labels_that_fit(years: list[int], labels: list[str]) -> None:
    """The first and the last column are labelled, and between them as many as have room."""
    captions = years_drawing(TOLD, years, str).drawing["captions"]
    assert [line["text"] for caption in captions for line in caption["lines"]] == labels


@given(YEARS, st.integers(1, 14))
def test_labels_do_not_touch(years: list[int], length: int) -> None:
    """However long the name of a year may be, no label reaches the next one."""
    captions = years_drawing(TOLD, years, lambda _: "x" * length).drawing["captions"]
    wide = 7 * length
    shift = {"start": 0, "middle": wide // 2, "end": wide}
    starts = [caption["x"] - shift[caption["anchor"]] for caption in captions]
    assert all(start + wide <= after for start, after in pairwise(starts))


@given(NAMES)
def test_everybody_around_is_drawn_and_named(names: list[str]) -> None:
    """A line, a disc and a name for each of the others, inside and apart, on either side."""
    drawing = around_drawing(TOLD, "Ann Lee", [Named(name, "x/") for name in names])
    assert len(drawing["paths"]) == len(drawing["dots"]) == len(drawing["captions"]) - 1
    assert len(drawing["dots"]) == len(names)
    assert _inside(drawing)
    assert _apart(drawing)
    sides = [caption["anchor"] for caption in drawing["captions"]]
    assert sides == ["end"] * ((len(names) + 1) // 2) + ["start"] * (len(names) // 2) + ["middle"]


@given(NAMES)
def test_every_line_goes_from_the_middle_to_a_disc(names: list[str]) -> None:
    """A line ends where its disc is."""
    drawing = around_drawing(TOLD, "Ann Lee", [Named(name) for name in names])
    middle = f"M160 {drawing['height'] // 2}"
    ends = [f"{middle}L{dot['x']} {dot['y']}" for dot in drawing["dots"]]
    assert drawing["paths"] == ends


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("Alexandre de Moraes", ["Alexandre", "de Moraes"]),
        ("Volodymyr Zelensky", ["Volodymyr", "Zelensky"]),
        ("Wolfeschlegelsteinhausen", ["Wolfeschleg…"]),
        ("Ann Wolfeschlegelsteinhausen", ["Ann", "Wolfeschleg…"]),
    ],
)
def test_long_names_have_two_lines(name: str, lines: list[str]) -> None:
    """A name is broken where both lines are short; what still does not fit is shortened."""
    caption = around_drawing(TOLD, "Ann Lee", [Named(name), Named("Bob")])["captions"][0]
    assert [line["text"] for line in caption["lines"]] == lines
    assert all(after["y"] - line["y"] == 16 for line, after in pairwise(caption["lines"]))


def test_names_lead_to_pages() -> None:
    """The others' names are links; the name in the middle is this page's own."""
    drawing = around_drawing(TOLD, "Ann Lee", [Named("Bob", "people/bob/"), Named("Cid")])
    assert [caption.get("url") for caption in drawing["captions"]] == ["people/bob/", None, None]


def test_a_network_is_a_column_with_arcs() -> None:
    """An arc on the left joins two names; what lies farther apart reaches farther."""
    people = [Named("A", "a/"), Named("B", "b/"), Named("C", "c/")]
    drawing = network_drawing(TOLD, people, [(0, 1), (0, 2)])
    assert drawing["paths"] == ["M120 14A14 14 0 0 0 120 42", "M120 14A28 28 0 0 0 120 70"]
    assert [(dot["x"], dot["y"]) for dot in drawing["dots"]] == [(120, 14), (120, 42), (120, 70)]
    assert [caption.get("url") for caption in drawing["captions"]] == ["a/", "b/", "c/"]
    assert (drawing["width"], drawing["height"]) == (WIDTH, 84)


def test_the_widest_arc_stays_inside() -> None:
    """However far apart two names are, their arc is inside the drawing."""
    people = [Named(f"P {n}", "x/") for n in range(50)]
    (path,) = network_drawing(TOLD, people, [(0, 49)])["paths"]
    wide = re.search(r"A(\d+) (\d+)", path)
    assert wide is not None
    assert wide.groups() == ("118", "686")


def test_long_names_of_a_network_are_shortened() -> None:
    """A name that would not fit in its row ends in an ellipsis; one without page leads nowhere."""
    (caption,) = network_drawing(TOLD, [Named("x" * 40)], [])["captions"]
    assert caption["lines"][0]["text"] == "x" * 23 + "…"
    assert "url" not in caption


def test_a_drawing_says_what_it_is() -> None:
    """Title and text of a drawing are those given."""
    drawn = [
        years_drawing(TOLD, [2020], str).drawing,
        around_drawing(TOLD, "A", [Named("B")]),
        network_drawing(TOLD, [Named("B")], []),
    ]
    assert {(drawing["title"], drawing["text"]) for drawing in drawn} == {TOLD}
