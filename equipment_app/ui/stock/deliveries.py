"""Deliveries of an article: the short list beside its sizes, and all of them with their papers."""

from collections.abc import Hashable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.queries.stock import ArticleCard, Delivery
from equipment_app.ui import formatting
from equipment_app.ui.formatting import thousands, translate
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Amount, Chip, Text
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import IconLabel, Label

_SOON_MONTHS = 12
"""An end of life so near is warned of."""


class DeliveryCard(Card):
    """What came when, and when its service life ends."""

    def __init__(self) -> None:
        super().__init__(self.tr("Deliveries and service life"))
        self._today = date.min
        columns: Sequence[Column[Delivery]] = (
            Column(self.tr("Paper"), lambda one: one.note or "–", 108),
            Column(self.tr("Batch"), lambda one: Text(one.batch or "–", token="quiet"), 64),
            Column(self.tr("Pieces"), lambda one: Amount(thousands(one.pieces)), 60, "right"),
            Column(self.tr("Service life until"), lambda one: life(one.until, self._today)),
        )
        self.view: PlainList[Delivery] = PlainList(self.title.words(), columns, _key)
        self.view.header.tall = 28
        self.ends = Label(elide=True)
        self._glass = IconLabel("hourglass", "warn")
        self.body.addWidget(self.view, 1)
        self.head.setFixedHeight(40)
        self.foot.setFixedHeight(44)
        self.foot.row.addWidget(self._glass)
        self.foot.row.addWidget(self.ends, 1)

    def show_card(self, card: ArticleCard) -> None:
        self._today = card.today
        self.view.show_rows(card.deliveries)
        self._say_end(card)

    def _say_end(self, card: ArticleCard) -> None:
        ends = [(one.until, one.pieces) for one in card.deliveries if one.until]
        over = sum(pieces for until, pieces in ends if until <= card.today)
        near = sum(pieces for until, pieces in ends if months_between(card.today, until) < _SOON_MONTHS) - over
        if over:
            said_ = self.tr("Past their service life: {pieces}")
        elif near:
            said_ = self.tr("Service life ends within a year: {pieces}")
        elif ends:
            said_ = self.tr("The first service life ends on {day}").format(
                day=formatting.day(min(until for until, _ in ends))
            )
        else:
            said_ = self.tr("No limit of service life")
        self.ends.setText(said_.format(pieces=formatting.pieces(over or near, card.article.unit)))
        self._glass.show_icon(
            "triangle-alert" if over else "hourglass" if near else "clock",
            "bad" if over else "warn" if near else "quiet",
        )


class DeliveryList(QWidget):
    """Every delivery with its contract, invoice, source of money and price."""

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        columns: Sequence[Column[Delivery]] = (
            Column(self.tr("Paper"), lambda one: one.note or "–", 112, least=104),
            Column(
                self.tr("Received"), lambda one: Text(formatting.day(one.received_on), figures=True), 108, least=100
            ),
            Column(self.tr("Supplier"), lambda one: one.supplier or "–"),
            Column(self.tr("Invoice"), lambda one: Text(one.invoice or "–", token="quiet"), 96, least=88),
            Column(self.tr("Source"), lambda one: Text(one.funding or "–", token="quiet"), 180, least=120),
            Column(self.tr("Pieces"), lambda one: Amount(thousands(one.pieces)), 60, "right", least=52),
            Column(self.tr("Service life until"), lambda one: life(one.until, self._today), 156, least=136),
        )
        self.view: PlainList[Delivery] = PlainList(self.tr("Deliveries"), columns, _key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)

    def show_card(self, card: ArticleCard) -> None:
        self._today = card.today
        self.view.show_rows(card.deliveries)


def _key(one: Delivery) -> Hashable:
    return one.supplier, one.note, one.batch


def life(until: date | None, today: date) -> Chip | Text:
    """When it is over, and how soon."""
    if until is None:
        return Text("–", token="quiet")
    if until <= today:
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
