"""What the member holds, by section, in as many rows as there is room for."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from equipment_app.queries.counter import Section
from equipment_app.ui import draw
from equipment_app.ui.counter import words
from equipment_app.ui.counter.counted import Counted
from equipment_app.ui.theme import SMALL, font, tokens

_ROW, _NAME = 24, 64


class Holdings(QWidget):
    """The last row says how many sections found no room."""

    def __init__(self) -> None:
        super().__init__()
        self._sections: tuple[Section, ...] = ()

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        self._sections = sections
        said = (f"{s.name} {s.pieces}: {', '.join(words.short(item) for item in s.items)}" for s in sections)
        self.setAccessibleName("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, fit = QPainter(self), self.height() // _ROW
        all_fit = len(self._sections) <= fit
        shown = self._sections if all_fit else self._sections[: max(0, fit - 1)]
        for number, section in enumerate(shown):
            self._paint_row(painter, QRectF(0, number * _ROW, self.width(), _ROW), section)
        if not all_fit and fit:
            left = len(self._sections) - len(shown)
            more = Counted().more_sections(left)
            rect = QRectF(0, len(shown) * _ROW, self.width(), _ROW)
            draw.text(painter, rect, more, tokens()["quiet"], font(SMALL))
        painter.end()

    def _paint_row(self, painter: QPainter, rect: QRectF, section: Section) -> None:
        colors = tokens()
        taken = draw.text(painter, rect, str(section.pieces), colors["text"], font(figures=True), draw.RIGHT)
        draw.text(painter, QRectF(rect.x(), rect.y(), _NAME - 4, _ROW), section.name, colors["text"], font())
        rest = QRectF(rect.x() + _NAME, rect.y(), rect.width() - _NAME - taken - 12, _ROW)
        items = ", ".join(words.short(item) for item in section.items)
        draw.text(painter, rest, items, colors["quiet"], font(SMALL))
