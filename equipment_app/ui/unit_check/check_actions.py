"""What can be done to a check without a scan: by keys, in the menu of a cell or a member, by command codes."""

from PySide6.QtCore import QObject, QPoint, Signal

from equipment_app.domain import commands
from equipment_app.domain.commands import DeskCommand, Digit
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import State
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.unit_check.board import Board
from equipment_app.ui.unit_check.look import DRAWN, phrase
from equipment_app.ui.unit_check.session import Session
from equipment_app.ui.widgets.button import Menu

_REASONS = (State.LACKS, State.LOST, State.REPAIR)


class Deeds(QObject):
    """Joins a session with the board that shows it."""

    finished = Signal()
    """A command code asks for the end of the check."""

    def __init__(self, session: Session, board: Board) -> None:
        super().__init__(board)
        self.session, self.board = session, board
        session.shown.connect(self._show)
        session.commanded.connect(self._command)
        board.grid.menu_wanted.connect(self._menu)
        board.grid.counted.connect(self.count)
        board.next.lacks.connect(self.lacks)
        board.next.skipped.connect(self.skip)
        board.next.counted.connect(self.count_next)
        board.aside.put_away.connect(self.put_away)

    @property
    def check(self) -> Check:
        assert self.session.check is not None
        return self.session.check

    def lacks(self) -> None:
        """The cell somebody stands on with the keyboard, else the next missing thing; a second time takes it back."""
        spot = self.board.grid.current()
        next_ = self.check.next_missing()
        if spot is None and next_ is not None:
            spot = next_.member.id, next_.column.article
        cell = self.check.cell(*spot) if spot and spot[1] else None
        if cell is not None and cell.state is State.UNISSUED:
            self.session.refuse(self.tr("It was never issued to them, so it cannot be missing."))
        elif cell is not None:
            self.mark(cell.member, cell.article, None if cell.state in _REASONS else State.LACKS)

    def mark(self, member: int, article: int, why: State | None) -> None:
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
        if menu.actions():
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
            key = "F9" if state is State.LACKS else ""
            enabled = cell.state not in (state, State.UNISSUED) and cell.found < cell.wanted
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
