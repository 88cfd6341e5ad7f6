"""Of one article: its sizes and quantities, its deliveries, and who waits for it."""

from collections.abc import Hashable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.queries.entitlement import Lacking
from equipment_app.queries.stock import ArticleCard, Delivery
from equipment_app.ui import formatting
from equipment_app.ui.formatting import thousands, translate
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Chip, Text, quiet
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import Card, Strip
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column
from equipment_app.ui.widgets.matrix import Kind, Matrix, MatrixRow
from equipment_app.ui.widgets.segmented import Segment, Segmented


class SizeNumber(NamedTuple):
    """A row of the matrix: `what` is the field of a size it shows."""

    what: str
    words: str
    kind: Kind = "plain"


class Sizes(QWidget):
    """`opened` says which number of which size somebody wants to see behind; the size None stands for all of them."""

    opened = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.card: ArticleCard | None = None
        self.matrix = Matrix()
        self.what = Segmented(small=True, name=self.tr("Number to look into"))
        self.matrix.setAccessibleName(self.tr("Sizes and quantities"))
        self._behind: list[tuple[str, list[str | None]]] = []
        self._strip = Strip("below", self.what, None, height=44)
        self._area = _Area(self.matrix)
        in_column(self._strip, (self._area, 1), on=self)
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

    def _numbers(self, card: "ArticleCard") -> list[SizeNumber]:
        """Repair and what is withdrawn only once there is any."""
        numbers = [
            SizeNumber("delivered", self.tr("Delivered")),
            SizeNumber("issued", self.tr("Issued")),
            SizeNumber("repair", self.tr("In repair")),
            SizeNumber("withdrawn", self.tr("Missing, written off")),
            SizeNumber("stored", self.tr("In stock"), "stock"),
            SizeNumber("waiting", self.tr("Members wait")),
            SizeNumber("minimum", self.tr("Minimum stock")),
            SizeNumber("balance", self.tr("Short / over"), "result"),
        ]
        rare = {"repair", "withdrawn"}
        return [number for number in numbers if number.what not in rare or card.total(number.what)]

    def _open(self, row: int, column: int) -> None:
        what, sizes = self._behind[row]
        self.opened.emit(what, sizes[column])


class _Area(Scroll):
    """As high as the matrix where there is room, else scrolled."""

    def __init__(self, matrix: Matrix) -> None:
        super().__init__(in_column(matrix))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._matrix = matrix

    def sizeHint(self) -> QSize:
        return self._matrix.sizeHint()


_SOON_MONTHS = 12
"""An expiry so near is warned of."""


class DeliveryCard(Card):
    """What came when, and when it expires or its planned service life ends."""

    def __init__(self) -> None:
        super().__init__(self.tr("Deliveries and service life"))
        self._today = date.min
        columns: Sequence[Column[Delivery]] = (
            Column(self.tr("Paper"), lambda one: one.note or "–", 108),
            Column(self.tr("Batch"), lambda one: quiet(one.batch), 64),
            Column.count(self.tr("Pieces"), lambda one: one.pieces),
            Column(self.tr("Service life until"), lambda one: _until(one, self._today)),
        )
        self.view: PlainList[Delivery] = PlainList(self.title.words(), columns, _key)
        self.view.header.tall = 28
        self.ends = Label(elide=True)
        self._glass = IconLabel("hourglass", "warn")
        self.body.addWidget(self.view, 1)
        self.head.setFixedHeight(40)
        self.lay_foot(self._glass, (self.ends, 1), high=44)

    def show_card(self, card: ArticleCard) -> None:
        self._today = card.today
        self.view.show_rows(card.deliveries)
        self._say_end(card)

    def _say_end(self, card: ArticleCard) -> None:
        ends = [(one.until, one.pieces) for one in card.ends if not one.planned]
        planned = [(one.until, one.pieces) for one in card.ends if one.planned]
        over = sum(pieces for until, pieces in ends if until < card.today)
        near = sum(pieces for until, pieces in ends if months_between(card.today, until) < _SOON_MONTHS) - over
        served = sum(pieces for until, pieces in planned if until < card.today)
        if over:
            words = self.tr("Past their expiry: {pieces}")
        elif near:
            words = self.tr("Expires within a year: {pieces}")
        elif served:
            words = self.tr("Past their planned service life: {pieces}")
        elif first := min((until for until, _ in (*ends, *planned)), default=None):
            words = self.tr("The first of it ends on {day}").format(day=formatting.day(first))
        else:
            words = self.tr("No expiry; no service life that runs yet")
        self.ends.setText(words.format(pieces=formatting.pieces(over or near or served, card.article.unit)))
        self._glass.show_icon(
            "triangle-alert" if over else "hourglass" if near or served else "clock",
            "bad" if over else "warn" if near else "quiet",
        )


