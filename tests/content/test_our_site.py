"""Our own content keeps the promises that the site makes."""

from functools import cache
from pathlib import Path

from explainer.engines.configuration import read_configuration
from explainer.model.entities import Entity
from explainer.model.fields import ThemeFields
from explainer.model.kinds import Kind
from explainer.pipeline import Checked, check

ROOT = Path(__file__).parents[2]


@cache
def _checked() -> Checked:
    configuration = read_configuration(ROOT / "mkdocs.yml")
    return check(ROOT / "content", configuration.site)


def _with_file(kind: Kind) -> list[Entity]:
    return [entity for entity in _checked().graph.of_kind(kind) if entity.document]


def test_our_content_has_no_problem() -> None:
    """No error, no warning, and no notice either."""
    assert [problem.line() for problem in _checked().problems] == []


def test_there_is_a_history() -> None:
    """At least 25 articles, 20 events, 12 people with a file and 8 themes with a definition."""
    assert len(_with_file(Kind.ARTICLE)) >= 25
    assert len(_with_file(Kind.EVENT)) >= 20
    assert len(_with_file(Kind.PERSON)) >= 12
    themes = [theme.fields for theme in _with_file(Kind.THEME)]
    assert len([t for t in themes if isinstance(t, ThemeFields) and t.definition]) >= 8


def test_every_text_says_that_it_is_generated_and_unreviewed() -> None:
    """Every file of these kinds says `ai: generated` and has no reviewer."""
    for kind in (Kind.ARTICLE, Kind.EVENT, Kind.PERSON, Kind.THEME):
        for entity in _with_file(kind):
            assert entity.fields.ai == "generated", entity.id
            assert entity.fields.reviewed is None, entity.id


def test_every_article_and_event_has_sources() -> None:
    """Nothing is told without evidence."""
    for kind in (Kind.ARTICLE, Kind.EVENT):
        assert all(entity.fields.sources for entity in _with_file(kind))


def test_every_theme_and_person_has_a_history() -> None:
    """Every theme has two events or more; everybody with a file is in an article or an event."""
    graph = _checked().graph
    for theme in _with_file(Kind.THEME):
        sources = {edge.source for edge in graph.into(theme.id, "themes")}
        assert len([source for source in sources if source.startswith("events/")]) >= 2, theme.id
    for person in _with_file(Kind.PERSON):
        assert graph.into(person.id, "people") or graph.into(person.id, "named"), person.id
