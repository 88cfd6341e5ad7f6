"""A long list as a table reads it: put in order once, as keys; the rows are read as they are looked at."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from equipment_app.ui.table import Question, Slice

R = TypeVar("R")
K = TypeVar("K", bound=Hashable)


class Ordered(Generic[K, R]):
    """A source for `Table.follow`.

    `order` gives all keys, in the order asked for; `rows` the rows of some of them. The keys are kept from one slice to
    the next and asked for again with every first one. They are touched on the worker's thread only.
    """

    def __init__(
        self,
        order: Callable[[Any, str, bool], Sequence[K]],
        rows: Callable[[Any, Sequence[K]], Sequence[R]],
    ) -> None:
        self._order = order
        self._rows = rows
        self._keys: Sequence[K] = ()

    def __call__(self, slice: Slice) -> Question[R]:
        def question(books: Any) -> Sequence[R]:
            if slice.offset == 0:
                self._keys = self._order(books, slice.sort, slice.descending)
            return self._rows(books, self._keys[slice.offset : slice.offset + slice.limit])

        return question
