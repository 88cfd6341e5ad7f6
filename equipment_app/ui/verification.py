"""Verifies the open journal without holding up the counter: a copy is made, and another process reads it."""

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal

from equipment_app.ui.desk import Desk


class Verification(QObject):
    """One verification at a time; a second call while one runs is that one."""

    verified = Signal(dict)
    """What `equipment-app verify --json` says: ok, entries, head, problems."""
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder: TemporaryDirectory[str] | None = None
        self._process: QProcess | None = None

    def start(self) -> None:
        if self._folder is not None:
            return
        self._folder = TemporaryDirectory(prefix="equipment-app-")
        copy = Path(self._folder.name) / "copy.equip"
        self._desk.work(lambda database, _: database.backup(copy), lambda _: self._read(copy), self, failed=self._stop)

    def stop(self) -> None:
        """The store is closing: nobody waits for the answer any more."""
        if self._process is not None:
            self._process.finished.disconnect(self._finished)
            self._process.kill()
            self._process.waitForFinished()
        self._clear()

    def _read(self, copy: Path) -> None:
        if self._folder is None:
            return
        self._process = QProcess(self)
        self._process.finished.connect(self._finished)
        module = [] if getattr(sys, "frozen", False) else ["-m", "equipment_app"]
        self._process.start(sys.executable, [*module, "--store", str(copy), "verify", "--json"])

    def _finished(self, code: int) -> None:
        assert self._process is not None
        said = bytes(self._process.readAllStandardOutput().data()).decode()
        errors = bytes(self._process.readAllStandardError().data()).decode()
        self._clear()
        found: Any = json.loads(said) if code in (0, 3) and said else None
        if isinstance(found, dict):
            self.verified.emit(found)
        else:
            self.failed.emit(errors.strip() or str(code))

    def _stop(self, error: Exception) -> None:
        self._clear()
        self.failed.emit(str(error))

    def _clear(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
