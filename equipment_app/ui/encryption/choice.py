"""Of a new store: whether it is encrypted, and with what passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.store.encryption import cipher
from equipment_app.ui.encryption.passphrase_form import PassphraseForm
from equipment_app.ui.widgets.field import Check
from equipment_app.ui.widgets.label import Label


class EncryptionChoice(QWidget):
    """A check box, and the passphrase while it is checked; asleep where the program was installed without."""

    changed = Signal()
    submitted = Signal()
    """Enter behind the passphrase."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check = Check(self.tr("Encrypt the store with a passphrase"))
        self.note = Label(token="quiet", wrap=True)
        self.form = PassphraseForm()
        self.check.setEnabled(cipher.offered())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.check, self.note, self.form):
            column.addWidget(part)
        self.form.hide()
        self.check.toggled.connect(self._toggled)
        self.form.changed.connect(self.changed)
        self.form.submitted.connect(self.submitted)
        self._say_words()

    @property
    def passphrase(self) -> str:
        """Empty where the store lies in the clear."""
        return self.form.passphrase if self.check.isChecked() else ""

    @property
    def good(self) -> bool:
        return self.form.good or not self.check.isChecked()

    @property
    def is_being_filled_in(self) -> bool:
        return self.window().focusWidget() in self.form.lines.values()

    def forget(self) -> None:
        self.form.forget()
        self.check.setChecked(False)

    def _say_words(self) -> None:
        offered = self.tr(
            "Then nobody can read anything from a stolen disk or a copied file. You can also do it later."
        )
        without = self.tr("This program was installed without encryption.")
        self.note.setText(offered if cipher.offered() else without)
        self.check.setAccessibleDescription(self.note.words())

    def _toggled(self, wanted: bool) -> None:
        self.form.setVisible(wanted)
        self.note.setVisible(not wanted)
        if wanted:
            self.form.focus()
        else:
            self.form.forget()
        self.changed.emit()
