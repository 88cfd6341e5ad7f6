"""The Counter: the eye goes from left to right as the talk at the desk does: who, what, then."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from equipment_app.domain.cart import NOBODY
from equipment_app.domain.cart_state import State
from equipment_app.domain.changes import Changes
from equipment_app.domain.commands import DeskCommand
from equipment_app.ui.counter import asking, columns, words
from equipment_app.ui.counter.fields import Command, Fields
from equipment_app.ui.counter.handing import Handing
from equipment_app.ui.counter.last import LastHandover
from equipment_app.ui.counter.line_calls import LineCalls
from equipment_app.ui.counter.scans import Scans
from equipment_app.ui.counter.session import Session
from equipment_app.ui.counter.then import Then
from equipment_app.ui.counter.ways import Ways
from equipment_app.ui.counter.what import What
from equipment_app.ui.counter.who import Who
from equipment_app.ui.page import Page
from equipment_app.ui.printing import Printing
from equipment_app.ui.scanner import Scanner
from equipment_app.ui.sounds import Sounds
from equipment_app.ui.widgets.suggest import Suggest

if TYPE_CHECKING:
    from equipment_app.domain.outcome import Outcome
    from equipment_app.queries.counter import Desk as Day
    from equipment_app.ui.desk import Desk

_GAP = 12


class CounterPage(Page):
    """Whoever is at the desk, and the cart being filled for them. Everything works by scanning and by keyboard."""

    watches = (
        Changes.CUSTODY | Changes.MEMBERS | Changes.CATALOGUE | Changes.KITS | Changes.PAPERS | Changes.SETTINGS
    ) | Changes.CARTS

    print_wanted = Signal(object, int)
    """Numbers of papers, and copies of each (0: as it says on them): the handover is written, now print it."""

    def __init__(
        self,
        desk: "Desk",
        scanner: Scanner,
        sounds: Sounds,
        printing: Printing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.printing = printing or Printing(desk, parent=self)
        self._day: Day | None = None
        self._suggest: Suggest | None = None
        self.session = Session(desk, self)
        self.handing = Handing(desk, self.session)
        self.who, self.what, self.then = Who(), What(), Then(scanner.rested)
        self.last = LastHandover()
        self.fields = Fields(desk, self.session, self, self.what, self.commands)
        self.calls = LineCalls(self.session, self.fields, self.what.table, self)
        self.ways = Ways(self.session, self._show_member, self.fields.ask_other_size)
        self.scans = Scans(self.session, self._command)
        self._lay_out()
        self._connect(sounds)

    # The page

    def title(self) -> str:
        return self.tr("Counter")

    def enter(self) -> None:
        """Where work goes on: the scan field, or the cart."""
        self.what.empty.field.setFocus() if self.what.is_empty else self._stand_in_cart()

    def open(self, argument: object) -> None:
        """A member by id, a scan that was read elsewhere, or a cart that waits."""
        if isinstance(argument, int):
            self.session.take_member(argument)
        elif argument is not None:
            self.take_scan(argument)

    def reload(self) -> None:
        self.desk.ask(asking.day(), self._show_day, self, instead="day")
        self.desk.ask(asking.places(), self._know_places, self, instead="places")
        self.session.look_again()

    def retranslate(self) -> None:
        for part in (self.who, self.what, self.then):
            part.retranslate()
        made = columns.columns(self.ways, self.calls.remove, self.calls.place_label)
        self.what.rows.set_columns(made)
        self.what.table.header.fit()
        self._show()

    def take_scan(self, scan: object) -> bool:
        if not self.scans.understands(scan):
            return False
        self.fields.put_away()
        if self.isVisible():
            self.scans.take(scan, self._aim())
        else:
            self.go.emit("counter", scan)
        return True

    def handle(self, action: str) -> None:
        match action:
            case "counter.member":
                self.fields.ask_member()
            case "counter.kit":
                self.fields.ask_kit()
            case "counter.thing":
                self.fields.ask_thing()
            case "counter.exchange" if self.session.facts.holdings:
                self.fields.ask_exchange()
            case "counter.confirm":
                self.fields.put_away()
                self.handing.hand_over()

    def commands(self) -> list[Command]:
        """What can be written as a word."""
        call = self._command
        return [
            ("check", self.tr("Hand over"), lambda: call(DeskCommand.HAND_OVER)),
            ("layers", self.tr("Kit"), lambda: call(DeskCommand.KIT)),
            ("rotate-ccw", self.tr("Undo"), lambda: call(DeskCommand.UNDO)),
            ("history", self.tr("Put aside"), lambda: call(DeskCommand.PUT_ASIDE)),
        ]

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed and no part of the page wants begins a search."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Escape:
            self._command(DeskCommand.PUT_ASIDE)
        elif event.key() == Qt.Key.Key_Enter and held == Qt.KeyboardModifier.ControlModifier:
            self.handle("counter.confirm")
        elif event.text().strip() and event.text().isprintable() and not held:
            self._begin(event.text())
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window closes: what is not kept yet goes to the books before they are closed."""
        if event.type() == QEvent.Type.Close:
            self.session.keeper.save()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        if self._suggest is None:
            self.window().installEventFilter(self)
            self._suggest = Suggest(self.what.empty.field, self.fields.anything)
            self._suggest.used.connect(self.what.empty.field.clear)
            self._suggest.submitted.connect(self._submitted)
        super().showEvent(event)

    def _begin(self, text: str) -> None:
        if self.what.is_empty:
            field = self.what.empty.field
            field.setFocus()
            field.insert(text)
            field.textEdited.emit(field.text())
        else:
            self.fields.ask_thing(text)

    def _submitted(self, text: str) -> None:
        self.what.empty.field.selectAll()
        self.fields.submit(text)

    # What follows from the session

    def _show(self) -> None:
        session = self.session
        current = self.what.table.hasFocus()
        was_empty = self.what.is_empty
        for part in (self.who, self.what):
            part.show_session(session)
        self.then.show_session(session, self.handing)
        self.last.show_day(self._day if session.card is None and not session.judged else None)
        if was_empty and not self.what.is_empty and not current and not self._is_typing():
            self._stand_in_cart()
        self._say_day()

    def _stand_in_cart(self) -> None:
        """The frame around the current row comes with the first key that is pressed there."""
        self.what.table.setFocus(Qt.FocusReason.MouseFocusReason)

    def _look_at(self, line: int) -> None:
        self.what.table.show_row(line)
        self.what.table.light(line)

    def _came_or_left(self) -> None:
        self.what.empty.field.clear()
        self.what.table.light(None)
        if self.isVisible():
            self.enter()

    def _complete(self) -> None:
        """All is ready after a scan: Enter is enough, if nobody is writing."""
        if not self._is_typing() and self.then.button.isEnabled():
            self.then.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _handed(self, outcome: "Outcome", copies: int) -> None:
        if not outcome.repeated:
            self.print_wanted.emit(tuple(paper.number for paper in outcome.papers), copies)
        self.enter()

    def _print(self, numbers: tuple[str, ...], copies: int) -> None:
        for number in numbers:
            self.printing.paper(number, copies)

    def _command(self, command: DeskCommand) -> None:
        match command:
            case DeskCommand.HAND_OVER:
                self.handle("counter.confirm")
            case DeskCommand.KIT:
                self.fields.ask_kit()
            case DeskCommand.UNDO:
                undo = self.window().findChild(QAction, "edit.undo")
                if undo is not None:
                    undo.trigger()
            case DeskCommand.PUT_ASIDE if self.session.card or self.session.cart.lines:
                self.session.leave()

    def _aim(self) -> int:
        """The waiting line somebody stands on with the keyboard: a scan is meant for it."""
        one = self.what.table.current_row()
        return one.line.id if one and one.state is State.WAITING and self.what.table.hasFocus() else 0

    def _is_typing(self) -> bool:
        focus = self.window().focusWidget()
        return isinstance(focus, QLineEdit | QPlainTextEdit) and focus is not self.what.empty.field

    def _show_member(self, member: int) -> None:
        self.go.emit("members", member)

    # What the books say

    def _show_day(self, day: "Day") -> None:
        self._day = day
        self.who.nobody.show_visits(day.visits, day.today.now)
        self.then.show_day(day)
        self._show()

    def _know_places(self, places: list[tuple[int, str]]) -> None:
        self.calls.places = places

    def _say_day(self) -> None:
        if self._day:
            self.set_context(words.day(self._day.today))

    # How it is put together

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(self.who)
        row.addWidget(self.what, 1)
        row.addWidget(self.then)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(row, 1)
        column.addWidget(self.last)

    def _connect(self, sounds: Sounds) -> None:
        session = self.session
        session.shown.connect(self._show)
        session.looked_at.connect(self._look_at)
        session.complete.connect(self._complete)
        session.said.connect(self.say)
        session.sounded.connect(sounds.play)
        session.ambiguous.connect(self.fields.ask_which)
        session.came.connect(self._came_or_left)
        session.left.connect(self._came_or_left)
        self.handing.done.connect(self._handed)
        self.print_wanted.connect(self._print)
        self.printing.say.connect(self.say)
        self.who.member_wanted.connect(self.fields.ask_member)
        self.who.nobody.chosen.connect(session.take_member)
        self.who.member.opened.connect(self._show_member)
        self.what.kit.clicked.connect(self.fields.ask_kit)
        self.what.thing.clicked.connect(lambda: self.fields.ask_thing())
        self.what.exchange.clicked.connect(self.fields.ask_exchange)
        self.then.edited.connect(lambda: self.then.paper(session))
        self.then.parked.chosen.connect(self._take_parked)
        self.then.button.clicked.connect(self.handing.hand_over)
        self.last.link.clicked.connect(lambda: self.go.emit("papers", "unsigned"))

    def _take_parked(self, member: int) -> None:
        if member == NOBODY:
            self.session.take_up()
        else:
            self.session.take_member(member)
