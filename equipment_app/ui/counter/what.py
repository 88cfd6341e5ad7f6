"""The column WHAT: the cart, or the big scan field while it is empty."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from equipment_app.domain.cart_state import Judged, State
from equipment_app.ui.cells import Chip
from equipment_app.ui.counter import words
from equipment_app.ui.counter.cart_table import CartTable
from equipment_app.ui.counter.empty_cart import EmptyCart
from equipment_app.ui.counter.judging import Asking
from equipment_app.ui.table import Column, Table
from equipment_app.ui.theme import SMALL
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.chip import ChipLabel
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Label

if TYPE_CHECKING:
    from equipment_app.ui.counter.session import Session


_NARROW, _ROOM_FOR_ALL = 680, 530


class What(Card):
    """`make_columns` gives the columns of the cart, the narrow ones where there is little room."""

    def __init__(self) -> None:
        super().__init__(caption="-")
        self.make_columns: Callable[[bool], Sequence[Column[Judged]]] = lambda _narrow: ()
        self._narrow = False
        self.rows: Table[Judged] = Table((), key=lambda one: one.line.id)
        self.table, self.empty = CartTable(self.rows), EmptyCart()
        self.ready, self.waiting, self.undecided = ChipLabel(), ChipLabel(), ChipLabel()
        self.total, self.nothing = Label(bold=True), Label(token="quiet")
        for part in (self.ready, self.waiting, self.undecided, self.total, self.nothing):
            self.head.row.addWidget(part)
        self.head.row.insertSpacing(self.head.row.count() - 2, 4)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self.asking = Asking()
        self.body.addWidget(self._stack)
        self.body.addWidget(self.asking)
        self.kit = Button(icon="layers", key="F6", size="small")
        self.thing = Button(icon="plus", key="F7", size="small")
        self.exchange = Button(icon="repeat", key="F8", size="small")
        self.kept = Label(size=SMALL, token="quiet", figures=True)
        self._disk = IconLabel("save", size=14)
        self._fill_foot()

    def _fill_foot(self) -> None:
        row = self.foot.row
        row.setContentsMargins(12, 0, 12, 0)
        for button in (self.kit, self.thing, self.exchange):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._disk)
        row.addSpacing(-4)
        row.addWidget(self.kept)

    def show_session(self, session: "Session") -> None:
        """The rows, what they add up to, and what can be done."""
        judged = session.judged
        self.rows.show(judged)
        self.table.look_again()
        self._stack.setCurrentWidget(self.table if judged else self.empty)
        self.empty.show_somebody(session.card is not None)
        self._say_chips(judged)
        self.total.setText(self.tr("%n line(s)", "", len(judged)))
        self.total.setVisible(bool(judged))
        self.nothing.setVisible(not judged)
        self.kit.setEnabled(bool(session.kit))
        self.exchange.setEnabled(bool(session.facts.holdings))
        saved = session.keeper.saved_at if judged else None
        self._disk.setVisible(saved is not None)
        self.kept.setText(self.tr("Cart kept {time}").format(time=words.clock(saved)) if saved else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.kept.setVisible(self.width() >= _ROOM_FOR_ALL)
        if self._narrow != (self.width() < _NARROW):
            self._narrow = not self._narrow
            self.set_columns()

    def set_columns(self) -> None:
        self.rows.set_columns(self.make_columns(self._narrow))
        self.table.header.fit()

    @property
    def is_empty(self) -> bool:
        return self._stack.currentWidget() is self.empty

    def retranslate(self) -> None:
        self.title.setText(self.tr("What"))
        self.nothing.setText(self.tr("the cart is empty"))
        self.kit.setText(self.tr("Kit"))
        self.thing.setText(self.tr("Item"))
        self.exchange.setText(self.tr("Exchange"))
        self.table.setAccessibleName(self.tr("Cart"))
        self.empty.retranslate()
        self.set_columns()

    def _say_chips(self, judged: list[Judged]) -> None:
        settled = sum(one.settled for one in judged)
        waiting = sum(one.state is State.WAITING for one in judged)
        undecided = len(judged) - settled - waiting
        ready = Chip(self.tr("%n ready", "lines", settled), "circle-check", "good")
        waits = Chip(self.tr("%n waiting for a code", "lines", waiting), "circle-dashed", "accent")
        decide = Chip(self.tr("%n to decide", "lines", undecided), "triangle-alert", "warn")
        self.ready.show_chip(ready if settled else None)
        self.waiting.show_chip(waits if waiting else None)
        self.undecided.show_chip(decide if undecided else None)
