"""The sheet of command codes, to be printed and laminated."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from equipment_app.queries.command_sheet import facts
from equipment_app.store.database import Database
from equipment_app.ui import printing
from equipment_app.ui.i18n import language
from equipment_app.ui.settings import MachineSettings

if TYPE_CHECKING:
    from equipment_app.ui.desk import Desk


class CommandSheet(QObject):
    """`say` is a `Message`."""

    say = Signal(object)

    def __init__(self, desk: "Desk", settings: MachineSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.printing = printing.Printing(desk, lambda: printing.printer_named(settings.now.printer), self)
        self.printing.say.connect(self.say)

    def print(self) -> None:
        """Through the dialog: which printer, how many, or into a file."""
        lang: Literal["cs", "en"] = "en" if language() == "en" else "cs"

        def made(database: Database, _progress: object) -> bytes:
            from equipment_app.documents import command_sheet

            return command_sheet.render(*database.ask(facts), lang)

        self._desk.work(made, self._choose, self)

    def _choose(self, content: bytes) -> None:
        self.printing.choose_for_document(content, self.tr("Command codes"))
