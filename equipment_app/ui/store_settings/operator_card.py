"""One operator: their roles, and what can be done for them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.rights import Grant
from equipment_app.operations.operators import GiveRoles
from equipment_app.ui.kit.form import Form
from equipment_app.ui.store_settings.facts import Keeper, Unit
from equipment_app.ui.store_settings.roles_field import RolesField
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card

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
