"""Labels on their way out: to a printer of the system, to a printer of labels, into a file."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from equipment_app.ui import printing
from equipment_app.ui.labels.ways import Way
from equipment_app.ui.saving import save

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from equipment_app.ui.desk import Desk


class Sending(QObject):
    """`busy` while something is on its way: the next has to wait, or labels of two prints would be mixed up."""

    say = Signal(object)
    busy = Signal(bool)

    def __init__(self, desk: "Desk", window: Callable[[], QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self._printer = ""
        self._sent: Callable[[], None] | None = None
        self.printing = printing.Printing(desk, self._printer_now, self)
        self.printing.sent.connect(lambda _: self._finish())
        self.printing.say.connect(self._failed)
        for trouble in (desk.refused, desk.broken):
            trouble.connect(lambda _: self._stop())

    @property
    def is_busy(self) -> bool:
        return self._sent is not None

    def print(self, content: bytes, title: str, to: str, sent: Callable[[], None]) -> None:
        """Pages at their exact size; `sent` once the printer has all of them."""
        if to == Way.DIALOG:
            self._printer, self._sent = "", sent
            self.printing.choose_for_document(content, title)
            return
        self._start(sent)
        self._printer = to
        self.printing.document(content, title)

    def send(self, content: bytes, address: str, sent: Callable[[], None]) -> None:
        """Bytes as they are, to a printer of labels. Raises PrinterUnreachable through the desk."""
        from equipment_app.exchange import label_printer

        self._start(sent)
        self._desk.work(
            lambda _database, _progress: label_printer.send(content, address), lambda _: self._finish(), self
        )

    def save(self, content: bytes, title: str, suffix: str, saved: Callable[[Path], None]) -> None:
        """Into a file that is asked for."""
        name = f"{title.replace(' ', '-').casefold()}.{suffix}"
        dialog = QFileDialog(self._window(), self.tr("Save the labels"), name)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path), content, saved))
        dialog.open()

    def save_to(self, path: Path, content: bytes, saved: Callable[[Path], None]) -> None:
        """Written on the worker's thread, like everything that may take a while."""

        def write(_database: object, _progress: object) -> None:
            save(path, lambda to: to.write_bytes(content))

        self._desk.work(write, lambda _: saved(path), self)

    def _printer_now(self) -> "QPrinter | None":
        return printing.printer_named(self._printer)

    def _start(self, sent: Callable[[], None]) -> None:
        self._sent = sent
        self.busy.emit(True)

    def _finish(self) -> None:
        sent = self._sent
        self._stop()
        if sent is not None:
            sent()

    def _failed(self, message: object) -> None:
        self._stop()
        self.say.emit(message)

    def _stop(self) -> None:
        self._sent = None
        self.busy.emit(False)
