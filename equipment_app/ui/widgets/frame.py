"""What stands around every page: the rail, the header with the search box, the status bar."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.domain.value import Value
from equipment_app.ui.formatting import thousands
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import BODY, SMALL, TITLE, font, tokens
from equipment_app.ui.widgets.button import Pressed
from equipment_app.ui.widgets.label import ChipLabel, IconLabel, Label, Mark
from equipment_app.ui.widgets.layout import fill, in_column, in_row

WIDE, NARROW = 200, 56
_ROW = 36
_FRAME = 4
"""Between the number of a badge and its frame."""
_BADGE_MOST = 99
"""Over the icon of the narrow rail there is room for so much."""


class Badge(Value):
    """A plain number; where somebody must act it `warns` and stands in a frame. `words` say it in full."""

    number: int
    words: str = ""
    warns: bool = False


class RailRow(Pressed):
    """One page."""

    ring = None

    def __init__(self, page: str, icon: str, name: str = "") -> None:
        super().__init__(name)
        self.page = page
        self._icon = icon
        self.badge: Badge | None = None
        self.collapsed = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedHeight(_ROW)

    def sizeHint(self) -> QSize:
        return QSize(NARROW - 17, _ROW)  # the margins of the rail and its line

    def show_badge(self, badge: Badge | None) -> None:
        """Page and what its number counts are said together; the name is in the tip where it is not written."""
        self.badge = badge if badge and badge.number else None
        self.setAccessibleDescription(self.badge.words if self.badge else "")
        self.setAccessibleName(", ".join(filter(None, (self.text(), self.accessibleDescription()))))
        self.setToolTip("\n".join(filter(None, (self.text() if self.collapsed else "", self.accessibleDescription()))))
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        on = self.isChecked()
        if on or self.underMouse():
            draw.box(painter, self.rect(), colors["soft" if on else "hover"])
        if on:
            draw.bar(painter, QRectF(0, 8, 3, 20), colors["accent"])
        icons.paint(painter, self._icon, 12 if not self.collapsed else 10, 8, colors["accent" if on else "quiet"], 20)
        if not self.collapsed:
            room = QRectF(44, 0, self.width() - 52, _ROW)
            if self.badge:
                room.setRight(self._badge_spot(thousands(self.badge.number), self.badge.warns).left() - 4)
            draw.text(painter, room, self.text(), colors["accent" if on else "text"], font(BODY, bold=on))
        self._paint_badge(painter, on)
        if self.ringed:
            draw.ring(painter, self.rect())

    def _paint_badge(self, painter: QPainter, on: bool) -> None:
        if not self.badge:
            return
        ink = tokens()["warn" if self.badge.warns else "accent" if on else "quiet"]
        face = font(SMALL, bold=self.badge.warns, figures=True)
        over = self.collapsed and self.badge.number > _BADGE_MOST
        number = f"{_BADGE_MOST}+" if over else thousands(self.badge.number)
        spot = self._badge_spot(number, self.badge.warns)
        if self.badge.warns:
            draw.box(painter, spot, tokens()["warnsoft"], ink, radius=4)
        draw.text(painter, spot.adjusted(0, 0, -_FRAME, 0), number, ink, face, draw.RIGHT)

    def _badge_spot(self, number: str, warns: bool) -> QRectF:
        """At the right of the row; over the icon where the row is only that."""
        wide = draw.width(number, font(SMALL, bold=warns, figures=True)) + 2 * _FRAME
        if self.collapsed:
            return QRectF(self.width() - wide, 0, wide, 16)
        return QRectF(self.width() - 12 + (_FRAME if warns else 2) - wide, 8, wide, 20)


class _Gap(draw.Painted):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(17)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.hairline(painter, 8, 8, self.width() - 8)


class Rail(draw.Painted):
    """`groups` of (page, icon, name); a hairline parts them, the last group lies at the foot. Any may be empty."""

    chosen = Signal(str)

    def __init__(self, groups: Sequence[Sequence[tuple[str, str, str]]]) -> None:
        super().__init__()
        self.rows: dict[str, RailRow] = {}
        self._marking = False
        self._led: RailRow | None = None
        """Has led to its page already, by the press that is still going on."""
        self.program = Label(bold=True, elide=True)
        self.store = Label(size=SMALL, token="quiet", elide=True)
        names = in_column(self.program, self.store)
        store = in_row(Mark(32), (names, 1), margins=(4, 2, 4, 2), spacing=8)
        column = in_column(store, 12, on=self, margins=(8, 12, 9, 12))
        for number, group in enumerate(groups):
            if number == len(groups) - 1:
                column.addStretch(1)
            elif group and self.rows:
                column.addWidget(_Gap())
            fill(column, *(self._row(*page) for page in group))
        self.collapse(False)

    def mark(self, page: str) -> None:
        """This page is shown. A page that is not in the rail leaves the row it was opened from."""
        if page in self.rows:
            self._marking = True
            self.rows[page].setChecked(True)
            self._marking = False

    def collapse(self, collapsed: bool) -> None:
        self.setFixedWidth(NARROW if collapsed else WIDE)
        for label in (self.program, self.store):
            label.setVisible(not collapsed)
        for row in self.rows.values():
            row.collapsed = collapsed
            row.show_badge(row.badge)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), colors["line"])

    def _turned(self, row: RailRow, *, on: bool) -> None:
        """Assistive means toggle a row where a hand presses it: that leads to its page as well, and only once."""
        if not self._marking:
            self._led = row if on else None
            if on:
                self.chosen.emit(row.page)

    def _pressed(self, row: RailRow) -> None:
        """Also where it is marked already: a page opened from this one may be shown."""
        if self._led is not row:
            self.chosen.emit(row.page)

    def _row(self, page: str, icon: str, name: str) -> RailRow:
        row = self.rows[page] = RailRow(page, icon, name)
        row.pressed.connect(lambda: self._turned(row, on=False))
        row.toggled.connect(lambda on: self._turned(row, on=on))
        row.clicked.connect(lambda: self._pressed(row))
        return row


STATUS = 28
_LONGEST, _OWN_WORDS = 400, 560
"""Pixels of one item; a longer one ends in an ellipsis, and no name makes the window wider. What the journal's item
says are the program's own sentences, of which none is so long.
"""
LEFT = ("journal", "backup", "reader", "serial")
RIGHT = ("operator", "date")
_GIVE_WAY = ("journal", "backup")
"""Their icons say the worst of it."""


class _Words(Label):
    """As wide as what it says; what `gives_way` is shortened where the window has no room for all."""

    def __init__(self, *, gives_way: bool) -> None:
        super().__init__(size=SMALL, token="quiet", elide=True)
        across = QSizePolicy.Policy.Preferred if gives_way else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = ceil(draw.width(self.words(), self.font())) + 1
        return QSize(min(wide, self.maximumWidth()), super().sizeHint().height())


class _Item(QWidget):
    """`pressed` by the mouse: what is said here can lead somewhere. By keyboard an action does."""

    pressed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.icon = IconLabel("", "quiet", 14)
        self.words = _Words(gives_way=name in _GIVE_WAY)
        self.words.setMaximumWidth(_OWN_WORDS if name == "journal" else _LONGEST)
        in_row(self.icon, self.words, on=self, spacing=6)
        self.hide()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class StatusBar(draw.Painted):
    """`say("journal", words, icon, token)`: an item without words is not shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(STATUS)
        self.items = {name: _Item(name) for name in LEFT + RIGHT}
        left, right = ([self.items[name] for name in side] for side in (LEFT, RIGHT))
        in_row(*left, None, *right, on=self, margins=(16, 1, 16, 0), spacing=20)

    def say(self, name: str, words: str, icon: str = "", token: Token = "quiet") -> None:
        item = self.items[name]
        item.words.setText(words)
        item.words.updateGeometry()
        item.icon.show_icon(icon, token)
        item.icon.setVisible(bool(icon))
        item.setAccessibleName(words)
        item.setVisible(bool(words))

    def lead(self, name: str, tip: str) -> None:
        """A press on it leads somewhere: the pointer and a tooltip say so."""
        self.items[name].setCursor(Qt.CursorShape.PointingHandCursor)
        self.items[name].setToolTip(tip)

    def words(self, name: str) -> str:
        return self.items[name].words.words()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.hairline(painter, 0, 0, self.width())


