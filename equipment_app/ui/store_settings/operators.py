"""Who works with the store: the list, what can be changed about one, and what is asked before it is done."""

import re
from collections.abc import Callable, Sequence
from secrets import choice
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import Doubled, Refusal
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Grant, Right, Role
from equipment_app.operations import Command
from equipment_app.operations.operators import AddOperator, GiveBadge, GiveRoles, ResetPassword, WithdrawOperator
from equipment_app.scanning.decode import Scan, interpret
from equipment_app.ui import rights
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.kit.form import Form, FormRow
from equipment_app.ui.kit.form_parts import FormLine
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.kit.sheet import SIDE, OverlaySheet
from equipment_app.ui.labels.asked import LabelsAsked, LabelSubject
from equipment_app.ui.look.cells import Cell, Chip, Link, Text, quiet
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.store_settings.facts import OperatorRow, StoreFacts, Unit
from equipment_app.ui.store_settings.roles_field import RolesField
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import Card, Notice
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.overlay import Dialog, Overlay

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
        self.back = Button(self.tr("Back"), key="Esc", does=self.close_overlay)
        self.add = Button(self.tr("Add the operator"), kind="primary", icon="user-plus", key="Ctrl+Enter")
        self.form = Form(self.add, self.command, send)
        self._lay_out()
        self.form.watch(self.roles.changed)
        self.form.look()

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
        self.new = LinkButton(self.tr("There is no badge yet: make one"), does=lambda: self.code.setText(spare))
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


translate = QCoreApplication.translate
_LEAST, _ROW = 440, 36
"""So wide are the buttons of the card that keep their words, and the pictures of the others."""


class OperatorCard(Card):
    """One operator: their roles, and what can be done for them."""

    def __init__(self, send: Callable[[Command], object]) -> None:
        super().__init__("·", elide=True)
        self.operator: OperatorRow | None = None
        self.roles = RolesField()
        self.badge, self.print = Button(self.tr("Badge…"), icon="id-card"), Button(icon="printer")
        self.password = Button(self.tr("New password…"), icon="lock")
        self.withdraw = Button(self.tr("Remove…"), kind="danger", icon="log-out")
        self.save = Button(self.tr("Save the roles"), kind="primary", icon="check", key="Ctrl+S")
        self.pad(16, 14, 12)
        self.body.addWidget(self.roles)
        self.lay_foot(self.badge, self.print, self.password, self.withdraw, None, self.save)
        self.form = Form(self.save, self.command, send)
        self.form.watch(self.roles.changed)

    def show_operator(self, operator: OperatorRow | None, units: Sequence[Unit]) -> None:
        """The roles that somebody is changing stay as long as it is about the same operator."""
        before, self.operator = self.operator, operator
        self.setVisible(operator is not None)
        if operator is None:
            return
        same = before is not None and operator.id == before.id
        edited = before is not None and same and set(self.roles.grants or ()) != set(before.grants)
        self.roles.units.show_units(units)
        if not edited:
            self.roles.show_grants(operator.grants)
        one = operator.operator
        self.title.setText(one.name)
        self.say_aside(" · ".join(filter(None, (one.rank, one.personal_number, one.function))))
        self.print.setVisible(bool(operator.badge))
        self._fit()
        self.form.look()

    def command(self) -> GiveRoles | None:
        grants, operator = self.roles.grants, self.operator
        if operator is None or grants is None or set(grants) == set(operator.grants):
            return None
        return GiveRoles(operator.id, tuple(Grant(one.role, one.unit) for one in grants))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """In a narrow window one button after the other says by its picture alone what it does, and no key is told."""
        words = {
            self.print: self.tr("Print the badge"),
            self.password: self.tr("New password…"),
            self.badge: self.tr("Badge…"),
        }
        self.save.set_key("Ctrl+S")
        for button, text in words.items():
            button.setAccessibleName(text)
            button.setText(text)
            button.setToolTip("")
        for button, text in words.items():
            if self._fits():
                return
            button.setText("")
            button.setToolTip(text)
            if not self._fits():
                self.save.set_key("")

    def _fits(self) -> bool:
        shown = [one for one in (self.badge, self.print, self.password, self.withdraw, self.save) if not one.isHidden()]
        margins, gaps = self.foot.row.contentsMargins(), self.foot.row.spacing() * len(shown)
        wide = sum(one.sizeHint().width() for one in shown) + gaps
        return wide <= self.width() - 2 - margins.left() - margins.right()


