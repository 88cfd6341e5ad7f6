"""Signing in, state by state, for pictures: on a guarded copy of the demo, each going on from the one before."""

from collections.abc import Callable

from equipment_app import demo
from equipment_app.operations.add_operator import AddOperator
from equipment_app.ui.access.cover import Cover
from equipment_app.ui.access.doorkeeper import Doorkeeper
from equipment_app.ui.window import Window
from equipment_app.ui.workplace import Workplace

Stage = Callable[[Window], None]
_KEEPER, _AUDITOR = str(demo.KEEPER["personal_number"]), demo.AUDITOR["personal_number"]


def stages() -> dict[str, Stage]:
    """By the names of their pictures, in their order."""
    return {
        "sign-in": lambda window: _cover(window).entry.form.focus(),
        "lock": _lock,
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


def _lock(window: Window) -> None:
    sign_in(window, _KEEPER)
    _door(window).lock()


def _switch(window: Window) -> None:
    form = _cover(window).entry.form
    form.pin.setText(demo.PIN)
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
    sign_in(window, demo.NEW, demo.GIVEN)
    form = _cover(window).choice.form
    form.lines["password"].setText(demo.PASSWORD)
    form.lines["again"].setText(demo.PASSWORD[:6])


def _recovery(window: Window) -> None:
    card = _cover(window).choice
    card.form.lines["again"].setText(demo.PASSWORD)
    card.go.click()


def _auditor(window: Window) -> None:
    _cover(window).sheet.go_on.click()
    _door(window).sign_out()
    sign_in(window, _AUDITOR)
    _place(window).show_page("reports")


def sign_in(window: Window, who: str = _KEEPER, password: str = demo.PASSWORD) -> None:
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
            part.put_away()


def _door(window: Window) -> Doorkeeper:
    door = window.findChild(Doorkeeper)
    assert isinstance(door, Doorkeeper)
    return door


def _cover(window: Window) -> Cover:
    cover = _door(window).covering.cover
    assert cover is not None
    return cover


def _place(window: Window) -> Workplace:
    place = window.centralWidget()
    assert isinstance(place, Workplace)
    return place
