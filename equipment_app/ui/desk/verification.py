"""Verifies the open journal without holding up the counter: a copy is made, and another process reads it."""

from contextlib import ExitStack
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from equipment_app.domain.errors import Refusal
from equipment_app.store.beside import passing
from equipment_app.store.database import Database
from equipment_app.store.file.pieces import Pieces
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.i18n import language
from equipment_app.ui.jobs import Progress

if TYPE_CHECKING:
    from equipment_app.store.backups.attempt import Child

_LOOK_MS = 100
"""So often it is asked how far it is."""


class Verification(QObject):
    """One verification at a time; a second call while one runs is that one. A stopped one is heard of no more."""

    started = Signal()
    moved = Signal(int, int)
    """Entries read so far, and how many there are."""
    verified = Signal(dict)
    """What `equipment-app verify --json` says: ok, entries, head, problems."""
    failed = Signal(str)
    stopped = Signal()
    """Somebody did not want to wait."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._copying: Progress | None = None
        """That of the verification that runs."""
        self._held = ExitStack()
        """The copy that is read."""
        self._child: Child | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.last: tuple[datetime, dict[str, Any]] | None = None
        """When it was verified last, and what was found."""

    @property
    def running(self) -> bool:
        return self._copying is not None

    def start(self) -> None:
        if self.running:
            return
        copying = self._copying = Progress()
        self.started.emit()
        self._desk.work_in_pieces(
            _copied,
            lambda found: self._read(*found) if copying is self._copying else found[0].close(),
            self,
            failed=lambda error: self._stop(error) if copying is self._copying else None,
            progress=copying,
        )

    def start_anew(self) -> None:
        """One that is under way reads a copy of what was before."""
        self._let_go()
        self.start()

    def stop(self) -> None:
        """Nobody waits for the answer any more: somebody cancelled, or the store is closing."""
        was_running = self.running
        self._let_go()
        if was_running:
            self.stopped.emit()

    def tell(self, found: dict[str, Any]) -> None:
        """This is what a verification found just now."""
        self.last = (formatting.now(), found)
        self.verified.emit(found)

    def _read(self, held: ExitStack, copy: Path) -> None:
        from equipment_app.store.backups import attempt  # a start is not held up by it

        self._held = held
        self._child = attempt.Child(copy, language())
        self._timer.start()

    def _look(self) -> None:
        """How far it is, and in the end what it found."""
        child = self._child
        if child is None:
            return
        ended = child.ended()
        self.moved.emit(*child.progress)
        if ended:
            said = asdict(child.verdict())
            self._clear()
            if "ok" in said:
                self.tell(said)
            else:
                self.failed.emit(child.errors or said["reason"])

    def _stop(self, error: Exception) -> None:
        self._clear()
        self.failed.emit(explain(error) if isinstance(error, Refusal) else str(error))

    def _let_go(self) -> None:
        if self._copying is not None:
            self._copying.cancel()
        if self._child is not None:
            self._child.stop()
        self._clear()

    def _clear(self) -> None:
        self._timer.stop()
        self._child = self._copying = None
        self._held.close()


def _copied(database: Database) -> Pieces[tuple[ExitStack, Path]]:
    """A copy of the open store, and what lets go of it."""
    with ExitStack() as held:
        copy = held.enter_context(passing.hold(database.beside)) / "copy.equip"
        yield from database.backup(copy)
        return held.pop_all(), copy
