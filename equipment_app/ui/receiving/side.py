"""Beside the lines: from whom a delivery comes, the scan of its note, and what becomes of it when it is received."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.attachments import ENDINGS, FileSubject, FileUnread, What, refuse_size, type_of
from equipment_app.domain.deliveries import UNPLACED
from equipment_app.domain.papers import Funding
from equipment_app.domain.receipt_draft import ReceiptDraft
from equipment_app.domain.rights import Right
from equipment_app.operations.attachments import Attach, from_file
from equipment_app.queries.receiving import Receiving
from equipment_app.store.records.orders import Purchase
from equipment_app.ui import formatting
from equipment_app.ui.attachments.pasted import Pasted, as_text, of_text, picture_name
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form_parts import Day, Editor, FormChoice, FormLine, Tick
from equipment_app.ui.kit.name_line import NameLine, NewName
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.output.files import ask_file
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import PAD, Card, Fact, FactRows
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.file_drop import FileDrop
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row


class NoteScan(QWidget):
    """Chosen in a dialog, dropped on it or pasted; shown for who may attach files."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.path = ""
        """Of the file; a pasted picture itself, as text."""
        self.name = Label(elide=True)
        self.link = LinkButton(does=self._clicked)
        if not desk.may(Right.PAPERS):
            self.hide()
        self.setAcceptDrops(True)
        FileDrop(self, lambda paths: self.take(paths[0]))
        self.setToolTip(self.tr("Drop or paste the scan of the delivery note here, or attach it."))
        in_row((self.name, 1), self.link, on=self, spacing=8)
        self.put("")

    def put(self, path: str) -> None:
        self.path = path
        pasted = of_text(path) is not None
        name = self.tr("Pasted picture") if pasted else Path(path).name
        self.name.setText(name or self.tr("Scan of the delivery note"))
        self.link.setText(self.tr("Take out") if path else self.tr("Attach…"))

    def take(self, path: Path) -> None:
        """A file that cannot be attached is refused now, not when the delivery is received."""
        self._desk.ask(lambda _: _checked(path), self._taken, self, instead="note scan")

    def take_pasted(self, sources: Sequence[Pasted]) -> bool:
        """The first of them. False for who may not attach files."""
        if self.isHidden() or not sources:
            return False
        first = sources[0]
        if isinstance(first, Path):
            self.take(first)
        else:
            self._desk.ask(lambda _: as_text(first), self._taken, self, instead="note scan")
        return True

    def _taken(self, path: Path | str) -> None:
        self.put(str(path))
        self.changed.emit()

    def _clicked(self) -> None:
        if self.path:
            self.put("")
            self.changed.emit()
            return
        endings = " ".join(f"*{ending}" for type in ENDINGS.values() for ending in type)
        title, files = self.tr("Scan of the delivery note"), self.tr("Scans")
        ask_file(self.window(), title, f"{files} ({endings})", self.take)

    def attach_to(self, number: str, path: str) -> None:
        """The file goes into the books under the paper of the receipt."""
        picture = of_text(path)
        if picture and number:
            self._desk.change(Attach(FileSubject("paper", number), picture_name(), picture))
        elif path and number:
            subject, file = FileSubject("paper", number), Path(path)
            title = self.tr("Attaching {name}").format(name=file.name)
            self._desk.change_slowly(lambda _: from_file(subject, file, What.FILE), title)


def _checked(path: Path) -> Path:
    """Raises EmptyFile, FileTooLarge, HeicUnread, UnknownFileType, FileUnread."""
    try:
        refuse_size(path.name, path.stat().st_size)
        type_of(path.name, path.read_bytes())
    except OSError as error:
        raise FileUnread(path.name, error.strerror or str(error)) from error
    return path


translate = QCoreApplication.translate
FROM, THEN = 264, 252


