"""Sections of Settings that are one card: one's own access, this computer."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.operations import Command
from equipment_app.operations.operators import ChangeKey, SetPassword, SetPin
from equipment_app.ui.access.cover import LookChoice
from equipment_app.ui.access.new_secret import PasswordForm, pin_fits
from equipment_app.ui.access.recovery import RecoveryPaper
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.output.printing import Printers, printers_here
from equipment_app.ui.settings import LOCK_MINUTES, MachineSettings
from equipment_app.ui.store_settings.facts import OperatorRow, StoreFacts
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, Notice
from equipment_app.ui.widgets.field import Combo, Field, NumberField, SecretLine, forget_secrets, top_aligned
from equipment_app.ui.widgets.label import Caption, Label, NoteLine
from equipment_app.ui.widgets.layout import Part, Scroll, in_column, in_row


class OwnSection(Card):
    def __init__(self, desk: Desk, settings: MachineSettings, window: QWidget) -> None:
        super().__init__(self.tr("My access"))
        self._desk = desk
        self._facts: StoreFacts | None = None
        self.current = SecretLine(self.tr("Show the password"))
        self.pin = SecretLine(digits=True, shows=False)
        self.current_field = Field(self.current, self.tr("Your password, needed for any change here"))
        self.caps, self.pin_note, self.notice = self.current.caps_note(), NoteLine(), Notice()
        self.choice = PasswordForm(pin=False)
        self.about_sheet, self.about_key = Label(token="quiet", wrap=True), Label(token="quiet", wrap=True)
        self.set_password, self.set_pin = Button(kind="primary", icon="check"), Button(icon="check")
        self.print, self.save = Button(self.tr("Print…"), icon="printer"), Button(self.tr("Save PDF…"), icon="download")
        self.new_key = Button(self.tr("New key"), icon="refresh-cw")
        self.paper = RecoveryPaper(desk, settings, window, self)
        self._lay_out()
        self._connect()
        self._show()

    def show_facts(self, facts: StoreFacts) -> None:
        self._facts = facts
        if facts.me:
            self.choice.is_for(facts.me.operator.name, facts.me.operator.personal_number, facts.values["store.name"])
        self._show()

    def _show(self) -> None:
        me = self._me
        self.say_aside(me.operator.name if me else "")
        self.current_field.setVisible(self._secured)
        self.caps.setVisible(self._secured)
        self.about_sheet.setText(self._sheet_words(me))
        self.about_key.setText(self._key_words(me))
        self.set_password.setText(self.tr("Change the password") if self._secured else self.tr("Set the password"))
        self._follow()

    # What is known

    @property
    def _me(self) -> OperatorRow | None:
        return self._facts.me if self._facts else None

    @property
    def _secured(self) -> bool:
        """Whoever works has a password."""
        return bool(self._me and self._me.operator.password)

    def _sheet_words(self, me: OperatorRow | None) -> str:
        if not self._secured:
            return self.tr("Choose a password first.")
        there = self.tr("You have one. A new one makes it void.") if me and me.operator.sheet else ""
        why = self.tr("One page with a code that resets a forgotten password, for a sealed envelope.")
        return there or why

    def _key_words(self, me: OperatorRow | None) -> str:
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
        self.set_pin.setEnabled(proved and (pin_fits(pin) if pin else has))
        hint = self.tr("4 to 8 digits; they unlock the program while it is running.")
        wrong = len(pin) >= 4 and not pin_fits(pin)
        weak = self.tr("Not all the same, and not in a row.")
        self.pin_note.say(weak if wrong else hint, "triangle-alert" if wrong else "", "warn" if wrong else "quiet")
        for button in (self.print, self.save):
            button.setEnabled(proved or self.paper.is_ready)
        self.new_key.setEnabled(proved)

    def _change(self, command: Command) -> None:
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

    def _forget_secrets(self) -> None:
        forget_secrets(self)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever turns away leaves no secret in the fields."""
        super().hideEvent(event)
        self._forget_secrets()

    def _connect(self) -> None:
        for line in (self.current, self.pin):
            line.textChanged.connect(self._follow)
        self.choice.changed.connect(self._follow)
        self.choice.submitted.connect(self.set_password.click)
        self.set_password.clicked.connect(
            lambda: self._change(SetPassword(self.choice.chosen, current=self.current.text()))
        )
        self.set_pin.clicked.connect(lambda: self._change(SetPin(self.current.text(), self.pin.text())))
        self.new_key.clicked.connect(lambda: self._change(ChangeKey(self.current.text())))
        self.print.clicked.connect(lambda: self._take_sheet("print"))
        self.save.clicked.connect(lambda: self._take_sheet("save"))
        self.paper.ready.connect(self._forget_secrets)

    def _lay_out(self) -> None:
        self.pin.setFixedWidth(128)
        pin_field = Field(self.pin, self.tr("New PIN"))
        pin_field.layout().addWidget(self.pin_note)  # type: ignore[union-attr]
        right = in_column(
            _part(self.tr("PIN"), pin_field, self.set_pin),
            _part(self.tr("Recovery sheet"), self.about_sheet, self.print, self.save),
            _part(self.tr("Signing key"), self.about_key, self.new_key),
            None,
            spacing=20,
        )
        grid = QGridLayout()
        grid.setContentsMargins(16, 14, 16, 16)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.notice, 0, 0, 1, 2)
        grid.addWidget(self.current_field, 1, 0)
        grid.addWidget(self.caps, 2, 0)
        grid.addLayout(_part(self.tr("Password"), self.choice, self.set_password), 3, 0)
        grid.addLayout(right, 1, 1, 4, 1)
        grid.setRowStretch(4, 1)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        self.body.addWidget(Scroll(grid), 1)


