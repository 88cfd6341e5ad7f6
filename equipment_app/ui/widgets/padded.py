"""Room around a part of a card, which is there only while the part is shown."""

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


class Padded(QWidget, Generic[W]):
    def __init__(self, inside: W, horizontal: int = 16, vertical: int = 12) -> None:
        super().__init__()
        self.inside = inside
        column = QVBoxLayout(self)
        column.setContentsMargins(horizontal, vertical, horizontal, vertical)
        column.addWidget(inside)
        inside.installEventFilter(self)
        self.setVisible(not inside.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(not self.inside.isHidden())
        return False
