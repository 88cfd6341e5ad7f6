"""What the finder found: rows in groups, painted, one of them current. The finder's field keeps the keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.theme import SMALL, caption_font, font, tokens
from equipment_app.ui.widgets.label import marked

_CAPTION, _ROW = 28, 36
FOOT = 36
AT_MOST, EACH = 10, 3


@dataclass(frozen=True, slots=True)
class Hit:
    """`use` is what Enter does here (said by `hint`), `open` what Ctrl+Enter does: the card."""

    icon: str
    name: str
    facts: str = ""
    hint: str = ""
    use: Callable[[], object] | None = None
    open: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """One kind: Members, Things, Papers, Actions. `total` may be more than the rows at hand."""

    title: str
    rows: tuple[Hit, ...]
    total: int


def shared(groups: Sequence[Hits]) -> list[Hits]:
    """Ten rows at most, dealt out in turn, three to a group; one or two groups may fill the whole list."""
    groups = [group for group in groups if group.rows]
    most = EACH if len(groups) > 2 else AT_MOST
    shares = [0] * len(groups)
    for _ in range(most):
        for number, group in enumerate(groups):
            if sum(shares) < AT_MOST and shares[number] < len(group.rows):
                shares[number] += 1
    return [Hits(group.title, group.rows[:share], group.total) for group, share in zip(groups, shares, strict=True)]


class HitList(QWidget):
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


class KeyFoot(QWidget):
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
