"""One's own access: password, PIN, recovery sheet, signing key. Each change is proved by the password there is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.access_errors import WeakPin
from equipment_app.domain.errors import Refusal
from equipment_app.domain.passwords import good_pin
from equipment_app.ui.access.new_secret import PasswordForm
from equipment_app.ui.access.recovery import RecoveryPaper
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.store_settings.facts import Keeper, StoreFacts
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, Notice
from equipment_app.ui.widgets.field import Field, SecretLine
from equipment_app.ui.widgets.label import Caption, Label, NoteLine
from equipment_app.ui.widgets.layout import Scroll

if TYPE_CHECKING:
    from equipment_app.operations import Command

_PIN_LONGEST = 8


class OwnSection(Card):
    """`say` is a `Message` about the recovery sheet."""

    say = Signal(object)

    def __init__(self, desk: Desk, settings: MachineSettings, window: QWidget) -> None:
        super().__init__("·")
        self._desk = desk
        self._facts: StoreFacts | None = None
        self.current, self.pin = SecretLine(), SecretLine(digits=True, shows=False)
        self.current_field, self.pin_field = Field(self.current), Field(self.pin)
        self.caps, self.pin_note, self.notice = NoteLine(), NoteLine(), Notice()
        self.choice = PasswordForm(pin=False)
        self.captions = {name: Caption() for name in ("password", "pin", "sheet", "key")}
        self.told = {name: Label(token="quiet", wrap=True) for name in ("sheet", "key")}
        self.set_password, self.set_pin = Button(kind="primary", icon="check"), Button(icon="check")
        self.print, self.save, self.new_key = Button(icon="printer"), Button(icon="download"), Button(icon="refresh-cw")
        self.paper = RecoveryPaper(desk, settings, window, self)
        self._lay_out()
        self._connect()
        self._follow()

    def show_facts(self, facts: StoreFacts) -> None:
        self._facts = facts
        if facts.me:
            self.choice.is_for(facts.me.operator.name, facts.me.operator.personal_number, facts.values["store.name"])
        self.retranslate()

    def focus(self) -> None:
        (self.current if self._secured else self.choice).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        me = self._me
        self.title.setText(self.tr("My access"))
        self.say_aside(me.operator.name if me else "")
        captions = {
            "password": self.tr("Password"),
            "pin": self.tr("PIN"),
            "sheet": self.tr("Recovery sheet"),
            "key": self.tr("Signing key"),
        }
        for name, words in captions.items():
            self.captions[name].setText(words)
        self.current_field.set_label(self.tr("Your password, needed for any change here"))
        self.current_field.setVisible(self._secured)
        self.caps.setVisible(self._secured)
        self.current.say(self.tr("Show the password"))
        self.pin_field.set_label(self.tr("New PIN"))
        self.told["sheet"].setText(self._sheet_words(me))
        self.told["key"].setText(self._key_words(me))
        self.set_password.setText(self.tr("Change the password") if self._secured else self.tr("Set the password"))
        self.print.setText(self.tr("Print…"))
        self.save.setText(self.tr("Save PDF…"))
        self.new_key.setText(self.tr("New key"))
        self.choice.retranslate()
        self._follow()

    # What is known

    @property
    def _me(self) -> Keeper | None:
        return self._facts.me if self._facts else None

    @property
    def _secured(self) -> bool:
        """Whoever works has a password."""
        return bool(self._me and self._me.operator.password)

    def _sheet_words(self, me: Keeper | None) -> str:
        if not self._secured:
            return self.tr("Choose a password first.")
        there = self.tr("You have one. A new one makes it void.") if me and me.operator.sheet else ""
        why = self.tr("One page with a code that resets a forgotten password, for a sealed envelope.")
        return there or why

    def _key_words(self, me: Keeper | None) -> str:
        if not (me and me.operator.key):
            return self.tr("It comes with the password: from then on everything you write is signed.")
        words = self.tr(
            "{key}. Change it when somebody has learnt the password or the computer is lost; the recovery "
            "sheet is then void."
        )
        return words.format(key=me.operator.key)

    # What is done

    def _follow(self, *_: object) -> None:
        proved = bool(self.current.text()) and self._secured
        self.set_password.setEnabled(self.choice.good and (proved or not self._secured))
        pin, has = self.pin.text(), bool(self._facts and self._facts.pin)
        self.set_pin.setText(self.tr("Remove the PIN") if has and not pin else self.tr("Set the PIN"))
        self.set_pin.set_icon("x" if has and not pin else "check")
        self.set_pin.setEnabled(proved and (_fit(pin) if pin else has))
        hint = self.tr("4 to 8 digits; they unlock the program while it is running.")
        wrong = len(pin) >= 4 and not _fit(pin)
        weak = self.tr("Not all the same, and not in a row.")
        self.pin_note.say(weak if wrong else hint, "triangle-alert" if wrong else "", "warn" if wrong else "quiet")
        for button in (self.print, self.save):
            button.setEnabled(proved or self.paper.is_ready)
        self.new_key.setEnabled(proved)

    def _change_password(self) -> None:
        from equipment_app.operations.operators import SetPassword

        self._change(SetPassword(self.choice.chosen, current=self.current.text()))

    def _change_pin(self) -> None:
        from equipment_app.operations.operators import SetPin

        self._change(SetPin(self.current.text(), self.pin.text()))

    def _change_key(self) -> None:
        from equipment_app.operations.operators import ChangeKey

        self._change(ChangeKey(self.current.text()))

    def _change(self, command: "Command") -> None:
        self.notice.say("")
        self._desk.change(command, then=lambda _: self._done(), owner=self, failed=self._refused)

    def _take_sheet(self, how: str) -> None:
        self.notice.say("")
        self.paper.take(how, self.current.text(), self._refused)

    def _done(self) -> None:
        """A sheet made before is void, or no longer wanted."""
        self.paper.forget()
        self._forget_secrets()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self.notice.say(explain(error), "bad")
            self.current.forget()
            self.current.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._desk.tell(error)

    def _say_caps(self, on: bool) -> None:
        self.caps.say(self.tr("Caps Lock is on") if on else "", "triangle-alert", "warn")

    def _forget_secrets(self) -> None:
        for line in (self.current, self.pin):
            line.forget()
        self.choice.forget()
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever turns away leaves no secret in the fields."""
        super().hideEvent(event)
        self._forget_secrets()

    def _connect(self) -> None:
        for line in (self.current, self.pin):
            line.textChanged.connect(self._follow)
        self.current.caps.connect(self._say_caps)
        self.choice.changed.connect(self._follow)
        self.choice.submitted.connect(self.set_password.click)
        self.set_password.clicked.connect(self._change_password)
        self.set_pin.clicked.connect(self._change_pin)
        self.new_key.clicked.connect(self._change_key)
        self.print.clicked.connect(lambda: self._take_sheet("print"))
        self.save.clicked.connect(lambda: self._take_sheet("save"))
        self.paper.ready.connect(self._forget_secrets)
        self.paper.say.connect(self.say)

    def _lay_out(self) -> None:
        self.pin.setMaxLength(_PIN_LONGEST)
        self.pin.setFixedWidth(128)
        grid = QGridLayout()
        grid.setContentsMargins(16, 14, 16, 16)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.notice, 0, 0, 1, 2)
        grid.addWidget(self.current_field, 1, 0)
        grid.addWidget(self.caps, 2, 0)
        grid.addLayout(_part(self.captions["password"], self.choice, _row(self.set_password)), 3, 0)
        right = QVBoxLayout()
        right.setSpacing(20)
        self.pin_field.layout().addWidget(self.pin_note)  # type: ignore[union-attr]
        right.addLayout(_part(self.captions["pin"], self.pin_field, _row(self.set_pin)))
        right.addLayout(_part(self.captions["sheet"], self.told["sheet"], _row(self.print, self.save)))
        right.addLayout(_part(self.captions["key"], self.told["key"], _row(self.new_key)))
        right.addStretch(1)
        grid.addLayout(right, 1, 1, 4, 1)
        grid.setRowStretch(4, 1)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        self.body.addWidget(Scroll(grid), 1)


def _fit(pin: str) -> bool:
    try:
        good_pin(pin)
    except WeakPin:
        return False
    return True


def _row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _part(*parts: QWidget | QHBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
    return column
