"""What somebody asks about backups, and how a store is backed up: while it is open, and before it is closed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.backup_health import Rehearsal
from equipment_app.domain.backups import Manifest, Why
from equipment_app.domain.errors import Refusal
from equipment_app.domain.rights import Right
from equipment_app.store.encryption.cipher import SHORTEST, missing
from equipment_app.ui.backups import words
from equipment_app.ui.backups.runner import BackupJob, BackupRunner, BackupState, carry, where_of
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.jobs import Executor, Jobs, Progress
from equipment_app.ui.kit.sheet import SIDE, OverlaySheet
from equipment_app.ui.look.cells import Tone
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.output.files import ask_folder
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.field import Field, SecretLine, forget_secrets
from equipment_app.ui.widgets.label import IconLabel, NoteLine
from equipment_app.ui.widgets.layout import in_column, in_row
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.progress import Bar
from equipment_app.ui.window import Window

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
        runner.done.connect(self._backed_up)
        runner.made_up_for.connect(self._made_up_for)
        runner.refused.connect(self._refused)

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
        self._work(self.tr("Copying to the second place"), carry, self._carried)

    def rehearse(self) -> None:
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

    def _backed_up(self, made: Manifest) -> None:
        self._say(self.tr("Backed up and verified"), words.entries(made.head.seq))

    def _made_up_for(self) -> None:
        lead = self.tr("The store was closed without a backup.")
        self._say(lead, self.tr("It is being made now; you can work meanwhile."), tone="neutral")

    def _refused(self, refusal: Refusal) -> None:
        self._say(explain(refusal), tone="bad")

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
    from equipment_app.operations.restore import rehearse

    return rehearse(backups.shelf.path(backup), Press(), backups.notes, beside=backups.beside, step=progress.step)


class SealSheet(OverlaySheet):
    """For an encrypted copy: `chosen` with its passphrase, typed twice; where the file goes is asked next."""

    chosen = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, WIDTH)
        show = self.tr("Show the passphrase")
        self.first, self.again, self.note = SecretLine(show), SecretLine(show), NoteLine()
        self.begins_at = self.first
        self.back = Button(self.tr("Cancel"), key="Esc", does=self.close_overlay)
        self.go = Button(self.tr("Save as…"), kind="primary", icon="lock", key="Enter", does=self._choose)
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
            line.textChanged.connect(self._follow)
        self.closed.connect(lambda: forget_secrets(self))
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


LIMIT_S = 10
_TOLD_S = 3
"""So long it stands there that there is no backup."""
_WIDTH = 432


class ClosingSheet(OverlaySheet):
    """A store is closed when it is backed up, or after ten seconds: that is said, and the next start makes up for it.

    Nobody goes on working in what is being closed. Its button is for who has no time; Esc leaves the backup be. `then`
    is called once, whatever happens.
    """

    def __init__(self, window: QWidget, runner: BackupRunner, why: Why, then: Callable[[], object]) -> None:
        super().__init__(window, _WIDTH)
        self._runner, self._why, self._then = runner, why, then
        self._over = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar, self.skip = Bar(), Button(does=self.close_overlay)
        back = why is Why.RESTORE
        title = self.tr("Backing up before a restore") if back else self.tr("Backing up before closing")
        self.skip.setText(self.tr("Continue without a backup") if back else self.tr("Close without a backup"))
        icon = IconLabel("hard-drive", "accent", 24), Qt.AlignmentFlag.AlignTop
        said = in_column(self.title, self.sentence, self.bar, 4, (self.skip, Qt.AlignmentFlag.AlignRight), spacing=8)
        in_column(in_row(icon, (said, 1), spacing=12), on=self.panel, margins=(SIDE, 20, SIDE, 20))
        self.say_head(title, self.tr("It takes {count} seconds at most.").format(count=LIMIT_S))
        self.limit = QTimer(self, singleShot=True, interval=LIMIT_S * 1000)
        self.limit.timeout.connect(lambda: self.give_up())
        self.told = QTimer(self, singleShot=True, interval=_TOLD_S * 1000)
        self.told.timeout.connect(self.end)
        self.closed.connect(self.end)

    def open(self) -> None:
        """Keys that were pressed too often do nothing: the button has to be gone to."""
        super().open()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        self.limit.start()
        self.open()
        self._runner.busy.connect(self._follow)
        self._runner.stop_carrying()
        self._runner.send(BackupJob(self._why, self.title.words(), self.end, self.give_up))

    def give_up(self, error: Exception | None = None) -> None:
        """There is none, because of `error` or because it takes too long: said for a moment, then it is closed."""
        if self._over or self.told.isActive():
            return
        self.limit.stop()
        self.told.start()
        self._runner.leave()
        self.bar.hide()
        late = self.tr("It takes longer than {count} seconds.").format(count=LIMIT_S)
        why = explain(error) if isinstance(error, Refusal) else late
        if self._why is Why.RESTORE:
            self.skip.setText(self.tr("Continue"))
            comes = self.tr("Nothing is lost: the restore sets the store as it is now aside.")
        else:
            self.skip.setText(self.tr("Close now"))
            comes = self.tr("Nothing is lost. The backup is made as soon as the store is opened again.")
        self.say_head(self.tr("The backup was not made"), f"{why} {comes}")

    def end(self) -> None:
        if self._over:
            return
        self._over = True
        self.limit.stop()
        self.told.stop()
        self._runner.leave()
        self.hide()
        self.deleteLater()
        self._then()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _follow(self, progress: Progress) -> None:
        progress.moved.connect(lambda done, total: self.bar.show_share(done / total if total else 0.0))


class StoreBackups(QObject):
    """By the window, as long as it lives; keeps one desk at a time: `serve`, `stands`, `begin`, `leave`.

    Without a thread beside the books it is idle.
    """

    restore_wanted = Signal(object)
    """The path of a backup, or None: which one is chosen there."""

    def __init__(self, window: Window, settings: MachineSettings, aside: Executor | None) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._jobs = Jobs(aside) if aside is not None else None
        self._place: Workplace | None = None
        self._asked = False
        self.runner: BackupRunner | None = None
        self.actions: BackupActions | None = None
        self.closing: ClosingSheet | None = None

    def serve(self, desk: Desk) -> None:
        """A store is being opened."""
        if self._jobs is not None:
            self.runner = BackupRunner(desk, self._jobs, lambda: where_of(self._settings.now), desk)
            self.runner.told.connect(self._show)
            self.actions = BackupActions(self.runner, self._settings, self._window, desk)
            self.actions.restore_wanted.connect(self.restore_wanted)

    def stands(self, place: Workplace, verify: Callable[[], object]) -> None:
        """Whoever works has this before them: it shows how the backups are, their progress, and how each ended."""
        self._place, self._asked = place, False
        runner, actions = self.runner, self.actions
        if runner is None or actions is None:
            return
        runner.busy.connect(place.work.keep)
        runner.rested.connect(place.work.let_go)
        actions.say.connect(place.say)
        actions.verify_wanted.connect(verify)
        place.actions_.on("file.backup", runner.back_up)
        place.actions_.on("file.backups", lambda: place.show_page("settings", "backups"))
        place.status.items["backup"].pressed.connect(lambda: place.show_page("settings", "backups"))
        place.status.lead("backup", self.tr("Backups and restore"))
        if runner.state:
            self._show(runner.state)

    def begin(self, verification: Verification) -> None:
        """The first page stands; what is being verified comes first."""
        if verification.running:
            for ended in (verification.verified, verification.failed, verification.stopped):
                ended.connect(self.start)
        else:
            self.start()

    def parts(self, then: Callable[[], object], why: Why = Why.CLOSE) -> bool:
        """Whether something is to be backed up before the store is closed: then `then` is called when it is."""
        if self.closing is None and self.runner is not None:

            def parted() -> None:
                self.closing = None
                self.leave()
                then()

            self.closing = ClosingSheet(self._window, self.runner, why, parted)
            self.closing.begin()
            return True
        return self.closing is not None

    def leave(self) -> None:
        if self.runner is not None:
            self.runner.leave()
        self.runner = self.actions = self._place = None

    def start(self, *_: object) -> None:
        """What is due at the start is done now; a second time is nothing."""
        if self.runner is not None:
            self.runner.begin()

    def _show(self, state: BackupState) -> None:
        place, actions = self._place, self.actions
        if place is None or actions is None:
            return
        sign, restored = words.sign(state), state.health.facts.restored
        place.status.say("backup", sign.words, sign.icon, sign.token)
        if restored is None:
            place.say(Message(topic="restored"))
        elif not self._asked and place.desk.may(Right.RESTORE):
            self._asked = True  # once, and in Settings as long as it takes
            lead = self.tr("The store was restored {when}.").format(when=words.moment(restored))
            text = self.tr(
                "Check that everything is as it should be. Until you confirm it, no automatic backups are made."
            )
            well, act = self.tr("Everything is in order"), actions.all_is_well
            place.say(Message(lead, text, tone="warn", topic="restored", action=well, act=act, stays=True))
