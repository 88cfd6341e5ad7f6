"""The tabs of Stock: each is a page of its own under the same name, and one key goes to the next of them."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from equipment_app.ui import rights
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.page import Page
from equipment_app.ui.widgets.segmented import Segment, Tabs

STOCK_TABS: tuple[tuple[str, Any], ...] = (
    ("stock", QT_TRANSLATE_NOOP("stock", "Catalogue")),
    ("order", QT_TRANSLATE_NOOP("stock", "Order proposal")),
    ("kits", QT_TRANSLATE_NOOP("stock", "Kits")),
    ("repairs", QT_TRANSLATE_NOOP("stock", "Repairs and damage")),
    ("grant", QT_TRANSLATE_NOOP("stock", "Grant")),
)
"""Id of the page, and what its tab is called. A page that stands here has the row under its head, and `tab_acts`."""


class StockTabs(Tabs):
    def __init__(self, page: Page, here: str) -> None:
        super().__init__()
        self._page, self._here = page, here
        self.setAccessibleName(QCoreApplication.translate("stock", "Parts of Stock"))
        self._open = [row for row in STOCK_TABS if rights.may_open(page.desk.session, row[0])]
        self.fill([Segment(id, QCoreApplication.translate("stock", name)) for id, name in self._open])
        self.value = here
        self.chosen.connect(self._go)

    def turn(self, step: int) -> None:
        """The next tab, or the one before; from the last one to the first."""
        ids = [id for id, _ in self._open]
        self.choose(ids[(ids.index(self._here) + step) % len(ids)])

    def _go(self, page: str) -> None:
        """This row keeps saying where it stands."""
        self.value = self._here
        self._page.go.emit(page, None)


def tab_acts(page: str) -> Sequence[Act[Any]]:
    return (
        Act(f"{page}.next_tab", "Next &tab", "Ctrl+PgDown", do=partial(_turn, step=1)),
        Act(f"{page}.previous_tab", "Pre&vious tab", "Ctrl+PgUp", do=partial(_turn, step=-1)),
    )


def _turn(page: Any, step: int) -> None:
    page.tabs.turn(step)
