"""Facts: label quiet above, value below; in columns, or label left and value right in rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import BODY, SMALL
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import empty


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str
    token: Token = "text"
    bold: bool = True
    figures: bool = True
    path: bool = False
    """In a row of its own it is shortened in its middle where there is no room for all of it."""


class Facts(QWidget):
    """A grid of facts, `columns` beside each other."""

    def __init__(self, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        empty(self._grid)
        for number, fact in enumerate(facts):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(Label(fact.label, size=SMALL, token="quiet"))
            value = Label(fact.value, size=BODY, bold=fact.bold, token=fact.token, figures=fact.figures)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{fact.label}: {fact.value}")
            cell.addWidget(value)
            self._grid.addLayout(cell, number // self._columns, number % self._columns)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)


class FactRows(QWidget):
    """Label left, value right, rows of 28."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        empty(self._rows)
        for fact in facts:
            holder = QWidget()
            holder.setFixedHeight(28)
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(16)
            row.addWidget(Label(fact.label, token="quiet"))
            value = Label(
                fact.value,
                bold=fact.bold,
                token=fact.token,
                figures=fact.figures,
                elide=fact.path,
                middle=fact.path,
            )
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(value, 1)
            self._rows.addWidget(holder)
