"""The books' side of the search box: what was found, in rows that say what Enter and Ctrl+Enter will do."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from equipment_app.queries.filters import State
from equipment_app.queries.finding import Finds, FoundMember, FoundPaper, FoundThing, finding
from equipment_app.scanning.decode import read
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import list_name, state_chip
from equipment_app.ui.rights.allowed import may_open
from equipment_app.ui.widgets.label import found
from equipment_app.ui.widgets.suggest import Hit, Hits

Show = Callable[[str, Any], object]
Give = Callable[[Sequence[Hits]], None]

_SIGNS = {
    "oděv": "shirt", "obuv": "footprints", "ochrana": "shield", "spojení": "radio", "nošení": "backpack",
    "zdravotní": "briefcase-medical", "označení": "id-card",
}  # fmt: skip
"""By section, as our own catalogue names them; any other is a package."""


class BookSearch(QObject):
    """`show` shows a page and hands it what to open there; `here` names the one shown: it decides what Enter does."""

    def __init__(self, desk: Desk, show: Show, here: Callable[[], str] = lambda: "") -> None:
        super().__init__(desk)
        self._desk = desk
        self._show = show
        self._here = here

    def look(self, text: str, give: object) -> None:
        """Answer `give` with groups of hits; while somebody types, only the last text is asked."""
        assert callable(give)

        def ask(books: Books) -> Finds:
            return finding(books, text)

        self._desk.ask(ask, lambda finds: give(self._groups(finds, text)), self, instead="finding")

    def _groups(self, finds: Finds, text: str) -> list[Hits]:
        """Those that lead to a page which whoever works may open."""
        members, things, papers = finds.members, finds.things, finds.papers
        groups = {
            "members": Hits(self.tr("Members"), tuple(self._member(one) for one in members.rows), members.total),
            "stock": Hits(self.tr("Items"), tuple(self._thing(one, text) for one in things.rows), things.total),
            "papers": Hits(self.tr("Papers"), tuple(self._paper(one) for one in papers.rows), papers.total),
        }
        return [hits for page, hits in groups.items() if may_open(self._desk.session, page)]

    def _member(self, one: FoundMember) -> Hit:
        at_counter = self._here() == "counter"
        holds = formatting.counted(self.tr("holds %n", "", one.pieces), one.pieces)
        facts = (one.personal_number, one.unit, holds if one.pieces else self.tr("holds nothing"))
        return Hit(
            "user-round",
            f"{one.rank} {one.name}".strip(),
            " · ".join(filter(None, facts)),
            self.tr("to the counter") if at_counter else self.tr("card"),
            use=lambda: self._show("counter" if at_counter else "members", one.id),
            open=lambda: self._show("members", one.id),
        )

    def _thing(self, one: FoundThing, text: str) -> Hit:
        target = one.code or one.article_code
        to_cart = bool(one.code) and self._here() == "counter"
        return Hit(
            _SIGNS.get(one.section.casefold(), "package"),
            formatting.named(one.name, one.name_en),
            " · ".join(filter(None, self._facts(one, text))),
            self.tr("into the cart") if to_cart else self.tr("card") if one.code else self.tr("stock"),
            use=lambda: self._into_cart(one.code) if to_cart else self._show("stock", target),
            open=lambda: self._show("stock", target),
        )

    def _facts(self, one: FoundThing, text: str) -> tuple[str, ...]:
        """What tells it apart: its code, the number that was looked for, its size, and where it is."""
        size = "" if formatting.size(one.size) in ("–", "?") else self.tr("size {size}").format(size=one.size)
        if not one.code:
            stored = formatting.pieces(one.pieces, one.unit) if one.pieces is not None else ""
            return one.article_code, size, self.tr("{pieces} in stock").format(pieces=stored) if stored else ""
        if one.bucket == "stored":
            where = formatting.place(one.where)
        else:
            where = self.tr("with {holder}").format(holder=f"{one.rank} {one.where}".strip())
        numbers = (number for number in (one.inventory, one.serial) if number and found(number, text))
        return one.code, *numbers, size, where

    def _into_cart(self, code: str) -> None:
        """As if it had been scanned there."""
        self._show("counter", read(code))

    def _paper(self, one: FoundPaper) -> Hit:
        who = f"{one.rank} {one.who}".strip()
        facts = (
            list_name(one.list) if one.state is State.IMPORTED else formatting.deed(one.kind),
            who,
            formatting.day(one.day),
        )
        return Hit(
            "file-text",
            one.number,
            " · ".join(filter(None, facts)),
            state_chip(one.state).text,
            use=lambda: self._show("papers", one.number),
            open=lambda: self._show("papers", one.number),
        )
