"""Loans: what is out until a day, at the left; the one stood on, with what comes back of it, at the right."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.operations import Books
from equipment_app.operations.loans import Remind, RemindEverybody
from equipment_app.operations.take_back import TakeBack
from equipment_app.queries import loans as queries
from equipment_app.queries.loans import LoanDetails, LoansOverview
from equipment_app.queries.scanned import Bears, Borne
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.loans.card import SIDE, ExtendForm, LoanCard
from equipment_app.ui.loans.list import WIDTH as LIST
from equipment_app.ui.loans.list import LoanList
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.papers.batch import PaperBatch
from equipment_app.ui.returning import ReturningPage
from equipment_app.ui.rights import HAND_OVER
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.layout import in_row

_GAP, _CARD, _SMALL_LIST, _TINY_LIST = 12, 620, 376, 272
_SEEN = 360
"""So high is what is seen of the page where it is narrow, before it is scrolled."""
_stands, _remind = ReturningPage.stands, ReturningPage.remind


class LoansPage(ReturningPage):
    """`open` takes the entry of a loan, or a `LoansWanted`. `go` carries the Counter into its mode of lending."""

    watches = Changes.CUSTODY | Changes.MEMBERS | Changes.PAPERS
    tall = 760
    topic = "loans"
    menu = ("loans.member", "loans.print", "", "loans.correct", "loans.cancel")
    card: LoanCard

    def __init__(self, desk: Desk, printing: Printing | None = None) -> None:
        super().__init__(desk, printing, LoanList(desk), LoanCard(desk))
        self.new = self.can.button("loans.new", icon="plus", key="F7")
        self.heads += (self.new,)
        self.remind_all = LinkButton(self.tr("Remind all overdue"), does=lambda: self.can.do("loans.remind_all"))
        self.remind_all.hide()
        self.list.foot.row.addWidget(self.remind_all)
        self.can.gate("loans.remind_all", self.remind_all)
        self.can.gate("loans.return", self.card.deeds, self.card.all, self.card.give_back)
        self.can.gate("loans.new", self.list.nothing.button)
        in_row(self.list, (self.right, 1), on=self, spacing=_GAP)
        self._connect()
        self.can.follow()

    def resized(self) -> None:
        card, narrow = self.width() - _GAP - LIST, self.width() < NARROW
        self.list.setFixedWidth(_TINY_LIST if narrow else LIST if card >= _CARD else _SMALL_LIST)
        self.card.fit(0 if narrow else SIDE)
        self.nobody.setMaximumHeight(_SEEN if narrow else self.maximumHeight())

    # By scanning

    def wants(self) -> Want:
        return Want.LOAN

    def take_scan(self, scan: Any) -> bool:
        """A piece of the loan is ticked; one of another, a badge or a loan's paper brings that loan up."""
        return self.right.form is None and self.seek(scan, partial(self._tick, scan))

    def _tick(self, scan: Any, piece: int) -> None:
        if self.stands() and self.card.tick_code(piece):
            return

        def show(seq: int) -> None:
            if seq:
                self.bring_up(piece, seq)
            else:
                self.refuse(scan)

        self.desk.ask(lambda books: queries.loan_of_thing(books, piece), show, self, instead="scan")

    # The card

    def overview(self, books: Books) -> LoansOverview:
        return queries.overview(books)

    def card_of(self, books: Books, seq: int) -> LoanDetails | None:
        return queries.loan_card(books, seq)

    def seq_of(self, books: Books, found: Borne) -> int:
        """The loan while some of it is out; of a member the one that is due first."""
        if found.what is Bears.MEMBER:
            return queries.loan_of_member(books, found.id)
        card = queries.loan_card(books, found.id) if found.what is Bears.PAPER else None
        return card.loan.seq if card else 0

    def belongs_elsewhere(self) -> str:
        return self.tr("This belongs to another loan.")

    def show_overview(self, seen: LoansOverview) -> None:
        loans = formatting.counted(self.tr("%n loan(s)", "", seen.loans), seen.loans)
        out = self.tr("{pieces} out").format(pieces=formatting.pieces(seen.pieces, "ks"))
        late = self.tr("%n overdue", "", seen.overdue) if seen.overdue else ""
        today = self.tr("%n due today", "", seen.today) if seen.today else ""
        self.set_context(formatting.listed(loans, out, late, today) if seen.loans else "")
        self.remind_all.setVisible(bool(seen.overdue) and not seen.reminded and self.can.may("loans.remind_all"))

    # What can be done

    def comes_back(self) -> bool:
        return self.stands() and self.card.pieces > 0 and not self.card.waits

    def worsen(self) -> None:
        self.card.worse()

    def lend(self) -> None:
        self.go.emit("counter", "loan")

    def return_it(self) -> None:
        """What is ticked; the return is printed."""
        loan = self.card.shown.loan
        command = TakeBack(loan.member, self.card.lines, loan=str(loan.number))
        self.desk.change(command, then=self.came_back, owner=self)

    def _print_many(self, outcome: Outcome) -> None:
        """Notices of several members are printed together, or saved in one file."""
        numbers = [paper.number for paper in outcome.papers]
        if len(numbers) > 1:
            PaperBatch(self.window(), self.desk, self.printing, numbers, self.say.emit).open_once()
        else:
            self.print_made(outcome)

    def extend(self) -> None:
        self.write(ExtendForm(self.desk, self.card.shown))

    def last_notice(self) -> date | None:
        loan = self.card.shown
        return loan.reminded[-1].day if loan.lately else None

    def send_notice(self, *, again: bool = False) -> None:
        self.desk.change(Remind(self.card.shown.member.id, again=again), then=self.print_made, owner=self)

    def remind_everybody(self) -> None:
        self.desk.change(RemindEverybody(), then=self._print_many, owner=self)

    def is_late(self) -> bool:
        return self.stands() and self.card.shown.overdue > 0

    def print_it(self) -> None:
        self.printing.paper(str(self.card.shown.loan.number))

    def show_member(self) -> None:
        self.open_member(self.card.shown.member.id)

    def undo(self, *, again: bool) -> None:
        self.undoing.ask(str(self.card.shown.loan.number), again)

    def _connect(self) -> None:
        self.list.nothing.button.clicked.connect(self.lend)
        self.undoing.corrected.connect(self.open_counter)

    acts: ClassVar[Sequence["Act[LoansPage]"]] = (
        Act("loans.new", "&New loan", "F7", "calendar-clock", lend, need=HAND_OVER, opens=True),
        Act("loans.return", "&Return and print", "Ctrl+Return", "undo-2", return_it, comes_back, HAND_OVER),
        Act("loans.all", "Select &all", "Ctrl+A", "", lambda page: page.card.tick_all(), _stands, HAND_OVER),
        Act("loans.worse", "One condition worse", do=worsen, when=_stands, need=HAND_OVER, row_key="K", menu=""),
        Act("loans.extend", "&Extend…", "F8", "repeat", extend, _stands, HAND_OVER),
        Act("loans.remind", "Re&mind", "F9", "bell", _remind, is_late, HAND_OVER),
        Act("loans.remind_all", "Remind all &overdue", "", "bell", remind_everybody, need=HAND_OVER),
        Act("loans.print", "Pr&int the paper", "Ctrl+P", "printer", print_it, _stands),
        Act("loans.member", "Show the member", "", "user-round", show_member, _stands, menu=""),
        Act("loans.correct", "Correc&t…", "", "pencil", lambda page: page.undo(again=True), _stands, HAND_OVER),
        Act("loans.cancel", "&Cancel the paper…", "", "ban", lambda page: page.undo(again=False), _stands, HAND_OVER),
    )
