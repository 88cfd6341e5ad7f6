"""The window campaign W2 walks through: a store kept by one of every role, files to choose, what was reached."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget
from shiboken6 import isValid

from equipment_app.domain.backups import Where
from equipment_app.domain.codes import Code, Family
from equipment_app.store.backups.attempt import BackupVerdict, Silence
from equipment_app.store.backups.service import Backups
from equipment_app.store.books import Books
from equipment_app.ui.backups import runner
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.actions import Actions
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.form import Form, FormCard
from equipment_app.ui.kit.operation_form import OperationForm
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.output import files
from equipment_app.ui.widgets.overlay import Overlay, lying
from tests.campaigns.at_window import at_window, told_of
from tests.campaigns.lock_stage import KeptHouse
from tests.campaigns.walk_stores import KEEPER, WALKED
from tests.store.backups.judges import Here
from tests.ui.whole import squashed
from tests.world import PASSWORD, Clock, copied


class _Ends(Here):
    """Says where a copy ends; that it is sound is verified of the first of a day."""

    def verdict(self) -> BackupVerdict | Silence:
        with closing(sqlite3.connect(f"{self._copy.as_uri()}?immutable=1", uri=True)) as copy:
            [(entries, head)] = copy.execute("SELECT seq, lower(hex(entry_hash)) FROM entry ORDER BY seq DESC LIMIT 1")
        return BackupVerdict(True, entries, head, [])


class WalkedHouse(KeptHouse):
    """Painted when the walk looks at it, its backups verified once a day: each took a good part of all the time."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, store_clock: Clock | None = None) -> None:
        super().__init__(folder, monkeypatch, store_clock)
        judges = chain((Here,), repeat(_Ends))
        monkeypatch.setattr(runner, "backups_of", lambda found, where: _backups(found, where, judges))

    def paint_all(self) -> None:
        self.run()

    def _look(self) -> None:
        pass


def _backups(found: runner.OpenStore, where: Where, judges: Iterator[type[Here]]) -> Backups:
    def judge(copy: Path) -> Here:
        with copy.open("rb") as file:
            plain = file.read(len(_PLAIN)) == _PLAIN
        return (next(judges) if plain else Here)(copy)

    return Backups(found.store, found.origin, where, judge=judge)  # type: ignore[arg-type]  # as the child does it


_PLAIN = b"SQLite format 3"


_WORK = (QAbstractButton, QLineEdit)
"""One of these is in whatever stands in the window."""


@dataclass(frozen=True)
class Known:
    """What can be scanned, typed and shown."""

    badges: list[str]
    codes: list[str]
    unfunded: list[str]
    """Codes of pieces of which nobody says who paid."""
    serials: list[str]
    places: list[str]
    papers: list[str]
    cancelled: list[str]
    """Of the papers."""
    words: list[str]
    members: list[int]
    left: list[int]
    """Who are members no more."""
    things: list[int]
    shelves: list[tuple[int, str, str, list[str]]]
    """A place by its id and label, an article there, and codes of its pieces."""


_CANCELLED = "SELECT number FROM filing WHERE role = 'cancelled' ORDER BY seq DESC"


def known(books: Books) -> Known:
    members = books.people.members()
    stored = [held.thing for place in books.people.places() for held in books.things.held_by(place.id)]
    things = stored[:400]
    held = [one.thing for member in members[:40] for one in books.things.held_by(member.id)]
    both = things + held
    return Known(
        [str(Code(Family.BADGE, member.badge)) for member in members],
        [str(one.code) for one in both if one.code],
        [str(one.code) for one in stored if one.code and not one.funding],
        [str(one.serial) for one in both if one.serial],
        [str(Code(Family.PLACE, n)) for n in range(1, 9)],
        [str(row[0]) for row in books.ask("SELECT number FROM filing ORDER BY seq DESC LIMIT 300")],
        [str(row[0]) for row in books.ask(_CANCELLED)],
        [one.surname for one in members[:80]] + sorted({one.article_code for one in both}),
        [one.id for one in members],
        [one.id for one in books.people.members(everyone=True) if one not in members],
        [one.id for one in both],
        list(_shelves(books)),
    )


def _shelves(books: Books) -> Iterator[tuple[int, str, str, list[str]]]:
    found: dict[tuple[int, str, str], list[str]] = {}
    for place in books.people.places():
        for thing in (held.thing for held in books.things.held_by(place.id)):
            if thing.code:
                found.setdefault((place.id, place.label, thing.article_code), []).append(str(thing.code))
    return ((*key, codes) for key, codes in found.items())


