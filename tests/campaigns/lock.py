"""Campaign V1: whatever stands in the window, under the lock nothing personal is seen or heard, and nothing written.

    python -m tests.campaigns.lock [--rounds 300] [--seed N]

Each round fills the window at random (a member with a cart, cards, papers, the search, sheets, a menu, dialogs of
the system, a passphrase, a full disk, messages, tooltips, the clipboard), locks it by key, by rest or by the system,
and backs the store up under the lock. Every word of every visible window, its tooltips, titles, fields, lists, actions
and its tree for the blind is held against the names and personal numbers of everybody in the store; the picture of the
window against that of a lock over nothing; and every action, key, scan, click, timer and command is tried. No cell of
the store may have changed. Then somebody unlocks, the same or another one, and the cart must be there. `PLANTED` are
faults that must turn it red.
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from sqlite3 import Connection
from unittest.mock import patch

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from equipment_app.domain.access_errors import Locked
from equipment_app.operations.issue import Issue
from equipment_app.store.books import Books
from equipment_app.store.door import Door
from equipment_app.ui.access import sign_in
from equipment_app.ui.access.cover import Cover
from equipment_app.ui.access.entry import KnownOperator, known
from equipment_app.ui.access.lock_screen import Clipboard, HiddenContents
from equipment_app.ui.kit.actions import Actions
from equipment_app.ui.pages.counter import CounterPage
from tests.campaigns import lock_senses, lock_stage, told
from tests.campaigns.at_window import at_window
from tests.guarded import BADGES, HANA, PETR, PIN, ZORA, GuardedHouse, make
from tests.house import CONTROL, Key, Mod
from tests.world import PASSWORD, Clock

SCANS = (
    *lock_stage.THINGS,
    "AKC.0000001.95",
    "AKM.0000001.95",
    "xyz",
    "AKT.TEST.0123456789.ABCDEFGHIJKLMNOPQRSTUVWX",
)
Cells = dict[str, list[str]]
_SHORTEST = 3
"""A given name of two letters is in many words."""


@dataclass
class Tally:
    rounds: int = 0
    words: int = 0
    tried: int = 0
    unlocked: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.wrong and not self.complaints and self.rounds > 0


@dataclass
class Day:
    house: lock_stage.KeptHouse
    chance: random.Random
    secrets: tuple[str, ...]
    """Names and numbers of everybody."""
    operators: dict[int, str]
    """Their names: of who locked the desk it is said."""
    bare: dict[tuple[str, str, str], QImage] = field(default_factory=dict)
    """The lock over nothing, by language, look and initials."""


def attack(store: Path, folder: Path, chance: random.Random, rounds: int) -> Tally:
    tally = Tally()
    with at_window(folder, store, tally.complaints, Clock(), lock_stage.KeptHouse) as house:
        assert isinstance(house, lock_stage.KeptHouse)
        house.sign_in()
        house.program.backups.runner.begin()
        house.run()
        day = Day(house, chance, house.read(_secrets), house.read(_operators))
        for _ in range(rounds):
            lock_stage.fill(house, chance)
            cart = _cart(house)
            _lock(day)
            before = _cells(house)
            _look(day, tally)
            _look_at_the_picture(day, tally)
            _try_everything(day, tally)
            _look(day, tally)
            after = _cells(house)
            tally.wrong += [] if after == before else [f"the store has changed: {_differ(before, after)}"]
            _unlock(day, tally, cart)
            tally.rounds += 1
            if tally.wrong:
                break
    return tally


# Locked


def _lock(day: Day) -> None:
    house = day.house
    if day.chance.random() < 0.4:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, house.window.windowHandle(), Key.Key_L, "", CONTROL | Mod.ShiftModifier
        )
    if not house.is_shut:
        house.door.screen.over.emit()
    house.run()


def _look(day: Day, tally: Tally) -> None:
    """Held against everybody's number, and the name of everybody but who locked it or has shown a badge since."""
    said, known = lock_senses.words(day.house), day.house.cover.entry.form.known
    told_name = day.operators.get(known.id, "").split() if known else []
    secrets = [secret for secret in day.secrets if secret not in told_name]
    tally.words += len(said)
    for words in said:
        tally.wrong += [f"{secret} in “{words}”" for secret in secrets if secret in words]
    tally.wrong += [f"another window: {one.windowTitle() or one}" for one in lock_senses.others(day.house)]


