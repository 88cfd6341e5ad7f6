"""A file carried out of the store, open in the window without it: only this work, until its result goes back."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.codes import Family
from equipment_app.domain.stocktake import OnNoThing, ReadInPart, Stream, UnknownPlace
from equipment_app.domain.stocktake_station import StationCount
from equipment_app.domain.unit_check import Check
from equipment_app.exchange.check_file import RESULT, CarriedFile, CheckFile, CountingFile
from equipment_app.queries.stocktake import KindCount, ScanRow
from equipment_app.scanning.decode import Scan
from equipment_app.ui import formatting
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.help.sheets import show_page_help
from equipment_app.ui.jobs import Job, Jobs
from equipment_app.ui.kit.actions import Actions
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.undo_key import UndoKey
from equipment_app.ui.main_window.acts import ACTS
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.main_window.window_actions import WindowActions
from equipment_app.ui.output.files import ask_save, why_not_written
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.stocktake import words
from equipment_app.ui.stocktake.station import StationBoard
from equipment_app.ui.unit_check.board import CheckBoard
from equipment_app.ui.unit_check.session import CHECK_ACTS, CheckActions, CheckSession, FileCheckAutosave
from equipment_app.ui.unit_check.steps import ask_finish
from equipment_app.ui.unit_check.words import plan_sentence
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import EmptyState
from equipment_app.ui.widgets.frame import PageHeader, StatusBar
from equipment_app.ui.widgets.layout import PageRoom, in_column, stacked
from equipment_app.ui.widgets.message_bar import Message, Messages
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.camera.names import Namer

_MENUS = (
    *("view.system", "view.light", "view.dark", "view.cs", "view.en", "view.camera", "view.menu", "view.full"),
    *("help.page", "file.quit"),
)
_GAP, _SIDE, _WIDE_FROM = 12, 16, 1440


class FilePlace(QWidget):
    """`left`: this file is done with; the window is free for something else."""

    left = Signal()
    FILE: ClassVar[type[CarriedFile[Any]]]
    PAGE: ClassVar[str]
    """Whose keys and help these are."""
    KEYS: ClassVar[Sequence[Act[Any]]]
    tall: ClassVar[int] = 0
    """So high the board is in a narrow window, as a page."""

    def __init__(self, window: Window, machine: Machine, file: CarriedFile[Any], jobs: Jobs, sounds: Sounds) -> None:
        super().__init__()
        self.path = file.path
        self._window = window
        self._jobs, self._sounds = jobs, sounds
        self.file: CarriedFile[Any] | None = file
        """None once it is handed back."""
        self._keeper: FileCheckAutosave | None = None
        self._result: Path | None = None
        self.actions_ = Actions(window, [*(act for act in ACTS if act.id in _MENUS), *self.KEYS], parent=self)
        self._lay_out()
        WindowActions(window, machine, self, self.actions_)
        self.actions_.on("help.page", lambda: show_page_help(window, self.PAGE, self.actions_.acts.values()))
        for act in self.KEYS:
            self.actions_.on(act.id, partial(self._do, act), partial(act.when, self))
        self._begin(file, file.check)

    # What is another with each kind of file

    @property
    def work(self) -> Any:
        """How far it is; None where nothing is open."""
        raise NotImplementedError

    def take_scan(self, scan: Scan) -> bool:
        """Whatever cannot be read here is nobody else's either."""
        raise NotImplementedError

    def ask_finish(self) -> None:
        raise NotImplementedError

    def _board(self) -> Any:
        """What stands there while the file is open, and can be entered."""
        raise NotImplementedError

    def _show(self, work: Any) -> None:
        """Begin with the work as it was left."""
        raise NotImplementedError

    def _put_away(self) -> None:
        """It is handed back."""
        raise NotImplementedError

    def _sentences(self) -> tuple[str, str]:
        """The title, and what is said under it."""
        raise NotImplementedError

    # The same with all

    def namer(self) -> "Namer":
        """How codes before the camera are called."""
        from equipment_app.ui.camera.names import FileNames

        return FileNames(lambda: self.work.plan if self.work else None, self)

    def kept(self) -> tuple[Any, ...]:
        return self.work, self._result

    def take_back(self, kept: tuple[Any, ...]) -> None:
        """The same work of the same file, what became of it."""
        work, result = kept
        if result is not None:
            self._finished(result)
        elif self.file is not None and work is not None:
            self._begin(self.file, work)

    def save_result(self, result: Path, lead: int = 0) -> None:
        """The result is durable, then the check file and the names in it are gone."""
        file, work = self.file, self.work
        if file is None or work is None:
            return

        def write(_: object) -> None:
            file.save(work)
            file.finish(result, formatting.now(), lead)

        self._jobs.run(Job(write, lambda _: self._finished(result), self._not_written, owner=self))

    def hideEvent(self, event: QHideEvent) -> None:
        if self._keeper:
            self._keeper.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= _WIDE_FROM else _SIDE
        self._column.setContentsMargins(side, 0, side, _GAP)
        self.messages.fit(self.height())

    def choose_result(self, lead: int = 0) -> None:
        title, kinds = self.tr("Save the result"), self.tr("Results of checks") + f" (*{RESULT})"
        proposed = self.path.with_suffix(RESULT)
        ask_save(self.window(), title, proposed, kinds, RESULT[1:], lambda path: self.save_result(path, lead))

    def _begin(self, file: CarriedFile[Any], work: Any) -> None:
        self._keeper = FileCheckAutosave(file, self._jobs, self)
        self._keeper.kept.connect(self._say_saved)
        self._keeper.broken.connect(self._not_kept)
        self._show(work)
        self._stack.setCurrentWidget(self._room)
        self.header.show_parts((self.finish,))
        self.header.search.hide()
        self.actions_.show_page(self.PAGE)
        self._say_words()
        self.board.enter()

    def _finished(self, result: Path) -> None:
        self._result = result
        self._put_away()
        self._stack.setCurrentWidget(self.empty)
        self.header.show_parts(())
        self.header.search.hide()
        self.file = None
        self.actions_.show_page("")
        self._say_words()
        self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is said

    def _say_words(self) -> None:
        self.finish.setText(self.tr("Finish and save the result…"))
        title, context = self._sentences()
        self.header.say(title, context or self.path.name)
        self._window.setWindowTitle(f"{self.path.name} – {title}")
        until = formatting.day(self.file.until) if self.file else ""
        self.status.say("journal", self.path.name, "file-text")
        self.status.say("backup", self.tr("valid until {day}").format(day=until) if until else "", "calendar")
        self.status.say("reader", self.tr("Scanner ready"), "barcode")
        self._say_saved()
        self._say_empty()

    def _say_empty(self) -> None:
        back = self.tr("To the beginning")
        if self._result:
            title = self.tr("The result is saved")
            sentence = self.tr("Hand {name} in to the store. The check file has deleted itself.")
            self.empty.say(title, sentence.format(name=self._result.name), back)

    def _say_saved(self) -> None:
        at = self._keeper.saved_at if self._keeper else None
        words = self.tr("Saved {time}").format(time=formatting.time_words(at)) if at and self.work else ""
        self.status.say("operator", words, "save", "good")

    def _not_kept(self, reason: str) -> None:
        words = self.tr("The check file cannot be written. What was scanned is only in memory for now.")
        self.messages.say(Message(words, reason, tone="bad", topic="keep"))

    def _not_written(self, error: Exception) -> None:
        words = self.tr("The result could not be written. The check file stays as it is.")
        self.messages.say(Message(words, why_not_written(error), tone="bad"))

    def _do(self, act: Act[Any]) -> None:
        if act.when(self):
            act.do(self)

    def _lay_out(self) -> None:
        self.header, self.status, self.messages = PageHeader(), StatusBar(), Messages()
        self.board, self.empty = self._board(), EmptyState("file-check", does=self.left)
        self.messages.focus_lost.connect(self.board.enter)
        self.finish = Button(kind="primary", icon="file-check", does=self.ask_finish)
        self._room = PageRoom()
        self._room.pages.addWidget(self.board)
        self._room.show_page(self.board, (0, 0), self.tall)
        self._stack = stacked(self.empty, self._room)
        self._column = in_column(self.header, (self._stack, 1), self.messages)
        self.header.search.hide()
        in_column((self._column, 1), self.status, on=self)


