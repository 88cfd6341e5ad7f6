"""First step: the passphrases, what will become of the store, and what that is good for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from equipment_app.domain.backup_errors import WrongPassphrase
from equipment_app.domain.errors import Refusal
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.encryption.deed import Deed
from equipment_app.ui.encryption.passphrase_form import PassphraseForm
from equipment_app.ui.widgets.card import Card, Notice
from equipment_app.ui.widgets.field import Field, SecretLine
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Narrow, Scroll

_WIDE = 560


class AskingStep(Card):
    """`ready` says whether all that the deed asks for was said; `secrets` gives it, the present one first."""

    changed = Signal()
    entered = Signal()
    """Enter behind the last of them."""

    def __init__(self, deed: Deed) -> None:
        super().__init__("·")
        self._deed = deed
        self.what = Label(wrap=True)
        self.good_for = Label(
            self.tr(
                "It protects the data on a stolen disk or memory stick, and in every copy of the file. It does "
                "not protect a computer that is running and unlocked, or anything printed or exported."
            ),
            token="quiet",
            wrap=True,
        )
        self.notice, self.warning = Notice(), Notice()
        self.present, self.form = SecretLine(), PassphraseForm()
        self.field = Field(self.present, self.tr("Current passphrase of the store"))
        self._lay_out()
        self.present.textChanged.connect(self._typed)
        self.present.returnPressed.connect(self._go_on)
        self.form.changed.connect(self.changed)
        self.form.submitted.connect(self.entered)
        titles = {
            Deed.ENCRYPT: self.tr("Choose a passphrase"),
            Deed.CHANGE: self.tr("Choose another passphrase"),
            Deed.DECRYPT: self.tr("From now on without a passphrase"),
        }
        self.title.setText(titles[self._deed])
        self.say_aside(self.tr("nothing changes until the second step is done"))
        self.what.setText(self._what())
        self.present.say(self.tr("Show the passphrase"))
        clear = self.tr(
            "After that, anyone who takes the disk, a memory stick or a copy of the file can read everything."
        )
        self.warning.say(clear if self._deed is Deed.DECRYPT else "", "warn")

    @property
    def ready(self) -> bool:
        said_present = bool(self.present.text()) or not self._deed.asks_present
        return said_present and (self.form.good or not self._deed.asks_new)

    def secrets(self) -> tuple[str, str]:
        return self.present.text(), self.form.passphrase

    def focus(self) -> None:
        if self._deed.asks_present:
            self.present.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.focus()

    def forget(self) -> None:
        self.present.forget()
        self.form.forget()

    def rest(self) -> None:
        """It is being tried: what was wrong before is not said any more."""
        self.notice.say("")

    def refuse(self, refusal: Refusal) -> None:
        """About the present passphrase it is said there."""
        if isinstance(refusal, WrongPassphrase):
            self.field.set_error(self.tr("This passphrase does not open the store."))
            self.present.selectAll()
            self.present.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.notice.say(explain(refusal), "bad")

    def _what(self) -> str:
        match self._deed:
            case Deed.ENCRYPT:
                return self.tr(
                    "The store and its backups become files that nobody can read without the passphrase. The "
                    "program asks for it when the store is opened; then everyone signs in as usual."
                )
            case Deed.CHANGE:
                return self.tr(
                    "The store and its backups are rewritten, and the old passphrase no longer opens them. Copies "
                    "kept elsewhere still have the old one."
                )
        return self.tr("The store and its backups are rewritten so that they open without a passphrase.")

    def _typed(self, *_: object) -> None:
        self.field.set_error("")
        self.changed.emit()

    def _go_on(self) -> None:
        """Enter behind the present one leads to the new one, where that is asked for."""
        if self._deed.asks_new:
            self.form.focus()
        else:
            self.entered.emit()

    def _lay_out(self) -> None:
        self.field.setVisible(self._deed.asks_present)
        self.form.setVisible(self._deed.asks_new)
        self.good_for.setVisible(self._deed is Deed.ENCRYPT)
        narrow = Narrow(_WIDE)
        column = narrow.column
        for part in (self.what, self.good_for, self.notice, self.field, self.form, self.warning):
            column.addWidget(part)
        column.addStretch(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(narrow)
        self.body.addWidget(Scroll(inside), 1)