def _look_at_the_picture(day: Day, tally: Tally) -> None:
    """The same pixels, whatever lies under them."""
    house = day.house
    known = house.cover.entry.form.known
    if known is None:
        return
    looks = (house.program.languages.spoken, house.program.look.choice, f"{known.initials}{known.pin}")
    now = lock_senses.picture(house)
    if day.bare.setdefault(looks, now) != now:
        tally.wrong.append(f"the picture of the lock is another one: {looks}")


def _try_everything(day: Day, tally: Tally) -> None:
    """What anybody could do who stands before the desk, and what the program does by itself."""
    house, chance = day.house, day.chance
    awake = [action for action in house.window.findChildren(QAction) if action.isEnabled() and action.objectName()]
    tally.wrong += [f"{action.objectName()} can be called" for action in awake]
    if awake:
        return
    for key in chance.sample(_KEYS, 8):
        QTest.sendKeyEvent(QTest.KeyAction.Click, house.window.windowHandle(), key[1], "", key[0])
    for text in chance.sample(SCANS, 3):
        house.hands.scan(text)
    for _ in range(6):
        spot = QPoint(chance.randrange(house.window.width()), chance.randrange(house.window.height()))
        QTest.mouseClick(
            house.window.windowHandle(),
            chance.choice([Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton]),
            pos=spot,
        )
        _close_popups()
    for timer in house.place.findChildren(QTimer):
        if timer.isSingleShot() and timer.isActive():
            timer.timeout.emit()
    _drop(house)
    refused: list[Exception] = []
    house.program.desk.change(Issue(1, ("V-002",)), failed=refused.append)
    house.program.desk.ask(lambda books: books.people.members(), refused.append, failed=refused.append)
    house.run()
    house.back_up()
    tally.wrong += [f"a locked store answered: {one!r}" for one in refused if not isinstance(one, Locked)]
    tally.tried += 1


_KEYS = [
    *(
        (CONTROL, key)
        for key in (Key.Key_1, Key.Key_2, Key.Key_K, Key.Key_Z, Key.Key_N, Key.Key_P, Key.Key_S, Key.Key_V)
    ),
    *(
        (Mod.NoModifier, key)
        for key in (Key.Key_F5, Key.Key_F6, Key.Key_F10, Key.Key_Escape, Key.Key_Delete, Key.Key_Tab)
    ),
    (CONTROL, Key.Key_Return),
]


def _close_popups() -> None:
    while popup := QApplication.activePopupWidget():
        popup.close()


