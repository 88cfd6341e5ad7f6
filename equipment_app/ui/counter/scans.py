"""Which scans the counter takes, and what they do once the books have said what they stand for."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.cart_state import State
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.commands import DeskCommand
from equipment_app.scanning.decode import Damaged, PlainText, Scan
from equipment_app.ui.counter import asking, taking, words
from equipment_app.ui.counter.session import Session
from equipment_app.ui.sounds import Sound
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from equipment_app.queries.cart import Meaning

_COMMANDS = {int(command) for command in DeskCommand}
_OTHERS = (Family.PAPER, Family.SHEET)


class Scans(QObject):
    """Things, badges, places, commands, and numbers that may be anything; papers belong to another page."""

    ambiguous = Signal(object)
    """A `Meaning` with several pieces: which of them?"""

    def __init__(self, session: Session, command: Callable[[DeskCommand], object]) -> None:
        super().__init__(session)
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
                self.look_up((scan.text,), aim)
            case PlainText(readings=readings) if readings:
                self.look_up(readings, aim)
            case _:
                self._session.tell(Message(words.damaged(), tone="warn"), Sound.REFUSED)

    def look_up(self, readings: Sequence[str], aim: int = 0) -> None:
        """Ask the books what this is, and do what it means here."""
        self._session.ask(asking.meaning(readings), lambda met: self._met(met, readings, aim))

    def _met(self, met: "Meaning", readings: Sequence[str], aim: int) -> None:
        session = self._session
        if session.frozen:
            self.look_up(readings, aim)
        elif met.member:
            session.take_member(met.member)
        elif len(met.pieces) == 1:
            taking.take(session, met.pieces[0], met.facts, aim)
        elif met.pieces:
            self.ambiguous.emit(met)
        elif met.item:
            item = met.facts.items[met.item]
            own = session.card.member.sizes.get(item.scheme, "") if session.card else ""
            session.add(item, item.only_size or own)
        elif met.place:
            self._put_back_to(met.place)
        else:
            session.tell(Message(words.unknown(readings[0] if readings else ""), tone="warn"), Sound.REFUSED)

    def _put_back_to(self, place: int) -> None:
        """A place was scanned: what was brought back last goes there."""
        session = self._session
        back = [one.line.id for one in session.judged if one.state is State.RETURNING]
        if not back:
            session.tell(Message(words.no_return_for_place(), tone="warn"), Sound.REFUSED)
            return
        session.sounded.emit(Sound.TAKEN)
        session.become(session.cart.change(back[-1], place=place), back[-1])
