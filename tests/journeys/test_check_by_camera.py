"""A unit's check by camera, on a laptop without the store: a table of labels in one look, and the grid is green."""

from pathlib import Path

import pytest

from equipment_app.ui.kit.carried import CarryAsked
from tests.house import House, Key
from tests.journeys.dying_check import begin, codes
from tests.scanning import scenes
from tests.ui.frames import Stills
from tests.unit_of_twenty import FOREIGN, KINDS, make
from tests.world import SECRET, copied


@pytest.fixture(scope="session")
def twenty(tmp_path_factory) -> Path:
    world = make(tmp_path_factory.mktemp("twenty") / "sklad.equip")
    world.close()
    return world.path


@pytest.fixture
def store(twenty, tmp_path) -> Path:
    return copied(twenty, tmp_path / "disk")


def looking(house: House) -> tuple:
    """The camera, opened by its key, and what is held in front of it."""
    house.window.activateWindow()
    house.key(Key.Key_F12)
    camera, stills = house.program.readers.camera, Stills()
    camera.watch(stills)
    return camera, stills


def test_two_members_things_lie_on_a_table(house: House, store: Path, tmp_path: Path, qtbot):
    file = tmp_path / "tym.akcheck"
    house.start(store)
    begin(house)
    labels, setup, foreign = codes(house), house.page.session.check.plan.setup, house.code(FOREIGN)
    house.page.leave()
    house.page.files.carry(setup, house.page.start.new.until.day, CarryAsked("Zkoušková Jana", SECRET), file)
    house.run()
    house.close()
    with qtbot.waitActive(house.start_file(file).window):
        house.window.activateWindow()
    place = house.window.centralWidget()
    camera, stills = looking(house)
    with qtbot.waitSignal(camera.eye.looked):
        stills.show(scenes.noisy(scenes.scattered([*labels[: 2 * KINDS], foreign]), 4))
    assert place.session.check.counts().done == 2 * KINDS
    assert [one.code for one in place.session.check.aside] == [foreign]
    told = camera.view.accessibleDescription()
    assert "Zkoušková" in told
    assert camera.counted.words() == f"{2 * KINDS + 1} codes in view, 1 of them unknown"
    with qtbot.waitSignal(camera.eye.looked):
        stills.show(scenes.noisy(scenes.scattered(labels[2 * KINDS : 4 * KINDS]), 4))
    assert len(place.session.check.progress.seen) == 4 * KINDS
    house.close()
    assert stills.sink is None


def test_the_whole_unit_in_ten_looks_with_the_store(house: House, store: Path, qtbot):
    with qtbot.waitActive(house.start(store).window):
        house.window.activateWindow()
    begin(house)
    labels = codes(house)
    camera, stills = looking(house)
    for at in range(0, len(labels), 24):
        with qtbot.waitSignal(camera.eye.looked):
            stills.show(scenes.scattered(labels[at : at + 24]))
        house.run()
    check = house.page.session.check
    assert len(check.progress.seen) == len(labels)
    assert check.next_missing() is None
