"""The steps of campaign W2: each does one thing that hands at the window can do, chosen by a chance of its own."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QMenu,
    QWidget,
)
from shiboken6 import isValid

from equipment_app.domain.codes import Code, Family
from equipment_app.ui.backups.store_backups import ClosingSheet
from equipment_app.ui.life.wanted import LifeWanted
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.pages.first_run import FirstRunPage
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.overlay import lying
from equipment_app.ui.widgets.segmented import Choices
from tests.campaigns.walk_forms import TEXTS, fill, fit, forms, primary, visible
from tests.campaigns.walk_stage import Walk, enter
from tests.campaigns.walk_stores import KEEPERS, PEOPLE
from tests.house import CONTROL, Key, Mod
from tests.world import PASSWORD

Step = Callable[[Walk, Random], object]
_SHIFT, _ALT, _PLAIN = Mod.ShiftModifier, Mod.AltModifier, Mod.NoModifier
_KEYS: tuple[tuple[Qt.Key, Qt.KeyboardModifier], ...] = (
    *((key, _PLAIN) for key in (Key.Key_Tab, Key.Key_Return, Key.Key_Escape, Key.Key_Space, Key.Key_Down, Key.Key_Up)),
    *((key, _PLAIN) for key in (Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_PageDown)),
    *((key, _PLAIN) for key in (Key.Key_Delete, Key.Key_Backspace, Key.Key_Menu, Key.Key_PageUp)),
    *((Key(Key.Key_F1 + n), _PLAIN) for n in range(11) if n != 10),
    *((Key(Key.Key_F1 + n), _SHIFT) for n in (3, 5, 6)),
    *((key, CONTROL) for key in (Key.Key_Return, Key.Key_A, Key.Key_C, Key.Key_V, Key.Key_F, Key.Key_K, Key.Key_N)),
    *((key, CONTROL) for key in (Key.Key_P, Key.Key_S, Key.Key_Z, Key.Key_E, Key.Key_R, Key.Key_T, Key.Key_L)),
    *((Key(Key.Key_0 + n), CONTROL) for n in range(10)),
    *((key, CONTROL | _SHIFT) for key in (Key.Key_A, Key.Key_P, Key.Key_M, Key.Key_O, Key.Key_E, Key.Key_I)),
    *((key, _PLAIN) for key in (Key.Key_S, Key.Key_K, Key.Key_1, Key.Key_2, Key.Key_Plus, Key.Key_Minus)),
    (Key.Key_Backtab, _SHIFT),
    (Key.Key_Question, CONTROL),
    (Key.Key_B, CONTROL),
    (Key.Key_Down, _ALT),
)


def go(walk: Walk, chance: Random) -> None:
    """Any page, as a link would open it: now and then with what it is to show."""
    page = chance.choice(tuple(PAGES))
    open_page(walk, chance, page)


def open_page(walk: Walk, chance: Random, page: str) -> None:
    if walk.place is not None and walk.dialog is None:
        walk.place.show_page(page, argument(walk, chance, page))
        walk.settle()


def argument(walk: Walk, chance: Random, page: str) -> object:
    """What another page hands over."""
    known = walk.known
    made: dict[str, Callable[[], object]] = {
        "counter": lambda: chance.choice(known.members),
        "members": lambda: chance.choice(known.members),
        "leaver": lambda: chance.choice(known.members),
        "life": lambda: LifeWanted(chance.choice(known.things)),
        "incident": lambda: chance.choice([*known.members, *known.papers]),
        "inspection": lambda: chance.choice(known.codes),
        "papers": lambda: chance.choice(known.papers),
        "grant": lambda: chance.choice(known.codes),
        "import": lambda: chance.choice(walk.files),
        "settings": lambda: chance.choice(["machine", "store", "operators", "backups", "own", "sizes", "scanner"]),
        "deployments": lambda: chance.randint(1, 4),
        "repairs": lambda: chance.choice(known.codes),
    }
    always = page in ("leaver", "life", "incident", "inspection")
    return made[page]() if page in made and (always or chance.random() < 0.4) else None


def act(walk: Walk, chance: Random) -> None:
    """One of those that are offered now, as menu, finder and key do it."""
    if walk.place is not None and walk.page is not None and not lying(walk.window) and walk.dialog is None:
        offered = [one.id for one in walk.place.actions_.offered() if one.id not in ("file.quit", "file.verify")]
        rows = [one.id for one in walk.page.can.rows if not one.menu and walk.page.can.can(one.id)]
        do_act(walk, chance.choice([*offered, *rows]))


def do_act(walk: Walk, id: str) -> None:
    place = walk.place
    assert place is not None and walk.page is not None
    if place.actions_.is_bound(id):
        place.actions_[id].trigger()
    else:
        for can in _owners(walk):
            if id in can and can.can(id):
                can.do(id)
    walk.settle()


def _owners(walk: Walk) -> list[Any]:
    """The page, and the lists on it."""
    parts = [walk.page, *walk.page.findChildren(QWidget)]
    return [part.can for part in parts if hasattr(part, "can") and part.isVisible()]


_CARRIED, _FITS = 0.8, 0.8
"""Of acts that are sought, how many are gone through with; of files that are chosen, how many fit."""


def seek(walk: Walk, chance: Random, id: str) -> None:
    """An act nobody has come to yet: its page, some row on it, and the act as soon as it can be done."""
    page = id.partition(".")[0]
    if walk.dialog is not None or lying(walk.window):
        leave(walk, chance)
    if page in PAGES:
        if walk.place is None or not walk.place.has(page):
            leave(walk, chance)
            somebody(walk, PEOPLE[chance.choice((0, 1, 4))])
        if walk.place is None:
            return
        open_page(walk, chance, page)
    for _ in range(12):
        if walk.place is None or walk.page is None or walk.dialog is not None:
            return
        if any(id in can and can.can(id) for can in _owners(walk)) or (
            page not in PAGES and walk.place.actions_.is_bound(id) and id not in ("file.quit",)
        ):
            do_act(walk, id)
            if chance.random() < _CARRIED:
                carry(walk, chance)
            return
        chance.choice((stand, stand, stand, choose, click, row))(walk, chance)
        if lying(walk.window):
            leave(walk, chance)


def stand(walk: Walk, chance: Random) -> None:
    """On some row of some list."""
    views = [one for one in visible(walk.top(), TableView) if one.model() and one.model().rowCount()]
    if views:
        view = chance.choice(views)
        index = view.model().index(chance.randrange(min(view.model().rowCount(), 60)), 0)
        view.scrollTo(index)
        spot = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        walk.settle()


def carry(walk: Walk, chance: Random) -> None:
    """What was begun goes on: whatever asks is answered, a few times."""
    for _ in range(4):
        if walk.dialog is not None:
            choose_file(walk, chance)
        elif QApplication.activePopupWidget() is not None:
            menu(walk, chance)
        elif walk.house.door._asking() is not None:
            sign_in(walk, chance)
        elif forms(walk):
            fit(walk, chance, forms(walk)[0])
            if forms(walk):
                return
        elif lying(walk.window):
            primary(walk, chance)
        else:
            return


def click(walk: Walk, chance: Random) -> None:
    """A button, a box, a tab, wherever it stands."""
    top = walk.top()
    buttons = [one for one in visible(top, QAbstractButton) if one.objectName() != "quit"]
    if isinstance(top, QMenu):
        menu(walk, chance)
    elif walk.dialog is not None:
        choose_file(walk, chance)
    elif buttons:
        QTest.mouseClick(chance.choice(buttons), Qt.MouseButton.LeftButton)
        walk.settle()


def key(walk: Walk, chance: Random) -> None:
    pressed, how = chance.choice(_KEYS)
    walk.house.key(pressed, how)
    walk.settle()


def letters(walk: Walk, chance: Random) -> None:
    """Typed into whatever has the keyboard."""
    walk.house.type(chance.choice((*TEXTS, *chance.sample(walk.known.words, 3)))[:40])
    walk.settle()


def scan(walk: Walk, chance: Random) -> None:
    known = walk.known
    text = chance.choice(
        (
            *(chance.choice(known.badges), chance.choice(known.codes), chance.choice(known.codes)),
            *(chance.choice(known.serials or known.codes), chance.choice(known.places), chance.choice(known.papers)),
            *("8594000000019", "4006381333931", "https://example.org/", "xyz", "AKT.0001234.82", "AKT.9999999.99"),
            str(Code(Family.COMMAND, chance.choice([*range(1, 46), 100_001]))),
        )
    )
    walk.house.scan(text, host=chance.choice(("US", "CZ")))
    walk.settle()


def row(walk: Walk, chance: Random) -> None:
    """Of a list: clicked, opened, marked, or its menu."""
    views = [one for one in visible(walk.top(), TableView) if one.model() and one.model().rowCount()]
    if not views:
        return
    view = chance.choice(views)
    index = view.model().index(chance.randrange(min(view.model().rowCount(), 60)), 0)
    view.scrollTo(index)
    spot = view.visualRect(index).center()
    how = chance.random()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, _PLAIN if how < 0.8 else CONTROL, spot)
    walk.settle()
    if how < 0.15:
        QTest.keyClick(view, Key.Key_Return)
    elif how < 0.25:
        QTest.keyClick(view, Key.Key_Space)
    elif how < 0.5:
        where = view.viewport().mapToGlobal(spot)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, where)
        QApplication.sendEvent(view.viewport(), asked)
    elif how < 0.55:
        QTest.mouseClick(view.horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 8))
    walk.settle()


def menu(walk: Walk, chance: Random) -> None:
    """Of a menu that is open one is chosen, or it is left."""
    popup = QApplication.activePopupWidget()
    if isinstance(popup, QMenu):
        offered = [one for one in popup.actions() if one.isEnabled() and one.text() and one.objectName() != "file.quit"]
        if offered and chance.random() < 0.85:
            popup.setActiveAction(chance.choice(offered))
            QTest.keyClick(popup, Key.Key_Return)
        else:
            popup.close()
    elif popup is not None:
        QTest.keyClick(popup, chance.choice((Key.Key_Escape, Key.Key_Return, Key.Key_Down)))
    walk.settle()


def choose(walk: Walk, chance: Random) -> None:
    """Of a combo box, of tabs, of segments."""
    found = visible(walk.top(), QComboBox, Choices)
    if not found:
        return
    part = chance.choice(found)
    if isinstance(part, Choices):
        QTest.keyClick(part, chance.choice((Key.Key_Right, Key.Key_Left, Key.Key_End, Key.Key_Home)))
    elif part.count():
        at = chance.randrange(part.count())
        part.setCurrentIndex(at)
        part.activated.emit(at)
    walk.settle()


def choose_file(walk: Walk, chance: Random) -> None:
    """What a dialog of the system waits for, or it is put away."""
    dialog = walk.dialog
    if isinstance(dialog, QFileDialog) and chance.random() < 0.8:
        _give(walk, chance, dialog)
    elif isinstance(dialog, QPrintDialog) and chance.random() < 0.5:
        dialog.printer().setOutputFileName(str(walk.folder / f"print{chance.randrange(10**6)}.pdf"))
        dialog.accept()
    elif dialog is not None:
        dialog.reject() if hasattr(dialog, "reject") else dialog.close()
    walk.settle()


def _give(walk: Walk, chance: Random, dialog: QFileDialog) -> None:
    mode = dialog.FileMode
    if dialog.acceptMode() == dialog.AcceptMode.AcceptSave:
        name = f"saved{chance.randrange(10**6)}.{dialog.defaultSuffix() or 'pdf'}"
        chosen = walk.folder / chance.choice((name, name, name, "no/such/folder.pdf"))
    elif dialog.fileMode() == mode.Directory:
        chosen = walk.folder / chance.choice(("out", "files"))
        chosen.mkdir(exist_ok=True)
    else:
        chosen = chance.choice(_fitting(walk, dialog) if chance.random() < _FITS else walk.files)
    many = dialog.fileMode() == mode.ExistingFiles
    if many:  # Qt's own list of files is not what is tried: what was chosen is said as it says it
        dialog.filesSelected.emit([str(chosen)])
    else:
        dialog.fileSelected.emit(str(chosen))
    if isValid(dialog):
        dialog.reject()


def _fitting(walk: Walk, dialog: QFileDialog) -> list[Path]:
    """The files that the dialog would offer; all where it would offer none."""
    kinds = re.findall(r"\*(\.\w+)", " ".join(dialog.nameFilters()))
    return [one for one in walk.files if one.suffix in kinds] or walk.files


def sign_in(walk: Walk, chance: Random) -> None:
    """Where somebody is asked who they are: rightly, wrongly, or not at all."""
    door = walk.house.door
    form = door._asking()
    if form is None:
        return
    sheet = next((one for one in (door.second, door.switching) if one is not None and one.isVisible()), None)
    if sheet is not None and chance.random() < 0.2:
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    elif sheet is None:
        enter(walk, chance.choice(PEOPLE), PASSWORD if chance.random() < 0.85 else "špatně")
        return
    else:
        walk.seconds[0] += 4000
        walk.house.clock.now += 4000
        at_work = walk.house.program.desk.present.operator
        others = [one for one in (*PEOPLE, *KEEPERS, *KEEPERS) if at_work is None or one != at_work.name]
        for line, text in ((form.who, chance.choice(others)), (form.secret, PASSWORD)):
            if line.isVisible():
                line.setFocus()
                line.clear()
                walk.house.type(text)
        form.submit()
    walk.settle()


def lock(walk: Walk, _: Random) -> None:
    """By its key, or because nobody is there."""
    if walk.dialog is not None:
        walk.house.door.lock()
    walk.house.key(Key.Key_L, CONTROL | _SHIFT)
    walk.settle()


def somebody(walk: Walk, who: str) -> None:
    """Another one works from now on, through the lock."""
    lock(walk, Random(0))
    if walk.house.is_shut:
        enter(walk, who)


def change_operator(walk: Walk, chance: Random) -> None:
    leave(walk, chance)
    somebody(walk, chance.choice((*PEOPLE, PEOPLE[0], PEOPLE[0], PEOPLE[1])))


def language(walk: Walk, chance: Random) -> None:
    """By the menu, or on the lock screen."""
    if walk.house.is_shut and walk.house.door.screen.cover is not None:
        walk.house.door.screen.cover.language.choose(chance.choice(("cs", "en")))
    elif walk.place is not None and walk.dialog is None:
        walk.place.actions_[chance.choice(("view.cs", "view.en"))].trigger()
    walk.settle()


def theme(walk: Walk, chance: Random) -> None:
    if walk.place is not None and walk.dialog is None:
        walk.place.actions_[chance.choice(("view.dark", "view.light", "view.system"))].trigger()
        walk.settle()


def size(walk: Walk, chance: Random) -> None:
    walk.window.resize(*chance.choice(((820, 512), (1366, 768), (1024, 640), (1920, 1080), (810, 430))))
    walk.settle()


def look(walk: Walk, _: Random) -> None:
    """Everything is painted."""
    walk.window.grab()


def beside(walk: Walk, chance: Random) -> None:
    """A click somewhere in the window."""
    spot = QPoint(chance.randrange(walk.window.width()), chance.randrange(walk.window.height()))
    under = walk.window.childAt(spot) or walk.window
    button = Qt.MouseButton.LeftButton if chance.random() < 0.8 else Qt.MouseButton.RightButton
    if walk.dialog is not None:
        choose_file(walk, chance)
    else:
        QTest.mouseClick(under, button, pos=under.mapFrom(walk.window, spot))
    walk.settle()


def leave(walk: Walk, _: Random) -> None:
    """Esc until nothing lies over the window. What will not go is told."""
    if walk.dialog is not None:
        walk.dialog.close()
        walk.settle()
    for _n in range(8):
        if QApplication.activePopupWidget() is None and not lying(walk.window):
            break
        if popup := QApplication.activePopupWidget():
            popup.close()
        walk.house.key(Key.Key_Escape)
        walk.settle()
        for closing in (one for one in lying(walk.window) if isinstance(one, ClosingSheet)):
            walk.house.click(closing.skip)  # keys do nothing there, so that one too many does not leave the backup out
    for over in lying(walk.window):
        walk.complaints.append(f"{type(over).__name__} is not left by Esc")
        over.close_overlay()
    walk.settle()


def another_store(walk: Walk, chance: Random) -> None:
    """The store is closed and opened again, as by hand from the first page, or at once."""
    leave(walk, chance)
    inside = walk.window.centralWidget()
    if walk.place is not None:
        do_act(walk, chance.choice(("file.open", "file.new")))
        leave(walk, chance)
        if chance.random() < 0.5:
            walk.house.program.begin()
    elif isinstance(inside, FirstRunPage) and chance.random() < 0.5:
        click(walk, chance)
    walk.settle()
    if not isinstance(walk.window.centralWidget(), FirstRunPage) or chance.random() < 0.7:
        back(walk)


def back(walk: Walk) -> None:
    """The store, with somebody at work in it."""
    walk.house.program.open(walk.folder / "disk" / "sklad.equip")
    walk.settle()
    walk.house.run()
    if walk.house.is_shut:
        enter(walk, PEOPLE[0])


def find(walk: Walk, chance: Random) -> None:
    walk.house.key(Key.Key_K, CONTROL)
    walk.house.type(chance.choice(walk.known.words)[: chance.randint(2, 8)])
    walk.house.key(chance.choice((Key.Key_Return, Key.Key_Down, Key.Key_Escape)))
    walk.settle()


STEPS: dict[Step, int] = {
    act: 26,
    click: 22,
    key: 16,
    row: 16,
    fill: 10,
    primary: 6,
    scan: 12,
    go: 8,
    letters: 6,
    choose: 6,
    leave: 5,
    find: 2,
    beside: 4,
    look: 5,
    size: 2,
    theme: 1,
    language: 2,
    lock: 1,
    change_operator: 2,
    another_store: 1,
}
"""How often each, against the others, where nothing waits for an answer."""


def next_step(walk: Walk, chance: Random) -> Step:
    """What waits for an answer is mostly given one."""
    waits: Iterable[tuple[bool, Step]] = (
        (walk.dialog is not None, choose_file),
        (QApplication.activePopupWidget() is not None, menu),
        (walk.house.door._asking() is not None, sign_in),
        (walk.place is None, _home),
        (bool(forms(walk)) and chance.random() < 0.6, fill),
        (bool(lying(walk.window)) and chance.random() < 0.4, carry),
        (walk.place is not None and walk.place.shown == "reports", go),  # each of them takes a second to make
    )
    for waiting, answer in waits:
        if waiting and chance.random() < 0.75:
            return answer
    return chance.choices(list(STEPS), list(STEPS.values()))[0]


def _home(walk: Walk, chance: Random) -> None:
    """Neither a workplace nor the cover: a page before a store, or one that asks for something."""
    if walk.house.is_shut:
        sign_in(walk, chance)
    elif chance.random() < 0.5:
        chance.choice((click, fill, letters))(walk, chance)
    else:
        leave(walk, chance)
        back(walk)


NAMED: dict[str, Step] = {step.__name__: step for step in (*STEPS, choose_file, menu, sign_in, carry, _home)}
