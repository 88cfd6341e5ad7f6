"""Campaign S1: on every page, whatever a reader sends is taken or told, in order; nothing is lost in silence.

    python -m tests.campaigns.scans [--scans 20000] [--seed N]

Needs Xvfb and libXtst. Real keys (XTest) reach the whole program on two X servers of its own, on the demo store, while
two more processes keep the cores busy: 1 to 20 ms a key, pauses of up to 200 ms within a scan, a person's letters
between, a field of text that has the focus, and a reader with a memory, which sends 500 codes at once. Every page of
the program has its turn, and the locked window. Each scan must come to the program whole, or be told on the screen as
torn or refused, in the order in which they were sent, and the counter's cart must have as many lines as were taken.
`PLANTED` are faults that must turn it red. Exit 1 and the scans themselves otherwise.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from equipment_app import app
from equipment_app.operations import Books
from equipment_app.scanning.decode import Scan
from equipment_app.scanning.keys import Stroke
from equipment_app.scanning.wedge import Ruling, Wedge
from equipment_app.ui.jobs import WorkerThread
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.program.program import Program
from equipment_app.ui.scanner.missed import Miss
from equipment_app.ui.widgets.overlay import Overlay
from tests.campaigns import told
from tests.campaigns.real_keys import ENTER, SHIFT, Presser
from tests.campaigns.scan_plan import Burst, Press, Tally, burst, judged
from tests.pictures import pages
from tests.pictures.scene import Scene
from tests.scanning.keyboards import BY_NAME

BURST, MEMORY = 12, 500
_SCENES = {"deployments": "deployments-gate-empty", "settings": "scanner-empty", "stock": "stock-pieces"}
"""Where a page has several, the one in which it scans."""
_SCROLL_LOCK = 78
"""Key code of X: no page knows it; pressed behind a burst it comes when all of that has come."""
_FREE = """SELECT t.serial FROM thing t JOIN holding h ON h.thing = t.id AND h.quantity > 0
    JOIN holder p ON p.id = h.holder AND p.kind = 'location' WHERE t.serial IS NOT NULL ORDER BY t.id"""


def stages(books: Books) -> dict[str, Scene]:
    """How each page is brought to where it scans. A new page is among them by itself."""
    scenes = pages.scenes(books)
    by_page = {page: [scene for scene in scenes if scene.page == page and not scene.stage] for page in PAGES}
    return {page: next((one for one in of if one.name == _SCENES.get(page)), of[0]) for page, of in by_page.items()}


def serials(books: Books) -> list[str]:
    """Numbers of makers that are in the store, and our codes of the same pieces."""
    found = [str(serial) for (serial,) in books.ask(_FREE) if len(str(serial)) >= 8]
    assert len(found) >= MEMORY, len(found)
    return found


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
        """All keys that came while a field of text had the focus; others stand in it as spaces."""
        self.strokes: list[Stroke] = []
        self._program = program
        program.scanner.scanned.connect(lambda scan: self.heard.append(scan))
        program.scanner.torn.connect(lambda scan: self._not_taken(scan, whole=False))
        program.scanner.blocked.connect(lambda scan: self._not_taken(scan, whole=True))
        program.scanner.pressed.connect(self._pressed)
        program.window.windowHandle().installEventFilter(self)

    def begin(self) -> None:
        self.heard, self.silent, self.refused, self.ended, self.typed = [], [], 0, False, ""
        self.strokes = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == self.pressed and event.nativeScanCode() == _SCROLL_LOCK:
            self.ended = True
        return False

    def _pressed(self, stroke: Stroke) -> None:
        self.strokes.append(stroke)
        self.typed += stroke.char if self._program.scanner._wedge.among_text else " "

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

    @property
    def place(self) -> Workplace:
        assert self.program.workplace is not None
        return self.program.workplace

    def read(self, question: Callable[[Books], Any]) -> Any:
        answers: list[Any] = []
        assert self.program.desk is not None
        self.program.desk.ask(question, answers.append)
        self.wait(lambda: bool(answers))
        return answers[0]

    def wait(self, holds: Callable[[], bool]) -> None:
        """The event loop, as the program has it, until this holds; looked at between its events."""
        look = QTimer(interval=5)
        look.start()
        while not holds():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def turn_to(self, scene: Scene) -> None:
        for overlay in self.window.findChildren(Overlay):
            overlay.close_overlay()
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
        thread = threading.Thread(target=self.presser.press_all, args=(sent.keys,))
        thread.start()
        self.wait(lambda: self.watched.ended)
        thread.join()
        self.settle()
        came = self.watched
        tally = judged(sent.sent, came.heard, came.refused, came.typed, came.strokes)
        tally.lost += self.watched.silent
        return tally


def attack(
    desk: Desk,
    chance: random.Random,
    scans: int,
    say: Callable[[str], object] = lambda _: None,
    *,
    to_the_end: bool = True,
) -> Tally:
    """Page after page, until so many were sent, or one is lost."""
    every, known, whole = desk.read(stages), desk.read(serials), Tally()
    while whole.sent < scans:
        for page, scene in every.items():
            desk.turn_to(scene)
            among_text = chance.random() < 0.3 and _into_search(desk)
            texts = chance.sample(known, min(BURST, scans - whole.sent))
            _keep(whole, desk.press(burst(chance, texts, among_text=among_text)), page, say)
            if whole.sent >= scans or not (to_the_end or whole.ok):
                return whole
        if scans - whole.sent > MEMORY:
            _keep(whole, _from_memory(desk, chance, known), "counter, from memory", say)
    return whole


def _into_search(desk: Desk) -> bool:
    """A field of text has the focus, where the page has one."""
    page = desk.place.page
    field = page.list_search() if page else None
    if field is None or not field.isVisible():
        return False
    field.setFocus()
    return True


def _from_memory(desk: Desk, chance: random.Random, known: Sequence[str]) -> Tally:
    """All at once into an empty cart, which has a line for each."""
    page: Any = desk.place.show_page("counter")
    page.session.clear()
    desk.settle()
    texts = chance.sample(known, MEMORY)
    tally = desk.press(burst(chance, texts, memory=True))
    lines = len(page.session.cart.lines)
    tally.lost += [f"{tally.taken} taken, {lines} lines in the cart"] if lines != tally.taken else []
    page.session.clear()
    desk.settle()
    return tally


def _keep(whole: Tally, tally: Tally, where: str, say: Callable[[str], object]) -> None:
    whole.add(tally)
    if not tally.ok:
        say(f"{where}: lost {tally.lost}, invented {tally.invented}")


def attack_lock(desk: Desk, chance: random.Random, scans: int) -> Tally:
    """Before the locked window: every one is refused as a scan and said; none is tried as a password."""
    whole, cover = Tally(), desk.program.door.screen.cover
    assert cover is not None
    tried: list[object] = []
    cover.entry.form.entered.connect(tried.append)
    while whole.sent < scans:
        cover.entry.form.ask(None)
        cover.entry.form.secret.setFocus()
        texts = [f"RST{chance.randrange(10**7):07}" for _ in range(BURST)]
        plan = burst(chance, texts, among_text=True)
        whole.add(desk.press(Burst(plan.sent, [one for one in plan.keys if one.char != "q"])))
    whole.lost += [f"tried as a password: {len(tried)} times"] if tried else []
    return whole


# Faults that must turn it red


def _swallowed() -> AbstractContextManager[object]:
    """What is torn goes nowhere, as if nobody had sent it."""
    torn = Wedge._torn

    def swallow(wedge: Wedge, stroke: Any) -> Ruling:
        ruling = torn(wedge, stroke)
        return Ruling(ruling.give_back, (), keep=True, drop=True)

    return patch.object(Wedge, "_torn", swallow)


def _impatient() -> AbstractContextManager[object]:
    """What was given back is forgotten at once: the rest of a torn scan is a person's."""
    lapse = Wedge.lapse

    def forget(wedge: Wedge) -> Ruling:
        ruling = lapse(wedge)
        wedge._forget()
        return ruling

    return patch.object(Wedge, "lapse", forget)


