"""The section of Settings about the store as a file: is it safe where it lies, and is it what it was."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from equipment_app.store.seen import Compared
from equipment_app.ui import formatting as how
from equipment_app.ui.encryption.deed import Deed
from equipment_app.ui.formatting import thousands
from equipment_app.ui.store_health import words
from equipment_app.ui.store_health.encryption_rows import EncryptionRows
from equipment_app.ui.store_health.questions import Standing
from equipment_app.ui.store_health.row import SafetyRow
from equipment_app.ui.store_health.words import Said
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Caption
from equipment_app.ui.widgets.layout import Scroll

_NAMES = ("place", "disk", "access", "room", "seen", "clock")


class SafetySection(Card):
    accepted = Signal()
    """Somebody knows why the store is not what this computer saw last."""

    def __init__(
        self, recast: Callable[[Deed], object] | None = None, may_recast: Callable[[], bool] = lambda: False
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
