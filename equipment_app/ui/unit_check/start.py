"""Before a check: what is under way is offered first, then a new one; beside them what past checks have left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.queries.unit_check import UnderWay
from equipment_app.ui import formatting
from equipment_app.ui.formatting import out_of
from equipment_app.ui.unit_check.choosing import NewCheck
from equipment_app.ui.unit_check.lists import CheckLists
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.entry_rows import Entry, Section

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk
    from equipment_app.ui.unit_check.questions import Front

LEFT = 404
_AT_MOST = 4


class Start(QWidget):
    """`resumed` and `dropped` with the id of a check under way."""

    resumed = Signal(str)
    dropped = Signal(str)

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._front: Front | None = None
        self.new, self.lists = NewCheck(desk), CheckLists()
        self.waiting, self.under_way = Card(), Section(line=False)
        self.waiting.body.addWidget(self.under_way)
        self.under_way.link.hide()
        self.waiting.hide()
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.waiting)
        left.addWidget(self.new, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        holder = QWidget()
        left.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(left)
        holder.setFixedWidth(LEFT)
        row.addWidget(holder)
        row.addWidget(self.lists, 1)
        self._show_waiting()

    def show_front(self, front: "Front") -> None:
        self._front = front
        self.new.show_front(front)
        self.lists.show_front(front)
        self._show_waiting()

    def enter(self) -> None:
        """A check that was broken off comes first: Enter goes on with it."""
        if not self.under_way.rows or not self.under_way.stand_on(self.under_way.rows[0].entry.key):
            self.new.enter()

    def _show_waiting(self) -> None:
        under_way = self._front.under_way if self._front else ()
        self.under_way.title.setText(self.tr("Under way"))
        self.waiting.setVisible(bool(under_way))
        self.under_way.show_rows([self._entry(one) for one in under_way[:_AT_MOST]])

    def _entry(self, one: UnderWay) -> Entry:
        when = formatting.short_day(one.saved_at.date(), formatting.today(), one.saved_at)
        done = self.tr("{done} in order").format(done=out_of(one.done, one.total))
        return Entry(
            one.heading or self.tr("Chosen members"),
            "history",
            "warn",
            below=" · ".join(filter(None, (done, one.setup.title, one.operator))),
            aside=when,
            act=lambda: self.resumed.emit(one.id),
            key=one.id,
            fill=lambda menu: self._fill(menu, one.id),
        )

    def _fill(self, menu: Menu, id: str) -> None:
        menu.add(self.tr("Continue"), lambda: self.resumed.emit(id), icon="scan-line", key="Enter")
        menu.add(self.tr("Discard"), lambda: self.dropped.emit(id), icon="trash-2")
