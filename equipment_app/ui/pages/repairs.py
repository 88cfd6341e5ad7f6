"""Repairs, a tab of Stock: orders by workshop at the left; the one stood on, with what comes back, at the right."""

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.anchors import Anchor, PageAnchor
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.operations import Books, resolve
from equipment_app.operations.repair import RemindWorkshop
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.queries import repairs as queries
from equipment_app.queries.check_paper import paper_of_code
from equipment_app.queries.incidents import IncidentDraft
from equipment_app.queries.repairs import RepairDetails, RepairRow, RepairsOverview, RepairStage, RepairsWanted
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.undoing import Undoing
from equipment_app.ui.incidents.asked import IncidentAsked
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.form import FormStack
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.page import Page
from equipment_app.ui.repairs.card import RepairCard
from equipment_app.ui.repairs.damage import DamageList
from equipment_app.ui.repairs.form import SendForm
from equipment_app.ui.repairs.list import RepairList
from equipment_app.ui.rights import HAND_OVER
from equipment_app.ui.stock.tabs import StockTabs, tab_acts
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.layout import in_column, in_row, stacked
from equipment_app.ui.widgets.message_bar import Message

_GAP, _CARD, _TINY_LIST, _FOOT = 12, 448, 288, 52
_DAMAGE = RepairsWanted(shown=RepairStage.INCIDENTS)


