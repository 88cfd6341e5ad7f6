"""Which scans the counter takes, and what it does with them."""

from collections.abc import Callable

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.commands import DeskCommand
from equipment_app.scanning.decode import Damaged, PlainText, Scan
from equipment_app.ui.counter import words
from equipment_app.ui.counter.session import Session
from equipment_app.ui.sounds import Sound
from equipment_app.ui.widgets.message_bar import Message

_COMMANDS = {int(command) for command in DeskCommand}
_OTHERS = (Family.PAPER, Family.SHEET)


class Scans:
    """Things, badges, places, commands, and numbers that may be anything; papers belong to another page."""

    def __init__(self, session: Session, command: Callable[[DeskCommand], object]) -> None:
        self._session = session
        self._command = command

    def understands(self, scan: object) -> bool:
        if not isinstance(scan, Scan):
            return False
        meaning = scan.meaning
        if isinstance(meaning, Damaged):
            return meaning.family not in _OTHERS
        if isinstance(meaning, Code) and meaning.family is Family.COMMAND:
            return meaning.number in _COMMANDS
        return isinstance(meaning, Code | PlainText)

    def take(self, scan: object, aim: int) -> None:
        """`aim` is the waiting line it is meant for, if somebody pointed at one."""
        assert isinstance(scan, Scan)
        match scan.meaning:
            case Code(family=Family.COMMAND, number=number):
                self._session.sounded.emit(Sound.TAKEN)
                self._command(DeskCommand(number))
            case Code():
                self._session.take((scan.text,), aim)
            case PlainText(readings=readings) if readings:
                self._session.take(readings, aim)
            case _:
                self._session.tell(Message(words.damaged(), tone="warn"), Sound.REFUSED)
