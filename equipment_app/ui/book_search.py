"""The books' side of the search box: what was found, in rows that say what Enter and Ctrl+Enter will do."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from equipment_app.ui import said
from equipment_app.ui.widgets.finder_list import Hit, Hits

if TYPE_CHECKING:
    from equipment_app.queries.finding import Finds, FoundMember, FoundPaper, FoundThing
    from equipment_app.ui.desk import Desk

Show = Callable[[str, Any], object]
Give = Callable[[Sequence[Hits]], None]


class BookSearch(QObject):
    """`show` shows a page and hands it what to open there."""

    def __init__(self, desk: "Desk", show: Show) -> None:
        super().__init__(desk)
        self._desk = desk
        self._show = show

    def look(self, text: str, give: object) -> None:
        """Answer `give` with groups of hits; while somebody types, only the last text is asked."""
        from equipment_app.queries.finding import finding

        assert callable(give)
        self._desk.ask(
            lambda books: finding(books, text), lambda finds: give(self._groups(finds)), self, instead="finding"
        )

    def _groups(self, finds: "Finds") -> list[Hits]:
        return [
            Hits(self.tr("Members"), tuple(self._member(one) for one in finds.members.rows), finds.members.total),
            Hits(self.tr("Things"), tuple(self._thing(one) for one in finds.things.rows), finds.things.total),
            Hits(self.tr("Papers"), tuple(self._paper(one) for one in finds.papers.rows), finds.papers.total),
        ]

    def _member(self, one: "FoundMember") -> Hit:
        facts = (one.rank, one.personal_number, one.unit, self.tr("holds %n", "", one.pieces))
        return Hit(
            "user-round",
            one.name,
            " · ".join(part for part in facts if part),
            self.tr("to the counter"),
            use=lambda: self._show("counter", one.id),
            open=lambda: self._show("members", one.id),
        )

    def _thing(self, one: "FoundThing") -> Hit:
        where = one.where if not one.holder or one.bucket == "stored" else f"{one.rank} {one.where}".strip()
        size = "" if one.size in ("", "uni") else said.size(one.size)
        facts = (size, one.code, one.inventory, one.serial, where)
        target = one.code or one.article_code
        return Hit(
            "tag" if one.code else "package",
            one.name,
            " · ".join(part for part in facts if part),
            self.tr("open"),
            use=lambda: self._show("stock", target),
            open=lambda: self._show("stock", target),
        )

    def _paper(self, one: "FoundPaper") -> Hit:
        facts = (said.day(one.day), f"{one.rank} {one.who}".strip())
        return Hit(
            "file-text",
            one.number,
            " · ".join(part for part in facts if part),
            self.tr("open"),
            use=lambda: self._show("papers", one.number),
            open=lambda: self._show("papers", one.number),
        )