class CheckPlace(FilePlace):
    """A check, carried by whoever leads it."""

    FILE = CheckFile
    PAGE = "unit_check"
    KEYS = tuple(act for act in CHECK_ACTS if act.id != "unit_check.another")
    session: CheckSession | None = None
    check_actions: CheckActions | None = None

    @property
    def work(self) -> Check | None:
        return self.session.check if self.session else None

    def take_scan(self, scan: Scan) -> bool:
        if self.session and self.session.understands(scan):
            self.session.take(scan)
        else:
            self._sounds.play(Sound.REFUSED)
        return True

    def ask_finish(self) -> None:
        if self.work:
            ask_finish(self.window(), self.work, self.finish.text(), self.choose_result)

    def _board(self) -> CheckBoard:
        return CheckBoard(counter=False)

    def _show(self, work: Check) -> None:
        assert self._keeper is not None
        self.session = CheckSession(self._keeper, parent=self)
        self.check_actions = CheckActions(self.session, self.board)
        self.check_actions.finished.connect(self.ask_finish)
        self.session.said.connect(self.messages.say)
        self.session.sounded.connect(self._sounds.play)
        self.session.begin(work)

    def _put_away(self) -> None:
        if self.session:
            self.session.leave()
        self.session = None

    def _sentences(self) -> tuple[str, str]:
        return PAGES[self.PAGE].title(), plan_sentence(self.work.plan) if self.work else ""


