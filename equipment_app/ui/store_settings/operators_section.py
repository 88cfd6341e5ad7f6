"""Who works with the store: the list, and under it what can be changed about the one that is stood on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.rights import Right, Role
from equipment_app.scanning.decode import Scan
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.labels.asked import LabelsAsked, Subject
from equipment_app.ui.look.cells import Cell, Chip, Link, Text
from equipment_app.ui.rights import words
from equipment_app.ui.store_settings.facts import Keeper, StoreFacts
from equipment_app.ui.store_settings.new_operator import NewOperator
from equipment_app.ui.store_settings.operator_card import OperatorCard
from equipment_app.ui.store_settings.operator_sheets import BadgeDialog, PasswordDialog, WithdrawDialog
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Callable

    from equipment_app.operations import Command

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
            subject, id = (Subject.OPERATORS, keeper.id) if given else (Subject.BADGES, keeper.member)
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
