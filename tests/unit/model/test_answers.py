"""What answers a moment or a statement goes wherever it is told."""

from collections.abc import Sequence

from explainer.model.answers import answers_to, outcomes_of
from explainer.model.entities import Entity
from explainer.model.fields import ArticleFields
from explainer.model.items import Statement
from explainer.model.kinds import Kind
from explainer.model.told import Item


def _item(
    slug: str, said: dict[str, object], equals: Sequence[Item[Statement]] = ()
) -> Item[Statement]:
    fields = ArticleFields.model_validate({"title": slug, "date": "2024-01-01", "summary": "s"})
    owner = Entity(kind=Kind.ARTICLE, slug=slug, name=slug, lang="fr", fields=fields)
    value = Statement.model_validate({"by": "A", "text": "t", **said})
    return Item(owner, "statements", 0, value, equals=tuple(equals))


def test_the_latest_outcome_comes_first() -> None:
    """What became of a promise is in order of time; of two of one day the last written counts."""
    given = [
        {"at": "2025", "state": "partly"},
        {"at": "2024-09-05", "state": "open"},
        {"at": "2025-01-20", "state": "open"},
        {"at": "2025-01-20", "state": "kept"},
    ]
    found = outcomes_of(_item("a", {"outcome": given}))
    assert [outcome.state for _, outcome in found] == ["kept", "open", "partly", "open"]


def test_equal_items_answer_together() -> None:
    """Each outcome and response of the files that tell one statement comes once, with its file."""
    response = {"by": {"text": "B"}, "stance": "disputes", "text": "Non."}
    kept, broken = {"at": "2025", "state": "kept"}, {"at": "2026", "state": "broken"}
    other = _item("b", {"outcome": [kept, broken], "responses": [response]})
    item = _item("a", {"outcome": [kept], "responses": [response]}, [other])
    assert [o.state for _, o in outcomes_of(item)] == ["broken", "kept"]
    assert outcomes_of(item)[0][0] is other
    assert [(teller.owner.slug, index) for teller, index, _ in answers_to(item)] == [("a", 0)]
