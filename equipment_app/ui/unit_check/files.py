"""Check files: one goes out of the store for a lead, its result comes back."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from equipment_app.domain.list_errors import NoCheckFile
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.domain.unit_check_result import Result
from equipment_app.operations.unit_checks import ExportCheck, ImportCheck
from equipment_app.ui.output.files import ask_file, ask_save, save
from equipment_app.ui.unit_check import questions

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk

CHECK, RESULT = ".akcheck", ".akresult"


class Files(QObject):
    def __init__(self, desk: "Desk", page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def choose_place(self, setup: Setup, until: date) -> None:
        """Where to the check file goes; it is written then."""
        ask_save(
            self._page.window(),
            self.tr("Save the check file"),
            self.tr("check") + CHECK,
            self.tr("Check files") + f" (*{CHECK})",
            CHECK[1:],
            lambda path: self.carry(setup, until, path),
        )

    def carry(self, setup: Setup, until: date, path: Path) -> None:
        """Write the check file; the books remember that it left."""

        def write(content: bytes) -> None:
            save(path, content)

        def found(check: Check) -> None:
            self._desk.change(ExportCheck(check.plan, until, write))

        self._desk.ask(questions.plan(setup), found, self)

    def choose_result(self) -> None:
        kinds = self.tr("Results of checks") + f" (*{RESULT})"
        ask_file(self._page.window(), self.tr("Import the result of a check"), kinds, self.bring)

    def bring(self, path: Path) -> None:
        """Believed only as the file that left this store answered; then it is a check like any other."""

        def found(result: Result) -> None:
            self._desk.change(ImportCheck(result))

        self._desk.work(lambda _database, _progress: _read(path), found, self)


def _read(path: Path) -> Result:
    from equipment_app.exchange.check_file import read_result

    try:
        return read_result(path)
    except OSError as error:
        raise NoCheckFile(str(path)) from error