_SOUNDS = {Stream.FOUND: Sound.TAKEN, Stream.ELSEWHERE: Sound.TAKEN, Stream.TWICE: Sound.ALREADY, None: Sound.TAKEN}


class CountPlace(FilePlace):
    """A station of a stock-take. Every change is kept in the file; `count` is how far it is."""

    FILE = CountingFile
    PAGE = "stocktake"
    tall = 1100
    count: StationCount | None = None

    @property
    def work(self) -> StationCount | None:
        return self.count

    def take_scan(self, scan: Scan) -> bool:
        """A place is counted from now on, a thing there; what is no code at all is refused."""
        count, texts = self.count, scan.looked_up(Family.THING, Family.PLACE, Family.BADGE)
        if count is None or not texts:
            self._sounds.play(Sound.REFUSED)
            return True
        text = next((one for one in texts if count.knows(one)), texts[0])
        if not count.place and not count.is_place(text):
            self._sounds.play(Sound.REFUSED)
            self._say(self.tr("First scan the label of a place, or choose one at the left."), "warn")
            return True
        try:
            then, stream = count.scan(text, formatting.now())
        except (UnknownPlace, OnNoThing, ReadInPart) as refusal:
            self._sounds.play(Sound.REFUSED)
            self._say(explain(refusal), "warn")
            return True
        self._sounds.play(_SOUNDS.get(stream, Sound.REFUSED))
        self._do_count(then)
        return True

    def ask_finish(self) -> None:
        if self.count:
            self.choose_result()

    def take_back_last(self) -> None:
        if self.count and self.count.scans:
            self._do_count(self.count.without())

    def can_take_back(self) -> bool:
        return self.count is not None and bool(self.count.scans)

    def _board(self) -> StationBoard:
        board = StationBoard()
        board.places.opened.connect(self._choose)
        board.scans.dropped.connect(self._drop)
        UndoKey(board.scans, self.can_take_back, self.take_back_last)
        board.count.counted.connect(self._written)
        return board

    def _show(self, work: StationCount) -> None:
        self.count = work
        self.board.show_count(work)

    def _put_away(self) -> None:
        self.count = None

    def _sentences(self) -> tuple[str, str]:
        title = PAGES[self.PAGE].title()
        if self.count is None:
            return title, ""
        plan = self.count.plan
        said = self.tr("Stock-take, {sort}, as at {day}; station {name}, {who} counts.")
        day = formatting.day(plan.day)
        return title, said.format(sort=words.sort(plan.sort), day=day, name=plan.station, who=plan.who)

    def _choose(self, row: Any) -> None:
        if self.count:
            self._do_count(self.count.at(row.id))

    def _written(self, kind: KindCount, number: str) -> None:
        if self.count:
            self._do_count(self.count.write(kind.article.id, kind.size, int(number), formatting.now()))

    def _drop(self, row: ScanRow) -> None:
        if self.count:
            self._do_count(self.count.without(row.n))

    def _do_count(self, count: StationCount) -> None:
        assert self._keeper is not None
        if count.place != (self.count.place if self.count else 0):
            name = next(one.name for one in count.plan.places if one.id == count.place)
            self._say(self.tr("Counting at {place}").format(place=name))
        self._show(count)
        self._keeper.keep(count)

    def _say(self, sentence: str, tone: Any = "good") -> None:
        self.messages.say(Message(sentence, tone=tone, topic="stocktake"))

    KEYS: ClassVar[Sequence[Act[Any]]] = (
        Act("stocktake.undo", "Take the last scan &back", "Ctrl+Z", "undo-2", take_back_last, can_take_back),
        Act("stocktake.finish", "&Finish and save the result…", "F9", "file-check", ask_finish),
    )


KINDS: Mapping[str, type[FilePlace]] = {kind.FILE.form: kind for kind in (CheckPlace, CountPlace)}
"""By what a file carries out of the store."""
