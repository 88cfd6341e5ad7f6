"""What looks after the store, state by state, for pictures: after `signing_in`, on the same copy, each by itself."""

from collections.abc import Callable

from equipment_app.domain.store_errors import AlteredSchema
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.pages.first_run import FirstRunPage
from equipment_app.ui.program.program import Program
from equipment_app.ui.store_health.crash_reports import Crash
from equipment_app.ui.widgets.overlay import Overlay
from equipment_app.ui.window import Window
from tests.pictures.signing_in import sign_in
from tests.pictures.updates import altered, genuine

Stage = Callable[[Window], None]


def stages() -> dict[str, Stage]:
    """By the names of their pictures, in their order. The last leaves the store."""
    updates = {"update": genuine, "update-altered": altered}
    return {"safety": _safety} | updates | {"hand-over-store": _hand_over, "crash": _crash, "refused": _refused}


def _safety(window: Window) -> None:
    sign_in(window)
    _show(window, "settings", "safety")


def _hand_over(window: Window) -> None:
    _show(window, "counter")
    _place(window).actions_["file.office"].trigger()


def _crash(window: Window) -> None:
    _show(window, "counter")
    crash = window.findChild(Crash)
    assert isinstance(crash, Crash)
    crash.log = lambda _: None
    try:
        raise LookupError
    except LookupError as error:
        crash.show(error)


def _refused(window: Window) -> None:
    """Somebody was in its tables with another program."""
    program = window.findChild(Program)
    assert isinstance(program, Program)
    _put_away(window)
    program.begin()
    page, store = window.centralWidget(), program.store.with_name("Sklad Brno.equip")
    assert isinstance(page, FirstRunPage)
    page.refuse_store(store, AlteredSchema(str(store), "table holding"))


def _show(window: Window, page: str, argument: object = None) -> None:
    _put_away(window)
    _place(window).messages.clear()
    _place(window).show_page(page, argument)


def _put_away(window: Window) -> None:
    for overlay in window.findChildren(Overlay):
        overlay.close_overlay()


def _place(window: Window) -> Workplace:
    place = window.centralWidget()
    assert isinstance(place, Workplace)
    return place