def _untold() -> AbstractContextManager[object]:
    """It is known, and nobody says so."""
    return patch("equipment_app.ui.scanner.missed.Missed.say", lambda *_: None)


PLANTED: dict[str, Callable[[], AbstractContextManager[object]]] = {
    "what is torn is swallowed": _swallowed,
    "what was given back is forgotten": _impatient,
    "nobody is told": _untold,
}


# Its processes


def child(seed: int, scans: int, store: Path) -> None:
    """On the X server there is: its tally and whether each planted fault was found, as a line of JSON."""
    chance, red = random.Random(seed), {}
    with tempfile.TemporaryDirectory() as name:
        for file in store.parent.glob(f"{store.name}*"):
            shutil.copy(file, name)
        desk = Desk(Path(name) / store.name, Path(name))
        if desk.program.door.screen.shut:
            tally = attack_lock(desk, chance, scans)
        else:
            tally = attack(desk, chance, scans, lambda text: print(text, file=sys.stderr, flush=True))
            for fault, plant in PLANTED.items():
                with plant():
                    red[fault] = not attack(desk, random.Random(1), 240, to_the_end=False).ok
        print(json.dumps({"tally": asdict(tally), "red": red}), flush=True)
        os._exit(0)  # nobody waits for the threads of the program; its parent throws the folder away


