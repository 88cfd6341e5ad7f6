"""A secret of one's own: typed twice, with a word about it while it is being typed."""

from collections.abc import Mapping
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.access_errors import WeakPassword, WeakPin
from equipment_app.domain.passwords import LEAST, good_pin, strong
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import SHORTEST, missing
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.look.colors import Token
from equipment_app.ui.widgets.card import Notice
from equipment_app.ui.widgets.field import CheckBox, Field, SecretLine, forget_secrets
from equipment_app.ui.widgets.label import Label, NoteLine
from equipment_app.ui.widgets.layout import fill, in_column

AGAIN = "again"
_WORDS = 4
"""So many words of a passphrase are hard to guess and easy to remember."""
NoteWords: TypeAlias = tuple[str, str, Token]
"""Words, icon and ink."""


def pin_fits(pin: str) -> bool:
    try:
        good_pin(pin)
    except WeakPin:
        return False
    return True


class TwiceForm(QWidget):
    """`changed` with every letter. A kind of it says whether what was chosen fits, and of each field a word."""

    changed = Signal()
    submitted = Signal()
    """Enter in the last field."""

    def __init__(self, first: str, show: str = "", more: Mapping[str, SecretLine] | None = None) -> None:
        """`first` is the name of the secret's field, which its eye can `show`; `more` follow the second field."""
        super().__init__()
        self._first = first
        self._capital = False
        self.lines = {first: SecretLine(show), AGAIN: SecretLine(), **(more or {})}
        self.fields = {name: Field(line) for name, line in self.lines.items()}
        self.notes = {name: NoteLine() for name in self.lines}
        self.column = in_column(on=self)
        for at, (name, line) in enumerate(self.lines.items()):
            fill(self.column, 8 if at else 0, self.fields[name], self.notes[name])
            line.textChanged.connect(lambda _: self.judge())
            line.caps.connect(self._note_caps)
            line.returnPressed.connect(partial(self._go_on, name))

    @property
    def chosen(self) -> str:
        return self.lines[self._first].text()

    @property
    def good(self) -> bool:
        """It fits, and was typed the same twice."""
        return self._fits() and self.lines[AGAIN].text() == self.chosen

    def forget(self) -> None:
        forget_secrets(self)

    def focus(self) -> None:
        self.lines[self._first].setFocus(Qt.FocusReason.OtherFocusReason)

    def judge(self) -> None:
        for name, said in {AGAIN: self._of_again(), **self._notes()}.items():
            self.notes[name].say(*said)
        self.changed.emit()

    def _fits(self) -> bool:
        raise NotImplementedError

    def _notes(self) -> Mapping[str, NoteWords]:
        """Of each field but the second."""
        raise NotImplementedError

    def _this_is_good(self) -> NoteWords:
        return self.tr("This one is good."), "check", "good"

    def _of_again(self) -> NoteWords:
        again = self.lines[AGAIN].text()
        if self._capital:
            return self.tr("Caps Lock is on"), "triangle-alert", "warn"
        if again and again == self.chosen:
            return self.tr("They match."), "check", "good"
        if self.chosen.startswith(again):
            return "", "", "quiet"
        return self.tr("They do not match."), "triangle-alert", "warn"

    def _note_caps(self, on: bool) -> None:
        self._capital = on
        self.judge()

    def _go_on(self, name: str) -> None:
        """Enter leads through the fields, and on as soon as they are good."""
        names = list(self.lines)
        at = names.index(name)
        if self.good and at:
            self.submitted.emit()
        elif at + 1 < len(names):
            self.lines[names[at + 1]].setFocus(Qt.FocusReason.TabFocusReason)


