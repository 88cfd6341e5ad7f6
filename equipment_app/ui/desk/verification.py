"""Verifies the open journal without holding up the counter: a copy is made, and another process reads it."""

import json
import re
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from equipment_app import paths
from equipment_app.store.encryption import cipher
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language

_STEP = re.compile(r"\d+ \d+\r?")


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
        self._folder: TemporaryDirectory[str] | None = None
        self._process: QProcess | None = None
        self._errors = ""
        self.last: tuple[datetime, dict[str, Any]] | None = None
        """When it was verified last, and what was found."""

    @property
    def running(self) -> bool:
        return self._folder is not None

    def start(self) -> None:
        if self._folder is not None:
            return
        folder = self._folder = TemporaryDirectory(prefix="equipment-app-", ignore_cleanup_errors=True)
        self._errors = ""
        copy = Path(folder.name) / "copy.equip"
        self.started.emit()
        self._desk.work(
            lambda database, _: database.backup(copy),
            lambda _: self._read(copy) if folder is self._folder else None,
            self,
            failed=lambda error: self._stop(error) if folder is self._folder else None,
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

    def _read(self, copy: Path) -> None:
        self._process = QProcess(self)
        self._process.started.connect(self._hand_down)
        self._process.finished.connect(self._finished)
        self._process.readyReadStandardError.connect(self._say_step)
        known = ["--keys"] if cipher.handed_down() else []
        asked = ["--store", str(copy), "--lang", language(), *known, "verify", "--json", "--progress"]
        around = QProcessEnvironment()
        for name, value in paths.environment().items():
            around.insert(name, value)
        self._process.setProcessEnvironment(around)
        program, *module = paths.command()
        self._process.start(program, [*module, *asked])

    def _hand_down(self) -> None:
        """What opens the copy, where it is encrypted."""
        assert self._process is not None
        self._process.write(cipher.handed_down().encode())
        self._process.closeWriteChannel()

    def _say_step(self) -> None:
        """Lines that are two numbers say how far it is; the rest is what went wrong. Lines may come in pieces."""
        assert self._process is not None
        self._errors += bytes(self._process.readAllStandardError().data()).decode()
        *lines, rest = self._errors.split("\n")
        steps = [line.split() for line in lines if _STEP.fullmatch(line)]
        self._errors = "\n".join([*(line for line in lines if not _STEP.fullmatch(line)), rest])
        for done, total in steps:
            self.moved.emit(int(done), int(total))

    def _finished(self, code: int) -> None:
        assert self._process is not None
        self._say_step()
        said, errors = bytes(self._process.readAllStandardOutput().data()).decode(), self._errors
        self._clear()
        found: Any = json.loads(said) if code in (0, 3) and said else None
        if isinstance(found, dict):
            self.tell(found)
        else:
            self.failed.emit(errors.strip() or str(code))

    def _stop(self, error: Exception) -> None:
        self._clear()
        self.failed.emit(str(error))

    def _let_go(self) -> None:
        if self._process is not None:
            self._process.finished.disconnect(self._finished)
            self._process.kill()
            self._process.waitForFinished()
        self._clear()

    def _clear(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
