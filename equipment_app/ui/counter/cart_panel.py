"""The cart's column: the lines of the cart, or the big scan field while it is empty."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from equipment_app.domain.cart_state import Exchange, JudgedLine, LineState
from equipment_app.measures import clock
from equipment_app.ui import formatting
from equipment_app.ui.counter import words
from equipment_app.ui.counter.line_problems import LineProblems
from equipment_app.ui.counter.session import CounterSession
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.judging import ALL, KEYS, condition, for_all
from equipment_app.ui.look.cells import Amount, Cell, Chip, Choice, Cross, Glyph, Link, Reason, Text
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import SMALL, TITLE
from equipment_app.ui.tables.table import CELL, Column, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import PAD, Card, ScanPicture, Strip
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.label import ChipLabel, IconLabel, Label
from equipment_app.ui.widgets.layout import fill, in_column, in_row, stacked, turn

translate = QCoreApplication.translate

SIZE, CODE, CONDITION = 2, 3, 5
MERGED = (CODE, 3)
"""Code, count and condition are one cell in a line that cannot go: why, and the way out."""
STUCK = (LineState.WAITING, LineState.HELD, LineState.IMPOSSIBLE, LineState.LATE)

_STATES: dict[LineState, tuple[str, Token, object]] = {
    LineState.READY: ("circle-check", "good", QT_TRANSLATE_NOOP("counter", "ready")),
    LineState.WAITING: ("circle-dashed", "accent", QT_TRANSLATE_NOOP("counter", "waits for its code")),
    LineState.HELD: ("triangle-alert", "warn", QT_TRANSLATE_NOOP("counter", "with someone else")),
    LineState.IMPOSSIBLE: ("octagon-x", "bad", QT_TRANSLATE_NOOP("counter", "impossible")),
    LineState.RETURNING: ("undo-2", "quiet", QT_TRANSLATE_NOOP("counter", "to be returned")),
    LineState.LATE: ("hourglass", "warn", QT_TRANSLATE_NOOP("counter", "overdue, waits for a reason")),
    LineState.ASKED: (
        "circle-question-mark",
        "accent",
        QT_TRANSLATE_NOOP("counter", "to be returned, choose its condition"),
    ),
}
_STANDS: tuple[str, Token, object] = (
    "hourglass",
    "quiet",
    QT_TRANSLATE_NOOP("counter", "waits for the other half of the exchange"),
)

_EXCHANGES: dict[Exchange, object] = {
    Exchange.ONE_FOR_ONE: QT_TRANSLATE_NOOP("counter", "exchange, one for one"),
    Exchange.FOR_SIZE: QT_TRANSLATE_NOOP("counter", "exchange for the size"),
}


def columns(
    ways: LineProblems, remove: Callable[[JudgedLine], object], places: Mapping[int, str], narrow: bool
) -> list[Column[JudgedLine]]:
    """`places` has the label of each. Names of things take the room there is."""
    size, code, count, condition, cross = (72, 126, 52, 102, 28) if narrow else (76, 130, 60, 102, 32)
    return [
        Column("", lambda one: _state(one, ways.session.facts.overriders), 36, least=32),
        Column(translate("counter", "Item"), lambda one: _thing(one, places)),
        Column(translate("counter", "Size"), _size, size, least=64),
        Column(translate("counter", "Code / place"), lambda one: _code(one, ways), code, least=122),
        Column(translate("counter", "Count"), _count, count, "right"),
        Column(translate("counter", "Condition"), _condition, condition, least=84),
        Column("", lambda one: Cross(translate("counter", "Remove"), lambda: remove(one)), cross),
    ]


_NOT_BY_YOU = QT_TRANSLATE_NOOP("counter", "overdue, may be issued by {names}")


def _state(one: JudgedLine, overriders: Sequence[str]) -> Glyph:
    """`overriders` may issue what is overdue, where whoever works may not: nobody waits for a reason of theirs."""
    icon, token, sentence = _STANDS if one.stands else _STATES[one.state]
    if one.state is LineState.LATE and overriders:
        sentence = _NOT_BY_YOU
    return Glyph(icon, words.said(sentence, names=", ".join(overriders)), token)


def _size(one: JudgedLine) -> Choice | Text:
    """Of what goes out in one of several sizes, with the way to the others."""
    size = formatting.size(one.line.size)
    return Choice(size) if one.item.sized and not one.line.returning else Text(size)


def _thing(one: JudgedLine, places: Mapping[int, str]) -> Text:
    """The name, and behind it what was added: where a returned thing goes, who passes it on, the remark."""
    target = f"→ {places.get(one.line.place, '?')}" if one.line.place is not None else ""
    passes = one.line.source is not None and one.spot is not None and one.state not in STUCK
    source = translate("counter", "from: {name}").format(name=one.spot.name) if passes and one.spot else ""
    late = one.late.said(language()) if one.late and one.state is LineState.READY else ""
    served = words.served(one) if one.state is LineState.READY else ""
    swap = f"{words.said(_EXCHANGES[one.exchange])} {' → '.join(filter(None, one.sizes))}" if one.exchange else ""
    batch = translate("counter", "batch {batch}").format(batch=one.line.batch) if one.line.batch else ""
    more = (swap.rstrip(), target, source, batch, late, served, one.line.remark)
    return Text(words.name(one.item), " · ".join(filter(None, more)))


def _code(one: JudgedLine, ways: LineProblems) -> Cell:
    if one.state in STUCK:
        return ways.reason(one)
    if one.code:
        return Text(one.code)
    return Text(formatting.place(one.place) if one.state is LineState.READY else "–", token="quiet")


def _condition(one: JudgedLine) -> Choice:
    if one.state is LineState.ASKED:
        return Choice(translate("counter", "choose…"), "accent")
    return Choice(formatting.condition(one.condition))


def _count(one: JudgedLine) -> Amount:
    return Amount(str(one.line.quantity), formatting.unit(one.item.unit, one.line.quantity))


_KEYS = {Qt.Key.Key_Plus: "more", Qt.Key.Key_Minus: "less", Qt.Key.Key_Delete: "remove"}


class CartTable(TableView[JudgedLine]):
    """Enter takes the way out of a line. What is typed here goes to the page, which looks for it."""

    called = Signal(str, object)
    """A key of `_KEYS` was pressed on this line, or a digit of its new quantity ("quantity 3")."""

    def __init__(self, table: Table[JudgedLine]) -> None:
        super().__init__(table)
        self.indent = -4
        self.leading_column = 1
        self.header.steady = True
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.merge(lambda one: MERGED if one.state in STUCK else None)
        self.emphasise(lambda one: not one.able)
        self.opened.connect(self._take_way_out)
        self._wanted = 0
        """The line to look at as soon as it is shown."""
        self.meant = 0
        """The line whose condition the digits say: it stays lit."""

    def look_at(self, line: int) -> None:
        """Bring a line into view, make it the current one and light it: at once, or as soon as it is shown."""
        self._wanted = 0 if self.show_row(line) else line
        self.light(line)

    def look_again(self) -> None:
        if self._wanted:
            self.look_at(self._wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        one = self.current_row()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        call = _KEYS.get(Qt.Key(event.key()))
        shifted = event.key() == Qt.Key.Key_Plus and held == Qt.KeyboardModifier.ShiftModifier
        if one is not None and call and (not held or shifted):
            self.called.emit(call, one)
        elif one is not None and event.key() == Qt.Key.Key_Down and held == Qt.KeyboardModifier.AltModifier:
            self.choice_wanted.emit(one, 0, self.below(one))
        elif one is not None and self._counts(one) and event.text().isdecimal() and not held:
            self.called.emit(f"quantity {event.text()}", one)
        elif event.text().isprintable() and event.text() and not held & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def is_lit(self, row: int) -> bool:
        shown = self.table.row(row)
        return super().is_lit(row) or (isinstance(shown, JudgedLine) and shown.line.id == self.meant)

    def _counts(self, one: JudgedLine) -> bool:
        """A digit means how many, unless it says the condition of what waits for it."""
        if one.state is LineState.ASKED or not one.line.countable:
            return False
        return self.frames_row(self.currentIndex().row()) or not any(
            isinstance(other, JudgedLine) and other.state is LineState.ASKED for other in self.table.rows
        )

    def keyboardSearch(self, search: str) -> None:
        """Nothing is found by typing here: the page's own search takes it."""

    def below(self, one: JudgedLine) -> QPoint:
        """The point on the screen where the list of conditions opens: under the condition."""
        line = self.table.index_of(self.table.key(one))
        return self.viewport().mapToGlobal(self.visualRect(line.siblingAtColumn(CONDITION)).bottomLeft())

    def row_spot(self, one: JudgedLine) -> QRect:
        return self.visualRect(self.table.index_of(self.table.key(one)).siblingAtColumn(1))

    def stand_near(self, number: int) -> None:
        """Make this row the current one, or the last if there are not so many."""
        count = self.table.rowCount()
        if count:
            self.setCurrentIndex(self.table.index(min(number, count - 1), 0))

    def _take_way_out(self, one: JudgedLine) -> None:
        cell: Any = self.table.index_of(self.table.key(one)).siblingAtColumn(CODE).data(CELL)
        if isinstance(cell, Reason) and isinstance(cell.way_out, Link) and cell.way_out.act:
            cell.way_out.act()
        elif one.state is LineState.ASKED:
            self.choice_wanted.emit(one, CONDITION, self.below(one))