def _drop(house: GuardedHouse) -> None:
    """A picture with codes, onto the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(house.folder / "codes.png"))])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(house.window, QDropEvent(QPoint(400, 300), action, mime, Qt.MouseButton.LeftButton, none))


# And back


def _unlock(day: Day, tally: Tally, cart: tuple[int, int] | None) -> None:
    house = day.house
    house.come_to_front()
    QApplication.processEvents()  # the window has the keys before the reader sends any
    form = house.cover.entry.form
    house.scan(BADGES[PETR if day.chance.random() < 0.3 else ZORA])
    if form.pin.isVisible():
        house.write(form.pin, PIN)
    else:
        house.write(form.secret, PASSWORD)
    house.key(Key.Key_Return)
    tally.unlocked[house.at_work] += 1
    tally.wrong += ["it did not unlock"] if house.is_shut else []
    if cart is not None and cart not in house.parked():
        tally.wrong.append(f"the cart {cart} is not among {house.parked()}")


def _cart(house: GuardedHouse) -> tuple[int, int] | None:
    """Member and number of lines of what is being filled, if anything is."""
    page = house.place.findChild(CounterPage)
    cart = page.session.cart if page else None
    return (cart.member, len(cart.lines)) if cart and cart.lines else None


def _secrets(books: Books) -> tuple[str, ...]:
    people = [*books.people.members(), *books.people.operators()]
    parts = {part for one in people for part in (*one.name.split(), one.personal_number)}
    return tuple(sorted(part for part in parts if len(part) >= _SHORTEST))


def _operators(books: Books) -> dict[int, str]:
    return {one.id: one.name for one in books.people.operators()}


def _cells(house: GuardedHouse) -> Cells:
    """Every cell of the store but those that count tries at the door."""
    found: list[Cells] = []
    house.program.desk.work(lambda database, _: _all_of(database._raw), found.append)
    house.run()
    return found[0]


def _all_of(raw: Connection) -> Cells:
    names = [row[0] for row in raw.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'")]
    kept = [name for name in names if not name.startswith(("sqlite_", "scratch_s"))]
    return {name: sorted(map(repr, raw.execute(f"SELECT * FROM main.{name}"))) for name in kept}


def _differ(before: Cells, after: Cells) -> str:
    return ", ".join(name for name in before if before[name] != after.get(name))


def _nothing_put_away() -> AbstractContextManager[object]:
    return patch.object(HiddenContents, "hide", lambda _: None)


def _door_left_open() -> AbstractContextManager[object]:
    return patch.object(Door, "lock", lambda _: None)


def _clipboard_kept() -> AbstractContextManager[object]:
    return patch.object(Clipboard, "clear", lambda _: None)


def _keys_awake() -> AbstractContextManager[object]:
    return patch.object(Actions, "hold", lambda _: None)


def _numbered() -> AbstractContextManager[object]:
    numbered = lambda one, pinned: replace(known(one, pinned), name=f"{one.name} {one.personal_number}")  # noqa: E731
    return patch.object(sign_in, "known", numbered)


def _titled() -> AbstractContextManager[object]:
    def ask(cover: Cover, store: str, known: KnownOperator | None = None, *, locked: bool = False) -> None:
        _ASK(cover, store, known, locked=locked)
        cover.window().setWindowTitle(f"{HANA} – {store}")

    return patch.object(Cover, "ask_entry", ask)


_ASK = Cover.ask_entry
PLANTED: dict[str, Callable[[], AbstractContextManager[object]]] = {
    "nothing is put away": _nothing_put_away,
    "the door is left open": _door_left_open,
    "the clipboard is kept": _clipboard_kept,
    "keys stay awake": _keys_awake,
    "a number stands by the name": _numbered,
    "the title tells who it was": _titled,
}


def main() -> int:
    chosen = told.options(__doc__, rounds=300)
    QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        red = {}
        store = made(Path(folder) / "store")
        tally = attack(store, Path(folder) / "machine", random.Random(chosen.seed), chosen.rounds)
        for name, plant in PLANTED.items():
            with plant():
                fresh = made(Path(folder) / name)
                red[name] = bool(attack(fresh, Path(folder) / f"{name}, machine", random.Random(1), 12).wrong)
    print(*dict.fromkeys(tally.wrong + tally.complaints), sep="\n")
    return told.tell(
        told.Told(
            id="V1",
            what="lock: no name but of who locked it in words, fields, titles, the tree for the blind, clipboard, "
            "picture; no write path",
            seed=chosen.seed,
            count=f"{tally.rounds} locks, {tally.words} words read, unlocked by {len(tally.unlocked)} people",
            result=f"{len(tally.wrong)} leaks or writes, {len(tally.complaints)} complaints",
            planted=f"{sum(red.values())} of {len(red)} turned it red ({', '.join(red)})",
            ok=tally.ok and all(red.values()),
        )
    )


def made(folder: Path) -> Path:
    """A store with four operators, closed."""
    folder.mkdir(parents=True)
    make(folder / "sklad.equip")
    return folder / "sklad.equip"


if __name__ == "__main__":
    sys.exit(main())
