"""The numbers of one line: scanned one after another, inventory numbers typed beside them or pasted from a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.receipt_draft import ComingLine, DraftPiece
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Cross, Glyph, Link, Reason, Text
from equipment_app.ui.look.theme import SMALL, TITLE
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import PAD
from equipment_app.ui.widgets.code_field import CodeField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column, in_row
from equipment_app.ui.widgets.progress import Bar


@dataclass(frozen=True, slots=True)
class NumberedPiece:
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
            Column("", self._cross, 40),
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
        return Text(self.tr("the accounts add it"), token="quiet")

    def _cross(self, row: NumberedPiece) -> Cross:
        return Cross(self.tr("Take out"), lambda: self.removed.emit(row.piece.serial))

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

    scanned = Signal(str)
    pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        hint, name = self.tr("Scan the next serial number…"), self.tr("Serial number")
        self.field = CodeField(hint, name=name, icon="scan-line")
        self.count, self.of = Label(size=TITLE, bold=True, figures=True), Label(token="quiet")
        self.left, self.bar = Label(size=SMALL, token="quiet"), Bar()
        self.list = PieceNumbers()
        self.told, self.paste = (
            Label(size=SMALL, token="quiet", elide=True),
            LinkButton(self.tr("Paste from the accounts"), does=self.paste_numbers),
        )
        counts = in_column(in_row(self.count, self.of, None, self.left, spacing=8), self.bar, spacing=4)
        top = in_row((self.field, 3), (counts, 2), margins=(PAD, 10, PAD, 10), spacing=PAD)
        foot = in_row((self.told, 1), self.paste, margins=(PAD, 6, PAD, 6), spacing=8)
        in_column(top, (self.list, 1), foot, on=self)
        self.field.entered.connect(self.scanned)

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