@contextmanager
def busy(cores: int) -> Iterator[None]:
    """So many processes that do nothing but keep a core from others."""
    spinning = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(cores)]
    try:
        yield
    finally:
        for one in spinning:
            one.kill()
            one.wait()


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """An X server of its own; the environment for it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing)], pass_fds=[writing], stderr=subprocess.DEVNULL)
    try:
        display = os.read(reading, 16).decode().strip()
        yield {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
    finally:
        server.terminate()
        server.wait()


def _stores(folder: Path) -> Iterator[Path]:
    """Two demo stores, and one whose desk is locked."""
    from tests.guarded import make

    demo = folder / "demo.equip"
    subprocess.run([sys.executable, "-m", "equipment_app", "demo", demo], check=True, cwd=told.ROOT)
    yield demo
    (folder / "again").mkdir()
    for file in folder.glob(f"{demo.name}*"):
        shutil.copy(file, folder / "again")
    yield folder / "again" / demo.name
    (folder / "guarded").mkdir()
    make(folder / "guarded" / "sklad.equip")
    yield folder / "guarded" / "sklad.equip"


def main() -> int:
    if "--here" in sys.argv:
        inner = argparse.ArgumentParser()
        inner.add_argument("--here", nargs=3)
        seed, scans, store = inner.parse_args().here
        child(int(seed), int(scans), Path(store))
    chosen = told.options(__doc__, scans=20_000)
    whole, red = Tally(), dict.fromkeys(PLANTED, True)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        shares = {store: chosen.scans * part // 20 for store, part in zip(_stores(folder), (10, 9, 1), strict=True)}
        stack.enter_context(busy(2))
        running = []
        for number, (store, scans) in enumerate(shares.items()):
            environment = stack.enter_context(screen()) | {"TMPDIR": str(folder)}
            command = [sys.executable, "-m", "tests.campaigns.scans", "--here", str(chosen.seed + number), str(scans)]
            out = subprocess.PIPE
            running.append(subprocess.Popen([*command, store], env=environment, stdout=out, text=True, cwd=told.ROOT))
        for one in running:
            said = json.loads(one.communicate()[0].splitlines()[-1])
            whole.add(Tally(**said["tally"]))
            red = {fault: red[fault] and said["red"].get(fault, True) for fault in red}
    return told.tell(
        told.Told(
            id="S1",
            what="scans by real keys on every page and at the lock, both cores busy: taken or told, in order",
            seed=chosen.seed,
            count=f"{whole.sent} scans, {whole.taken} taken, {whole.told} told, {whole.typed} typed as slow as by hand"
            f", {whole.stalled} held up for longer than promised by the X server",
            result=f"{len(whole.lost)} lost in silence, {len(whole.invented)} invented",
            planted=f"{sum(red.values())} of {len(red)} turned it red ({', '.join(red)})",
            ok=whole.ok and all(red.values()),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
