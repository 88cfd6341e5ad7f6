"""What stands in the window when campaign V1 locks it: chosen at random, done with real keys and scans."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolTip

from equipment_app.domain.backups import Where
from equipment_app.domain.place_errors import DiskFull
from equipment_app.store.backups.service import Backups
from equipment_app.ui.backups import runner
from equipment_app.ui.widgets.message_bar import Message
from tests.campaigns.at_window import go, hover_cells, tables
from tests.conftest import ByHand
from tests.guarded import PIN, GuardedHouse
from tests.house import Key
from tests.pages import PAGES
from tests.store.backups.judges import Here
from tests.world import ADAM, EVA, Clock

THINGS = ("AKT.0000001.95", "4006381333931")


class KeptHouse(GuardedHouse):
    """Its store is backed up, as wherever the program runs."""

    def __init__(self, folder: Path, monkeypatch: Any, store_clock: Clock | None = None) -> None:
        super().__init__(folder, monkeypatch, store_clock)
        self.aside = ByHand()
        (folder / "backups").mkdir(exist_ok=True)
        self.settings.setValue("backup_folder", str(folder / "backups"))
        monkeypatch.setattr(runner, "backups_of", _backups)

    def back_up(self) -> None:
        self.program.backups.runner.back_up()
        self.run()


def _backups(found: runner.OpenStore, where: Where) -> Backups:
    return Backups(found.store, found.origin, where, judge=Here)


def fill(house: GuardedHouse, chance: Random) -> None:
    house.key(Key.Key_Escape)
    house.program.languages.choose(chance.choice(["cs", "en"]))
    house.program.look.choose(chance.choice(["light", "dark"]))
    house.run()
    if house.place.has("counter") and chance.random() < 0.7:
        go(house, "counter")
        house.scan(house.badge(chance.choice([ADAM, EVA])))
        house.scan(chance.choice(THINGS))
    if chance.random() < 0.7:
        go(house, chance.choice([page for page in PAGES if house.place.has(page)]))
    if chance.random() < 0.5:
        house.place.say(Message("Předáno: Zkušební Adam 990001", "Skladníková Zora", tone="warn"))
    if chance.random() < 0.4:
        house.come_to_front()  # without a screen it does not have the keys after a dialog of the system
        QGuiApplication.clipboard().setText(chance.choice(["990001", "Vzorková Eva", "nic"]))
    for view in tables(house)[:1]:
        hover_cells(view, 2)
    chance.choice(_OVER)(house, chance)
    house.run()


def _nothing(_house: GuardedHouse, _chance: Random) -> None:
    """Over the page."""


def _search(house: GuardedHouse, chance: Random) -> None:
    house.find(chance.choice(["zku", "vzor", "990"]))


def _switch(house: GuardedHouse, chance: Random) -> None:
    house.key(Key.Key_F5)


def _system_dialog(house: GuardedHouse, chance: Random) -> None:
    house.program.store_actions.choose_store()


def _tip(house: GuardedHouse, chance: Random) -> None:
    window = house.window
    QToolTip.showText(window.mapToGlobal(window.rect().center()), "Čtvrtý Ctibor, 990003", window)


def _help(house: GuardedHouse, chance: Random) -> None:
    house.key(Key.Key_F1)


def _seal(house: GuardedHouse, chance: Random) -> None:
    house.program.backups.actions.seal()
    house.type(f"heslo {PIN} a ještě něco")


def _full_disk(house: GuardedHouse, chance: Random) -> None:
    house.program.desk.refused.emit(DiskFull(str(house.folder), 1, 2))


def _menu(house: GuardedHouse, chance: Random) -> None:
    house.key(Key.Key_F10)


_OVER: tuple[Callable[[GuardedHouse, Random], None], ...] = (
    _nothing,
    _search,
    _switch,
    _system_dialog,
    _tip,
    _help,
    _seal,
    _full_disk,
    _menu,
)
