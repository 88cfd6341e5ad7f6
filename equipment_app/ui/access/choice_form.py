"""A password of one's own: typed twice, with a word about it while it is being typed, and a PIN for who wants one."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.domain.access_errors import WeakPassword, WeakPin
from equipment_app.domain.passwords import LEAST, good_pin, strong
from equipment_app.ui.colors import Token
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.note_line import NoteLine
from equipment_app.ui.widgets.secret_line import SecretLine

_NAMES = ("password", "again", "pin")
_PIN_LONGEST = 8
Said = tuple[str, str, Token]
"""Words, icon and ink."""
_SILENT: Said = ("", "", "quiet")


class ChoiceForm(QWidget):
    """`changed` with every letter; `password` and `pin` are what was chosen, as long as it is `good`."""

    changed = Signal()
    submitted = Signal()
    """Enter in the last field."""

    def __init__(self, *, pin: bool = True, parent: QWidget | None = None) -> None:
        """`pin`: a PIN is asked for as well."""
        super().__init__(parent)
        self._name = ""
        self._capital = False
        self._asked = _NAMES if pin else _NAMES[:-1]
        self.lines = {name: SecretLine(digits=name == "pin", shows=name == "password") for name in _NAMES}
        self.fields = {name: Field(line) for name, line in self.lines.items()}
        self.notes = {name: NoteLine() for name in _NAMES}
        self.lines["pin"].setMaxLength(_PIN_LONGEST)
        self.lines["pin"].setFixedWidth(128)
        self._lay_out()
        for name, line in self.lines.items():
            line.textChanged.connect(lambda _: self._judge())
            line.caps.connect(self._note_caps)
            line.returnPressed.connect(partial(self._go_on, name))
        self.retranslate()

    @property
    def password(self) -> str:
        return self.lines["password"].text()

    @property
    def pin(self) -> str:
        """Empty where none is wanted."""
        return self.lines["pin"].text()

    @property
    def good(self) -> bool:
        return self._strong() and self.lines["again"].text() == self.password and self._good_pin()

    def is_for(self, name: str) -> None:
        """Whose it will be: their own name is no password."""
        self._name = name
        self._judge()

    def forget(self) -> None:
        for line in self.lines.values():
            line.forget()

    def focus(self) -> None:
        self.lines["password"].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.fields["password"].set_label(self.tr("New password"))
        self.fields["again"].set_label(self.tr("The same password again"))
        self.fields["pin"].set_label(self.tr("PIN, if you want one"))
        self.lines["password"].say(self.tr("Show the password"))
        self._judge()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _judge(self) -> None:
        for name, (words, icon, token) in zip(_NAMES, self._said(), strict=True):
            self.notes[name].say(words, icon, token)
        self.changed.emit()

    def _said(self) -> tuple[Said, Said, Said]:
        again = self.lines["again"].text()
        return self._of_password(), self._of_again(again), self._of_pin()

    def _of_password(self) -> Said:
        typed, missing = self.password, LEAST - len(self.password)
        if not typed:
            hint = self.tr("At least {least} characters; four words are easily remembered.")
            return hint.format(least=LEAST), "", "quiet"
        if missing > 0:
            return self.tr("%n more letter(s)", "", missing), "circle-dashed", "quiet"
        if not self._strong():
            return self.tr("Everybody tries this one first."), "triangle-alert", "warn"
        return self.tr("This one is good."), "check", "good"

    def _of_again(self, again: str) -> Said:
        if self._capital:
            return self.tr("Caps Lock is on"), "triangle-alert", "warn"
        if not again:
            return _SILENT
        if again == self.password:
            return self.tr("Both are the same."), "check", "good"
        if self.password.startswith(again):
            return _SILENT
        return self.tr("The two differ."), "triangle-alert", "warn"

    def _of_pin(self) -> Said:
        if self._good_pin() and self.pin:
            return self.tr("This one is good."), "check", "good"
        if len(self.pin) < 4:
            return self.tr("4 to 8 digits: they unlock the desk as long as the program runs."), "", "quiet"
        return self.tr("Not all the same, and not in a row."), "triangle-alert", "warn"

    def _strong(self) -> bool:
        try:
            strong(self.password, self._name)
        except WeakPassword:
            return False
        return True

    def _good_pin(self) -> bool:
        try:
            if self.pin:
                good_pin(self.pin)
        except WeakPin:
            return False
        return True

    def _note_caps(self, on: bool) -> None:
        self._capital = on
        self._judge()

    def _go_on(self, name: str) -> None:
        """Enter leads through the fields, and on as soon as they are good."""
        at = self._asked.index(name)
        if self.good and at:
            self.submitted.emit()
        elif at + 1 < len(self._asked):
            self.lines[self._asked[at + 1]].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for at, name in enumerate(self._asked):
            if at:
                column.addSpacing(8)
            column.addWidget(self.fields[name])
            column.addWidget(self.notes[name])
