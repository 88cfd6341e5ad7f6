"""Sizes × quantities of one article; trousers as waist × length, one number at a time."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from equipment_app.ui import formatting
from equipment_app.ui.formatting import thousands
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.layout import FloatingBar
from equipment_app.ui.widgets.matrix import Kind, Matrix, MatrixRow
from equipment_app.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from equipment_app.queries.stock import ArticleCard


class Number(NamedTuple):
    """A row of the matrix: `what` is the field of a size it shows."""

    what: str
    words: str
    kind: Kind = "plain"


class Sizes(QWidget):
    """`opened` says which number of which size somebody wants to see behind; the size None stands for all of them."""

    opened = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: ArticleCard | None = None
        self.matrix = Matrix()
        self.what = Segmented(small=True)
        self.matrix.setAccessibleName(self.tr("Sizes and quantities"))
        self.what.setAccessibleName(self.tr("Number to look into"))
        self._behind: list[tuple[str, list[str | None]]] = []
        self._strip = Strip("below")
        self._strip.setFixedHeight(44)
        self._strip.row.addWidget(self.what)
        self._strip.row.addStretch(1)
        self._area = _Area(self.matrix)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self._area, 1)
        self.what.chosen.connect(lambda _: self._show())
        self.matrix.opened.connect(self._open)
        self.setFocusProxy(self.matrix)

    def show_card(self, card: "ArticleCard") -> None:
        self.card = card
        self._show()

    def _show(self) -> None:
        if self.card is None:
            return
        plane = any("/" in line.size for line in self.card.sizes)
        self._strip.setVisible(plane)
        if plane:
            self._show_plane(self.card)
        else:
            self._show_rows(self.card)
        self._area.updateGeometry()

    def _show_rows(self, card: "ArticleCard") -> None:
        numbers = self._numbers(card)
        sizes = [line.size for line in card.sizes]
        rows = [MatrixRow(n.words, tuple(getattr(line, n.what) for line in card.sizes), n.kind) for n in numbers]
        self._behind = [(number.what, [*sizes, None]) for number in numbers]
        self.matrix.show_rows([formatting.size(size) for size in sizes], rows, self.tr("Size"), self.tr("Total"))

    def _show_plane(self, card: "ArticleCard") -> None:
        """Waist × length; a size of another form stands in a row of its own."""
        order = ("stored", "issued", "delivered", "waiting", "balance")
        numbers = {number.what: number for number in self._numbers(card)}
        counts = {what: card.short if what == "balance" else card.total(what) for what in order}
        self.what.fill([Segment(what, numbers[what].words, thousands(counts[what])) for what in order])
        what = str(self.what.value)
        cells = {line.size: getattr(line, what) for line in card.sizes}
        waists = list(dict.fromkeys(size.partition("/")[0] for size in cells))
        lengths = sorted({size.partition("/")[2] for size in cells})
        sizes = [[f"{waist}/{length}" if length else waist for length in lengths] for waist in waists]
        kind: Kind = "result" if what == "balance" else "plain"
        rows = [
            MatrixRow(formatting.size(waist), tuple(cells.get(size, 0) for size in row), kind, low=True)
            for waist, row in zip(waists, sizes, strict=True)
        ]
        behind: list[tuple[str, list[str | None]]] = [(what, [*row, None]) for row in sizes]
        if kind == "plain":
            sums = tuple(sum(row.values[column] for row in rows) for column in range(len(lengths)))
            rows.append(MatrixRow(self.tr("Total"), sums, "stock"))
            behind.append((what, [None] * (len(lengths) + 1)))
        self._behind = behind
        corner, total = self.tr("Waist / length"), self.tr("Total")
        self.matrix.show_rows([length or "–" for length in lengths], rows, corner, total)

    def _numbers(self, card: "ArticleCard") -> list[Number]:
        """Repair and what is withdrawn only once there is any."""
        numbers = [
            Number("delivered", self.tr("Delivered")),
            Number("issued", self.tr("Issued")),
            Number("repair", self.tr("In repair")),
            Number("withdrawn", self.tr("Withdrawn")),
            Number("stored", self.tr("In stock"), "stock"),
            Number("waiting", self.tr("Members wait")),
            Number("minimum", self.tr("Minimum stock")),
            Number("balance", self.tr("Short / over"), "result"),
        ]
        rare = {"repair", "withdrawn"}
        return [number for number in numbers if number.what not in rare or card.total(number.what)]

    def _open(self, row: int, column: int) -> None:
        what, sizes = self._behind[row]
        self.opened.emit(what, sizes[column])


class _Area(QScrollArea):
    """As high as the matrix where there is room, else scrolled."""

    def __init__(self, matrix: Matrix) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._matrix = matrix
        self.setWidget(matrix)
        for part in (matrix, self.viewport()):
            part.setAutoFillBackground(False)
        FloatingBar(self)

    def sizeHint(self) -> QSize:
        return self._matrix.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._matrix.minimumSizeHint().width(), 84)
