"""The finder (Ctrl+K): one box that finds members, things, papers and actions, grouped, all by keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from equipment_app.ui import draw, icons
from equipment_app.ui.theme import LARGE, SMALL, caption_font, font, tokens
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.key_hint import KeyHint
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.marked_text import marked
from equipment_app.ui.widgets.overlay import Overlay

WIDTH, TOP, FIELD, FOOT = 680, 64, 52, 36
_CAPTION, _ROW = 28, 36
AT_MOST, EACH = 10, 3


@dataclass(frozen=True, slots=True)
class Hit:
    """`use` is what Enter does here (said by `hint`), `open` what Ctrl+Enter does: the card."""

    icon: str
    name: str
    facts: str = ""
    hint: str = ""
    use: Callable[[], None] | None = None
    open: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """One kind: Members, Things, Papers, Actions. `total` may be more than the rows at hand."""

    title: str
    rows: tuple[Hit, ...]
    total: int


Source = Callable[[str, Callable[[Sequence[Hits]], None]], None]
"""Looks for a text and, some time, gives what it found."""


def shared(groups: Sequence[Hits]) -> list[Hits]:
    """Ten rows at most: three each, and what some leave the others may take, in order."""
    shares = {group.title: min(EACH, len(group.rows)) for group in groups}
    spare = AT_MOST - sum(shares.values())
    for group in groups if len(groups) < 3 else ():
        more = min(spare, len(group.rows) - shares[group.title])
        shares[group.title] += more
        spare -= more
    return [Hits(g.title, g.rows[: shares[g.title]], g.total) for g in groups if g.rows]


class _List(QWidget):
    """Paints the groups; the finder's field keeps the keyboard."""

    clicked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.groups: list[Hits] = []
        self.text = ""
        self.current = 0
        self.setMouseTracking(True)

    def rows(self) -> list[Hit]:
        return [row for group in self.groups for row in group.rows]

    def tall(self) -> int:
        captions = sum(_CAPTION for group in self.groups)
        return captions + _ROW * len(self.rows()) + (12 if self.groups else 0)

    def firsts(self) -> list[int]:
        """The number of each group's first row."""
        firsts, number = [], 0
        for group in self.groups:
            firsts.append(number)
            number += len(group.rows)
        return firsts

    def spot(self, wanted: int) -> QRectF:
        y, number = 8, 0
        for group in self.groups:
            y += _CAPTION
            for _ in group.rows:
                if number == wanted:
                    return QRectF(8, y, self.width() - 16, _ROW)
                y, number = y + _ROW, number + 1
        return QRectF()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        for number in range(len(self.rows())):
            if self.spot(number).contains(event.position()) and number != self.current:
                self.current = number
                self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.rows() and self.spot(self.current).contains(event.position()):
            self.clicked.emit(self.current)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, y, number = QPainter(self), 8, 0
        for group in self.groups:
            self._paint_caption(painter, y, group)
            y += _CAPTION
            for hit in group.rows:
                self._paint_row(painter, QRectF(8, y, self.width() - 16, _ROW), hit, number == self.current)
                y, number = y + _ROW, number + 1
        painter.end()

    def _paint_caption(self, painter: QPainter, y: int, group: Hits) -> None:
        ink, room = tokens()["quiet"], QRectF(20, y, self.width() - 40, _CAPTION)
        draw.text(painter, room, group.title.upper(), ink, caption_font())
        count = f"{group.total}" if group.total == len(group.rows) else f"{len(group.rows)}/{group.total}"
        draw.text(painter, room, count, ink, font(SMALL, figures=True), draw.RIGHT)

    def _paint_row(self, painter: QPainter, rect: QRectF, hit: Hit, on: bool) -> None:
        colors, middle = tokens(), rect.center().y()
        right = rect.right() - 12
        if on:
            draw.box(painter, rect, colors["soft"])
            if hit.use:
                draw.key(painter, "Enter", right, middle, colors["quiet"], colors["ground"], colors["line"])
                right -= draw.key_width("Enter") + 12
        icons.paint(painter, hit.icon, rect.x() + 12, middle - 8, colors["accent" if on else "quiet"], 16)
        hint = draw.width(hit.hint, font(SMALL))
        draw.text(
            painter, QRectF(right - hint, rect.y(), hint, _ROW), hit.hint, colors["quiet"], font(SMALL), draw.RIGHT
        )
        x, end = rect.x() + 40, right - hint - 16
        x += marked(painter, QRectF(x, rect.y(), end - x, _ROW), hit.name, self.text, colors["text"])
        x += 12
        if hit.facts and x < end:
            marked(painter, QRectF(x, rect.y(), end - x, _ROW), hit.facts, self.text, colors["quiet"])


