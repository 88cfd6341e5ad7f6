"""The section of Settings about the store as a file: is it safe where it lies, and is it what it was."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from equipment_app.domain.backups import Where
from equipment_app.domain.value import Value
from equipment_app.queries.integrity import ClockMarks, clock_marks
from equipment_app.store.beside.restoring import in_the_clear
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.file.safety import Safety, safety
from equipment_app.store.seen import Compared, compare
from equipment_app.ui import formatting as how
from equipment_app.ui.encryption.place import EncryptionChange, folders_of
from equipment_app.ui.formatting import thousands
from equipment_app.ui.look.cells import INK
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.output.files import open_folder
from equipment_app.ui.store_health import words
from equipment_app.ui.store_health.words import HealthFinding
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Caption, IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, in_column, in_row

_LABEL, _NAMED = 168, 3
"""Width of what a row is about; so many of the files in the clear are called by their names."""
_ICONS = {EncryptionChange.ENCRYPT: "lock", EncryptionChange.CHANGE: "pencil", EncryptionChange.DECRYPT: "unplug"}


class SafetyFacts(Value):
    """Where the store lies, what this computer remembers of it, what its entries say of the clock."""

    safety: Safety
    compared: Compared
    marks: ClockMarks
    read_only: bool
    encrypted: bool = False
    clear: tuple[Path, ...] = ()
    """What lies beside an encrypted store, and in the folders of its backups, and opens without a passphrase."""


def safety_facts(database: Database, where: Where) -> SafetyFacts:
    """`where` backups go, but for the second place, which may be slow.

    It takes seconds where the system has to be asked about encryption.
    """
    path, encrypted = database.path, database.key is not None
    return SafetyFacts(
        safety(path),
        database.ask(compare),
        database.ask(clock_marks),
        database.found.read_only,
        encrypted,
        tuple(in_the_clear(path, folders_of(path, Where(where.folder)))) if encrypted else (),
    )


class SafetyRow(QWidget):
    """Sign, what it is about, how it is, quietly what follows from it, and under it what can be done."""

    def __init__(self, about: str = "", *buttons: QWidget) -> None:
        super().__init__()
        self.icon = IconLabel("circle-dashed", "quiet", 20)
        self.about = Label(about, token="quiet", size=SMALL)
        self.about.setFixedWidth(_LABEL)
        self.lead, self.rest = Label(bold=True), Label(token="quiet", wrap=True)
        words = in_column(self.lead, self.rest, spacing=2)
        if buttons:
            words.addLayout(in_row(*buttons, None, margins=(0, 4, 0, 0), spacing=8))
        icon = self.icon, Qt.AlignmentFlag.AlignTop
        beside = in_column(self.about, None, margins=(0, 2, 0, 0))
        in_row(icon, beside, (words, 1), on=self, margins=(0, 8, 0, 8), spacing=12)

    def say(self, said: HealthFinding) -> None:
        self.icon.show_icon(said.icon, INK[said.tone])
        self.lead.setText(said.lead)
        self.rest.setText(said.rest)
        self.rest.setVisible(bool(said.rest))
        self.setAccessibleName(f"{self.about.words()}: {said}")


class SafetySection(Card):
    def __init__(self, recast: Callable[[EncryptionChange], object] | None = None) -> None:
        """`recast` does something about the store's encryption; who may not has no buttons for it, hidden or not."""
        super().__init__(self.tr("Safety of the data"), aside=self.tr("as far as this computer can tell"))
        self.accept = Button(self.tr("I know why"), size="small", icon="check")
        self.accept.hide()
        self._clear = Path()
        changes = (
            {}
            if recast is None
            else {
                EncryptionChange.ENCRYPT: self.tr("Encrypt…"),
                EncryptionChange.CHANGE: self.tr("Change the passphrase…"),
                EncryptionChange.DECRYPT: self.tr("Decrypt…"),
            }
        )
        self.buttons = {change: Button(text, size="small", icon=_ICONS[change]) for change, text in changes.items()}
        for change, button in self.buttons.items():
            button.hide()
            button.clicked.connect(lambda _=False, change=change: recast(change))  # type: ignore[misc]
        self.folder = Button(self.tr("Open the folder"), size="small", icon="folder-open", does=self._open_folder)
        self.rows = {
            "place": SafetyRow(self.tr("Place")),
            "disk": SafetyRow(self.tr("Encryption of the disk")),
            "store": SafetyRow(self.tr("Encryption of the store"), *self.buttons.values()),
            "clear": SafetyRow(self.tr("Not encrypted"), self.folder),
            "access": SafetyRow(self.tr("Access")),
            "room": SafetyRow(self.tr("Free space")),
            "seen": SafetyRow(self.tr("Last known state"), self.accept),
            "clock": SafetyRow(self.tr("The computer's clock")),
        }
        self.rows["clear"].hide()
        *of_place, seen, clock = self.rows.values()
        where = self.tr("Where the store is")
        about_time = Caption(self.tr("Continuity with the last known state")), 4, seen, clock, 14
        column = in_column(Caption(where), 4, *of_place, 14, *about_time, None, margins=(16, 14, 16, 16))
        self.body.addWidget(Scroll(column), 1)

    def show_facts(self, facts: SafetyFacts) -> None:
        said = {
            "place": words.place(facts.safety),
            "disk": words.encryption(facts.safety),
            "store": self._of_store(facts),
            "clear": self._of_clear(facts),
            "access": words.access(facts.safety),
            "room": words.room(facts.safety.room),
            "seen": self._seen(facts.compared),
            "clock": self._clock(facts.marks),
        }
        for name, row in self.rows.items():
            row.say(said[name])
        for change, button in self.buttons.items():
            button.setVisible(not facts.read_only and change.asks_present is facts.encrypted)
            button.setEnabled(change is not EncryptionChange.ENCRYPT or cipher.offered())
        self.rows["clear"].setVisible(bool(facts.clear))
        if facts.clear:
            self._clear = facts.clear[0].parent
        self.accept.setVisible(facts.compared.verdict in words.DIFFERENT)

    def _open_folder(self) -> None:
        open_folder(self._clear)

    def _of_store(self, facts: SafetyFacts) -> HealthFinding:
        if facts.encrypted:
            return HealthFinding(
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
        return HealthFinding(self.tr("The store is not encrypted"), " ".join(rest), "neutral", "file-text")

    def _of_clear(self, facts: SafetyFacts) -> HealthFinding:
        files = facts.clear
        count = self.tr("%n file(s) can be read without the passphrase", "", len(files))
        names = ", ".join(file.name for file in files[:_NAMED]) + ("…" if len(files) > _NAMED else "")
        return HealthFinding(how.counted(count, len(files)), names, "warn", "triangle-alert")

    def _seen(self, compared: Compared) -> HealthFinding:
        if compared.seen is None:
            return HealthFinding(
                self.tr("This computer sees the store for the first time"),
                self.tr("From now on it remembers where the journal ended, so that an older copy is noticed."),
                icon="eye",
            )
        if compared.verdict in words.DIFFERENT:
            return HealthFinding(words.differs(compared), words.what_differs(compared), "warn", "triangle-alert")
        at = datetime.fromisoformat(compared.seen.at)
        when = f"{how.day(at.date())} {at.hour}:{at.minute:02}"
        rest = self.tr("Entry {seq}, {when}.").format(seq=thousands(compared.seen.seq), when=when)
        return HealthFinding(self.tr("It follows on from what this computer saw last"), rest, "good", "shield-check")

    def _clock(self, marks: ClockMarks) -> HealthFinding:
        if not marks.count:
            return HealthFinding(self.tr("No entry was written while the clock was set back"), "", "good", "clock")
        lead = how.counted(self.tr("%n entry(s) with a mark of the clock", "", marks.count), marks.count)
        last = self.tr("The last is entry {seq}. Order is told by the numbers of the entries, not by their times.")
        return HealthFinding(lead, last.format(seq=thousands(marks.last)), "warn", "calendar-clock")
