"""Files from a file manager, dropped on a widget."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


def paths_in(data: QMimeData | None) -> list[Path]:
    """Of files that were copied, or are dropped; a clipboard that another program holds has no data at all."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data is not None else []


class FileDrop(QObject):
    """`take` gets the files dropped `on` a widget that accepts drops; `light` hears whether some are held over it."""

    def __init__(
        self, on: QWidget, take: Callable[[list[Path]], object], light: Callable[[bool], object] = lambda _: None
    ) -> None:
        super().__init__(on)
        self._take, self._light = take, light
        on.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._light(False)
        if not isinstance(event, QDropEvent) or kind not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return False
        paths = paths_in(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self._light(kind == QEvent.Type.DragEnter)
            if kind == QEvent.Type.Drop:
                self._take(paths)
        return bool(paths)
