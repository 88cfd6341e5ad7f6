"""The numbers in the rail: carts that wait, and papers that somebody has to have signed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from equipment_app.domain.kinds import Changes
from equipment_app.queries.papers import unsigned
from equipment_app.ui.widgets.rail import Badge, Rail

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk


_PAPERS = Changes.CUSTODY | Changes.PAPERS


class Badges(QObject):
    """They follow what changes in the books, whichever page is shown."""

    def __init__(self, rail: Rail, desk: "Desk") -> None:
        super().__init__(rail)
        self._rail = rail
        self._desk = desk
        self._carts = self._unsigned = 0
        self._stale = Changes.NOTHING
        desk.changed.connect(self._follow)

    def count(self) -> None:
        """Everything anew: the books have just been opened."""
        self._follow(Changes.EVERYTHING)

    def _follow(self, changes: Changes) -> None:
        """One question for both; what waits to be asked is asked with it."""
        self._stale |= changes & (Changes.CARTS | _PAPERS)
        if self._stale:
            carts, papers = bool(self._stale & Changes.CARTS), bool(self._stale & _PAPERS)
            self._desk.ask(
                lambda books: (
                    len(books.carts.all()) if carts else self._carts,
                    unsigned(books) if papers else self._unsigned,
                ),
                self._counted,
                self,
                instead="counts",
            )

    def _counted(self, counts: tuple[int, int]) -> None:
        self._stale = Changes.NOTHING
        self._carts, self._unsigned = counts
        self._say()

    def _say(self) -> None:
        """A cart may wait, quietly; a signature is asked for."""
        carts = Badge(self._carts, self.tr("%n unfinished cart(s)", "", self._carts))
        papers = Badge(self._unsigned, self.tr("%n paper(s) without a signature", "", self._unsigned), warns=True)
        for page, badge in (("counter", carts), ("papers", papers)):
            if page in self._rail.rows:
                self._rail.rows[page].show_badge(badge)
