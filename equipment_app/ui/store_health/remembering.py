"""Where the journal ends is remembered outside the store soon after each change, when nobody waits for it."""

from PySide6.QtCore import QObject, QTimer

from equipment_app.ui.desk.desk import Desk

_SOON_MS = 2_000


class Remembering(QObject):
    """For one desk. What comes before `soon` is over is remembered with it; a busy counter does not put it off."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self.soon.timeout.connect(self._remember)
        desk.changed.connect(self._changed)

    def leave(self) -> None:
        """The store is being closed, which remembers as well."""
        self.soon.stop()

    def _changed(self, _changes: object) -> None:
        if not self.soon.isActive():
            self.soon.start()

    def _remember(self) -> None:
        self._desk.work(lambda database, _: database.remember(), lambda _: None, self)
