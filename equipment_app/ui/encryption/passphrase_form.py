"""A new passphrase of a store, and what hangs on it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from equipment_app.store.encryption.cipher import SHORTEST, missing
from equipment_app.ui.access.twice_form import AGAIN, Said, TwiceForm
from equipment_app.ui.widgets.card import Notice

_WORDS = 4
"""So many are hard to guess and easy to remember."""


class PassphraseForm(TwiceForm):
    """`passphrase` is what was chosen, as long as it is `good`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("passphrase", parent=parent)
        self.warning = Notice()
        self.column.addSpacing(8)
        self.column.addWidget(self.warning)
        self.fields["passphrase"].set_label(self.tr("New passphrase of the store"))
        self.fields[AGAIN].set_label(self.tr("The same passphrase again"))
        self.lines["passphrase"].say(self.tr("Show the passphrase"))
        self.warning.say(
            self.tr(
                "Without it nobody can ever open the store or its backups, and nobody can recover it. Write it "
                "down and keep it elsewhere, in a sealed envelope."
            ),
            "warn",
        )
        super().retranslate()

    @property
    def passphrase(self) -> str:
        return self.chosen

    def _fit(self) -> bool:
        return not missing(self.passphrase)

    def _said(self) -> Mapping[str, Said]:
        return {"passphrase": self._of_passphrase()}

    def _of_passphrase(self) -> Said:
        if not self.passphrase:
            hint = self.tr("At least {least} characters; several words are best.")
            return hint.format(least=SHORTEST), "", "quiet"
        if short := missing(self.passphrase):
            return self.tr("%n more letter(s)", "", short), "circle-dashed", "quiet"
        if len(self.passphrase.split()) < _WORDS:
            return self.tr("Long enough; several words are harder to guess."), "check", "good"
        return self._this_is_good()
