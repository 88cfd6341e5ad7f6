"""Commands: scanned from a sheet on the desk, or written as words into the scan field."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from equipment_app.domain.commands import DeskCommand
from equipment_app.ui.counter.picks import Offered


class Commands(QObject):
    def __init__(self, deeds: Mapping[DeskCommand, Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._deeds = deeds

    def do(self, command: DeskCommand) -> None:
        self._deeds[command]()

    def offered(self) -> list[Offered]:
        """What can be written as a word: icon, word, deed."""
        words = {
            DeskCommand.HAND_OVER: ("check", self.tr("Hand over")),
            DeskCommand.KIT: ("layers", self.tr("Kit")),
            DeskCommand.UNDO: ("rotate-ccw", self.tr("Undo")),
            DeskCommand.PUT_ASIDE: ("history", self.tr("Put aside")),
        }
        return [(icon, word, self._deeds[command]) for command, (icon, word) in words.items()]
