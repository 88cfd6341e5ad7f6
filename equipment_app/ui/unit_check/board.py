"""A check under way: the grid with how far it is, and beside it the next thing, what lies aside, the last scans."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.unit_check import Check
from equipment_app.ui.unit_check.aside import AsideCard
from equipment_app.ui.unit_check.grid import Grid
from equipment_app.ui.unit_check.next_card import NextCard
from equipment_app.ui.unit_check.progress import Progress
from equipment_app.ui.unit_check.recent import RecentCard
from equipment_app.ui.widgets.card import Card

SIDE, WIDE_SIDE = 256, 320
_GAP = 12
_LEAST_RECENT, _LEAST_ASIDE = 130, 96
_WIDE = 1500
"""From here on the column beside the grid may be wider."""


class Board(QWidget):
    """`counter`: things kept aside can be taken to a Counter."""

    def __init__(self, *, counter: bool) -> None:
        super().__init__()
        self.progress, self.grid = Progress(), Grid()
        self.next, self.aside, self.recent = NextCard(), AsideCard(counter=counter), RecentCard()
        card = Card()
        card.body.addWidget(self.progress)
        card.body.addWidget(self.grid, 1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(_GAP)
        side.addWidget(self.next)
        side.addWidget(self.aside)
        side.addWidget(self.recent, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(card, 1)
        row.addWidget(self._side)
        QWidget.setTabOrder(self.next, self.grid)
        self.grid.setAccessibleName(self.tr("Members and what they should show"))
        self.grid.say(self.tr("Member"), self.tr("Total"))

    def show_check(self, check: Check) -> None:
        self.progress.show_counts(check.counts())
        self.grid.show_check(check)
        self.next.show_check(check)
        self.aside.show_check(check)
        self.recent.rows.show_check(check)
        self._share()

    def enter(self) -> None:
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(WIDE_SIDE if self.width() >= _WIDE else SIDE)
        self._share()

    def _share(self) -> None:
        """What lies aside is as high as it is, but leaves the last scans their place."""
        room = self.height() - self.next.sizeHint().height() - 2 * _GAP - _LEAST_RECENT
        self.aside.setFixedHeight(max(_LEAST_ASIDE, min(self.aside.wanted_height(self._side.maximumWidth()), room)))
