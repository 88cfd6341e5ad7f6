"""The pages of the program, in the order of the rail. Each is imported and made when it is first shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.kit.actions import ACTS
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.main_window.workplace import Machine, PageEntry
from equipment_app.ui.page import Page
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.scanner.serial_scanner import SerialScanner

if TYPE_CHECKING:
    from equipment_app.ui.backups.backup_actions import BackupActions
    from equipment_app.ui.encryption.recasting import EncryptionChange

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PageServices:
    """What pages need beside the desk."""

    scanner: "Scanner"
    sounds: "Sounds"
    machine: "Machine"
    verification: "Verification"
    serial: "SerialScanner | None" = None
    backups: "BackupActions | None" = None
    recast: "Callable[[EncryptionChange], object] | None" = None
    """Called with what is to be done about the store's encryption."""


def entries(means: PageServices, desk: Desk) -> tuple[PageEntry, ...]:
    """`group` parts the rail; a page without icon is opened from others."""
    return tuple(
        PageEntry(
            id,
            icon,
            translate("pages", name),
            partial(_make, id, means, desk),
            group,
            under,
            acts=partial(_acts_of, id),
        )
        for id, icon, name, group, under in _PAGES
    )


def acts() -> tuple[Act[Any], ...]:
    """Of the program and of all pages."""
    return (*ACTS, *(act for page, *_ in _PAGES for act in _acts_of(page)))


def _acts_of(page: str) -> Sequence[Act[Any]]:
    from equipment_app.ui.pages.import_lists import ImportPage
    from equipment_app.ui.pages.labels import LabelsPage
    from equipment_app.ui.pages.members import MembersPage
    from equipment_app.ui.pages.papers import PapersPage
    from equipment_app.ui.pages.reports import ReportsPage
    from equipment_app.ui.pages.stock import StockPage
    from equipment_app.ui.pages.unit_check import UnitCheckPage

    pages: dict[str, type[Page]] = {
        "import": ImportPage,
        "labels": LabelsPage,
        "members": MembersPage,
        "papers": PapersPage,
        "reports": ReportsPage,
        "stock": StockPage,
        "unit_check": UnitCheckPage,
    }
    return pages[page].acts if page in pages else ()


_PAGES: tuple[tuple[str, str, Any, int, str], ...] = (
    ("counter", "scan-line", QT_TRANSLATE_NOOP("pages", "Counter"), 0, ""),
    ("members", "users", QT_TRANSLATE_NOOP("pages", "Members"), 1, ""),
    ("stock", "boxes", QT_TRANSLATE_NOOP("pages", "Stock"), 1, ""),
    ("unit_check", "grid-3x3", QT_TRANSLATE_NOOP("pages", "Unit check"), 1, ""),
    ("papers", "file-text", QT_TRANSLATE_NOOP("pages", "Papers"), 2, ""),
    ("reports", "chart-no-axes-column", QT_TRANSLATE_NOOP("pages", "Reports"), 2, ""),
    ("settings", "settings", QT_TRANSLATE_NOOP("pages", "Settings"), 3, ""),
    ("labels", "", QT_TRANSLATE_NOOP("pages", "Labels"), 0, "stock"),
    ("import", "", QT_TRANSLATE_NOOP("pages", "Import"), 0, "stock"),
)
"""Id, icon, name, group, the page it is under."""


def _make(page: str, means: PageServices, desk: Desk) -> Page:
    settings = means.machine.settings
    match page:
        case "counter" | "unit_check":
            return _make_printing(page, means, desk)
        case "members":
            from equipment_app.ui.pages.members import MembersPage

            return MembersPage(desk)
        case "stock":
            from equipment_app.ui.pages.stock import StockPage

            return StockPage(desk)
        case "papers":
            from equipment_app.ui.pages.papers import PapersPage

            return PapersPage(desk, settings)
        case "reports":
            from equipment_app.ui.pages.reports import ReportsPage

            return ReportsPage(desk, means.verification, settings)
        case "settings":
            from equipment_app.ui.pages.settings import SettingsPage

            now = means.machine, means.scanner, means.sounds
            return SettingsPage(desk, *now, serial=means.serial, backups=means.backups, recast=means.recast)
        case "labels":
            from equipment_app.ui.pages.labels import LabelsPage

            return LabelsPage(desk, settings)
    from equipment_app.ui.pages.import_lists import ImportPage

    return ImportPage(desk, means.backups.before_import if means.backups else None)


def _make_printing(page: str, means: PageServices, desk: Desk) -> Page:
    from equipment_app.ui.output.printing import Printing, printer_named

    settings = means.machine.settings
    printing = Printing(desk, lambda: printer_named(settings.now.printer))
    if page == "counter":
        from equipment_app.ui.pages.counter import CounterPage

        return CounterPage(desk, means.scanner, means.sounds, printing)
    from equipment_app.ui.pages.unit_check import UnitCheckPage

    return UnitCheckPage(desk, means.sounds, printing)
