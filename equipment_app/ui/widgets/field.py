"""Fields: the label quiet above, the error with its icon below, and the editors themselves."""

from PySide6.QtCore import QDate, QEvent, QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from equipment_app.ui import formatting
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import BODY, SMALL, font, tokens
from equipment_app.ui.widgets.label import Label, plain_tip

HEIGHT = 32


class LineField(QLineEdit):
    """One line, 32 px high, with an icon at the left and a key hint at the right if asked for."""

    def __init__(
        self,
        *,
        icon: str = "",
        key: str = "",
        figures: bool = False,
        secret: bool = False,
        height: int = HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        """`secret`: no input method learns what is typed, and a program may type it as fast as a reader scans."""
        super().__init__(parent)
        self._icon = icon
        self._key = key
        self.icon_token: Token = "quiet"
        self.setFixedHeight(height)
        self.setFont(font(BODY if height <= HEIGHT else 15, figures=figures))
        if secret:
            hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
            self.setInputMethodHints(hints)
        self._size = 16 if height <= HEIGHT else 20
        self._left = (height - 16) // 2 + 4 if icon else 0
        self.set_key(key)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the field's while there is something to take back in it, Ctrl+V unless a picture or a file is to be
        pasted; else they are the window's."""
        override = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride else None
        if override and (
            (override.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable())
            or (override.matches(QKeySequence.StandardKey.Paste) and _no_text_to_paste())
        ):
            event.ignore()
            return True
        return super().event(event)

    def set_key(self, key: str) -> None:
        self._key = key
        left = self._left + self._size - 4 if self._icon else 0
        self.setTextMargins(left, 0, draw.key_width(key) + 4 if key else 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._icon and not self._key:
            return
        painter, colors, middle = QPainter(self), tokens(), self.height() / 2
        if self._icon:
            ink = colors[self.icon_token]
            icons.paint(painter, self._icon, self._left - 4, middle - self._size / 2, ink, self._size)
        if self._key:
            draw.key(painter, self._key, self.width() - 9, middle, colors["quiet"], colors["ground"], colors["line"])
        painter.end()


def _no_text_to_paste() -> bool:
    """A file that was copied is there as text as well, by its path."""
    mime = QGuiApplication.clipboard().mimeData()
    return mime.hasImage() or mime.hasUrls()


class TextArea(QPlainTextEdit):
    """A remark: as many lines as its height shows; Tab leaves it."""

    def __init__(self, height: int = 52, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.setFont(font())
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line needs no scroll bar, and has no room for it.

        To be told what it does already makes Qt lay the field out again, and that may go round for ever: with the
        scroll bar the text needs it, without it not.
        """
        super().resizeEvent(event)
        policy, low = Qt.ScrollBarPolicy, self.height() <= HEIGHT
        wanted = policy.ScrollBarAlwaysOff if low else policy.ScrollBarAsNeeded
        if self.verticalScrollBarPolicy() != wanted:
            self.setVerticalScrollBarPolicy(wanted)


class DateField(QDateEdit):
    """A day, typed or picked from the calendar (Alt+Down)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(formatting.today_in_qt(), parent)
        self.setFixedHeight(HEIGHT)
        self.setFont(font(figures=True))
        self.setDisplayFormat("d. M. yyyy")
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar(self))
        for one in (self, self.calendarWidget()):
            one.setLocale(QLocale())  # the window has that of the language it was opened in

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        icons.paint(painter, "calendar", self.width() - 25, self.height() / 2 - 8, tokens()["quiet"], 16)
        painter.end()


class ErrorLine(QWidget):
    """Why the field's content cannot be taken: icon and words in the colour for wrong. Empty, it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, words: str) -> None:
        self.words = words
        self.setToolTip(plain_tip(words))
        self.setVisible(bool(words))

    def sizeHint(self) -> QSize:
        return QSize(0, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink = QPainter(self), tokens()["bad"]
        icons.paint(painter, "circle-alert", 0, 6, ink, 12)
        draw.text(painter, QRectF(16, 4, self.width() - 16, 16), self.words, ink, font(SMALL))
        painter.end()


class Field(QWidget):
    """An editor with its label and its error. The label is the editor's accessible name."""

    def __init__(
        self, editor: QWidget, label: str = "", *, beside: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.label = Label(size=BODY if beside else SMALL, token="text" if beside else "quiet")
        self.label.setBuddy(editor)
        self.error = ErrorLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if beside:
            row = QHBoxLayout()
            row.addWidget(self.label, 1)
            row.addWidget(editor)
            column.addLayout(row)
        else:
            column.addWidget(self.label)
            column.addSpacing(4)
            column.addWidget(editor)
        column.addWidget(self.error)
        self.setFocusProxy(editor)
        self.set_label(label)

    def set_label(self, words: str) -> None:
        self.label.setText(words)
        self.label.setVisible(bool(words))
        self.editor.setAccessibleName(words)

    def set_error(self, words: str) -> None:
        """Say under the field why it cannot be taken; an empty string takes it back."""
        self.error.say(words)
        self.editor.setAccessibleDescription(words)
        if self.editor.property("wrong") != bool(words):
            self.editor.setProperty("wrong", bool(words))
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)


def top_aligned(*fields: QWidget, spacing: int = 12) -> QHBoxLayout:
    """Fields in one row, their labels on one line even when one of them has an error."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row


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
