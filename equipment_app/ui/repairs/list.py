"""The list of orders by workshop: which are out, late or back this year, search, and the sums of each workshop."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from equipment_app.domain.repairs import CLAIM, CLEANING, WORKS
from equipment_app.queries import repairs as queries
from equipment_app.queries.repairs import RepairMatches, RepairRow, RepairStage, RepairsWanted
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.listing import Filter, ListCard
from equipment_app.ui.look.cells import Chip, Group, Text, quiet
from equipment_app.ui.page_list import may_open
from equipment_app.ui.tables.table import Column

SOON = 3
"""Days before its term from which an order says how many are left."""
_ITEMS, _ROOM, _WIDE = 340, 560, 720
"""Room from which items, what is due and costs, and the day it was sent are shown."""


class RepairList(ListCard[RepairsWanted, RepairMatches, int, RepairRow]):
    """Under the name of a workshop while they are in that order; keys below zero are the names."""

    first, sort = RepairsWanted(), "workshop"
    empty_picture, empty_inside, row_height = "wrench", False, 36

    def words(self) -> tuple[str, str]:
        return self.tr("Repairs"), self.tr("Workshop, item or number")

    def narrowing(self) -> Sequence[Filter]:
        offers = [
            (RepairStage.OUT, self.tr("Out")),
            (RepairStage.LATE, self.tr("Overdue")),
            (RepairStage.BACK, self.tr("Back this year")),
        ]
        if may_open(self._desk.session, "incident"):
            offers.append((RepairStage.INCIDENTS, self.tr("Damage")))
        return (Filter("shown", self.tr("Which"), offers, counted=True, silent=(RepairStage.BACK,)),)

    def columns(self) -> Sequence[Column[RepairRow]]:
        return (
            Column(self.tr("Order"), lambda row: Text(str(row.order.number)), 136, sort="number"),
            Column(self.tr("Items"), _things, room=_ITEMS),
            Column.count(self.tr("Pcs"), lambda row: row.pieces, 48, room=_ROOM),
            Column(self.tr("Sent"), _sent, 80, "right", "day", room=_WIDE),
            Column(self.tr("Due"), _due, 76, "right", "due", room=_ROOM),
            Column.money(self.tr("CZK"), lambda row: row.money, 76, sort="money", room=_ROOM),
            Column(self.tr("State"), lambda row: OrderState().chip(row), 164, least=120),
        )

    def question(self, books: Books, wanted: RepairsWanted, sort: str, descending: bool) -> RepairMatches:
        return queries.find_repairs(books, wanted, sort, descending)

    def keys(self, found: RepairMatches) -> Sequence[int]:
        return found.keys

    def rows(self, books: Books, wanted: RepairsWanted, keys: Sequence[int]) -> Sequence[RepairRow | Group]:
        found = {row.seq: row for row in queries.repairs(books, wanted, [key for key in keys if key > 0])}
        heads = self._source.found.heads if self._source and self._source.found else {}
        rows = [_head(*heads[key]) if key in heads else found.get(key) for key in keys]
        return [row for row in rows if row is not None]

    def key(self, row: RepairRow) -> int:
        return row.seq

    def sum(self, found: RepairMatches) -> str:
        orders = formatting.counted(self.tr("%n order(s)", "", found.orders), found.orders)
        estimate = self.tr("cost {money}") if self.wanted.shown is RepairStage.BACK else self.tr("estimate {money}")
        money = estimate.format(money=formatting.money(found.money))
        return f"{orders} · {formatting.pieces(found.pieces, 'ks')} · {money}"

    def empty(self) -> tuple[str, str, str]:
        if self.wanted == self.first:
            hint = self.tr("What goes to a workshop or back to who sold it is listed here until it returns.")
            return self.tr("Nothing is in repair"), hint, self.tr("Send to repair")
        return self.tr("No order was found"), self.tr("Type less, or choose another part of the list."), ""

    def only(self, row: RepairRow) -> RepairsWanted:
        return RepairsWanted(str(row.order.number), self.wanted.shown)


class OrderState(QObject):
    """What an order waits for, in words with their own plural."""

    def chip(self, row: RepairRow) -> Chip | Text:
        """Late, soon, or what kind of work it is."""
        if not row.order.out:
            return Chip(self.tr("all is back"), "circle-check", "good")
        if row.overdue > 0:
            return Chip(self.tr("%n day(s) late", "", row.overdue), "clock", "warn")
        if row.overdue >= -SOON:
            left = self.tr("%n day(s) left", "", -row.overdue) if row.overdue else self.tr("due today")
            return Chip(left, "hourglass")
        if row.order.work in (CLAIM, CLEANING):
            return Chip(WORKS[row.order.work].said(language()), "shield-check" if row.order.work == CLAIM else "shirt")
        return quiet(self.tr("in repair"))


def _things(row: RepairRow) -> str:
    """Radiostanice přenosná; or each article with how many."""
    named = [(formatting.named(cs, en), many) for cs, en, many in row.things]
    return named[0][0] if len(named) == 1 else ", ".join(f"{name} {many}" for name, many in named)


def _sent(row: RepairRow) -> Text:
    return quiet(formatting.day_and_month(row.order.day))


def _due(row: RepairRow) -> Text:
    late = row.order.out > 0 and row.overdue > 0
    return Text(formatting.day_and_month(row.order.until), token="warn" if late else "text", bold=late, figures=True)


def _head(name: str, pieces: int, money: int) -> Group:
    return Group(name, f"{formatting.pieces(pieces, 'ks')} · {formatting.money(money)}")
