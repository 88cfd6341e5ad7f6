"""The check in hand: it takes scans, is kept after each change, and is changed by keys, menus and command codes."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal

from equipment_app.domain import commands
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.commands import DeskCommand, Digit
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import CellState, Effect, Scanned, Whose
from equipment_app.exchange.check_file import CarriedFile
from equipment_app.operations.unit_checks import SaveCheck
from equipment_app.scanning.decode import Damaged, PlainText, Scan
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Job, Jobs
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.output.files import why_not_written
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.unit_check import words
from equipment_app.ui.unit_check.board import CheckBoard
from equipment_app.ui.unit_check.words import DRAWN, phrase
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.message_bar import Message


class CheckAutosave(QObject):
    """One write at a time: what changes meanwhile is written after it, the latest only."""

    kept = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._writing = False
        self._due: Any = None
        self.saved_at: datetime | None = None

    @property
    def behind(self) -> bool:
        """The latest is not written yet."""
        return self._writing or self._due is not None

    def keep(self, check: Any) -> None:
        self._due = check
        if not self._writing:
            self._next()

    def flush(self) -> None:
        """The window closes: what is due is written behind what is being written."""
        check, self._due = self._due, None
        if check is not None:
            self._write(check)

    def forget(self) -> None:
        """What is still due is not written: the check is filed, or let go."""
        self._due, self.saved_at = None, None

    def _next(self) -> None:
        check, self._due = self._due, None
        self._writing = check is not None
        if check is not None:
            self._write(check)

    def _write(self, check: Any) -> None:
        raise NotImplementedError

    def _written(self, _: object = None) -> None:
        self.saved_at = formatting.now()
        self.kept.emit()
        self._next()

    def _failed(self, _: object = None) -> None:
        """The next change tries again, with all that came before it."""
        self._writing = False


class StoreCheckAutosave(CheckAutosave):
    closed = Signal()
    """Checks of the same people that were begun before are under way no more."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        for failed in (desk.refused, desk.broken):
            failed.connect(self._failed)

    def _write(self, check: Any) -> None:
        self._desk.change(SaveCheck(check), then=self._saved, owner=self)

    def _saved(self, outcome: Outcome) -> None:
        if outcome.facts.get("closed"):
            self.closed.emit()
        self._written()


