"""Where the names of codes stand in the picture: under their code, as much of them as there is room for."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from equipment_app.domain.value import Value
from equipment_app.scanning.frames import SeenCode
from equipment_app.ui.camera.names import Tag
from equipment_app.ui.camera.reading import ReadFrame
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.cells import INK
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import SMALL, font, tokens

GAP = 6


class Ask(Value):
    """The outline of a code, and the sizes its name may have, the largest first."""

    code: QRectF
    sizes: tuple[QSizeF, ...]


def breadths(codes: Sequence[QRectF]) -> list[float]:
    """How wide the name of each may be: whoever lies beside it has a name as well."""

    def apart(one: QRectF, other: QRectF) -> float:
        away = one.center() - other.center()
        beside = other is not one and abs(away.y()) < (one.height() + other.height()) / 2
        return abs(away.x()) if beside else math.inf

    return [min(apart(one, other) for other in codes) - GAP for one in codes]


def placed(asks: Sequence[Ask], room: QRectF) -> list[tuple[int, QRectF] | None]:
    """For each, which of its sizes and where; None where all would lie over a code or another name.

    Under the code, else above it, else over its middle if the smallest fits into it.
    """
    codes = [ask.code for ask in asks]
    taken: list[QRectF] = []
    answers: list[tuple[int, QRectF] | None] = []
    for ask in asks:
        answer = _one(ask, [code for code in codes if code is not ask.code] + taken, room)
        answers.append(answer)
        if answer is not None:
            taken.append(answer[1])
    return answers


def _one(ask: Ask, others: Sequence[QRectF], room: QRectF) -> tuple[int, QRectF] | None:
    for which, size in enumerate(ask.sizes):
        for top in (ask.code.bottom() + GAP, ask.code.top() - GAP - size.height()):
            inside = _within(QRectF(QPointF(ask.code.center().x() - size.width() / 2, top), size), room)
            clear = not inside.intersects(ask.code) and not any(inside.intersects(other) for other in others)
            if clear:
                return which, inside
    least = ask.sizes[-1]
    if least.width() <= ask.code.width() and least.height() <= ask.code.height():
        middle = QRectF(QPointF(), least)
        middle.moveCenter(ask.code.center())
        return len(ask.sizes) - 1, middle
    return None


def _within(rect: QRectF, room: QRectF) -> QRectF:
    """Pushed in from the edge."""
    moved = QRectF(rect)
    moved.moveLeft(min(max(rect.left(), room.left()), room.right() - rect.width()))
    moved.moveTop(min(max(rect.top(), room.top()), room.bottom() - rect.height()))
    return moved


_PAD, _ICON, _LINE = 6, 16, 16
_NARROWEST, _WIDEST = 40, 230
"""Of the words of a name, and of the whole of it, in px."""
_DOT = QSizeF(22, 22)
_MARGIN = 6


class CameraView(draw.Painted):
    """`tag_of` says what is known of a code. `mirrored` shows it as a mirror does; the names stay readable."""

    def __init__(self, tag_of: Callable[[str], Tag]) -> None:
        super().__init__()
        self._tag_of = tag_of
        self.look: ReadFrame | None = None
        self.mirrored = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_look(self, look: ReadFrame | None) -> None:
        self.look = look
        self.update()

    def set_mirrored(self, mirrored: bool) -> None:
        self.mirrored = mirrored
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 180)

    def shown_at(self) -> QRectF:
        """Where the picture lies: as large as fits, in the middle."""
        wide, high = self.look.size if self.look else (16, 9)
        scale = min(self.width() / wide, self.height() / high)
        rect = QRectF(0, 0, wide * scale, high * scale)
        rect.moveCenter(QRectF(self.rect()).center())
        return rect

    def outline(self, seen: SeenCode) -> QPolygonF:
        """A code's corners on the screen."""
        rect = self.shown_at()
        assert self.look is not None
        wide = self.look.size[0]
        scale = rect.width() / wide
        points = [(wide - x if self.mirrored else x, y) for x, y in seen.corners]
        return QPolygonF([rect.topLeft() + QPointF(x, y) * scale for x, y in points])

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        painter.fillRect(self.rect(), colors["line"])
        if self.look is not None:
            self._paint_picture(painter, self.look)
            self._paint_codes(painter, self.look)

    def _paint_picture(self, painter: QPainter, look: ReadFrame) -> None:
        rect = self.shown_at()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.mirrored:
            painter.save()
            painter.translate(rect.left() + rect.right(), 0)
            painter.scale(-1, 1)
            painter.drawImage(rect, look.image)
            painter.restore()
        else:
            painter.drawImage(rect, look.image)

    def _paint_codes(self, painter: QPainter, look: ReadFrame) -> None:
        """All outlines first, so that none lies over a name."""
        outlines = [self.outline(seen) for seen in look.codes]
        tags = [self._tag_of(seen.text) for seen in look.codes]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shape, tag in zip(outlines, tags, strict=True):
            _paint_outline(painter, shape, tag)
        codes = [shape.boundingRect() for shape in outlines]
        asks = [Ask(code, sizes(tag, breadth)) for code, tag, breadth in zip(codes, tags, breadths(codes), strict=True)]
        room = self.shown_at().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        for tag, place in zip(tags, placed(asks, room), strict=True):
            if place is not None:
                _paint_tag(painter, tag, *place)


def _paint_outline(painter: QPainter, shape: QPolygonF, tag: Tag) -> None:
    """On any ground: the colour of its state inside a line of the surface's."""
    colors = tokens()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, wide in ((colors["surface"], 6.0), (colors[INK[tag.tone]], 3.0)):
        painter.setPen(QPen(color, wide, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolygon(shape)


def sizes(tag: Tag, widest: float) -> tuple[QSizeF, ...]:
    """Name and holder; the name alone; a sign."""
    beside = 3 * _PAD + _ICON
    room = min(widest, _WIDEST) - beside
    if room < _NARROWEST:
        return (_DOT,)
    name = min(draw.width(tag.name, font(SMALL, bold=True)), room)
    both = max(name, min(draw.width(tag.where, font(SMALL)), room))
    one = QSizeF(name + beside, _LINE + _PAD)
    return (QSizeF(both + beside, 2 * _LINE + _PAD), one, _DOT) if tag.where else (one, _DOT)


def _paint_tag(painter: QPainter, tag: Tag, which: int, rect: QRectF) -> None:
    colors = tokens()
    ink = colors[INK[tag.tone]]
    draw.box(painter, rect, colors["surface"], ink, radius=5)
    if rect.size() == _DOT:
        icons.paint(painter, tag.icon, rect.x() + 3, rect.y() + 3, ink, _ICON)
        return
    icons.paint(painter, tag.icon, rect.x() + _PAD, rect.center().y() - _ICON / 2, ink, _ICON)
    words = rect.adjusted(2 * _PAD + _ICON, _PAD / 2, -_PAD + 1, -_PAD / 2)
    if which == 0 and tag.where:
        upper = QRectF(words.x(), words.y(), words.width(), _LINE)
        draw.text(painter, upper, tag.name, colors["text"], font(SMALL, bold=True))
        draw.text(painter, upper.translated(0, _LINE), tag.where, colors["quiet"], font(SMALL))
    else:
        draw.text(painter, words, tag.name, colors["text"], font(SMALL, bold=True))
