"""The whole program on an X server, for campaign S1: a presser of real keys, who watches, and the desk they are at."""

import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from equipment_app import app
from equipment_app.operations import Books
from equipment_app.scanning.decode import Scan
from equipment_app.scanning.keys import Stroke
from equipment_app.ui.jobs import WorkerThread
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.program.program import Program
from equipment_app.ui.scanner.missed import Miss
from equipment_app.ui.widgets.overlay import Overlay
from tests.campaigns.real_keys import ENTER, SHIFT, Presser
from tests.campaigns.scan_plan import Burst, Press, Tally, as_it_came, judged
from tests.pictures.scene import Scene
from tests.scanning.keyboards import BY_NAME

_SCROLL_LOCK = 78
"""Key code of X: no page knows it; pressed behind a burst it comes when all of that has come."""
_LOOK_MS = 15


class XPresser(Presser):
    """Presses a burst; the server itself waits between the keys, however busy this process is."""

    def press_all(self, keys: Sequence[Press]) -> None:
        for one in keys:
            if one.char == "\r":
                self._stroke(ENTER, one.after)
            else:
                [(place, shift)] = BY_NAME["US"].pressed_for(one.char)
                self._stroke(place + 8, one.after, *([SHIFT] if shift else []))
        self._stroke(_SCROLL_LOCK, 400)
        self._x.XSync(self._display, 0)

    def _stroke(self, code: int, after: float, *held: int) -> None:
        wait = round(after)
        for key in held:
            self._key(key, True, wait)
            wait = 0
        self._key(code, True, wait)
        self._key(code, False, 0)
        for key in held:
            self._key(key, False, 0)


class Watched(QObject):
    """What became of the keys: every scan in its order, and whether what was not taken was told."""

    pressed = QEvent.Type.KeyPress

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.heard: list[Scan] = []
        self.refused = 0
        self.silent: list[str] = []
        self.ended = False
        self.typed = ""
        """All that reached what had the focus."""
        self.strokes: list[Stroke] = []
        self._program = program
        program.scanner.scanned.connect(lambda scan: self.heard.append(scan))
        program.scanner.torn.connect(lambda scan: self._not_taken(scan, whole=False))
        program.scanner.blocked.connect(lambda scan: self._not_taken(scan, whole=True))
        program.scanner.pressed.connect(self._pressed)
        self._focused: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(lambda _, now: self._follow(now))
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())

    def begin(self) -> None:
        self.heard, self.silent, self.refused, self.ended, self.typed = [], [], 0, False, ""
        self.strokes = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == self.pressed:
            if watched is self._focused:
                self.typed += event.text()
            elif event.nativeScanCode() == _SCROLL_LOCK:
                self.ended = True
        return False

    def _watch(self, window: QWindow | None) -> None:
        """A list of suggestions is a window of its own, and has the keyboard where there is no window manager."""
        if window is not None:
            window.installEventFilter(self)

    def _follow(self, now: QWidget | None) -> None:
        if self._focused is not None and isValid(self._focused):
            self._focused.removeEventFilter(self)
        self._focused = now
        if now is not None:
            now.installEventFilter(self)

    def _pressed(self, stroke: Stroke) -> None:
        """Whoever watches a field last is asked first, and an Enter that is taken from it reaches nobody else."""
        self.strokes.append(stroke)
        if self._focused is not None and isValid(self._focused):
            self._focused.removeEventFilter(self)
            self._focused.installEventFilter(self)

    def _not_taken(self, scan: Scan, *, whole: bool) -> None:
        """The words stand on the screen by now: those who say them were asked before."""
        self.heard.append(scan)
        self.refused += whole
        if not self._said(scan):
            self.silent.append(scan.text)

    def _said(self, scan: Scan) -> bool:
        cover = self._program.door.screen.cover
        if self._program.door.screen.shut and cover is not None:
            return scan.text in cover.entry.form.notice.words
        place = self._program.workplace
        standing = place.messages.messages if place else ()
        return any(one.topic in list(Miss) and scan.text[:20] in str(one) for one in standing)


class Desk:
    """The program on a copy of a store, with its own thread and event loop."""

    def __init__(self, store: Path, folder: Path) -> None:
        self._app = QApplication.instance() or QApplication([])
        stored = QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat)
        for name, value in {"language": "en", "volume": "off", "flash": "none"}.items():
            stored.setValue(name, value)
        self.window = app.build(WorkerThread(), store, stored=stored)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.furnish()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        found = self.window.findChild(Program)
        assert isinstance(found, Program)
        self.program = found
        self.wait(lambda: not self.program.jobs.busy)
        self.watched, self.presser = Watched(found), XPresser()
        self.telling = True
        """What went wrong, or passed for typing, is written out."""

    @property
    def place(self) -> Workplace:
        assert self.program.workplace is not None
        return self.program.workplace

    @property
    def counter(self) -> Any:
        return self.place.show_page("counter")

    def read(self, question: Callable[[Books], Any]) -> Any:
        answers: list[Any] = []
        assert self.program.desk is not None
        self.program.desk.ask(question, answers.append)
        self.wait(lambda: bool(answers))
        return answers[0]

    def wait(self, holds: Callable[[], bool]) -> None:
        """The event loop, as the program has it, until this holds; looked at between its events."""
        look = QTimer(interval=_LOOK_MS)
        look.start()
        while not holds():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def turn_to(self, scene: Scene) -> None:
        """With nothing over it, and an empty cart: what was scanned on other pages goes there."""
        for overlay in self.window.findChildren(Overlay):
            overlay.close_overlay()
        self.counter.session.clear()
        self.place.messages.clear()
        self.place.show_page(scene.page, scene.opened)
        for action in scene.actions:
            if action in self.place.actions_.acts and self.place.actions_[action].isEnabled():
                self.place.actions_[action].trigger()
        self.settle()

    def settle(self) -> None:
        self.wait(lambda: not (self.program.jobs.busy or self.program.scanner.waits))

    def press(self, sent: Burst) -> Tally:
        """Press the burst, wait until all of it has come and is answered, and hold what came against what was sent."""
        self.watched.begin()
        field = QApplication.focusWidget()
        before = _text_in(field)
        thread = threading.Thread(target=self.presser.press_all, args=(sent.keys,))
        thread.start()
        self.wait(lambda: self.watched.ended)
        thread.join()
        self.settle()
        came = self.watched
        tally = judged(sent.sent, came.heard, came.refused, came.typed, came.strokes, sent.paused)
        tally.lost += self.watched.silent
        after = _text_in(field)
        tally.left += [after] if after not in ("", before) and not (tally.typed or tally.stalled) else []
        if self.telling and (tally.typed or not tally.ok):
            heard = [(scan.text, type(scan.meaning).__name__) for scan in came.heard]
            print(f"lost {tally.lost}, invented {tally.invented}, heard {heard}", file=sys.stderr)
            print(f"told in pieces {tally.pieces}, left {tally.left}", file=sys.stderr)
            print(f"reached the focus: {came.typed!r}\n{as_it_came(came.strokes)}", file=sys.stderr, flush=True)
        return tally


def _text_in(field: QWidget | None) -> str:
    """Without the letters that a person typed."""
    return field.text().replace("q", "") if isinstance(field, QLineEdit) and isValid(field) else ""
