"""The sheet for somebody more who works with the store: who they are, their roles, a password to begin with."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.domain.errors import Doubled, Refusal
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.operators import AddOperator
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.kit.form import Form, FormRow, Line
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.store_settings.facts import Unit
from equipment_app.ui.store_settings.passphrase import passphrase
from equipment_app.ui.store_settings.roles_field import RolesField
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Notice, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from equipment_app.operations import Command

WIDTH = 640


class NewOperator(Overlay):
    """Made each time it opens. `added` once they are in the books; the fields stay until then, whatever is refused."""

    added = Signal()

    def __init__(self, window: QWidget, units: Sequence[Unit], send: "Callable[[Command], object]") -> None:
        super().__init__(window)
        self.panel.setFixedWidth(WIDTH)
        self.editors = {
            "surname": Line(self.tr("Surname"), needed=True),
            "given_name": Line(self.tr("Given name")),
            "rank": Line(self.tr("Rank")),
            "personal_number": Line(self.tr("Personal number"), wrong=self._wrong_number),
            "function": Line(self.tr("Function")),
            "password": Line(self.tr("Temporary password"), text=passphrase()),
        }
        self.roles, self.notice = RolesField(), Notice()
        self.roles.show_units(units)
        self.roles.show_grants((Grant(Role.QUARTERMASTER),))
        self.back = Button(self.tr("Back"), key="Esc")
        self.add = Button(self.tr("Add the operator"), kind="primary", icon="user-plus", key="Ctrl+Enter")
        self.form = Form(self.add, self.command, send)
        self._lay_out()
        self.form.watch(self.roles.changed)
        self.form.look()
        self.back.clicked.connect(self.close_overlay)
        self.panel.installEventFilter(self)

    def open(self) -> None:
        super().open()
        self.editors["surname"].setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> AddOperator | None:
        grants = self.roles.grants
        facts = {name: " ".join(editor.text().split()) for name, editor in self.editors.items()}
        return AddOperator(**facts, grants=grants) if grants is not None else None

    def refuse(self, refusal: Refusal) -> None:
        """Say it at the field it is about."""
        if isinstance(refusal, Doubled) and refusal.field in self.editors:
            self.form.fields[self.editors[refusal.field]].set_error(explain(refusal))
        else:
            self.notice.say(explain(refusal), "bad")

    def arrange(self) -> None:
        self.panel.adjustSize()
        self.panel.move((self.width() - WIDTH) // 2, max(24, (self.height() - self.panel.height()) // 3))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Chips of units, and what is said under a field, make it higher."""
        if watched is self.panel and event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.arrange()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.form.submit()
        else:
            super().keyPressEvent(event)

    def _wrong_number(self, _left: bool) -> str:
        number = self.editors["personal_number"].value
        return self.tr("It must have six digits.") if number and not re.fullmatch(r"\d{6}", number) else ""

    def _row(self, *names: str) -> FormRow:
        return self.form.row(*(self.editors[name] for name in names))

    def _lay_out(self) -> None:
        foot, inside = Strip("above"), QVBoxLayout()
        foot.setFixedHeight(56)
        foot.row.setContentsMargins(24, 0, 24, 0)
        foot.row.addStretch(1)
        for button in (self.back, self.add):
            foot.row.addWidget(button)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(12)
        words = self.tr(
            "Give them the password on paper. It works only once: to sign in for the first time and choose their own."
        )
        told = Label(words, token="quiet", wrap=True)
        told.setFixedHeight(told.heightForWidth(WIDTH - 50))
        inside.addWidget(Label(self.tr("New operator"), size=LARGE, bold=True))
        inside.addLayout(self._row("surname", "given_name", "rank"))
        inside.addLayout(self._row("personal_number", "function"))
        inside.addWidget(self.roles)
        inside.addLayout(self._row("password"))
        inside.addWidget(told)
        inside.addWidget(self.notice)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(inside)
        column.addWidget(foot)
