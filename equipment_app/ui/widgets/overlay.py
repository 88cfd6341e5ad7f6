"""What lies over the whole window, over a scrim, until it is done with: the search box and the dialog."""

from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import LARGE, scheme
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.field import SecretLine
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import in_column, in_row

LOCK = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_L)
QUIT = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Q)
"""The keys of the actions `file.lock` and `file.quit`: whatever lies over the window, it can be left."""


class Panel(draw.Painted):
    """The surface that floats; its parent paints the shadow, so nothing is blurred at run time."""

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.box(painter, self.rect(), colors["surface"], colors["edge" if scheme() == "dark" else "line"])


_REACH = 32


class Shade(draw.Painted):
    """A sibling below what floats."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over.parentWidget())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.shadow(painter, QRectF(self.rect().adjusted(_REACH, _REACH, -_REACH, -_REACH)))


class CloseButton(Button):
    """Of an overlay, in its head or foot."""

    def __init__(self, overlay: "Overlay") -> None:
        super().__init__(self.tr("Close"), key="Esc", does=overlay.close_overlay)


class Floating(Panel):
    """A panel over other parts of `parent`, with its shadow; hidden until it floats."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shade = Shade(self)
        self.destroyed.connect(self._shade.deleteLater)
        self.hide()

    def float_at(self, spot: QRect) -> None:
        self.setGeometry(spot)
        self._shade.setGeometry(spot.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        for part in (self._shade, self):
            part.show()
            part.raise_()

    def sink(self) -> None:
        self.hide()
        self._shade.hide()


class Overlay(draw.Painted):
    """Covers its window, keeps the keyboard to itself, and gives the focus back when it closes.

    While it is open no shortcut of the window works but those of the lock and of the end. Esc or a click beside the
    panel closes it; one in which a secret is typed only Esc does.
    """

    takes_scans: ClassVar[bool] = False
    """Whether a scan is acted on while it is open; else it is refused with a sound."""
    wide: ClassVar[int] = 860
    """At most, in a window that is wider."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.panel = Panel(self)
        self.begins_at: QWidget | None = None
        """Gets the keyboard when it opens."""
        self._before: QWidget | None = None
        self._inside: QWidget | None = None
        """Had the keyboard last."""
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keep_keyboard)
        self.hide()

    def open(self) -> None:
        self._before = QApplication.focusWidget()
        self.setGeometry(self.window().rect())
        self.arrange()
        self.show()
        self.raise_()
        if self.begins_at is not None:
            self.begins_at.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_once(self) -> None:
        """As `open`; once it is closed it is deleted."""
        self.closed.connect(self.deleteLater)
        self.open()

    def arrange(self) -> None:
        """Put the panel in its place, as high as the window; called when it opens and when the window is resized."""
        wide = min(self.wide, self.width() - 32)
        self.panel.setGeometry((self.width() - wide) // 2, 16, wide, self.height() - 32)

    def close_overlay(self) -> None:
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _keep_keyboard(self, _: QWidget | None, now: QWidget | None) -> None:
        """What lies below may ask for the keyboard when an answer comes late: it gets it when this is closed."""
        if now is None or not self.isVisible() or now.window() is not self.window():
            return
        if self.isAncestorOf(now):
            self._inside = now
        elif lying(self.window())[-1] is self:
            self._before = now
            inside = self._inside
            inside = inside if inside is not None and isValid(inside) and inside.isVisible() else self.begins_at
            if inside is not None:
                inside.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.window().rect())
            self.arrange()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and not (
            isinstance(event, QKeyEvent) and event.keyCombination() in (LOCK, QUIT)
        ):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside the panel."""
        tab = Qt.FocusPolicy.TabFocus
        parts = self.panel.findChildren(QWidget)
        stops = [part for part in parts if part.focusPolicy() & tab and part.isVisible() and part.isEnabled()]
        if not stops:
            return True
        here = QApplication.focusWidget()
        at = stops.index(here) if here in stops else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        event.setAccepted(event.keyCombination() != QUIT)  # then the window itself takes it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the panel. Where a password is typed the keys never go on into what lies below."""
        if self.findChild(SecretLine) is not None:
            event.accept()
        elif not self.panel.geometry().contains(event.position().toPoint()):
            self.close_overlay()

    def wheelEvent(self, event: Any) -> None:
        event.accept()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        painter.fillRect(self.rect(), colors["scrim"])
        draw.shadow(painter, QRectF(self.panel.geometry()))


def lying(window: QWidget) -> list[Overlay]:
    """What lies over this window now."""
    overlays = window.findChildren(Overlay, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [overlay for overlay in overlays if overlay.isVisible()]


def close_dialogs() -> None:
    """Menus and dialogs of the system go: what they would answer to may be gone when they do."""
    while popup := QApplication.activePopupWidget():
        popup.close()
    for other in QApplication.topLevelWidgets():
        if isinstance(other, QDialog) and other.isVisible():
            other.reject()


def stopped(window: QWidget) -> bool:
    """Whether something lies over this window that must be done with first."""
    return any(not overlay.takes_scans for overlay in lying(window))


_WIDE = 472
_INSET, _ICON, _BESIDE = 24, 24, 12


class Dialog(Overlay):
    """`accepted` when the button is pressed. `body` takes more parts between the sentence and the foot."""

    accepted = Signal()

    def __init__(
        self,
        window: QWidget,
        title: str = "",
        sentence: str = "",
        accept: str = "",
        cancel: str = "",
        *,
        danger: bool = False,
        icon: str = "",
        token: Token = "accent",
    ) -> None:
        super().__init__(window)
        self.panel.setFixedWidth(_WIDE)
        self._title, self._sentence = Label(size=LARGE, bold=True, wrap=True), Label(wrap=True)
        self._room = _WIDE - 2 - 2 * _INSET - (_ICON + _BESIDE if icon else 0)
        self.body = in_column(spacing=8)
        words = (in_column(self._title, self._sentence, self.body, spacing=8), 1)
        sign = [(IconLabel(icon, token, _ICON), 0, Qt.AlignmentFlag.AlignTop)] if icon else []
        top = in_row(*sign, words, margins=(_INSET, 20, _INSET, 20), spacing=_BESIDE)
        self.cancel_button = Button(key="Esc")
        self.accept_button = Button(kind="danger" if danger else "primary", does=self._accept)
        self.accept_button.final = danger
        self.cancel_button.clicked.connect(self.close_overlay)
        foot = Strip("above", None, self.cancel_button, self.accept_button, height=56, margins=(24, 0, 24, 0))
        in_column(top, foot, on=self.panel, margins=(1, 1, 1, 1))
        self.say(title, sentence, accept, cancel)

    def say(self, title: str, sentence: str, accept: str, cancel: str) -> None:
        self.setAccessibleName(title)
        for label, words in ((self._title, title), (self._sentence, sentence)):
            label.setText(words)
            label.setFixedHeight(label.heightForWidth(self._room))
        self.accept_button.setText(accept)
        self.cancel_button.setText(cancel)

    def open(self) -> None:
        safe = self.accept_button if self.cancel_button.isHidden() else self.cancel_button
        self.begins_at = self.begins_at or safe
        super().open()

    def arrange(self) -> None:
        self.panel.adjustSize()
        self.panel.move((self.width() - self.panel.width()) // 2, max(24, (self.height() - self.panel.height()) // 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts, unless somebody went to another button: then it is that one's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chosen = QApplication.focusWidget()
            (chosen if isinstance(chosen, Button) and self.isAncestorOf(chosen) else self.accept_button).click()
        else:
            super().keyPressEvent(event)

    def _accept(self) -> None:
        self.close_overlay()
        self.accepted.emit()
