"""The benchmark of time measures a site of many names that nobody shares."""

import pytest

from benchmarks.mentions.speed import figures, main, name, site
from explainer.model.kinds import Kind


def test_nobody_shares_a_name_or_a_surname() -> None:
    """Every name would be linked where a page declares it."""
    names = [name(number) for number in range(20_000)]
    assert len({full.split()[1] for full in names}) == len(names)


def test_the_site_has_the_names_and_articles_asked_for() -> None:
    """Articles have 800 words and declare people of the site."""
    graph = site(50, 3)
    assert [len(list(graph.of_kind(kind))) for kind in (Kind.PERSON, Kind.ARTICLE)] == [50, 3]
    article = graph.entities["articles/a0"]
    assert article.document is not None
    assert len(article.document.text.split()) >= 800
    assert graph.out(article.id, "people")


def test_finding_candidates_is_a_part_of_the_whole() -> None:
    """Both figures are times of the same articles."""
    candidates, whole = figures(50, 5)
    assert 0 <= candidates <= whole


def test_the_table_has_a_row_for_each_size(capsys: pytest.CaptureFixture[str]) -> None:
    """Three numbers of names, and twice as many articles twice."""
    assert main(["--articles", "1", "--names", "10", "20", "30"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 6
