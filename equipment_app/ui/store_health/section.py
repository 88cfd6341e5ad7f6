"""What is asked on the worker's thread about the store as a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.backups import Where
from equipment_app.queries.integrity import ClockMarks, clock_marks
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.file.safety import Safety
from equipment_app.store.seen import Compared
from equipment_app.ui import formatting as how
from equipment_app.ui.encryption.recasting import EncryptionChange, folders_of
from equipment_app.ui.formatting import thousands
from equipment_app.ui.look.cells import INK
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.store_health import words
from equipment_app.ui.store_health.words import Said
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Caption, IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll


@dataclass(frozen=True, slots=True)
class Standing:
    """How the store stands: where it lies, what this computer remembers of it, what its entries say of the clock."""

    safety: Safety
    compared: Compared
    marks: ClockMarks
    read_only: bool
    encrypted: bool = False
    clear: tuple[Path, ...] = ()
    """What lies beside an encrypted store, and in the folders of its backups, and opens without a passphrase."""


def standing(database: Database, where: Where) -> Standing:
    """`where` backups go, but for the second place, which may be slow.

    It takes seconds where the system has to be asked about encryption.
    """
    from equipment_app.store.beside.restoring import in_the_clear
    from equipment_app.store.file.safety import safety
    from equipment_app.store.seen import compare

    encrypted = database.key is not None
    return Standing(
        safety(database.path),
        database.ask(compare),
        database.ask(clock_marks),
        database.found.read_only,
        encrypted,
        tuple(in_the_clear(database.path, folders_of(database.path, Where(where.folder)))) if encrypted else (),
    )


def accept(database: Database) -> None:
    """From now on the store as it is here is what this computer has seen."""
    from equipment_app.store import seen

    database.ask(lambda books: seen.accept(books, database.path))


_LABEL = 168


class SafetyRow(QWidget):
    """Sign, what it is about, how it is, and quietly what follows from it."""

    def __init__(self) -> None:
        super().__init__()
        self.icon = IconLabel("circle-dashed", "quiet", 20)
        self.about = Label(token="quiet", size=SMALL)
        self.about.setFixedWidth(_LABEL)
        self.lead, self.rest = Label(bold=True), Label(token="quiet", wrap=True)
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        self.words.addWidget(self.lead)
        self.words.addWidget(self.rest)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        about = QVBoxLayout()
        about.setContentsMargins(0, 2, 0, 0)
        about.addWidget(self.about)
        about.addStretch(1)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(about)
        row.addLayout(self.words, 1)

    def say(self, about: str, said: Said | None) -> None:
        self.about.setText(about)
        if said is None:
            return
        self.icon.show_icon(said.icon, INK[said.tone])
        self.lead.setText(said.lead)
        self.rest.setText(said.rest)
        self.rest.setVisible(bool(said.rest))
        self.setAccessibleName(f"{about}: {said}")

    def offer(self, buttons: Sequence[QWidget]) -> None:
        """What can be done about it stands under the words."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.words.addLayout(row)


_NAMED = 3
"""So many of the files in the clear are called by their names."""


class EncryptionRows(QWidget):
    """`recast` is called with a `EncryptionChange`; it is offered to who may."""

    def __init__(self, recast: Callable[[EncryptionChange], object] | None, may_recast: Callable[[], bool]) -> None:
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
            EncryptionChange.ENCRYPT: self.tr("Encrypt…"),
            EncryptionChange.CHANGE: self.tr("Change the passphrase…"),
            EncryptionChange.DECRYPT: self.tr("Decrypt…"),
        }
        may = self._recast is not None and self._may_recast()
        offered = may and standing is not None and not standing.read_only
        for deed, button in self.buttons.items():
            button.setText(words[deed])
            button.setVisible(offered and standing is not None and deed.asks_present is standing.encrypted)
        self.buttons[EncryptionChange.ENCRYPT].setEnabled(cipher.offered())
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

    def _want(self, deed: EncryptionChange, _checked: bool = False) -> None:
        if self._recast is not None:
            self._recast(deed)

    def _open_folder(self) -> None:
        if self._standing is not None and self._standing.clear:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._standing.clear[0].parent)))


