"""A check file open in the window, without a store: only this check, until its result goes back."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.list_errors import NoCheckFile
from equipment_app.domain.unit_check import Check
from equipment_app.exchange.check_file import RESULT
from equipment_app.scanning.decode import Scan
from equipment_app.ui import formatting
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.help.sheets import show_page_help
from equipment_app.ui.jobs import Job, Jobs
from equipment_app.ui.kit.actions import Actions
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.main_window.acts import ACTS
from equipment_app.ui.main_window.workplace import Machine, WindowActions
from equipment_app.ui.output.files import ask_save, why_not_written
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.unit_check.board import CheckBoard
from equipment_app.ui.unit_check.session import CHECK_ACTS, CheckActions, CheckSession, FileCheckAutosave
from equipment_app.ui.unit_check.steps import ask_finish
from equipment_app.ui.unit_check.words import plan_sentence
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import EmptyState
from equipment_app.ui.widgets.frame import PageHeader, StatusBar
from equipment_app.ui.widgets.layout import in_column, stacked
from equipment_app.ui.widgets.message_bar import Message, Messages
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.exchange.check_file import CheckFile


PAGE = "unit_check"
_MENUS = (
    *("view.system", "view.light", "view.dark", "view.cs", "view.en", "view.camera", "view.full"),
    *("help.page", "file.quit"),
)
_KEYS = tuple(act for act in CHECK_ACTS if act.id != "unit_check.another")
_GAP, _SIDE, _WIDE_FROM = 12, 16, 1440


class CheckPlace(QWidget):
    """`left`: this file is done with, or was refused; the window is free for something else."""

    left = Signal()

    def __init__(self, window: Window, machine: Machine, path: Path, jobs: Jobs, sounds: Sounds) -> None:
        super().__init__()
        self.path = path
        self._window = window
        self._jobs, self._sounds = jobs, sounds
        self.file: CheckFile | None = None
        self.session: CheckSession | None = None
        self._keeper: FileCheckAutosave | None = None
        self.check_actions: CheckActions | None = None
        self._refusal: Refusal | None = None
        self._result: Path | None = None
        acts = [*(act for act in ACTS if act.id in _MENUS), *_KEYS]
        self.actions_ = Actions(window, acts, parent=self)
        self._lay_out()
        WindowActions(window, machine, self, self.actions_)
        self.actions_.on("help.page", lambda: show_page_help(window, PAGE, self.actions_.acts.values()))
        for act in _KEYS:
            self.actions_.on(act.id, partial(self._do, act), partial(act.when, self))
        self._say_words()

    def open(self) -> None:
        self._jobs.run(
            Job(partial(_open, self.path), lambda file: self._begin(file, file.check), self._refused, owner=self)
        )

    def kept(self) -> tuple[Any, ...]:
        return self.file, self.session.check if self.session else None, self._refusal, self._result

    def take_back(self, kept: tuple[Any, ...]) -> None:
        """The same check of the same file, what became of it."""
        file, check, self._refusal, self._result = kept
        if file is not None and check is not None:
            self._begin(file, check)
        else:
            self._say_empty()

    def take_scan(self, scan: Scan) -> bool:
        """Whatever cannot be read here is nobody else's either."""
        if self.session and self.session.understands(scan):
            self.session.take(scan)
        else:
            self._sounds.play(Sound.REFUSED)
        return True

    def ask_finish(self) -> None:
        if self.session and self.session.check:
            ask_finish(self.window(), self.session.check, self.finish.text(), self._choose_result)

    def save_result(self, result: Path, lead: int = 0) -> None:
        """The result is durable, then the check file and the names in it are gone."""
        file, session = self.file, self.session
        if file is None or session is None or session.check is None:
            return
        check = session.check

        def write(_: object) -> None:
            file.save(check)
            file.finish(result, formatting.now(), lead)

        self._jobs.run(Job(write, lambda _: self._finished(result), self._not_written, owner=self))

    # What is shown

    def _say_words(self) -> None:
        self.finish.setText(self.tr("Finish and save the result…"))
        check = self.session.check if self.session else None
        title = self.tr("Unit check")
        self.header.say(title, plan_sentence(check.plan) if check else self.path.name)
        self._window.setWindowTitle(f"{self.path.name} – {title}")
        until = formatting.day(self.file.until) if self.file else ""
        self.status.say("journal", self.path.name, "file-text")
        self.status.say("backup", self.tr("valid until {day}").format(day=until) if until else "", "calendar")
        self.status.say("reader", self.tr("Scanner ready"), "barcode")
        self._say_saved()
        self._say_empty()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._keeper:
            self._keeper.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= _WIDE_FROM else _SIDE
        self._column.setContentsMargins(side, 0, side, _GAP)
        self.messages.fit(self.height())

    def _begin(self, file: "CheckFile", check: Check) -> None:
        self.file = file
        self._keeper = FileCheckAutosave(file, self._jobs, self)
        self.session = CheckSession(self._keeper, parent=self)
        self.check_actions = CheckActions(self.session, self.board)
        self.check_actions.finished.connect(self.ask_finish)
        self._keeper.kept.connect(self._say_saved)
        self._keeper.broken.connect(self._not_kept)
        self.session.said.connect(self.messages.say)
        self.session.sounded.connect(self._sounds.play)
        self.session.begin(check)
        self._stack.setCurrentWidget(self.board)
        self.header.show_parts((self.finish,))
        self.header.search.hide()
        self.actions_.show_page(PAGE)
        self._say_words()
        self.board.enter()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        self._refusal = error
        self._sounds.play(Sound.REFUSED)
        self._say_empty()

    def _finished(self, result: Path) -> None:
        self._result = result
        if self.session:
            self.session.leave()
        self._stack.setCurrentWidget(self.empty)
        self.header.show_parts(())
        self.header.search.hide()
        self.session, self.file = None, None
        self.actions_.show_page("")
        self._say_words()
        self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_empty(self) -> None:
        back = self.tr("To the beginning")
        if self._result:
            title = self.tr("The result is saved")
            sentence = self.tr("Hand {name} in to the store. The check file has deleted itself.")
            self.empty.say(title, sentence.format(name=self._result.name), back)
        elif self._refusal:
            self.empty.picture.show_icon("file-x", "warn")  # type: ignore[union-attr]
            self.empty.say(self.tr("This check file cannot be opened"), explain(self._refusal), back)

    def _say_saved(self) -> None:
        at = self._keeper.saved_at if self._keeper else None
        words = self.tr("Saved {time}").format(time=formatting.time_words(at)) if at and self.session else ""
        self.status.say("operator", words, "save", "good")

    def _not_kept(self, reason: str) -> None:
        words = self.tr("The check file cannot be written. What was scanned is only in memory for now.")
        self.messages.say(Message(words, reason, tone="bad", topic="keep"))

    def _not_written(self, error: Exception) -> None:
        words = self.tr("The result could not be written. The check file stays as it is.")
        self.messages.say(Message(words, why_not_written(error), tone="bad"))

    def _choose_result(self, lead: int) -> None:
        title, kinds = self.tr("Save the result"), self.tr("Results of checks") + f" (*{RESULT})"
        proposed = self.path.with_suffix(RESULT)
        ask_save(self.window(), title, proposed, kinds, RESULT[1:], lambda path: self.save_result(path, lead))

    def _do(self, act: Act[Any]) -> None:
        if act.when(self):
            act.do(self)

    def _lay_out(self) -> None:
        self.header, self.status, self.messages = PageHeader(), StatusBar(), Messages()
        self.board, self.empty = CheckBoard(counter=False), EmptyState("file-check")
        self.messages.focus_lost.connect(self.board.enter)
        self.finish = Button(kind="primary", icon="file-check", does=self.ask_finish)
        self._stack = stacked(self.empty, self.board)
        self._column = in_column(self.header, (self._stack, 1), self.messages)
        self.header.search.hide()
        in_column((self._column, 1), self.status, on=self)
        self.empty.button.clicked.connect(self.left)


def _open(path: Path, _: object) -> "CheckFile":
    from equipment_app.exchange.check_file import CheckFile

    try:
        return CheckFile.open(path, formatting.now())
    except OSError as error:
        raise NoCheckFile(str(path)) from error
