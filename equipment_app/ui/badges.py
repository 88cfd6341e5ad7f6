"""The numbers in the rail: carts that wait, and papers that somebody has to have signed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from equipment_app.domain.changes import Changes
from equipment_app.queries.papers import unsigned
from equipment_app.store.books import Books
from equipment_app.ui.widgets.rail import Badge, Rail

if TYPE_CHECKING:
    from equipment_app.ui.desk import Desk

_PAPERS = Changes.CUSTODY | Changes.PAPERS


class Badges(QObject):
    """They follow what changes in the books, whichever page is shown."""

    def __init__(self, rail: Rail, desk: "Desk") -> None:
        super().__init__(rail)
        self._rail = rail
        self._desk = desk
        self._carts = self._unsigned = 0
        desk.changed.connect(self._follow)

    def count(self) -> None:
        """Everything anew: the books have just been opened."""
        self._follow(Changes.EVERYTHING)

    def _follow(self, changes: Changes) -> None:
        if changes & Changes.CARTS:
            self._desk.ask(lambda books: len(books.carts.all()), self._have_carts, self, instead="carts")
        if changes & _PAPERS:
            self._desk.ask(_unsigned, self._have_unsigned, self, instead="unsigned")

    def _have_carts(self, count: int) -> None:
        self._carts = count
        self._say()

    def _have_unsigned(self, count: int) -> None:
        self._unsigned = count
        self._say()

    def _say(self) -> None:
        """A cart may wait, quietly; a signature is asked for."""
        carts = Badge(self._carts, self.tr("%n unfinished cart(s)", "", self._carts))
        papers = Badge(self._unsigned, self.tr("%n paper(s) without a signature", "", self._unsigned), warns=True)
        for page, badge in (("counter", carts), ("papers", papers)):
            if page in self._rail.rows:
                self._rail.rows[page].show_badge(badge)


def _unsigned(books: Books) -> int:
    return unsigned(books)