class DeliveryList(PlainList[Delivery]):
    """Every delivery with its contract, invoice, source of money and price."""

    def __init__(self) -> None:
        self._today = date.min
        columns: Sequence[Column[Delivery]] = (
            Column(translate("stock", "Paper"), lambda one: one.note or "–", 112, least=104),
            Column.day(translate("stock", "Received"), lambda one: one.received_on),
            Column(translate("stock", "Supplier"), lambda one: one.supplier or "–"),
            Column(translate("stock", "Invoice"), lambda one: quiet(one.invoice), 96, least=88),
            Column(translate("stock", "Source"), lambda one: quiet(one.funding), 180, least=120),
            Column.count(translate("stock", "Pieces"), lambda one: one.pieces),
            Column(translate("stock", "Service life until"), lambda one: _until(one, self._today), 156, least=136),
        )
        super().__init__(translate("stock", "Deliveries"), columns, _key)

    def show_card(self, card: ArticleCard) -> None:
        self._today = card.today
        self.show_rows(card.deliveries)


def _key(one: Delivery) -> Hashable:
    return one.supplier, one.note, one.batch


def _until(one: Delivery, today: date) -> Chip | Text:
    return life(one.until, today, planned=one.planned)


def life(until: date | None, today: date, *, planned: bool) -> Chip | Text:
    """When it is over, and how soon; what is only planned is told quietly."""
    if until is None:
        return Text("–", token="quiet")
    if planned:
        return Chip(formatting.day(until), "hourglass" if until < today else "clock")
    if until < today:
        return Chip(translate("stock", "over since {day}").format(day=formatting.day(until)), "triangle-alert", "bad")
    left = months_between(today, until)
    if left < _SOON_MONTHS:
        soon = translate("stock", "{day} · {months} mo.") if left else translate("stock", "{day} · days")
        return Chip(soon.format(day=formatting.day(until), months=left), "hourglass", "warn")
    return Chip(formatting.day(until), "clock")


def months_between(first: date, last: date) -> int:
    """Whole months."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (1 if last.day < first.day else 0)


class WaitingCard(Card):
    def __init__(self) -> None:
        super().__init__("…")
        columns: Sequence[Column[Lacking]] = (
            Column("", lambda one: one.member.name),
            Column("", lambda one: Text(one.member.unit_code, token="quiet", small=True), 60, "right", least=56),
            Column("", lambda one: Text(formatting.size(one.size), bold=True), 64, "right", least=56),
        )
        self.view: PlainList[Lacking] = PlainList("", columns, lambda one: one.member.id)
        self.view.header.tall = 0
        everybody = self.tr("Everybody has as many as the standard kit says, or it is not in the kit.")
        self.nobody = Label(everybody, token="quiet", wrap=True)
        self.nobody.setContentsMargins(16, 12, 16, 12)
        self.head.setFixedHeight(40)
        fill(self.body, (self.view, 1), self.nobody)
        self.body.addStretch(0)

    def show_card(self, card: ArticleCard) -> None:
        count = len(card.waiting)
        self.title.setText(self.tr("%n member(s) wait(s)", "", count) if count else self.tr("Nobody waits"))
        self.view.setAccessibleName(self.title.words())
        self.view.show_rows(card.waiting)
        self.view.setVisible(bool(count))
        self.nobody.setVisible(not count)