_WIDTH, _TALL, _ROW, _LEAST_SIDE = 432, 44, 28, 16
_WITH_PICTURE = 360


class Example(QWidget):
    """Something that can be scanned: icon, what it is, where it stands, how it looks."""

    def __init__(self, icon: str, what: str, where: str, looks: str) -> None:
        super().__init__()
        self.setFixedHeight(_ROW)
        name = Label(what, bold=True)
        name.setFixedWidth(68)
        stands = Label(where, token="quiet", elide=True)
        in_row(IconLabel(icon), name, -4, (stands, 1), Label(looks), on=self, spacing=12)


class EmptyCart(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.title = Label(size=TITLE, bold=True)
        self.sentence = Label(token="quiet", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.field = LineField(icon="scan-line", height=_TALL, hint=self.tr("Code, name, personal number or item"))
        self.field.icon_token = "accent"
        self.field.setFixedWidth(_WIDTH)
        self.examples = (
            Example("id-card", self.tr("Member"), self.tr("badge or personal number"), "990001"),
            Example("tag", self.tr("Item"), self.tr("label with a code"), "AKT.0001234.82"),
            Example(
                "list-checks",
                self.tr("Command"),
                self.tr("scanned, or typed as a word"),
                self.tr("Hand over · Kit · Undo"),
            ),
        )
        self.sheet = LinkButton(self.tr("Print command codes…"))
        self.lists = LinkButton(self.tr("Import lists"), key="Ctrl+I")
        self.begun = True
        """There is what can be scanned; in a store that was just made there is not."""
        self._picture = ScanPicture()
        picture, title, field, sheet, lists, *examples = (
            (part, 0, Qt.AlignmentFlag.AlignHCenter)
            for part in (self._picture, self.title, self.field, self.sheet, self.lists, *self.examples)
        )
        above = (picture, 8, title, 4, self.sentence, 20, field, 16)
        in_column((None, 8), *above, *examples, lists, 12, sheet, (None, 7), on=self)
        self.show_somebody(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture.setVisible(self.height() >= _WITH_PICTURE)
        for part in (self.field, *self.examples):
            part.setFixedWidth(min(_WIDTH, self.width() - 2 * _LEAST_SIDE))

    def forget(self) -> None:
        """Empty the field, also of what could be taken back in it: Ctrl+Z is for the handover."""
        self.field.setText("")

    def show_somebody(self, somebody: bool) -> None:
        """A member is at the counter: it is things that are wanted now."""
        begins = not self.begun and not somebody
        self.title.setText(self.tr("Scan an item") if somebody else self.tr("Scan a member or an item"))
        order = self.tr("The order does not matter. A code is recognised wherever the cursor is.")
        kit = self.tr("Items in stock are issued, items the member holds are returned. F6 adds the kit.")
        self.sentence.setText(kit if somebody else order)
        if begins:
            self.title.setText(self.tr("The store is empty yet"))
            self.sentence.setText(
                self.tr("First the catalogue, then deliveries, members and a kit: from lists, or by hand.")
            )
        self.lists.setVisible(begins)
        for part in (*self.examples, self.sheet):
            part.setVisible(not begins)


class ConditionKeys(Strip):
    """The keys for the condition of what comes back, each also to be clicked."""

    def __init__(self) -> None:
        super().__init__("above")
        self._label, self._name = Label(token="quiet"), ""
        self.links = {key: LinkButton() for key in (*KEYS, ALL)}
        keys = in_row(self._label, *(self.links[key] for key in KEYS), None, spacing=14)
        self._lines = in_row(keys, self.links[ALL], None, margins=(0, 4, 0, 4))
        self.row.addLayout(self._lines, 1)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        """However wide it would like to be, it stands in two lines."""
        return QSize(0, super().minimumSizeHint().height())

    def resized(self) -> None:
        """The name has the room the digits leave; 0 goes below where not all stands in one line."""
        metrics = self._label.fontMetrics()
        digits = sum(self.links[key].sizeHint().width() + 14 for key in KEYS)
        all_ = self.links[ALL].sizeHint().width() + 14 if self.links[ALL].text() else 0
        room = self.width() - 2 * PAD
        wide = metrics.horizontalAdvance(self._name) + digits + all_ > room
        self._label.setText(metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, max(0, room - digits)))
        turn(self._lines, down=wide)
        self._lines.setSpacing(0 if wide else 14)

    def say(self, name: str, last: str) -> None:
        """Whose condition the digits say, and what 0 says of all that wait, once something was chosen."""
        self._name = f"{name}:"
        for key, said in KEYS.items():
            self.links[key].setText(f"{key} {condition(said)}")
        self.links[ALL].setText(for_all(condition(last) if last else ""))
        self.links[ALL].setVisible(bool(last))
        self.resized()


_NARROW, _ROOM_FOR_ALL = 680, 530


class CartPanel(Card):
    """`make_columns` gives the columns of the cart, the narrow ones where there is little room."""

    def __init__(self) -> None:
        super().__init__(caption=self.tr("What"))
        self.make_columns: Callable[[bool], Sequence[Column[JudgedLine]]] = lambda _narrow: ()
        self._narrow = False
        self.rows: Table[JudgedLine] = Table((), key=lambda one: one.line.id)
        self.table, self.empty = CartTable(self.rows), EmptyCart()
        self.ready, self.standing, self.waiting, self.undecided = ChipLabel(), ChipLabel(), ChipLabel(), ChipLabel()
        self.total, self.nothing = Label(bold=True), Label(self.tr("the cart is empty"), token="quiet")
        fill(self.head.row, self.ready, self.standing, self.waiting, self.undecided, 4, self.total, self.nothing)
        self._stack, self.asking = stacked(self.empty, self.table), ConditionKeys()
        fill(self.body, (self._stack, 1), self.asking)
        self.kit = Button(self.tr("Kit"), icon="layers", key="F6", size="small")
        self.thing = Button(self.tr("Item"), icon="plus", key="F7", size="small")
        self.exchange = Button(self.tr("Exchange"), icon="repeat", key="F8", size="small")
        self.kept = Label(size=SMALL, token="quiet", figures=True)
        self._disk = IconLabel("save", size=14)
        self.foot.row.setContentsMargins(12, 0, 12, 0)
        fill(self.foot.row, self.kit, self.thing, self.exchange, None, self._disk, -4, self.kept)
        self.table.setAccessibleName(self.tr("Cart"))
        self.set_columns()

    def show_session(self, session: CounterSession) -> None:
        """The rows, what they add up to, and what can be done."""
        judged = session.judged
        self.rows.show(judged)
        self.table.look_again()
        self._stack.setCurrentWidget(self.table if judged else self.empty)
        self.empty.show_somebody(session.card is not None)
        self._say_chips(judged, may_override=not session.facts.overriders)
        self.total.setText(self.tr("%n line(s)", "", len(judged)))
        self.total.setVisible(bool(judged))
        self.nothing.setVisible(not judged)
        self.kit.setEnabled(bool(session.kit))
        self.exchange.setEnabled(bool(session.facts.holdings))
        saved = session.keeper.saved_at if judged else None
        self._disk.setVisible(saved is not None)
        self.kept.setText(self.tr("Cart kept {time}").format(time=clock(saved)) if saved else "")

    def resized(self) -> None:
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

    def _say_chips(self, judged: list[JudgedLine], *, may_override: bool) -> None:
        able, stand = sum(one.settled for one in judged), sum(one.stands for one in judged)
        waiting = sum(one.state is LineState.WAITING for one in judged)
        undecided = len(judged) - able - stand - waiting
        ready = Chip(self.tr("%n ready", "lines", able), "circle-check", "good")
        stands = Chip(self.tr("%n held back", "lines", stand), "hourglass", "neutral")
        waits = Chip(self.tr("%n waiting for a code", "lines", waiting), "circle-dashed", "accent")
        decide = Chip(self.tr("%n to decide", "lines", undecided), "triangle-alert", "warn")
        late = sum(one.state is LineState.LATE for one in judged)
        if undecided and undecided == late and may_override:
            decide = Chip(self.tr("%n reason(s) missing", "", undecided), "triangle-alert", "warn")
        self.ready.show_chip(ready if able else None)
        self.standing.show_chip(stands if stand else None)
        self.waiting.show_chip(waits if waiting else None)
        self.undecided.show_chip(decide if undecided else None)
