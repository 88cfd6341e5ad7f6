"""Somebody of a role who presses everything that is offered: what they are then told they may not do is an offence.

Nothing they press is written in the journal: an entry is taken back whole, as if there had been nothing to do. What
is no entry, as a cart, is kept.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from pypdfium2 import PdfiumError
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QMenu, QWidget

from equipment_app.documents.pdfa import NotOurs
from equipment_app.domain.access_errors import NotAllowed, OtherUnit, OwnPasswordFirst
from equipment_app.domain.errors import NothingToDo, Refusal
from equipment_app.domain.outcome import Outcome
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.look.cells import Cross, Group, Link, Links, Reason
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.store_health.crash_reports import Crash
from equipment_app.ui.tables.table import CELL
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.entry_rows import Row
from equipment_app.ui.widgets.overlay import lying
from equipment_app.ui.widgets.segmented import Tabs
from tests.conftest import ByHand
from tests.house import House, plain, visible

_NUMBERS = re.compile(r"[0-9]+")
SKIP = "RailRow", "SearchBox", "LinkButton Put it back"
REFUSED = NotAllowed, OtherUnit, OwnPasswordFirst
ROWS = 4
"""Of a list, so many are tried: what is offered on one is offered on the next."""
LEAVE = ("file.quit", "file.lock", "file.switch", "file.open", "file.new", "edit.paste", "view.")
"""Acts of everybody that end the walk; `view.` changes the look."""


MOST = 300


class Enough(Exception):
    """So that nothing is kept of what was tried."""


class Tried:
    """Stands for the database of a change."""

    def __init__(self, database: Any) -> None:
        self._database = database

    def change(self, command: Callable[[Any], Outcome]) -> Outcome:
        with self._database.books() as books:
            before = books.journal.head()
            outcome = command(books)
            if books.journal.head() != before:
                raise Enough
        return outcome


@dataclass
class Walker:
    """In the window of `house`, where somebody has signed in. `offences` says where, what and why."""

    house: House
    pressed: set[tuple[str, str]] = field(default_factory=set)
    offences: dict[str, str] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)

    def listen(self, monkeypatch: Any) -> None:
        """From now on changes are tried only, and refusals heard, whoever they are told to."""
        work = Desk.work

        def listening(desk: Desk, job: Any, answer: Any, owner: Any = None, *, failed: Any = None, **how: Any) -> None:
            def told(error: Exception) -> None:
                self.hear(error)
                (failed or desk.tell)(error)

            work(desk, job, answer, owner, failed=told, **how)

        def trying(desk: Desk, pending: Any) -> None:
            def tried(database: Any, progress: Any) -> Outcome | Refusal:
                try:
                    return pending.work(Tried(database), progress)
                except Enough:
                    return NothingToDo()
                except Refusal as refusal:
                    self.hear(refusal)
                    return refusal

            def told(came: Outcome | Refusal) -> None:
                if isinstance(came, Outcome):
                    desk._changed(came, pending)
                else:
                    desk.give_up(pending, came)

            work(desk, tried, told)

        monkeypatch.setattr(Desk, "work", listening)
        monkeypatch.setattr(Desk, "_change", trying)
        say = Workplace.say

        def saying(place: Workplace, message: Any) -> None:
            if message.topic == "page":
                self.heard.append(str(message))
            say(place, message)

        monkeypatch.setattr(Workplace, "say", saying)
        monkeypatch.setattr(ByHand, "run_all", lambda worker: _run_some(self.house.program.jobs, worker))
        monkeypatch.setattr(Crash, "show", lambda _crash, error, *_: self.broke(error))

    def hear(self, error: Exception) -> None:
        if isinstance(error, REFUSED):
            self.heard.append(error.said("en"))

    def broke(self, error: BaseException) -> None:
        """The papers of an invented store are none that can be looked at or copied."""
        if not isinstance(error, PdfiumError | NotOurs):
            self.heard.append(repr(error))

    # What there is to press

    def offered(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Buttons, tabs, links of rows, rows and their menus, in what lies on top."""
        top = next(reversed(lying(self.house.window)), self.house.window)
        for part in list(visible(top)):
            if isinstance(part, TableView):
                yield from self._of_list(part)
            elif isinstance(part, QAbstractButton) and part.isEnabled():
                name = part.text() or part.accessibleName() or part.toolTip()
                yield f"{type(part).__name__} {name}", part.click
            elif isinstance(part, Tabs):
                for one in part.segments:
                    yield f"Tab {one.text}", partial(part.choose, one.value)
            if isinstance(part, Row) and part.entry.fill is not None:
                yield f"menu of {part.entry.icon or part.entry.words}", lambda part=part: _ask_menu(part)

    def _of_list(self, view: Any) -> Iterator[tuple[str, Callable[[], object]]]:
        name = view.accessibleName() or type(view).__name__
        for number in range(min(ROWS, view.model().rowCount())):
            row = view.table.row(number)
            if row is None or isinstance(row, Group):
                continue
            for column in range(view.model().columnCount()):
                cell = view.model().index(number, column).data(CELL)
                for way in _ways(cell):
                    yield f"{name}: {way.text}", way.act
            if number == 0:
                yield f"{name}: opened", lambda row=row: view.opened.emit(row)
                yield f"{name}: menu", lambda number=number: self._menu_of(view, number)

    def _menu_of(self, view: Any, number: int) -> None:
        view.setCurrentIndex(view.model().index(number, 0))
        _ask_menu(view)

    # The walk

    def walk(self, come: Callable[[], object], where: str) -> None:
        """Press everything that stands there after `come`, or comes up, once on each page and under each of its tabs;
        `come` again where it is gone."""
        come()
        self._settle()
        self._judge(where, "itself")
        here, left = self.house.place.shown, [name for name, _ in self._new(where)]
        while left:
            press = self._press_of(left[0])
            if press is None or self.house.place.shown != here:
                self._clear()
                come()
                self._settle()
                self.heard.clear()
                press = self._press_of(left[0])
            if press is not None:
                self._press(where, left[0], press)
            more = [name for name, _ in self._new(where)] if self.house.place.shown == here else []
            left = [*more, *left[1:]]
        self._clear()

    def _press_of(self, name: str) -> Callable[[], object] | None:
        return next((press for one, press in self.offered() if one == name), None)

    def _new(self, where: str) -> Iterator[tuple[str, Callable[[], object]]]:
        page = where.partition(" ")[0]
        tabs = "".join(f" {part.value}" for part in visible(self.house.window) if isinstance(part, Tabs))
        for name, press in self.offered():
            alike = (page if name.startswith("Tab ") else page + tabs), _NUMBERS.sub("#", name)
            if alike not in self.pressed and not name.startswith(SKIP):
                self.pressed.add(alike)
                yield name, press

    def _press(self, where: str, name: str, press: Callable[[], object]) -> None:
        with suppress(RuntimeError):  # it has gone with what was pressed before
            press()
        self._settle()
        self._judge(where, name)
        self._inside(where, name)

    def _inside(self, where: str, name: str) -> None:
        """What came up: each row of a menu, each button of what lies over the window."""
        if isinstance(menu := QApplication.activePopupWidget(), QMenu):
            rows = [one for one in menu.actions() if one.text() and one.isEnabled()]
            for one in rows:
                with suppress(RuntimeError):
                    words = plain(one)
                    one.trigger()
                    self._settle()
                    self._judge(where, f"{name} > {words}")
            with suppress(RuntimeError):
                menu.close()
        for _ in range(6):
            if not lying(self.house.window):
                return
            over = f"{where} > {name}"
            one = next(self._new(f"{over.replace(' ', '_')} over"), None)
            if one is None:
                return
            with suppress(RuntimeError):
                one[1]()
            self._settle()
            self._judge(over, one[0])

    def _settle(self) -> None:
        self.house.run()
        for top in QApplication.topLevelWidgets():
            if isinstance(top, QDialog | QFileDialog) and top.isVisible():
                top.reject()
        self.house.run()

    def _clear(self) -> None:
        while isinstance(popup := QApplication.activePopupWidget(), QWidget):
            popup.close()
        for overlay in lying(self.house.window):
            overlay.close_overlay()
        self.house.place.messages.clear()
        QCoreApplication.sendPostedEvents()

    def _judge(self, where: str, name: str) -> None:
        for said in self.heard:
            self.offences.setdefault(f"{where}: {name}", said)
        self.heard.clear()


def _run_some(jobs: Jobs, worker: ByHand) -> None:
    """What asks for itself again, because nothing it does is kept, is left alone after a while."""
    done = 0
    while worker.pending:
        done += 1
        if done > MOST:
            jobs._waiting.clear()
        worker.pending.popleft()()


def _ways(cell: Any) -> Iterator[Link | Cross]:
    """Of a cell."""
    if isinstance(cell, Reason):
        cell = cell.way_out
    for way in cell.links if isinstance(cell, Links) else (cell,):
        if isinstance(way, Link | Cross) and way.act:
            yield way


def _ask_menu(part: QWidget) -> None:
    """The Menu key."""
    QApplication.sendEvent(part, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
