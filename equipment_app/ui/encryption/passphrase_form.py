"""A new passphrase of a store: typed twice, with a word about it while it is being typed, and what hangs on it."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.store.derivation import SHORTEST, missing
from equipment_app.ui.colors import Token
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.note_line import NoteLine
from equipment_app.ui.widgets.notice import Notice
from equipment_app.ui.widgets.secret_line import SecretLine

_NAMES = ("passphrase", "again")
_WORDS = 4
"""So many are hard to guess and easy to remember."""
Said = tuple[str, str, Token]
"""Words, icon and ink."""


class PassphraseForm(QWidget):
    """`changed` with every letter; `passphrase` is what was chosen, as long as it is `good`."""

    changed = Signal()
    submitted = Signal()
    """Enter in the last field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._capital = False
        self.lines = {name: SecretLine(shows=name == "passphrase") for name in _NAMES}
        self.fields = {name: Field(line) for name, line in self.lines.items()}
        self.notes = {name: NoteLine() for name in _NAMES}
        self.warning = Notice()
        self._lay_out()
        for name, line in self.lines.items():
            line.textChanged.connect(lambda _: self._judge())
            line.caps.connect(self._note_caps)
            line.returnPressed.connect(partial(self._go_on, name))
        self.retranslate()

    @property
    def passphrase(self) -> str:
        return self.lines["passphrase"].text()

    @property
    def good(self) -> bool:
        return not missing(self.passphrase) and self.lines["again"].text() == self.passphrase

    def forget(self) -> None:
        for line in self.lines.values():
            line.forget()

    def focus(self) -> None:
        self.lines["passphrase"].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.fields["passphrase"].set_label(self.tr("New passphrase of the store"))
        self.fields["again"].set_label(self.tr("The same passphrase again"))
        self.lines["passphrase"].say(self.tr("Show the passphrase"))
        self.warning.say(
            self.tr(
                "Without it nobody ever opens the store or its backups, and nobody can bring it back. Write it down "
                "and keep it elsewhere, in a sealed envelope."
            ),
            "warn",
        )
        self._judge()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _judge(self) -> None:
        for name, said in zip(_NAMES, (self._of_passphrase(), self._of_again()), strict=True):
            self.notes[name].say(*said)
        self.changed.emit()

    def _of_passphrase(self) -> Said:
        typed, short = self.passphrase, missing(self.passphrase)
        if not typed:
            hint = self.tr("At least {least} characters; several words are best.")
            return hint.format(least=SHORTEST), "", "quiet"
        if short:
            return self.tr("%n more letter(s)", "", short), "circle-dashed", "quiet"
        if len(typed.split()) < _WORDS:
            return self.tr("Long enough; several words are harder to guess."), "check", "good"
        return self.tr("This one is good."), "check", "good"

    def _of_again(self) -> Said:
        again = self.lines["again"].text()
        if self._capital:
            return self.tr("Caps Lock is on"), "triangle-alert", "warn"
        if again and again == self.passphrase:
            return self.tr("Both are the same."), "check", "good"
        if self.passphrase.startswith(again):
            return "", "", "quiet"
        return self.tr("The two differ."), "triangle-alert", "warn"

    def _note_caps(self, on: bool) -> None:
        self._capital = on
        self._judge()

    def _go_on(self, name: str) -> None:
        """Enter leads to the second field, and on as soon as both are good."""
        if self.good:
            self.submitted.emit()
        elif name == "passphrase":
            self.lines["again"].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for name in _NAMES:
            column.addWidget(self.fields[name])
            column.addWidget(self.notes[name])
            column.addSpacing(8)
        column.addWidget(self.warning)
