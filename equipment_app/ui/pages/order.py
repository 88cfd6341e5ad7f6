"""The order proposal, a tab of Stock: what is missing by size, and what to order of whom; ordered it is on its way."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from equipment_app.domain.cart import Sized
from equipment_app.domain.codes import Family
from equipment_app.domain.deliveries import OrderedLine
from equipment_app.domain.kinds import Changes
from equipment_app.domain.order_proposal import OrderLine, OrderProposal, missing
from equipment_app.exchange.order_proposal import sheets
from equipment_app.exchange.write import xlsx
from equipment_app.operations import Books
from equipment_app.operations.orders import PlaceOrder
from equipment_app.queries.cart import meaning
from equipment_app.queries.order_proposal import order_proposal
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.receiving.scanned import open_order
from equipment_app.ui.rights import RECEIVE
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.stock.order_panels import OrderPanels
from equipment_app.ui.stock.order_table import OrderTable, summed
from equipment_app.ui.stock.tabs import StockTabs, tab_acts
from equipment_app.ui.widgets.card import Card, EmptyState, Notice, Strip
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.field import CheckBox
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row, stacked, turn

_GAP, _DAY = 12, 132


class OrderPage(PrintingPage):
    watches = Changes.KITS | Changes.CATALOGUE | Changes.MEMBERS | Changes.CUSTODY | Changes.SETTINGS
    watches |= Changes.ORDERS
    tall = 900

    def __init__(self, desk: Desk, printing: Printing, parent: QWidget | None = None) -> None:
        super().__init__(desk, printing, parent)
        self.tabs = StockTabs(self, "order")
        self.panels, self.table, self.notice = OrderPanels(), OrderTable(), Notice(apart=True)
        self.sums, self.adds = Label(bold=True, figures=True), Label(token="quiet", wrap=True)
        self.ends, self.day = CheckBox(self.tr("Count what ends its life by")), DateField()
        self.day.setFixedWidth(_DAY)
        self.day.setAccessibleName(self.ends.text())
        self.day.setDate(self.day.date().addDays(180))
        self.enough = EmptyState("circle-check", token="good")
        self._found: OrderProposal | None = None
        self._more: OrderProposal | None = None
        self._typed: dict[Sized, int] = {}
        self.row = self._lay()
        in_column(self.tabs, (self.row, 1), on=self, spacing=_GAP)
        self._connect()

    def _lay(self) -> QBoxLayout:
        left = Card(self.tr("What is missing and what is left over"), aside=self.tr("pieces, whole team, one scale"))
        self.panels_scroll = Scroll(in_column(self.panels, None))
        left.body.addWidget(self.panels_scroll, 1)
        right = Card(self.tr("Proposal by supplier"), aside=self.tr("in stock − waiting − minimum"))
        self.stack = stacked(self.table, self.enough)
        total = Strip("above", Label(self.tr("Total"), bold=True), None, self.sums, height=36)
        ends = in_row(self.ends, self.day, None, spacing=8)
        place = self.can.button("order.place", key="F7")
        inside = in_column(ends, in_row((self.adds, 1), place, spacing=8), spacing=4)
        box = Strip("above", (inside, 1), margins=(16, 8, 16, 8))
        fill(right.body, (self.stack, 1), self.notice, total, box)
        again = self.can.button("order.again", "text")
        save, out = self.can.button("order.save"), self.can.button("order.print", "primary")
        right.lay_foot(again, None, save, out)
        return in_row((left, 6), (right, 5), spacing=_GAP)

    def resized(self) -> None:
        turn(self.row, down=self.width() < NARROW)

    def reload(self) -> None:
        """What was typed stays."""
        until = self.day.day
        self.desk.ask(lambda books: _both(books, until), self._show, self, instead="order")

    def enter(self) -> None:
        (self.table if self._found and self._found.asked else self.panels).setFocus(Qt.FocusReason.OtherFocusReason)

    def kept(self) -> object:
        return dict(self._typed)

    def take_back(self, kept: Any) -> None:
        self._typed = dict(kept or {})

    def wants(self) -> Want | None:
        return Want.ARTICLE

    def take_scan(self, scan: Any) -> bool:
        """A piece or a maker's code shows its article and size on both sides, the paper of an order its delivery."""
        if scan.of_paper:
            open_order(self, scan)
            return True
        texts = scan.looked_up(Family.THING)
        if texts is None:
            return False
        self.desk.ask(lambda books: meaning(books, texts), partial(self._scanned, scan), self)
        return True

    def _scanned(self, scan: Any, found: Any) -> None:
        key = (found.pieces[0].article, found.pieces[0].size) if found.pieces else (found.item, found.size)
        if key[0]:
            self.panels.show_line(key)
            self.table.show_row(key)
            self.table.light(key)
        else:
            self.refuse(scan)

    # What is shown

    @property
    def proposal(self) -> OrderProposal | None:
        """With what was typed, and with what ends its life where that is counted."""
        found = self._more if self.ends.isChecked() else self._found
        return found.with_typed(self._typed) if found else None

    def _show(self, found: tuple[OrderProposal, OrderProposal]) -> None:
        self._found, self._more = found
        adds = missing(found[1].lines) - missing(found[0].lines)
        words = self.tr("%n piece(s) would be added", "", adds) if adds else self.tr("nothing would be added")
        self.adds.setText(formatting.counted(words, adds))
        self._again()

    def _again(self) -> None:
        proposal = self.proposal
        if proposal is None:
            return
        current = self.panels.current()
        self.panels.show_articles(proposal.articles())
        if current is not None:
            self.panels.show_line(current.key)
        self._show_table(proposal)
        short = [line for line in proposal.lines if line.computed]
        made = proposal.state.at
        told = self.tr("%n piece(s) missing", "", missing(short))
        sizes = self.tr("in %n size(s)", "", len(short))
        at = self.tr("counted at {time}").format(time=formatting.time_words(made))
        enough = self.tr("There is enough of every size")
        lacks = f"{formatting.counted(told, missing(short))} {sizes}" if short else enough
        self.set_context(f"{lacks}, {at}.")

    def _show_table(self, proposal: OrderProposal) -> None:
        self.table.show_proposal(proposal)
        asked = proposal.asked
        sizes = self.tr("%n size(s)", "", len(asked))
        self.sums.setText(f"{sizes} · {summed(asked)}")
        self.enough.say(
            self.tr("There is enough of every size"),
            self.tr("Kits say what members should have, and articles their minimum. What is missing stands here."),
        )
        self.stack.setCurrentWidget(self.table if asked else self.enough)
        self.can.follow()

    # What is typed

    def _type(self, key: Sized, number: int | None) -> None:
        if number is None:
            self._typed.pop(key, None)
        else:
            self._typed[key] = number
        if proposal := self.proposal:
            self._show_table(proposal)

    def _choose(self, key: Sized) -> None:
        """A size there is enough of gets a line as well: more of it may be wanted."""
        if not self.table.show_row(key):
            self._type(key, 0)
            self.table.show_row(key)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wrong(self, wrong: bool) -> None:
        self.notice.say(self.tr("Only a whole number from 0.") if wrong else "", "bad")

    def forget(self) -> None:
        """The computed numbers again."""
        self._typed.clear()
        self._again()

    def _seen(self, rect: QRectF) -> None:
        spot = rect.center().toPoint()
        self.panels_scroll.ensureVisible(spot.x(), spot.y(), 0, round(rect.height() / 2))

    # What comes out

    def can_put_out(self) -> bool:
        proposal = self.proposal
        return proposal is not None and bool(proposal.asked)

    def _name(self, proposal: OrderProposal) -> str:
        return self.tr("order-proposal-{day}").format(day=proposal.on.isoformat())

    def _of_one(self) -> tuple[str, list[OrderLine]]:
        """The supplier of the row that is current, and all that is to be ordered of them."""
        row, proposal = self.table.current_row(), self.proposal
        found = dict(proposal.suppliers()) if proposal else {}
        name = row.supplier if row is not None else next(iter(found), "")
        return name, [line for line in found.get(name, []) if line.order and line.size]

    def can_place(self) -> bool:
        name, lines = self._of_one()
        return bool(name and lines)

    def place_order(self) -> None:
        """What was typed for these lines is what is ordered; from then on it is on its way."""
        name, lines = self._of_one()
        self._typed = {key: number for key, number in self._typed.items() if key not in {one.key for one in lines}}
        ordered = tuple(OrderedLine(one.article, one.size, one.order, one.price) for one in lines)
        self.desk.change(PlaceOrder(name, ordered), then=self.print_made, owner=self)

    def save(self) -> None:
        if proposal := self.proposal:
            put = partial(xlsx, sheets=sheets(proposal, language()), created=proposal.state.at)
            self.save_xlsx(self.tr("Save the order proposal"), self._name(proposal), put)

    def put_on_paper(self) -> None:
        if proposal := self.proposal:
            saying = self.tr("Preparing the order proposal")
            self.prepare(self._name(proposal), lambda _, progress: _paper(proposal, progress.step), saying)

    def _connect(self) -> None:
        self.panels.chosen.connect(self._choose)
        self.panels.opened.connect(self._open_article)
        self.panels.moved.connect(self._seen)
        self.table.typed.connect(self._type)
        self.table.current_changed.connect(lambda _: self.can.follow())
        self.table.wrong.connect(self._wrong)
        self.table.opened.connect(lambda line: self._open_article(line.article))
        self.ends.toggled.connect(lambda checked: self._again())
        self.day.day_changed.connect(self.reload)

    def _open_article(self, article: int) -> None:
        line = next((line for line in self._found.lines if line.article == article), None) if self._found else None
        if line is not None:
            self.go.emit("stock", line.code)

    acts: ClassVar[Sequence["Act[OrderPage]"]] = (
        Act("order.again", "&Recalculate", "Ctrl+R", "rotate-ccw", reload, opens=True),
        Act("order.save", "&Save as XLSX…", "Ctrl+E", "table-2", save, can_put_out, short="Save XLSX"),
        Act("order.print", "&Print the proposal…", "Ctrl+P", "printer", put_on_paper, can_put_out, short="Print"),
        Act("order.place", "&Order of this supplier", "F7", "truck", place_order, can_place, RECEIVE, short="Order"),
        Act("order.forget", "&Forget what was typed", "", "undo-2", forget, lambda page: bool(page._typed)),
        *tab_acts("order"),
    )


def _both(books: Books, until: date) -> tuple[OrderProposal, OrderProposal]:
    """Without and with what ends its life by then."""
    return order_proposal(books), order_proposal(books, until)


def _paper(proposal: OrderProposal, step: Any) -> bytes:
    from equipment_app.documents.order_proposal import render

    return render(proposal, step)
