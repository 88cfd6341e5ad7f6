"""Who hands out: the list, who is at the desk now, and the form for somebody more."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.domain.errors import Doubled, Refusal
from equipment_app.ui.cells import Cell, Chip, Link, Text
from equipment_app.ui.form import Form
from equipment_app.ui.messages import explain
from equipment_app.ui.store_settings.facts import Keeper, StoreFacts
from equipment_app.ui.table import Column, Table
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Field, LineField, top_aligned
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from equipment_app.operations import Command

translate = QCoreApplication.translate
_FIELDS = ("surname", "given_name", "rank", "personal_number", "function")


class OperatorsSection(QWidget):
    wanted = Signal(str)
    """From now on this one, by name, is at the desk."""

    def __init__(self, send: "Callable[[Command], object]") -> None:
        super().__init__()
        self.list, self.new = Card("·"), Card("·")
        self.table: Table[Keeper] = Table(self._columns(), key=lambda keeper: keeper.id)
        self.view = TableView(self.table)
        self.view.opened.connect(self._want)
        self.editors = {name: LineField() for name in _FIELDS}
        self.fields = {name: Field(editor) for name, editor in self.editors.items()}
        self.note = Label(token="quiet", elide=True)
        self.add = Button(kind="primary", icon="user-plus", key="Ctrl+S")
        self._lay_out()
        edits = [editor.textChanged for editor in self.editors.values()]
        self.form = Form(self.command, self.add, send, *edits)
        for editor in self.editors.values():
            editor.returnPressed.connect(self.form.submit)

    def show_facts(self, facts: StoreFacts) -> None:
        self.table.show(facts.keepers)
        count = len(facts.keepers)
        self.list.say_aside(self.tr("%n registered", "", count))

    def command(self) -> "Command | None":
        """Who is to be added, or None while something is missing or wrong."""
        facts: dict[str, Any] = {name: " ".join(editor.text().split()) for name, editor in self.editors.items()}
        number = facts["personal_number"]
        wrong = bool(number) and not re.fullmatch(r"\d{6}", number)
        self.fields["personal_number"].set_error(self.tr("It has six digits.") if wrong else "")
        self.fields["surname"].set_error("")
        if not facts["surname"] or wrong:
            return None
        from equipment_app.operations.add_operator import AddOperator

        return AddOperator(**facts)

    def added(self) -> None:
        for editor in self.editors.values():
            editor.clear()

    def refuse(self, refusal: Refusal) -> bool:
        """Say it at the field it is about."""
        if not isinstance(refusal, Doubled) or refusal.field not in self.fields:
            return False
        self.fields[refusal.field].set_error(explain(refusal))
        return True

    def focus(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.list.title.setText(self.tr("Operators"))
        self.new.title.setText(self.tr("Somebody more"))
        labels = {
            "surname": self.tr("Surname"),
            "given_name": self.tr("Given name"),
            "rank": self.tr("Rank"),
            "personal_number": self.tr("Personal number"),
            "function": self.tr("Function"),
        }
        for name, words in labels.items():
            self.fields[name].set_label(words)
        self.add.setText(self.tr("Add the operator"))
        self.note.setText(
            self.tr("The name stands on every paper this operator makes. Enter in the list changes who is at the desk.")
        )
        self.table.set_columns(self._columns())

    def _want(self, keeper: Keeper) -> None:
        if not keeper.here:
            self.wanted.emit(keeper.name)

    def _columns(self) -> tuple[Column[Keeper], ...]:
        return (
            Column(translate("settings", "Name"), lambda one: Text(one.name, one.rank, bold=one.here), 260),
            Column(translate("settings", "Personal number"), lambda one: one.personal_number or "–", 140),
            Column(translate("settings", "Function"), lambda one: one.function or "–"),
            Column(translate("settings", "At the desk"), self._state, 220),
        )

    def _state(self, keeper: Keeper) -> Cell:
        if keeper.here:
            return Chip(translate("settings", "hands out now"), "check", "good")
        return Link(translate("settings", "Take over the desk"), lambda: self._want(keeper))

    def _lay_out(self) -> None:
        self.list.body.addWidget(self.view, 1)
        self.new.pad(16, 14, 12)
        self.new.body.addLayout(top_aligned(self.fields["surname"], self.fields["given_name"], self.fields["rank"]))
        self.new.body.addLayout(top_aligned(self.fields["personal_number"], self.fields["function"]))
        self.new.foot.setFixedHeight(56)
        self.new.foot.row.addWidget(self.note, 1)
        self.new.foot.row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.list, 1)
        column.addWidget(self.new)
