"""What somebody asks about backups: one more, a copy elsewhere, a trial, another place, the way back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.backup_health import Rehearsal
from equipment_app.domain.backups import Manifest, Why
from equipment_app.store.encryption.cipher import SHORTEST, missing
from equipment_app.ui.backups import words
from equipment_app.ui.backups.runner import BackupJob, BackupRunner, carry
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.jobs import Progress
from equipment_app.ui.kit.sheet import SIDE, OverlaySheet
from equipment_app.ui.look.cells import Tone
from equipment_app.ui.output.files import ask_folder
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.field import Field, SecretLine
from equipment_app.ui.widgets.label import NoteLine
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from equipment_app.store.backups.service import Backups

T = TypeVar("T")
WIDTH = 472


class BackupActions(QObject):
    """For one desk. All of it is done beside the books, and its end is said wherever one stands by then."""

    say = Signal(object)
    """`Message`."""
    restore_wanted = Signal(object)
    """The path of the backup that is meant, or None."""
    verify_wanted = Signal()

    def __init__(self, runner: BackupRunner, settings: MachineSettings, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self.runner = runner
        self._settings, self._window = settings, window
        self.sheet: SealSheet | None = None
        runner.done.connect(lambda made: self._say(self.tr("Backed up and verified"), words.entries(made.head.seq)))
        runner.refused.connect(lambda refusal: self._say(explain(refusal), tone="bad"))

    def do(self, remedy: words.RemedyAct) -> None:
        """What a sentence about backups offers."""
        acts: dict[words.RemedyAct, Callable[[], object]] = {
            "back_up": self.runner.back_up,
            "well": self.all_is_well,
            "choose_folder": self.choose_folder,
            "choose_second": self.choose_second,
            "carry": self.carry,
            "rehearse": self.rehearse,
            "verify": self.verify_wanted.emit,
        }
        if remedy:
            acts[remedy]()

    def before_import(self, then: Callable[[], object], failed: Callable[[Exception], object]) -> None:
        """`then` follows when the store is backed up as it is now; a list can change a great deal at once."""
        self.runner.send(BackupJob(Why.IMPORT, self.tr("Backing up before the import"), then, failed))

    def carry(self) -> None:
        """Copy the newest backup to the second place."""
        self._work(self.tr("Copying to the second place"), carry, self._carried)

    def rehearse(self) -> None:
        """Try whether the newest backup can be restored."""
        if newest := self._newest():
            self._work(self.tr("Testing a restore"), partial(_rehearse, newest), self._rehearsed)

    def all_is_well(self) -> None:
        """The store that was restored is as it should be: its backups go on."""

        def on(_: None) -> None:
            self.runner.send(BackupJob(Why.START))
            self.say.emit(Message(self.tr("Backups continue")))

        self.runner.beside(lambda backups, _: backups.notes.all_is_well(), on, self.runner.tell)

    def seal(self) -> None:
        """An encrypted copy: the passphrase is asked for, then where it goes."""
        sheet = self.sheet = SealSheet(self._window)
        title = self.tr("Where to save the encrypted copy")
        sheet.chosen.connect(lambda chosen: ask_folder(self._window, title, "", partial(self.seal_into, chosen)))
        sheet.open_once()

    def choose_folder(self) -> None:
        self._choose(self.tr("Where to back up"), "backup_folder")

    def choose_second(self) -> None:
        self._choose(self.tr("Second place for backups"), "backup_second")

    def set_place(self, setting: str, folder: Path) -> None:
        """Backups go there from now on; `setting` is which place of this machine it is."""
        self._settings.change(**{setting: str(folder)})
        self.runner.move()

    def seal_into(self, passphrase: str, folder: Path) -> None:
        if newest := self._newest():
            advice = self.tr("Keep the passphrase apart from the file.")
            self._work(
                self.tr("Encrypting a copy"),
                lambda backups, _: backups.seal(newest, folder, passphrase),
                lambda made: self._say(self.tr("Encrypted and read back"), advice, made.file),
            )

    # What came of it

    def _carried(self, made: Manifest | None) -> None:
        if made is not None:
            self._say(self.tr("Copied to the second place"), words.moment(made.made))
        else:
            self._say(self.tr("The second place has the newest backup already."), tone="neutral")

    def _rehearsed(self, trial: Rehearsal) -> None:
        if trial.ok:
            how = f"{words.entries(trial.entries)} · {words.seconds(trial.seconds)}"
            self._say(self.tr("The backup can be restored"), how)
        else:
            bad = self.tr("The backup cannot be restored: the result differs from what was backed up.")
            self._say(bad, tone="bad")

    def _say(self, lead: str, text: str = "", file: str = "", tone: Tone = "good") -> None:
        self.say.emit(Message(lead, text, file, tone=tone, topic="backup"))

    # Inside

    def _choose(self, title: str, setting: str) -> None:
        ask_folder(self._window, title, getattr(self._settings.now, setting), partial(self.set_place, setting))

    def _newest(self) -> Manifest | None:
        state = self.runner.state
        return next(iter(state.backups), None) if state else None

    def _work(self, title: str, work: "Callable[[Backups, Progress], T]", then: Callable[[T], object]) -> None:
        """Somebody waits for it."""
        runner, progress = self.runner, Progress(title)
        runner.busy.emit(progress)

        def ended(told: Callable[..., object], what: object) -> None:
            runner.rested.emit()
            runner.look()
            told(what)

        runner.beside(work, partial(ended, then), partial(ended, runner.tell), progress)


def _rehearse(backup: Manifest, backups: "Backups", progress: Progress) -> Rehearsal:
    from equipment_app.documents.press import Press
    from equipment_app.operations.restore import rehearse_noted

    return rehearse_noted(backups.shelf.path(backup), backups.notes, Press(), step=progress.step)


class SealSheet(OverlaySheet):
    """For an encrypted copy: `chosen` with its passphrase, typed twice; where the file goes is asked next."""

    chosen = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, WIDTH)
        self.first, self.again, self.note = SecretLine(), SecretLine(), NoteLine()
        self.begins_at = self.first
        self.back = Button(self.tr("Cancel"), key="Esc")
        self.go = Button(self.tr("Save as…"), kind="primary", icon="lock", key="Enter")
        inside = in_column(
            self.head("lock"),
            Field(self.first, self.tr("Passphrase (several words are best)")),
            Field(self.again, self.tr("Once more")),
            self.note,
            margins=(SIDE, 20, SIDE, 12),
            spacing=12,
        )
        self.build(inside, None, self.back, self.go)
        for line in (self.first, self.again):
            line.say(self.tr("Show the passphrase"))
            line.textChanged.connect(self._follow)
        self.back.clicked.connect(self.close_overlay)
        self.go.clicked.connect(self._choose)
        self.closed.connect(self._forget)
        self.say_head(
            self.tr("Encrypted copy"),
            self.tr(
                "One file with everything in the newest backup, for a memory stick or another computer. Without "
                "the passphrase nobody can read it, and nobody can recover the passphrase: keep it on paper, in "
                "a sealed envelope."
            ),
        )
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.first.hasFocus() and not self.again.text():
                self.again.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.go.click()
        else:
            super().keyPressEvent(event)

    def _follow(self, *_: object) -> None:
        first, again = self.first.text(), self.again.text()
        short, other = missing(first) > 0, bool(again) and again != first
        self.go.setEnabled(not short and again == first)
        if other and not short and not first.startswith(again):
            self.note.say(self.tr("The passphrases do not match."), "triangle-alert", "warn")
        else:
            least = self.tr("At least {count} characters.").format(count=SHORTEST)
            self.note.say(least, "triangle-alert" if first and short else "", "warn" if first and short else "quiet")

    def _choose(self) -> None:
        passphrase = self.first.text()
        self.close_overlay()
        self.chosen.emit(passphrase)

    def _forget(self) -> None:
        for line in (self.first, self.again):
            line.forget()
