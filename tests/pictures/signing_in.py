"""Signing in, state by state, for pictures: on a guarded copy of the demo, each going on from the one before."""

from collections.abc import Callable
from pathlib import Path

from equipment_app import demo
from equipment_app.documents.press import Press
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.operators import AddOperator, SetPassword
from equipment_app.scanning.decode import read
from equipment_app.store.database import Database
from equipment_app.ui.access.cover import Cover
from equipment_app.ui.access.sign_in import SignIn
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.window import Window

Stage = Callable[[Window], None]
AUDITOR = {"rank": "", "personal_number": "990305", "function": "kontrolorka"}
NEW = "990306"
"""Number of an operator who has yet to choose a password."""
PASSWORD, PIN, GIVEN = "čtyři slova stačí", "2580", "heslo jen na začátek"
"""Of everybody in a guarded demo, and what they were given to begin with."""
_SCANNED = ("RST0104330", "AKT.0000965.16", "4006381333931", "NAH0107980")
_KEEPER, _AUDITOR = str(demo.KEEPER["personal_number"]), AUDITOR["personal_number"]


def guard(path: Path, *, deputy: bool = False) -> None:
    """From now on whoever opens this demo signs in: who keeps it, an auditor, somebody who has yet to choose; and a
    deputy, who could stand by.
    """
    with Database.open(path, Press()) as database:
        database.change(SetPassword(PASSWORD, PIN))
        database.change(AddOperator("Ověřovací", "Hana", **AUDITOR, grants=(Grant(Role.AUDITOR),), password=GIVEN))
        database.door.sign_in(AUDITOR["personal_number"], GIVEN)
        database.change(SetPassword(PASSWORD, PIN))
        database.door.sign_in(str(demo.KEEPER["personal_number"]), PASSWORD)
        with database.door.beside(AUDITOR["personal_number"], PASSWORD):
            database.change(AddOperator("Nastupující", "Ivo", rank="rtn.", personal_number=NEW, password=GIVEN))
            if deputy:
                number, grants = {"personal_number": "990307"}, (Grant(Role.DEPUTY),)
                database.change(AddOperator("Zástupná", "Petra", **number, grants=grants, password=GIVEN))
        if deputy:
            database.door.sign_in("990307", GIVEN)
            database.change(SetPassword(PASSWORD, PIN))


def stages() -> dict[str, Stage]:
    """By the names of their pictures, in their order."""
    return {
        "sign-in": lambda window: _cover(window).entry.form.focus(),
        "sign-in-scan": _scan,
        "lock": _lock,
        "lock-scan": _scan,
        "switch": _switch,
        "second-person": _second_person,
        "operators": lambda window: _show(window, "operators"),
        "own-access": lambda window: _show(window, "own"),
        "own-password": _own_password,
        "recovery-offered": _recovery,
        "auditor": _auditor,
        "sign-in-wait": _wait,
    }


def _wait(window: Window) -> None:
    _door(window).sign_out()
    for _ in range(4):
        sign_in(window, _AUDITOR, "špatné heslo")


def _scan(window: Window) -> None:
    """Nobody has seen that the desk is locked."""
    for text in _SCANNED:
        _door(window).take_scan(read(text))


def _lock(window: Window) -> None:
    sign_in(window, _KEEPER)
    _door(window).lock()


def _switch(window: Window) -> None:
    form = _cover(window).entry.form
    form.pin.setText(PIN)
    form.submit()
    _door(window).switch()


def _second_person(window: Window) -> None:
    _put_sheets_away(window)
    _place(window).desk.change(AddOperator("Další", "Obsluha"))


def _show(window: Window, section: str) -> None:
    _put_sheets_away(window)
    _place(window).messages.clear()
    _place(window).show_page("settings", section)


def _own_password(window: Window) -> None:
    _door(window).sign_out()
    sign_in(window, NEW, GIVEN)
    form = _cover(window).choice.form
    form.lines["password"].setText(PASSWORD)
    form.lines["again"].setText(PASSWORD[:6])


def _recovery(window: Window) -> None:
    card = _cover(window).choice
    card.form.lines["again"].setText(PASSWORD)
    card.go.click()


def _auditor(window: Window) -> None:
    _cover(window).sheet.go_on.click()
    _door(window).sign_out()
    sign_in(window, _AUDITOR)
    _place(window).show_page("reports")


def sign_in(window: Window, who: str = _KEEPER, password: str = PASSWORD) -> None:
    """At the desk that is locked."""
    form = _cover(window).entry.form
    form.pause.end()
    form.who.setText(who)
    form.secret.setText(password)
    form.submit()


def _put_sheets_away(window: Window) -> None:
    door = _door(window)
    for part in (door.second, door.switching):
        if part is not None:
            part.close_overlay()


def _door(window: Window) -> SignIn:
    door = window.findChild(SignIn)
    assert isinstance(door, SignIn)
    return door


def _cover(window: Window) -> Cover:
    cover = _door(window).screen.cover
    assert cover is not None
    return cover


def _place(window: Window) -> Workplace:
    place = window.centralWidget()
    assert isinstance(place, Workplace)
    return place
