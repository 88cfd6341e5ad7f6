"""Long lists of names in Czech order: each name is weighed once, however many bear it."""

from collections.abc import Callable, Iterable
from typing import Any

from equipment_app.domain.collation import sort_key


def name_order(rows: Iterable[Any]) -> Callable[[Any], tuple[int, int]]:
    """A sort key for any of `rows`, which have a surname and a given name."""
    people = list(rows)
    surnames = _places(row.surname for row in people)
    given_names = _places(row.given_name for row in people)
    return lambda row: (surnames[row.surname], given_names[row.given_name])


def _places(names: Iterable[str]) -> dict[str, int]:
    return {name: place for place, name in enumerate(sorted(set(names), key=sort_key))}
