"""Handing over: one command for all that is settled, sent once, when nothing scanned waits any more."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.cart import Cart
from equipment_app.domain.errors import LineRefused, Refusal
from equipment_app.domain.outcome import Outcome
from equipment_app.operations.hand_over import HandOverCart
from equipment_app.ui.counter.session import Session
from equipment_app.ui.desk.desk import Desk


class Handover(QObject):
    done = Signal(object, int)
    """The outcome, and how many copies to print of its papers (0: as the store is set)."""
    nothing_ready = Signal()
    """It was asked for, and there is nobody to hand anything over to, or nothing."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(session)
        self._desk = desk
        self._session = session
        self._wanted = False
        self.ends = False
        """What was handed over has just been written, and everybody is about to hear of it."""
        self.place = ""
        """Where things are handed over, unless the cart says otherwise."""
        session.quiet.connect(self._when_quiet)
        desk.refused.connect(self._refused)

    @property
    def possible(self) -> bool:
        return bool(self._session.card and self._session.settled) and not self._session.frozen

    def hand_over(self) -> None:
        """What is settled goes, the rest stays with the member. What was scanned a moment before goes with it."""
        if self._session.frozen:
            return
        if self._session.pending:
            self._wanted = True
            return
        self._wanted = False
        if not self.possible:
            self.nothing_ready.emit()
            return
        session, cart = self._session, self._session.cart
        done = frozenset(one.line.id for one in session.settled)
        rest = cart.rest(done) if session.unsettled else None
        kit = session.kit
        reason = kit.name if kit and kit.id == cart.kit else ""
        session.keeper.begin(session.keeper.saved_at)
        session.frozen = True
        lines = tuple(replace(one.line, source=None) if one.spot is None else one.line for one in session.judged)
        command = HandOverCart(replace(cart, lines=lines, place=cart.place or self.place), done, rest, reason)
        self._desk.change(command, then=lambda outcome: self._handed(outcome, cart, rest), owner=self)
        session.shown.emit()

    def _when_quiet(self) -> None:
        if self._wanted:
            self.hand_over()

    def _handed(self, outcome: Outcome, cart: Cart, rest: Cart | None) -> None:
        self._session.frozen = False
        self.ends = True
        self._session.clear(rest)
        self.ends = False
        self.done.emit(outcome, cart.copies)

    def _refused(self, refusal: Refusal) -> None:
        """Nothing was written: the cart is as it was, and the line at fault is pointed at."""
        session = self._session
        if not session.frozen:
            return
        session.frozen = False
        at_fault = session.cart.lines[refusal.line - 1].id if isinstance(refusal, LineRefused) else 0
        session.become(session.cart, at_fault)
