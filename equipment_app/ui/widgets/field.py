"""Fields: the label quiet above, the error with its icon below, and the editors themselves."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from equipment_app.ui.formatting import decimal_sign
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.draw import painted
from equipment_app.ui.look.keys import key_words
from equipment_app.ui.look.theme import BODY, SMALL, font, tokens
from equipment_app.ui.widgets.button import ARROWS, FocusRing, IconButton
from equipment_app.ui.widgets.label import Label, NoteLine
from equipment_app.ui.widgets.layout import HEIGHT, in_column, in_row

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def carries_out(event: QKeyEvent) -> bool:
    """Ctrl+Enter: it is for the button of what the field stands in, no field does anything by it."""
    return event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class LineField(QLineEdit):
    """One line, 32 px high, with an icon at the left and a key hint at the right if asked for."""

    def __init__(
        self,
        *,
        icon: str = "",
        key: str = "",
        hint: str = "",
        name: str = "",
        figures: bool = False,
        secret: bool = False,
        height: int = HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        """`hint` stands in it while it is empty. `secret`: no input method learns it, a program may type it fast."""
        super().__init__(parent)
        self._icon = icon
        self.icon_token: Token = "quiet"
        self.setFixedHeight(height)
        self.setFont(font(BODY if height <= HEIGHT else 15, figures=figures))
        if secret:
            hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
            self.setInputMethodHints(hints)
        self._size = 16 if height <= HEIGHT else 20
        self._left = (height - 16) // 2 + 4 if icon else 0
        self.set_key(key)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name or hint)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the field's while there is something to take back in it, Ctrl+V unless a picture or a file is to be
        pasted; else they are the window's."""
        override = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride else None
        if override and (
            self._has_none_to_undo(override)
            or (override.matches(QKeySequence.StandardKey.Paste) and _no_text_to_paste())
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if carries_out(event) or self._has_none_to_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _has_none_to_undo(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()

    def set_key(self, key: str) -> None:
        self._key = key_words(key)
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
    """A file that was copied is there as text as well, by its path. Nothing is there where another program holds it."""
    mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return mime is not None and (mime.hasImage() or mime.hasUrls())


_AROUND = 56
"""Icon and margins around the words of a search field."""


class SearchField(LineField):
    """Over a list: Enter and Down lead into it, Esc empties the field.

    Where there is no room for both, what it looks for is said rather than its key.
    """

    left = Signal()
    """Into the list."""

    def __init__(self, hint: str = "", *, key: str = "", name: str = "") -> None:
        super().__init__(icon="search", key=key, hint=hint, name=name)
        self._shortcut = key

    def sizeHint(self) -> QSize:
        """What it looks for is said whole."""
        return QSize(round(draw.width(self.placeholderText(), self.font()) + 0.5) + _AROUND, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.sizeHint().width() + draw.key_width(self._shortcut) <= self.width()
        self.set_key(self._shortcut if fits else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class TextArea(QPlainTextEdit):
    """A remark: as many lines as its height shows; Tab leaves it."""

    def __init__(self, height: int = 52, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.setFont(font())
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if carries_out(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

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


class Field(QWidget):
    """An editor with its label and its error. The label is its accessible name; without one it keeps its own."""

    def __init__(self, editor: QWidget, label: str = "", *, beside: bool = False) -> None:
        super().__init__()
        self.editor = editor
        self.label = Label(size=BODY if beside else SMALL, token="text" if beside else "quiet")
        self.label.setBuddy(editor)
        self.error = NoteLine(folds=True)
        above = (in_row((self.label, 1), editor, spacing=None),) if beside else (self.label, 4, editor)
        in_column(*above, self.error, on=self)
        self.setFocusProxy(editor)
        self.set_label(label)

    def set_label(self, words: str) -> None:
        self.label.setText(words)
        self.label.setVisible(bool(words))
        self.editor.setAccessibleName(words or self.editor.accessibleName())

    def set_error(self, words: str) -> None:
        """Say under the field why it cannot be taken; an empty string takes it back."""
        self.error.say(words, "circle-alert", "bad")
        self.editor.setAccessibleDescription(words)
        mark_wrong(self.editor, bool(words))


def mark_wrong(editor: QWidget, wrong: bool) -> None:
    """Its frame is red while it is."""
    if editor.property("wrong") != wrong:
        editor.setProperty("wrong", wrong)
        editor.style().unpolish(editor)
        editor.style().polish(editor)


def top_aligned(*fields: QWidget, spacing: int = 12) -> QHBoxLayout:
    """Fields in one row, their labels on one line even when one of them has an error."""
    return in_row(*((field, 1, Qt.AlignmentFlag.AlignTop) for field in fields), spacing=spacing)


_INSET, _CHEVRON = 8, 16


class Combo(QComboBox):
    """`fill` keeps what was chosen. The wheel scrolls the page, it never changes a value by accident."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedHeight(HEIGHT)
        self.setFont(font())
        self.setView(QListView(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fill(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Choices as (value, words)."""
        chosen = self.currentData()
        with QSignalBlocker(self):
            self.clear()
            for value, words in choices:
                self.addItem(words, value)
            self.setCurrentIndex(max(0, self.findData(chosen)))

    def choose(self, value: Any) -> None:
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def sizeHint(self) -> QSize:
        widest = max((self.width_for(self.itemText(n)) for n in range(self.count())), default=self.width_for(""))
        return QSize(widest, HEIGHT)

    def width_for(self, words: str) -> int:
        """What it takes to show these words whole."""
        return round(draw.width(words, self.font())) + 2 * _INSET + _CHEVRON + 9

    def minimumSizeHint(self) -> QSize:
        return QSize(64, HEIGHT)

    def showPopup(self) -> None:
        super().showPopup()
        self.update()

    def hidePopup(self) -> None:
        super().hidePopup()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painted(self, self._paint)

    def _paint(self, painter: QPainter, colors: Tokens) -> None:
        border: Token = "edge" if self.isEnabled() else "line"
        if self.property("wrong"):
            border = "bad"
        elif self.hasFocus() or self.view().isVisible():
            border = "accent"
        stroke = 2 if border in ("bad", "accent") else 1
        draw.box(painter, self.rect(), colors["surface"], colors[border], stroke=stroke)
        ink = colors["text" if self.isEnabled() else "off"]
        room = QRectF(_INSET + 1, 0, self.width() - 2 * _INSET - _CHEVRON - 5, self.height())
        draw.text(painter, room, self.currentText() or self.placeholderText(), ink)
        spot = self.width() - _INSET - _CHEVRON - 1
        icons.paint(painter, "chevron-down", spot, self.height() / 2 - 8, colors["quiet"], _CHEVRON)


_BOX = 16


class CheckBox(QCheckBox):
    """A box of 16 px and its words; the frame of the keyboard is around the box."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setFixedHeight(24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        words = 8 + draw.width(self.text(), font()) + 1 if self.text() else 0
        return QSize(round(_BOX + words), 24)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        FocusRing.enter(self, event.reason(), self._box(), 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        FocusRing.leave(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painted(self, self._paint)

    def _box(self) -> QRect:
        return QRect(0, (self.height() - _BOX) // 2, _BOX, _BOX)

    def _paint(self, painter: QPainter, colors: Tokens) -> None:
        able, box = self.isEnabled(), self._box()
        if self.isChecked():
            draw.box(painter, box, colors["accent" if able else "off"], None, radius=4)
            icons.paint(painter, "check", box.x() + 2, box.y() + 2, colors["onaccent"], 12)
        else:
            edge = colors["off" if not able else "accent" if self.underMouse() else "edge"]
            draw.box(painter, box, colors["surface"], edge, radius=4)
        room = QRectF(_BOX + 8, 0, self.width() - _BOX - 8, self.height())
        draw.text(painter, room, self.text(), colors["text" if able else "off"])


LONGEST, PIN_LONGEST = 200, 8


def forget_secrets(part: QWidget) -> None:
    """Whoever turns away leaves none in the fields of it."""
    for line in part.findChildren(SecretLine):
        line.forget()


class SecretLine(LineField):
    """`caps` when it is found out, by the letters typed, that Caps Lock is on or off: no system tells it to everybody.

    What is typed can be shown as long as somebody wants it; it cannot be copied out, nor taken back by Ctrl+Z.
    """

    caps = Signal(bool)

    def __init__(self, show: str = "", *, digits: bool = False, shows: bool = True) -> None:
        """`show` is what its eye is called. `digits`: it is a PIN, and nothing else can be typed."""
        super().__init__(figures=digits, secret=True)
        self._digits, self._capital = digits, False
        self.eye = IconButton("eye", show, self)
        self.eye.setCheckable(True)
        self.eye.setVisible(shows)
        self.eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        modes = QLineEdit.EchoMode
        self.eye.toggled.connect(lambda shown: self.setEchoMode(modes.Normal if shown else modes.Password))
        self.setMaxLength(PIN_LONGEST if digits else LONGEST)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        if digits:
            self.setInputMethodHints(self.inputMethodHints() | Qt.InputMethodHint.ImhDigitsOnly)
        if shows:
            self.setTextMargins(0, 0, 28, 0)

    def forget(self) -> None:
        """Nothing stays in the field, and what is typed next is hidden."""
        self.clear()
        self.eye.setChecked(False)

    def caps_note(self) -> NoteLine:
        """To stand under it: says that Caps Lock is on while it is."""
        note = NoteLine()
        self.caps.connect(lambda on: note.say(self.tr("Caps Lock is on") if on else "", "triangle-alert", "warn"))
        return note

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._look_for_capitals(event)
        text = event.text()
        if self._digits and text.isprintable() and text and not text.isdigit():
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.eye.move(self.width() - 30, (self.height() - self.eye.height()) // 2)

    def _look_for_capitals(self, event: QKeyEvent) -> None:
        text, shift = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_CapsLock:
            found = False  # the next letter tells
        elif len(text) == 1 and text.upper() != text.lower():
            found = text.isupper() != shift
        else:
            return
        if found != self._capital:
            self._capital = found
            self.caps.emit(found)


class NumberField(LineField):
    """`changed` when another number stands there, which `value` gives; None for what is no number between the two."""

    changed = Signal()

    def __init__(self, least: float, most: float, step: float = 1.0, decimals: int = 0) -> None:
        super().__init__(figures=True)
        self.least, self.most, self.step, self.decimals = least, most, step, decimals
        self._known: float | None = None
        self.textChanged.connect(lambda _: self._tell())

    @property
    def value(self) -> float | None:
        try:
            number = float(self.text().replace(",", ".").replace("−", "-").replace("\u00a0", "").strip())
        except ValueError:
            return None
        fits = self.least <= number <= self.most and round(number, self.decimals) == number
        return number if fits else None

    @property
    def whole(self) -> int:
        """The number, or the least where there is none."""
        return int(self.least if self.value is None else self.value)

    def put(self, number: float) -> None:
        self.setText(self._said(number))
        self._known = self.value  # also where nobody was to be told

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        steps = ways.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        elif self.value is not None:
            self.put(min(self.most, max(self.least, round(self.value + steps * self.step, self.decimals))))
            self.selectAll()

    def _said(self, number: float) -> str:
        said = f"{number:.{self.decimals}f}"
        if "." in said:
            said = said.rstrip("0").rstrip(".")
        return decimal_sign("0" if said in ("-0", "") else said.replace("-", "−"))

    def _tell(self) -> None:
        if self.value != self._known:
            self._known = self.value
            self.changed.emit()
