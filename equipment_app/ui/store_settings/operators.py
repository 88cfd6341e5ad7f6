"""Who works with the store: the list, and under it what can be changed about the one that is stood on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.rights import Grant, Right, Role
from equipment_app.operations import Command
from equipment_app.operations.operators import GiveBadge, GiveRoles, ResetPassword, WithdrawOperator
from equipment_app.scanning.decode import Scan
from equipment_app.ui import rights
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import Form
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.labels.asked import LabelsAsked, LabelSubject
from equipment_app.ui.look.cells import Cell, Chip, Link, Text, quiet
from equipment_app.ui.store_settings.facts import OperatorRow, StoreFacts, Unit
from equipment_app.ui.store_settings.operator_sheets import BadgeDialog, NewOperator, PasswordDialog
from equipment_app.ui.store_settings.roles_field import RolesField
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill, in_column
from equipment_app.ui.widgets.overlay import Dialog, Overlay

translate = QCoreApplication.translate
_LEAST, _ROW = 440, 36
"""So wide are the buttons of the card that keep their words, and the pictures of the others."""


class OperatorCard(Card):
    """One operator: their roles, and what can be done for them."""

    def __init__(self, send: Callable[[Command], object], parent: QWidget | None = None) -> None:
        super().__init__("·", parent=parent, elide=True)
        self.operator: OperatorRow | None = None
        self.roles = RolesField()
        self.badge, self.print = Button(self.tr("Badge…"), icon="id-card"), Button(icon="printer")
        self.password = Button(self.tr("New password…"), icon="lock")
        self.withdraw = Button(self.tr("Remove…"), kind="danger", icon="log-out")
        self.save = Button(self.tr("Save the roles"), kind="primary", icon="check", key="Ctrl+S")
        self.pad(16, 14, 12)
        self.body.addWidget(self.roles)
        self.foot.setFixedHeight(56)
        fill(self.foot.row, self.badge, self.print, self.password, self.withdraw, None, self.save)
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
        self.roles.show_units(units)
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

    def __init__(self, desk: Desk, send: Callable[[Command], object]) -> None:
        super().__init__()
        self._desk, self._send = desk, send
        self._facts: StoreFacts | None = None
        self.list = Card(self.tr("Operators"))
        self.view = PlainList(self.tr("Operators"), self._columns(), key=lambda one: one.id, row_height=_ROW)
        self.add = Button(self.tr("Add an operator…"), icon="user-plus", key="Ctrl+N")
        self.note = Label(token="quiet", elide=True)
        self.card = OperatorCard(send)
        self.dialog: Overlay | None = None
        self.list.body.addWidget(self.view, 1)
        self.list.foot.setFixedHeight(56)
        fill(self.list.foot.row, (self.note, 1), self.add)
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

    def handle(self, action: str) -> None:
        if action == "settings.save" and self.card.isVisible():
            self.card.form.submit()
        elif action == "settings.operator" and self.appoints and self._facts is not None:
            self._open_new()

    def take_scan(self, scan: Scan) -> bool:
        """A badge, while it is asked for."""
        return isinstance(self.dialog, BadgeDialog) and self.dialog.isVisible() and self.dialog.take(scan)

    def added(self) -> None:
        if isinstance(self.dialog, NewOperator):
            self.dialog.close_overlay()

    def refuse(self, refusal: Refusal) -> None:
        if isinstance(self.dialog, NewOperator):
            self.dialog.refuse(refusal)

    def focus(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # The list

    def _columns(self) -> tuple[Column[OperatorRow], ...]:
        return (
            Column(
                translate("settings", "Name"),
                lambda one: Text(one.operator.name, one.operator.rank, bold=one.here),
                216,
                least=160,
            ),
            Column(translate("settings", "Roles"), _roles),
            Column(translate("settings", "Badge"), lambda one: quiet(one.badge), 144, least=136),
            Column(translate("settings", "Key"), _key, 96, least=84, room=588),
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
        dialog.closed.connect(dialog.deleteLater)
        dialog.closed.connect(self._forget)
        dialog.open()

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
        self.add.clicked.connect(self._open_new)
        self.card.badge.clicked.connect(self._ask_badge)
        self.card.print.clicked.connect(self._print_badge)
        self.card.password.clicked.connect(self._ask_password)
        self.card.withdraw.clicked.connect(self._ask_withdraw)


def _key(row: OperatorRow) -> Text:
    return quiet(row.operator.key)


def _roles(row: OperatorRow) -> Text:
    """A lead with the units led."""
    units, roles = ", ".join(row.operator.units), [Role(role) for role in row.operator.roles]
    said = [f"{rights.role(role)} {units}" if role is Role.LEAD else rights.role(role) for role in roles]
    return Text(", ".join(said) or translate("settings", "no role"), token="text" if said else "quiet")
