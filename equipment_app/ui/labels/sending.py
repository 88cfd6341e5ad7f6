"""Labels on their way out: to a printer of the system, to a printer of labels, into a file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.ui.labels.ways import Way
from equipment_app.ui.output import printing
from equipment_app.ui.output.files import ask_save, save
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from equipment_app.ui.desk.desk import Desk


class Sending(QObject):
    """`sent` and `saved` say that it went well, `failed` that it did not or that somebody thought better of it.

    One thing at a time: the next waits for one of the three.
    """

    sent = Signal()
    saved = Signal(object)
    """The path."""
    failed = Signal()
    say = Signal(object)

    def __init__(self, desk: "Desk", window: Callable[[], QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self._printer = ""
        self.printing = printing.Printing(desk, self._printer_now, self)
        self.printing.sent.connect(lambda _: self.sent.emit())
        self.printing.say.connect(self._not_printed)
        self.printing.dropped.connect(self.failed)

    def print(self, content: bytes, title: str, to: str) -> None:
        """Pages at their exact size."""
        if to == Way.DIALOG:
            self._printer = ""
            self.printing.choose_for_document(content, title)
        else:
            self._printer = to
            self.printing.document(content, title)

    def send(self, content: bytes, address: str) -> None:
        """Bytes as they are, to a printer of labels. Raises PrinterUnreachable through the desk."""
        from equipment_app.exchange import label_printer

        self._desk.work(
            lambda _database, _progress: label_printer.send(content, address),
            lambda _: self.sent.emit(),
            self,
            title=self.tr("Sending to the label printer"),
            failed=self._broke,
        )

    def save(self, content: bytes, title: str, suffix: str) -> None:
        """Into a file that is asked for."""
        name = f"{title.replace(' ', '-').casefold()}.{suffix}"
        kinds, title = f"{suffix.upper()} (*.{suffix})", self.tr("Save the labels")
        dialog = ask_save(self._window(), title, name, kinds, suffix, lambda path: self.save_to(path, content))
        dialog.rejected.connect(self.failed)

    def save_to(self, path: Path, content: bytes) -> None:
        """Written on the worker's thread, like everything that may take a while."""

        def write(_database: object, _progress: object) -> None:
            save(path, content)

        self._desk.work(write, lambda _: self.saved.emit(path), self, failed=self._broke)

    def _printer_now(self) -> "QPrinter | None":
        return printing.printer_named(self._printer)

    def _not_printed(self, message: Message) -> None:
        """Without a way on that would go past who waits for `sent`: the page offers files itself."""
        self.failed.emit()
        self.say.emit(replace(message, action="", act=None))

    def _broke(self, error: Exception) -> None:
        self.failed.emit()
        self._desk.tell(error)
