"""The test sheet, printed or saved."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from equipment_app.store.database import Database
from equipment_app.ui.i18n import language
from equipment_app.ui.look.theme import dress
from equipment_app.ui.output import printing
from equipment_app.ui.output.files import ask_save, save
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk


def made(database: Database, _progress: object = None) -> bytes:
    """In the language of the screen."""
    from equipment_app.documents import scanner_sheet

    store = database.ask(lambda books: books.settings["store.name"])
    return scanner_sheet.render(store, "en" if language() == "en" else "cs")


class TrialSheet(QObject):
    """`say` is a `Message`."""

    say = Signal(object)

    def __init__(self, desk: "Desk", settings: MachineSettings) -> None:
        super().__init__(desk)
        self._desk = desk
        self.printing = printing.Printing(desk, lambda: printing.printer_named(settings.now.printer), self)
        self.printing.say.connect(self.say)

    def print(self) -> None:
        self._desk.work(made, lambda content: self.printing.document(content, self.tr("Scanner test")), self)

    def save(self) -> None:
        title, name = self.tr("Save the test sheet"), self.tr("scanner-test") + ".pdf"
        dress(ask_save(None, title, name, "PDF (*.pdf)", "pdf", self.save_to))

    def save_to(self, path: Path) -> None:
        def write(database: Database, _progress: object) -> Path:
            content = made(database)
            save(path, content)
            return path

        self._desk.work(write, self._saved, self)

    def _saved(self, path: Path) -> None:
        self.say.emit(Message(self.tr("The test sheet is saved."), str(path), topic="sheet"))
