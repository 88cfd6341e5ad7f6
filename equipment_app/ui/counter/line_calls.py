"""What is done with one line of the cart: by a key of the table, from its menu, from its cross."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from equipment_app.domain.cart_state import Judged, State
from equipment_app.ui.counter import menus, words
from equipment_app.ui.counter.cart_table import CartTable
from equipment_app.ui.counter.columns import SIZE
from equipment_app.ui.counter.fields import Fields
from equipment_app.ui.counter.session import Session
from equipment_app.ui.counter.ways import Ways


class LineCalls(QObject):
    """`places` are where returned things can go: id and label."""

    def __init__(self, session: Session, fields: Fields, ways: Ways, table: CartTable, page: QWidget) -> None:
        super().__init__(page)
        self.ways = ways
        self._session = session
        self._fields = fields
        self._table = table
        self._page = page
        self.places: Sequence[tuple[int, str]] = ()
        table.called.connect(self.call)
        table.choice_wanted.connect(self._choose)
        table.menu_wanted.connect(lambda one, point: menus.line_menu(one, self.call, page).popup(point))

    def know_places(self, places: Sequence[tuple[int, str]]) -> None:
        self.places = places

    def place_label(self, place: int) -> str:
        return next((label for id, label in self.places if id == place), "?")

    def call(self, what: str, one: Judged) -> None:
        """One of: more, less, remove, size, remark, place, another, holder, condition, or "quantity 3"."""
        session, line = self._session, one.line
        if not session.cart.has(line.id):
            return
        match what.split():
            case ["more"]:
                session.become(session.cart.set_quantity(line.id, line.quantity + 1))
            case ["less"]:
                session.become(session.cart.set_quantity(line.id, line.quantity - 1))
            case ["remove"]:
                self.remove(one)
            case ["size"]:
                self._fields.ask_other_size(one)
            case ["remark"]:
                self._fields.ask_remark(one, self._spot(one))
            case ["place"]:
                self._fields.ask_place(one, self.places)
            case ["another"]:
                self.ways.take_another(one)
            case ["holder"] if one.spot is not None:
                self.ways.show_member(one.spot.holder)
            case ["condition"]:
                self._choice(one, self._table.below(one))
            case ["quantity", digits]:
                self._fields.ask_quantity(one, digits, self._spot(one))

    def call_here(self, what: str) -> None:
        """The same of the line one stands at."""
        one = self._table.current_row() if self._session.judged else None
        if one is not None:
            self.call(what, one)

    def say_why(self, one: Judged) -> None:
        """Why everything that is overdue goes out; asked at this line."""
        late = [other for other in self._session.judged if other.state is State.LATE]
        if late:
            self._fields.ask_reason(late, self._spot(one))

    def exchange(self) -> None:
        """Of the line one stands at, if it comes back; else it is asked what is exchanged."""
        if self._session.facts.holdings:
            self._fields.ask_exchange(self._table.current_row() if self._session.judged else None)

    def remove(self, one: Judged) -> None:
        """Out of the cart at once; for a while it can be put back where it was."""
        session = self._session
        place = session.cart.number(one.line.id) - 1

        def put_back() -> None:
            lines = session.cart.lines
            if not session.cart.has(one.line.id):
                session.become(replace(session.cart, lines=(*lines[:place], one.line, *lines[place:])), one.line.id)

        member = session.cart.member
        session.become(session.cart.remove(one.line.id))
        self._table.stand_near(place)
        if session.cart.lines:
            session.said.emit(words.removed(one.item, lambda: put_back() if session.cart.member == member else None))

    def _choose(self, one: Judged, column: int, point: QPoint) -> None:
        """A list of a cell was asked for."""
        if column == SIZE:
            self._fields.ask_other_size(one)
        else:
            self._choice(one, point)

    def _choice(self, one: Judged, point: QPoint) -> None:
        """The list behind a line: conditions where it can go or comes back, sizes where it cannot."""
        if one.settled or one.state is State.ASKED:
            menus.conditions(self._session, one, self.call, self._page).popup(point)
        else:
            self._fields.ask_other_size(one)

    def _spot(self, one: Judged) -> QRect:
        """The row, in coordinates of the page."""
        row = self._table.row_spot(one)
        return QRect(self._table.viewport().mapTo(self._page, row.topLeft()), row.size())
