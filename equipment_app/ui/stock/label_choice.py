"""What is chosen about labels: which pieces, which sheet, from which place on."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui import said
from equipment_app.ui.i18n import language
from equipment_app.ui.stock.sheet_picture import SheetPicture
from equipment_app.ui.theme import SMALL
from equipment_app.ui.widgets.check import Check, Radio
from equipment_app.ui.widgets.combo import Combo
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.label import Caption, Label

if TYPE_CHECKING:
    from equipment_app.domain.label_stock import Stock
    from equipment_app.queries.stock import Delivery

WIDTH = 304
CHOSEN, FILTERED, DELIVERED = "chosen", "filtered", "delivered"


class Choice(NamedTuple):
    """`which` is one of the three above; `note` the delivery of the last."""

    which: str
    note: str
    sheet: str
    start: int
    outlines: bool


class LabelChoice(QWidget):
    """`changed` with every change that makes other labels."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from equipment_app.documents.stock import STOCKS

        self._stocks = STOCKS
        self.setFixedWidth(WIDTH)
        self.which, self.how = Caption(), Caption()
        self.radios = {name: Radio() for name in (CHOSEN, FILTERED, DELIVERED)}
        self.delivery, self.sheet, self.start = Combo(), Combo(), LineField(figures=True)
        self.sheet_field, self.start_field = Field(self.sheet), Field(self.start)
        self.measures, self.hint = Label(size=SMALL, token="quiet"), Label(size=SMALL, token="quiet", wrap=True)
        self.picture, self.outlines = SheetPicture(), Check()
        self.start.setText("1")
        self.sheet.fill((name, stock.title) for name, stock in self._stocks.items())
        self._lay_out()
        self._show_sheet()
        for radio in self.radios.values():
            radio.toggled.connect(lambda on: self.changed.emit() if on else None)
        self.delivery.currentIndexChanged.connect(lambda _: self.radios[DELIVERED].setChecked(True))
        self.delivery.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.sheet.currentIndexChanged.connect(lambda _: self._show_sheet())
        self.start.textChanged.connect(lambda _: self._begin())
        self.picture.chosen.connect(lambda place: self.start.setText(str(place)))
        self.outlines.toggled.connect(lambda _: self.changed.emit())

    @property
    def stock(self) -> "Stock":
        return self._stocks[str(self.sheet.currentData())]

    def now(self) -> Choice:
        which = next((name for name, radio in self.radios.items() if radio.isChecked()), FILTERED)
        start = min(max(1, int(self.start.text() or 1)), self.stock.count)
        return Choice(
            which, self.delivery.currentData() or "", str(self.sheet.currentData()), start, self.outlines.isChecked()
        )

    def offer(self, chosen: int, filtered: int, deliveries: "tuple[Delivery, ...]", which: str) -> None:
        """So many are chosen and so many pass the filter; `which` is what is wanted first."""
        self.blockSignals(True)
        counts = {CHOSEN: chosen, FILTERED: filtered}
        words = {
            CHOSEN: said.counted(self.tr("%n chosen piece(s)", "", chosen), chosen),
            FILTERED: said.counted(self.tr("all %n of the list", "", filtered), filtered),
            DELIVERED: self.tr("a whole delivery"),
        }
        for name, radio in self.radios.items():
            radio.setText(words[name])
            radio.setEnabled(counts.get(name, 1) > 0)
        self.delivery.fill((one.note, f"{one.note} · {said.thousands(one.pieces)}") for one in reversed(deliveries))
        self.radios[which].setChecked(True)
        self.blockSignals(False)

    def retranslate(self) -> None:
        self.which.setText(self.tr("Which pieces"))
        self.how.setText(self.tr("On which paper"))
        self.delivery.setAccessibleName(self.tr("Delivery"))
        self.sheet_field.set_label(self.tr("Sheet"))
        self.start_field.set_label(self.tr("Begin at place"))
        self.hint.setText(self.tr("A click on the sheet begins there: for one that is partly used up."))
        self.picture.setAccessibleName(self.tr("Begin at place"))
        self.outlines.setText(self.tr("Test print with outlines"))

    def _show_sheet(self) -> None:
        stock = self.stock
        places = [QRectF(*stock.corner(n), stock.width, stock.height) for n in range(stock.count)]
        self.picture.show_sheet(places, stock.columns)
        self.start.setValidator(QIntValidator(1, stock.count, self))
        size = f"{stock.width:g} × {stock.height:g} mm"
        labels = self.tr("%n label(s)", "", stock.count)
        self.measures.setText(f"{labels} {size.replace('.', ',') if language() == 'cs' else size}")
        self._begin()

    def _begin(self) -> None:
        self.picture.begin_at(self.now().start)
        self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(self.which)
        for radio in self.radios.values():
            column.addWidget(radio)
        inset = QHBoxLayout()
        inset.setContentsMargins(24, 0, 0, 0)
        inset.addWidget(self.delivery)
        column.addLayout(inset)
        column.addSpacing(8)
        column.addWidget(self.how)
        column.addWidget(self.sheet_field)
        column.addWidget(self.measures)
        column.addSpacing(4)
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.start_field)
        beside.addWidget(self.hint)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.picture)
        row.addLayout(beside, 1)
        column.addLayout(row)
        column.addWidget(self.outlines)
        column.addStretch(1)