class PasswordForm(TwiceForm):
    """A password of one's own, and a PIN for who wants one."""

    def __init__(self, *, pin: bool = True) -> None:
        """`pin`: a PIN is asked for as well."""
        super().__init__("password", more={"pin": SecretLine(digits=True)} if pin else {})
        self._of: tuple[str, ...] = ()
        if pin:
            self.lines["pin"].setFixedWidth(128)
        self.retranslate()

    @property
    def pin(self) -> str:
        """Empty where none is wanted."""
        return self.lines["pin"].text() if "pin" in self.lines else ""

    def is_for(self, *of: str) -> None:
        """The name and number of whose it will be, and what the store is called: none of them is a password."""
        self._of = of
        self.judge()

    def retranslate(self) -> None:
        self.fields["password"].set_label(self.tr("New password"))
        self.fields[AGAIN].set_label(self.tr("The same password again"))
        if "pin" in self.fields:
            self.fields["pin"].set_label(self.tr("PIN (optional)"))
        self.lines["password"].eye.set_words(self.tr("Show the password"))
        self.judge()

    def _fits(self) -> bool:
        return self._weak() is None and (not self.pin or pin_fits(self.pin))

    def _notes(self) -> Mapping[str, NoteWords]:
        of_pin = {"pin": self._of_pin()} if "pin" in self.lines else {}
        return {"password": self._of_password(), **of_pin}

    def _of_password(self) -> NoteWords:
        lacking = LEAST - len(self.chosen)
        if not self.chosen:
            hint = self.tr("At least {least} characters; four words are easily remembered.")
            return hint.format(least=LEAST), "", "quiet"
        if lacking > 0:
            return self.tr("%n more letter(s)", "", lacking), "circle-dashed", "quiet"
        weak = self._weak()
        return (explain(weak), "triangle-alert", "warn") if weak else self._this_is_good()

    def _of_pin(self) -> NoteWords:
        if self.pin and pin_fits(self.pin):
            return self.tr("This PIN is good."), "check", "good"
        if len(self.pin) < 4:
            return self.tr("4 to 8 digits; they unlock the program while it is running."), "", "quiet"
        return self.tr("Not all the same, and not in a row."), "triangle-alert", "warn"

    def _weak(self) -> WeakPassword | None:
        try:
            strong(self.chosen, *self._of)
        except WeakPassword as why:
            return why
        return None


class PassphraseForm(TwiceForm):
    """A new passphrase of a store, and what hangs on it."""

    def __init__(self) -> None:
        super().__init__("passphrase", self.tr("Show the passphrase"))
        self.warning = Notice()
        fill(self.column, 8, self.warning)
        self.fields["passphrase"].set_label(self.tr("New passphrase of the store"))
        self.fields[AGAIN].set_label(self.tr("The same passphrase again"))
        self.warning.say(
            self.tr(
                "Without it nobody can ever open the store or its backups, and nobody can recover it. Write it "
                "down and keep it elsewhere, in a sealed envelope."
            ),
            "warn",
        )
        self.judge()

    def _fits(self) -> bool:
        return not missing(self.chosen)

    def _notes(self) -> Mapping[str, NoteWords]:
        return {"passphrase": self._of_passphrase()}

    def _of_passphrase(self) -> NoteWords:
        if not self.chosen:
            hint = self.tr("At least {least} characters; several words are best.")
            return hint.format(least=SHORTEST), "", "quiet"
        if short := missing(self.chosen):
            return self.tr("%n more letter(s)", "", short), "circle-dashed", "quiet"
        if len(self.chosen.split()) < _WORDS:
            return self.tr("Long enough; several words are harder to guess."), "check", "good"
        return self._this_is_good()


class EncryptionChoice(QWidget):
    """Whether a new store is encrypted: a check box, and the passphrase while it is checked.

    It is asleep where the program was installed without encryption.
    """

    changed = Signal()
    submitted = Signal()
    """Enter behind the passphrase."""

    def __init__(self) -> None:
        super().__init__()
        offered = self.tr(
            "Then nobody can read anything from a stolen disk or a copied file. You can also do it later."
        )
        without = self.tr("This program was installed without encryption.")
        self.check = CheckBox(self.tr("Encrypt the store with a passphrase"))
        self.note = Label(offered if cipher.offered() else without, token="quiet", wrap=True)
        self.form = PassphraseForm()
        self.check.setAccessibleDescription(self.note.words())
        self.check.setEnabled(cipher.offered())
        in_column(self.check, self.note, self.form, on=self, spacing=8)
        self.form.hide()
        self.check.toggled.connect(self._toggled)
        self.form.changed.connect(self.changed)
        self.form.submitted.connect(self.submitted)

    @property
    def passphrase(self) -> str:
        """Empty where the store lies in the clear."""
        return self.form.chosen if self.check.isChecked() else ""

    @property
    def good(self) -> bool:
        return self.form.good or not self.check.isChecked()

    @property
    def is_being_filled_in(self) -> bool:
        return self.window().focusWidget() in self.form.lines.values()

    def _toggled(self, wanted: bool) -> None:
        self.form.setVisible(wanted)
        self.note.setVisible(not wanted)
        if wanted:
            self.form.focus()
        else:
            self.form.forget()
        self.changed.emit()
