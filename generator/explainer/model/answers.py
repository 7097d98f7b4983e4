"""What answers a moment or a statement: responses and outcomes, those to its equals among them."""

from collections.abc import Iterator
from typing import Any

from explainer.model.items import Outcome, Response, Statement
from explainer.model.slugs import fold
from explainer.model.told import Item


def answers_to(item: Item[Any]) -> Iterator[tuple[Item[Any], int, Response]]:
    """The responses to a moment or statement, each once, with the item that has it and where."""
    said: set[tuple[str, str, str]] = set()
    for teller in item.tellers:
        for index, response in enumerate(teller.value.responses):
            by = response.by.reference or response.by.text
            key = (fold(by), response.stance, fold(response.text))
            if key not in said:
                said.add(key)
                yield teller, index, response


def outcomes_of(item: Item[Statement]) -> list[tuple[Item[Statement], Outcome]]:
    """What became of a promise, each outcome with the item that has it, the latest first.

    Of two of one date the one written last.
    """
    found = {
        (outcome.at, outcome.state, fold(outcome.text)): (teller, outcome)
        for teller in item.tellers
        for outcome in teller.value.outcome
    }
    return sorted(found.values(), key=lambda pair: pair[1].at.key)[::-1]
