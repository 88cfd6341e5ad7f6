"""A card beside the grid: its head is lower and its title smaller than those of the cards that pages are made of."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import Effect, Scanned
from equipment_app.ui import formatting
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.theme import BODY, SMALL, font, tokens
from equipment_app.ui.unit_check import words
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import Card, Strip
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, empty, fill, in_column, in_row

if TYPE_CHECKING:
    from equipment_app.ui.look.colors import Token


HEAD = 40


class SideCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self.top = Strip("below")
        self.top.setFixedHeight(HEAD)
        self.name, self.note = Label(bold=True), Label(size=SMALL, token="quiet")
        self.top.row.addWidget(self.name, 1)
        self.top.row.addWidget(self.note)
        self.body.addWidget(self.top)


_AT_MOST = 30
_OPEN = ("member", "unit", "location", "store")
"""Of these holders the Counter can take a thing over, or give it out."""


class AsideItem(Strip):
    """A code, when it was read, why it lies here."""

    def __init__(self, scanned: Scanned, *, last: bool) -> None:
        super().__init__("none" if last else "below")
        self.scanned = scanned
        self.row.setContentsMargins(0, 0, 0, 0)
        self.take_over, self.put_away = LinkButton(), LinkButton()
        at = Label(formatting.time_words(scanned.at), size=SMALL, token="quiet", figures=True)
        why = Label(words.aside(scanned), token="quiet", wrap=True)
        head = in_row((Label(scanned.code, bold=True, elide=True), 1), at, spacing=8)
        foot = in_row(self.take_over, self.put_away, None, spacing=16)
        self.row.addLayout(in_column(head, why, foot, margins=(0, 12, 0, 10)))
        known = scanned.whose is not None
        self.take_over.setText(self.tr("To the Counter") if known else self.tr("Assign it to an item"))
        self.put_away.setText(self.tr("Discard"))
        for link in (self.take_over, self.put_away):
            link.setAccessibleDescription(scanned.code)


class AsideCard(SideCard):
    """`put_away` with the code; `take_over` with the scan, where a Counter is at hand."""

    put_away = Signal(str)
    take_over = Signal(object)

    def __init__(self, *, counter: bool) -> None:
        super().__init__()
        self._counter = counter
        self._shown: tuple[Scanned, ...] = ()
        self.items: list[AsideItem] = []
        self.icon = IconLabel("circle-question-mark", "quiet")
        self.none = Label(self.tr("Unknown codes and other members’ items are kept here."), token="quiet", wrap=True)
        self.top.row.insertWidget(0, self.icon)
        self._column = in_column(margins=(16, 0, 16, 2))
        self.room = Scroll(self._column)
        self._empty = Strip("none")
        self._empty.row.setContentsMargins(16, 10, 16, 10)
        self._empty.row.addWidget(self.none)
        fill(self.body, self._empty, (self.room, 1))
        self.room.hide()
        self._fill()

    def show_check(self, check: Check) -> None:
        if check.aside != self._shown:
            self._shown = check.aside
            self._fill()

    def _fill(self) -> None:
        count = len(self._shown)
        self.name.setText(self.tr("Aside %n", "", count) if count else self.tr("Aside"))
        self.note.setText(self.tr("not counted") if count else "")
        self.icon.show_icon("circle-question-mark", "warn" if count else "quiet")
        empty(self._column)
        self.items = [self._item(one, one is self._shown[-1]) for one in self._shown[:_AT_MOST]]
        self._empty.setVisible(not count)
        self.room.setVisible(bool(count))

    def _item(self, scanned: Scanned, last: bool) -> AsideItem:
        item = AsideItem(scanned, last=last)
        item.put_away.clicked.connect(lambda: self.put_away.emit(scanned.code))
        item.take_over.clicked.connect(lambda: self.take_over.emit(scanned))
        whose, attached = scanned.whose, scanned.effect is Effect.UNKNOWN
        item.take_over.setVisible(self._counter and (whose.kind in _OPEN if whose else attached))
        self._column.addWidget(item)
        return item

    def wanted_height(self, width: int) -> int:
        """Of all that lies here, in so wide a card."""
        wide = max(120, width - 34)
        high = sum(max(item.sizeHint().height(), item.heightForWidth(wide)) for item in self.items)
        return HEAD + 4 + (high + 2 if self.items else 20 + self.none.heightForWidth(wide))

    def focus_first(self) -> bool:
        """Give the keyboard to the newest; False where nothing lies aside."""
        if self.items:
            self.items[0].put_away.setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self.items)


ROW = 28
_PAD, _TOP, _TEXT = 16, 4, 38


class RecentRows(QWidget):
    """As many as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, Token, tuple[str, ...], str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(224, 4 * ROW + 2 * _TOP)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 2 * ROW + 2 * _TOP)

    def show_check(self, check: Check) -> None:
        self._rows = [(*words.icon(one), *words.row(check, one), formatting.time_words(one.at)) for one in check.recent]
        self.setAccessibleDescription("; ".join(f"{ways[0]} {whose} {at}" for *_, ways, whose, at in self._rows[:5]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        for number, (icon, token, ways, whose, at) in enumerate(self._rows[: (self.height() - _TOP) // ROW]):
            line = QRectF(_PAD, _TOP + number * ROW, self.width() - 2 * _PAD, ROW)
            icons.paint(painter, icon, line.left() - 1, line.center().y() - 7, colors[token], 14)
            taken = draw.text(painter, line, at, colors["quiet"], font(SMALL, figures=True), draw.RIGHT)
            line.setRight(line.right() - taken - 8)
            line.setLeft(_TEXT)
            behind = f" · {whose}" if whose else ""
            shown = next((one for one in ways if draw.width(one + behind, font(BODY)) <= line.width()), ways[-1])
            line.setLeft(line.left() + draw.text(painter, line, shown, colors["text"]))
            draw.text(painter, line, behind, colors["quiet"])
        painter.end()


class RecentCard(SideCard):
    def __init__(self) -> None:
        super().__init__()
        self.rows = RecentRows()
        fill(self.body, 1, (self.rows, 1))
        self.name.setText(self.tr("Last scanned"))
        self.rows.setAccessibleName(self.tr("Last scanned"))
