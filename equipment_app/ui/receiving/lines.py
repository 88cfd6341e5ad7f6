"""The lines of a delivery, what came of each, and the serial and inventory numbers of the one that waits for them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from string import digits

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.receipt_draft import ComingLine, DraftPiece, DraftState, ReceiptDraft
from equipment_app.domain.value import Value
from equipment_app.measures import crowns
from equipment_app.store.records.catalogue import Article
from equipment_app.ui import formatting
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Glyph, Link, Links, Reason, Text
from equipment_app.ui.look.theme import SMALL, TITLE
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import PAD
from equipment_app.ui.widgets.code_field import CodeField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column, in_row
from equipment_app.ui.widgets.progress import Bar

MOST = 99999
_ROOM_FOR_SIZE, _ROOM_FOR_ORDERED = 400, 500


class ComingRow(Value):
    line: ComingLine
    article: Article


class DeliveryLines(PlainList[ComingRow]):
    """Enter opens a line, digits write how much of it came, plus and minus step it, Del takes it out."""

    counted = Signal(int, int)
    """A line, and how much of it came."""
    removed = Signal(int)
    decided = Signal(int, bool)
    """Of a line with more than was ordered: whether that is taken."""
    written = Signal(int)
    """The line is to be edited."""

    def __init__(self) -> None:
        super().__init__(self.tr("What came"), self._columns(), lambda row: row.line.id, row_height=36)
        self._writing = 0, 0
        self.keys = {
            "+": lambda row: self._step(row, 1),
            "-": lambda row: self._step(row, -1),
            "Back": lambda row: self._count(row, row.line.came // 10),
            "Del": lambda row: self.removed.emit(row.line.id),
            **{digit: partial(self._write, digit) for digit in digits},
        }
        self.emphasise(lambda row: row.line.state in (DraftState.NUMBERS, DraftState.SURPLUS))
        self.current_changed.connect(self._left)
        self.opened.connect(self._open_row)

    def _columns(self) -> Sequence[Column[ComingRow]]:
        return (
            Column("", self._sign, 36, least=32),
            Column(self.tr("Item"), lambda row: Text(formatting.name(row.article))),
            Column(self.tr("Size"), lambda row: formatting.size(row.line.size), 60, room=_ROOM_FOR_SIZE),
            Column.count(self.tr("Ordered"), lambda row: row.line.ordered, 84, "quiet", room=_ROOM_FOR_ORDERED),
            Column(self.tr("Came"), lambda row: Text(str(row.line.came), bold=True, figures=True), 64, "right"),
            Column(self.tr("Place / what next"), self._next, 208, least=150),
        )

    def _sign(self, row: ComingRow) -> Glyph:
        return {
            DraftState.READY: Glyph("circle-check", self.tr("ready"), "good"),
            DraftState.NUMBERS: Glyph("circle-dashed", self.tr("waits for numbers"), "accent"),
            DraftState.SURPLUS: Glyph("triangle-alert", self.tr("more than ordered"), "warn"),
            DraftState.NOTHING: Glyph("clock", self.tr("did not come"), "quiet"),
        }[row.line.state]

    def _next(self, row: ComingRow) -> Links | Reason | Text:
        line = row.line
        if line.state is DraftState.SURPLUS:
            return Links(self._ways(row), Link(self.tr("%n extra", "", line.extra)))
        if line.state is DraftState.NOTHING:
            return Text(self.tr("did not come, %n to come", "", line.ordered or 0), token="quiet")
        price = f"{crowns(line.price)} Kč" if line.price is not None else ""
        if line.state is DraftState.NUMBERS:
            done = self.tr("{done} of {all} numbers").format(done=len(line.good), all=line.kept)
            return Reason(done, "accent", price)
        returned = self.tr("%n returned", "", line.returned) if line.returned else ""
        return Reason(formatting.dotted(line.place, line.batch, returned) or "–", "quiet", price)

    def _ways(self, row: ComingRow) -> tuple[Link, ...]:
        line = row.line
        take = Link(self.tr("Take %n", "", line.extra), lambda: self.decided.emit(line.id, True))
        return take, Link(self.tr("Return"), lambda: self.decided.emit(line.id, False))

    def _open_row(self, row: ComingRow) -> None:
        """What came is written on it; of more than was ordered it is asked first what becomes of that."""
        write = Link(self.tr("Edit the line"), lambda: self.written.emit(row.line.id))
        self.follow((*self._ways(row), write) if row.line.state is DraftState.SURPLUS else (write,))

    def show_draft(self, draft: ReceiptDraft, articles: Mapping[int, Article]) -> None:
        self.show_rows([ComingRow(line, articles[line.article]) for line in draft.lines if line.article in articles])

    def told(self, draft: ReceiptDraft) -> str:
        """How many lines are in which state."""
        states = [line.state for line in draft.lines]
        ready, waits = states.count(DraftState.READY), states.count(DraftState.NUMBERS)
        surplus = states.count(DraftState.SURPLUS)
        return formatting.dotted(
            self.tr("%n ready", "", ready) if ready else "",
            self.tr("%n waiting for numbers", "", waits) if waits else "",
            self.tr("%n to be decided", "", surplus) if surplus else "",
        )

    def _left(self, row: ComingRow | None) -> None:
        if row is None or row.line.id != self._writing[0]:
            self._writing = 0, 0

    def _count(self, row: ComingRow, came: int) -> None:
        self._writing = row.line.id, came
        self.counted.emit(row.line.id, came)

    def _step(self, row: ComingRow, by: int) -> None:
        self.counted.emit(row.line.id, max(0, row.line.came + by))

    def _write(self, digit: str, row: ComingRow) -> None:
        begun = self._writing[1] if self._writing[0] == row.line.id else 0
        self._count(row, min(int(f"{begun or ''}{digit}"), MOST))


class NumberedPiece(Value):
    """`number` counts those that count, in the order they were scanned."""

    number: int
    piece: DraftPiece


def _serial(row: NumberedPiece) -> Text:
    return Text(row.piece.serial, after=row.piece.label, bold=True, figures=True)


class PieceNumbers(PlainList[NumberedPiece]):
    """What is typed on a row is its inventory number; Enter goes down, Backspace takes a letter, Del the piece."""

    typed = Signal(str, str)
    """A serial number, and the inventory number of it."""
    removed = Signal(str)
    wanted = Signal(str)
    """Show what the books have under this code."""

    def __init__(self) -> None:
        super().__init__(self.tr("Numbers"), self._columns(), lambda row: row.piece.serial, row_height=28)

    def _columns(self) -> Sequence[Column[NumberedPiece]]:
        return (
            Column(self.tr("No."), self._number, 48, "right"),
            Column(self.tr("Serial number"), _serial, 190),
            Column(self.tr("Inventory number"), self._inventory),
            Column.cross(self.tr("Take out"), lambda row: self.removed.emit(row.piece.serial)),
        )

    def _number(self, row: NumberedPiece) -> Glyph | Text:
        if row.piece.known:
            return Glyph("circle-x", self.tr("is in the books already"), "bad")
        return Text(str(row.number), token="quiet", figures=True)

    def _inventory(self, row: NumberedPiece) -> Reason | Text:
        if row.piece.known:
            show = Link(self.tr("Show"), lambda: self.wanted.emit(row.piece.known))
            return Reason(self.tr("is in the books, {code}").format(code=row.piece.known), "bad", show)
        if row.piece.inventory:
            return Text(row.piece.inventory, figures=True)
        return Text(self.tr("accounting adds it"), token="quiet")

    def show_line(self, line: ComingLine) -> None:
        """The latest on top."""
        rows, number = [], 0
        for piece in line.pieces:
            number += not piece.known
            rows.append(NumberedPiece(number, piece))
        self.show_rows(rows[::-1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, text, key = self.current_row(), event.text(), event.key()
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if row is None or not plain:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(row.piece.serial)
        elif key == Qt.Key.Key_Backspace and not row.piece.known:
            self.typed.emit(row.piece.serial, row.piece.inventory[:-1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step_to(self.currentIndex().row() + 1, 1)
        elif text.isprintable() and text.strip() and not row.piece.known:
            self.typed.emit(row.piece.serial, row.piece.inventory + text)
        else:
            super().keyPressEvent(event)


class NumbersPart(QWidget):
    """Shown under the lines while the current one waits for numbers."""

    pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        hint, name = self.tr("Scan the next serial number…"), self.tr("Serial number")
        self.field = CodeField(hint, name=name, icon="scan-line")
        self.count, self.of = Label(size=TITLE, bold=True, figures=True), Label(token="quiet")
        self.left, self.bar = Label(size=SMALL, token="quiet"), Bar()
        self.list, self.told = PieceNumbers(), Label(size=SMALL, token="quiet", elide=True)
        self.paste = LinkButton(self.tr("Paste from accounting"), does=self.paste_numbers)
        counts = in_column(in_row(self.count, self.of, None, self.left, spacing=8), self.bar, spacing=4)
        top = in_row((self.field, 3), (counts, 2), margins=(PAD, 10, PAD, 10), spacing=PAD)
        foot = in_row((self.told, 1), self.paste, margins=(PAD, 6, PAD, 6), spacing=8)
        in_column(top, (self.list, 1), foot, on=self)

    def paste_numbers(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.pasted.emit(text)

    def show_line(self, line: ComingLine) -> None:
        done, whole = len(line.good), line.kept
        self.count.setText(str(done))
        self.of.setText(self.tr("of %n pc(s)", "", whole))
        self.left.setText(self.tr("%n left", "", max(0, whole - done)))
        self.bar.show_share(done / whole if whole else 0)
        given = sum(bool(piece.inventory) for piece in line.good)
        self.told.setText(self.tr("{given} of {all} have an inventory number.").format(given=given, all=done))
        self.list.show_line(line)


def with_inventory(line: ComingLine, serial: str, inventory: str) -> tuple[DraftPiece, ...]:
    """The pieces of a line, one of which has another inventory number."""
    return tuple(replace(one, inventory=inventory) if one.serial == serial else one for one in line.pieces)