class RepairsPage(Page):
    """`open` takes the entry of an order, a `RepairsWanted`, or the text of a code."""

    watches: ClassVar[Changes] = Changes.CUSTODY | Changes.PAPERS | Changes.CATALOGUE
    tall = 760

    def __init__(self, desk: Desk, printing: Printing | None = None) -> None:
        super().__init__(desk)
        self.printing = printing or Printing(desk)
        self.printing.setParent(self)
        self._seq = self._scanned = 0
        self.tabs = StockTabs(self, "repairs")
        self.list, self.damage = RepairList(desk), DamageList(desk)
        self.card, self.nobody, self.stack = RepairCard(), Card(), stacked(self.list, self.damage)
        self.card.lay_out(self.can)
        self.undoing = Undoing(desk, self.card.storno)
        self.nobody.body.addWidget(self.list.nothing)
        self.list.foot.setFixedHeight(_FOOT)
        self.remind_button = self.can.button("repairs.remind", icon="bell", key="F8")
        self.list.foot.row.insertWidget(0, self.can.button("repairs.send", icon="wrench", key="F7"))
        self.list.foot.row.insertWidget(1, self.remind_button)
        self.can.gate("repairs.take", self.card.take)
        self.can.gate("repairs.send", self.list.nothing.button)
        self.right = FormStack(self.card, self.nobody)
        self.right.setCurrentWidget(self.nobody)
        parts = in_row((self.stack, 1), self.right, spacing=_GAP)
        in_column(self.tabs, (parts, 1), on=self, spacing=_GAP)
        self._connect()
        self.can.follow()

    def title(self) -> str:
        return self.tr("Stock")

    def reload(self) -> None:
        self.desk.ask(queries.overview, self._show_overview, self, instead="overview")
        self.list.reload()
        self.damage.reload()
        if self._seq:
            self._ask(self._seq)

    def open(self, argument: object) -> None:
        if isinstance(argument, RepairsWanted):
            self.list.narrow(argument)
            self._turn(argument.shown)
        elif isinstance(argument, int):
            self._to_orders()
            self._ask(argument)
            self.list.show_key(argument)
        elif isinstance(argument, str):
            self._to_orders()
            self._typed(argument)

    def where(self) -> object:
        return _DAMAGE if self.shows_damage() else self._seq or None

    def enter(self) -> None:
        self.list_shown().view.setFocus(Qt.FocusReason.OtherFocusReason)

    def list_shown(self) -> RepairList | DamageList:
        return self.damage if self.shows_damage() else self.list

    def resized(self) -> None:
        narrow = self.width() < NARROW
        self.stack.setMaximumWidth(_TINY_LIST if narrow and not self.shows_damage() else self.maximumWidth())
        self.stack.setMinimumWidth(_TINY_LIST)
        self.remind_button.setVisible(not narrow and self.can.may("repairs.remind"))
        self.list.summary.setVisible(not narrow)
        self.right.setFixedWidth(self.width() - _TINY_LIST - _GAP if narrow else _CARD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.enter()
        else:
            super().keyPressEvent(event)

    # Orders, or damage

    def shows_damage(self) -> bool:
        return self.stack.currentWidget() is self.damage

    def _turn(self, shown: RepairStage) -> None:
        """The segments stand over both lists; incidents have the room of the card as well."""
        before = self.list_shown()
        self.stack.setCurrentWidget(self.damage if shown is RepairStage.INCIDENTS else self.list)
        self.right.setVisible(not self.shows_damage())
        self.resized()
        self.damage.parts.choose(shown)
        self.can.follow()
        if before is not self.list_shown():
            part = self.damage.parts if self.shows_damage() else self.list.filters["shown"]
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_orders(self) -> None:
        if self.shows_damage():
            self.open(RepairsWanted())

    def _chosen(self, shown: Any) -> None:
        """Of the segments over either list."""
        if RepairStage(shown) is not self.list.wanted.shown:
            self.list.narrow(RepairsWanted(self.list.wanted.text, RepairStage(shown)))
        self._turn(RepairStage(shown))

    def _counted(self) -> None:
        """The damage says as many of each as the orders do."""
        self.damage.parts.fill(self.list.filters["shown"].segments)  # type: ignore[union-attr]

    def _open_record(self, row: Any) -> None:
        self.go.emit("incident", IncidentAsked(row.seq, "repairs", _DAMAGE))

    def _to_record(self, code: int) -> None:
        """The record by which a piece is gone, or a new one."""

        def show(thing: int) -> None:
            if thing:
                self.go.emit("incident", IncidentAsked(IncidentDraft(thing), "repairs", _DAMAGE))

        self.desk.ask(partial(_thing, code), show, self, instead="scan")

    # By scanning

    def take_scan(self, scan: Any) -> bool:
        """A piece of the order is ticked, one of another brings that up; while things are sent, it is added."""
        code = scan.meaning
        if not self.isVisible():
            return False
        piece = isinstance(code, Code) and code.family is Family.THING
        if isinstance(form := self.right.form, SendForm):
            if piece:
                form.take(scan.text)
            return piece
        if piece and self.shows_damage():
            self._to_record(code.number)
            return True
        if piece:
            if not (self.stands() and self.card.tick_code(code.number)):
                self._look_for(code.number, scan.text)
            return True
        if isinstance(code, Anchor | PageAnchor):
            number = partial(self._of_paper, scan)
            self.desk.ask(lambda books: paper_of_code(books, scan.text), number, self, instead="scan")
            return True
        return False

    def _look_for(self, code: int, text: str) -> None:
        found = partial(self._found, code, text)
        self.desk.ask(lambda books: _where(books, code), found, self, instead="scan")

    def _typed(self, text: str) -> None:
        """What was typed is found as a scan is; a quantity is ticked by its article."""

        def show(found: tuple[int, int | None]) -> None:
            thing, code = found
            if not (self.stands() and self.card.tick_thing(thing)) and code is not None:
                self._look_for(code, text)

        self.desk.ask(lambda books: _piece(books, text), show, self, instead="scan")

    def _of_paper(self, scan: Any, number: str) -> None:
        """An order that is known; any other paper is shown among the papers."""

        def shown(seq: int) -> None:
            if seq:
                self.open(seq)
            else:
                self.go.emit("papers", number or scan)

        self.desk.ask(lambda books: queries.order_of_paper(books, number), shown, self)

    def _found(self, code: int, text: str, found: tuple[int, str]) -> None:
        """What is ticked here is not forgotten over a piece of another order."""
        seq, holder = found
        if not seq:
            words = self.tr("{code} is not in repair; {holder} has it.").format(code=text, holder=holder)
            act = partial(self.go.emit, "stock", text)
            self.say.emit(Message(words, tone="warn", action=self.tr("Show it"), act=act, topic="repairs"))
        elif self.card.pieces and seq != self._seq:
            act = partial(self._move_on, code, seq)
            words = self.tr("This belongs to another order.")
            self.say.emit(Message(words, tone="warn", action=self.tr("Show it"), act=act, topic="repairs"))
        else:
            self._move_on(code, seq)

    def _move_on(self, code: int, seq: int) -> None:
        self.card.clear_ticks()
        self._scanned = code
        self.open(seq)

    # The card

    def _ask(self, seq: int) -> None:
        self._seq = seq
        self.desk.ask(lambda books: queries.repair_card(books, seq), partial(self._show, seq), self, instead="card")

    def _rested(self, row: RepairRow | None) -> None:
        if row is None:
            self._seq = 0
            self._stand(self.nobody)
        elif row.seq != self._seq:
            self._ask(row.seq)

    def _show(self, seq: int, card: RepairDetails | None) -> None:
        if seq != self._seq:
            return
        if card is None:  # it was cancelled
            self._seq = 0
            self._stand(self.nobody)
            return
        self.card.show_order(card)
        if self._scanned:
            self.card.tick_code(self._scanned)
            self._scanned = 0
        self._stand(self.card)

    def _stand(self, part: QWidget) -> None:
        if self.right.form is None:
            self.right.setCurrentWidget(part)
        self.can.follow()

    def _show_overview(self, seen: RepairsOverview) -> None:
        pieces = self.tr("%n piece(s) in workshops", "", seen.pieces)
        shops = formatting.counted(self.tr("%n workshop(s)", "", seen.workshops), seen.workshops)
        late = self.tr("%n order(s) overdue", "", seen.late) if seen.late else ""
        cost = self.tr("repairs cost {money} this year").format(money=formatting.money(seen.cost)) if seen.cost else ""
        there = f"{shops}, {pieces}" if seen.pieces else self.tr("Nothing is in repair")
        self.set_context(", ".join(filter(None, (there, late, cost))))

    # What can be done

    def stands(self) -> bool:
        shown = self.card.order is not None and self.right.currentWidget() is self.card
        return shown and not self.shows_damage()

    def is_ready(self) -> bool:
        return self.stands() and self.card.ready()

    def is_late(self) -> bool:
        shown = self.card.order
        return self.stands() and shown is not None and shown.overdue > 0 and shown.order.out > 0

    def send(self) -> None:
        self.desk.ask(queries.workshops, self._write, self)

    def _write(self, known: Sequence[str]) -> None:
        self._to_orders()
        self.right.write(SendForm(self.desk, (), known), self._sent, self._closed)
        self.can.follow()

    def _sent(self, outcome: Outcome) -> None:
        self._stand(self.card)
        self._print(outcome)
        self.open(outcome.entry)
        self.enter()

    def _closed(self) -> None:
        self._stand(self.card if self._seq else self.nobody)
        self.enter()

    def take(self) -> None:
        """What is ticked; the paper with both halves is printed."""
        if self.card.order is not None:
            number = str(self.card.order.order.number)
            command = TakeFromRepair(number, self.card.lines, invoice=self.card.billed())
            self.desk.change(command, then=self._taken, owner=self)

    def _taken(self, outcome: Outcome) -> None:
        self.card.clear_ticks()
        self._print(outcome)
        self.enter()

    def _print(self, outcome: Outcome) -> None:
        if not outcome.repeated:
            self.printing.papers(tuple(paper.number for paper in outcome.papers))

    def remind(self) -> None:
        """A second notice within three days is asked about first."""
        shown = self.card.order
        if shown is None:
            return
        if shown.reminded is None:
            self._remind()
            return
        words = self.tr("The last notice is of {day}.").format(day=formatting.day(shown.reminded))
        act = partial(self._remind, again=True)
        self.say.emit(Message(words, tone="warn", action=self.tr("Remind all the same"), act=act, topic="repairs"))

    def _remind(self, *, again: bool = False) -> None:
        if self.card.order is not None:
            command = RemindWorkshop(str(self.card.order.order.number), again=again)
            self.desk.change(command, then=self._print, owner=self)

    def show_damage(self) -> None:
        self.open(_DAMAGE)

    def print_it(self) -> None:
        """The latest paper of the order: with all that is back."""
        if self.card.order is not None:
            papers = [step.number for step in self.card.order.course if step.number.startswith("RE")]
            self.printing.paper(papers[0])

    def undo(self) -> None:
        """The latest paper of the order: what came back last, else that it was sent."""
        if self.card.order is not None:
            self.undoing.ask(self.card.order.course[0].number, again=False)

    def _menu(self, spot: QPoint) -> None:
        self.can.pop_up(self.card, spot, "repairs.print", "", "repairs.cancel")

    def _connect(self) -> None:
        self.list.rested.connect(self._rested)
        self.list.opened.connect(self._to_lines)
        self.list.nothing.button.clicked.connect(self.send)
        self.list.table.loaded.connect(self._counted)
        for segments in (self.list.filters["shown"], self.damage.parts):
            segments.chosen.connect(self._chosen)  # type: ignore[union-attr]
        self.damage.opened.connect(self._open_record)
        self.card.changed.connect(self.can.follow)
        self.card.paper_wanted.connect(self._to_paper)
        self.card.menu_wanted.connect(self._menu)
        self.card.typed.connect(self._typed)
        self.undoing.closed.connect(self.enter)
        self.printing.say.connect(self.say)

    def _to_lines(self, _: object) -> None:
        self.card.things.setFocus(Qt.FocusReason.TabFocusReason)

    def _to_paper(self, number: str) -> None:
        self.go.emit("papers", number)

    acts: ClassVar[Sequence["Act[RepairsPage]"]] = (
        Act("repairs.send", "&Send to repair…", "F7", "wrench", send, need=HAND_OVER, short="Send to repair"),
        Act("repairs.take", "T&ake back and print", "Ctrl+Return", "package-check", take, is_ready, HAND_OVER),
        Act("repairs.all", "Select a&ll", "Ctrl+A", "", lambda page: page.card.tick_all(), stands, HAND_OVER),
        Act("repairs.remind", "&Remind the workshop", "F8", "bell", remind, is_late, HAND_OVER, short="Remind"),
        Act("repairs.incidents", "&Damage", "F9", "circle-alert", show_damage, need=HAND_OVER),
        Act("repairs.print", "Pr&int the paper", "Ctrl+P", "printer", print_it, stands),
        Act("repairs.cancel", "&Cancel the last paper…", "", "ban", undo, stands, HAND_OVER),
        *tab_acts("repairs"),
    )


def _piece(books: Books, text: str) -> tuple[int, int | None]:
    """Id and number of the code of what was typed. Raises UnknownThing, OfAnotherStore, AmbiguousThing."""
    line = resolve.line(books, text)
    if line.thing is None:
        return next((one.id for one in _lots(books, line.article or 0)), 0), None
    return line.thing, books.things.thing(line.thing).number


def _lots(books: Books, article: int) -> list[Any]:
    return [line.thing for order in books.repairs.open() for line in order.lines if line.thing.article == article]


def _thing(code: int, books: Books) -> int:
    """The id of the piece with this code; 0 for none."""
    found = books.things.by_code(code)
    return found.id if found else 0


def _where(books: Books, code: int) -> tuple[int, str]:
    """The order a piece is out by, and who has it."""
    thing = books.things.by_code(code)
    held = books.things.holders(thing.id) if thing else []
    return queries.order_of_thing(books, code), books.people.name(held[0].holder) if held else "–"
