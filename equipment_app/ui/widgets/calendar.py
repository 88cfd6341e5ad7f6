"""The calendar under a day."""

from PySide6.QtCore import QDate, QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from equipment_app.ui import formatting
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.theme import font, tokens

_SIZE = 308, 268


class Calendar(QCalendarWidget):
    """Today has a frame, the chosen day is filled; days of other months are quiet, and no day is red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(*_SIZE)
        self.setFont(font(figures=True))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            if isinstance(button := self.findChild(QToolButton, name), QToolButton):
                button.setIcon(icons.icon(icon))
        self._dress()

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        colors, chosen = tokens(), date == self.selectedDate()
        spot = QRectF(rect).adjusted(2, 2, -2, -2)
        if chosen:
            draw.box(painter, spot, colors["accent"])
        elif date == formatting.today_in_qt():
            draw.box(painter, spot, None, colors["accent"])
        within = self.minimumDate() <= date <= self.maximumDate()
        shown = date.month() == self.monthShown()
        ink = colors["onaccent" if chosen else "off" if not within else "text" if shown else "quiet"]
        draw.text(painter, spot, str(date.day()), ink, font(bold=chosen, figures=True), draw.CENTER)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        """The names of the days; the days themselves are painted."""
        quiet = QTextCharFormat()
        quiet.setForeground(tokens()["quiet"])
        self.setHeaderTextFormat(quiet)
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, quiet)
