"""The pages of the program, in the order of the rail. Each is imported and made when it is first shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from equipment_app.ui.page import Page
from equipment_app.ui.shell import PageEntry

if TYPE_CHECKING:
    from equipment_app.ui.program import Program

translate = QCoreApplication.translate


def entries(program: "Program") -> tuple[PageEntry, ...]:
    desk = program.desk
    assert desk is not None

    def counter() -> Page:
        from equipment_app.ui.pages.counter import CounterPage

        return CounterPage(desk, program.scanner, program.sounds, program.printing)

    def members() -> Page:
        from equipment_app.ui.pages.members import MembersPage

        return MembersPage(desk)

    def stock() -> Page:
        from equipment_app.ui.pages.stock import StockPage

        return StockPage(desk)

    def papers() -> Page:
        from equipment_app.ui.pages.papers import PapersPage

        return PapersPage(desk, program.printing)

    def reports() -> Page:
        from equipment_app.ui.pages.reports import ReportsPage

        return ReportsPage(desk)

    def settings() -> Page:
        from equipment_app.ui.pages.settings import SettingsPage

        return SettingsPage(desk, program.settings, program.look, program.languages)

    def lists() -> Page:
        from equipment_app.ui.pages.import_lists import ImportPage

        return ImportPage(desk)

    return (
        PageEntry("counter", "scan-line", lambda: translate("pages", "Counter"), counter),
        PageEntry("members", "users", lambda: translate("pages", "Members"), members, 1),
        PageEntry("stock", "boxes", lambda: translate("pages", "Stock"), stock, 1),
        PageEntry("papers", "file-text", lambda: translate("pages", "Papers"), papers, 2),
        PageEntry("reports", "chart-no-axes-column", lambda: translate("pages", "Reports"), reports, 2),
        PageEntry("settings", "settings", lambda: translate("pages", "Settings"), settings, 3),
        PageEntry("import", "", lambda: translate("pages", "Import"), lists),
    )
