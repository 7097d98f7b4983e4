"""The sources of a page are one numbered list."""

from typing import Any

from explainer.model.entities import Entity
from explainer.model.fields import EventFields
from explainer.model.kinds import Kind
from explainer.model.sources import number_sources


def owner(slug: str, *sources: dict[str, Any]) -> Entity:
    """An event with sources."""
    fields = EventFields.model_validate({"title": "T", "sources": list(sources)})
    return Entity(kind=Kind.EVENT, slug=slug, name="T", lang="fr", fields=fields)


def test_numbers_follow_the_files() -> None:
    """Sources are numbered from one, in the order of files and of each file."""
    sources = number_sources(
        [owner("a", {"title": "X"}, {"title": "Y"}), owner("b", {"title": "Z"})]
    )
    assert [(item.number, item.source.title) for item in sources.items] == [
        (1, "X"),
        (2, "Y"),
        (3, "Z"),
    ]


def test_equal_sources_are_one() -> None:
    """Equal addresses are one source, and equal titles of one publisher where none is given."""
    sources = number_sources(
        [
            owner("a", {"title": "X", "url": "https://a.org/"}, {"title": "Y", "publisher": "P"}),
            owner("b", {"title": "Z", "url": "https://a.org/"}, {"title": "y", "publisher": "P"}),
            owner("c", {"title": "Y", "publisher": "Q"}),
        ]
    )
    assert [item.source.publisher for item in sources.items] == ["", "P", "Q"]


def test_each_file_cites_by_its_own_ids() -> None:
    """One id may mean another source in another file."""
    first, second = owner("a", {"id": "s", "title": "X"}), owner("b", {"id": "s", "title": "Y"})
    sources = number_sources([first, second])
    assert [item.source.title for item in sources.cited(first, ["s"])] == ["X"]
    assert [item.source.title for item in sources.cited(second, ["s"])] == ["Y"]


def test_citations_are_ordered_and_single() -> None:
    """Cited sources come by number, each once, and an unknown id cites nothing."""
    event = owner("a", {"id": "s", "title": "X"}, {"id": "t", "title": "Y"})
    cited = number_sources([event]).cited(event, ["t", "s", "t", "none"])
    assert [item.number for item in cited] == [1, 2]


def test_anchors_are_unique() -> None:
    """Each source has an anchor of its own, from its id or title."""
    sources = number_sources(
        [
            owner("a", {"id": "ap", "title": "X"}),
            owner("b", {"id": "ap", "title": "Y"}, {"title": "Été"}),
        ]
    )
    assert [item.id for item in sources.items] == ["ap", "ap-2", "ete"]


def test_sources_cited_from_elsewhere_come_last() -> None:
    """Of another file, only the sources that are cited are listed, after the page's own."""
    own = owner("a", {"id": "s", "title": "X"})
    other = owner("b", {"title": "No"}, {"id": "s", "title": "Y"}, {"id": "t", "title": "Z"})
    sources = number_sources([own], [(other, "t"), (own, "s"), (other, "none")])
    assert [item.source.title for item in sources.items] == ["X", "Z"]
    assert [item.number for item in sources.cited(other, ["t"])] == [2]
    assert sources.cited(other, ["s"]) == []


def test_a_source_cited_from_elsewhere_is_listed_once() -> None:
    """A cited source equal to one of the page's own is that one."""
    own = owner("a", {"id": "s", "title": "X", "url": "https://a.org/"})
    other = owner("b", {"id": "t", "title": "Y", "url": "https://a.org/"})
    sources = number_sources([own], [(other, "t"), (other, "t")])
    assert [item.number for item in sources.items] == [1]
    assert sources.cited(other, ["t"]) == list(sources.items)
