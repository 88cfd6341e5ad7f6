"""The pages of the program, as its own list has them: a new one is tried wherever every page is."""

from equipment_app.domain.rights import Role
from equipment_app.ui.program.page_list import PAGES as ROWS

PAGES = tuple(id for id, *_ in ROWS)
IN_RAIL = tuple(id for id, _, icon, *_ in ROWS if icon)
RAILS = {
    Role.QUARTERMASTER: (
        *("counter", "overview", "members", "stock", "unit_check", "loans", "deployments", "stocktake"),
        *("papers", "reports", "settings"),
    ),
    Role.LEAD: ("members", "unit_check", "loans", "settings"),
    Role.AUDITOR: ("overview", "members", "stock", "loans", "papers", "reports"),
    Role.ADMINISTRATOR: ("overview", "members", "stock", "loans", "stocktake", "papers", "reports", "settings"),
}
"""What stands in the rail of each role, said once more by hand: a page that is new there, or has moved, is put here."""
