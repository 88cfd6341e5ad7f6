"""Unit check: members × what they should show, which turns green while labels are scanned."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Role
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import CheckPlan, Scanned, Setup, Whose
from equipment_app.operations.once import Once
from equipment_app.operations.unit_checks import DropCheck, FileCheck
from equipment_app.queries.unit_check import UnderWay, UnitChoice, begin, resume
from equipment_app.scanning.decode import Scan, read
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.page import Page
from equipment_app.ui.page_list import may_open
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.unit_check import steps
from equipment_app.ui.unit_check.board import CheckBoard
from equipment_app.ui.unit_check.results import PAST
from equipment_app.ui.unit_check.session import CHECK_ACTS, CheckActions, CheckSession, StoreCheckAutosave
from equipment_app.ui.unit_check.start import MEMBERS, Start
from equipment_app.ui.unit_check.steps import CheckFiles, ask_anew, ask_finish
from equipment_app.ui.unit_check.words import front_sentence, plan_sentence
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.field import Combo
from equipment_app.ui.widgets.layout import in_column, stacked
from equipment_app.ui.widgets.message_bar import Message

_BOOKS = Changes.CUSTODY | Changes.CATALOGUE | Changes.MEMBERS | Changes.KITS
_ANOTHER, _CHOSEN = 0, -1
"""In the list of units: back to the choice; a check of chosen members."""


class UnitCheckPage(Page):
    """`open` takes a `Setup` to check, or the id of a check under way."""

    acts = CHECK_ACTS
    watches = _BOOKS | Changes.CHECKS
    searches = False

    def __init__(self, desk: Desk, sounds: Sounds, printing: Printing | None = None) -> None:
        super().__init__(desk)
        self.printing = printing or Printing(desk)
        self.printing.setParent(self)
        self._moved = self._entered = False
        self._units: tuple[UnitChoice, ...] = ()
        self._plan: CheckPlan | None = None
        self._asked: QWidget | None = None
        self.keeper = StoreCheckAutosave(desk, self)
        self.session = CheckSession(self.keeper, self._look_up, self)
        self.start, self.board = Start(desk), CheckBoard(counter=may_open(desk.session, "counter"))
        self.check_actions, self.files = CheckActions(self.session, self.board), CheckFiles(desk, self)
        self.unit, self.finish = Combo(name=self.tr("Unit")), self.can.button("unit_check.finish", "primary")
        self.bring = Button(self.tr("Import a result…"), icon="upload", does=self.files.choose_result)
        for part in (self.unit, self.finish):  # until there is a check they stand in no header, and go with the page
            part.setParent(self)
            part.hide()
        self._stack = stacked(self.start, self.board)
        in_column(self._stack, on=self)
        self._connect(sounds)
        self.finish.setAccessibleDescription("Ctrl+Enter")
        self._fill_units()
        self._say()

    # The page

    def header(self) -> tuple[QWidget, ...]:
        return (self.unit, self.finish) if self.session.check else (self.bring,)

    def reload(self) -> None:
        if self.session.check is None:
            self.desk.ask(steps.front, self._show_front, self, instead="front")
        elif self._moved:
            self._renew()

    def open(self, argument: object) -> None:
        if isinstance(argument, Setup):
            self.begin(argument)
        elif isinstance(argument, str):
            self.resume(argument)

    def kept(self) -> object:
        return self.session.check

    def take_back(self, kept: object) -> None:
        if isinstance(kept, Check):
            self._begun(kept)

    def enter(self) -> None:
        if self.session.check:
            self.board.enter()
        else:
            self._entered = True  # what is under way is not known yet
            self.start.enter()

    def wants(self) -> Want:
        return Want.CHECK if self.session.check else Want.A_CHECK

    def take_scan(self, scan: Scan) -> bool:
        if self.session.check is None:
            return self._choose(scan)
        if understood := self.session.understands(scan):
            self.session.take(scan)
        return understood

    def hideEvent(self, event: QHideEvent) -> None:
        self.keeper.flush()
        super().hideEvent(event)

    # A check begins and ends

    def begin(self, setup: Setup) -> None:
        """Go on with the check of these that is under way, else begin one."""
        self.desk.ask(lambda books: steps.begun(books, setup), self._begun, self, instead="begun")

    def resume(self, id: str) -> None:
        self.desk.ask(lambda books: resume(books, id), self._begun, self, instead="begun")

    def begin_anew(self, setup: Setup) -> None:
        """Where one of the same people is under way, that one is gone on with or closed; it is asked which."""

        def begin_new() -> None:
            self.desk.ask(lambda books: begin(books, setup), self._begun, self, instead="begun")

        def found(before: UnderWay | None) -> None:
            if before is None:
                begin_new()
            else:
                ask_anew(self.window(), before, begin_new, partial(self.resume, before.id))

        self.desk.ask(lambda books: steps.before(books, setup), found, self, instead="begun")

    def leave(self) -> None:
        self.session.leave()

    def ask_finish(self) -> None:
        """Before there is a check, one is begun."""
        if self.session.check is None:
            self.start.new.begin()
        else:
            self._asked = ask_finish(
                self.window(), self.session.check, self.finish.text(), self._file, self._signed_in()
            )

    def _signed_in(self) -> steps.SignedIn:
        who = self.desk.present.operator if self.desk.present else None
        leads = Role.LEAD in self.desk.session.roles
        return steps.SignedIn(who.full_name, who.personal_number, leads) if who else steps.SignedIn()

    def _begun(self, check: Check | None) -> None:
        if check is None:
            self.reload()
            return
        self._moved = False
        self.session.begin(check)
        self.board.enter()

    def _file(self, lead: int) -> None:
        if self.session.check is not None:
            command = Once(f"check {self.session.check.plan.id}", FileCheck(self.session.check, lead=lead))
            self.desk.change(command, then=self._filed, owner=self)

    def _filed(self, outcome: Outcome) -> None:
        """What was still to be kept is in the books.

        The report comes up in Papers, where it is signed; it is printed once what happened has been said.
        """
        self.keeper.forget()
        self.start.lists.which.choose(PAST)
        self.leave()
        self.go.emit("papers", outcome.number)
        self.printing.paper(outcome.number)

    # What follows

    def _shown(self) -> None:
        plan = self.session.check.plan if self.session.check else None
        if plan is self._plan:
            return
        self._plan = plan
        self._stack.setCurrentWidget(self.board if plan else self.start)
        self._fill_units()
        self._say()
        if plan is None:
            self.reload()
            self.enter()

    def _say(self) -> None:
        self.set_context(plan_sentence(self.session.check.plan) if self.session.check else front_sentence())

    def _show_front(self, front: steps.Front) -> None:
        self.start.show_front(front)
        self._units = front.choices.units
        self._fill_units()
        if self._entered and self.start.isVisible():
            self.start.enter()
        self._entered = False

    def _fill_units(self) -> None:
        check, units = self.session.check, [(one.id, one.name) for one in self._units]
        chosen = [(_CHOSEN, self.tr("Chosen members"))] if check and not check.plan.setup.unit else []
        if check and check.plan.setup.unit not in {id for id, _ in units} | {0}:
            chosen = [(check.plan.setup.unit, check.plan.heading)]
        self.unit.fill((*chosen, *units, (_ANOTHER, self.tr("Another check…"))))
        if check:
            self.unit.choose(check.plan.setup.unit or _CHOSEN)

    def _turn_to(self, place: int) -> None:
        """Another unit, with the same kit; what is under way stays so."""
        check, unit = self.session.check, self.unit.itemData(place)
        if check is None or unit == (check.plan.setup.unit or _CHOSEN):
            return
        if unit == _ANOTHER:
            self.leave()
        else:
            self.begin(Setup(unit=unit, kit=check.plan.setup.kit, title=check.plan.setup.title))

    def _renew(self) -> None:
        """The books have moved under the check: ask them again, and keep what was shown meanwhile."""
        before = self.session.check
        if before is None or self.keeper.behind:
            return  # asked again when it is kept
        self._moved = False
        ask = partial(steps.renewed, check=before)
        self.desk.ask(ask, partial(self._renewed, before), self, instead="renewed")

    def _renewed(self, before: Check, found: Check) -> None:
        if self.session.check is before:
            self.session.refresh(found)
        else:
            self._moved = True
            self.reload()

    def _books_changed(self, changes: Changes) -> None:
        """Told after the page itself was, which had nothing to ask yet."""
        self._moved = self._moved or bool(changes & _BOOKS)
        if self._moved and self.isVisible():
            self.reload()

    def _kept(self) -> None:
        if self._moved:
            self.reload()

    def _look_up(self, readings: Sequence[str], answer: Callable[[str, Whose | None], None]) -> None:
        self.desk.ask(lambda books: steps.whose(books, readings), lambda found: answer(*found), self)

    def _choose(self, scan: Scan) -> bool:
        """While members are being chosen, a badge is one more of them."""
        meaning = scan.meaning
        if not (isinstance(meaning, Code) and meaning.family is Family.BADGE and self.start.new.whom.value == MEMBERS):
            return False
        self.start.new.members.take_badge(meaning.number)
        return True

    def _take_over(self, scanned: Scanned) -> None:
        """To the Counter, where custody may change: with who stands here, if anybody does."""
        if self.session.check and self.session.check.standing:
            self.go.emit("counter", self.session.check.standing)
        self.go.emit("counter", read(scanned.code))

    def _say_closed(self) -> None:
        """The first scan of a new check has closed the one before it."""
        self.say.emit(
            Message(self.tr("The check begun before is closed"), self.tr("it was not recorded"), tone="neutral")
        )

    def _connect(self, sounds: Sounds) -> None:
        self.desk.changed.connect(self._books_changed)
        self.keeper.kept.connect(self._kept)
        self.session.shown.connect(self._shown)
        self.session.said.connect(self.say)
        self.session.untaken.connect(self.refuse)
        for part in (self.session, self.start.new.members):
            part.sounded.connect(sounds.play)
        self.check_actions.finished.connect(self.ask_finish)
        self.unit.activated.connect(self._turn_to)
        self.board.aside.take_over.connect(self._take_over)
        self.start.new.begun.connect(self.begin_anew)
        self.keeper.closed.connect(self._say_closed)
        self.start.new.carried.connect(self.files.ask_for_whom)
        self.start.resumed.connect(self.resume)
        self.start.let_go.connect(self.files.let_go)
        self.start.dropped.connect(lambda check: self.desk.change(DropCheck(check)))
        self.start.lists.say.connect(self.say)
        self.start.lists.member.connect(self.open_member)
        self.start.lists.paper.connect(self.open_paper)
        self.printing.say.connect(self.say, Qt.ConnectionType.QueuedConnection)
