"""The pages of the program, in the order of the rail. Each is imported and made when it is first shown."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from equipment_app.domain.value import Value
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.main_window.acts import ACTS
from equipment_app.ui.main_window.workplace import Machine, PageEntry
from equipment_app.ui.page import Page
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.scanner.serial_scanner import SerialScanner

if TYPE_CHECKING:
    from equipment_app.ui.backups.store_backups import BackupActions
    from equipment_app.ui.encryption.place import EncryptionChange

translate = QCoreApplication.translate


class PageServices(Value):
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

    def entry(id: str, made: str, icon: str, name: str, group: int, under: str) -> PageEntry:
        make, can = partial(_make, id, made, means, desk), partial(_acts_of, made)
        return PageEntry(id, icon, translate("pages", name), make, group, under, can)

    return tuple(entry(*row) for row in PAGES)


def acts() -> tuple[Act[Any], ...]:
    """Of the program and of all pages."""
    return (*ACTS, *(act for _, made, *_ in PAGES for act in _acts_of(made)))


PAGES: tuple[tuple[str, str, str, Any, int, str], ...] = (
    ("counter", "counter.CounterPage", "scan-line", QT_TRANSLATE_NOOP("pages", "Counter"), 0, ""),
    ("overview", "overview.OverviewPage", "layout-dashboard", QT_TRANSLATE_NOOP("pages", "Overview"), 0, ""),
    ("members", "members.MembersPage", "users", QT_TRANSLATE_NOOP("pages", "Members"), 1, ""),
    ("stock", "stock.StockPage", "boxes", QT_TRANSLATE_NOOP("pages", "Stock"), 1, ""),
    ("unit_check", "unit_check.UnitCheckPage", "grid-3x3", QT_TRANSLATE_NOOP("pages", "Unit check"), 1, ""),
    ("loans", "loans.LoansPage", "calendar-clock", QT_TRANSLATE_NOOP("pages", "Loans"), 2, ""),
    ("deployments", "deployments.DeploymentsPage", "megaphone", QT_TRANSLATE_NOOP("pages", "Deployments"), 2, ""),
    ("stocktake", "stocktake.StocktakePage", "clipboard-check", QT_TRANSLATE_NOOP("pages", "Stock-take"), 2, ""),
    ("papers", "papers.PapersPage", "file-text", QT_TRANSLATE_NOOP("pages", "Papers"), 3, ""),
    ("reports", "reports.ReportsPage", "chart-no-axes-column", QT_TRANSLATE_NOOP("pages", "Reports"), 3, ""),
    ("settings", "settings.SettingsPage", "settings", QT_TRANSLATE_NOOP("pages", "Settings"), 4, ""),
    ("leaver", "leaver.LeaverPage", "", QT_TRANSLATE_NOOP("pages", "End of membership"), 0, "members"),
    ("incident", "incident.IncidentPage", "", QT_TRANSLATE_NOOP("pages", "Incidents"), 0, "stock"),
    ("receive", "receive.ReceivePage", "", QT_TRANSLATE_NOOP("pages", "Receive a delivery"), 0, "stock"),
    ("order", "order.OrderPage", "", QT_TRANSLATE_NOOP("pages", "Order proposal"), 0, "stock"),
    ("inspections", "inspections.InspectionsPage", "", QT_TRANSLATE_NOOP("pages", "Inspections"), 0, "stock"),
    ("inspection", "inspection.InspectionPage", "", QT_TRANSLATE_NOOP("pages", "Inspection"), 0, "stock"),
    ("kits", "kits.KitsPage", "", QT_TRANSLATE_NOOP("pages", "Kits"), 0, "stock"),
    ("grant", "grant.GrantPage", "", QT_TRANSLATE_NOOP("pages", "Grant"), 0, "stock"),
    ("writeoff", "write_offs.WriteOffsPage", "", QT_TRANSLATE_NOOP("pages", "Write-off of property"), 0, "stock"),
    ("life", "life.LifePage", "", QT_TRANSLATE_NOOP("pages", "Life of an item"), 0, "stock"),
    ("repairs", "repairs.RepairsPage", "", QT_TRANSLATE_NOOP("pages", "Repairs and damage"), 0, "stock"),
    ("labels", "labels.LabelsPage", "", QT_TRANSLATE_NOOP("pages", "Labels"), 0, "stock"),
    ("import", "import_lists.ImportPage", "", QT_TRANSLATE_NOOP("pages", "Import"), 0, "stock"),
)
"""Id, its class under `ui.pages`, icon, name, group, the page it is under."""


_BESIDE = {
    "counter": "scanner sounds printing",
    "deployments": "scanner sounds printing",
    "grant": "printing",
    "import": "before_import",
    "incident": "printing settings",
    "inspection": "printing",
    "inspections": "printing",
    "labels": "settings",
    "leaver": "printing",
    "life": "printing",
    "loans": "printing",
    "members": "printing",
    "order": "printing",
    "papers": "settings",
    "receive": "sounds printing",
    "repairs": "printing",
    "reports": "verification settings",
    "settings": "machine scanner sounds serial backups recast",
    "stocktake": "sounds printing",
    "unit_check": "sounds printing",
    "writeoff": "printing",
}
"""What a page is made with beside the desk; nothing, where it is not here."""


def _page(made: str) -> type[Page]:
    module, _, name = made.partition(".")
    page: type[Page] = getattr(import_module(f"equipment_app.ui.pages.{module}"), name)
    return page


def _acts_of(made: str) -> Sequence[Act[Any]]:
    return _page(made).acts


def _make(id: str, made: str, means: PageServices, desk: Desk) -> Page:
    return _page(made)(desk, *(_service(name, means, desk) for name in _BESIDE.get(id, "").split()))


def _service(name: str, means: PageServices, desk: Desk) -> Any:
    """Of `PageServices`, or of what follows from them."""
    match name:
        case "settings":
            return means.machine.settings
        case "before_import":
            return means.backups.before_import if means.backups else None
        case "printing":
            from equipment_app.ui.output.printing import Printing, printer_named

            return Printing(desk, lambda: printer_named(means.machine.settings.now.printer))
    return getattr(means, name)
