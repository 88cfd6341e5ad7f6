"""What is asked before something is done for an operator: which badge, which password to begin with, the end of it."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.codes import Code, Family
from equipment_app.scanning.decode import Scan, interpret
from equipment_app.ui.store_settings.facts import Keeper
from equipment_app.ui.store_settings.passphrase import passphrase
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.overlay import Dialog


class BadgeDialog(Dialog):
    """Scan it, or type its code. An empty field takes the badge away that there is."""

    takes_scans: ClassVar[bool] = True

    chosen = Signal(str)

    def __init__(self, window: QWidget, keeper: Keeper, spare: str) -> None:
        """`spare`: a code nobody has, for a badge that has yet to be printed."""
        super().__init__(window, icon="id-card")
        self.say(
            self.tr("Badge of {name}").format(name=keeper.operator.name),
            self.tr("Scan the badge, or type its code. It tells who is at the desk; on its own it signs nobody in."),
            self.tr("Assign the badge"),
            self.tr("Back"),
        )
        self._had = bool(keeper.operator.badges)
        self.code = LineField(icon="barcode", figures=True)
        self.code.textChanged.connect(self._judge)
        self.body.addWidget(Field(self.code, self.tr("Code")))
        self.new = LinkButton(self.tr("There is no badge yet: make one"))
        self.new.clicked.connect(lambda: self.code.setText(spare))
        self.body.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        self.accepted.connect(lambda: self.chosen.emit(self.read()))
        self._judge()

    def open(self) -> None:
        super().open()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

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

    chosen = Signal(str)

    def __init__(self, window: QWidget, keeper: Keeper) -> None:
        super().__init__(window, icon="lock")
        lost = self.tr(
            "Give it to them on paper: it works only for choosing their own. Their old password, PIN, "
            "recovery sheet and signing key are void from now on; what they signed stays proven."
        )
        self.say(
            self.tr("New password for {name}").format(name=keeper.operator.name),
            lost,
            self.tr("Set the password"),
            self.tr("Back"),
        )
        self.password = LineField()
        self.password.setText(passphrase())
        self.password.textChanged.connect(lambda text: self.accept_button.setEnabled(bool(text.strip())))
        self.body.addWidget(Field(self.password, self.tr("Temporary password")))
        self.accepted.connect(lambda: self.chosen.emit(" ".join(self.password.text().split())))

    def open(self) -> None:
        super().open()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)


class WithdrawDialog(Dialog):
    def __init__(self, window: QWidget, keeper: Keeper) -> None:
        super().__init__(window, danger=True, icon="triangle-alert", token="bad")
        self.say(
            self.tr("Remove {name}?").format(name=keeper.operator.name),
            self.tr(
                "They can no longer sign in: their roles, password, badge and signing key are removed. Their "
                "entries keep their name. If they come back, add them again."
            ),
            self.tr("Remove"),
            self.tr("Back"),
        )