def _part(caption: str, what: Part, *buttons: Button) -> QVBoxLayout:
    return in_column(Caption(caption), what, in_row(*buttons, None, spacing=8), spacing=8)


class MachineSection(Card):
    """`labels_page` leads to where labels are printed: which sheet, printer and offset they have is set there."""

    remembers = False

    def __init__(self, machine: Machine, printers: Printers = printers_here) -> None:
        super().__init__(self.tr("This computer"), aside=self.tr("applies at once, stays on this computer"))
        self._settings = settings = machine.settings
        self._choice = LookChoice(machine, small=False)
        self.language, self.theme = self._choice.language, self._choice.theme
        self.printer, self.labels_page = Combo(), Button(self.tr("Sheets and label printers"), icon="tag")
        self.minutes = NumberField(*LOCK_MINUTES)
        self.minutes.put(settings.now.lock_minutes)
        self.printer.fill([("", self.tr("The system's default printer")), *((name, name) for name in printers())])
        self.printer.choose(settings.now.printer)
        self.lock_field = Field(self.minutes, self.tr("Minutes of inactivity, 1 to 60"))
        self._lay_out()
        self.printer.activated.connect(lambda _: settings.change(printer=self.printer.currentData()))
        self.minutes.editingFinished.connect(self._keep_minutes)

    def _keep_minutes(self) -> None:
        """Once it is written to the end; what is no such number is not kept."""
        self.lock_field.set_error("" if self.minutes.value else self.tr("From 1 to 60."))
        if self.minutes.value:
            self._settings.change(lock_minutes=self.minutes.whole)

    def _lay_out(self) -> None:
        note = self.tr(
            "Then the program locks, and whoever was working unlocks it. It also locks when the system "
            "locks its screen, and with Ctrl+Shift+L. Only in stores with passwords."
        )
        told = Label(note, token="quiet", wrap=True)
        told.setMinimumHeight(40)
        look = QGridLayout()
        look.setContentsMargins(0, 0, 0, 0)
        look.setHorizontalSpacing(16)
        rows = (self.tr("Language"), self.language), (self.tr("Look"), self.theme)
        for at, (words, control) in enumerate(rows):
            look.addWidget(Label(words), at, 0)
            look.addWidget(control, at, 1, Qt.AlignmentFlag.AlignLeft)
        look.setColumnStretch(1, 1)
        labels = Field(self.labels_page, self.tr("Labels of items, badges and places"))
        printing = top_aligned(Field(self.printer, self.tr("Printer of papers")), labels, spacing=16)
        column = in_column(
            *(Caption(self.tr("Look and language")), look, 10),
            *(Caption(self.tr("Printing")), printing, 10),
            *(Caption(self.tr("Lock")), top_aligned(self.lock_field, told, spacing=16), None),
            margins=(16, 14, 16, 16),
            spacing=10,
        )
        self.body.addWidget(Scroll(column), 1)
