"""The pages of the program, in the order of the rail: all that others know of a page is its row."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.rights import Right
from equipment_app.domain.session import Session
from equipment_app.domain.value import Value
from equipment_app.ui.rights import CHECK, EVERYBODY, HAND_OVER, LISTS, MEMBERS, RECEIVE, STOCKTAKE, STORE, NeededRights


class PageRow(Value):
    """The rail, the menu of pages with its keys, titles, tabs of Stock and what one may open are drawn from it.

    `text` is English and stands plain in the call, as that of an `Act`; its letter is that of the menu.
    """

    id: str
    """`go` shows it by this name; the ids of its acts begin with it, and its help is called so."""
    text: str
    made: str
    """Its module under `ui.pages`, and its class: imported when it is first shown."""
    need: NeededRights
    """Who may open it."""
    icon: str = ""
    key: str = ""
    """One with a key stands in the menu of pages."""
    group: int = 0
    """Parts the rail."""
    under: str = ""
    """It stands in the rail unless it is opened from another page; then the row of that one is marked."""
    tab: bool = False
    """It is a tab of the page it is under, and has its title."""
    offered: NeededRights = EVERYBODY
    """Asked beside `need` before it stands in the rail."""

    def words(self) -> str:
        return QCoreApplication.translate("actions", self.text).replace("&", "")

    def title(self) -> str:
        return PAGES[self.under].words() if self.tab else self.words()

    def page(self) -> Any:
        """Its class, a `Page`."""
        module, _, name = self.made.partition(".")
        return getattr(import_module(f"equipment_app.ui.pages.{module}"), name)

    def in_rail(self, session: Session) -> bool:
        return not self.under and self.need.met(session) and self.offered.met(session)


_LOOK = NeededRights((Right.LOOK,))
_LABELS = NeededRights((Right.LABELS, Right.OPERATORS))
_SETS = NeededRights((Right.SETTINGS, Right.OPERATORS, Right.HAND_OVER, Right.CHECK))
"""Who only reads has nothing to set but their own password, which a menu leads to."""

_ROWS = (
    PageRow("counter", "&Counter", "counter.CounterPage", HAND_OVER, "scan-line", "Ctrl+1", 0),
    PageRow("overview", "O&verview", "overview.OverviewPage", STORE, "layout-dashboard", "Ctrl+0", 0),
    PageRow("members", "&Members", "members.MembersPage", _LOOK, "users", "Ctrl+2", 1),
    PageRow("stock", "&Stock", "stock.StockPage", STORE, "boxes", "Ctrl+3", 1),
    PageRow("unit_check", "&Unit check", "unit_check.UnitCheckPage", CHECK, "grid-3x3", "Ctrl+4", 1),
    PageRow("loans", "L&oans", "loans.LoansPage", _LOOK, "calendar-clock", "Ctrl+8", 2),
    PageRow("deployments", "&Deployments", "deployments.DeploymentsPage", HAND_OVER, "megaphone", "Ctrl+9", 2),
    PageRow("stocktake", "Stock-ta&ke", "stocktake.StocktakePage", STOCKTAKE, "clipboard-check", "Ctrl+B", 2),
    PageRow("papers", "&Papers", "papers.PapersPage", STORE, "file-text", "Ctrl+5", 3),
    PageRow("reports", "&Reports", "reports.ReportsPage", STORE, "chart-no-axes-column", "Ctrl+6", 3),
    PageRow("settings", "S&ettings", "settings.SettingsPage", EVERYBODY, "settings", "Ctrl+7", 4, offered=_SETS),
    PageRow("leaver", "End of membership", "leaver.LeaverPage", MEMBERS, under="members"),
    PageRow("incident", "Incidents", "incident.IncidentPage", HAND_OVER, under="stock"),
    PageRow("receive", "Receive a delivery", "receive.ReceivePage", RECEIVE, under="stock"),
    PageRow("order", "Order proposal", "order.OrderPage", STORE, under="stock", tab=True),
    PageRow("inspections", "Inspections", "inspections.InspectionsPage", STORE, under="stock"),
    PageRow("inspection", "Inspection", "inspection.InspectionPage", HAND_OVER, under="stock"),
    PageRow("kits", "Kits", "kits.KitsPage", STORE, under="stock", tab=True),
    PageRow("repairs", "Repairs and damage", "repairs.RepairsPage", STORE, under="stock", tab=True),
    PageRow("grant", "Grant", "grant.GrantPage", STORE, under="stock", tab=True),
    PageRow("writeoff", "Write-off of property", "write_offs.WriteOffsPage", STORE, under="stock"),
    PageRow("life", "Life of an item", "life.LifePage", STORE, under="stock"),
    PageRow("labels", "&Labels", "labels.LabelsPage", _LABELS, "tag", "Ctrl+L", under="stock"),
    PageRow("import", "Import", "import_lists.ImportPage", LISTS, under="stock"),
)

PAGES: Mapping[str, PageRow] = {row.id: row for row in _ROWS}


def may_open(session: Session, page: str) -> bool:
    """Raises KeyError: there is no such page."""
    return PAGES[page].need.met(session)


def row_of(page: type) -> PageRow:
    made = f"{page.__module__.rpartition('.')[2]}.{page.__name__}"
    return next(row for row in _ROWS if row.made == made)
