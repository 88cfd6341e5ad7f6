"""What is done with one line of the cart: by a key of the table, from its menu, from its cross."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.cart_state import JudgedLine, LineState
from equipment_app.domain.custody import AS_ISSUED, CONDITIONS, UNFIT
from equipment_app.domain.incidents import Harm, IncidentDraft
from equipment_app.ui import formatting
from equipment_app.ui.counter import words
from equipment_app.ui.counter.cart_panel import SIZE, CartTable, ConditionKeys
from equipment_app.ui.counter.fields import Fields
from equipment_app.ui.counter.line_problems import LineProblems
from equipment_app.ui.counter.session import CounterSession
from equipment_app.ui.kit.judging import ALL, KEYS, condition, meant
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.widgets.button import Menu

translate = QCoreApplication.translate
Call = Callable[[str, JudgedLine], object]
"""Does what a key of the table does."""


def conditions(one: JudgedLine, call: Call, parent: QWidget) -> Menu:
    """In which condition it is handed over; of a return also where it goes."""
    menu = Menu(parent)
    stands = one.line.condition or one.condition
    comes_back = one.back or one.line.source is not None
    for key in (AS_ISSUED, *CONDITIONS) if comes_back else CONDITIONS:
        action = menu.add(condition(key), partial(call, f"judge {key}", one))
        action.setCheckable(True)
        action.setChecked(key == stands)
        if key == stands:
            menu.setActiveAction(action)
    if one.back:
        menu.addSeparator()
        menu.add(translate("counter", "Put it elsewhere…"), partial(call, "place", one), icon="map-pin")
    return menu


def batches(session: CounterSession, one: JudgedLine, parent: QWidget) -> Menu:
    """Which batch it is taken of: without a choice what expires first goes out first."""
    menu = Menu(parent)
    first = menu.add(translate("counter", "First to expire"), partial(session.change, one.line.id, batch=""))
    said = {lot.batch: formatting.day(date.fromisoformat(lot.expiry)) if lot.expiry else "" for lot in one.batches}
    choices = [("", first)]
    for batch, day in said.items():
        until = translate("counter", "{batch}, expires {day}").format(batch=batch, day=day) if day else batch
        choices.append((batch, menu.add(until, partial(session.change, one.line.id, batch=batch))))
    for batch, action in choices:
        action.setCheckable(True)
        action.setChecked(batch == one.line.batch)
        if batch == one.line.batch:
            menu.setActiveAction(action)
    return menu


def line_menu(one: JudgedLine, call: Call, parent: QWidget) -> Menu:
    """Everything that can be done with a line, with its keys."""
    menu = Menu(parent)
    if one.able or one.state is LineState.ASKED:
        menu.add(translate("counter", "Condition"), partial(call, "condition", one), icon="sliders-horizontal")
    kind = one.spot.kind if one.state is LineState.HELD and one.spot is not None else ""
    if kind in ("member", "unit") and one.free:
        menu.add(translate("counter", "Take another"), partial(call, "another", one), icon="repeat")
    if kind == "member":
        menu.add(translate("counter", "Their card"), partial(call, "holder", one), icon="user-round")
    if one.item.sized and not one.line.returning:
        menu.add(translate("counter", "Another size…"), partial(call, "size", one), icon="shirt", key="F3")
    if len(one.batches) > 1 or one.line.batch:
        menu.add(translate("counter", "Another batch…"), partial(call, "batch", one), icon="boxes")
    if one.line.countable:
        menu.add(translate("counter", "One more"), partial(call, "more", one), icon="plus", key="+")
        menu.add(translate("counter", "One less"), partial(call, "less", one), icon="minus", key="-")
    if one.line.returning:
        menu.add(translate("counter", "Put it elsewhere…"), partial(call, "place", one), icon="map-pin")
    if one.line.returning and one.line.thing is not None and one.condition in UNFIT:
        menu.add(translate("counter", "Record the damage…"), partial(call, "incident", one), icon="circle-alert")
    menu.add(translate("counter", "Remark…"), partial(call, "remark", one), icon="pen-line", key="F4")
    menu.addSeparator()
    menu.add(translate("counter", "Remove"), partial(call, "remove", one), icon="x", key="Del")
    return menu


class ConditionAnswers(QObject):
    """`strip` shows the keys while something waits, and of which line; that one is lit."""

    def __init__(self, session: CounterSession, table: CartTable, strip: ConditionKeys) -> None:
        super().__init__(session)
        self._session, self._table, self._strip = session, table, strip
        self._last = ""
        """What was chosen last for one of their things."""
        session.shown.connect(self._show)
        table.current_changed.connect(lambda _: self._show())
        session.turned.connect(self._forget)
        for key, link in strip.links.items():
            link.clicked.connect(lambda _=False, key=key: self.key(key))

    @property
    def asked(self) -> list[JudgedLine]:
        return [one for one in self._session.judged if one.state is LineState.ASKED]

    def key(self, text: str) -> bool:
        """A key was pressed; False where it says nothing of a condition, or nothing waits for one."""
        asked = self.asked
        if not asked or text not in self._strip.links:
            return False
        one = self._meant()
        if text == ALL and not self._last:
            self._session.refuse(words.CHOOSE_ONE)
        elif text == ALL:
            self._say(asked, self._last)
        elif one is not None:
            self._last = KEYS[text]
            self._say([one], self._last)
            following = [x for x in asked if x.line.id > one.line.id] or [x for x in asked if x is not one]
            if following:
                self._session.looked_at.emit(following[0].line.id)
        return True

    def chosen(self, condition: str) -> None:
        """From the list of a line that comes back."""
        self._last = condition
        self._show()

    def _meant(self) -> JudgedLine | None:
        one = self._table.current_row() if self._session.judged else None
        return meant(one if one is not None and one.state is LineState.ASKED else None, self.asked)

    def _say(self, lines: list[JudgedLine], condition: str) -> None:
        self._session.sounded.emit(Sound.TAKEN)
        self._session.change_all({one.line.id for one in lines}, condition=condition)
        self._session.finish()

    def _forget(self) -> None:
        self._last = ""

    def _show(self) -> None:
        one = self._meant()
        self._table.meant = one.line.id if one else 0
        self._table.viewport().update()
        if one is not None:
            self._strip.say(f"{words.name(one.item)} {one.code}".strip(), self._last)
        self._strip.setVisible(one is not None)


class LineCalls(QObject):
    """`places` are where returned things can go: the label of each."""

    damaged = Signal(object)
    """An incident of this thing of the member is to be recorded."""
    chosen = Signal(str)
    """The condition of what comes back, from its list."""

    def __init__(
        self, session: CounterSession, fields: Fields, ways: LineProblems, table: CartTable, page: QWidget
    ) -> None:
        super().__init__(page)
        self.ways = ways
        self._session = session
        self._fields = fields
        self._table = table
        self._page = page
        self.places: dict[int, str] = {}
        table.called.connect(self.call)
        table.choice_wanted.connect(self._choose)
        table.menu_wanted.connect(lambda one, point: line_menu(one, self.call, page).popup(point))

    def call(self, what: str, one: JudgedLine) -> None:
        """One of: more, less, remove, size, remark, place, another, holder, batch, condition; "judge worn" and
        "quantity 3" say something more.
        """
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
                self._fields.ask_place(one, self.places.items())
            case ["another"]:
                self.ways.take_another(one)
            case ["holder"] if one.spot is not None:
                self.ways.show_member(one.spot.holder)
            case ["incident"] if line.thing is not None:
                self.damaged.emit(IncidentDraft(line.thing, session.cart.member, str(Harm.DAMAGE)))
            case ["batch"]:
                batches(session, one, self._page).popup(self._table.below(one))
            case ["condition"]:
                self._choice(one, self._table.below(one))
            case ["judge", key]:
                if one.back:
                    self.chosen.emit(key)
                session.change(line.id, condition=key)
            case ["quantity", digits]:
                self._fields.ask_quantity(one, digits, self._spot(one))

    def call_here(self, what: str) -> None:
        """The same of the line one stands at."""
        one = self._table.current_row() if self._session.judged else None
        if one is not None:
            self.call(what, one)

    def say_why(self, one: JudgedLine) -> None:
        """Why everything that is overdue goes out; asked at this line."""
        late = [other for other in self._session.judged if other.state is LineState.LATE]
        if late:
            self._fields.ask_reason(late, self._spot(one))

    def exchange(self) -> None:
        """Of the line one stands at, if it comes back; else it is asked what is exchanged."""
        if self._session.facts.holdings:
            self._fields.ask_exchange(self._table.current_row() if self._session.judged else None)

    def remove(self, one: JudgedLine) -> None:
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

    def _choose(self, one: JudgedLine, column: int, point: QPoint) -> None:
        """A list of a cell was asked for."""
        if column == SIZE:
            self._fields.ask_other_size(one)
        else:
            self._choice(one, point)

    def _choice(self, one: JudgedLine, point: QPoint) -> None:
        """The list behind a line: conditions where it can go or comes back, sizes where it cannot."""
        if one.able or one.state is LineState.ASKED:
            conditions(one, self.call, self._page).popup(point)
        else:
            self._fields.ask_other_size(one)

    def _spot(self, one: JudgedLine) -> QRect:
        """The row, in coordinates of the page."""
        row = self._table.row_spot(one)
        return QRect(self._table.viewport().mapTo(self._page, row.topLeft()), row.size())
