"""The two faces of a stock-take: while it is counted, and what came of it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from equipment_app.queries.stocktake import StocktakeView
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.form_stack import FormStack
from equipment_app.ui.look.theme import HUGE, NARROW
from equipment_app.ui.stocktake.asked import ApprovalStrip
from equipment_app.ui.stocktake.places import PlacesCard
from equipment_app.ui.stocktake.result import FoundCard, SettleCard
from equipment_app.ui.stocktake.scans import ScanList
from equipment_app.ui.stocktake.side import CountCard, StationCard
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import QWIDGETSIZE_MAX, as_widget, fill, in_column, in_row, turn
from equipment_app.ui.widgets.progress import Shares

_ACROSS, _UP = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop
_GAP, _LEFT, _RIGHT, _ANY = 12, 288, 272, QWIDGETSIZE_MAX


def _yielding(part: QWidget) -> QWidget:
    """It takes what width there is, up to its most, so that the page can be made narrow."""
    part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return part


class CountTold(QObject):
    """Of a class that others are made of, Qt says no plural."""

    def done(self, pieces: int, kinds: int) -> str:
        coded, counts = self.tr("%n piece(s) with a code", "", pieces), self.tr("%n count(s)", "", kinds)
        return f"{formatting.counted(coded, pieces)} · {formatting.counted(counts, kinds)}"


class CountBoard(QWidget):
    """Places, what was scanned, and the count; what stands below the count, and buttons below the scans."""

    def __init__(self, places: Card, scans: ScanList, *buttons: Button, below: QWidget | None = None) -> None:
        super().__init__()
        self.scans, self.count, self._left, self._told = scans, CountCard(), places, CountTold(self)
        self.done, self.of = Label(size=HUGE, bold=True, figures=True), Label(token="quiet")
        self.bar, self.kinds = Shares(12), Label(token="quiet", figures=True)
        middle = Card()
        head = Strip(
            "below", self.done, self.of, (in_column(None, self.bar, 4, self.kinds, None), 1), height=60, spacing=12
        )
        fill(middle.body, head, (self.scans, 1))
        if buttons:
            middle.lay_foot(*buttons, None, high=52)
        self.middle = middle
        self.right = as_widget(in_column((self.count, 1), *((below,) if below else ()), spacing=_GAP))
        self.row = in_row((_yielding(places), 3), (middle, 5), (_yielding(self.right), 3), on=self, spacing=_GAP)

    def say_done(self, pieces: int, kinds: int) -> None:
        self.kinds.setText(self._told.done(pieces, kinds))

    def fit(self, wide: int) -> None:
        """Where there is little room, the count is above and the scope below."""
        narrow = wide < NARROW
        self.row.setDirection(_UP if narrow else _ACROSS)
        for part, width in ((self._left, _LEFT), (self.right, _RIGHT)):
            part.setMaximumWidth(_ANY if narrow else width)


class CountingBoard(CountBoard):
    """With the store: the scope, and who counts at this station."""

    def __init__(self, can: Acts[object]) -> None:
        self.places, self.station = PlacesCard(), StationCard()
        buttons = [can.button(id, key=key) for id, key in (("stocktake.close", "F6"), ("stocktake.sheet", "F7"))]
        super().__init__(self.places, ScanList(), *buttons, below=self.station)

    def show_view(self, view: StocktakeView) -> None:
        """How much there should be is told nowhere; the bar tells how many places are closed."""
        closed = sum(place.closed for place in view.places)
        self.done.setText(formatting.thousands(view.done))
        self.of.setText(self.tr("counted so far"))
        self.bar.show_parts(((closed, "good"), (len(view.places) - closed, "hover")))
        self.say_done(view.pieces, view.kinds)
        self.places.show_view(view)
        self.scans.show_scans(view.scans, view.streams)
        self.station.show_view(view)


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
        turn(self.row, down=narrow)
        self.side.setMaximumWidth(_ANY if narrow else _RIGHT + PAD)
