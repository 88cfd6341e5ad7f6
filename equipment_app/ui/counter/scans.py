"""Which scans the counter takes, and what they do once the books have said what they stand for."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from equipment_app.domain import commands
from equipment_app.domain.codes import Code, Family
from equipment_app.queries.cart import Meaning
from equipment_app.scanning.decode import Damaged, PlainText, Scan
from equipment_app.ui.counter import asking, command_words, taking, words
from equipment_app.ui.counter.attaching import Unheard
from equipment_app.ui.counter.session import Session
from equipment_app.ui.sounds import Sound
from equipment_app.ui.widgets.message_bar import Message

_OTHERS = (Family.PAPER, Family.SHEET)


class Scans(QObject):
    """Things, badges, places, commands, and numbers that may be anything; papers belong to another page."""

    ambiguous = Signal(object)
    """A `Meaning` with several pieces: which of them?"""
    blank = Signal(str)
    """The code of a label that waits for its thing."""
    unknown = Signal(object)
    """An `Unheard`."""
    began = Signal()
    """Something other than a command was scanned."""

    def __init__(
        self, session: Session, command: Callable[[commands.Command], object], put: Callable[[int], bool]
    ) -> None:
        """`put` lets what was brought back go to a place, and says whether there was anything."""
        super().__init__(session)
        self._session = session
        self._command = command
        self._put = put

    def understands(self, scan: object) -> bool:
        if not isinstance(scan, Scan):
            return False
        if isinstance(scan.meaning, Damaged):
            return scan.meaning.family not in _OTHERS
        return isinstance(scan.meaning, Code | PlainText)

    @staticmethod
    def is_code(scan: object) -> bool:
        """Anything that may stand for something; what is damaged or unreadable is for nobody."""
        meaning = scan.meaning if isinstance(scan, Scan) else None
        return isinstance(meaning, Code) or (isinstance(meaning, PlainText) and bool(meaning.readings))

    @staticmethod
    def is_command(scan: object) -> bool:
        meaning = scan.meaning if isinstance(scan, Scan) else None
        return isinstance(meaning, Code) and meaning.family is Family.COMMAND

    def take(self, scan: object, aim: int) -> None:
        """`aim` is the waiting line it is meant for, if somebody pointed at one."""
        assert isinstance(scan, Scan)
        if isinstance(scan.meaning, Code) and self.is_command(scan):
            self._obey(scan.meaning.number)
            return
        self.began.emit()
        match scan.meaning:
            case Code():
                self.look_up((scan.text,), aim)
            case PlainText(readings=readings) if readings:
                self.look_up(readings, aim, scan)
            case _:
                self._session.tell(words.no_code(scan), Sound.REFUSED)

    def look_up(self, readings: Sequence[str], aim: int = 0, scan: Scan | None = None) -> None:
        """Ask the books what this is, and do what it means here."""
        self._session.ask(asking.meaning(readings, scan), lambda met: self._met(met, readings, aim, scan))

    def look_up_typed(self, readings: Sequence[str], thing: bool) -> None:
        """The same of what was typed; `thing`: where a thing is looked for, a member is none."""

        def met(found: Meaning) -> None:
            if thing and found.member:
                self._session.tell(Message(words.a_member(), tone="warn"), Sound.REFUSED)
            else:
                self._met(found, readings, 0, None)

        self._session.ask(asking.meaning(readings), met)

    def look_up_again(self, unheard: Unheard) -> None:
        """What was unknown a moment ago stands for something now."""
        codes = dict.fromkeys((*unheard.readings, unheard.of_one, unheard.of_goods))
        self.look_up(tuple(codes))

    def _obey(self, number: int) -> None:
        command = commands.command(number)
        if command is None:
            self._session.tell(Message(command_words.unknown_command(), tone="warn"), Sound.REFUSED)
        else:
            self._command(command)

    def _met(self, met: Meaning, readings: Sequence[str], aim: int, scan: Scan | None) -> None:
        session = self._session
        if session.frozen:
            self.look_up(readings, aim, scan)
        elif met.member:
            session.take_member(met.member)
        elif len(met.pieces) == 1:
            taking.take(session, met.pieces[0], met.facts, aim)
            self._say_pack(met)
        elif met.pieces:
            self.ambiguous.emit(met)
        elif met.item:
            item = met.facts.items[met.item]
            own = session.card.member.sizes.get(item.scheme, "") if session.card else ""
            session.add(item, met.size or item.only_size or own)
            self._say_pack(met)
        elif met.place:
            self._put_back_to(met.place)
        elif met.blank:
            self.blank.emit(met.blank)
        else:
            self.unknown.emit(Unheard(tuple(readings), met.foreign))

    def _say_pack(self, met: Meaning) -> None:
        """Batch and expiry, where the code says them."""
        if met.foreign is not None and (message := words.pack(met.foreign)):
            self._session.say_against(message)

    def _put_back_to(self, place: int) -> None:
        """A place was scanned: what was brought back last goes there."""
        if not self._put(place):
            self._session.tell(Message(words.no_return_for_place(), tone="warn"), Sound.REFUSED)
