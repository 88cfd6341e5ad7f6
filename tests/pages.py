"""The pages of the program, as its own list has them: a new one is tried wherever every page is."""

from equipment_app.domain.rights import Role
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.main_window.acts import ACTS
from equipment_app.ui.page_list import PAGES as ROWS

PAGES = tuple(ROWS)
IN_RAIL = tuple(id for id, row in ROWS.items() if not row.under)
RAILS = {
    Role.QUARTERMASTER: (
        *("counter", "overview", "members", "stock", "unit_check", "loans", "deployments", "stocktake"),
        *("papers", "reports", "settings"),
    ),
    Role.DEPUTY: (
        *("counter", "overview", "members", "stock", "unit_check", "loans", "deployments", "stocktake"),
        *("papers", "reports", "settings"),
    ),
    Role.LEAD: ("members", "unit_check", "loans", "settings"),
    Role.AUDITOR: ("overview", "members", "stock", "loans", "papers", "reports"),
    Role.ADMINISTRATOR: ("overview", "members", "stock", "loans", "stocktake", "papers", "reports", "settings"),
}
"""What stands in the rail of each role, said once more by hand: a page that is new there, or has moved, is put here."""


def acts() -> tuple[Act, ...]:
    """Of the program and of all pages."""
    return (*ACTS, *(act for row in ROWS.values() for act in row.page().acts))
