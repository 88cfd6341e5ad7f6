"""Repairs, a tab of Stock: orders by workshop at the left; the one stood on, with what comes back, at the right."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt

from equipment_app.domain.codes import Family
from equipment_app.domain.incidents import IncidentDraft
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.operations import Books, resolve
from equipment_app.operations.repair import ExtendRepair, RemindWorkshop
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.queries import repairs as queries
from equipment_app.queries.incidents import record_of_paper
from equipment_app.queries.repairs import RepairDetails, RepairsOverview, RepairStage, RepairsWanted
from equipment_app.queries.scanned import Bears, Borne
from equipment_app.scanning.decode import read
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.incidents.asked import RECORDS, IncidentAsked, id_of_code
from equipment_app.ui.incidents.list import IncidentList
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.listing import ListCard
from equipment_app.ui.kit.operation_form import OperationForm
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.page_list import may_open
from equipment_app.ui.repairs.card import RepairCard
from equipment_app.ui.repairs.form import SendForm, Sending, ToSend, to_send
from equipment_app.ui.repairs.list import RepairList
from equipment_app.ui.returning import ReturningPage
from equipment_app.ui.rights import HAND_OVER
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.stock.tabs import StockTabs, tab_acts
from equipment_app.ui.widgets.layout import in_column, in_row, stacked

_GAP, _CARD, _TINY_LIST, _FOOT = 12, 448, 288, 52
_LATER = 14
"""Days that a workshop is given more, where nobody says otherwise."""
_remind = ReturningPage.remind


class RepairsPage(ReturningPage):
    """`open` takes the entry of an order, a `RepairsWanted`, pieces `ToSend`, or the text of a code."""

    watches: ClassVar[Changes] = Changes.CUSTODY | Changes.PAPERS | Changes.CATALOGUE
    tall = 760
    topic = "repairs"
    menu = ("repairs.print", "repairs.extend", "", "repairs.cancel")
    card: RepairCard

    def __init__(self, desk: Desk, printing: Printing | None = None) -> None:
        super().__init__(desk, printing, RepairList(desk), RepairCard())
        self.tabs, self.damage = StockTabs(self, "repairs"), IncidentList(desk)
        self.stack = stacked(self.list, self.damage)
        self.list.foot.setFixedHeight(_FOOT)
        self.remind_button = self.can.button("repairs.remind", icon="bell", key="F8")
        self.list.foot.row.insertWidget(0, self.can.button("repairs.send", icon="wrench", key="F7"))
        self.list.foot.row.insertWidget(1, self.remind_button)
        self.can.gate("repairs.take", self.card.take)
        self.can.gate("repairs.send", self.list.nothing.button)
        parts = in_row((self.stack, 1), self.right, spacing=_GAP)
        in_column(self.tabs, (parts, 1), on=self, spacing=_GAP)
        self._connect()
        self.can.follow()

    def reload(self) -> None:
        self.damage.reload()
        super().reload()

    def open(self, argument: object) -> None:
        if isinstance(argument, ToSend):
            self.send(argument)
            return
        if isinstance(argument, int | str):
            self._to_orders()
        if isinstance(argument, str):
            self._typed(argument)
            return
        if argument == RECORDS and not may_open(self.desk.session, "incident"):
            return
        super().open(argument)
        if isinstance(argument, RepairsWanted):
            self._turn(argument.shown)

    def where(self) -> object:
        return RECORDS if self.shows_damage() else super().where()

    def list_shown(self) -> ListCard[Any, Any, Any, Any]:
        return self.damage if self.shows_damage() else self.list

    def resized(self) -> None:
        narrow = self.width() < NARROW
        self.stack.setMaximumWidth(_TINY_LIST if narrow and not self.shows_damage() else self.maximumWidth())
        self.stack.setMinimumWidth(_TINY_LIST)
        self.remind_button.setVisible(not narrow and self.can.may("repairs.remind"))
        self.list.summary.setVisible(not narrow)
        self.right.setFixedWidth(self.width() - _TINY_LIST - _GAP if narrow else _CARD)

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
        self._open_record_of(row.seq)

    def _open_record_of(self, seq: int) -> None:
        self.go.emit("incident", IncidentAsked(seq, "repairs", RECORDS))

    def _to_record(self, code: int) -> None:
        """The record by which a piece is gone, or a new one."""

        def show(thing: int) -> None:
            if thing:
                self.go.emit("incident", IncidentAsked(IncidentDraft(thing), "repairs", RECORDS))

        self.desk.ask(partial(id_of_code, code), show, self, instead="scan")

    # By scanning

    def take_scan(self, scan: Any) -> bool:
        """A piece of the order is ticked, one of another brings that up; while things are sent, it is added."""
        if isinstance(form := self.right.form, SendForm):
            texts = scan.looked_up(Family.THING)
            if texts:
                form.take(texts[0])
            return bool(texts)
        return self.seek(scan, self._to_record if self.shows_damage() else partial(self._tick, scan))

    def wants(self) -> Want:
        if self.right.form is not None:
            return Want.ITEM
        return Want.RECORD if self.shows_damage() else Want.REPAIR

    def _tick(self, scan: Any, piece: int) -> None:
        if self.stands() and self.card.tick_code(piece):
            return

        def show(seq: int) -> None:
            if seq:
                self.bring_up(piece, seq)
            else:
                self.refuse(scan)

        self.desk.ask(lambda books: queries.order_of_thing(books, piece), show, self, instead="scan")

    def _typed(self, text: str) -> None:
        """What was typed is found as a scan is; a quantity is ticked by its article."""

        def show(found: tuple[int, int | None]) -> None:
            thing, code = found
            if not (self.stands() and self.card.tick_thing(thing)) and code is not None:
                self._tick(read(text), code)

        self.desk.ask(lambda books: _piece(books, text), show, self, instead="scan")

    # The card

    def overview(self, books: Books) -> RepairsOverview:
        return queries.overview(books)

    def card_of(self, books: Books, seq: int) -> RepairDetails | None:
        return queries.repair_card(books, seq)

    def seq_of(self, books: Books, found: Borne) -> int:
        """Of a paper alone: the order, or among the damage the record, also of one of its steps."""
        if found.what is not Bears.PAPER:
            return 0
        return record_of_paper(books, found.code) if self.shows_damage() else queries.order_of_paper(books, found.code)

    def bring_up(self, piece: int, seq: int) -> None:
        if self.shows_damage():
            self._open_record_of(seq)
        else:
            super().bring_up(piece, seq)

    def belongs_elsewhere(self) -> str:
        return self.tr("This belongs to another order.")

    def show_overview(self, seen: RepairsOverview) -> None:
        pieces = self.tr("%n piece(s) in workshops", "", seen.pieces)
        shops = formatting.counted(self.tr("%n workshop(s)", "", seen.workshops), seen.workshops)
        late = self.tr("%n order(s) overdue", "", seen.late) if seen.late else ""
        cost = self.tr("repairs cost {money} this year").format(money=formatting.money(seen.cost)) if seen.cost else ""
        damage = self.tr("%n open record(s) of damage", "", seen.damage) if seen.damage else ""
        there = f"{shops}, {pieces}" if seen.pieces else ""
        nothing = "" if there or damage else self.tr("Nothing is in repair")
        self.set_context(formatting.listed(there or nothing, late, damage, cost))

    # What can be done

    def stands(self) -> bool:
        return super().stands() and not self.shows_damage()

    def is_ready(self) -> bool:
        return self.stands() and self.card.ready()

    def is_out(self) -> bool:
        return self.stands() and self.card.shown.order.out > 0

    def is_late(self) -> bool:
        return self.is_out() and self.card.shown.overdue > 0

    def send(self, begun: ToSend | None = None) -> None:
        pieces = begun.pieces if begun else ()
        self.desk.ask(lambda books: to_send(books, pieces), self._send, self)

    def _send(self, known: tuple[Sequence[Sending], Sequence[str]]) -> None:
        self._to_orders()
        self.write(SendForm(self.desk, *known))

    def take(self) -> None:
        """What is ticked; the paper with both halves is printed."""
        number = str(self.card.shown.order.number)
        command = TakeFromRepair(number, self.card.lines, invoice=self.card.billed(), vat=self.card.taxed())
        self.desk.change(command, then=self.came_back, owner=self)

    def extend(self) -> None:
        self.right.write(self._extend_form(self.card.shown), self._extended, self._closed)
        self.can.follow()

    def _extend_form(self, shown: RepairDetails) -> OperationForm:
        number, due = str(shown.order.number), max(shown.order.until, shown.today)
        return OperationForm(
            self.desk,
            ExtendRepair,
            self.tr("Extend {number}").format(number=number),
            self.tr("Extend and print"),
            given={"order": number},
            stands={"until": due + timedelta(days=_LATER)},
            after=due,
        )

    def _extended(self, outcome: Outcome) -> None:
        """The order stays; its paper is printed anew."""
        self._stand(self.card)
        self.print_made(outcome)
        self.enter()

    def last_notice(self) -> date | None:
        return self.card.shown.reminded

    def came_back(self, outcome: Outcome) -> None:
        self.card.vat.put("")
        super().came_back(outcome)

    def send_notice(self, *, again: bool = False) -> None:
        command = RemindWorkshop(str(self.card.shown.order.number), again=again)
        self.desk.change(command, then=self.print_made, owner=self)

    def print_it(self) -> None:
        """The latest paper of the order: with all that is back."""
        papers = [step.number for step in self.card.shown.course if step.number.startswith("RE")]
        self.printing.paper(papers[0])

    def undo(self) -> None:
        """The latest paper of the order: what came back last, else that it was sent."""
        self.undoing.ask(self.card.shown.course[0].number, again=False)

    def _connect(self) -> None:
        self.list.nothing.button.clicked.connect(self.send)
        self.list.table.loaded.connect(self._counted)
        for segments in (self.list.filters["shown"], self.damage.parts):
            segments.chosen.connect(self._chosen)  # type: ignore[union-attr]
        self.damage.opened.connect(self._open_record)
        self.card.scan.entered.connect(self._typed)

    acts: ClassVar[Sequence["Act[RepairsPage]"]] = (
        Act("repairs.send", "&Send to repair…", "F7", "wrench", send, need=HAND_OVER, short="Send to repair"),
        Act("repairs.take", "T&ake back and print", "Ctrl+Return", "package-check", take, is_ready, HAND_OVER),
        Act("repairs.all", "Select a&ll", "Ctrl+A", "", lambda page: page.card.tick_all(), stands, HAND_OVER),
        Act("repairs.remind", "&Remind the workshop", "F8", "bell", _remind, is_late, HAND_OVER, short="Remind"),
        Act("repairs.extend", "E&xtend…", "Ctrl+Shift+E", "repeat", extend, is_out, HAND_OVER),
        Act(
            "repairs.incidents",
            "&Damage",
            "F9",
            "circle-alert",
            lambda page: page.open(RECORDS),
            need=HAND_OVER,
            opens=True,
        ),
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
