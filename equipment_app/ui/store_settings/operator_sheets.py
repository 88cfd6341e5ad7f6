"""What is asked before something is done for an operator: who a new one is, which badge, which first password."""

import re
from collections.abc import Callable, Sequence
from secrets import choice
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import Doubled, Refusal
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations import Command
from equipment_app.operations.operators import AddOperator
from equipment_app.scanning.decode import Scan, interpret
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.kit.form import Form, FormLine, FormRow
from equipment_app.ui.kit.sheet import SIDE, OverlaySheet
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.store_settings.facts import OperatorRow, Unit
from equipment_app.ui.store_settings.roles_field import RolesField
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import Notice
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.overlay import Dialog

WIDTH = 640
_CONSONANTS, _VOWELS = "bdfhjklmnprstvz", "aeiou"
_WORDS, _SYLLABLES = 4, 2


def passphrase() -> str:
    """A password to begin with, that can be read out over a desk and typed once.

    Four invented words of four letters, 50 bits: as long as it is good for one sign-in, more than enough.
    """
    return " ".join(_word() for _ in range(_WORDS))


def _word() -> str:
    return "".join(choice(_CONSONANTS) + choice(_VOWELS) for _ in range(_SYLLABLES))


class NewOperator(OverlaySheet):
    """Made each time it opens. The fields stay until they are in the books, whatever is refused."""

    def __init__(self, window: QWidget, units: Sequence[Unit], send: Callable[[Command], object]) -> None:
        super().__init__(window, WIDTH)
        self.editors = {
            "surname": FormLine(self.tr("Surname"), needed=True),
            "given_name": FormLine(self.tr("Given name")),
            "rank": FormLine(self.tr("Rank")),
            "personal_number": FormLine(self.tr("Personal number"), wrong=self._wrong_number),
            "function": FormLine(self.tr("Function")),
            "password": FormLine(self.tr("Temporary password"), text=passphrase()),
        }
        self.begins_at = self.editors["surname"]
        self.roles, self.notice = RolesField(), Notice()
        self.roles.units.show_units(units)
        self.roles.show_grants((Grant(Role.QUARTERMASTER),))
        self.back = Button(self.tr("Back"), key="Esc")
        self.add = Button(self.tr("Add the operator"), kind="primary", icon="user-plus", key="Ctrl+Enter")
        self.form = Form(self.add, self.command, send)
        self._lay_out()
        self.form.watch(self.roles.changed)
        self.form.look()
        self.back.clicked.connect(self.close_overlay)

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
        words = self.tr(
            "Give them the password on paper. It works only once: to sign in for the first time and choose their own."
        )
        told = Label(words, token="quiet", wrap=True)
        told.setFixedHeight(told.heightForWidth(WIDTH - 2 * SIDE - 2))
        inside = in_column(
            Label(self.tr("New operator"), size=LARGE, bold=True),
            self._row("surname", "given_name", "rank"),
            self._row("personal_number", "function"),
            self.roles,
            self._row("password"),
            told,
            self.notice,
            margins=(SIDE, 20, SIDE, 20),
            spacing=12,
        )
        self.build(inside, None, self.back, self.add)


class BadgeDialog(Dialog):
    """Scan it, or type its code. An empty field takes the badge away that there is."""

    takes_scans: ClassVar[bool] = True

    def __init__(self, window: QWidget, operator: OperatorRow, spare: str) -> None:
        """`spare`: a code nobody has, for a badge that has yet to be printed."""
        super().__init__(
            window,
            self.tr("Badge of {name}").format(name=operator.operator.name),
            self.tr("Scan the badge, or type its code. It tells who is at the desk; on its own it signs nobody in."),
            self.tr("Assign the badge"),
            self.tr("Back"),
            icon="id-card",
        )
        self._had = bool(operator.operator.badges)
        self.code = self.begins_at = LineField(icon="barcode", figures=True)
        self.code.textChanged.connect(self._judge)
        self.body.addWidget(Field(self.code, self.tr("Code")))
        self.new = LinkButton(self.tr("There is no badge yet: make one"))
        self.new.clicked.connect(lambda: self.code.setText(spare))
        self.body.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        self._judge()

    def take(self, scan: Scan) -> bool:
        """Whether it is a badge."""
        meaning = scan.meaning
        is_badge = isinstance(meaning, Code) and meaning.family is Family.BADGE
        if is_badge:
            self.code.setText(str(meaning))
            self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return is_badge

    def read(self) -> str:
        """The code in the field, as it is printed; empty for what is none."""
        meaning = interpret(self.code.text())
        return str(meaning) if isinstance(meaning, Code) and meaning.family is Family.BADGE else ""

    def _judge(self, *_: object) -> None:
        empty = not self.code.text().strip()
        self.accept_button.setText(self.tr("Remove the badge") if empty and self._had else self.tr("Assign the badge"))
        self.accept_button.setEnabled(bool(self.read()) or (empty and self._had))


class PasswordDialog(Dialog):
    """A password to begin with, for somebody who has none any more."""

    def __init__(self, window: QWidget, operator: OperatorRow) -> None:
        super().__init__(
            window,
            self.tr("New password for {name}").format(name=operator.operator.name),
            self.tr(
                "Give it to them on paper: it works only for choosing their own. Their old password, PIN, "
                "recovery sheet and signing key are void from now on; what they signed stays proven."
            ),
            self.tr("Set the password"),
            self.tr("Back"),
            icon="lock",
        )
        self.password = self.begins_at = LineField()
        self.password.setText(passphrase())
        self.password.textChanged.connect(lambda text: self.accept_button.setEnabled(bool(text.strip())))
        self.body.addWidget(Field(self.password, self.tr("Temporary password")))

    def read(self) -> str:
        return " ".join(self.password.text().split())
