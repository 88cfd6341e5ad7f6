"""Write-offs: the list of them; one of them with its things at the left and its steps at the right."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from equipment_app.domain.attachments import FileSubject, What
from equipment_app.domain.codes import Family
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.write_offs import WriteOffStage
from equipment_app.operations import Books, Command
from equipment_app.operations.disposal import ConsentToWriteOff, PresentToCommission
from equipment_app.operations.lines import Line
from equipment_app.operations.write_off import ChangeWriteOff, ProposedItem, lines_of
from equipment_app.queries import write_offs as queries
from equipment_app.queries.scanned import Bears, Borne, look_up
from equipment_app.queries.write_offs import Discarded, WriteOffDetails, WriteOffItem, WriteOffRow
from equipment_app.ui.attachments.part import AttachmentsPart
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_stack import FormStack
from equipment_app.ui.kit.operation_form import OperationForm
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.rights import DISPOSE, PAPERS
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.widgets.layout import in_row
from equipment_app.ui.write_offs.card import SEEN, WriteOffCard
from equipment_app.ui.write_offs.side import WIDTH, AddForm, WriteOffSide

_GAP, _NARROW_SIDE = 12, 264


class WriteOffsPage(PrintingPage):
    """`open` takes the entry of a proposal or its number, or the ids of things that are to be proposed."""

    watches = Changes.CUSTODY | Changes.PAPERS | Changes.MEMBERS | Changes.SETTINGS | Changes.ATTACHMENTS
    tall = 900

    def __init__(self, desk: Desk, printing: Printing | None = None) -> None:
        super().__init__(desk, printing)
        self._seq = 0
        self.draft: tuple[ProposedItem, ...] | None = None
        """What is to be proposed, while a proposal is being made."""
        self.seen: WriteOffDetails | None = None
        self.heads += (self.can.button("writeoff.print"),)
        marked, add = self.can.button("writeoff.marked", key="F6"), self.can.button("writeoff.add", key="F7")
        self.card = WriteOffCard(self.can.button("writeoff.new", "primary", size="small"), marked, add)
        self.attached = AttachmentsPart(desk, Right.PAPERS)
        self.lines, self.notice, self.side = self.card.lines, self.card.notice, WriteOffSide(self.attached)
        self.can.gate("writeoff.new", self.card.empty.button)
        self.right = FormStack(self.side)
        in_row((self.card, 1), self.right, on=self, spacing=_GAP)
        self._connect()
        self._turn()

    def resized(self) -> None:
        self.right.setFixedWidth(_NARROW_SIDE if self.width() < NARROW + _NARROW_SIDE else WIDTH)

    def reload(self) -> None:
        self.desk.ask(queries.write_offs, self._show_list, self, instead="write-offs")
        if self._seq:
            seq = self._seq
            self.desk.ask(lambda books: queries.write_off(books, seq), self._show, self, instead="write-off")
        elif self.draft:
            self._put(*self.draft)

    def open(self, argument: object) -> None:
        self.right.put_away()
        if isinstance(argument, tuple):
            items = (one if isinstance(one, ProposedItem) else ProposedItem(Line(thing=one)) for one in argument)
            self._seq = 0
            self._put(*(self.draft or ()), *items)
        elif isinstance(argument, str):
            self.desk.ask(lambda books: books.papers.seq(argument), self._stand, self)
        elif isinstance(argument, int):
            self._stand(argument)

    def where(self) -> object:
        return self._seq or None

    def kept(self) -> object:
        return self.draft or self.where()

    def enter(self) -> None:
        self.card.begin()

    @property
    def number(self) -> str:
        return self.seen.found.number if self.seen else ""

    @property
    def stage(self) -> WriteOffStage | None:
        return self.seen.found.stage if self.seen else None

    @property
    def items(self) -> Sequence[WriteOffItem]:
        return self.card.items

    # What came from the books

    def _show_list(self, rows: Sequence[WriteOffRow]) -> None:
        some = self.card.take_rows(rows)
        if not self._seq and self.draft is None:
            self.set_context(self.tr("%n open write-off(s)", "", some))
            self._turn()

    def _show(self, seen: WriteOffDetails | None) -> None:
        """Of one that was cancelled nothing is left to show."""
        if seen is None:
            self.go_back()
            return
        if self._seq:
            self._seq, self.draft, self.seen = seen.found.seq, None, seen
            self.side.show_write_off(seen, alone=self.desk.session.alone)
            self.attached.show_subject(FileSubject("paper", seen.found.number))
            self._turn(seen.items)

    def _show_draft(self, items: Sequence[WriteOffItem]) -> None:
        """Each line by itself, as the books understood it."""
        self._seq, self.seen = 0, None
        self.draft = tuple(_asked(item) for item in items)
        self.side.show_draft(items, self.draft)
        self.notice.hide()
        self._turn(items)

    def _turn(self, items: Sequence[WriteOffItem] = ()) -> None:
        """Show what there is: a draft or one that is made, else the list."""
        self.right.setVisible(self.is_one())
        if self.is_one():
            self.card.show_items(items, self.stage)
            self._say_about()
        else:
            self.card.show_list()
        self.can.follow()

    def _say_about(self) -> None:
        pieces = sum(row.line.pile.quantity for row in self.items)
        if self.seen is None:
            self.set_context(self.tr("A proposal of %n pc(s) that is not made yet", "", pieces))
            return
        said = {
            WriteOffStage.PROPOSED: self.tr("The decision is waited for."),
            WriteOffStage.DECIDED: self.tr("Decided; the commission is named next."),
            WriteOffStage.APPOINTED: self.tr("Decided; the commission sees the items."),
            WriteOffStage.DONE: self.tr("It has ended."),
            WriteOffStage.REFUSED: self.tr("It was refused."),
        }[self.seen.found.stage]
        whole = self.tr("Proposal {number} of %n pc(s).", "", pieces).format(number=self.number)
        self.set_context(f"{whole} {said}")

    # By scanning

    def wants(self) -> Want | None:
        return Want.ITEM if self.desk.may(Right.DISPOSE) else Want.NOTHING

    def take_scan(self, scan: Any) -> bool:
        """A piece is added, or presented to the commission once it is decided."""
        texts = scan.looked_up(Family.THING)
        if self.right.form is not None or not texts or not self.desk.may(Right.DISPOSE):
            return False
        if self.stage in (WriteOffStage.DONE, WriteOffStage.REFUSED):
            return False

        def met(found: Borne) -> None:
            if found.what in (Bears.THING, Bears.SEVERAL, Bears.ARTICLE):
                self.take(texts[0])
            else:
                self.refuse(scan)

        self.desk.ask(lambda books: look_up(books, texts), met, self)
        return True

    def take(self, text: str) -> None:
        if self.stage in SEEN:
            row = next((row for row in self.items if row.line.here and row.thing.code == text), None)
            if row is not None and row.line.presented:
                self.notice.say(self.tr("The commission has seen this already."), "warn")
            else:
                self._do(PresentToCommission(self.number, (row.line.n if row else text,)), row)
        else:
            self._add(self.side.item(text))

    def _add(self, *items: ProposedItem) -> None:
        """To the proposal that is made, or to the draft."""
        if self.seen is not None:
            self._do(ChangeWriteOff(self.number, items))
        else:
            self._put(*(self.draft or ()), *items)

    def _put(self, *asked: ProposedItem) -> None:
        """The draft, worked out anew; what cannot be written off is said, and leaves it as it was."""
        self.desk.ask(lambda books: _worked_out(books, asked), self._show_draft, self, instead="draft")

    def _do(self, command: Command, row: WriteOffItem | None = None) -> None:
        self.notice.hide()
        self.desk.change(command, then=lambda _: self._stand_on(row), owner=self)

    def _stand_on(self, row: WriteOffItem | None) -> None:
        if row is not None:
            self.lines.show_row(row.line.n)

    # What can be done

    def _stand(self, seq: int) -> None:
        self._seq = seq
        self.reload()

    def begin(self) -> None:
        """A proposal; what was begun is gone on with."""
        self.right.put_away()
        self.notice.hide()
        self._seq, self.seen = 0, None
        self._put(*(self.draft or ()))

    def _opened(self, row: WriteOffRow) -> None:
        self.draft = None
        self._stand(row.seq)

    def take_marked(self) -> None:
        self.desk.ask(queries.discarded, self._marked, self)

    def _marked(self, found: Sequence[Discarded]) -> None:
        known = {(row.thing.id, row.line.pile.condition) for row in self.items}
        new = tuple(
            ProposedItem(Line(thing=one.thing.id, quantity=one.quantity, condition=one.condition))
            for one in found
            if (one.thing.id, one.condition) not in known
        )
        if new:
            self._add(*new)
        else:
            self.notice.say(self.tr("Nothing else in the store is unusable."), "neutral")

    def add_one(self) -> None:
        form = AddForm(self.desk, self.number)
        form.wanted.connect(self._added)
        self._write(form)

    def _added(self, item: ProposedItem) -> None:
        self._add(item)
        self.right.close_form()

    def _write(self, form: FormCard) -> None:
        self.right.write(form, self.enter)

    def present(self, row: WriteOffItem) -> None:
        if self.stage in SEEN and row.line.here and not row.line.seen:
            self._do(PresentToCommission(self.number, (row.line.n,)), row)

    def take_out(self, rows: Sequence[WriteOffItem]) -> None:
        gone = tuple(row.line.n for row in rows if row.line.here)
        if not gone:
            return
        if self.seen is None:
            self._put(*(one for one, row in zip(self.draft or (), self.items, strict=True) if row.line.n not in gone))
        elif self.stage is WriteOffStage.PROPOSED:
            self._do(ChangeWriteOff(self.number, without=gone))
        else:
            title = self.tr("Take out %n line(s)", "", len(gone))
            given, save = {"number": self.number, "without": gone}, self.tr("Take out")
            self._write(OperationForm(self.desk, ChangeWriteOff, title, save, given=given, needed=("because",)))

    def keep_back(self) -> None:
        self.take_out([row for row in self.items if row.kept])

    def attach_consent(self) -> None:
        kept = tuple(row.line.n for row in self.items if row.kept)
        title, save = self.tr("Consent for %n line(s)", "", len(kept)), self.tr("Record the consent")
        given = {"number": self.number, "things": kept}
        self._write(OperationForm(self.desk, ConsentToWriteOff, title, save, given=given))

    def _reasoned(self, row: WriteOffItem, reason: str) -> None:
        pairs = zip(self.draft or (), self.items, strict=True)
        self._put(*(replace(one, reason=reason) if it is row else one for one, it in pairs))

    def go_back(self) -> None:
        """From a form to the steps, from one to the list, from the list to the stock."""
        if self.right.close_form():
            return
        if self.seen is not None or self.draft is not None:
            self._seq, self.seen, self.draft = 0, None, None
            self.notice.hide()
            self._turn()
            self.reload()
            self.enter()
        else:
            self.go.emit("stock", None)

    def carry_out(self) -> None:
        self.side.form.submit()

    def _send(self, command: Command) -> None:
        self.desk.change(command, then=self._carried_out, owner=self)

    def _carried_out(self, outcome: Outcome) -> None:
        self.print_made(outcome)
        if self.seen is None:
            self.draft = None
            self._stand(outcome.entry)
        self.enter()

    def print_paper(self) -> None:
        """That of the present step; a proposal as it stands now, with what was changed in it since."""
        assert self.seen is not None
        found = self.seen.found
        if found.decision is None:
            title = self.tr("Proposal {number}").format(number=found.number)
            self.ask_to_print(title, partial(_proposal, seq=found.seq))
            return
        last = found.disposals[-1] if found.disposals else found.decision
        self.printing.choose_for_paper(last.number)

    def attach(self) -> None:
        self.attached.attach(What.FILE)

    def is_one(self) -> bool:
        return self.seen is not None or self.draft is not None

    def is_made(self) -> bool:
        return self.seen is not None

    def takes(self) -> bool:
        return self.draft is not None or self.stage is WriteOffStage.PROPOSED

    def _connect(self) -> None:
        self.attached.say.connect(self.say)
        self.card.list.opened.connect(self._opened)
        self.lines.presented.connect(self.present)
        self.lines.removed.connect(lambda row: self.take_out((row,)))
        self.lines.reasoned.connect(self._reasoned)
        self.can.gate("writeoff.confirm", self.side.button)
        self.side.wanted.connect(self._send)
        self.card.keep.clicked.connect(self.keep_back)
        self.card.consent.clicked.connect(self.attach_consent)
        self.card.empty.button.clicked.connect(self._first)

    def _first(self) -> None:
        self.can.do("writeoff.add" if self.is_one() else "writeoff.new")

    acts: ClassVar[Sequence["Act[WriteOffsPage]"]] = (
        Act(
            "writeoff.new",
            "&New proposal",
            "Ctrl+N",
            "plus",
            begin,
            lambda page: page.draft is None,
            DISPOSE,
            opens=True,
        ),
        Act("writeoff.confirm", "Carry out the &step", "Ctrl+Return", "check", carry_out, is_one, DISPOSE),
        Act("writeoff.marked", "&Unusable items", "F6", "list-checks", take_marked, takes, DISPOSE),
        Act("writeoff.add", "I&tem…", "F7", "plus", add_one, takes, DISPOSE),
        Act(
            "writeoff.print", "&Print the paper of the step…", "Ctrl+P", "printer", print_paper, is_made, short="Print"
        ),
        Act("writeoff.attach", "Attach a f&ile…", "Ctrl+Shift+A", "paperclip", attach, is_made, PAPERS),
        Act("writeoff.back", "Back to the list", "", "arrow-left", go_back, short="Back", menu=""),
    )


def _worked_out(books: Books, asked: Sequence[ProposedItem]) -> list[WriteOffItem]:
    return queries.items(books, lines_of(books, asked))


def _asked(item: WriteOffItem) -> ProposedItem:
    pile = item.line.pile
    line = Line(thing=pile.thing, quantity=pile.quantity, condition=pile.condition)
    return ProposedItem(line, pile.reason, item.line.note)


def _proposal(books: Books, seq: int) -> bytes:
    from equipment_app.documents.write_off import WriteOffPaper

    return WriteOffPaper.gathered(books, seq, books.journal.head()[0]).render()
