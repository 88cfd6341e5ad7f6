"""The check in hand: takes scans, keeps each change, and says what a scan found when somebody should look up."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import Effect, Scanned
from equipment_app.domain.unit_check_plan import Whose
from equipment_app.scanning.decode import Damaged, PlainText, Scan
from equipment_app.ui import formatting
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.unit_check import words
from equipment_app.ui.widgets.message_bar import Message

TOPIC = "unit check scan"
LookUp = Callable[[Sequence[str], Callable[[str, Whose | None], None]], object]
"""Ask the books which of these readings is a piece of theirs, and whose."""
_TAKEN = (Family.THING, Family.BADGE)


class Keeper(Protocol):
    """Makes a check durable."""

    def keep(self, check: Check) -> None: ...


class Session(QObject):
    """`check` is a value; every change of it goes through `do`."""

    shown = Signal()
    """There is another check, or it has changed."""
    said = Signal(object)
    sounded = Signal(object)
    commanded = Signal(int)
    """The number of a command code."""

    def __init__(self, keeper: Keeper, look_up: LookUp | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.check: Check | None = None
        self._keeper = keeper
        self._look_up = look_up

    def begin(self, check: Check) -> None:
        self.check = check
        self.shown.emit()

    def leave(self) -> None:
        """Nothing is checked here any more; what was done is kept already."""
        self.check = None
        self.said.emit(Message(topic=TOPIC))
        self.shown.emit()

    def do(self, check: Check) -> None:
        """The check as it is after something was said by hand."""
        if self.check is None or check is self.check:
            return
        kept = check.changed and (check.progress != self.check.progress or check.aside != self.check.aside)
        self.check = check
        self.shown.emit()
        if kept:
            self._keeper.keep(check)

    def refresh(self, check: Check | None) -> None:
        """The same check under what the books say now."""
        if check is not None and self.check is not None and check.plan.id == self.check.plan.id:
            self.check = check
            self.shown.emit()

    # What a reader sends

    def understands(self, scan: object) -> bool:
        """Papers and test sheets belong to other pages."""
        if self.check is None or not isinstance(scan, Scan):
            return False
        meaning = scan.meaning
        family = meaning.family if isinstance(meaning, Code | Damaged) else None
        return isinstance(meaning, PlainText) or family in (*_TAKEN, Family.COMMAND, Family.PLACE)

    def take(self, scan: Scan) -> None:
        """Taken at once where the plan knows it; else the books are asked whose it is."""
        meaning, check = scan.meaning, self.check
        assert check is not None
        match meaning:
            case Code(family=Family.COMMAND, number=number):
                self.commanded.emit(number)
            case Code(family=family) if family in _TAKEN:
                self._read((scan.text,))
            case PlainText(readings=readings) if readings:
                self._read(readings)
            case _:
                self.refuse(self.tr("This code cannot be read, or does not belong to a check."))

    def refuse(self, sentence: str) -> None:
        self.said.emit(Message(sentence, tone="warn", topic=TOPIC))
        self.sounded.emit(Sound.REFUSED)

    def _read(self, readings: Sequence[str]) -> None:
        assert self.check is not None
        known = next((text for text in readings if self.check and self.check.knows(text)), "")
        if known:
            self._scan(known, None)
        elif self._look_up is not None and self.check.plan.from_store:
            plan = self.check.plan.id
            self._look_up(readings, lambda text, whose: self._found(plan, text, whose))
        else:
            self._scan(readings[0], None)

    def _found(self, plan: str, text: str, whose: Whose | None) -> None:
        if self.check is not None and self.check.plan.id == plan:
            self._scan(text, whose)

    def _scan(self, text: str, whose: Whose | None) -> None:
        assert self.check is not None
        check, scanned = self.check.scan(text, formatting.now(), whose)
        self.check = check
        self.shown.emit()
        self.sounded.emit(words.sound(scanned))
        self._tell(check, scanned)
        if scanned.effect not in (Effect.ALREADY, Effect.BADGE):
            self._keeper.keep(check)

    def _tell(self, check: Check, scanned: Scanned) -> None:
        """What is plainly taken takes the last message away."""
        said = words.sentence(check, scanned)
        if said:
            self.said.emit(Message(said, tone="warn", topic=TOPIC))
        elif scanned.taken:
            self.said.emit(Message(topic=TOPIC))
