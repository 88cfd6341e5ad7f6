"""The sheet for somebody more who works with the store: who they are, their roles, a password to begin with."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.domain.errors import Doubled, Refusal
from equipment_app.domain.rights import Grant, Role
from equipment_app.ui.form import Form
from equipment_app.ui.messages import explain
from equipment_app.ui.store_settings.facts import Unit
from equipment_app.ui.store_settings.passphrase import passphrase
from equipment_app.ui.store_settings.roles_field import RolesField
from equipment_app.ui.theme import LARGE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.field import Field, LineField, top_aligned
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.notice import Notice
from equipment_app.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from equipment_app.operations import Command
    from equipment_app.operations.add_operator import AddOperator

WIDTH = 640
_FIELDS = ("surname", "given_name", "rank", "personal_number", "function", "password")


class NewOperator(Overlay):
    """`added` once they are in the books; the fields stay until then, whatever is refused."""

    added = Signal()

    def __init__(self, window: QWidget, send: "Callable[[Command], object]") -> None:
        super().__init__(window)
        self.panel.setFixedWidth(WIDTH)
        self.title, self.told = Label(size=LARGE, bold=True), Label(token="quiet", wrap=True)
        self.editors = {name: LineField() for name in _FIELDS}
        self.fields = {name: Field(editor) for name, editor in self.editors.items()}
        self.roles, self.notice = RolesField(), Notice()
        self.back, self.add = Button(key="Esc"), Button(kind="primary", icon="user-plus", key="Ctrl+Enter")
        self._lay_out()
        edits = [editor.textChanged for editor in self.editors.values()]
        self.form = Form(self.command, self.add, send, *edits, self.roles.changed)
        self.back.clicked.connect(self.close_overlay)
        self.panel.installEventFilter(self)

    def open_for(self, units: Sequence[Unit]) -> None:
        """Empty, with a password nobody has had before."""
        self.retranslate()
        for editor in self.editors.values():
            editor.clear()
        self.editors["password"].setText(passphrase())
        self.roles.show_units(units)
        self.roles.show_grants((Grant(Role.QUARTERMASTER),))
        self.notice.say("")
        self.open()
        self.editors["surname"].setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> "AddOperator | None":
        facts = {name: " ".join(editor.text().split()) for name, editor in self.editors.items()}
        number, grants = facts["personal_number"], self.roles.grants
        wrong = bool(number) and not re.fullmatch(r"\d{6}", number)
        self.fields["personal_number"].set_error(self.tr("It must have six digits.") if wrong else "")
        self.fields["surname"].set_error("")
        if not facts["surname"] or wrong or grants is None:
            return None
        from equipment_app.operations.add_operator import AddOperator

        return AddOperator(**facts, grants=grants)

    def refuse(self, refusal: Refusal) -> None:
        """Say it at the field it is about."""
        if isinstance(refusal, Doubled) and refusal.field in self.fields:
            self.fields[refusal.field].set_error(explain(refusal))
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

    def retranslate(self) -> None:
        self.title.setText(self.tr("New operator"))
        self.told.setText(
            self.tr(
                "Give them the password on paper. It works only once: to sign in for the first time and choose "
                "their own."
            )
        )
        self.told.setFixedHeight(self.told.heightForWidth(WIDTH - 50))
        labels = {
            "surname": self.tr("Surname"),
            "given_name": self.tr("Given name"),
            "rank": self.tr("Rank"),
            "personal_number": self.tr("Personal number"),
            "function": self.tr("Function"),
            "password": self.tr("Temporary password"),
        }
        for name, words in labels.items():
            self.fields[name].set_label(words)
        self.roles.retranslate()
        self.back.setText(self.tr("Back"))
        self.add.setText(self.tr("Add the operator"))

    def _lay_out(self) -> None:
        foot, inside = Strip("above"), QVBoxLayout()
        foot.setFixedHeight(56)
        foot.row.setContentsMargins(24, 0, 24, 0)
        foot.row.addStretch(1)
        for button in (self.back, self.add):
            foot.row.addWidget(button)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(12)
        inside.addWidget(self.title)
        inside.addLayout(top_aligned(self.fields["surname"], self.fields["given_name"], self.fields["rank"]))
        inside.addLayout(top_aligned(self.fields["personal_number"], self.fields["function"]))
        inside.addWidget(self.roles)
        inside.addWidget(self.fields["password"])
        inside.addWidget(self.told)
        inside.addWidget(self.notice)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(inside)
        column.addWidget(foot)
