"""The two faces of a stock-take: while it is counted, and what came of it."""

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from equipment_app.queries.stocktake import StocktakeView
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.form import FormStack
from equipment_app.ui.look.theme import HUGE, NARROW
from equipment_app.ui.stocktake.asked import ApprovalStrip
from equipment_app.ui.stocktake.places import PlacesCard
from equipment_app.ui.stocktake.result import FoundCard, SettleCard
from equipment_app.ui.stocktake.scans import ScanList
from equipment_app.ui.stocktake.side import CountCard, StationCard
from equipment_app.ui.stocktake.words import Shares
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column, in_row

_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_UP = QBoxLayout.Direction.BottomToTop
_GAP, _LEFT, _RIGHT, _ANY = 12, 288, 272, 16_777_215


def _yielding(part: QWidget) -> QWidget:
    """It takes what width there is, up to its most, so that the page can be made narrow."""
    part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return part


class CountingBoard(QWidget):
    """Places, what was scanned, and the count at this station."""

    def __init__(self, can: Acts[object]) -> None:
        super().__init__()
        self.places, self.scans = PlacesCard(), ScanList()
        self.count, self.station = CountCard(), StationCard()
        self.done, self.of = Label(size=HUGE, bold=True, figures=True), Label(token="quiet")
        self.bar, self.kinds = Shares(12), Label(token="quiet", figures=True)
        middle = Card()
        head = Strip(
            "below", self.done, self.of, (in_column(None, self.bar, 4, self.kinds, None), 1), height=60, spacing=12
        )
        middle.body.addWidget(head)
        middle.body.addWidget(self.scans, 1)
        middle.lay_foot(can.button("stocktake.close", key="F6"), can.button("stocktake.sheet", key="F7"), None, high=52)
        self.middle = middle
        self.right = QWidget()
        in_column((self.count, 1), self.station, on=self.right, spacing=_GAP)
        self.row = in_row((_yielding(self.places), 3), (middle, 5), (_yielding(self.right), 3), on=self, spacing=_GAP)

    def show_view(self, view: StocktakeView) -> None:
        """How much there should be is told as a whole, of a place not before it is closed."""
        self.done.setText(formatting.thousands(view.done))
        self.of.setText(self.tr("of {all} items").format(all=formatting.thousands(view.items)))
        self.bar.show_parts(((view.pieces, "accent"), (view.kinds, "good"), (view.items - view.done, "hover")))
        pieces = self.tr("%n piece(s) with a code", "", view.pieces)
        kinds = self.tr("%n count(s)", "", view.kinds)
        self.kinds.setText(f"{formatting.counted(pieces, view.pieces)} · {formatting.counted(kinds, view.kinds)}")
        self.places.show_view(view)
        self.scans.show_view(view)
        self.station.show_view(view)

    def fit(self, wide: int) -> None:
        """Where there is little room, the count is above and the scope below."""
        narrow = wide < NARROW
        self.row.setDirection(_UP if narrow else _ACROSS)
        for part, width in ((self.places, _LEFT), (self.right, _RIGHT)):
            part.setMaximumWidth(_ANY if narrow else width)


class ResultBoard(QWidget):
    """What was found, the item in hand, and the approval under both."""

    def __init__(self, desk: Desk, can: Acts[object]) -> None:
        super().__init__()
        papers = [can.button(id, key=key) for id, key in (("stocktake.print", "Ctrl+P"), ("stocktake.recount", "F2"))]
        self.result, self.settle, self.approval = FoundCard(*papers), SettleCard(), ApprovalStrip()
        self.side = FormStack(self.settle)
        self.row = in_row((self.result, 5), (_yielding(self.side), 3), spacing=_GAP)
        in_column((self.row, 1), self.approval, on=self, spacing=_GAP)
        can.gate("stocktake.approve", self.approval.button)

    def fit(self, wide: int) -> None:
        narrow = wide < NARROW
        self.row.setDirection(_DOWN if narrow else _ACROSS)
        self.side.setMaximumWidth(_ANY if narrow else _RIGHT + PAD)
