"""A day that is always there: typed as a person writes it, stepped by keys, or picked from the calendar under it."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui import formatting
from equipment_app.ui.look import icons
from equipment_app.ui.look.theme import tokens
from equipment_app.ui.widgets.calendar import Calendar
from equipment_app.ui.widgets.field import LineField, mark_wrong

_ICON = 28
_YEARS = 30
"""So far ahead a day may be; one further is a slip of the hand."""
_OPENS = (Qt.Key.Key_Down, Qt.Key.Key_F4)


def _in_qt(day: date | None) -> QDate | None:
    return QDate(day.year, day.month, day.day) if day else None


class DateField(LineField):
    """What is typed counts as soon as it is a whole day within the range, and the field never says another day than
    the one that counts: left with anything else, it says that one again. Up and Down change it by a day, Page Up and
    Page Down by a month, Alt+Down opens the calendar.
    """

    day_changed = Signal(QDate)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(figures=True, parent=parent)
        self._date = formatting.today_in_qt()
        self._first, self._last = QDate(2000, 1, 1), self._date.addYears(_YEARS)
        self._calendar: Calendar | None = None
        self.setTextMargins(0, 0, _ICON - 6, 0)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._take_meant)
        self._say()

    @property
    def day(self) -> date:
        return date(self._date.year(), self._date.month(), self._date.day())

    def date(self) -> QDate:
        return self._date

    def setDate(self, day: QDate) -> None:
        """The nearest day of the range."""
        self._take(min(max(day, self._first), self._last))
        self._say()

    def setDateRange(self, first: QDate, last: QDate) -> None:
        self._first, self._last = first, last
        self.setDate(self._date)

    def setMaximumDate(self, last: QDate) -> None:
        self.setDateRange(self._first, last)

    def maximumDate(self) -> QDate:
        return self._last

    def calendar(self) -> Calendar:
        """Made when it is first wanted, in the language of the window."""
        if self._calendar is None:
            self._calendar = Calendar(self)
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.setLocale(QLocale())
            self._calendar.clicked.connect(self._picked)
            self._calendar.activated.connect(self._picked)
        return self._calendar

    def open_calendar(self) -> None:
        calendar = self.calendar()
        calendar.setDateRange(self._first, self._last)
        calendar.setSelectedDate(self._date)
        calendar.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        calendar.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _picked(self, day: QDate) -> None:
        self.calendar().hide()
        self.setDate(day)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _typed(self, text: str) -> None:
        self._count(_in_qt(formatting.read_day(text)))

    def _take_meant(self) -> None:
        """A day without its year is meant only now: while it is typed, 3. 1 may become 3. 12."""
        if self.text() != formatting.typed_day(self.day):
            past = self._last <= formatting.today_in_qt()
            self._count(_in_qt(formatting.meant_day(self.text(), past=past)))
        self._say()

    def _count(self, typed: QDate | None) -> None:
        fits = typed is not None and self._first <= typed <= self._last
        mark_wrong(self, typed is not None and not fits)
        if typed is not None and fits:
            self._take(typed)

    def _take(self, day: QDate) -> None:
        if day != self._date:
            self._date = day
            self.day_changed.emit(day)

    def _say(self) -> None:
        mark_wrong(self, False)
        if self.text() != (said := formatting.typed_day(self.day)):
            self.setText(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone = event.modifiers() == Qt.KeyboardModifier.NoModifier
        steps = {
            Qt.Key.Key_Up: self._date.addDays(1),
            Qt.Key.Key_Down: self._date.addDays(-1),
            Qt.Key.Key_PageUp: self._date.addMonths(1),
            Qt.Key.Key_PageDown: self._date.addMonths(-1),
        }
        if event.key() in _OPENS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif alone and (day := steps.get(Qt.Key(event.key()))) is not None:
            self.setDate(day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self.width() - _ICON and event.button() == Qt.MouseButton.LeftButton:
            self.open_calendar()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = event.position().x() >= self.width() - _ICON
        self.setCursor(Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language: the calendar is made anew when it is wanted."""
        if event.type() == QEvent.Type.LanguageChange and self._calendar is not None:
            self._calendar.deleteLater()
            self._calendar = None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        icons.paint(painter, "calendar", self.width() - 25, self.height() / 2 - 8, tokens()["quiet"], 16)
        painter.end()
