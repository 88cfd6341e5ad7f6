"""The pages of the program, in the order of the rail. Each is imported and made when it is first shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from equipment_app.ui.kit.actions import ACTS
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.main_window.shell import PageEntry
from equipment_app.ui.page import Page

if TYPE_CHECKING:
    from equipment_app.ui.backups.backup_actions import BackupActions
    from equipment_app.ui.desk.desk import Desk
    from equipment_app.ui.desk.verification import Verification
    from equipment_app.ui.encryption.recasting import EncryptionChange
    from equipment_app.ui.i18n import Languages
    from equipment_app.ui.look.theme import Look
    from equipment_app.ui.scanner.feedback import Sounds
    from equipment_app.ui.scanner.scanner import Scanner
    from equipment_app.ui.scanner.serial_scanner import SerialScanner
    from equipment_app.ui.settings import MachineSettings


translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Means:
    """What pages need beside the desk."""

    scanner: "Scanner"
    sounds: "Sounds"
    settings: "MachineSettings"
    look: "Look"
    languages: "Languages"
    verification: "Verification"
    serial: "SerialScanner | None" = None
    backups: "BackupActions | None" = None
    recast: "Callable[[EncryptionChange], object] | None" = None
    """Called with what is to be done about the store's encryption."""


def entries(means: Means, desk: "Desk") -> tuple[PageEntry, ...]:
    """`group` parts the rail; a page without icon is opened from others."""
    return (
        PageEntry("counter", "scan-line", lambda: translate("pages", "Counter"), partial(_counter, means, desk)),
        PageEntry(
            "members", "users", lambda: translate("pages", "Members"), partial(_members, desk), 1, acts=_acts_of_members
        ),
        PageEntry("stock", "boxes", lambda: translate("pages", "Stock"), partial(_stock, desk), 1, acts=_acts_of_stock),
        PageEntry(
            "unit_check", "grid-3x3", lambda: translate("pages", "Unit check"), partial(_unit_check, means, desk), 1
        ),
        PageEntry(
            *("papers", "file-text", lambda: translate("pages", "Papers"), partial(_papers, means, desk), 2),
            acts=_acts_of_papers,
        ),
        PageEntry(
            "reports", "chart-no-axes-column", lambda: translate("pages", "Reports"), partial(_reports, means, desk), 2
        ),
        PageEntry("settings", "settings", lambda: translate("pages", "Settings"), partial(_settings, means, desk), 3),
        PageEntry("labels", "", lambda: translate("pages", "Labels"), partial(_labels, means, desk), under="stock"),
        PageEntry("import", "", lambda: translate("pages", "Import"), partial(_lists, means, desk), under="stock"),
    )


def acts() -> tuple[Act[Any], ...]:
    """Of the program and of all pages."""
    return (*ACTS, *_acts_of_members(), *_acts_of_papers(), *_acts_of_stock())


def _acts_of_members() -> Sequence[Act[Any]]:
    from equipment_app.ui.pages.members import MembersPage

    return MembersPage.acts


def _acts_of_stock() -> Sequence[Act[Any]]:
    from equipment_app.ui.pages.stock import StockPage

    return StockPage.acts


def _acts_of_papers() -> Sequence[Act[Any]]:
    from equipment_app.ui.pages.papers import PapersPage

    return PapersPage.acts


def _counter(means: Means, desk: "Desk") -> Page:
    from equipment_app.ui.output.printing import Printing, printer_named
    from equipment_app.ui.pages.counter import CounterPage

    printing = Printing(desk, lambda: printer_named(means.settings.now.printer), desk)
    return CounterPage(desk, means.scanner, means.sounds, printing)


def _members(desk: "Desk") -> Page:
    from equipment_app.ui.pages.members import MembersPage

    return MembersPage(desk)


def _stock(desk: "Desk") -> Page:
    from equipment_app.ui.pages.stock import StockPage

    return StockPage(desk)


def _unit_check(means: Means, desk: "Desk") -> Page:
    from equipment_app.ui.output.printing import Printing, printer_named
    from equipment_app.ui.pages.unit_check import UnitCheckPage

    printing = Printing(desk, lambda: printer_named(means.settings.now.printer), desk)
    return UnitCheckPage(desk, means.sounds, printing)


def _papers(means: Means, desk: "Desk") -> Page:
    from equipment_app.ui.pages.papers import PapersPage

    return PapersPage(desk, means.settings)


def _reports(means: Means, desk: "Desk") -> Page:
    from equipment_app.ui.pages.reports import ReportsPage

    return ReportsPage(desk, means.verification, means.settings)


def _settings(means: Means, desk: "Desk") -> Page:
    from equipment_app.ui.pages.settings import SettingsPage

    now = means.settings, means.look, means.languages, means.scanner, means.sounds
    return SettingsPage(desk, *now, serial=means.serial, backups=means.backups, recast=means.recast)


def _labels(means: Means, desk: "Desk") -> Page:
    from equipment_app.ui.pages.labels import LabelsPage

    return LabelsPage(desk, means.settings)


def _lists(means: Means, desk: "Desk") -> Page:
    from equipment_app.ui.pages.import_lists import ImportPage

    return ImportPage(desk, means.backups.before_import if means.backups else None)