class FromWhom(Card):
    """What the whole delivery says; `edited` when somebody has said something else of it."""

    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(caption=translate("receive", "From whom"))
        self.note_by = ""
        """The receipt by which this delivery note came in already."""
        self.order = FormChoice[int](self.tr("By order"), [(0, self.tr("without an order"))])
        self.supplier = NameLine(self.tr("Supplier"), needed=True)
        self.new = NewName(self.supplier, self.tr("A new supplier"))
        self.note = FormLine(self.tr("Delivery note"), needed=True, wrong=self._wrong_note)
        self.day = Day(self.tr("Delivered"), 108, past=True)
        self.contract = FormLine(self.tr("Contract"))
        self.invoice = FormLine(self.tr("Invoice"), hint=self.tr("may come later"))
        self.funding = FormChoice[str](self.tr("Funding source"), [("", self.tr("choose"))], needed=True)
        self.in_use = Day(self.tr("Put into use"))
        self.driver = FormLine(self.tr("Who delivers"))
        self.lines = {"supplier": self.supplier, "note": self.note, "contract": self.contract}
        self.lines |= {"invoice": self.invoice, "driver": self.driver}
        self.days = {"delivered": self.day, "in_use": self.in_use}
        """Both by the names of `ReceiptDraft`."""
        parts: tuple[Editor, ...] = (self.order, self.funding, *self.lines.values(), *self.days.values())
        self.fields = {part: Field(part, part.words) for part in parts}
        for day in self.days.values():
            day.setFixedWidth(self.day.wide)
        self.over = Label(size=SMALL, token="quiet", wrap=True)
        self.scan = NoteScan(desk)
        self.open_receipt = LinkButton(self.tr("Open that receipt"), arrow=True)
        self.open_receipt.hide()
        self._lay_out()
        self.supplier.editingFinished.connect(self.supplier.take_only)
        for line in (*self.lines.values(), *self.days.values()):
            line.editingFinished.connect(self.edited)
        self.scan.changed.connect(self.edited)
        self.funding.currentIndexChanged.connect(self.edited)

    def _lay_out(self) -> None:
        pair = in_row((self.fields[self.note], 1), self.fields[self.day], spacing=8)
        supplier = in_column(self.fields[self.supplier], self.new, spacing=2)
        rows: list[Any] = [self.fields[self.order], supplier, pair, self.open_receipt]
        rows += [self.fields[part] for part in (self.contract, self.invoice, self.funding)]
        last = in_row(self.fields[self.in_use], (self.fields[self.driver], 1), spacing=8)
        rows += [self.over, self.scan, last]
        inside = in_column(*rows, None, margins=(PAD, 12, PAD, 12), spacing=12)
        self.body.addWidget(Scroll(inside), 1)

    def show_seen(self, seen: Receiving) -> None:
        """What there is to choose from; what is chosen stays."""
        self.supplier.offer(seen.suppliers)
        choose = self.tr("choose")
        self.funding.offer([("", choose), *((code, code) for code in seen.fundings)])
        ended = self.tr("{source} ended on {day}, so it is not offered.")
        self.over.setText(" ".join(ended.format(source=one.code, day=_ended(one)) for one in seen.over))
        self.over.setVisible(bool(seen.over))
        none = self.tr("without an order")
        self.order.offer([(0, none), *((one.id, self._said(one)) for one in seen.orders)])

    def show_draft(self, draft: ReceiptDraft) -> None:
        with QSignalBlocker(self.order), QSignalBlocker(self.funding):
            self.order.put(draft.order)
            self.funding.put(draft.funding)
        for name, line in self.lines.items():
            line.put(getattr(draft, name))
        for name, day in self.days.items():
            day.put_day(getattr(draft, name))
        self.scan.put(draft.note_file)
        self.look()

    def look(self) -> None:
        for part, field in self.fields.items():
            field.set_error(part.wrong(True))
        self.new.look()
        self.open_receipt.setVisible(bool(self.note_by))

    def facts(self) -> dict[str, Any]:
        """By the names of `ReceiptDraft`."""
        said = {name: line.value for name, line in self.lines.items()}
        days = {name: day.iso for name, day in self.days.items()}
        return said | days | {"funding": self.funding.value, "note_file": self.scan.path}

    @property
    def lacking(self) -> Sequence[FormLine | FormChoice[str]]:
        """The fields without which the delivery cannot be received and that say nothing yet."""
        return [part for part in (self.supplier, self.note, self.funding) if part.empty()]

    def complete(self) -> bool:
        return not self.lacking and not any(part.wrong(True) for part in self.fields)

    def _wrong_note(self, left: bool) -> str:
        said = self.tr("Received already by {number}")
        return said.format(number=self.note_by) if self.note_by else ""

    def _said(self, order: Purchase) -> str:
        return f"{order.number} · {order.supplier} · {formatting.pieces(order.to_come, 'ks')}"


