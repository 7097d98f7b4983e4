"""Where a court case stands, from what is told of it."""

from collections.abc import Callable

import pytest

from explainer.model.cases import Standing, standing_of
from explainer.model.graph import Graph
from explainer.model.proceedings import Proceeding

GraphOf = Callable[..., Graph]
SOURCES = "sources: [{id: j, title: J}]"


def _stage(text: str) -> Proceeding:
    stage, _, final = text.partition(" ")
    given = {"person": "Ana Lu", "at": "2024", "stage": stage, "source": ["j"]}
    return Proceeding.model_validate({**given, "final": bool(final)})


@pytest.mark.parametrize(
    ("stages", "standing"),
    [
        (["renvoi"], Standing.PRESUMED),
        (["condamnation"], Standing.PRESUMED),
        (["condamnation final"], Standing.CONVICTED),
        (["appel", "condamnation"], Standing.PRESUMED),
        (["relaxe", "appel", "condamnation"], Standing.CLEARED),
        (["appel", "relaxe"], Standing.PRESUMED),
        (["classement", "enquete"], Standing.CLEARED),
        (["acquittement", "condamnation final"], Standing.CLEARED),
        (["classement", "condamnation final"], Standing.CONVICTED),
        (["enquete", "condamnation final"], Standing.CONVICTED),
    ],
)
def test_where_a_case_stands(stages: list[str], standing: Standing) -> None:
    """Presumed innocent until a final conviction, which falls by a later acquittal alone."""
    assert standing_of([_stage(stage) for stage in stages]) is standing


def _stages(*stages: str) -> str:
    items = "".join(f"\n  - {{person: Ana Lu, source: j, {stage}}}" for stage in stages)
    return f"proceedings:{items}\n{SOURCES}"


def _article(date: str, front: str) -> str:
    return f"title: A\ndate: {date}\nsummary: S.\nevent: E\n{front}"


def test_the_latest_is_by_date_then_by_order(graph_of: GraphOf) -> None:
    """Of two stages of one day the later written is later; the event's file has the last word."""
    files = {
        "events/e.md": "title: E\n" + _stages("at: 2024-05-02, stage: relaxe"),
        "articles/a.md": _article(
            "2024-06-01",
            _stages("at: 2024-05-02, stage: renvoi", "at: 2024-05-02, stage: condamnation"),
        ),
    }
    graph = graph_of(files)
    (case,) = graph.cases_of(graph.entities["events/e"])
    assert [s.value.stage for s in case.stages] == ["relaxe", "condamnation", "renvoi"]


@pytest.mark.parametrize(
    ("stages", "latest_first"),
    [
        (["2025 acquittement", "2025-03 renvoi"], ["acquittement", "renvoi"]),
        (["2025-03 renvoi", "2025 acquittement"], ["acquittement", "renvoi"]),
        (["2025 enquete", "2025-03-02 garde_a_vue"], ["garde_a_vue", "enquete"]),
        (
            ["2025 renvoi", "2025-05 mise_en_examen", "2025-09-01 condamnation"],
            ["condamnation", "renvoi", "mise_en_examen"],
        ),
        (["2025-03-12 renvoi", "2025-03 relaxe"], ["relaxe", "renvoi"]),
        (["2025 relaxe", "2025-10 appel"], ["relaxe", "appel"]),
        (["2025 condamnation", "2025-10 appel"], ["appel", "condamnation"]),
        (["2025 relaxe", "2025 renvoi"], ["relaxe", "renvoi"]),
        (["2025 relaxe", "2026-01 renvoi"], ["renvoi", "relaxe"]),
        (["2024 non_lieu", "2025-01 enquete"], ["enquete", "non_lieu"]),
    ],
)
def test_a_year_alone_is_placed_by_the_course_of_a_case(
    graph_of: GraphOf, stages: list[str], latest_first: list[str]
) -> None:
    """A stage of which the day is not known follows those of that time that it follows in law."""
    told = _stages(*(f"at: {s.split()[0]}, stage: {s.split()[1]}" for s in stages))
    graph = graph_of({"events/e.md": f"title: E\n{told}"})
    (case,) = graph.cases_of(graph.entities["events/e"])
    assert [stage.value.stage for stage in case.stages] == latest_first


def test_a_final_conviction_of_an_unknown_day_comes_last(graph_of: GraphOf) -> None:
    """What is final follows the appeal of the same year."""
    told = _stages("at: 2025, stage: condamnation, final: true", "at: 2025-06, stage: appel")
    graph = graph_of({"events/e.md": f"title: E\n{told}"})
    (case,) = graph.cases_of(graph.entities["events/e"])
    assert case.standing is Standing.CONVICTED


def test_an_equal_stage_is_told_once(graph_of: GraphOf) -> None:
    """What two files say alike is one stage, and each file's page has it."""
    stage = _stages("at: 2024-05-02, stage: relaxe")
    files = {"events/e.md": f"title: E\n{stage}", "articles/a.md": _article("2024-06-01", stage)}
    graph = graph_of(files)
    for key in ("events/e", "articles/a"):
        (case,) = graph.cases_of(graph.entities[key])
        assert len(case.stages) == 1


def test_a_draft_tells_nothing(graph_of: GraphOf) -> None:
    """The stages of a draft are in no case."""
    front = _stages("at: 2024-05-02, stage: relaxe") + "\ndraft: true"
    graph = graph_of({"events/e.md": "title: E", "articles/a.md": _article("2024-06-01", front)})
    assert graph.cases_of(graph.entities["events/e"]) == []
