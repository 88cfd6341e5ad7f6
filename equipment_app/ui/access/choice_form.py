"""A password of one's own, and a PIN for who wants one."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from equipment_app.domain.access_errors import WeakPassword, WeakPin
from equipment_app.domain.passwords import LEAST, good_pin, strong
from equipment_app.ui.access.twice_form import AGAIN, Said, TwiceForm
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.widgets.field import SecretLine

_PIN_LONGEST = 8


class ChoiceForm(TwiceForm):
    """`password` and `pin` are what was chosen, as long as it is `good`."""

    def __init__(self, *, pin: bool = True, parent: QWidget | None = None) -> None:
        """`pin`: a PIN is asked for as well."""
        super().__init__("password", {"pin": SecretLine(digits=True)} if pin else {}, parent)
        self._of: tuple[str, ...] = ()
        if pin:
            self.lines["pin"].setMaxLength(_PIN_LONGEST)
            self.lines["pin"].setFixedWidth(128)
        self.retranslate()

    @property
    def password(self) -> str:
        return self.chosen

    @property
    def pin(self) -> str:
        """Empty where none is wanted."""
        return self.lines["pin"].text() if "pin" in self.lines else ""

    def is_for(self, *of: str) -> None:
        """The name and number of whose it will be, and what the store is called: none of them is a password."""
        self._of = of
        self._judge()

    def retranslate(self) -> None:
        names = {
            "password": self.tr("New password"),
            AGAIN: self.tr("The same password again"),
            "pin": self.tr("PIN (optional)"),
        }
        for name, field in self.fields.items():
            field.set_label(names[name])
        self.lines["password"].say(self.tr("Show the password"))
        super().retranslate()

    def _fit(self) -> bool:
        return self._weak() is None and self._good_pin()

    def _said(self) -> Mapping[str, Said]:
        of_pin = {"pin": self._of_pin()} if "pin" in self.lines else {}
        return {"password": self._of_password(), **of_pin}

    def _of_password(self) -> Said:
        missing = LEAST - len(self.password)
        if not self.password:
            hint = self.tr("At least {least} characters; four words are easily remembered.")
            return hint.format(least=LEAST), "", "quiet"
        if missing > 0:
            return self.tr("%n more letter(s)", "", missing), "circle-dashed", "quiet"
        weak = self._weak()
        return (explain(weak), "triangle-alert", "warn") if weak else self._this_is_good()

    def _of_pin(self) -> Said:
        if self._good_pin() and self.pin:
            return self.tr("This PIN is good."), "check", "good"
        if len(self.pin) < 4:
            return self.tr("4 to 8 digits; they unlock the program while it is running."), "", "quiet"
        return self.tr("Not all the same, and not in a row."), "triangle-alert", "warn"

    def _weak(self) -> WeakPassword | None:
        try:
            strong(self.password, *self._of)
        except WeakPassword as why:
            return why
        return None

    def _good_pin(self) -> bool:
        try:
            if self.pin:
                good_pin(self.pin)
        except WeakPin:
            return False
        return True
