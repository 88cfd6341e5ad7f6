"""The pause after wrong tries, counted down where somebody waits for it."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal


class Pause(QObject):
    """`ticked` with the seconds that are left, once a second, 0 at the end."""

    ticked = Signal(int)

    def __init__(self, parent: QObject, clock: Callable[[], float] = monotonic) -> None:
        """`clock` in seconds."""
        super().__init__(parent)
        self._clock = clock
        self._until = 0.0
        self.timer = QTimer(self, interval=1000)
        self.timer.timeout.connect(self._tick)

    @property
    def left(self) -> int:
        """Whole seconds, the one that has begun counted."""
        return max(0, -int(-(self._until - self._clock()) // 1))

    def begin(self, seconds: int) -> None:
        self._until = self._clock() + seconds
        self.timer.start()
        self._tick()

    def end(self) -> None:
        self.timer.stop()
        self._until = 0.0

    def _tick(self) -> None:
        left = self.left
        if not left:
            self.timer.stop()
        self.ticked.emit(left)
