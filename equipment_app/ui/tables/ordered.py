"""A long list as a table reads it: put in order once, as keys; the rows are read as they are looked at."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from equipment_app.ui.tables.table import Question, Slice
from equipment_app.ui.tables.table_view import TableView

R = TypeVar("R")
K = TypeVar("K", bound=Hashable)
F = TypeVar("F")


def _itself(found: Any) -> Any:
    return found


class Ordered(Generic[F, K, R]):
    """A source for `Table.follow`.

    `order` finds everything, in the order asked for: the keys themselves, or something that has them (`keys`); `rows`
    reads the rows of some of them. What was found is kept from one slice to the next and looked for again with every
    first one. That happens on the worker's thread, so `found` is there to be read once the table has `loaded`.
    """

    def __init__(
        self,
        order: Callable[[Any, str, bool], F],
        rows: Callable[[Any, Sequence[K]], Sequence[R]],
        keys: Callable[[F], Sequence[K]] = _itself,
    ) -> None:
        self._order = order
        self._keys = keys
        self._rows = rows
        self.found: F | None = None

    def __call__(self, slice: Slice) -> Question[R]:
        def question(books: Any) -> Sequence[R]:
            if slice.offset == 0 or self.found is None:
                self.found = self._order(books, slice.sort, slice.descending)
            return self._rows(books, self._keys(self.found)[slice.offset : slice.offset + slice.limit])

        return question

    def place(self, key: K) -> int:
        """Where `key` is in the whole list; -1 where it is not."""
        keys = self._keys(self.found) if self.found is not None else ()
        return keys.index(key) if key in keys else -1


class Seeker(Generic[K]):
    """Makes the row of a key the current one, however far down it is: rows are loaded until it is there.

    `far` is told of a key below the first 2,048 rows, which would take too long to load: the list is to be narrowed.
    `absent` is told of a key that the list does not have as it is narrowed now.
    """

    REACH = 2048

    def __init__(
        self, view: TableView[Any], far: Callable[[K], object], absent: Callable[[K], object] = lambda _: None
    ) -> None:
        self._view = view
        self._far = far
        self._absent = absent
        self.wanted: K | None = None

    def seek(self, key: K) -> bool:
        """False where the row is not at hand yet: then `look` has to be called each time the table has loaded."""
        found = self._view.show_row(key)
        self.wanted = None if found else key
        return found

    def look(self, source: Ordered[Any, K, Any]) -> None:
        key = self.wanted
        if key is None or self.seek(key):
            return
        place = source.place(key)
        if 0 <= place < self.REACH:
            self._view.table.fetchMore()
            return
        self.wanted = None
        (self._absent if place < 0 else self._far)(key)