_HEADER = 64
_SEARCH, _SEARCH_BESIDE, _SEARCH_LEAST, _BETWEEN = 400, 320, 200, 12


class SearchBox(Pressed):
    """Looks like a field and opens the finder, also with the letter that is typed on it."""

    ring = None
    wanted = Signal(str)
    """Open the finder, with these letters already in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(32)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.clicked.connect(lambda: self.wanted.emit(""))

    def sizeHint(self) -> QSize:
        return QSize(320, 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 32)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters = event.text()
        if letters.isprintable() and letters.strip():
            self.wanted.emit(letters)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.wanted.emit("")
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        middle = self.height() / 2
        stroke = 2 if self.ringed else 1
        draw.box(painter, self.rect(), colors["surface"], colors["accent" if self.ringed else "edge"], stroke=stroke)
        icons.paint(painter, "search", 8, middle - 8, colors["quiet"], 16)
        key = "Ctrl+K"
        room = QRectF(32, 0, self.width() - 48 - draw.key_width(key), self.height())
        draw.text(painter, room, self.text(), colors["quiet"], font())
        draw.key(painter, key, self.width() - 9, middle, colors["quiet"], colors["ground"], colors["line"])


class PageHeader(QWidget):
    """64 px. The search box is 400 wide alone, 320 beside buttons, less where they leave it less."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_HEADER)
        self.title = Label(size=TITLE, bold=True)
        self.context = Label(token="quiet", elide=True)
        self.context.setFixedHeight(16)
        self.state, self.search = ChipLabel(parent=self), SearchBox()
        """`state`: what holds on every page."""
        self._parts: tuple[QWidget, ...] = ()
        words = (in_column(self.title, self.context), 1)
        self._row = in_row(words, self.state, self.search, on=self, margins=(0, 10, 0, 10), spacing=_BETWEEN)

    def say(self, title: str, context: str) -> None:
        self.title.setText(title)
        self.context.setText(context)
        self._fit()

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """The page's own widgets, right of the search box; those of the page before are put away."""
        for part in self._parts:
            part.hide()
            self._row.removeWidget(part)
        self._parts = tuple(parts)
        for part in parts:
            self._row.addWidget(part)
            part.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = [part for part in (self.title, self.state, *self._parts) if not part.isHidden()]
        room = self.width() - sum(part.sizeHint().width() + _BETWEEN for part in beside)
        self.search.setFixedWidth(max(_SEARCH_LEAST, min(_SEARCH_BESIDE if self._parts else _SEARCH, room)))
