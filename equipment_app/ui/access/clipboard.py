"""What was copied in the program does not stay in the clipboard: a personal number for half a minute, nothing at all
once the desk is locked.

Not every system says who filled the clipboard. What comes into it while this program has the keyboard came from here.
"""

import re

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

STAYS_MS = 30_000
_PERSONAL_NUMBER = re.compile(r"(?<!\d)\d{6}(?!\d)")


class Clipboard(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._board = QGuiApplication.clipboard()
        self._ours = ""
        self.timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self.timer.timeout.connect(self.clear)
        self._board.dataChanged.connect(self._changed)

    def clear(self) -> None:
        """Take out what was copied here; what another program has put there since is its own."""
        self.timer.stop()
        if self._ours and self._board.text() == self._ours:
            self._board.setText("")  # an empty clipboard has no data to ask for on some systems
        if self._board.supportsSelection() and self._board.ownsSelection():
            self._board.clear(QClipboard.Mode.Selection)
        self._ours = ""

    def _changed(self) -> None:
        at_work = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
        self._ours = self._board.text() if at_work or self._board.ownsClipboard() else ""
        if _PERSONAL_NUMBER.search(self._ours):
            self.timer.start()
        else:
            self.timer.stop()
