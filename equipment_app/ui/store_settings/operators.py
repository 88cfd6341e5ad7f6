"""One operator: their roles, and what can be done for them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.rights import Grant, Right, Role
from equipment_app.operations.operators import GiveRoles
from equipment_app.scanning.decode import Scan
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import Form
from equipment_app.ui.labels.asked import LabelsAsked, LabelSubject
from equipment_app.ui.look.cells import Cell, Chip, Link, Text
from equipment_app.ui.rights import words
from equipment_app.ui.store_settings.facts import Keeper, StoreFacts, Unit
from equipment_app.ui.store_settings.operator_sheets import BadgeDialog, NewOperator, PasswordDialog, WithdrawDialog
from equipment_app.ui.store_settings.roles_field import RolesField
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from equipment_app.operations import Command


_LEAST = 440
"""So wide are the buttons that keep their words, and the pictures of the others."""


class OperatorCard(Card):
    """What needs a word first is asked for by the signals."""

    badge_wanted = Signal()
    print_wanted = Signal()
    password_wanted = Signal()
    withdraw_wanted = Signal()

    def __init__(self, send: "Callable[[Command], object]", parent: QWidget | None = None) -> None:
        super().__init__("·", parent=parent, elide=True)
        self.keeper: Keeper | None = None
        self.roles = RolesField()
        self.badge, self.print = Button(self.tr("Badge…"), icon="id-card"), Button(icon="printer")
        self.password = Button(self.tr("New password…"), icon="lock")
        self.withdraw = Button(self.tr("Remove…"), kind="danger", icon="log-out")
        self.save = Button(self.tr("Save the roles"), kind="primary", icon="check", key="Ctrl+S")
        self.pad(16, 14, 12)
        self.body.addWidget(self.roles)
        self.foot.setFixedHeight(56)
        for button in (self.badge, self.print, self.password, self.withdraw):
            self.foot.row.addWidget(button)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(self.save)
        self.form = Form(self.save, self.command, send)
        self.form.watch(self.roles.changed)
        self.badge.clicked.connect(self.badge_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.password.clicked.connect(self.password_wanted)
        self.withdraw.clicked.connect(self.withdraw_wanted)

    def show_keeper(self, keeper: Keeper | None, units: Sequence[Unit]) -> None:
        """The roles that somebody is changing stay as long as it is about the same operator."""
        before = self.keeper
        same = before is not None and keeper is not None and keeper.id == before.id
        edited = before is not None and same and set(self.roles.grants or ()) != set(before.grants)
        self.keeper = keeper
        self.setVisible(keeper is not None)
        if keeper is None:
            return
        self.roles.show_units(units)
        if not edited:
            self.roles.show_grants(keeper.grants)
        self._say()
        self.form.look()

    def command(self) -> GiveRoles | None:
        grants, keeper = self.roles.grants, self.keeper
        if keeper is None or grants is None or set(grants) == set(keeper.grants):
            return None
        return GiveRoles(keeper.id, tuple(Grant(one.role, one.unit) for one in grants))

    def _say(self) -> None:
        keeper = self.keeper
        if keeper is None:
            return
        one = keeper.operator
        self.title.setText(one.name)
        self.say_aside(" · ".join(part for part in (one.rank, one.personal_number, one.function) if part))
        self.print.setVisible(bool(keeper.badge))
        self._fit()

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


translate = QCoreApplication.translate


class OperatorsSection(QWidget):
    """Where nobody has a password, anybody takes over the desk here; else they sign in."""

    wanted = Signal(str)
    """From now on this one, by name, is at the desk."""
    labels_wanted = Signal(object)
    """`LabelsAsked`: the badge of somebody is to be printed."""

    def __init__(self, desk: Desk, send: "Callable[[Command], object]") -> None:
        super().__init__()
        self._desk, self._send = desk, send
        self._facts: StoreFacts | None = None
        self.list = Card(self.tr("Operators"))
        self.table: Table[Keeper] = Table(self._columns(), key=lambda keeper: keeper.id)
        self.view = TableView(self.table)
        self.add = Button(self.tr("Add an operator…"), icon="user-plus", key="Ctrl+N")
        self.note = Label(token="quiet", elide=True)
        self.card = OperatorCard(send)
        self.new: NewOperator | None = None
        self.dialog: Overlay | None = None
        self._lay_out()
        self._connect()

    @property
    def appoints(self) -> bool:
        """Whoever works may change all this."""
        return self._desk.may(Right.OPERATORS)

    def show_facts(self, facts: StoreFacts) -> None:
        self._facts = facts
        free = self.tr(
            "The name is printed on every paper this operator makes. Enter in the list changes who is at the desk."
        )
        closed = self.tr("The name is printed on every paper this operator makes. F5 changes who is at the desk.")
        self.note.setText(closed if facts.guarded else free)
        self.table.show(facts.keepers)
        self.list.say_aside(self.tr("%n registered", "", len(facts.keepers)))
        self.add.setVisible(self.appoints)
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
        if self.new is not None:
            self.new.close_overlay()

    def refuse(self, refusal: Refusal) -> None:
        if self.new is not None and self.new.isVisible():
            self.new.refuse(refusal)

    def focus(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # The list

    def _columns(self) -> tuple[Column[Keeper], ...]:
        return (
            Column(
                translate("settings", "Name"),
                lambda one: Text(one.operator.name, one.operator.rank, bold=one.here),
                216,
                least=160,
            ),
            Column(translate("settings", "Roles"), _roles),
            Column(translate("settings", "Badge"), lambda one: Text(one.badge or "–", token="quiet"), 144, least=136),
            Column(translate("settings", "Key"), _key, 96, least=84, room=588),
            Column(translate("settings", "Password"), self._state, 132, least=112),
        )

    def _state(self, keeper: Keeper) -> Cell:
        if self._facts is not None and not self._facts.guarded:
            if keeper.here:
                return Chip(translate("settings", "at the desk"), "check", "good")
            return Link(translate("settings", "Take over"), lambda: self._want(keeper))
        return {
            "own": Chip(translate("settings", "own"), "check", "good"),
            "initial": Chip(translate("settings", "temporary"), "hourglass", "warn"),
        }.get(keeper.operator.password, Chip(translate("settings", "none"), "minus"))

    def _want(self, keeper: Keeper | None) -> None:
        if keeper is not None and not keeper.here and self._facts is not None and not self._facts.guarded:
            self.wanted.emit(keeper.operator.name)

    def _rest(self, *_: object) -> None:
        keeper = self.view.current_row() if self.appoints else None
        self.card.show_keeper(keeper, self._facts.units if self._facts else ())

    # What is asked first

    def _open_new(self) -> None:
        self.new = NewOperator(self.window(), self._facts.units if self._facts else (), self._send)
        self.new.closed.connect(self.new.deleteLater)
        self.new.closed.connect(self._forget_new)
        self.new.open()

    def _ask_badge(self) -> None:
        if (keeper := self.card.keeper) and self._facts:
            from equipment_app.operations.operators import GiveBadge

            dialog = BadgeDialog(self.window(), keeper, self._facts.spare_badge)
            dialog.chosen.connect(lambda code: self._send(GiveBadge(keeper.id, code)))
            self._open(dialog)

    def _ask_password(self) -> None:
        if keeper := self.card.keeper:
            from equipment_app.operations.operators import ResetPassword

            dialog = PasswordDialog(self.window(), keeper)
            dialog.chosen.connect(lambda password: self._send(ResetPassword(keeper.id, password)))
            self._open(dialog)

    def _ask_withdraw(self) -> None:
        if keeper := self.card.keeper:
            from equipment_app.operations.operators import WithdrawOperator

            dialog = WithdrawDialog(self.window(), keeper)
            dialog.accepted.connect(lambda: self._send(WithdrawOperator(keeper.id)))
            self._open(dialog)

    def _open(self, dialog: Overlay) -> None:
        self.dialog = dialog
        dialog.closed.connect(dialog.deleteLater)
        dialog.closed.connect(self._forget)
        dialog.open()

    def _forget_new(self) -> None:
        self.new = None

    def _forget(self) -> None:
        self.dialog = None

    def _print_badge(self) -> None:
        """One that was given to them, else the one they have as a member."""
        if keeper := self.card.keeper:
            given = bool(keeper.operator.badges)
            subject, id = (LabelSubject.OPERATORS, keeper.id) if given else (LabelSubject.BADGES, keeper.member)
            self.labels_wanted.emit(LabelsAsked(subject, (id,), back="settings"))

    def _connect(self) -> None:
        self.view.opened.connect(self._want)
        self.view.current_changed.connect(self._rest)
        self.add.clicked.connect(self._open_new)
        self.card.badge_wanted.connect(self._ask_badge)
        self.card.print_wanted.connect(self._print_badge)
        self.card.password_wanted.connect(self._ask_password)
        self.card.withdraw_wanted.connect(self._ask_withdraw)

    def _lay_out(self) -> None:
        self.list.body.addWidget(self.view, 1)
        self.list.foot.setFixedHeight(56)
        self.list.foot.row.addWidget(self.note, 1)
        self.list.foot.row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.list, 1)
        column.addWidget(self.card)


def _key(keeper: Keeper) -> Text:
    return Text(keeper.operator.key or "–", token="quiet")


def _roles(keeper: Keeper) -> Text:
    """A lead with the units led."""
    units = ", ".join(keeper.operator.units)
    names = [words.role(Role(role)) for role in keeper.operator.roles]
    said = [
        f"{name} {units}" if role == Role.LEAD else name
        for name, role in zip(names, keeper.operator.roles, strict=True)
    ]
    return Text(", ".join(said) or translate("settings", "no role"), token="text" if said else "quiet")
