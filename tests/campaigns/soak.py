"""Campaign L2: a long day at the window, by a script: scans, handovers, lists, cards, searches, help, looks, languages.

    python -m tests.campaigns.soak [--actions 20000] [--minutes 480] [--pause MILLISECONDS] [--seed N]

It ends with whichever comes first. The window is on the demo store, without a screen; what it does is chosen at random
and done with real keys and scans, with a pause after each in which the window's own timers run. Memory, open files,
parts of the window and Python's objects are measured every hundred actions. After the first quarter memory may grow by
less than 5 %, and nothing else at all but by what is shown just now. Exit 1 otherwise, or when anything unforeseen was
said, when something lies over the counter that Esc does not close, or when a quarter of the day had no handover.
`leaking` is a window that keeps a little of every action, `covered` one over which something stays.
"""

import gc
import os
import random
import statistics
import tempfile
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app import demo
from equipment_app.domain.codes import Code, Family
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.ui.widgets.overlay import Dialog, Overlay, lying
from tests.campaigns import process, told
from tests.campaigns.at_window import at_window, go, hover_cells, tables
from tests.house import CONTROL, House
from tests.pages import PAGES
from tests.world import Clock, PlainPress

GROWTH = 0.05
_A_WHILE = 400
"""Actions among which there are handovers in each quarter."""
SLACK = {"files": 2, "threads": 1, "windows": 2}
"""By how many these may be more in the end than after the first quarter."""
Key = Qt.Key
Deed = Callable[["Day"], None]


@dataclass(frozen=True, slots=True)
class Measure:
    actions: int
    rss: float
    """Megabytes."""
    files: int
    threads: int
    parts: int
    """Widgets, whether shown or not."""
    windows: int
    objects: int
    """Of Python."""
    papers: int = 0


