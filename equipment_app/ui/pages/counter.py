"""The Counter: the eye goes from left to right as the talk at the desk does: who, what, then."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.cart import Cart
from equipment_app.domain.cart_state import JudgedLine, LineState
from equipment_app.domain.incidents import IncidentDraft
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.queries import counter
from equipment_app.queries.counter import CounterDay
from equipment_app.queries.filters import PapersWanted, Show
from equipment_app.queries.incidents import GoneBy, gone_by
from equipment_app.ui.attachments.photo import PhotoOf
from equipment_app.ui.counter import cart_panel, questions, session, words
from equipment_app.ui.counter.board import Board
from equipment_app.ui.counter.counter_commands import Commands, Handover
from equipment_app.ui.counter.fields import Fields
from equipment_app.ui.counter.line_actions import ConditionAnswers, LineCalls
from equipment_app.ui.counter.line_problems import LineProblems
from equipment_app.ui.counter.queue import UnitQueue
from equipment_app.ui.counter.scanned_lines import ScannedLines
from equipment_app.ui.counter.scans import Attaching, Scans
from equipment_app.ui.counter.session import CounterSession
from equipment_app.ui.incidents.asked import IncidentAsked
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.scanner.borne import SCANNED
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.suggest import Suggest

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk

_UNSIGNED = PapersWanted(Show.UNSIGNED)
_MAKES_PLACES = Changes.CATALOGUE | Changes.SETTINGS | Changes.KITS


class CounterPage(PrintingPage):
    """Whoever is at the desk, and the cart being filled for them. Everything works by scanning and by keyboard."""

    watches = Changes.EVERYTHING & ~(Changes.CARTS | Changes.PRINTS | Changes.ATTACHMENTS)

    least = 700, 352

    print_wanted = Signal(object, int)
    """Numbers of papers, and copies of each (0: as it says on them): the handover is written, now print it."""

    def __init__(self, desk: "Desk", scanner: Scanner, sounds: Sounds, printing: Printing | None = None) -> None:
        super().__init__(desk, printing)
        self._knows_places = False
        self._day: CounterDay | None = None
        self._suggest: Suggest | None = None
        self.session = CounterSession(desk, self)
        self.handover = Handover(desk, self.session)
        self.board = Board(scanner.rested)
        self.cart = self.board.cart
        self.fields = Fields(desk, self.session, self, self.cart, lambda: self.commands.offered(self.fields.ask_kit))
        self.queue = UnitQueue(desk, self.session, self.fields, self)
        ask_size = self.fields.ask_other_size
        self.problems = LineProblems(self.session, self._show_member, ask_size, self._say_why, self._find_again)
        self.calls = LineCalls(self.session, self.fields, self.problems, self.cart.table, self)
        self.lines = ScannedLines(self.session, self.calls.remove)
        self.judging = ConditionAnswers(self.session, self.cart.table, self.cart.asking)
        self.calls.chosen.connect(self.judging.chosen)
        self.commands = Commands(desk, self.session, self.handover, self.lines, self, self._confirm, self._way_out)
        self.attaching = Attaching(desk, self.session, self.fields, lambda code: self.go.emit("stock", code))
        self.scans = Scans(self.session, self.commands, self.lines, self.fields, self.attaching)
        self.cart.make_columns = partial(cart_panel.columns, self.problems, self.calls.remove, self.calls.places)
        self.cart.set_columns()
        in_column(self.board, on=self)
        self._photo = PhotoOf(desk, self.board.member.member.heads.avatar.show_photo, self)
        self._follow_session(sounds)
        self._follow_board()
        self._show()

    # The page

    def foot(self) -> QWidget:
        return self.board.last

    def enter(self) -> None:
        self.board.enter()

    def where(self) -> object:
        return self.session.here

    def kept(self) -> object:
        return self.where(), self.session.past

    def take_back(self, kept: Any) -> None:
        """The cart, and the steps that can be taken back in it."""
        here, past = kept
        super().take_back(here)

        def came() -> None:
            if self.session.here == here:
                self.session.past = past

        self.session.turned.connect(came, Qt.ConnectionType.SingleShotConnection)

    def put_by(self) -> None:
        self.session.keeper.save()

    def open(self, argument: object) -> None:
        """A member by id, with the cart that waits for them; a cart to begin with; a scan read on another page."""
        if isinstance(argument, int):
            self.session.take_again(argument)
        elif argument == "loan":
            self.board.summary.lend(self.session, begin=True)
        elif isinstance(argument, Cart):
            session.take_cart(self.session, argument)
        elif self.scans.is_command(argument):
            self.session.say_already(words.ONCE_MORE)  # what is ordered must be seen
        else:
            self._take(argument)

    def reload(self) -> None:
        self._ask_day()
        if not self._knows_places:
            self._knows_places = True
            self.desk.ask(questions.places, self.calls.places.update, self, instead="places")
        self.session.look_again()

    def wants(self) -> None:
        """It takes whatever it has a use for by itself; a paper is shown where papers are."""

    def take_scan(self, scan: object) -> bool:
        if understood := self.scans.understands(scan):
            self._take(scan)
        return understood

    def take_scan_elsewhere(self, scan: object) -> bool:
        """A command is carried out where it can be seen, here. What is no code is refused where one stands."""
        if understood := self.scans.understands(scan) and self.scans.is_code(scan):
            self.go.emit("counter", scan)
        return understood

    def _take(self, scan: object) -> None:
        if not self.attaching.take(scan):
            self.fields.put_away()
            self.scans.take(scan, self._aim())

    # Keys and windows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed and no part of the page wants begins a search."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.commands.put_aside()
        elif event.key() == Qt.Key.Key_Enter and held == Qt.KeyboardModifier.ControlModifier:
            self._confirm()
        elif event.text().strip() and event.text().isprintable() and not held:
            if not self.judging.key(event.text()):
                self._begin(event.text())
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        if self._suggest is None:
            self._suggest = Suggest(self.cart.empty.field, self.fields.anything)
            self._suggest.used.connect(self.cart.empty.forget)
            self._suggest.submitted.connect(self._submitted)
            self.enter()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.fields.put_away()
        self.session.go_on()
        self.session.keeper.save()
        super().hideEvent(event)

    def _begin(self, text: str) -> None:
        if self.cart.is_empty:
            field = self.cart.empty.field
            field.setFocus()
            field.insert(text)
            field.textEdited.emit(field.text())
        else:
            self.fields.ask_anything(text)

    def _submitted(self, text: str) -> None:
        self.cart.empty.field.selectAll()
        self.fields.submit(text)

    def _aim(self) -> int:
        """The waiting line somebody went to by keyboard: a scan is meant for it."""
        table = self.cart.table
        one = table.current_row()
        meant = one is not None and one.state is LineState.WAITING and table.frames_row(table.currentIndex().row())
        return one.line.id if one and meant else 0

    def _on_changed(self, changes: Changes) -> None:
        """No handover makes a place."""
        self._knows_places = self._knows_places and not changes & _MAKES_PLACES
        super()._on_changed(changes)

    # What follows from the session

    def _show(self) -> None:
        button = self.board.summary.button
        confirming = button.hasFocus()
        self.board.show_session(self.session, self.handover, self._day)
        if confirming and not button.isEnabled():
            self.enter()  # else the digits that are waited for would go elsewhere
        self._photo.follow(FileSubject("member", self.session.card.member.id) if self.session.card else None)
        if self._day:
            self.set_context(words.day(self._day.today))

    def _turned(self) -> None:
        self.cart.empty.forget()
        self.cart.table.light(None)
        if self.session.card is None and not self.handover.ends:  # else it is asked with all that has changed
            self._ask_day()
        if self.isVisible():
            self.enter()

    def _complete(self) -> None:
        """All is ready after a scan: Enter is enough, if nobody is writing."""
        button = self.board.summary.button
        if button.isEnabled() and not self.board.is_written_in:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _handed(self, outcome: Outcome, copies: int) -> None:
        if not outcome.repeated:
            self.print_wanted.emit(tuple(paper.number for paper in outcome.papers), copies)
        self.enter()

    def _ask_day(self) -> None:
        self.desk.ask(counter.desk, self._know_day, self, instead="day")

    def _know_day(self, day: CounterDay) -> None:
        self._day = day
        self.fields.visits, self.handover.place = day.visits, day.place
        self.commands.know_day(day)
        self.board.show_day(day)
        self._show()

    # Commands

    def _confirm(self) -> None:
        self.fields.put_away()
        self.handover.hand_over()

    def _add_thing(self) -> None:
        self.enter() if self.cart.is_empty else self.fields.ask_thing()

    def _issue_missing(self) -> None:
        self.queue.issue_missing()

    def _lend(self) -> None:
        self.board.summary.lend(self.session)

    def _way_out(self) -> Callable[[], object] | None:
        return self.problems.out_of(self.lines.lines)

    def _say_why(self, one: JudgedLine) -> None:
        self.calls.say_why(one)

    def _record_damage(self, draft: IncidentDraft) -> None:
        self.go.emit("incident", IncidentAsked(draft, "counter", draft.member))

    def _find_again(self, one: JudgedLine) -> None:
        """The report it is missing by offers that it was found; what a stock-take missed comes back by the next one, or
        by its cancellation. Of what neither tells the card is shown.
        """

        def go(by: GoneBy) -> None:
            if by.record:
                self.go.emit("incident", IncidentAsked(by.record, "counter"))
            elif by.paper:
                lead = self.tr("{code} is missing by the stock-take {number}.").format(code=one.code, number=by.paper)
                told = self.tr("The next stock-take finds it, or the cancellation of this one.")
                opens = partial(self.open_paper, by.paper)
                words = self.tr("Open the paper")
                self.say.emit(Message(lead, told, tone="neutral", action=words, act=opens, topic=SCANNED))
            else:
                self.go.emit("stock", one.code)

        self.desk.ask(lambda books: gone_by(books, one.line.thing or 0), go, self)

    def _show_member(self, member: int) -> None:
        self.go.emit("members", member)

    # How it is put together

    def _follow_session(self, sounds: Sounds) -> None:
        session = self.session
        session.shown.connect(self._show)
        session.looked_at.connect(self.cart.table.look_at)
        session.complete.connect(self._complete)
        session.said.connect(self.say)
        session.sounded.connect(sounds.play)
        session.turned.connect(self._turned)
        self.handover.done.connect(self._handed)
        self.commands.print_wanted.connect(self.print_wanted)
        self.commands.parked.connect(self._ask_day)
        # queued: what is handed over is said first
        self.print_wanted.connect(self.printing.papers, Qt.ConnectionType.QueuedConnection)

    def _follow_board(self) -> None:
        member, cart, summary = self.board.member, self.board.cart, self.board.summary
        for button in (member.other, member.nobody.button):
            button.clicked.connect(self.fields.ask_member)
        member.nobody.chosen.connect(self.session.take_member)
        member.member.missing.clicked.connect(self.queue.issue_missing)
        self.calls.damaged.connect(self._record_damage)
        member.member.card_link.clicked.connect(lambda: self._show_member(self.session.cart.member))
        cart.kit.clicked.connect(self.fields.ask_kit)
        cart.thing.clicked.connect(self._add_thing)
        cart.exchange.clicked.connect(self.calls.exchange)
        cart.empty.sheet.clicked.connect(self.commands.print_sheet)
        cart.empty.lists.clicked.connect(lambda: self.go.emit("import", None))
        summary.edited.connect(lambda: summary.paper(self.session))
        summary.loan.clicked.connect(self._lend)
        summary.parked.chosen.connect(self.session.take_member)
        summary.parked.discarded.connect(self.commands.discard)
        summary.parked.discarded.connect(lambda _: self.enter())
        summary.button.clicked.connect(self.handover.hand_over)
        self.board.last.link.clicked.connect(lambda: self.go.emit("papers", _UNSIGNED))

    # What can be done

    acts: ClassVar[Sequence["Act[CounterPage]"]] = (
        Act("counter.member", "Another &member", "F2", "user-round", lambda page: page.fields.ask_member()),
        Act("counter.kit", "Add a &kit", "F6", "layers", lambda page: page.fields.ask_kit()),
        Act("counter.missing", "Issue &what is missing", "Shift+F6", "list-checks", _issue_missing),
        Act("counter.unit", "Issue what a &unit lacks…", "Ctrl+Shift+F6", "users", lambda page: page.queue.ask_unit()),
        Act("counter.next", "&Next member of the queue", "Ctrl+N", "arrow-right", lambda page: page.queue.next()),
        Act("counter.thing", "Add an &item", "F7", "plus", _add_thing),
        Act("counter.exchange", "E&xchange", "F8", "repeat", lambda page: page.calls.exchange()),
        Act("counter.size", "Another si&ze…", "F3", "shirt", lambda page: page.calls.call_here("size")),
        Act("counter.remark", "&Remark on the line…", "F4", "pen-line", lambda page: page.calls.call_here("remark")),
        Act("counter.loan", "Lend until a &day", "Ctrl+T", "calendar-clock", _lend),
        Act("counter.offer", "Take the &offer", "F9", "check", lambda page: page.commands.take_offer()),
        Act("counter.confirm", "&Hand over and print", "Ctrl+Return", "check", _confirm),
    )
