"""What stands in the window before an encrypted store: a calm card that asks for its passphrase."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent

from equipment_app.domain.backup_errors import WrongPassphrase
from equipment_app.domain.errors import Refusal
from equipment_app.store.file.sqlite import unlock
from equipment_app.ui.access.cover import SIDE, CalmPage, CoverCard
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.help.sheets import show_page_help
from equipment_app.ui.jobs import Job, Jobs
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import Notice
from equipment_app.ui.widgets.field import Field, SecretLine
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import fill


class UnlockScreen(CalmPage):
    """`opened` when the passphrase was right, with what `unlock` made of it; `left` when another store is wanted."""

    opened = Signal(object)
    left = Signal()
    HELP: ClassVar[str] = "encryption"
    """The topic of F1."""

    def __init__(self, path: Path, jobs: Jobs, sounds: Sounds, machine: Machine) -> None:
        self.card = CoverCard("lock")
        super().__init__(machine, (self.card,))
        self.path = path
        self._jobs, self._sounds = jobs, sounds
        self.busy = False
        self.refusal: Refusal | None = None
        self.secret, self.notice = SecretLine(self.tr("Show the passphrase")), Notice()
        self.note = self.secret.caps_note()
        self.field = Field(self.secret, self.tr("Passphrase of the store"))
        self.go = Button(kind="primary", key="Enter", does=self.submit)
        self.back = LinkButton(self.tr("Another store"), key="Esc", does=self.left)
        self.hint = Label(size=12, token="quiet")
        self._lay_out_card()
        self.say_words()
        self.secret.textChanged.connect(self._follow)
        self.secret.returnPressed.connect(self.submit)
        QShortcut(QKeySequence("Esc"), self, self.left.emit)
        QShortcut(QKeySequence("F1"), self, lambda: show_page_help(self.window(), self.HELP))
        QShortcut(QKeySequence("Ctrl+Q"), self, lambda: self.window().close())
        self.retranslate()
        self.sentence.setText(self.path.name)
        self._follow()

    def kept(self) -> Refusal | None:
        return self.refusal

    def take_back(self, kept: Refusal | None) -> None:
        if kept is not None:
            self._refuse(kept)

    def take_scan(self, _scan: object) -> bool:
        self._sounds.play(Sound.REFUSED)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().setWindowTitle(f"{self.path.name} – {self.name.words()}")
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """On the worker's thread: a key takes a second, which is what protects it."""
        if self.go.isEnabled():
            self._be_busy(True)
            secret = self.secret.text()
            self._jobs.run(Job(lambda _: self.unlock(secret), self.opened.emit, self._failed, owner=self))

    # What is another before another file

    def unlock(self, secret: str) -> object:
        """On the worker's thread. Raises Refusal."""
        unlock(self.path, secret)
        return None

    def can_open(self) -> bool:
        """Whether a secret is of any use."""
        return True

    def say_words(self) -> None:
        self.hint.setText(self.tr("Nobody can recover a forgotten passphrase."))
        self.card.say(
            self.tr("The store is encrypted"),
            self.tr("The passphrase opens the file; then sign in as usual."),
        )

    # The same before all

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        self._sounds.play(Sound.REFUSED)
        self._refuse(error)

    def _refuse(self, refusal: Refusal) -> None:
        """What was typed stays in its field, chosen whole: it is mended or typed over."""
        self.refusal = refusal
        self._be_busy(False)
        self.secret.selectAll()
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _be_busy(self, busy: bool) -> None:
        self.busy = busy
        self.secret.setReadOnly(busy or not self.can_open())
        self._follow()

    def _follow(self, *_: object) -> None:
        self.go.setText(self.tr("Opening…") if self.busy else self.tr("Open"))
        self.go.set_key("" if self.busy else "Enter")
        self.go.setEnabled(bool(self.secret.text()) and not self.busy and self.can_open())
        self.notice.say("" if self.busy or self.refusal is None else self._why(self.refusal), "bad")

    def _why(self, refusal: Refusal) -> str:
        """Which file it is stands above."""
        if isinstance(refusal, WrongPassphrase):
            return self.tr("This passphrase does not open the store, or the beginning of its file is damaged.")
        return explain(refusal)

    def _lay_out_card(self) -> None:
        back = self.back, Qt.AlignmentFlag.AlignLeft
        fill(self.card.inside, self.field, self.note, 8, self.notice, 8, self.go, 8, back)
        self.card.lay_foot(IconLabel("info", "quiet"), (self.hint, 1), high=44, side=SIDE)