@dataclass
class Tally:
    actions: int = 0
    seconds: float = 0.0
    done: Counter[str] = field(default_factory=Counter)
    handed_over: int = 0
    measures: list[Measure] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def later(self, what: str) -> tuple[float, float]:
        """The median after the first quarter, and at the end."""
        half = len(self.measures) // 4
        some = [float(getattr(one, what)) for one in self.measures[half:]]
        width = max(1, len(some) // 5)
        return statistics.median(some[:width]), statistics.median(some[-width:])

    @property
    def growth(self) -> float:
        first, last = self.later("rss")
        return last / first - 1

    @property
    def held(self) -> list[str]:
        """What there is more of than there may be."""
        found = [f"memory by {self.growth:.1%}"] if self.growth >= GROWTH else []
        for name, slack in SLACK.items():
            first, last = self.later(name)
            found += [f"{name} from {first:.0f} to {last:.0f}"] if last > first + slack else []
        papers = [self.measures[len(self.measures) * n // 4 - 1].papers for n in range(1, 5)] if self.measures else []
        if self.actions >= _A_WHILE and len(set(papers)) < len(papers):
            found.append("a quarter of the day without a handover")
        for name in ("parts", "objects"):
            first, last = self.later(name)
            found += [f"{name} from {first:.0f} to {last:.0f}"] if last > first * (1 + GROWTH) else []
        return found

    @property
    def ok(self) -> bool:
        return self.handed_over > 0 and not self.held and not self.complaints


@dataclass
class Day:
    """What whoever sits there knows."""

    house: House
    chance: random.Random
    badges: list[str]
    codes: list[str]
    words: list[str]

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.house.key(key)


def attack(
    store: Path,
    folder: Path,
    chance: random.Random,
    actions: int,
    minutes: float,
    leak: Deed | None = None,
    pause: int = 0,
) -> Tally:
    """`pause` is in milliseconds. With one, every measure is printed as it is taken, with all complaints so far."""
    tally, began = Tally(), time.monotonic()
    every = max(2, min(100, actions // 40))
    clock = Clock()
    clock.now = _after_all(store)
    with at_window(folder, store, tally.complaints, clock) as house:
        day = Day(house, chance, *house.read(_known))
        _warm_up(day)
        papers, began, recent = _papers(house), time.monotonic(), deque[str](maxlen=5)
        while tally.actions < actions and time.monotonic() - began < minutes * 60:
            deed = chance.choices(list(DEEDS), list(DEEDS.values()))[0]
            house.window.activateWindow()
            deed(day)
            if leak:
                leak(day)
            tally.actions += 1
            tally.done[deed.__name__] += 1
            recent.append(deed.__name__)
            if tally.actions % every == 0:
                tally.measures.append(_measured(day, tally.actions))
                tally.complaints += [_lies_there(one, recent) for one in lying(house.window)]
            if pause:
                _rest(tally, every, pause)
        tally.handed_over = _papers(house) - papers
    tally.seconds = time.monotonic() - began
    return tally


def _lies_there(overlay: Overlay, recent: Iterable[str]) -> str:
    """Who has the keyboard tells why Esc did not close it."""
    keyboard = type(QApplication.focusWidget()).__name__
    return f"{type(overlay).__name__} lies over the counter, {keyboard} has the keyboard, after {', '.join(recent)}"


def _rest(tally: Tally, every: int, pause: int) -> None:
    QTest.qWait(pause)
    if tally.actions % every == 0:
        heard = dict.fromkeys(tally.complaints)
        print(f"{datetime.now(UTC):%FT%TZ} {tally.measures[-1]}", *heard, sep="\n  ", flush=True)


def _warm_up(day: Day) -> None:
    """Everything once: what is made when it is first needed, and stays, is no leak."""
    for deed in (*DEEDS, another_language, another_look):
        deed(day)
    for page in PAGES:
        go(day.house, page)
        day.house.window.grab()


def _measured(day: Day, actions: int) -> Measure:
    """In a pause: the same page, nothing open, all pages made that were open, what is left over let go."""
    day.press(Key.Key_Escape, Key.Key_Escape)
    go(day.house, "counter")
    day.press(Key.Key_Escape, Key.Key_Escape)
    _finish_verifying(day.house)
    day.house.place.make_again()
    gc.collect()
    _give_back(day.house)
    parts = QApplication.allWidgets()
    return Measure(
        actions,
        *process.has(),
        len(parts),
        len(QApplication.topLevelWidgets()),
        len(gc.get_objects()),
        _papers(day.house),
    )


def _finish_verifying(house: House) -> None:
    """A process that is on its way has pipes: they are not kept."""
    while house.program.verification.running:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        house.run()


def _give_back(house: House) -> None:
    """What was freed, and the pages of the store that SQLite has at hand: up to 40 MB, they are as many as the store
    has grown to, whatever is held.
    """
    house.read(lambda books: books._sql.rows("PRAGMA shrink_memory"))
    process.give_back()


def _after_all(store: Path) -> datetime:
    with Database.open(store, PlainPress()) as database:
        return database.ask(lambda books: books.journal.now())


def _known(books: Books) -> tuple[list[str], list[str], list[str]]:
    members = books.people.members()
    badges = [str(Code(Family.BADGE, member.badge)) for member in members]
    things = [held.thing for place in books.people.places() for held in books.things.held_by(place.id)]
    words = [member.surname for member in members] + [thing.article_code for thing in things[:200]]
    return badges, [str(thing.code) for thing in things if thing.code], words


def _papers(house: House) -> int:
    return int(house.read(lambda books: books.ask("SELECT count(*) FROM filing")[0][0]))


def hand_over(day: Day) -> None:
    """A member comes, is given up to four things by their codes, and signs."""
    go(day.house, "counter")
    day.house.scan(day.chance.choice(day.badges))
    for code in day.chance.sample(day.codes, day.chance.randint(1, 4)):
        day.house.scan(code)
    answer(day.house)
    day.house.key(Key.Key_Return, CONTROL)
    day.press(Key.Key_Escape, Key.Key_Escape)


def answer(house: House) -> None:
    """What the lines ask: in which condition it comes back, and why what is overdue goes out."""
    states = [state for *_, state in house.lines]
    house.page.enter()
    if "asked" in states:
        house.type("20")
    if "late" in states:
        house.key(Key.Key_Home)
        for _ in range(states.index("late")):
            house.key(Key.Key_Down)
        house.key(Key.Key_Return)
        house.type("prohlednuto")
        house.key(Key.Key_Return)


def take_it_back(day: Day) -> None:
    """The same code read again without a member: whoever has it brings it back."""
    go(day.house, "counter")
    day.house.scan(day.chance.choice(day.codes))
    answer(day.house)
    day.house.key(Key.Key_Return, CONTROL)
    day.press(Key.Key_Escape, Key.Key_Escape)


def undo(day: Day) -> None:
    day.house.key(Key.Key_Z, CONTROL)


def leave_a_cart(day: Day) -> None:
    go(day.house, "counter")
    day.house.scan(day.chance.choice(day.badges))
    day.house.scan(day.chance.choice(day.codes))
    day.house.scan(day.chance.choice(day.badges))
    day.press(Key.Key_Escape)


def show_a_page(day: Day) -> None:
    go(day.house, day.chance.choice(PAGES))


def walk_a_list(day: Day) -> None:
    go(day.house, day.chance.choice(["members", "stock", "papers", "reports"]))
    for view in tables(day.house)[:2]:
        view.setFocus()
        for _ in range(day.chance.randint(1, 8)):
            QTest.keyClick(view, day.chance.choice([Key.Key_Down, Key.Key_Down, Key.Key_PageDown, Key.Key_Up]))
            day.house.run()


def filter_a_list(day: Day) -> None:
    go(day.house, day.chance.choice(["members", "stock", "papers"]))
    day.house.key(Key.Key_F, CONTROL)
    day.house.type(day.chance.choice(day.words)[: day.chance.randint(1, 6)].lower())
    day.press(Key.Key_Down, Key.Key_Escape, Key.Key_Escape)


def search(day: Day) -> None:
    day.house.find(day.chance.choice(day.words)[: day.chance.randint(2, 8)])
    day.press(day.chance.choice([Key.Key_Return, Key.Key_Escape, Key.Key_Down]))
    day.press(Key.Key_Escape)


def read_help(day: Day) -> None:
    day.press(Key.Key_F1)
    day.house.window.grab()
    day.press(Key.Key_Escape)


def rest_on_cells(day: Day) -> None:
    for view in tables(day.house)[:1]:
        hover_cells(view, 6)


def scan_anything(day: Day) -> None:
    command = str(Code(Family.COMMAND, day.chance.randint(1, 40)))
    day.house.scan(day.chance.choice(["AKT.0001234.82", "8594000000019", "https://example.org/", "xyz", command]))
    day.press(Key.Key_Escape)


def paint(day: Day) -> None:
    day.house.window.grab()


def _trigger(day: Day, *actions: str) -> None:
    action = day.house.window.findChild(QAction, day.chance.choice(actions))
    assert isinstance(action, QAction)
    action.trigger()
    day.house.run()


def another_look(day: Day) -> None:
    _trigger(day, "view.dark", "view.light")
    day.house.window.grab()


def another_language(day: Day) -> None:
    _trigger(day, "view.cs", "view.en")


def another_size(day: Day) -> None:
    day.house.window.resize(day.chance.randint(1280, 1600), day.chance.randint(720, 1000))
    day.house.run()


DEEDS: dict[Deed, int] = {
    hand_over: 8,
    take_it_back: 4,
    undo: 2,
    leave_a_cart: 2,
    show_a_page: 8,
    walk_a_list: 8,
    filter_a_list: 6,
    search: 6,
    read_help: 2,
    rest_on_cells: 3,
    scan_anything: 3,
    paint: 3,
    another_look: 1,
    another_language: 1,
    another_size: 2,
}
"""And how often each, against the others."""

_KEPT: list[object] = []


def leaking(day: Day) -> None:
    """A window that keeps a little of every action: a planted bug."""
    parts = [QWidget(day.house.window) for _ in range(60)]
    _KEPT.extend([bytearray(500_000), *parts, Path(os.devnull).open("rb")])  # noqa: SIM115


def covered(day: Day) -> None:
    """A dialog that was left behind over the counter: a planted bug."""
    if not lying(day.house.window):
        Dialog(day.house.window).show()


def store_of_a_year(folder: Path) -> Path:
    """The demo: 280 members and a year of handovers."""
    path = folder / "sklad.equip"
    demo.fill(path)
    return path


def main() -> int:
    chosen = told.options(__doc__, actions=20_000, minutes=480, pause=0)
    QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        store = store_of_a_year(Path(folder))
        tally = attack(
            store,
            Path(folder) / "machine",
            random.Random(chosen.seed),
            chosen.actions,
            chosen.minutes,
            pause=chosen.pause,
        )
        planted = attack(store, Path(folder) / "leaking", random.Random(1), 200, 10, leaking)
        left = attack(store, Path(folder) / "covered", random.Random(1), 20, 10, covered)
    for one in tally.measures[:: max(1, len(tally.measures) // 20)]:
        print(one)
    print(tally.done, *dict.fromkeys(tally.complaints), sep="\n")
    first, last = (tally.later(name) for name in ("rss", "files"))
    return told.tell(
        told.Told(
            id="L2",
            what="soak of the window: scans, handovers, lists, searches, help, looks and languages at random",
            seed=chosen.seed,
            count=f"{tally.actions} actions, {tally.handed_over} papers, {tally.seconds / 60:.0f} minutes",
            result=f"memory {first[0]:.0f} → {first[1]:.0f} MB ({tally.growth:+.1%}), files {last[0]:.0f} → "
            f"{last[1]:.0f}, {len(tally.complaints)} complaints{''.join(f', {one}' for one in tally.held)}",
            planted=f"a window that keeps a little of every action: {', '.join(planted.held) or 'not found'}; "
            f"a dialog left behind: {len(left.complaints)} complaints",
            ok=tally.ok and len(planted.held) > 2 and bool(left.complaints),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
