"""Backups and the way back, state by state, for pictures: on a guarded copy of the demo, each after the one before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile

from equipment_app import demo
from equipment_app.documents.press import Press
from equipment_app.domain.backups import Head, Manifest, Why
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import COPY, MANIFEST, Shelf, named
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.ui.backups.store_backups import StoreBackups
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.restore.place import RestoreScreen
from equipment_app.ui.window import Window
from tests.pictures.signing_in import AUDITOR, PASSWORD, guard, sign_in

Stage = Callable[[Window], None]
_BEFORE = ((1, Why.CLOSE), (2, Why.CLOSE), (6, Why.IMPORT), (30, Why.CLOSE), (61, Why.START))
"""Days ago, and what for."""
_NUMBER = 90
_GONE = 3
"""So much is taken back after the last of them."""


def prepare(store: Path) -> None:
    """Guard it, back it up as if over two months, and go on a little."""
    guard(store)
    with Database.open(store, Press()) as database:
        backups = Backups(store, database.source.origin)
        made = backups.make(database.source, Why.ASKED)
        for ago, (days, why) in enumerate(_BEFORE):
            _as_if(backups.shelf, store.stem, made, ago, datetime.now(UTC) - timedelta(days=days, hours=2), why)
        _forget(backups.shelf, made)
        database.door.sign_in(str(demo.KEEPER["personal_number"]), PASSWORD)
        for member, code in database.ask(_held):
            database.change(TakeBack(member, (code,), condition=AS_ISSUED))


def stages() -> dict[str, Stage]:
    """By the names of their pictures, in their order."""
    return {
        "backups": _section,
        "backups-encrypted": _seal,
        "restore": _restore,
        "restore-gone": lambda window: _going_back(window).go_on(),
        "restore-who": _who,
        "restore-done": lambda window: _going_back(window).go_on(),
        "backups-waiting": _reopened,
    }


def _section(window: Window) -> None:
    sign_in(window)
    _backups(window).start()
    _place(window).messages.clear()
    _place(window).show_page("settings", "backups")


def _seal(window: Window) -> None:
    actions = _backups(window).actions
    assert actions is not None
    actions.seal()
    assert actions.sheet is not None
    for line in (actions.sheet.first, actions.sheet.again):
        line.setText("vlak přes zelenou mlhu")


def _restore(window: Window) -> None:
    actions = _backups(window).actions
    assert actions is not None and actions.sheet is not None
    actions.sheet.close_overlay()
    actions.restore_wanted.emit(None)


def _who(window: Window) -> None:
    place = _going_back(window)
    place.go_on()
    place.doing.reason.setPlainText("Disk pracovního počítače selhal.")
    first, second = str(demo.KEEPER["personal_number"]), str(AUDITOR["personal_number"])
    for fields, number in ((place.doing.first, first), (place.doing.second, second)):
        fields.who.setText(number)
        fields.secret.setText(PASSWORD)


def _reopened(window: Window) -> None:
    _going_back(window).go_back()
    _section(window)


def _as_if(shelf: Shelf, stem: str, made: Manifest, ago: int, at: datetime, why: Why) -> None:
    """A copy of a backup that says it was made then; the first is what it says it is."""
    number = _NUMBER - ago
    name = named(stem, shelf.tag, number, at, COPY)
    head = Head(made.head.seq - 40 * ago, made.head.hash if not ago else "0" * 64)
    said = replace(made, number=number, file=name, made=at, verified=at, why=why, head=head)
    copyfile(shelf.path(made), shelf.folder / name)
    (shelf.folder / f"{name}{MANIFEST}").write_text(said.to_json(), encoding="utf-8")


def _forget(shelf: Shelf, made: Manifest) -> None:
    for path in (shelf.path(made), shelf.folder / f"{made.file}{MANIFEST}"):
        path.unlink()


def _held(books: Books) -> list[tuple[str, str]]:
    """What a few members hold, to be taken back."""
    found = []
    for member in books.people.members():
        codes = [one.thing.code for one in books.things.held_by(member.id) if one.thing.code]
        if codes and member.personal_number:
            found.append((member.personal_number, codes[0]))
        if len(found) == _GONE:
            break
    return found


def _backups(window: Window) -> StoreBackups:
    backups = window.findChild(StoreBackups)
    assert isinstance(backups, StoreBackups)
    return backups


def _place(window: Window) -> Workplace:
    place = window.centralWidget()
    assert isinstance(place, Workplace)
    return place


def _going_back(window: Window) -> RestoreScreen:
    place = window.centralWidget()
    assert isinstance(place, RestoreScreen)
    return place
