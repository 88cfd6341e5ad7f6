"""The first run: open a store, make one, or try the demo. It stands alone in the window, before any store is open."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from equipment_app import __version__
from equipment_app.domain.access_errors import PasswordNeeded
from equipment_app.domain.errors import Refusal
from equipment_app.scanning.decode import Scan
from equipment_app.ui import formatting
from equipment_app.ui.access.entry import Credentials
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.first_run.creating import SUFFIX, NewStore, NewStoreForm, create, make_demo
from equipment_app.ui.first_run.parts import (
    Recent,
    RefusedStore,
    SafetyLine,
    SetAsideSheet,
    StartFoot,
    WayCard,
    WayOut,
    safety_of,
    see,
)
from equipment_app.ui.help.sheets import show_page_help
from equipment_app.ui.jobs import Cancelled, Job, Jobs, Progress
from equipment_app.ui.look.theme import HUGE
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.output.files import ask_file, documents
from equipment_app.ui.widgets.frame import StatusBar
from equipment_app.ui.widgets.label import Label, Mark
from equipment_app.ui.widgets.layout import Scroll, in_column, in_row
from equipment_app.ui.widgets.message_bar import Message, Messages
from equipment_app.ui.widgets.progress import ProgressCard

T = TypeVar("T")
WIDTH, TOP = 896, 88
_GAP, _LOW, _FORM_TOP = 12, 600, 8
_SIDE = 12
"""Room at both sides for the rings of what has the focus, and for the bar of what scrolls."""
_ENDINGS = f"*{SUFFIX} *.akcheck *.equip-backup *.equip-sealed"


class FirstRunPage(QWidget):
    chosen = Signal(Path)
    """This store is to be opened."""
    made = Signal(Path, object)
    """So is this one, for who has just made it: `Credentials`, or None where nobody has a password."""
    restore_wanted = Signal(Path)
    """This one cannot be opened, and goes back to a backup."""

    def __init__(self, machine: Machine, jobs: Jobs, demo_folder: Path | None = None) -> None:
        super().__init__()
        self.settings = machine.settings
        self._jobs = jobs
        self._demo_folder = demo_folder or Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
        )
        self.name = Label(self.tr("Equipment store"), size=HUGE, bold=True)
        self.open_way, self.create_way, self.demo_way = self._ways()
        self.recent, self.refused, self.safe = Recent(), RefusedStore(), SafetyLine()
        self.form = NewStoreForm()
        self.foot = StartFoot(machine)
        self.stack = QStackedWidget()
        self.status, self.messages = StatusBar(), Messages()
        self.sheet: SetAsideSheet | None = None
        self._lay_out()
        self.progress = ProgressCard(self)
        self._connect()
        self.window().setWindowTitle(self.name.words())
        self._show_recent()

    # What can be done

    def choose_store(self) -> None:
        kinds = self.tr("Stores, check files, backups") + f" ({_ENDINGS})"
        ask_file(self, self.tr("Open a store"), kinds, self.chosen.emit)

    def start_form(self) -> None:
        self.stack.setCurrentIndex(1)
        self.form.focus()

    def leave_form(self) -> None:
        self.stack.setCurrentIndex(0)
        self._lead().button.setFocus(Qt.FocusReason.OtherFocusReason)

    def make(self, wanted: NewStore) -> None:
        owner = Credentials(wanted.keeper, wanted.password) if wanted.password else None
        self._run(lambda _: create(wanted), lambda path: self.made.emit(path, owner), self.form.refuse)

    def try_demo(self) -> None:
        """The demo of today, made if it is not there yet; it takes a few seconds and can be cancelled."""
        path = self._demo_folder / f"demo-{formatting.today().isoformat()}{SUFFIX}"
        self._run(
            lambda progress: make_demo(path, progress.step),
            self.chosen.emit,
            self.refuse,
            title=self.tr("Making the demo: a year of issues and returns"),
        )

    def refuse(self, refusal: Refusal) -> None:
        self.messages.say(Message(explain(refusal), tone="bad"))

    def refuse_store(self, path: Path, refusal: Refusal) -> None:
        """Say why this store was not opened, and what can be done about it."""
        self.refused.show_refusal(path, refusal)
        self.safe.hide()
        self._lead_on()

    def _mend(self, way: WayOut) -> None:
        """Do what the way out says, and open the store."""
        path = self.refused.path
        if way.back:
            self.restore_wanted.emit(path)
            return
        if way.other:
            self.chosen.emit(way.other)
            return

        def refused(refusal: Refusal) -> None:
            if isinstance(refusal, PasswordNeeded):
                self._ask_who(path, way)
            else:
                self.refuse_store(path, refusal)

        self._run(lambda _: way.mend(path, None), lambda _: self.chosen.emit(path), refused)

    def _ask_who(self, path: Path, way: WayOut) -> None:
        """Where the store has passwords, whoever works with it signs in for that."""
        sheet = self.sheet = SetAsideSheet(self.window())

        def mended(_: object) -> None:
            sheet.close_overlay()
            self.chosen.emit(path)

        sheet.form.entered.connect(lambda who: self._run(lambda _: way.mend(path, who), mended, sheet.form.refuse))
        sheet.open_once()

    def kept(self) -> tuple[int, Path, Refusal | None, Scan | None]:
        return self.stack.currentIndex(), self.refused.path, self.refused.refusal, self.foot.scan

    def take_back(self, kept: tuple[int, Path, Refusal | None, Scan | None]) -> None:
        """As far as somebody has come: the form is open, a store was refused, a reader was tried."""
        step, path, refusal, scan = kept
        self.stack.setCurrentIndex(step)
        if refusal is not None:
            self.refuse_store(path, refusal)
        if scan is not None:
            self.foot.show_scan(scan)

    def take_scan(self, scan: Scan) -> bool:
        """A reader is tried by reading any label."""
        self.foot.show_scan(scan)
        return True

    # Around it

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().setWindowTitle(self.name.words())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.messages.fit(self.height())
        self._give_room()
        if layout := self.layout():
            layout.activate()
        self.progress.lie_on(self.messages)

    def _give_room(self) -> None:
        """The form takes the room above the head as well, so that its button is seen in most windows."""
        top = TOP if self.height() >= _LOW else 24
        self._column.setContentsMargins(0, min(top, _FORM_TOP) if self.stack.currentIndex() else top, 0, 0)

    def _lead(self) -> WayCard:
        """Open when there is something to open, Create when there is nothing yet."""
        return self.open_way if self.settings.now.recent_stores else self.create_way

    def _lead_on(self) -> None:
        """One button leads: the way out of a refusal before the ways in."""
        for way in (self.open_way, self.create_way, self.demo_way):
            way.lead(way is self._lead() and self.refused.way is None)

    def _show_recent(self) -> None:
        paths = tuple(Path(path) for path in self.settings.now.recent_stores)
        self.recent.show_stores(paths)
        self._lead_on()
        for path in paths:
            self._run(partial(see, path), self.recent.show_seen, self.refuse)
        place = paths[0] if paths else documents() / f"x{SUFFIX}"
        self._run(partial(safety_of, place), self.safe.show_safety, self.refuse)

    def _forget(self, path: Path) -> None:
        self.settings.keep(self.settings.now.forgotten(str(path)))
        self._lead_on()

    def _run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        refused: Callable[[Refusal], object],
        title: str = "",
    ) -> None:
        def failed(error: Exception) -> None:
            if isinstance(error, Refusal):
                refused(error)
            elif not isinstance(error, Cancelled):
                raise error

        self._jobs.run(Job(work, done, failed, owner=self, title=title))

    def _busy(self, progress: Progress) -> None:
        if progress.title:
            self.progress.bar.follow(progress)
            self.stack.setEnabled(False)

    def _idle(self) -> None:
        self.progress.bar.leave()
        self.stack.setEnabled(True)

    def _connect(self) -> None:
        self.open_way.button.clicked.connect(self.choose_store)
        self.create_way.button.clicked.connect(self.start_form)
        self.demo_way.button.clicked.connect(self.try_demo)
        self.recent.view.opened.connect(lambda store: self.chosen.emit(store.path))
        self.recent.forgotten.connect(self._forget)
        self.refused.wanted.connect(self._mend)
        self.refused.forgotten.connect(self.safe.show)
        self.refused.forgotten.connect(self._lead_on)
        self.form.wanted.connect(self.make)
        self.form.back.clicked.connect(self.leave_form)
        self.stack.currentChanged.connect(self._give_room)
        self._jobs.started.connect(self._busy)
        self._jobs.idle.connect(self._idle)
        QShortcut(QKeySequence("Ctrl+O"), self, self.choose_store)
        QShortcut(QKeySequence("Ctrl+N"), self, self.start_form)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.form.form.submit)
        QShortcut(QKeySequence("Esc"), self, self._escape)
        QShortcut(QKeySequence("F1"), self, lambda: show_page_help(self.window(), "first-run"))

    def _escape(self) -> None:
        if self.progress.isVisible():
            self.progress.bar.stop()
        elif self.stack.currentIndex():
            self.leave_form()

    def _bring_down(self, _least: int, most: int) -> None:
        """What is asked of who encrypts the store stands at the foot of the form, and comes into view whole."""
        if self.form.encryption.is_being_filled_in:
            self.below.verticalScrollBar().setValue(most)

    def _ways(self) -> tuple[WayCard, WayCard, WayCard]:
        return (
            WayCard(
                "folder-open",
                self.tr("Open a store"),
                self.tr("A store's file (.equip) on a disk of this computer; a check file (.akcheck), or a backup."),
                self.tr("Choose a file…"),
                "Ctrl+O",
            ),
            WayCard(
                "package-plus",
                self.tr("Create a new store"),
                self.tr("Its name, its file and who issues kit. Members and items are then imported from lists."),
                self.tr("Create…"),
                "Ctrl+N",
            ),
            WayCard(
                "flask-conical",
                self.tr("Try the demo"),
                self.tr(
                    "280 invented members and 30 kinds of kit. Everything works, and it stays apart from real stores."
                ),
                self.tr("Start the demo"),
            ),
        )

    def _lay_out(self) -> None:
        told = self.tr("The kit store of an anti-conflict team. Who has what, who signed for it, and where it is now.")
        sentence = Label(told, token="quiet")
        sentence.setFixedHeight(16)
        side = (_SIDE, 0, _SIDE, 0)
        head = in_row(Mark(48), (in_column(self.name, sentence), 1), margins=side, spacing=16)
        ways = in_row(self.open_way, self.create_way, self.demo_way, spacing=16)
        standing = in_column(ways, self.refused, self.recent, self.safe, self.foot, None, margins=side, spacing=24)
        self.below = Scroll(in_column(self.form, None, margins=side))
        self.below.verticalScrollBar().rangeChanged.connect(self._bring_down)
        for part in (Scroll(standing), self.below):
            self.stack.addWidget(part)
        holder = QWidget()
        holder.setMaximumWidth(WIDTH + 2 * _SIDE)
        self._column = in_column(head, 32, self.stack, self.messages, _GAP, on=holder)
        in_column((in_row(None, (holder, 1000), None), 1), self.status, on=self)
        self.status.say(
            "journal", self.tr("The data stay in one file on your disk. The program never goes online."), "lock"
        )
        self.status.say("date", self.tr("Version {version} · licence EUPL-1.2").format(version=__version__))
