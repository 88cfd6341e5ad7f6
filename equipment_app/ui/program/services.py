"""What pages are made with, and how one is made."""

from collections.abc import Callable
from inspect import signature
from typing import TYPE_CHECKING

from equipment_app.domain.value import Value
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.page import Page
from equipment_app.ui.page_list import PageRow
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.scanner.serial_scanner import SerialScanner
from equipment_app.ui.settings import MachineSettings

if TYPE_CHECKING:
    from equipment_app.ui.backups.store_backups import BackupActions
    from equipment_app.ui.encryption.place import EncryptionChange
    from equipment_app.ui.output.printing import Printing
    from equipment_app.ui.pages.import_lists import Before


class PageServices(Value):
    """A page gets those that its `__init__` names."""

    desk: Desk
    scanner: Scanner
    sounds: Sounds
    machine: Machine
    verification: Verification
    serial: SerialScanner | None = None
    backups: "BackupActions | None" = None
    recast: "Callable[[EncryptionChange], object] | None" = None
    """Called with what is to be done about the store's encryption."""

    @property
    def settings(self) -> MachineSettings:
        return self.machine.settings

    @property
    def before_import(self) -> "Before | None":
        return self.backups.before_import if self.backups else None

    @property
    def printing(self) -> "Printing":
        """One of its own for every page."""
        from equipment_app.ui.output import printing

        return printing.Printing(self.desk, lambda: printing.printer_named(self.settings.now.printer))

    def make(self, row: PageRow) -> Page:
        page, there = row.page(), dir(self)
        made: Page = page(**{name: getattr(self, name) for name in signature(page).parameters if name in there})
        return made
