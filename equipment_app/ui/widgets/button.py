"""Buttons, links and menus, and the frame around what has the keyboard."""

from collections.abc import Callable
from typing import ClassVar, Literal

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget
from shiboken6 import isValid

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.keys import key_words
from equipment_app.ui.look.theme import BODY, LARGE, SMALL, font, tokens
from equipment_app.ui.widgets.label import plain_tip

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class FocusRing(draw.Painted):
    """The frame, 2 px wide, around the part that has the keyboard: one per window, laid over it, clear to the mouse."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        """The target and all that it lies in: where one of them moves, the frame follows."""
        self._spot = QRect()
        self._gap = 2

    @staticmethod
    def enter(target: QWidget, reason: Qt.FocusReason, spot: QRect, gap: int) -> None:
        """Frame `target`, or its part `spot` if that is valid, unless the pointer brought the focus."""
        if reason == Qt.FocusReason.MouseFocusReason:
            return
        ring = target.window().findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
        (ring or FocusRing(target.window()))._follow(target, spot, gap)

    @staticmethod
    def leave(target: QWidget) -> None:
        ring = target.window().findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if ring and ring._target is target:
            ring._forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self._target:
            self._place()
        return False

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.ring(painter, self.rect(), radius=draw.RADIUS + self._gap)

    def _follow(self, target: QWidget, spot: QRect, gap: int) -> None:
        self._forget()
        self._target, self._spot, self._gap = target, spot, gap
        self._watched = self._chain()
        for widget in self._watched:
            widget.installEventFilter(self)
        target.destroyed.connect(self._forget)
        self._place()

    def _forget(self) -> None:
        """What had the keyboard before is none of its business any more, nor when that goes."""
        if not self._target:
            return
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        if isValid(self._target):
            self._target.destroyed.disconnect(self._forget)
        self._target, self._watched = None, []
        self.hide()

    def _chain(self) -> list[QWidget]:
        chain: list[QWidget] = []
        widget = self._target
        while widget and widget is not self.window():
            chain.append(widget)
            widget = widget.parentWidget()
        return chain

    def _place(self) -> None:
        target = self._target
        if not target or not target.isVisible():
            self.hide()
            return
        spot = self._spot if self._spot.isValid() else target.rect()
        out = self._gap + 2
        self.setGeometry(QRect(target.mapTo(self.window(), spot.topLeft()), spot.size()).adjusted(-out, -out, out, out))
        self.setVisible(self._shows(target))
        self.raise_()

    def _shows(self, target: QWidget) -> bool:
        """Not for a part that a scrolled area has moved out of sight."""
        return not target.visibleRegion().isEmpty() or target.mapTo(self.window(), QPoint(0, 0)).y() >= 0


ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class Pressed(QPushButton):
    """What every button of the program is made of: Enter presses it, as Space does, and the keyboard's frame is shown.

    Qt gives Enter to the buttons of its own dialogs alone. By an arrow key it would walk on into the next field, where
    a second one changes what stands there: on a button an arrow does nothing.
    """

    ring: ClassVar[int | None] = 2
    """Pixels between it and the frame; None: it is `ringed`, and paints that itself."""
    ringed = False

    def ring_spot(self) -> QRect:
        """The part of it that has the frame; of an invalid one all of it."""
        return QRect()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        draw.painted(self, self.paint)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        if self.ring is not None:
            FocusRing.enter(self, event.reason(), self.ring_spot(), self.ring)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ringed = False
        FocusRing.leave(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in ARROWS:
            event.ignore()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or held:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


Does = Callable[[], object] | SignalInstance
Kind = Literal["outlined", "primary", "text", "danger", "icon"]
Size = Literal["normal", "small", "big"]
_HEIGHTS: dict[Size, int] = {"normal": 32, "small": 28, "big": 56}
_PADS: dict[Size, int] = {"normal": 12, "small": 8, "big": 16}


class Button(Pressed):
    """Says what a click does. `key` is only the hint; the shortcut itself belongs to the action."""

    def __init__(
        self,
        text: str = "",
        *,
        kind: Kind = "outlined",
        icon: str = "",
        key: str = "",
        size: Size = "normal",
        does: Does | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`does` is called, or emitted, with every click."""
        super().__init__(text, parent)
        if does is not None:
            self.clicked.connect(does)
        self.kind: Kind = kind
        self.size_name: Size = size
        self.icon_name = icon
        self.key = key_words(key)
        self.final = False
        """A danger button in the dialog is filled."""
        self.setFixedHeight(_HEIGHTS["small" if kind == "icon" else size])
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_icon(self, name: str) -> None:
        self.icon_name = name
        self._changed()

    def set_key(self, key: str) -> None:
        self.key = key_words(key)
        self._changed()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self.kind == "icon":
            return QSize(28, 28)
        hint = 8 + draw.key_width(self.key) if self.key and self.size_name != "big" else 0
        return QSize(round(self._least() + hint), self.height())

    def minimumSizeHint(self) -> QSize:
        """Where it is narrow its key is not said, for a menu says it too; its words always are."""
        return QSize(28, 28) if self.kind == "icon" else QSize(round(self._least()), self.height())

    def _least(self) -> float:
        return draw.width(self.text(), self._face()) + 2 * _PADS[self.size_name] + (24 if self.icon_name else 0)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        fill, border, ink = self._colors()
        draw.box(painter, self.rect(), fill, border)
        if self.size_name == "big":
            self._paint_two_lines(painter, ink)
        else:
            self._paint_line(painter, ink)

    def _face(self) -> QFont:
        return font({"normal": BODY, "small": SMALL, "big": LARGE}[self.size_name], bold=True)

    def _state(self) -> Literal["off", "down", "over", "rest"]:
        if not self.isEnabled():
            return "off"
        if self.isDown() or self.isChecked():
            return "down"
        return "over" if self.underMouse() else "rest"

    def _colors(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, border and ink of the moment."""
        fill, border, ink = _COLORS[self.kind, self._state()]
        if self.kind == "danger" and self.final and self.isEnabled():
            fill, border, ink = "bad", "bad", "onaccent"
        colors = tokens()
        return colors[fill] if fill else None, colors[border] if border else None, colors[ink]

    def _paint_line(self, painter: QPainter, ink: QColor) -> None:
        hint = draw.key_width(self.key) if self.width() >= self.sizeHint().width() else 0
        words = draw.width(self.text(), self._face())
        picture = 0 if not self.icon_name else 16 + (8 if self.text() else 0)
        taken = words + picture + (hint + 8 if hint else 0)
        x, middle = round((self.width() - taken) / 2), self.height() / 2
        if self.icon_name:
            icons.paint(painter, self.icon_name, x, middle - 8, ink, 16)
        box = QRectF(x + picture, 0, min(words + 1, self.width()), self.height())
        draw.text(painter, box, self.text(), ink, self._face())
        if hint:
            self._paint_key(painter, x + taken, middle)

    def _paint_two_lines(self, painter: QPainter, ink: QColor) -> None:
        if not self.key:
            draw.text(painter, self.rect(), self.text(), ink, self._face(), draw.CENTER)
            return
        foot = self.height() - 27
        painter.setFont(self._face())
        painter.setPen(ink)
        wrapped = int(draw.CENTER | Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(8, 9, self.width() - 16, foot - 9), wrapped, self.text())
        draw.text(painter, QRectF(8, foot, self.width() - 16, 16), self.key, ink, font(SMALL), draw.CENTER)

    def _paint_key(self, painter: QPainter, right: float, middle: float) -> None:
        colors = tokens()
        clear = QColor(0, 0, 0, 0)
        if self.kind == "text":
            draw.key(painter, self.key, right, middle, colors["quiet"], clear, clear)
        elif self.kind == "primary":
            ink = colors["onaccent" if self.isEnabled() else "quiet"]
            draw.key(painter, self.key, right, middle, ink, clear, ink)
        else:
            draw.key(painter, self.key, right, middle, colors["quiet"], colors["ground"], colors["line"])


class IconButton(Button):
    """28 × 28, a picture alone; its words are the tooltip and the accessible name."""

    def __init__(self, icon: str, words: str, parent: QWidget | None = None, *, does: Does | None = None) -> None:
        super().__init__(kind="icon", icon=icon, does=does, parent=parent)
        self.setFixedSize(28, 28)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)


class MoreButton(IconButton):
    """What else can be done: `menu_wanted` with the point where that menu opens."""

    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__("ellipsis", self.tr("More"))
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.menu_wanted.emit(self.mapToGlobal(self.rect().bottomLeft()))


_COLORS: dict[tuple[Kind, str], tuple[Token | None, Token | None, Token]] = {
    ("outlined", "rest"): ("surface", "edge", "text"),
    ("outlined", "over"): ("hover", "edge", "text"),
    ("outlined", "down"): ("line", "edge", "text"),
    ("outlined", "off"): ("surface", "line", "off"),
    ("primary", "rest"): ("accent", None, "onaccent"),
    ("primary", "over"): ("press", None, "onaccent"),
    ("primary", "down"): ("press", None, "onaccent"),
    ("primary", "off"): ("line", None, "quiet"),
    ("text", "rest"): (None, None, "accent"),
    ("text", "over"): ("hover", None, "accent"),
    ("text", "down"): (None, None, "accent"),
    ("text", "off"): (None, None, "off"),
    ("danger", "rest"): ("surface", "bad", "bad"),
    ("danger", "over"): ("hover", "bad", "bad"),
    ("danger", "down"): ("bad", "bad", "onaccent"),
    ("danger", "off"): (None, "line", "off"),
    ("icon", "rest"): (None, None, "quiet"),
    ("icon", "over"): ("hover", None, "text"),
    ("icon", "down"): ("line", None, "text"),
    ("icon", "off"): (None, None, "off"),
}


_OUT = 8
"""The hovered row reaches so far beyond its words, which stay flush with what is above."""


class RowButton(Pressed):
    """A row of words and, quietly at the right, a fact."""

    HEIGHT = 28
    ring = 0

    def __init__(self, words: str, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.aside = aside
        self.setFixedHeight(self.HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{words}, {aside}" if aside else words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(120, self.HEIGHT)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        rect = QRectF(self.rect())
        if self.underMouse():
            draw.box(painter, rect, colors["hover"])
        rect.adjust(_OUT, 0, -_OUT, 0)
        taken = draw.text(painter, rect, self.aside, colors["quiet"], font(figures=True), draw.RIGHT)
        rect.setRight(rect.right() - taken - 8)
        draw.text(painter, rect, self.text(), colors["text"], font())


_LINE = 24


class LinkButton(Pressed):
    """Accent words, with a chevron where it leads elsewhere; as wide as they are, to stand flush with what is above."""

    ring = 0

    def __init__(self, text: str = "", *, arrow: bool = False, key: str = "", does: Does | None = None) -> None:
        super().__init__(text)
        if does is not None:
            self.clicked.connect(does)
        self.arrow = arrow
        self.key = key_words(key)
        self.setFixedHeight(_LINE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def ring_spot(self) -> QRect:
        return QRect(-4, 2, self.width() + 8, _LINE - 4)

    def sizeHint(self) -> QSize:
        wide = draw.width(self.text(), font(BODY, bold=True))
        wide += 17 if self.arrow else 0
        wide += draw.width(self.key, font(SMALL)) + 8 if self.key else 0
        return QSize(round(wide + 0.5), _LINE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        ink = colors["off" if not self.isEnabled() else "press" if self.underMouse() else "accent"]
        room = QRectF(0, 0, self.width(), _LINE)
        taken = draw.text(painter, room, self.text(), ink, font(BODY, bold=True))
        if self.arrow:
            icons.paint(painter, "chevron-right", taken + 1, 4, ink, 16)
        if self.key:
            room.setLeft(taken + 8)
            draw.text(painter, room, self.key, colors["quiet"], font(SMALL))


_INSET, _CROSS, _WIDEST = 8, 14, 220


class Pick(Pressed):
    """What was chosen, with a cross: a click takes it away. Hidden while it has no words."""

    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setFixedHeight(_LINE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.removed)
        self.hide()

    def show_words(self, words: str, act: str) -> None:
        """`act` is what a click does."""
        self.setText(words)
        self.setToolTip(plain_tip(act))
        self.setAccessibleDescription(act)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = draw.width(self.text(), font(SMALL, bold=True)) + 2 * _INSET + 6 + _CROSS
        return QSize(min(_WIDEST, round(wide + 0.5)), _LINE)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(96, self.sizeHint().width()), _LINE)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.box(painter, self.rect(), colors["soft"], None)
        ink = colors["press" if self.underMouse() else "accent"]
        room = QRectF(_INSET, 0, self.width() - 2 * _INSET - 6 - _CROSS, _LINE)
        draw.text(painter, room, self.text(), ink, font(SMALL, bold=True))
        icons.paint(painter, "x", self.width() - _INSET - _CROSS, (_LINE - _CROSS) / 2, ink, _CROSS)


class Menu(QMenu):
    """Rows of 28 with an icon of 16 and the key at the right. `add` a row; `popup(point)` does not wait.

    One that pops up is made for that moment: it is gone when it has been left, and an empty one never comes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font())
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)

    def add(
        self, text: str, act: Callable[[], object], *, icon: str = "", key: str = "", enabled: bool = True
    ) -> QAction:
        action = QAction(text, self)
        if icon:
            action.setIcon(icons.icon(icon))
        if key:
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _: act())
        self.addAction(action)
        return action

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under X11, where nothing may put windows together, what is clear would be black: there are no corners."""
        super().resizeEvent(event)
        if QGuiApplication.platformName() == "xcb":
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(self.rect()), draw.RADIUS, draw.RADIUS)
            self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def popup(self, spot: QPoint, at: QAction | None = None) -> None:
        if self.isEmpty():
            self.deleteLater()
        else:
            self.aboutToHide.connect(self.deleteLater)
            super().popup(spot, at)
