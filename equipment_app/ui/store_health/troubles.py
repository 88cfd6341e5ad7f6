"""When the world must stop: the disk has failed or is full, the store is gone, the clock cannot be believed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import Changes
from equipment_app.domain.place_errors import (
    STOPPING,
    ClockFarOff,
    DiskFailed,
    DiskFull,
    StoreLost,
    StoreMoved,
    WriteUnsure,
)
from equipment_app.store.held import Settled
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.formatting import thousands
from equipment_app.ui.store_health.words import Journal, journal
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import Dialog


@dataclass(frozen=True, slots=True)
class _Told:
    """`act` is done when the dialog is accepted; without one there is only the one button."""

    title: str
    accept: str
    cancel: str = ""
    act: Callable[[], object] | None = None


class Troubles(QObject):
    """For one desk. One dialog at a time: what comes while it stands is of the same trouble."""

    say = Signal(object)
    """A `Message`."""
    shaken = Signal()
    """The disk has failed and the store was opened anew: it should be verified."""

    def __init__(self, window: QWidget, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._desk = window, desk
        self.dialog: Dialog | None = None
        self._waits = False
        """It was said that the journal is being verified, and nothing since."""
        desk.refused.connect(self._refused)
        desk.settled.connect(self._settled)

    def leave(self) -> None:
        """The desk is being closed."""
        if self.dialog is not None:
            self.dialog.close_overlay()

    def follow(self, known: Journal) -> None:
        """A verification has come to an end; it is said once, in the place of the message that it is under way."""
        if self._waits:
            self._waits = False
            self.say.emit(self._opened_anew(known, follows=True))

    def _refused(self, refusal: Refusal) -> None:
        if not isinstance(refusal, STOPPING) or self.dialog is not None:
            return
        told = self._told(refusal)
        dialog = self.dialog = Dialog(
            self._window,
            told.title,
            explain(refusal),
            told.accept,
            told.cancel,
            icon="calendar-clock" if isinstance(refusal, ClockFarOff) else "octagon-x",
            token="warn" if isinstance(refusal, ClockFarOff) else "bad",
        )
        dialog.cancel_button.setVisible(bool(told.cancel))
        if told.act is not None:
            dialog.accepted.connect(told.act)
        dialog.closed.connect(self._closed)
        dialog.open()
        first = dialog.cancel_button if told.cancel else dialog.accept_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, refusal: Refusal) -> _Told:
        match refusal:
            case WriteUnsure():
                return _Told(self.tr("It is not known whether it was written"), self.tr("Try again"), act=self._knock)
            case StoreLost():
                return _Told(self.tr("The store cannot be reached"), self.tr("Try again"), act=self._knock)
            case StoreMoved():
                return _Told(self.tr("The store's file is not in its place"), self.tr("Continue"))
            case DiskFailed(trouble="full") | DiskFull():
                return _Told(self.tr("The disk is full"), self.tr("Continue"))
            case ClockFarOff() if self._desk.session.alone:
                right, wrong = self.tr("The date is right"), self.tr("Set the clock first")
                return _Told(self.tr("Is the computer's date right?"), right, wrong, self._believe)
            case ClockFarOff():
                return _Told(self.tr("Is the computer's date right?"), self.tr("Close"))
        return _Told(self.tr("The disk failed, nothing was written"), self.tr("Continue"))

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _knock(self) -> None:
        """Whatever is asked opens the store, if it is there again."""
        self._desk.work(lambda database, _: database.path, lambda _: None, self)

    def _believe(self) -> None:
        def sure(database: object, _: object) -> None:
            database.watch.sure = True  # type: ignore[attr-defined]

        said = Message(
            self.tr("The date was confirmed"),
            self.tr("repeat what you were doing; the entry will note that the clock was far off"),
        )
        self._desk.work(sure, lambda _: self.say.emit(said), self)

    def _settled(self, settled: Settled) -> None:
        """What was tried is there or is not; the pages ask again, and the journal is verified."""
        wrote = settled.attempt is not None and settled.attempt.wrote
        if message := self._message(settled) if wrote else self._opened_anew(Journal.UNDER_WAY):
            self._waits = not wrote
            self.say.emit(message)
        self._desk.changed.emit(Changes.EVERYTHING)
        self.shaken.emit()

    def _opened_anew(self, known: Journal, *, follows: bool = False) -> Message:
        lead = self.tr("The disk failed, and the store was opened again")
        said = journal(known)
        return Message(lead, said.lead, tone=said.tone, topic="disk", follows=follows, stays=True)

    def _message(self, settled: Settled) -> Message | None:
        """What became of what was tried; None where a dialog has said it all."""
        attempt = settled.attempt
        assert attempt is not None
        span = thousands(attempt.first) + (f"–{thousands(attempt.last)}" if attempt.last > attempt.first else "")
        number = f" · {attempt.outcome.number}" if attempt.outcome.number else ""
        if settled.there:
            lead = self.tr("It was written, although the disk failed: entry {seq}").format(seq=span) + number
            return Message(lead, self.tr("do not do it again"), tone="warn", topic="disk", stays=True)
        if settled.late:
            lead = self.tr("It was not written: entry {seq}").format(seq=span) + number
            return Message(lead, self.tr("do it once more"), tone="warn", topic="disk", stays=True)
        return None