class OperatorsSection(QWidget):
    """Where nobody has a password, anybody takes over the desk here; else they sign in."""

    wanted = Signal(str)
    """From now on this one, by name, is at the desk."""
    labels_wanted = Signal(object)
    """`LabelsAsked`: the badge of somebody is to be printed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._facts: StoreFacts | None = None
        self.list = Card(self.tr("Operators"))
        self.view = PlainList(self.tr("Operators"), self._columns(), key=lambda one: one.id, row_height=_ROW)
        self.add = Button(self.tr("Add an operator…"), icon="user-plus", key="Ctrl+N", does=self._open_new)
        self.note = Label(token="quiet", elide=True)
        self.card = OperatorCard(self._send)
        self.dialog: Overlay | None = None
        self.list.body.addWidget(self.view, 1)
        self.list.lay_foot((self.note, 1), self.add)
        in_column((self.list, 1), self.card, on=self, spacing=12)
        self._connect()

    @property
    def appoints(self) -> bool:
        """Whoever works may change all this."""
        return self._desk.may(Right.OPERATORS)

    def show_facts(self, facts: StoreFacts) -> None:
        self._facts = facts
        self.add.setVisible(self.appoints)
        free = self.tr(
            "The name is printed on every paper this operator makes. Enter in the list changes who is at the desk."
        )
        closed = self.tr("The name is printed on every paper this operator makes. F5 changes who is at the desk.")
        self.note.setText(closed if facts.guarded else free)
        self.view.show_rows(facts.operators)
        self.list.say_aside(self.tr("%n registered", "", len(facts.operators)))
        if self.view.current_row() is None and facts.me is not None:
            self.view.show_row(facts.me.id)
        self._rest()

    def submit(self) -> None:
        if self.card.isVisible():
            self.card.form.submit()

    def ask_new(self) -> None:
        if self.appoints and self._facts is not None:
            self._open_new()

    def take_scan(self, scan: Scan) -> bool:
        """A badge, while it is asked for."""
        return isinstance(self.dialog, BadgeDialog) and self.dialog.isVisible() and self.dialog.take(scan)

    def _send(self, command: Command) -> None:
        self._desk.change(command, then=self._done, owner=self)

    def _done(self, outcome: Outcome) -> None:
        if isinstance(self.dialog, NewOperator) and outcome.what == "operator_added":
            self.dialog.close_overlay()

    def _refused(self, refusal: Refusal) -> None:
        if isinstance(self.dialog, NewOperator):
            self.dialog.refuse(refusal)

    # The list

    def _columns(self) -> tuple[Column[OperatorRow], ...]:
        name, key = translate("settings", "Name"), translate("settings", "Key")
        return (
            Column(name, lambda one: Text(one.operator.name, one.operator.rank, bold=one.here), 216, least=160),
            Column(translate("settings", "Roles"), _roles),
            Column(translate("settings", "Badge"), lambda one: quiet(one.badge), 144, least=136),
            Column(key, lambda one: quiet(one.operator.key), 96, least=84, room=588),
            Column(translate("settings", "Password"), self._state, 132, least=112),
        )

    def _state(self, row: OperatorRow) -> Cell:
        if self._facts is not None and not self._facts.guarded:
            if row.here:
                return Chip(translate("settings", "at the desk"), "check", "good")
            return Link(translate("settings", "Take over"), lambda: self._want(row))
        return {
            "own": Chip(translate("settings", "own"), "check", "good"),
            "initial": Chip(translate("settings", "temporary"), "hourglass", "warn"),
        }.get(row.operator.password, Chip(translate("settings", "none"), "minus"))

    def _want(self, row: OperatorRow | None) -> None:
        if row is not None and not row.here and self._facts is not None and not self._facts.guarded:
            self.wanted.emit(row.operator.name)

    def _rest(self, *_: object) -> None:
        row = self.view.current_row() if self.appoints else None
        self.card.show_operator(row, self._facts.units if self._facts else ())

    # What is asked first

    def _open_new(self) -> None:
        self._open(NewOperator(self.window(), self._facts.units if self._facts else (), self._send))

    def _ask_badge(self) -> None:
        if (row := self.card.operator) and self._facts:
            dialog = BadgeDialog(self.window(), row, self._facts.spare_badge)
            dialog.accepted.connect(lambda: self._send(GiveBadge(row.id, dialog.read())))
            self._open(dialog)

    def _ask_password(self) -> None:
        if row := self.card.operator:
            dialog = PasswordDialog(self.window(), row)
            dialog.accepted.connect(lambda: self._send(ResetPassword(row.id, dialog.read())))
            self._open(dialog)

    def _ask_withdraw(self) -> None:
        if row := self.card.operator:
            dialog = Dialog(
                self.window(),
                self.tr("Remove {name}?").format(name=row.operator.name),
                self.tr(
                    "They can no longer sign in: their roles, password, badge and signing key are removed. Their "
                    "entries keep their name. If they come back, add them again."
                ),
                self.tr("Remove"),
                self.tr("Back"),
                danger=True,
                icon="triangle-alert",
                token="bad",
            )
            dialog.accepted.connect(lambda: self._send(WithdrawOperator(row.id)))
            self._open(dialog)

    def _open(self, dialog: Overlay) -> None:
        self.dialog = dialog
        dialog.closed.connect(self._forget)
        dialog.open_once()

    def _forget(self) -> None:
        self.dialog = None

    def _print_badge(self) -> None:
        """One that was given to them, else the one they have as a member."""
        if row := self.card.operator:
            given = bool(row.operator.badges)
            subject, id = (LabelSubject.OPERATORS, row.id) if given else (LabelSubject.BADGES, row.member)
            self.labels_wanted.emit(LabelsAsked(subject, (id,), back="settings"))

    def _connect(self) -> None:
        self.view.opened.connect(self._want)
        self.view.current_changed.connect(self._rest)
        self._desk.refused.connect(self._refused)
        self.card.badge.clicked.connect(self._ask_badge)
        self.card.print.clicked.connect(self._print_badge)
        self.card.password.clicked.connect(self._ask_password)
        self.card.withdraw.clicked.connect(self._ask_withdraw)


def _roles(row: OperatorRow) -> Text:
    """A lead with the units led."""
    units, roles = ", ".join(row.operator.units), [Role(role) for role in row.operator.roles]
    said = [f"{rights.role(role)} {units}" if role is Role.LEAD else rights.role(role) for role in roles]
    return Text(", ".join(said) or translate("settings", "no role"), token="text" if said else "quiet")