class _Foot(QWidget):
    """Which keys do what."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(FOOT)
        self.keys: tuple[tuple[tuple[str, ...], str], ...] = ()
        self.aside = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors, middle = QPainter(self), tokens(), FOOT / 2
        draw.box(painter, self.rect(), colors["ground"])
        painter.fillRect(QRectF(0, 0, self.width(), 8), colors["ground"])
        draw.hairline(painter, 0, 0, self.width())
        x = 20.0
        for keys, words in self.keys:
            for key in keys:
                x += draw.key_width(key)
                draw.key(painter, key, x, middle, colors["quiet"], colors["surface"], colors["line"])
                x += 4
            room = QRectF(x, 0, 200, FOOT)
            x += draw.text(painter, room, words, colors["quiet"], font(SMALL)) + 16
        room = QRectF(x, 0, self.width() - 20 - x, FOOT)
        draw.text(painter, room, self.aside, colors["quiet"], font(SMALL), draw.RIGHT)
        painter.end()


class Finder(Overlay):
    """Up and Down move through the groups, Tab goes to the next group, Enter uses, Ctrl+Enter opens the card."""

    def __init__(self, window: QWidget, source: Source) -> None:
        super().__init__(window)
        self._source = source
        self._asked = ""
        self.panel.setFixedWidth(WIDTH)
        self.field = QLineEdit()
        self.field.setProperty("bare", True)
        self.field.setFont(font(LARGE))
        self.count = Label(size=SMALL, token="quiet", figures=True)
        self.list = _List()
        self.foot = _Foot()
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._top())
        column.addWidget(self.list, 1)
        column.addWidget(self.foot)
        self.field.textChanged.connect(self.look_for)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _: self._call(card=False))
        self.retranslate()

    def _top(self) -> Strip:
        top = Strip("below")
        top.setFixedHeight(FIELD)
        top.row.setContentsMargins(20, 0, 20, 0)
        top.row.setSpacing(12)
        top.row.addWidget(IconLabel("search", "accent", 20))
        top.row.addWidget(self.field, 1)
        top.row.addWidget(self.count)
        top.row.addWidget(KeyHint("Esc"))
        return top

    def open_with(self, text: str) -> None:
        self.open()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setText(text)
        self.look_for(text)

    def look_for(self, text: str) -> None:
        self._asked = text
        self._source(text, lambda groups: self._found(text, groups))

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Scan a code or search…"))
        self.field.setAccessibleName(self.tr("Search"))
        self.foot.keys = (
            (("↑", "↓"), self.tr("choose")),
            (("Enter",), self.tr("use here")),
            (("Ctrl+Enter",), self.tr("open the card")),
            (("Tab",), self.tr("next group")),
        )
        self.foot.aside = self.tr("accents do not matter")

    def arrange(self) -> None:
        tall = min(FIELD + self.list.tall() + FOOT + 2, self.height() - TOP - 16)
        self.panel.setGeometry((self.width() - WIDTH) // 2, TOP, WIDTH, tall)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes to the next group instead."""
        firsts = self.list.firsts()
        if firsts:
            here = max(n for n, first in enumerate(firsts) if first <= self.list.current)
            self._choose(firsts[(here + (1 if next else -1)) % len(firsts)])
        return True

    def _key(self, event: QKeyEvent) -> bool:
        count = len(self.list.rows())
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if count:
                self._choose((self.list.current + (1 if event.key() == Qt.Key.Key_Down else -1)) % count)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._call(card=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            case Qt.Key.Key_Escape:
                self.close_overlay()
            case _:
                return False
        return True

    def _choose(self, number: int) -> None:
        self.list.current = number
        hit = self.list.rows()[number]
        self.field.setAccessibleDescription(f"{hit.name}, {hit.facts}, {hit.hint}")
        self.list.update()

    def _call(self, *, card: bool) -> None:
        rows = self.list.rows()
        if not rows:
            return
        hit = rows[self.list.current]
        act = hit.open if card and hit.open else hit.use
        self.close_overlay()
        if act:
            act()

    def _found(self, text: str, groups: Sequence[Hits]) -> None:
        if text != self._asked:
            return
        self.list.groups = shared(groups)
        self.count.setText(self.tr("%n result(s)", "", sum(group.total for group in groups)) if text.strip() else "")
        self.list.text = text
        if self.list.rows():
            self._choose(0)
        self.arrange()
        self.list.update()
