"""A scan for the eye: the edge of the window lights up for a moment, in a noisy room or a silent one.

Told apart by shape as well as by colour: taken is a thin frame, already there a broken one, refused a thick one. It
fades; where the system wants no animation it just stands and goes.
"""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRectF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from equipment_app.ui import motion
from equipment_app.ui.colors import Token
from equipment_app.ui.sounds import Sound
from equipment_app.ui.theme import tokens

_STANDS_MS, _FADES_MS = 260, 240
_TOKENS: dict[Sound, Token] = {Sound.TAKEN: "good", Sound.ALREADY: "warn", Sound.REFUSED: "bad"}
_WIDE = {Sound.TAKEN: 4, Sound.ALREADY: 6, Sound.REFUSED: 10}


class Flash(QWidget):
    """Lies over its window, lets mouse and keys through, and is there only while it shows something."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window_ = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sound = Sound.TAKEN
        self._stands = QTimer(self, singleShot=True, interval=_STANDS_MS)
        self._stands.timeout.connect(self._leave)
        self._strength = 1.0
        self._fading = QVariantAnimation(self, duration=_FADES_MS, startValue=1.0, endValue=0.0)
        self._fading.setEasingCurve(QEasingCurve.Type.InCubic)
        self._fading.valueChanged.connect(self._fade)
        self._fading.finished.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def show_sound(self, sound: Sound) -> None:
        """Anew from the beginning, whatever was shown before."""
        self._fading.stop()
        self.sound, self._strength = sound, 1.0
        self.setGeometry(self.window_.rect())
        self.show()
        self.raise_()
        self.update()
        self._stands.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.window_.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, wide = QPainter(self), _WIDE[self.sound]
        painter.setOpacity(self._strength)
        pen = QPen(tokens()[_TOKENS[self.sound]], wide, j=Qt.PenJoinStyle.MiterJoin, c=Qt.PenCapStyle.FlatCap)
        if self.sound is Sound.ALREADY:
            pen.setDashPattern([6, 3])
        painter.setPen(pen)
        painter.drawRect(QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2))
        painter.end()

    def _leave(self) -> None:
        if motion.wanted():
            self._fading.start()
        else:
            self.hide()

    def _fade(self, strength: float) -> None:
        self._strength = strength
        self.update()
