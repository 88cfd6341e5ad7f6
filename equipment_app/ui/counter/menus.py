"""The lists that open at a line of the cart: its condition, and everything that can be done with it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from equipment_app.domain.cart_state import Judged, State
from equipment_app.domain.conditions import AS_ISSUED, CONDITIONS
from equipment_app.ui import said
from equipment_app.ui.counter.session import Session
from equipment_app.ui.widgets.menu import Menu

translate = QCoreApplication.translate
Call = Callable[[str, Judged], object]
"""Does what a key of the table does."""


def conditions(session: Session, one: Judged, call: Call, parent: QWidget) -> Menu:
    """In which condition it is handed over; of a return also where it goes."""
    menu = Menu(parent)
    stands = one.line.condition or one.condition
    comes_back = one.back or one.line.source is not None
    for key in (AS_ISSUED, *CONDITIONS) if comes_back else CONDITIONS:
        name = translate("counter", "as issued") if key == AS_ISSUED else said.condition(key)
        action = menu.add(name, partial(session.change, one.line.id, condition=key))
        action.setCheckable(True)
        action.setChecked(key == stands)
        if key == stands:
            menu.setActiveAction(action)
    if one.back:
        menu.addSeparator()
        menu.add(translate("counter", "Put it elsewhere…"), partial(call, "place", one), icon="map-pin")
    return menu


def line_menu(one: Judged, call: Call, parent: QWidget) -> Menu:
    """Everything that can be done with a line, with its keys."""
    menu = Menu(parent)
    if one.settled or one.state is State.ASKED:
        menu.add(translate("counter", "Condition"), partial(call, "condition", one), icon="sliders-horizontal")
    if one.state is State.HELD and one.spot is not None and one.spot.kind == "member":
        if one.free:
            menu.add(translate("counter", "Take another"), partial(call, "another", one), icon="repeat")
        menu.add(translate("counter", "Their card"), partial(call, "holder", one), icon="user-round")
    if one.item.sized and not one.line.returning:
        menu.add(translate("counter", "Another size…"), partial(call, "size", one), icon="shirt", key="F3")
    if one.line.countable:
        menu.add(translate("counter", "One more"), partial(call, "more", one), icon="plus", key="+")
        menu.add(translate("counter", "One less"), partial(call, "less", one), icon="minus", key="-")
    if one.line.returning:
        menu.add(translate("counter", "Put it elsewhere…"), partial(call, "place", one), icon="map-pin")
    menu.add(translate("counter", "Remark…"), partial(call, "remark", one), icon="pen-line", key="F4")
    menu.addSeparator()
    menu.add(translate("counter", "Remove"), partial(call, "remove", one), icon="x", key="Del")
    return menu
