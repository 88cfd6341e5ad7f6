"""A delivery is taken in: from whom, what came of each line, its numbers; what is ready goes, the rest stays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.receipt_draft import DraftState, ReceiptDraft, ScanRefused, Surplus
from equipment_app.domain.rights import Right
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.orders import CloseOrder
from equipment_app.operations.receipts import DropReceipt, SaveReceipt, TakeDelivery
from equipment_app.queries import receiving as queries
from equipment_app.queries.receiving import Receiving
from equipment_app.scanning.decode import PlainText
from equipment_app.ui import formatting
from equipment_app.ui.attachments.pasted import Pasted
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.form_stack import FormStack
from equipment_app.ui.labels.asked import LabelsAsked
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.receiving.form import DeliveryLineForm, InvoiceForm
from equipment_app.ui.receiving.let_go import LetGo
from equipment_app.ui.receiving.lines import ComingRow, DeliveryLines, NumbersPart, with_inventory
from equipment_app.ui.receiving.scanned import open_order
from equipment_app.ui.receiving.side import FROM, THEN, FromWhom, WhatThen
from equipment_app.ui.rights import CATALOGUE
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.stock.article_forms import ArticleForm, CatalogueChoices, catalogue_choices
from equipment_app.ui.widgets.card import Card, EmptyState, Notice
from equipment_app.ui.widgets.layout import fill, in_column, in_row, stacked

_GAP = 12


class ReceivePage(PrintingPage):
    """Opened from Stock. What is not received yet is kept at every step, as a cart is."""

    watches = Changes.CUSTODY | Changes.CATALOGUE | Changes.ORDERS | Changes.SETTINGS
    tall = 1104

    def __init__(self, desk: Desk, sounds: Sounds, printing: Printing | None = None) -> None:
        super().__init__(desk, printing)
        self._sounds = sounds
        self.draft, self.seen = ReceiptDraft.new(), Receiving(ReceiptDraft.new())
        self._asked, self._open, self._new, self._order = False, 0, 0, 0
        self.head, self.then = FromWhom(desk), WhatThen()
        self.writing = FormStack(QWidget())
        self.lines, self.numbers, self.notice = DeliveryLines(), NumbersPart(), Notice()
        self.gone = LetGo(self, self.say)
        self.middle = Card(caption=self.tr("What"))
        self.nothing = EmptyState("package-plus")
        self.nothing.say(self.tr("Nothing of this delivery is here yet"), self.tr("Choose an order, or add a line."))
        self.stack = stacked(self.nothing, self.lines)
        fill(self.middle.body, self.notice, (self.stack, 2), (self.numbers, 3))
        self.numbers.hide()
        add, step = self.can.button("receive.line", key="F7"), self.can.button("receive.next", key="F8")
        self.middle.lay_foot(add, step, None, self.can.button("receive.drop", "text"))
        self.head.lay_foot(None, self.can.button("receive.list", "text"), high=48)
        self._column = in_column((self.head, 1), spacing=_GAP)
        written = in_column((self.middle, 2), (self.writing, 3), spacing=_GAP)
        self._row = in_row(self._column, (written, 1), self.then, on=self, spacing=_GAP)
        self.writing.hide()
        self._connect()

    def resized(self) -> None:
        """Where there is no room for three beside each other, what is done stands under whom it comes from."""
        low = self.width() < NARROW
        (self._column if low else self._row).addWidget(self.then)
        self.head.setFixedWidth(FROM)
        self.then.setFixedWidth(FROM if low else THEN)

    def reload(self) -> None:
        self.desk.ask(queries.receiving, self._show_seen, self, instead="receiving")

    def enter(self) -> None:
        (self.lines if self.draft.lines else self.head.supplier).setFocus(Qt.FocusReason.OtherFocusReason)

    def put_by(self) -> None:
        self._read_head()
        self.gone.forget()

    def escape(self) -> bool:
        """Back when no field holds text."""
        at = self.focusWidget()
        return not (isinstance(at, QLineEdit) and at.text()) and super().escape()

    # What is shown

    def _show_seen(self, seen: Receiving) -> None:
        """The draft of the books is taken once: from then on this page has the latest."""
        self.seen = seen
        self.head.show_seen(seen)
        self.then.offer_places(seen.places)
        if not self._asked:
            self._asked = True
            self.draft = replace(seen.draft, place=seen.draft.place or self.then.only)
            self._say_kept(seen.kept_at)
            self.head.show_draft(self.draft)
            self.then.place.put(self.draft.place)
            self._open = next((one.id for one in self.draft.lines if one.state is DraftState.NUMBERS), 0)
        self._show()
        if self._open:
            self.lines.show_row(self._open)
        if self._new in seen.by_id:
            self.write_line()
        if self._order:
            self._begin_order(self._order)
            self._order = 0

    def _show(self) -> None:
        draft = self.draft
        self.head.look()
        self.lines.show_draft(draft, self.seen.by_id)
        self.stack.setCurrentWidget(self.lines if draft.lines else self.nothing)
        self._show_numbers()
        self.then.show_draft(draft, self.seen.numbered, self.head)
        self.middle.say_aside(self.lines.told(draft))
        note = self.tr("Delivery note {note}").format(note=draft.note) if draft.note else ""
        came = self.tr("%n pc(s) came", "", draft.came) if draft.came else ""
        goes_on = self.tr("goes on with {number}").format(number=draft.goes_on) if draft.goes_on else ""
        self.set_context(formatting.listed(note, came, goes_on))
        self.can.follow()

    def _show_numbers(self) -> None:
        line = self.draft.line(self._open)
        self.numbers.setVisible(bool(line and line.numbered and line.came) and self.writing.count() == 1)
        if line and line.numbered:
            self.numbers.show_line(line)

    def _rested(self, row: ComingRow | None) -> None:
        if row is not None and row.line.id != self._open:
            self._open = row.line.id
            self.notice.hide()
            self._show_numbers()

    # What is kept

    def _keep(self, draft: ReceiptDraft) -> None:
        """Shown at once, and written beside the books."""
        self.draft = draft
        self._show()
        self.desk.change(DropReceipt() if draft.empty else SaveReceipt(draft.to_json()))
        self._say_kept(None if draft.empty else formatting.now())

    def _show_anew(self, draft: ReceiptDraft) -> None:
        """The fields say what the draft says, not the other way round; the only place there is is said by itself."""
        self.then.place.put(draft.place)
        self._open, draft = 0, self.then.placed(draft, self.seen)
        self.head.show_draft(draft)
        self._keep(draft)

    def _say_kept(self, at: datetime | None) -> None:
        """None: nothing is kept."""
        said = self.tr("Delivery saved at {time}")
        self.then.saved.setText(said.format(time=formatting.time_words(at)) if at else "")

    def _read_head(self) -> None:
        draft = replace(self.draft, **self.head.facts(), place=self.then.place.value)
        if draft != self.draft:
            if (draft.supplier, draft.note) != (self.draft.supplier, self.draft.note):
                self._look_for_note(draft)
            self._keep(draft)

    def _look_for_note(self, draft: ReceiptDraft) -> None:
        if draft.goes_on:
            return
        supplier, note = draft.supplier, draft.note

        def show(number: str) -> None:
            if (supplier, note) == (self.draft.supplier, self.draft.note):
                self.head.note_by = number
                self._show()

        self.desk.ask(lambda books: queries.note_known(books, supplier, note), show, self, instead="note")

    def open(self, argument: object) -> None:
        """The id of an order: its delivery is taken in, once what there is to choose from is known."""
        if isinstance(argument, int):
            self._order = argument
            self.reload()

    def _begin_order(self, id: int) -> None:
        """An order that was scanned. What of another delivery is counted is not let go of for it."""
        if id == self.draft.order:
            (self.lines if self.draft.note else self.head.note).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.draft.came:
            self.notice.say(self.tr("Another delivery is unfinished here. Receive it, or let go of it first."), "warn")
        else:
            self.take_order(id)

    def take_order(self, id: int) -> None:
        """Supplier, contract, source and lines of an order come with it; nothing of them has come yet."""
        order = next((one for one in self.seen.orders if one.id == id), None)
        draft = self.draft.by_order(id, self.seen.expected(order) if order is not None else [])
        if order is not None:
            draft = replace(
                draft,
                supplier=order.supplier,
                contract=order.contract or draft.contract,
                funding=order.funding or draft.funding,
            )
        self._show_anew(draft)
        self.lines.show_first()
        (self.lines if draft.note else self.head.note).setFocus(Qt.FocusReason.OtherFocusReason)

    # Lines

    def _make_room(self) -> None:
        """What is written stands under the lines, in place of numbers that are scanned."""
        writes = self.writing.count() > 1
        self.writing.setVisible(writes)
        self.middle.foot.setVisible(not writes)
        self._show_numbers()

    def write_line(self, id: int = 0) -> None:
        form = DeliveryLineForm(self.desk, self.seen, self.draft.line(id) if id else None, self._new)
        self._new = 0
        self.writing.write(form, lambda said: self._write(id, said), self._written)

    def add_article(self) -> None:
        """What came is not in the catalogue yet; then its line is opened."""

        def show(known: CatalogueChoices) -> None:
            self.writing.write(ArticleForm(self.desk, known), self._added, self._written)

        self.desk.ask(catalogue_choices, show, self)

    def _added(self, outcome: Outcome) -> None:
        self._written()
        self._new = int(outcome.facts.get("article", 0))
        self.reload()

    def write_invoice(self) -> None:
        """Of a delivery that came without one."""

        def show(numbers: Sequence[str]) -> None:
            self.writing.write(InvoiceForm(self.desk, numbers), self._written)

        self.desk.ask(queries.without_invoice, show, self)

    def _write(self, id: int, said: Any) -> None:
        pack = said.pop("pack")
        article = self.seen.by_id[said["article"]]
        if pack > 1 and article.pack != pack and self.desk.may(Right.CATALOGUE):
            self.desk.change(EditArticle(article.id, pack=pack))
        if id:
            draft = self.draft.change(id, **said)
        else:
            draft, id = self.draft.add(**said)
        self._open, draft = id, self.then.placed(draft, self.seen)
        self._keep(draft)
        self.lines.show_row(id)
        self._written()

    def _written(self, *_: object) -> None:
        line = self.draft.line(self._open)
        waits = line is not None and line.state is DraftState.NUMBERS
        (self.numbers.field if waits else self.lines).setFocus(Qt.FocusReason.OtherFocusReason)

    def next_line(self) -> None:
        """The next one that is not ready."""
        if found := self.draft.next_open(self._open):
            self.lines.show_row(found)
            self._rested(self.lines.current_row())
            self._written()

    def _counted(self, id: int, came: int) -> None:
        self._keep(self.draft.change(id, came=came, surplus=Surplus.UNDECIDED))

    def _decided(self, id: int, taken: bool) -> None:
        self._keep(self.draft.change(id, surplus=Surplus.TAKEN if taken else Surplus.RETURNED))

    # Numbers

    def take_pasted(self, sources: Sequence[Pasted]) -> bool:
        """It is the scan of the delivery note."""
        return self.head.scan.take_pasted(sources)

    def wants(self) -> Want | None:
        return Want.SERIAL if self.numbers.isVisible() else Want.DELIVERY

    def take_scan(self, scan: Any) -> bool:
        """The paper of an order opens it. While a line waits for numbers, a scan is the number of its next piece."""
        waits = self.numbers.isVisible()
        if scan.of_paper and not (waits and scan.spells_number):
            open_order(self, scan)
            return True
        if not waits:
            return False
        if isinstance(scan.meaning, Code):
            self._labelled(scan.meaning, scan.text)
        elif isinstance(scan.meaning, PlainText) and scan.meaning.readings:
            self._scanned(scan.meaning.readings[0])
        else:
            return False
        return True

    def _scanned(self, serial: str) -> None:
        id, line, number = self._open, self.draft.line(self._open), " ".join(serial.split())
        if line is None:
            return
        if isinstance(refused := self.draft.scan(id, serial), ScanRefused):
            self._refuse(refused, serial)
            return
        article = line.article

        def take(seen: queries.NumberSeen) -> None:
            other = seen.alike or self.draft.alike(article, number)
            taken = self.draft.scan(id, serial, seen.known) if self.draft.line(id) else ScanRefused.FULL
            self._take(taken, serial, Sound.REFUSED if seen.known or other else Sound.TAKEN)
            if not isinstance(taken, ScanRefused):
                self.numbers.list.light(number)
                said = self.tr("{number} is in, but looks like {other}. If the piece says that, take it out.")
                self.notice.say(said.format(number=number, other=other) if other else "", "warn")

        self.desk.ask(lambda books: queries.number_seen(books, article, number), take, self)

    def _take(self, taken: ReceiptDraft | ScanRefused, text: str, sound: Sound = Sound.TAKEN) -> None:
        if isinstance(taken, ScanRefused):
            self._refuse(taken, text)
        else:
            self.notice.hide()
            self._sounds.play(sound)
            self._keep(taken)

    def _labelled(self, code: Code, text: str) -> None:
        """A blank label is of the piece that was scanned last; no other code of ours is a number of its maker."""
        id, number = self._open, code.number

        def stick(blank: bool) -> None:
            self._take(self.draft.stick(id, text) if blank and self.draft.line(id) else ScanRefused.OURS, text)

        things = code.family is Family.THING
        self.desk.ask(lambda books: things and books.things.is_blank(number), stick, self)

    def _refuse(self, why: ScanRefused, text: str) -> None:
        self._sounds.play(Sound.ALREADY if why is ScanRefused.DOUBLED else Sound.REFUSED)
        line = self.draft.line(self._open)
        number, place = self.draft.where(line.article, " ".join(text.split())) if line else (0, 0)
        said = {
            ScanRefused.OURS: self.tr("{number} is a label of ours. Scan the number its maker gave the piece."),
            ScanRefused.DOUBLED: self.tr("{number} is here already: line {line}, piece {place}."),
            ScanRefused.LABELLED: self.tr("Scan the piece first, then the blank label that is stuck on it."),
            ScanRefused.FULL: self.tr("This line has all its numbers. Say first that more of it came."),
        }[why]
        self.notice.say(said.format(number=text, line=number, place=place), "warn")

    def _pasted(self, text: str) -> None:
        try:
            draft = self.draft.paste(self._open, text)
        except Refusal as refusal:
            self.notice.say(explain(refusal), "bad")
            return
        self.notice.hide()
        self._keep(draft)

    def _typed(self, serial: str, inventory: str) -> None:
        if line := self.draft.line(self._open):
            self._keep(self.draft.change(line.id, pieces=with_inventory(line, serial, inventory)))

    def _taken_out(self, serial: str) -> None:
        if line := self.draft.line(self._open):
            self._keep(self.draft.change(line.id, pieces=tuple(one for one in line.pieces if one.serial != serial)))

    # What is done

    def some_ready(self) -> bool:
        return self.draft.ready > 0

    def _lacking(self) -> QWidget | None:
        """The field that the button waits for first."""
        return next(iter(self.head.lacking), self.then.place if self.draft.unplaced else None)

    def carry_out(self) -> None:
        self._read_head()
        if (lacking := self._lacking()) is not None:
            lacking.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.some_ready() and self.head.complete():
            self.desk.change(TakeDelivery(self.draft), then=self._received, owner=self)

    def _received(self, outcome: Outcome) -> None:
        labels, scan = self.then.labels.isChecked(), self.draft.note_file
        self.gone.received(outcome.number, self.draft)
        self._asked, self._open = False, 0
        self.reload()
        self.print_made(outcome)
        if not outcome.repeated:
            self.head.scan.attach_to(outcome.number, scan)
        seq = outcome.entry
        if labels and seq and not outcome.repeated and self.desk.may(Right.LABELS):
            self.desk.ask(lambda books: queries.pieces_received(books, seq), self._print_labels, self)

    def _print_labels(self, ids: tuple[int, ...]) -> None:
        if ids:
            self.led.emit("labels", LabelsAsked(ids=ids, back="receive"))

    def drop(self) -> None:
        """Lines and numbers are let go, and can be had back."""
        before, self.head.note_by = self.draft, ""
        self._show_anew(ReceiptDraft.new())
        self.enter()
        self.gone.offer(self.tr("The delivery was discarded:"), before.lines, partial(self._have_again, before))

    def _have_again(self, draft: ReceiptDraft) -> None:
        """What was begun meanwhile is let go for it, and can be had back likewise."""
        if not self.draft.empty:
            self.drop()
        self._show_anew(draft)
        self._look_for_note(draft)
        self.lines.show_first()
        self.enter()

    def _done(self, outcome: Outcome) -> None:
        """The receipt made last is cancelled: what was typed and scanned for it is there to be put right."""
        if again := self.gone.given_back(outcome, self.draft):
            self._show_anew(again)

    def _line_out(self, id: int) -> None:
        line, before = self.draft.line(id), [one.id for one in self.draft.lines]
        if line is None:
            return
        self._keep(self.draft.without(id))

        def put_back() -> None:
            self._keep(self.draft.with_again(line, before.index(id)))
            self.lines.show_row(id)

        self.gone.offer(self.tr("The line was taken out:"), (line,), put_back)

    def can_drop(self) -> bool:
        return not self.draft.empty

    def choose_order(self) -> None:
        self.head.order.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.order.showPopup()

    def close_order(self) -> None:
        """What has not come of the order is no longer waited for; what came of it by now is received without it."""
        order = self.draft.order
        self._show_anew(self.draft.by_order(0, ()))
        self.desk.change(CloseOrder(order))

    def has_order(self) -> bool:
        return bool(self.draft.order)

    def go_back(self) -> None:
        if not self.writing.close_form():
            self._read_head()
            self.go.emit("stock", None)

    def import_list(self) -> None:
        self.go.emit("import", "deliveries")

    def _connect(self) -> None:
        self.writing.currentChanged.connect(self._make_room)
        self.head.edited.connect(self._read_head)
        self.then.place.editingFinished.connect(self._read_head)
        self.head.order.currentIndexChanged.connect(lambda _: self.take_order(self.head.order.value))
        self.head.open_receipt.clicked.connect(lambda: self.go.emit("papers", self.head.note_by))
        self.head.note.returnPressed.connect(lambda: self.lines.setFocus(Qt.FocusReason.OtherFocusReason))
        self.then.place.returnPressed.connect(lambda: self.lines.setFocus(Qt.FocusReason.OtherFocusReason))
        self.lines.current_changed.connect(self._rested)
        self.lines.written.connect(self.write_line)
        self.lines.counted.connect(self._counted)
        self.lines.removed.connect(self._line_out)
        self.lines.decided.connect(self._decided)
        self.numbers.field.entered.connect(self._scanned)
        self.numbers.pasted.connect(self._pasted)
        self.numbers.list.typed.connect(self._typed)
        self.numbers.list.removed.connect(self._taken_out)
        self.numbers.list.wanted.connect(lambda code: self.go.emit("stock", code))
        self.then.button.clicked.connect(self.carry_out)
        self.desk.done.connect(self._done)

    acts: ClassVar[Sequence["Act[ReceivePage]"]] = (
        Act("receive.confirm", "&Receive what is ready", "Ctrl+Return", "check", carry_out, some_ready),
        Act("receive.order", "By an &order", "F6", "file-text", choose_order, lambda page: bool(page.seen.orders)),
        Act("receive.line", "&Line…", "F7", "plus", write_line, short="Line"),
        Act("receive.next", "&Next line", "F8", "arrow-down", next_line, short="Next line"),
        Act("receive.article", "Article that is not in the &catalogue…", "F9", "boxes", add_article, need=CATALOGUE),
        Act("receive.close", "Nothing &more of the order will come", "", "ban", close_order, has_order),
        Act("receive.invoice", "&Invoice of a delivery…", "", "file-text", write_invoice),
        Act("receive.drop", "Discard this &delivery", "", "trash-2", drop, can_drop, short="Discard"),
        Act("receive.list", "From a li&st…", "Ctrl+N", "file-spreadsheet", import_list, short="From a list"),
        Act("receive.back", "Back to Stock", "", "arrow-left", go_back, short="Back", menu=""),
    )
