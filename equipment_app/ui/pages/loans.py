"""Loans: what is out until a day, at the left; the one stood on, with what comes back of it, at the right."""

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.anchors import Anchor, PageAnchor
from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.operations.loans import Remind, RemindEverybody
from equipment_app.operations.take_back import TakeBack
from equipment_app.queries import loans as queries
from equipment_app.queries.check_paper import paper_of_code
from equipment_app.queries.loans import LoanDetails, LoanRow, LoansOverview, LoansWanted
from equipment_app.ui import formatting
from equipment_app.ui.attachments.photo import PhotoOf
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.undoing import Undoing
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.form import FormStack
from equipment_app.ui.loans.card import SIDE, LoanCard
from equipment_app.ui.loans.form import ExtendForm
from equipment_app.ui.loans.list import WIDTH as LIST
from equipment_app.ui.loans.list import LoanList
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.page import Page
from equipment_app.ui.papers.batch import PaperBatch
from equipment_app.ui.rights import HAND_OVER
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.layout import in_row
from equipment_app.ui.widgets.message_bar import Message

_GAP, _CARD, _SMALL_LIST, _TINY_LIST = 12, 620, 376, 272
_SEEN = 360
"""So high is what is seen of the page where it is narrow, before it is scrolled."""


class LoansPage(Page):
    """`open` takes the entry of a loan, or a `LoansWanted`. `go` carries the Counter into its mode of lending."""

    watches: ClassVar[Changes] = Changes.CUSTODY | Changes.MEMBERS | Changes.PAPERS
    tall = 760

    def __init__(self, desk: Desk, printing: Printing | None = None) -> None:
        super().__init__(desk)
        self.printing = printing or Printing(desk)
        self.printing.setParent(self)
        self._seq = self._scanned = 0
        self.list, self.card, self.nobody = LoanList(desk), LoanCard(), Card()
        self.card.lay_out(self.can)
        self.undoing = Undoing(desk, self.card.storno)
        self._photo = PhotoOf(desk, self.card.avatar.show_photo, self)
        self.nobody.body.addWidget(self.list.nothing)
        self.new = self.can.button("loans.new", icon="plus", key="F7")
        self.remind_all = LinkButton()
        self.list.foot.row.addWidget(self.remind_all)
        self.can.gate("loans.remind_all", self.remind_all)
        self.can.gate("loans.return", self.card.deeds, self.card.all, self.card.give_back)
        self.can.gate("loans.new", self.list.nothing.button)
        self.right = FormStack(self.card, self.nobody)
        self.right.setCurrentWidget(self.nobody)
        in_row(self.list, (self.right, 1), on=self, spacing=_GAP)
        self._connect()
        self.can.follow()

    def title(self) -> str:
        return self.tr("Loans")

    def header(self) -> Sequence[QWidget]:
        return (self.new,)

    def reload(self) -> None:
        self.desk.ask(queries.overview, self._show_overview, self, instead="overview")
        self.list.reload()
        if self._seq:
            self._ask(self._seq)

    def open(self, argument: object) -> None:
        if isinstance(argument, LoansWanted):
            self.list.narrow(argument)
        elif isinstance(argument, int):
            self._ask(argument)
            self.list.show_key(argument)

    def where(self) -> object:
        return self._seq or None

    def enter(self) -> None:
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def list_shown(self) -> LoanList:
        return self.list

    def resized(self) -> None:
        card, narrow = self.width() - _GAP - LIST, self.width() < NARROW
        self.list.setFixedWidth(_TINY_LIST if narrow else LIST if card >= _CARD else _SMALL_LIST)
        self.card.fit(0 if narrow else SIDE)
        self.nobody.setMaximumHeight(_SEEN if narrow else self.maximumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.enter()
        else:
            super().keyPressEvent(event)

    # By scanning

    def take_scan(self, scan: Any) -> bool:
        """A piece of the loan is ticked; one of another, a badge or a loan's paper brings that loan up."""
        code = scan.meaning
        if not self.isVisible() or self.right.form is not None:
            return False
        if isinstance(code, Code) and code.family is Family.THING:
            if not (self.right.currentWidget() is self.card and self.card.tick_code(code.number)):
                found = partial(self._found, code.number, scan)
                self.desk.ask(lambda books: queries.loan_of_thing(books, code.number), found, self, instead="scan")
            return True
        if isinstance(code, Code) and code.family is Family.BADGE:
            found = partial(self._found, 0, scan)
            self.desk.ask(lambda books: queries.loan_of_badge(books, code.number), found, self, instead="scan")
            return True
        if isinstance(code, Anchor | PageAnchor):
            number = partial(self._of_paper, scan)
            self.desk.ask(lambda books: paper_of_code(books, scan.text), number, self, instead="scan")
            return True
        return False

    def _of_paper(self, scan: Any, number: str) -> None:
        """A loan that is out; any other paper is shown among the papers."""
        if not number:
            self.go.emit("papers", scan)
            return

        def shown(card: LoanDetails | None) -> None:
            if card is None:
                self.go.emit("papers", number)
            else:
                self.open(card.loan.seq)

        self.desk.ask(lambda books: queries.loan_card(books, books.papers.seq(number)), shown, self)

    def _found(self, piece: int, scan: Any, seq: int) -> None:
        """What is ticked here is not forgotten over a piece of another loan."""
        if not seq:
            words = self.tr("Nothing is on loan by this code.")
            act = partial(self.go.emit, "counter", scan)
            self.say.emit(Message(words, tone="warn", action=self.tr("To the Counter"), act=act, topic="loans"))
        elif self.card.pieces and seq != self._seq:
            act = partial(self._move_on, piece, seq)
            words = self.tr("This belongs to another loan.")
            self.say.emit(Message(words, tone="warn", action=self.tr("Show it"), act=act, topic="loans"))
        else:
            self._move_on(piece, seq)

    def _move_on(self, piece: int, seq: int) -> None:
        self.card.clear_ticks()
        self._scanned = piece
        self.open(seq)

    # The card

    def _ask(self, seq: int) -> None:
        self._seq = seq
        self.desk.ask(lambda books: queries.loan_card(books, seq), partial(self._show, seq), self, instead="card")

    def _rested(self, row: LoanRow | None) -> None:
        if row is None:
            self._seq = 0
            self._stand(self.nobody)
        elif row.seq != self._seq:
            self._ask(row.seq)

    def _show(self, seq: int, card: LoanDetails | None) -> None:
        if seq != self._seq:
            return
        if card is None:  # all of it came back
            self._seq = 0
            self._stand(self.nobody)
            if self.list.row is not None and self.list.row.seq != seq:
                self._rested(self.list.row)
            return
        self.card.show_loan(card)
        self._photo.follow(FileSubject("member", card.member.id))
        if self._scanned:
            self.card.tick_code(self._scanned)
            self._scanned = 0
        self._stand(self.card)

    def _stand(self, part: QWidget) -> None:
        if self.right.form is None:
            self.right.setCurrentWidget(part)
        self.can.follow()

    def _show_overview(self, seen: LoansOverview) -> None:
        loans = formatting.counted(self.tr("%n loan(s)", "", seen.loans), seen.loans)
        out = self.tr("{pieces} out").format(pieces=formatting.pieces(seen.pieces, "ks"))
        late = self.tr("%n overdue", "", seen.overdue) if seen.overdue else ""
        today = self.tr("%n due today", "", seen.today) if seen.today else ""
        self.set_context(", ".join(filter(None, (loans, out, late, today))) if seen.loans else "")
        self.remind_all.setText(self.tr("Remind all overdue"))
        self.remind_all.setVisible(bool(seen.overdue) and not seen.reminded and self.can.may("loans.remind_all"))

    # What can be done

    def stands(self) -> bool:
        return self.card.loan is not None and self.right.currentWidget() is self.card

    def comes_back(self) -> bool:
        return self.stands() and self.card.pieces > 0

    def lend(self) -> None:
        self.go.emit("counter", "loan")

    def return_it(self) -> None:
        """What is ticked; the return is printed."""
        if self.card.loan is not None:
            loan = self.card.loan.loan
            command = TakeBack(loan.member, self.card.lines, loan=str(loan.number))
            self.desk.change(command, then=self._returned, owner=self)

    def _returned(self, outcome: Outcome) -> None:
        self.card.clear_ticks()
        self._print(outcome)
        self.enter()

    def _print(self, outcome: Outcome) -> None:
        if not outcome.repeated:
            self.printing.papers(tuple(paper.number for paper in outcome.papers))

    def _print_many(self, outcome: Outcome) -> None:
        """Notices of several members are printed together, or saved in one file."""
        numbers = [paper.number for paper in outcome.papers]
        if len(numbers) > 1:
            PaperBatch(self.window(), self.desk, self.printing, numbers, self.say.emit).open_once()
        else:
            self._print(outcome)

    def extend(self) -> None:
        if self.card.loan is not None:
            self.right.write(ExtendForm(self.desk, self.card.loan), self._extended, self._closed)

    def _extended(self, outcome: Outcome) -> None:
        self._stand(self.card)
        self._print(outcome)
        self.open(outcome.entry)
        self.enter()

    def _closed(self) -> None:
        self._stand(self.card if self._seq else self.nobody)
        self.enter()

    def remind(self) -> None:
        """A second notice within three days is asked about first."""
        loan = self.card.loan
        if loan is None:
            return
        if not loan.lately:
            self._remind()
            return
        words = self.tr("The last notice is of {day}.").format(day=formatting.day(loan.reminded[-1].day))
        act = partial(self._remind, again=True)
        self.say.emit(Message(words, tone="warn", action=self.tr("Remind all the same"), act=act, topic="loans"))

    def _remind(self, *, again: bool = False) -> None:
        if self.card.loan is not None:
            self.desk.change(Remind(self.card.loan.member.id, again=again), then=self._print, owner=self)

    def remind_everybody(self) -> None:
        self.desk.change(RemindEverybody(), then=self._print_many, owner=self)

    def is_late(self) -> bool:
        return self.stands() and self.card.loan is not None and self.card.loan.overdue > 0

    def print_it(self) -> None:
        if self.card.loan is not None:
            self.printing.paper(str(self.card.loan.loan.number))

    def show_member(self) -> None:
        if self.card.loan is not None:
            self.go.emit("members", self.card.loan.member.id)

    def undo(self, *, again: bool) -> None:
        if self.card.loan is not None:
            self.undoing.ask(str(self.card.loan.loan.number), again)

    def _menu(self, spot: QPoint) -> None:
        self.can.pop_up(self.card, spot, "loans.member", "loans.print", "", "loans.correct", "loans.cancel")

    def _connect(self) -> None:
        self.list.rested.connect(self._rested)
        self.list.opened.connect(lambda _: self.card.things.setFocus(Qt.FocusReason.TabFocusReason))
        self.list.nothing.button.clicked.connect(self.lend)
        self.remind_all.clicked.connect(lambda: self.can.do("loans.remind_all"))
        self.card.changed.connect(self.can.follow)
        self.card.paper_wanted.connect(lambda number: self.go.emit("papers", number))
        self.card.menu_wanted.connect(self._menu)
        self.undoing.closed.connect(self.enter)
        self.undoing.corrected.connect(lambda member: self.go.emit("counter", member))
        self.printing.say.connect(self.say)

    acts: ClassVar[Sequence["Act[LoansPage]"]] = (
        Act("loans.new", "&New loan", "F7", "calendar-clock", lend, need=HAND_OVER),
        Act("loans.return", "&Return and print", "Ctrl+Return", "undo-2", return_it, comes_back, HAND_OVER),
        Act("loans.all", "Select &all", "Ctrl+A", "", lambda page: page.card.tick_all(), stands, HAND_OVER),
        Act(
            "loans.worse",
            "One condition worse",
            do=lambda page: page.card.worse(),
            when=stands,
            need=HAND_OVER,
            row_key="K",
            menu="",
        ),
        Act("loans.extend", "&Extend…", "F8", "repeat", extend, stands, HAND_OVER),
        Act("loans.remind", "Re&mind", "F9", "bell", remind, is_late, HAND_OVER),
        Act("loans.remind_all", "Remind all &overdue", "", "bell", remind_everybody, need=HAND_OVER),
        Act("loans.print", "Pr&int the paper", "Ctrl+P", "printer", print_it, stands),
        Act("loans.member", "Show the member", "", "user-round", show_member, stands, menu=""),
        Act("loans.correct", "Correc&t…", "", "pencil", lambda page: page.undo(again=True), stands, HAND_OVER),
        Act("loans.cancel", "&Cancel the paper…", "", "ban", lambda page: page.undo(again=False), stands, HAND_OVER),
    )
