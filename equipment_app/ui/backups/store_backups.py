"""Sees to the backups of whichever store is open, shows how they are, and backs it up before it is closed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.backups import Why
from equipment_app.ui.backups import words
from equipment_app.ui.backups.backup_actions import BackupActions
from equipment_app.ui.backups.runner import BackupJob, BackupRunner, BackupState, where_of
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.jobs import Executor, Jobs, Progress
from equipment_app.ui.kit.sheet import SIDE, OverlaySheet
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.rights import may
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.label import IconLabel
from equipment_app.ui.widgets.layout import in_column, in_row
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.progress import Bar
from equipment_app.ui.window import Window

LIMIT_S = 10
_WIDTH = 432


class ClosingSheet(OverlaySheet):
    """A store is closed when it is backed up, or after ten seconds: the next start makes up for it.

    Nobody goes on working in what is being closed. Its button is for who has no time; Esc leaves the backup be. `then`
    is called once, whatever happens.
    """

    def __init__(self, window: QWidget, runner: BackupRunner, why: Why, then: Callable[[], object]) -> None:
        super().__init__(window, _WIDTH)
        self._runner, self._why, self._then = runner, why, then
        self._over = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar, self.skip = Bar(), Button()
        back = why is Why.RESTORE
        title = self.tr("Backing up before a restore") if back else self.tr("Backing up before closing")
        self.skip.setText(self.tr("Continue without a backup") if back else self.tr("Close without a backup"))
        icon = IconLabel("hard-drive", "accent", 24), Qt.AlignmentFlag.AlignTop
        said = in_column(self.title, self.sentence, self.bar, 4, (self.skip, Qt.AlignmentFlag.AlignRight), spacing=8)
        in_column(in_row(icon, (said, 1), spacing=12), on=self.panel, margins=(SIDE, 20, SIDE, 20))
        self.say_head(title, self.tr("It takes {count} seconds at most.").format(count=LIMIT_S))
        self.limit = QTimer(self, singleShot=True, interval=LIMIT_S * 1000)
        self.limit.timeout.connect(self.end)
        self.skip.clicked.connect(self.close_overlay)
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
        self._runner.send(BackupJob(self._why, self.title.words(), self.end, lambda _: self.end()))

    def end(self) -> None:
        if self._over:
            return
        self._over = True
        self.limit.stop()
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
        place.status.backups_pressed.connect(lambda: place.show_page("settings", "backups"))
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
        """The store is being closed."""
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
        sign, restored = words.sign(state), state.health.restored
        place.status.say("backup", sign.words, sign.icon, sign.token)
        if restored is None:
            place.say(Message(topic="restored"))
        elif not self._asked and may(place.desk.session, "settings.restore"):
            self._asked = True  # once, and in Settings as long as it takes
            lead = self.tr("The store was restored {when}.").format(when=words.moment(restored))
            text = self.tr(
                "Check that everything is as it should be. Until you confirm it, no automatic backups are made."
            )
            well, act = self.tr("Everything is in order"), actions.all_is_well
            place.say(Message(lead, text, tone="warn", topic="restored", action=well, act=act, stays=True))
