"""The recovery sheet on its way to paper: made once, printed or saved as often as it takes until somebody has it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.words import Lang
from equipment_app.ui.i18n import language
from equipment_app.ui.output import printing
from equipment_app.ui.output.files import ask_save, save
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from equipment_app.domain.outcome import Outcome
    from equipment_app.store.books import Books
    from equipment_app.store.database import Database
    from equipment_app.ui.desk.desk import Desk


class RecoveryPaper(QObject):
    """`make` it with the password; then `print` and `save` until `done`. Dropped, its code is known to nobody."""

    ready = Signal()
    """There is something to print."""
    done = Signal()
    """It is with the printer, or in a file."""
    say = Signal(object)

    def __init__(self, desk: "Desk", settings: MachineSettings, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self._content = b""
        self.printing = printing.Printing(desk, lambda: printing.printer_named(settings.now.printer), self)
        self.printing.say.connect(self.say)
        self.printing.sent.connect(lambda _: self.done.emit())
        self.printing.saved.connect(lambda _: self.done.emit())

    @property
    def is_ready(self) -> bool:
        return bool(self._content)

    def make(self, password: str, failed: "Callable[[Exception], None]") -> None:
        """A new code is good from now on, and a former one is not. `failed` as for `desk.change`."""
        from equipment_app.operations.operators import MakeRecoverySheet

        command = MakeRecoverySheet(password)
        lang: Lang = "en" if language() == "en" else "cs"

        def written(_: "Outcome") -> None:
            self._desk.work(lambda database, _: drawn(database, command.code, lang), self._keep, self)

        self._desk.change(command, then=written, owner=self, failed=failed)

    def print(self) -> None:
        self.printing.choose_for_document(self._content, self.tr("Recovery sheet"))

    def save(self) -> None:
        title, name = self.tr("Save the recovery sheet"), self.tr("recovery-sheet") + ".pdf"
        ask_save(self._window, title, name, "PDF (*.pdf)", "pdf", self.save_to)

    def save_to(self, path: Path) -> None:
        content = self._content

        def write(_database: object, _progress: object) -> None:
            save(path, content)

        self._desk.work(write, lambda _: self._saved(path), self)

    def forget(self) -> None:
        self._content = b""

    def _keep(self, content: bytes) -> None:
        self._content = content
        self.ready.emit()

    def _saved(self, path: Path) -> None:
        words = self.tr("Move it off this computer: anyone who has it and the store’s file can work in your name.")
        self.say.emit(Message(self.tr("The recovery sheet is saved."), words, path.name, tone="warn", topic="sheet"))
        self.done.emit()


def drawn(database: "Database", code: str, lang: Lang) -> bytes:
    from equipment_app.documents import recovery_sheet

    def facts(books: "Books") -> recovery_sheet.RecoveryFacts:
        who = books.people.operator(books.session.operator)
        name = who.party("").name
        return recovery_sheet.RecoveryFacts(
            code, books.settings["store.name"], name, who.personal_number, books.journal.today()
        )

    return recovery_sheet.render(database.ask(facts), lang)
