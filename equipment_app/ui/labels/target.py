"""Where labels go: the sheet and how far it is used up, how the printer feeds it, the printer or the file."""

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QGridLayout

from equipment_app.domain.label_stock import Stock
from equipment_app.ui import formatting
from equipment_app.ui.labels.asked import DOTS, Feed, LabelMemory, LabelWay, speaks_zpl
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.output.printing import Printers
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Combo, Field, LineField, NumberField
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row
from equipment_app.ui.widgets.segmented import Segment, Segmented


def size_of(stock: Stock) -> str:
    """Millimetres."""
    return formatting.decimal_sign(stock.measures.replace(",", "."))


_ROOM = QSize(126, 178)
"""An A4 sheet at 0.6 pixels to a millimetre."""


class SheetPicture(draw.Painted):
    """A click on a label, or the arrows, Home and End, choose where to begin. Positions count from 1."""

    chosen = Signal(int)

    def __init__(self, room: QSize = _ROOM) -> None:
        super().__init__()
        self.stock: Stock | None = None
        self.start = 1
        self.count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(room)

    def show_stock(self, stock: Stock | None) -> None:
        """Without one the place stays empty."""
        self.stock = stock
        self.begin_at(min(self.start, stock.count) if stock else 1)

    def begin_at(self, start: int) -> None:
        self.start = start
        self.update()

    def show_count(self, count: int) -> None:
        """How many labels there are to print."""
        self.count = count
        self.update()

    def spot(self, position: int) -> QRectF:
        """Where the label is drawn."""
        assert self.stock is not None
        page, scale = self._page()
        x, y = self.stock.corner(position - 1)
        wide, high = self.stock.width * scale, self.stock.height * scale
        return QRectF(page.x() + x * scale, page.y() + y * scale, wide, high)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number in range(1, (self.stock.count if self.stock else 0) + 1):
            if self.spot(number).contains(event.position()):
                self.chosen.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count, columns = (self.stock.count, self.stock.columns) if self.stock else (0, 1)
        keys = Qt.Key
        wanted = {
            keys.Key_Left: self.start - 1,
            keys.Key_Right: self.start + 1,
            keys.Key_Up: self.start - columns,
            keys.Key_Down: self.start + columns,
            keys.Key_Home: 1,
            keys.Key_End: count,
        }.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        elif wanted != self.start and 1 <= wanted <= count:
            self.chosen.emit(wanted)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        if self.stock is None:
            return
        page, scale = self._page()
        draw.box(painter, page, colors["paper"], colors["edge"], radius=2)
        gap = 1.0 if min(self.stock.width, self.stock.height) * scale > 6 else 0.5
        for number in range(1, self.stock.count + 1):
            spot = self.spot(number).adjusted(gap, gap, -gap, -gap)
            if number < self.start:
                draw.box(painter, spot, colors["line"], None, radius=1)
            elif number < self.start + self.count:
                draw.box(painter, spot, colors["accent"], None, radius=1)
            else:
                draw.box(painter, spot, None, colors["edge"], radius=1)
        if self.hasFocus():
            draw.ring(painter, self.rect(), radius=2)

    def _page(self) -> tuple[QRectF, float]:
        """The page in the middle of the widget, and pixels to a millimetre."""
        assert self.stock is not None
        wide, high = self.stock.page_width, self.stock.page_height
        scale = min((self.width() - 2) / wide, (self.height() - 2) / high)
        left, top = (self.width() - wide * scale) / 2, (self.height() - high * scale) / 2
        return QRectF(round(left), round(top), round(wide * scale), round(high * scale)), scale


FARTHEST = 5.0
"""Millimetres; the documents refuse more."""