@dataclass
class Walk:
    """One day at the window: who walks, what they know, what they met."""

    house: WalkedHouse
    folder: Path
    clock: Clock
    complaints: list[str]
    reached: Counter[str]
    seconds: list[float]
    """That the computer runs, alone."""
    known: Known = field(init=False)
    files: list[Path] = field(init=False)
    beats: int = 0
    looks: int = 0
    """Of the guard, in this step."""

    @property
    def window(self) -> Any:
        return self.house.window

    @property
    def place(self) -> Workplace | None:
        inside = self.window.centralWidget()
        return inside if isinstance(inside, Workplace) and inside.isVisible() else None

    @property
    def page(self) -> Any:
        return self.place.page if self.place else None

    @property
    def dialog(self) -> Any:
        """A dialog of the system that waits."""
        found = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isModal()]
        return found[-1] if found else None

    def top(self) -> QWidget:
        """What a hand would work with: a menu, a dialog, what lies over the window, the cover, the page."""
        if popup := QApplication.activePopupWidget():
            return popup
        if self.dialog is not None:
            return self.dialog  # type: ignore[no-any-return]
        over = lying(self.window)
        if over:
            return over[-1]
        if self.house.is_shut and self.house.door.screen.cover is not None:
            return self.house.door.screen.cover
        return self.window.centralWidget()  # type: ignore[no-any-return]

    def settle(self) -> None:
        self.house.run()
        if self.dialog is None and QApplication.activePopupWidget() is None:
            self.window.activateWindow()

    def judge(self) -> list[str]:
        """What is wrong with the window now."""
        self.looks, wrong = 0, self.complaints[:]
        self.complaints.clear()
        before = self.beats
        QTimer.singleShot(0, self._beat)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        if self.beats == before:
            wrong.append("the event loop does not answer")
        self.house.run()
        return wrong + self.complaints + list(self._blank())

    def _beat(self) -> None:
        self.beats += 1

    def _blank(self) -> Iterator[str]:
        inside = self.window.centralWidget()
        if not self.window.isVisible():
            yield "the window is gone"
        elif self.house.is_shut:
            cover = self.house.door.screen.cover
            if cover is None or not cover.isVisible() or cover.width() < self.window.width():
                yield "locked, and no lock screen"
        elif inside is None or not inside.isVisible():
            yield f"blank: {type(inside).__name__} is not to be seen"
        elif isinstance(inside, Workplace) and (inside.page is None or not inside.page.isVisible()):
            yield "blank: a workplace without a page"
        elif not any(one.isVisible() for kind in _WORK for one in inside.findChildren(kind)):
            yield "blank: nothing to work with"
        elif self.dialog is None:
            yield from self._squashed()

    def _squashed(self) -> list[str]:
        """What is still to be laid out is looked at when it is."""
        for _ in range(2):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            if not (found := squashed(self.top())):
                break
            QApplication.processEvents()
            self.house.run()
        return found


@contextmanager
def day(closed: Path, folder: Path, reached: Counter[str]) -> Iterator[Walk]:
    """A copy of the closed store, open in a window until the evening, with its keeper at work."""
    store, complaints, seconds = copied(closed, folder / "disk"), list[str](), [5000.0]
    clock = Clock(WALKED)
    clock.now += timedelta(hours=6)
    with pytest.MonkeyPatch.context() as patch:
        _watch(patch, reached, seconds)
        with at_window(folder / "machine", store, complaints, clock, WalkedHouse) as house:
            walk = Walk(house, folder, clock, complaints, reached, seconds)
            try:
                house.program.crash.log = lambda _: None
                house.program.crash.seen.connect(lambda error: complaints.append(told_of(error)))
                guard = QTimer(house.window, interval=40)
                guard.timeout.connect(lambda: _guard(walk))
                guard.start()
                enter(walk, KEEPER)
                walk.known = house.read(known)
                walk.files = list(_files(folder))
                yield walk
            finally:
                _evening(walk)


def enter(walk: Walk, who: str, password: str = PASSWORD) -> None:
    """At the cover, by name and password; whoever locked the desk may be somebody else."""
    walk.seconds[0] += 4000
    walk.clock.now += timedelta(hours=1)
    cover = walk.house.door.screen.cover
    if cover is None or not cover.entry.isVisible():
        return
    form = cover.entry.form
    form.pause._clock = lambda: walk.seconds[0]
    if form.known is not None:
        form.other.click()
        walk.settle()
    for line, text in ((form.who, who), (form.secret, password)):
        line.setFocus()
        line.clear()
        walk.house.type(text)
    form.pause.timeout.emit()
    form.submit()
    walk.settle()


