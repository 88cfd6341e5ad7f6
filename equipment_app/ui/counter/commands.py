"""Commands: scanned from a sheet on the desk, or written as words into the scan field."""

from collections.abc import Callable, Mapping
from time import monotonic

from PySide6.QtCore import QObject

from equipment_app.domain.commands import AddKit, Command, DeskCommand, Digit, SetCondition
from equipment_app.ui.counter import command_words as words
from equipment_app.ui.counter.picks import Offered
from equipment_app.ui.counter.scanned_lines import ScannedLines
from equipment_app.ui.counter.session import Session
from equipment_app.ui.sounds import Sound
from equipment_app.ui.widgets.message_bar import Message

ONE_SCAN = 1.5
"""Seconds in which the same command again is the same scan: readers repeat what stays before them."""
_AGAIN = (DeskCommand.LINE_ABOVE, DeskCommand.LINE_BELOW)


class Commands(QObject):
    """`deeds` are what the page does; what concerns a line of the cart is `lines`' to do."""

    def __init__(
        self,
        session: Session,
        deeds: Mapping[DeskCommand, Callable[[], object]],
        lines: ScannedLines,
        ask_kit: Callable[[], object],
    ) -> None:
        """`ask_kit` is what the word does: somebody who writes can choose as well."""
        super().__init__(session)
        self._session = session
        self._lines = lines
        self._deeds: dict[DeskCommand, Callable[[], object]] = {
            **deeds,
            DeskCommand.KIT: lambda: self._add_kit(None),
            DeskCommand.RETURN_ALL: lines.return_all,
            DeskCommand.EXCHANGE: lines.exchange,
            DeskCommand.REMOVE_LINE: lines.remove,
            DeskCommand.LINE_ABOVE: lambda: lines.step(-1),
            DeskCommand.LINE_BELOW: lambda: lines.step(1),
            DeskCommand.COUNT_ANEW: lines.count_anew,
        }
        self._written: dict[DeskCommand, Callable[[], object]] = {**deeds, DeskCommand.KIT: ask_kit}
        self._last: tuple[Command, float] | None = None

    def do(self, command: Command) -> None:
        """Once for one scan, however often the reader sends it."""
        now, last = monotonic(), self._last
        self._last = command, now
        repeatable = isinstance(command, Digit) or command in _AGAIN
        if not repeatable and last is not None and last[0] == command and now - last[1] < ONE_SCAN:
            self._session.sounded.emit(Sound.ALREADY)
            return
        match command:
            case Digit(value):
                self._lines.count(value)
            case SetCondition(condition):
                self._lines.set_condition(condition)
            case AddKit(kit):
                self._add_kit(kit)
            case DeskCommand():
                self._deeds[command]()

    def something_else(self) -> None:
        """Something other than a command was scanned: a command that comes now is a new one."""
        self._last = None
        self._lines.count_anew(quiet=True)

    def offered(self) -> list[Offered]:
        """What can be written as a word: icon, word, deed."""
        named = {
            DeskCommand.HAND_OVER: ("check", self.tr("Hand over")),
            DeskCommand.KIT: ("layers", self.tr("Kit")),
            DeskCommand.UNDO: ("rotate-ccw", self.tr("Undo")),
            DeskCommand.PUT_ASIDE: ("history", self.tr("Put aside")),
        }
        return [(icon, word, self._written[command]) for command, (icon, word) in named.items()]

    def _add_kit(self, id: int | None) -> None:
        """The kit with this id, else the standard one, which comes first."""
        session = self._session
        if session.card is None:
            session.tell(Message(words.who_first(), tone="warn"), Sound.REFUSED)
            return
        kit = next((kit for kit in session.card.kits if id in (None, kit.id)), None)
        if kit is None:
            session.tell(Message(words.no_such_kit(), tone="warn"), Sound.REFUSED)
            return
        self._lines.forget()
        before = len(session.cart.lines)
        session.add_kit(kit)
        if more := len(session.cart.lines) - before:
            session.said.emit(words.kit_added(kit, more))
