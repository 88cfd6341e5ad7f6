"""Files from a file manager, dropped on a widget."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent


def paths_in(data: QMimeData) -> list[Path]:
    """Of files that were copied, or are dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class TakesFiles:
    """Part of a widget that accepts drops."""

    def take_files(self, paths: Sequence[Path]) -> None:
        """At least one was dropped."""
        raise NotImplementedError

    def light(self, over: bool) -> None:
        """Show whether files are held over it, where that is shown."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_in(event.mimeData()):
            event.acceptProposedAction()
            self.light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.light(False)
        self.take_files(paths_in(event.mimeData()))