def _watch(patch: pytest.MonkeyPatch, reached: Counter[str], seconds: list[float]) -> None:
    """Count what is reached, and let nothing out of the folder."""
    patch.setattr("equipment_app.ui.program.program._SETTLED_MS", 600_000)
    patch.setattr("equipment_app.store.door.uptime", lambda: int(seconds[0]))
    patch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _: True)
    patch.setattr("equipment_app.ui.pages.first_run.make_demo", lambda path, step: path)  # it lies in the profile
    patch.setattr("equipment_app.ui.store_health.crash_reports.keep", lambda *_: None)
    wraps: tuple[tuple[type, str, Callable[..., str]], ...] = (
        (Acts, "do", lambda acts, act: f"act {act}" if acts.can(act) else ""),
        (FormCard, "build", lambda form, *_, **__: f"form {_form(form)}"),
        (Form, "submit", lambda form, *_: f"sent {_form(_card(form))}" if form.wanted() is not None else ""),
        (Overlay, "open", lambda over: f"over {type(over).__name__}"),
        (Desk, "change", lambda _, command, **__: f"operation {_name(command)}"),
        (Desk, "record", lambda _, command: f"operation {_name(command)}"),
        (Workplace, "show_page", lambda place, page, *_: f"{'page' if place.has(page) else 'closed'} {page}"),
    )
    for owner, name, said in wraps:
        patch.setattr(owner, name, _counted(getattr(owner, name), said, reached))
    on, ask = Actions.on, files._open

    def bound(actions: Actions, act: str, do: Callable[[], object], *when: Any) -> None:
        def count() -> None:
            reached[f"act {act}"] += 1
            do()

        on(actions, act, count, *when)

    def asked(dialog: QFileDialog) -> QFileDialog:
        reached[f"file {'saved' if dialog.acceptMode() == dialog.AcceptMode.AcceptSave else 'chosen'}"] += 1
        return ask(dialog)

    patch.setattr(Actions, "on", bound)
    patch.setattr(files, "_open", asked)


def _name(command: object) -> str:
    return type(command).__name__ if type(command).__name__ != "function" else getattr(command, "__name__", "")


def _card(form: Form[Any]) -> QWidget:
    """What the form stands on: its card, else whatever has its button."""
    around = form.parent()
    while isinstance(around, QWidget) and not isinstance(around, FormCard):
        around = around.parentWidget()
    return around if isinstance(around, FormCard) else form.parent().parentWidget()  # type: ignore[union-attr]


def _form(form: QWidget) -> str:
    of = f" of {form.of.__name__}" if isinstance(form, OperationForm) else ""
    return type(form).__name__ + of


def _counted(method: Callable[..., Any], said: Callable[..., str], reached: Counter[str]) -> Callable[..., Any]:
    def wrapped(*args: Any, **named: Any) -> Any:
        if words := said(*args, **named):
            reached[words] += 1
        return method(*args, **named)

    return wrapped


_PATIENCE = 12
"""Looks of the guard in one step after which something must be holding it."""


def _guard(walk: Walk) -> None:
    """A dialog of Qt that stops everything until it is answered, as about a file that is there, is answered."""
    walk.looks += 1
    held = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    if isinstance(held, QMessageBox):
        held.accept()
    elif walk.looks > _PATIENCE and held is not None:
        held.close()


def _evening(walk: Walk) -> None:
    """Whatever waits is left, so that the window can be closed."""
    while popup := QApplication.activePopupWidget():
        popup.close()
    while walk.dialog is not None:
        waiting = walk.dialog
        waiting.close()
        walk.house.run()
        if isValid(waiting) and waiting.isVisible():
            waiting.hide()
    for over in lying(walk.window):
        over.close_overlay()
    walk.house.run()


def _files(folder: Path) -> Iterator[Path]:
    """To be chosen in dialogs: lists, a picture, a paper, what is none of them, nothing at all."""
    made = folder / "files"
    made.mkdir(parents=True)
    texts = {
        "members.csv": "OEČ;Příjmení;Jméno;Kód útvaru\n995001;Nováková;Jana;KRPA\n;;;\n",
        "catalogue.csv": "Kód;Název;Skupina;Evidence;Velikostní řada\nNOVA;Nová věc;Ochrana;item;alfa\n",
        "deliveries.csv": "Doklad;Datum;Dodavatel;Kód;Velikost;Množství\nDL-9;1.9.2026;Dodavatel;TRI-FUN;M;3\n",
        "nothing.csv": "",
        "letter.txt": "Dopis\n",
        "wrong.pdf": "no pdf",
        "store.equip": "no store",
        "result.akcheck": "no check",
    }
    for name, text in texts.items():
        (made / name).write_text(text, encoding="utf-8")
        yield made / name
    picture = made / "photo.png"
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    image.save(str(picture))
    yield picture
    yield made / "missing.csv"