class WhatThen(Card):
    """How much goes, what it costs and what stays; the place, the labels and the button."""

    def __init__(self) -> None:
        super().__init__(caption=translate("receive", "Summary"))
        self.facts = FactRows()
        self.place = NameLine(self.tr("Place"), needed=True, hint=self.tr("such as A01"))
        self.new = NewName(self.place, self.tr("A new place"))
        self.labels = Tick("", on=True)
        self.stays = Label(size=SMALL, token="quiet", wrap=True)
        self.button = Button(kind="primary", key="Ctrl+Enter")
        self.saved = Label(size=SMALL, token="quiet", elide=True)
        self.place.editingFinished.connect(self.place.take_only)
        field = in_column(Field(self.place, self.place.words), self.new, spacing=2)
        inside = in_column(self.facts, field, self.labels, None, margins=(PAD, 12, PAD, 12), spacing=12)
        foot = in_column(self.stays, self.button, self.saved, margins=(PAD, 8, PAD, PAD), spacing=8)
        fill(self.body, (Scroll(inside), 1), foot)

    only = ""
    """The place where there is no other."""

    def offer_places(self, places: Sequence[str]) -> None:
        self.place.offer(places)
        named = [one for one in places if one != UNPLACED]
        self.only = named[0] if len(named) == 1 else ""

    def placed(self, draft: ReceiptDraft, seen: Receiving) -> ReceiptDraft:
        """Where nobody said a place it is the only one there is, or where most of such an article lies."""
        place = self.place.value or draft.place or self.only or seen.usual_place(draft)
        self.place.put(place)
        return replace(draft, place=place)

    def show_draft(self, draft: ReceiptDraft, numbered: Callable[[int], bool], head: FromWhom) -> None:
        """Under what goes it says what stays, and what the button waits for."""
        self.facts.show_facts(self._facts(draft))
        coded = sum(line.ready for line in draft.lines if numbered(line.article))
        self.labels.setText(self.tr("Print %n label(s)", "", coded))
        self.labels.setVisible(bool(coded))
        waits = draft.waits
        stays = self.tr("%n pc(s) stay in the unfinished delivery: numbers or a decision", "", waits)
        lacks = [part.words for part in (*head.lacking, *([self.place] if draft.unplaced else []))]
        missing = self.tr("Still to be filled in: {what}.").format(what=formatting.listed(*lacks))
        self.stays.setText("\n".join([missing] * bool(draft.ready and lacks) + [stays] * bool(waits)))
        self.new.look()
        self.stays.setVisible(bool(self.stays.words()))
        self.button.setText(self.tr("Receive %n pc(s)", "", draft.ready))
        self.button.setEnabled(head.complete() and draft.ready > 0 and not draft.unplaced)

    def _facts(self, draft: ReceiptDraft) -> Sequence[Fact]:
        extra = sum(line.extra for line in draft.lines)
        to_come = sum(max(0, (line.ordered or 0) - line.came) for line in draft.lines)
        return (
            Fact(self.tr("Came"), formatting.pieces(draft.came, "ks")),
            Fact(self.tr("Still to come"), formatting.pieces(to_come, "ks")),
            Fact(self.tr("Extra"), formatting.pieces(extra, "ks")),
            Fact(self.tr("Ready"), formatting.pieces(draft.ready, "ks")),
            Fact(self.tr("Value"), formatting.money(draft.value)),
            Fact(self.tr("Waits"), formatting.pieces(draft.waits, "ks"), token="quiet", bold=False),
        )


def _ended(funding: Funding) -> str:
    return formatting.day(funding.ends) if funding.ends else ""