class LabelTarget(Card):
    """`changed` when labels come out otherwise."""

    changed = Signal()

    def __init__(self, memory: LabelMemory, printers: Printers) -> None:
        super().__init__(self.tr("Sheet and printer"))
        self._memory, self._printers = memory, printers
        self._count = 0
        self.sheet, self.measures = Label(bold=True, elide=True), Label(size=SMALL, token="quiet", elide=True)
        self.other = Button(self.tr("Another…"), size="small", key="F4")
        self.picture, self.start = SheetPicture(), NumberField(1, 100)
        self.picture.setAccessibleName(self.tr("Start at label"))
        self.start_field, self.pages = Field(self.start, self.tr("Start at label")), Label(token="quiet", wrap=True)
        self.right, self.down = (NumberField(-FARTHEST, FARTHEST, 0.1, 1) for _ in range(2))
        self.right_field = Field(self.right, self.tr("to the right"))
        self.down_field = Field(self.down, self.tr("down"))
        self.trial = LinkButton(self.tr("Print a test page"))
        self.to, self.address, self.dots = Combo(), LineField(hint="192.168.1.50"), Segmented(stretched=True)
        self.address_field = Field(self.address, self.tr("Address or device of the label printer"))
        self.dots_field = Field(self.dots, self.tr("Dots per inch"))
        self.advice = Label(size=SMALL, token="quiet", wrap=True)
        self.print = Button(kind="primary", icon="printer", key="Ctrl+P")
        self._lay_out()
        self._fill()
        self.show_sheet()
        self._connect()

    @property
    def stock(self) -> Stock:
        return self._memory.stock

    @property
    def feed(self) -> Feed:
        return self._memory.feed(self.stock)

    @property
    def way(self) -> str:
        """A printer of the system by its name, empty for the default one, or one of `LabelWay`."""
        return str(self.to.currentData() or "")

    def dots_for(self, way: str) -> int:
        """Dots an inch of a printer of labels; 0 for what takes pages."""
        return int(self.dots.value or DOTS[0]) if speaks_zpl(way) else 0

    def show_count(self, count: int, ready: bool) -> None:
        """So many labels would be printed; `ready` if they can be."""
        self._count = count
        self.picture.show_count(count)
        self.print.setEnabled(ready and self._addressed())
        self.trial.setEnabled(self._addressed())
        self._say()

    def show_sheet(self) -> None:
        """The sheet is another one, or its feed was changed elsewhere."""
        stock, feed = self.stock, self.feed
        for field, value in ((self.start, feed.start), (self.right, feed.right), (self.down, feed.down)):
            with QSignalBlocker(field):
                field.most = stock.count if field is self.start else FARTHEST
                field.put(value)
        self.picture.show_stock(stock)
        self.picture.begin_at(feed.start)
        self._say()

    def minimumSizeHint(self) -> QSize:
        return QSize(264, 320)

    def _fill(self) -> None:
        now = self._memory.settings.now
        choices: list[tuple[str, str]] = [(name, name) for name in self._printers()]
        if choices:
            choices.insert(0, ("", self.tr("The system's default printer")))
            choices.append((LabelWay.DIALOG, self.tr("Ask each time")))
        choices += [
            (LabelWay.ZPL, self.tr("Label printer by its address (ZPL)")),
            (LabelWay.PDF, self.tr("PDF file")),
            (LabelWay.ZPL_FILE, self.tr("ZPL file")),
        ]
        self.to.fill(choices)
        known = [value for value, _ in choices]
        self.to.choose(now.label_to if now.label_to in known else known[0] if "" in known else LabelWay.PDF)
        self.address.setText(now.label_printer)
        self.dots.fill([Segment(dots, dots) for dots in DOTS])
        self.dots.value = now.label_dpi
        self._show_way()

    def _show_way(self) -> None:
        to = self.way
        self.address_field.setVisible(to == LabelWay.ZPL)
        self.dots_field.setVisible(speaks_zpl(to))
        self.print.set_icon("download" if to in (LabelWay.PDF, LabelWay.ZPL_FILE) else "printer")

    def _say(self) -> None:
        stock, count = self.stock, self._count
        to = self.way
        self.sheet.setText(stock.title)
        size, labels = f"{size_of(stock)} mm", self.tr("%n label(s)", "", stock.count)
        self.measures.setText(size if stock.count == 1 else f"{labels} {size}")
        many = stock.count > 1 and not speaks_zpl(to)
        for part in (self.picture, self.start_field, self.pages):
            part.setVisible(many)
        sheets = -(-(count + self.feed.start - 1) // stock.count)
        self.pages.setText(formatting.counted(self.tr("%n sheet(s)", "", sheets), sheets) if count else "")
        words = formatting.counted(self.tr("%n label(s)", "", count), count)
        act = self.tr("Save {labels}…") if to in (LabelWay.PDF, LabelWay.ZPL_FILE) else self.tr("Print {labels}")
        self.print.setText(act.format(labels=words))
        self.advice.setText(
            self.tr("Labels are printed at their exact size. In another program print the PDF at 100 %.")
            if not speaks_zpl(to)
            else self.tr("One label after another, each the size of a label on this sheet.")
        )

    def _addressed(self) -> bool:
        return self.way != LabelWay.ZPL or bool(self.address.text().strip())

    def _keep_feed(self) -> None:
        right, down = self.right.value, self.down.value
        self.start_field.set_error("" if self.start.value else self.tr("1 to {most}").format(most=self.stock.count))
        for field, value in ((self.right_field, right), (self.down_field, down)):
            field.set_error("" if value is not None else self.tr("−5 to 5 mm"))
        if self.start.value and right is not None and down is not None:
            self._memory.keep_feed(self.stock, Feed(self.start.whole, right, down))
            self.picture.begin_at(self.start.whole)
            self._say()
            self.changed.emit()

    def _keep_way(self) -> None:
        self._memory.settings.change(
            label_to=self.way,
            label_printer=self.address.text().strip(),
            label_dpi=str(self.dots.value),
        )
        self._show_way()
        self._say()
        self.changed.emit()

    def _connect(self) -> None:
        self.picture.chosen.connect(lambda place: self.start.put(place))
        for number in (self.start, self.right, self.down):
            number.changed.connect(self._keep_feed)
        self.to.currentIndexChanged.connect(lambda _: self._keep_way())
        self.dots.chosen.connect(lambda _: self._keep_way())
        self.address.textChanged.connect(lambda _: self._keep_way())

    def _lay_out(self) -> None:
        sheet = in_column(in_row((self.sheet, 1), self.other, spacing=None), self.measures)
        used = in_row(self.picture, (in_column(self.start_field, self.pages, None, spacing=8), 1), spacing=12)
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        moved = QGridLayout()
        moved.setHorizontalSpacing(12)
        for number, field in enumerate((self.right_field, self.down_field)):
            moved.addWidget(field, 0, number, top)
            moved.setColumnStretch(number, 1)
        moved.addWidget(self.trial, 1, 0, 1, 2, left)
        inside = in_column(
            sheet, used, 4, Caption(self.tr("Offset in millimetres")), spacing=8, margins=(16, 12, 16, 16)
        )
        fill(inside, moved, 4, Caption(self.tr("Printer")))
        fill(inside, Field(self.to, self.tr("Print to")), self.address_field, self.dots_field, self.advice, None)
        self.body.addWidget(Scroll(inside), 1)
        self.lay_foot((self.print, 1))
