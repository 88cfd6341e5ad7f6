"""The order proposal by supplier: how each number came about, and the number itself, changed in place."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from equipment_app.domain.cart import Sized
from equipment_app.domain.order_proposal import OrderLine, OrderProposal, pieces, value
from equipment_app.ui import formatting
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Group, Text, quiet
from equipment_app.ui.tables.table import Column

translate = QCoreApplication.translate
MOST = 9999


def summed(lines: Sequence[OrderLine]) -> str:
    """24 ks · 72 360 Kč"""
    return f"{formatting.pieces(pieces(lines), 'ks')} · {formatting.money(value(lines))}"


class OrderTable(PlainList[OrderLine]):
    """Keys: digits write the number, + and − step it, Backspace takes a digit back, Enter goes down, Esc takes back."""

    typed = Signal(object, object)
    """Article and size, and the number that is wanted of it; None: the computed one again."""
    wrong = Signal(bool)
    """Something that is no whole number was tried; False: no longer."""

    def __init__(self) -> None:
        self._heads: set[Sized] = set()
        self._writing: Sized | None = None
        columns = self._columns()
        super().__init__(translate("order", "Proposal by supplier"), columns, lambda row: row.key, row_height=28)
        self.emphasise(lambda row: row.typed is not None)
        self.current_changed.connect(self._left)

    def _columns(self) -> Sequence[Column[OrderLine]]:
        return (
            Column(translate("order", "Article"), self._name),
            Column(translate("order", "Size"), lambda row: Text(formatting.size(row.size), bold=True), 64),
            Column(translate("order", "How it came about"), lambda row: quiet(row.reckoned), 150, room=430),
            Column(translate("order", "Order"), self._order, 84, "right", least=64),
            Column.money(
                translate("order", "CZK"), lambda row: None if row.price is None else row.value, token="quiet", room=330
            ),
        )

    def _name(self, row: OrderLine) -> Text:
        """Once over all the sizes of an article."""
        return Text(formatting.name(row), token="text" if row.key in self._heads else "off")

    def _order(self, row: OrderLine) -> Text:
        if row.typed is None or row.typed == row.computed:
            return Text(str(row.order), figures=True)
        return Text(f"{row.computed} → {row.order}", bold=True, figures=True, icon="pencil")

    def show_proposal(self, proposal: OrderProposal) -> None:
        rows: list[OrderLine | Group] = []
        self._heads, last = set(), 0
        for supplier, lines in proposal.suppliers():
            name = supplier or translate("order", "No supplier yet")
            rows.append(Group(name, summed(lines)))
            for line in lines:
                if line.article != last:
                    self._heads.add(line.key)
                    last = line.article
                rows.append(line)
        self.show_rows(rows)

    def _left(self, row: OrderLine | None) -> None:
        if row is None or row.key != self._writing:
            self._writing = None
            self.wrong.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if row is None or not plain or not self._done(row, event.key(), event.text()):
            super().keyPressEvent(event)

    def _done(self, row: OrderLine, key: int, text: str) -> bool:
        """Whether the key was one of its own."""
        begun = row.typed if self._writing == row.key and row.typed is not None else None
        if text.isdecimal() and text.isascii():
            self._write(row, int(f"{begun if begun else ''}{text}"))
        elif text in ("+", "-", "−") and text:
            self._write(row, row.order + (1 if text == "+" else -1))
        elif key == Qt.Key.Key_Backspace:
            self._write(row, (begun if begun is not None else row.order) // 10)
        elif key == Qt.Key.Key_Escape and row.typed is not None:
            self._writing = None
            self.typed.emit(row.key, None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._writing = None
            self._step_to(self.currentIndex().row() + 1, 1)
        elif text in (",", "."):
            self.wrong.emit(True)
        else:
            return False
        return True

    def _write(self, row: OrderLine, number: int) -> None:
        self._writing = row.key
        self.wrong.emit(not 0 <= number <= MOST)
        if 0 <= number <= MOST:
            self.typed.emit(row.key, number)
