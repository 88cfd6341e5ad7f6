"""Storno where the operator stands: the question why, on any card that has a strip for it, and what follows from it."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.undo import Correct, Undo
from equipment_app.queries.paper_card import Cancelling, cancelling
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.widgets.entry_rows import StornoStrip


class Undoing(QObject):
    """`ask` opens `strip` for a paper. What cannot be cancelled is refused by the books, in the desk's words."""

    closed = Signal()
    """The question that had the focus was answered or put away: the focus goes back to where it came from."""
    corrected = Signal(int)
    """The member in whose cart lies what is to be put right."""

    def __init__(self, desk: Desk, strip: StornoStrip) -> None:
        super().__init__(strip)
        self._desk = desk
        self._strip = strip
        self._waits = False
        strip.hide()
        strip.confirmed.connect(self._cancel)
        strip.closed.connect(self.put_away)
        for failed in (desk.refused, desk.broken):
            failed.connect(self._may_try_again)

    @property
    def may(self) -> bool:
        """Whether who works may cancel anything."""
        return self._desk.may(Right.HAND_OVER)

    def ask(self, number: str, again: bool = False) -> None:
        """Why is it cancelled? `again`: what it was comes into a cart in the same step."""
        opened = partial(self._open, again=again)
        self._desk.ask(lambda books: cancelling(books, number), opened, self, instead="storno")

    def put_away(self) -> None:
        """Who has turned to something else meanwhile keeps the focus there."""
        focus = QApplication.focusWidget()
        had = focus is not None and self._strip.isAncestorOf(focus)
        self._strip.hide()
        if had:
            self.closed.emit()

    def _open(self, found: Cancelling, again: bool) -> None:
        self._waits = False
        self._strip.open_for(found.number, found.together, again=again, kind=found.kind, scans=found.scans)

    def _cancel(self, reason: str) -> None:
        """Once: a second Enter before the books have answered is not a second storno."""
        if self._waits:
            return
        self._waits = True
        number, again, signed = self._strip.number, self._strip.again, bool(self._strip.scans)
        done = partial(self._done, again=again)
        command = Correct(number, reason, signed) if again else Undo(number, reason, signed=signed)
        self._desk.change(command, then=done, owner=self)

    def _done(self, outcome: Outcome, again: bool) -> None:
        self._waits = False
        self.put_away()
        if again:
            self.corrected.emit(outcome.facts["member"])

    def _may_try_again(self) -> None:
        self._waits = False
