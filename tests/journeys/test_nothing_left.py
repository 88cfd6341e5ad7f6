"""A window may stand for weeks, and stores are opened and left in it: nothing of one is there with the next."""

import gc
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from equipment_app.domain.codes import Code, Family
from equipment_app.ui.widgets.overlay import Overlay
from tests.house import CONTROL, House, Key


def there(house: House) -> Counter[str]:
    """Everything that lives in the window, by kind."""
    return Counter(type(one).__name__ for one in house.window.findChildren(QObject))


def lie_over(house: House) -> set[str]:
    """What was opened over the window, whether it is to be seen now or not."""
    return {type(one).__name__ for one in house.window.findChildren(Overlay)}


def held() -> Counter[str]:
    """Of the screen's parts those that are still held by somebody, and not only to be tidied up."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    found, kept = Counter(map(type, gc.get_objects())), Counter[str]()
    for kind, count in found.items():
        if issubclass(kind, QObject) and kind.__module__.startswith("equipment_app."):
            kept[kind.__name__] += count
    return kept


def look_around(house: House) -> None:
    """Each page, and whatever it opens over the window."""
    place = house.read(lambda books: next(one.code for one in books.people.places() if one.code))
    for number in range(1, 10):
        house.key(getattr(Key, f"Key_{number}"), CONTROL)
        if house.page.title() == "Stock":
            house.scan(str(Code(Family.PLACE, place)))
            house.key(Key.Key_Escape)
        if house.page.title() == "Settings":
            house.page.open("operators")
            house.run()
            house.key(Key.Key_N, CONTROL)
            house.key(Key.Key_Escape)
    house.key(Key.Key_L, CONTROL)
    house.key(Key.Key_F4)
    house.key(Key.Key_Escape)
    house.key(Key.Key_1, CONTROL)
    house.type("ves")
    house.key(Key.Key_Escape)
    house.key(Key.Key_K, CONTROL)
    house.key(Key.Key_Escape)


def of_the_application() -> Counter[str]:
    """What is there for every window; without what Qt keeps for itself, and what is about to go."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    kept = (type(one) for one in QCoreApplication.instance().children())
    return Counter(kind.__name__ for kind in kept if not kind.__module__.startswith("PySide6"))


def test_a_window_leaves_nothing_behind_that_watches_or_translates(house: House, store):
    """Of a hundred windows, one after another, the last is as quick as the first."""
    before = of_the_application()
    for language in ("cs", "en", "cs"):
        house.start(store, language)
        assert (house.page.title() == "Výdejna") == (language == "cs")
        house.window.close()
        house.run()
        house._forget()
        assert of_the_application() == before
        assert QCoreApplication.translate("actions", "&File") == "&File"


def test_what_a_store_has_put_into_the_window_goes_with_it(house: House, store):
    house.start(store)
    look_around(house)
    assert {"PlaceSheet", "LabelSheets", "Finder"} <= lie_over(house)
    house.program.open(store)
    house.run()
    once = there(house)
    look_around(house)
    house.program.open(store)
    house.run()
    assert there(house) == once


@pytest.mark.parametrize("shown", [Key.Key_1, Key.Key_2], ids=["the counter shown", "members shown"])
def test_another_language_leaves_nothing_of_the_pages_before(house: House, store, shown):
    """What a page puts into the header goes with the page, also where it never stood there; and whatever lives longer
    than a page lets go of it: the desk, the books, the reader on the serial port."""
    house.start(store)
    look_around(house)
    house.key(shown, CONTROL)
    windows, parts = [], []
    for language in ("cs", "en", "cs", "en"):
        house.window.findChild(QAction, f"view.{language}").trigger()
        house.run()
        parts.append(held())
        windows.append(len(QApplication.topLevelWidgets()))
    assert windows[2:] == windows[:2]
    assert parts[-1] - parts[1] == Counter()


def test_the_serial_reader_is_heard_of_after_a_change_of_language(house: House, store):
    house.start(store)
    house.key(Key.Key_7, CONTROL)
    house.window.findChild(QAction, "view.cs").trigger()
    house.run()
    serial = house.program.readers.serial
    serial.told.emit(serial.link)
    assert house.page.serial.state.words()
