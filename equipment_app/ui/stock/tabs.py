"""The tabs of Stock: each is a page of its own under the same name, and one key goes to the next of them."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from equipment_app.ui.kit.acts import Act
from equipment_app.ui.page import Page
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.widgets.segmented import Segment, Tabs


class StockTabs(Tabs):
    """A page that is a `tab` by its row has these under its head, and `tab_acts`."""

    def __init__(self, page: Page, here: str) -> None:
        super().__init__()
        self._page, self._here = page, here
        self.setAccessibleName(QCoreApplication.translate("stock", "Parts of Stock"))
        tabs = [row for row in PAGES.values() if row.tab and row.need.met(page.desk.session)]
        catalogue = Segment("stock", QCoreApplication.translate("stock", "Catalogue"))
        self.fill([catalogue, *(Segment(row.id, row.words()) for row in tabs)])
        self._ids = ["stock", *(row.id for row in tabs)]
        self.value = here
        self.chosen.connect(self._go)

    def turn(self, step: int) -> None:
        """The next tab, or the one before; from the last one to the first."""
        self.choose(self._ids[(self._ids.index(self._here) + step) % len(self._ids)])

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