_ICONS = {EncryptionChange.ENCRYPT: "lock", EncryptionChange.CHANGE: "pencil", EncryptionChange.DECRYPT: "unplug"}


_NAMES = ("place", "disk", "access", "room", "seen", "clock")


class SafetySection(Card):
    accepted = Signal()
    """Somebody knows why the store is not what this computer saw last."""

    def __init__(
        self, recast: Callable[[EncryptionChange], object] | None = None, may_recast: Callable[[], bool] = lambda: False
    ) -> None:
        """`recast` does something about the store's encryption, for who may."""
        super().__init__("·")
        self._standing: Standing | None = None
        self.rows = {name: SafetyRow() for name in _NAMES}
        self.encryption = EncryptionRows(recast, may_recast)
        self.captions = Caption(), Caption()
        self.accept = Button(self.tr("I know why"), size="small", icon="check")
        self.accept.clicked.connect(self.accepted)
        self.accept.hide()
        self.rows["seen"].offer((self.accept,))
        self._lay_out()
        self._say_words()

    def focus(self) -> None:
        self.accept.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_standing(self, standing: Standing) -> None:
        self._standing = standing
        self._say_words()

    def _say_words(self) -> None:
        self.title.setText(self.tr("Safety of the data"))
        self.say_aside(self.tr("as far as this computer can tell"))
        self.captions[0].setText(self.tr("Where the store is"))
        self.captions[1].setText(self.tr("Continuity with the last known state"))
        names = {
            "place": self.tr("Place"),
            "disk": self.tr("Encryption of the disk"),
            "access": self.tr("Access"),
            "room": self.tr("Free space"),
            "seen": self.tr("Last known state"),
            "clock": self.tr("The computer's clock"),
        }
        said = self._said(self._standing) if self._standing else {}
        for name, row in self.rows.items():
            row.say(names[name], said.get(name))
        self.encryption.show_standing(self._standing)
        self.accept.setVisible(self._standing is not None and self._standing.compared.verdict in words.DIFFERENT)

    def _said(self, standing: Standing) -> dict[str, Said]:
        safety = standing.safety
        return {
            "place": words.place(safety),
            "disk": words.encryption(safety),
            "access": words.access(safety),
            "room": words.room(safety.room),
            "seen": self._seen(standing.compared),
            "clock": self._clock(standing),
        }

    def _seen(self, compared: Compared) -> Said:
        if compared.seen is None:
            return Said(
                self.tr("This computer sees the store for the first time"),
                self.tr("From now on it remembers where the journal ended, so that an older copy is noticed."),
                icon="eye",
            )
        if compared.verdict in words.DIFFERENT:
            return Said(words.differs(compared), words.what_differs(compared), "warn", "triangle-alert")
        at = datetime.fromisoformat(compared.seen.at)
        when = f"{how.day(at.date())} {at.hour}:{at.minute:02}"
        return Said(
            self.tr("It follows on from what this computer saw last"),
            self.tr("Entry {seq}, {when}.").format(seq=thousands(compared.seen.seq), when=when),
            "good",
            "shield-check",
        )

    def _clock(self, standing: Standing) -> Said:
        marks = standing.marks
        if not marks.count:
            return Said(self.tr("No entry was written while the clock was set back"), "", "good", "clock")
        lead = how.counted(self.tr("%n entry(s) with a mark of the clock", "", marks.count), marks.count)
        last = self.tr("The last is entry {seq}. Order is told by the numbers of the entries, not by their times.")
        return Said(lead, last.format(seq=thousands(marks.last)), "warn", "calendar-clock")

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(0)
        for caption, names in zip(self.captions, (_NAMES[:4], _NAMES[4:]), strict=True):
            column.addWidget(caption)
            column.addSpacing(4)
            for name in names:
                column.addWidget(self.rows[name])
                if name == "disk":
                    column.addWidget(self.encryption)
            column.addSpacing(14)
        column.addStretch(1)
        self.body.addWidget(Scroll(column), 1)
