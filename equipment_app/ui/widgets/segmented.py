"""A filter of a few choices in one box, and tabs: both say how many there are of each."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy

from equipment_app.domain.value import Value
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import BODY, SMALL, font

_INSET = 16
_APART, _CLOSE, _CLOSER = 20, 14, 8
"""Between tabs: where there is room, where their counts are worth more, and at least."""


class Segment(Value):
    value: Any
    text: str
    count: str = ""
    icon: str = ""


class Choices(draw.Painted):
    """What segmented filter and tabs share: one chosen of a row, by mouse, arrows, Home and End. Where it `asks`, none
    is until somebody chooses.
    """

    chosen = Signal(object)

    def __init__(self, name: str = "", *, asks: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._asks = asks
        self.segments: tuple[Segment, ...] = ()
        self.value: Any = None
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def fill(self, segments: Sequence[Segment]) -> None:
        """Keeps what was chosen; else the first is, or none where it asks."""
        self.segments = tuple(segments)
        if self.value not in [segment.value for segment in segments]:
            self.value = segments[0].value if segments and not self._asks else None
        self._tell()
        self.updateGeometry()
        self.update()

    def choose(self, value: Any) -> None:
        if value != self.value:
            self.value = value
            self._tell()
            self.update()
            self.chosen.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last, at = len(self.segments) - 1, self._at()
        steps = {Qt.Key.Key_Left: at - 1, Qt.Key.Key_Right: at + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if event.key() in steps and self.segments:
            self.choose(self.segments[max(0, min(last, steps[Qt.Key(event.key())]))].value)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, rect in enumerate(self.rects()):
            if rect.contains(event.position()):
                self.choose(self.segments[number].value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hits = [number for number, rect in enumerate(self.rects()) if rect.contains(event.position())]
        self._hovered = hits[0] if hits else -1
        self.update()

    def leaveEvent(self, event: Any) -> None:
        self._hovered = -1
        self.update()

    def rects(self) -> list[QRectF]:
        raise NotImplementedError

    def _tell(self) -> None:
        """Which one is chosen, to who cannot see it."""
        self.setAccessibleDescription(next((one.text for one in self.segments if one.value == self.value), ""))

    def _at(self) -> int:
        """-1 while none is chosen."""
        return next((n for n, segment in enumerate(self.segments) if segment.value == self.value), -1)

    def _width(self, segment: Segment) -> float:
        """Of words, count and icon, without padding; the words as wide as when they are chosen."""
        wide = draw.width(segment.text, font(BODY, bold=True))
        wide += 6 + draw.width(segment.count, font(SMALL, figures=True)) if segment.count else 0
        return round(wide + (22 if segment.icon else 0) + 0.5)

    def _paint_words(self, painter: QPainter, rect: QRectF, segment: Segment, on: bool, ink: Any, count: Any) -> None:
        """Icon, words and count, centred in `rect`."""
        face = font(BODY, bold=on)
        taken = draw.width(segment.text, face) + (22 if segment.icon else 0)
        taken += 6 + draw.width(segment.count, font(SMALL, figures=True)) if segment.count else 0
        x = rect.left() + max(0.0, rect.width() - taken) / 2
        if segment.icon:
            icons.paint(painter, segment.icon, x, rect.center().y() - 8, ink, 16)
            x += 22
        x += draw.text(painter, QRectF(x, rect.y(), rect.right() - x, rect.height()), segment.text, ink, face)
        room = QRectF(x + 6, rect.y(), rect.right() - x, rect.height())
        draw.text(painter, room, segment.count, count, font(SMALL, figures=True))


class Segmented(Choices):
    """Boxes side by side. One that is `stretched` fills the width it gets, and like one that `wraps` stands in as many
    lines as it takes.

    Where there is no room for all the counts, those of `silent` go first, one after the other.
    """

    def __init__(
        self,
        name: str = "",
        *,
        stretched: bool = False,
        small: bool = False,
        wraps: bool = False,
        asks: bool = False,
        silent: Sequence[Any] = (),
    ) -> None:
        super().__init__(name, asks=asks)
        self._line, self._wraps, self._silent = 28 if small else 32, stretched or wraps, silent
        policy = QSizePolicy.Policy
        horizontal = policy.Expanding if stretched else policy.Preferred if wraps else policy.Fixed
        self.setSizePolicy(horizontal, policy.Preferred if self._wraps else policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        return self._line * max(1, len(self._lines(width))) if self._wraps else -1

    def sizeHint(self) -> QSize:
        """With all counts, in one line."""
        return QSize(self._wide(self.segments), self._line)

    def minimumSizeHint(self) -> QSize:
        """Of one that wraps, the widest box."""
        widest = max((self._wide([segment]) for segment in self.segments), default=0)
        return QSize(widest, self._line) if self._wraps else self.sizeHint()

    def rects(self) -> list[QRectF]:
        rects, y, inner = [], self._box().y() + 1.0, self.width() - 2
        for line in self._lines(self.width()):
            widths = [self._natural(segment) for segment in line]
            spare = max(0.0, inner - sum(widths)) / len(line)
            x = 1.0
            for wide in widths:
                rects.append(QRectF(round(x), y, round(x + wide + spare) - round(x), self._line - 2))
                x += wide + spare
            y += self._line
        return rects

    def _box(self) -> QRect:
        """What it takes of its height, in the middle."""
        high = self._line * max(1, len(self._lines(self.width())))
        return QRect(0, (self.height() - high) // 2, self.width(), high)

    def _natural(self, segment: Segment) -> float:
        return self._width(segment) + 20

    def _wide(self, segments: Sequence[Segment]) -> int:
        return round(sum(map(self._natural, segments))) + 2

    def _fitting(self, width: int) -> Sequence[Segment]:
        """With as many counts as stand in one line, but at least those that are not silent."""
        shown = self.segments
        for silent in self._silent:
            if self._wide(shown) <= width:
                break
            shown = tuple(replace(one, count="") if one.value == silent else one for one in shown)
        return shown

    def _lines(self, width: int) -> list[list[Segment]]:
        """Which boxes stand beside each other."""
        lines: list[list[Segment]] = []
        for segment in self._fitting(width):
            if not lines or (self._wraps and self._wide([*lines[-1], segment]) > width):
                lines.append([])
            lines[-1].append(segment)
        return lines

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        box, shown = self._box(), chain.from_iterable(self._lines(self.width()))
        draw.box(painter, box, colors["surface"])
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 5, 5)
        painter.setClipPath(shape)
        for number, (segment, rect) in enumerate(zip(shown, self.rects(), strict=True)):
            on = segment.value == self.value
            if on or number == self._hovered:
                painter.fillRect(rect, colors["soft" if on else "hover"])
            if rect.left() > 1:
                painter.fillRect(QRectF(rect.left(), rect.top() - 1, 1, rect.height() + 2), colors["line"])
            if rect.top() > box.top() + 1:
                painter.fillRect(QRectF(rect.left(), rect.top() - 1, rect.width(), 1), colors["line"])
            ink = colors["accent" if on else "text"]
            self._paint_words(painter, rect, segment, on, ink, colors["accent" if on else "quiet"])
        painter.setClipping(False)
        if self.ringed:
            draw.ring(painter, box)
        else:
            draw.box(painter, box, None, colors["edge"])


class Tabs(Choices):
    """Words over a hairline, the chosen one underlined; 36 px.

    In little room they stand closer, or without counts; in less each is shortened.
    """

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.setFixedHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._width(segment) + 20 for segment in self.segments)) + _INSET, 36)

    def rects(self) -> list[QRectF]:
        rects, x, (shown, gap) = [], float(_INSET), self._fitting()
        room, taken = self.width() - _INSET - 4 - gap * (len(shown) - 1), sum(map(self._width, shown))
        part = max(0.0, min(1.0, room / taken)) if taken else 1.0
        for segment in shown:
            wide = self._width(segment) * part
            rects.append(QRectF(x, 0, wide, 36))
            x += wide + gap
        return rects

    def _fitting(self) -> tuple[Sequence[Segment], float]:
        """What is shown of the segments, and how far apart."""
        shown: Sequence[Segment] = self.segments
        room, between = self.width() - _INSET - 4, max(1, len(shown) - 1)
        if sum(map(self._width, shown)) + _CLOSE * between > room:
            shown = [replace(segment, count="") for segment in shown]
        return shown, max(_CLOSER, min(_APART, (room - sum(map(self._width, shown))) / between))

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.hairline(painter, 0, 35, self.width())
        for number, (segment, rect) in enumerate(zip(self._fitting()[0], self.rects(), strict=True)):
            on = segment.value == self.value
            ink = colors["text" if on or number == self._hovered else "quiet"]
            self._paint_words(painter, rect.adjusted(0, 0, 0, -1), segment, on, ink, colors["quiet"])
            if on:
                painter.fillRect(QRectF(rect.left(), 34, rect.width(), 2), colors["accent"])
            if on and self.ringed:
                draw.ring(painter, rect.adjusted(-5, 6, 5, -5), radius=4)