class FileCheckAutosave(CheckAutosave):
    """`broken` with the reason: the disk does not take it."""

    broken = Signal(str)

    def __init__(self, file: CarriedFile[Any], jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._file, self._jobs = file, jobs

    def _write(self, check: Any) -> None:
        self._jobs.run(Job(lambda _: self._file.save(check), self._written, self._not_written, owner=self))

    def _not_written(self, error: Exception) -> None:
        self._failed()
        self.broken.emit(why_not_written(error))


TOPIC = "unit check scan"
LookUp = Callable[[Sequence[str], Callable[[str, Whose | None], None]], object]
"""Ask the books which of these readings is a piece of theirs, and whose."""
_TAKEN = (Family.THING, Family.BADGE)


class CheckSession(QObject):
    """`check` is a value; every change of it goes through `do`."""

    shown = Signal()
    """There is another check, or it has changed."""
    said = Signal(object)
    sounded = Signal(object)
    untaken = Signal(object)
    """A scan of what is on no thing, by the books: of somebody else, a place, a paper."""
    commanded = Signal(int)
    """The number of a command code."""

    def __init__(self, keeper: CheckAutosave, look_up: LookUp | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.check: Check | None = None
        self._keeper, self._look_up = keeper, look_up

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

    def understands(self, scan: Scan) -> bool:
        """Papers and test sheets belong to other pages; what a place is, only the books can say."""
        if self.check is None or scan.of_paper:
            return False
        meaning = scan.meaning
        family = meaning.family if isinstance(meaning, Code | Damaged) else None
        if family is Family.PLACE:
            return not self.check.plan.from_store
        return isinstance(meaning, PlainText) or family in (*_TAKEN, Family.COMMAND)

    def take(self, scan: Scan) -> None:
        """Taken at once where the plan knows it; else the books are asked whose it is."""
        meaning = scan.meaning
        if isinstance(meaning, Code) and meaning.family is Family.COMMAND:
            self.commanded.emit(meaning.number)
        elif texts := scan.looked_up(*_TAKEN):
            self._read(scan, texts)
        else:
            self.refuse(self.tr("This code cannot be read, or does not belong to a check."))

    def refuse(self, sentence: str) -> None:
        self.said.emit(Message(sentence, tone="warn", topic=TOPIC))
        self.sounded.emit(Sound.REFUSED)

    def _read(self, scan: Scan, readings: Sequence[str]) -> None:
        assert self.check is not None
        known = next((text for text in readings if self.check and self.check.knows(text)), "")
        if known:
            self._scan(known, None)
        elif self._look_up is not None and self.check.plan.from_store:
            plan = self.check.plan.id
            self._look_up(readings, lambda text, whose: self._found(plan, scan, text, whose))
        else:
            self._scan(readings[0], None)

    def _found(self, plan: str, scan: Scan, text: str, whose: Whose | None) -> None:
        if self.check is None or self.check.plan.id != plan:
            return
        if whose is not None and not whose.laid_aside:
            self.untaken.emit(scan)
        else:
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


_REASONS = (CellState.LACKS, CellState.LOST, CellState.REPAIR)
_MAY_LACK = (CellState.WAITING, CellState.UNISSUED, *_REASONS)


class CheckActions(QObject):
    """Joins a session with the board that shows it."""

    finished = Signal()
    """A command code asks for the end of the check."""

    def __init__(self, session: CheckSession, board: CheckBoard) -> None:
        super().__init__(board)
        self.session, self.board = session, board
        session.shown.connect(self._show)
        session.commanded.connect(self._command)
        board.grid.menu_wanted.connect(self._menu)
        board.grid.counted.connect(self.count)
        board.next.button.clicked.connect(self.lacks)
        board.next.skipped.connect(self.skip)
        board.next.counted.connect(self.count_next)
        board.aside.put_away.connect(self.put_away)

    @property
    def check(self) -> Check:
        assert self.session.check is not None
        return self.session.check

    def lacks(self) -> None:
        """The cell somebody stands on with the keyboard, where anything of it can be missing, else the next missing
        thing; a second time takes it back.
        """
        spot, next_ = self.board.grid.current(), self.check.next_missing()
        cell = self.check.cell(*spot) if spot and spot[1] else None
        if (cell is None or cell.state not in _MAY_LACK) and next_ is not None:
            cell = self.check.cell(next_.member.id, next_.column.article)
        if cell is not None and cell.state is CellState.UNISSUED:
            self.session.refuse(self.tr("It was never issued to them, so it cannot be missing."))
        elif cell is not None:
            self.mark(cell.member, cell.article, None if cell.state in _REASONS else CellState.LACKS)

    def mark(self, member: int, article: int, why: CellState | None) -> None:
        self.session.do(self.check.lacks(member, article, why))

    def skip(self) -> None:
        self.session.do(self.check.skip())

    def count(self, member: int, article: int, number: int) -> None:
        self.session.do(self.check.count(member, article, number))

    def count_next(self, number: int) -> None:
        next_ = self.check.next_missing()
        if next_ is not None and not next_.column.numbered:
            self.count(next_.member.id, next_.column.article, number)

    def put_away(self, code: str) -> None:
        self.session.do(self.check.put_away(code))
        if not self.board.aside.focus_first():
            self.board.enter()

    def stand(self, member: int) -> None:
        self.session.do(self.check.stand(0 if self.check.standing == member else member))

    def away(self, member: int) -> None:
        absent = member in self.check.progress.absent
        self.session.do(self.check.away(member, None if absent else ""))

    # Menus

    def _menu(self, member: int, article: int, spot: QPoint) -> None:
        menu = Menu(self.board)
        if article:
            self._fill_cell(menu, member, article)
        else:
            self._fill_member(menu, member)
        menu.popup(spot)

    def _fill_cell(self, menu: Menu, member: int, article: int) -> None:
        cell = self.check.cell(member, article)
        if cell is None:
            return
        if not cell.numbered:
            here = self.tr("It is here") if cell.wanted == 1 else self.tr("All %n here", "", cell.wanted)
            menu.add(here, lambda: self.count(member, article, cell.wanted), icon="check", key="Space")
            menu.add(self.tr("None here"), lambda: self.count(member, article, 0), icon="minus", key="Del")
            menu.addSeparator()
        for state in _REASONS:
            words = phrase(state)
            key = "F9" if state is CellState.LACKS else ""
            enabled = cell.state not in (state, CellState.UNISSUED) and cell.found < cell.wanted
            menu.add(
                words[:1].upper() + words[1:],
                lambda state=state: self.mark(member, article, state),  # type: ignore[misc]
                icon=DRAWN[state].icon,
                key=key,
                enabled=enabled,
            )
        if cell.state in _REASONS:
            menu.add(self.tr("Wait for it again"), lambda: self.mark(member, article, None), icon="rotate-ccw")

    def _fill_member(self, menu: Menu, member: int) -> None:
        stands, absent = self.check.standing == member, member in self.check.progress.absent
        at_table = self.tr("Leaves the table") if stands else self.tr("Stands at the table")
        menu.add(at_table, lambda: self.stand(member), icon="id-card")
        if any(not column.numbered for column in self.check.plan.columns):
            all_here = self.tr("Everything counted by hand is here")
            menu.add(all_here, lambda: self.session.do(self.check.all_present(member)), icon="list-checks")
        away = self.tr("Is here after all") if absent else self.tr("Is away, to be checked later")
        menu.add(away, lambda: self.away(member), icon="rotate-ccw" if absent else "clock")

    # Command codes

    def _command(self, number: int) -> None:
        """Done from the sheet on the desk: count, skip, finish. What makes no sense here is refused."""
        match commands.command(number):
            case Digit(value=value):
                self.count_next(value)
            case DeskCommand.LINE_BELOW:
                self.skip()
            case DeskCommand.HAND_OVER:
                self.finished.emit()
            case _:
                self.session.refuse(self.tr("This command has no meaning in a check."))
                return
        self.session.sounded.emit(Sound.TAKEN)

    def _show(self) -> None:
        if self.session.check is not None:
            self.board.show_check(self.session.check)


def _under_way(place: Any) -> bool:
    return place.session is not None and place.session.check is not None


CHECK_ACTS: Sequence[Act[Any]] = (
    Act("unit_check.lacks", "&Not here", "F9", "x", lambda place: place.check_actions.lacks(), _under_way),
    Act(
        "unit_check.aside",
        "What is kept &aside",
        "F8",
        "circle-question-mark",
        lambda place: place.board.aside.focus_first(),
        _under_way,
    ),
    Act("unit_check.another", "An&other check", "Ctrl+N", "grid-3x3", lambda place: place.leave(), _under_way),
    Act(
        "unit_check.finish",
        "&Begin, or finish and print",
        "Ctrl+Return",
        "printer",
        lambda place: place.ask_finish(),
        short="Finish and print",
    ),
)
"""`place` is the page, or the window of a check file, which has all but another check."""
