"""In the section about safety: whether the store is encrypted, what can be done about it, what beside it is not."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.store.encryption import cipher
from equipment_app.ui import formatting as how
from equipment_app.ui.encryption.deed import Deed
from equipment_app.ui.store_health.questions import Standing
from equipment_app.ui.store_health.row import SafetyRow
from equipment_app.ui.store_health.words import Said
from equipment_app.ui.widgets.button import Button

_NAMED = 3
"""So many of the files in the clear are called by their names."""


class EncryptionRows(QWidget):
    """`recast` is called with a `Deed`; it is offered to who may."""

    def __init__(self, recast: Callable[[Deed], object] | None, may_recast: Callable[[], bool]) -> None:
        super().__init__()
        self._recast, self._may_recast = recast, may_recast
        self._standing: Standing | None = None
        self.store, self.clear = SafetyRow(), SafetyRow()
        self.buttons = {deed: Button(size="small", icon=icon) for deed, icon in _ICONS.items()}
        self.folder = Button(size="small", icon="folder-open")
        self.store.offer(list(self.buttons.values()))
        self.clear.offer((self.folder,))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (self.store, self.clear):
            column.addWidget(row)
        for deed, button in self.buttons.items():
            button.clicked.connect(partial(self._want, deed))
        self.folder.clicked.connect(self._open_folder)
        self.clear.hide()

    def show_standing(self, standing: Standing | None) -> None:
        """In the language of the screen; None while it is not known."""
        self._standing = standing
        words = {
            Deed.ENCRYPT: self.tr("Encrypt…"),
            Deed.CHANGE: self.tr("Change the passphrase…"),
            Deed.DECRYPT: self.tr("Decrypt…"),
        }
        may = self._recast is not None and self._may_recast()
        offered = may and standing is not None and not standing.read_only
        for deed, button in self.buttons.items():
            button.setText(words[deed])
            button.setVisible(offered and standing is not None and deed.asks_present is standing.encrypted)
        self.buttons[Deed.ENCRYPT].setEnabled(cipher.offered())
        self.store.say(self.tr("Encryption of the store"), self._of_store(standing) if standing else None)
        self.clear.setVisible(standing is not None and bool(standing.clear))
        self.clear.say(self.tr("Not encrypted"), self._of_clear(standing) if standing else None)
        self.folder.setText(self.tr("Open the folder"))

    def _of_store(self, standing: Standing) -> Said:
        if standing.encrypted:
            return Said(
                self.tr("The store is encrypted"),
                self.tr(
                    "Anyone who takes the disk, a backup or a copy of the file can read nothing without the "
                    "passphrase. It does not protect a store that is open on an unlocked computer."
                ),
                "good",
                "lock",
            )
        rest = [self.tr("Anyone who takes the file or a backup of it can read it, unless the disk is encrypted.")]
        if not cipher.offered():
            rest.append(self.tr("This program was installed without encryption."))
        return Said(self.tr("The store is not encrypted"), " ".join(rest), "neutral", "file-text")

    def _of_clear(self, standing: Standing) -> Said:
        files = standing.clear
        count = self.tr("%n file(s) can be read without the passphrase", "", len(files))
        names = ", ".join(file.name for file in files[:_NAMED]) + ("…" if len(files) > _NAMED else "")
        return Said(how.counted(count, len(files)), names, "warn", "triangle-alert")

    def _want(self, deed: Deed, _checked: bool = False) -> None:
        if self._recast is not None:
            self._recast(deed)

    def _open_folder(self) -> None:
        if self._standing is not None and self._standing.clear:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._standing.clear[0].parent)))


_ICONS = {Deed.ENCRYPT: "lock", Deed.CHANGE: "pencil", Deed.DECRYPT: "unplug"}
