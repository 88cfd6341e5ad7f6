"""Journeys start at a machine: an empty one, or one with a small invented store on it."""

import pytest

from equipment_app.documents.press import Press
from equipment_app.operations.issue import Issue
from equipment_app.store.database import Database
from tests.guarded import GuardedHouse
from tests.guarded import make as make_guarded
from tests.house import House
from tests.world import ADAM, EVA, World, copied
from tests.world import Clock as StoreClock


@pytest.fixture(autouse=True)
def nothing_begins_by_itself(monkeypatch):
    """However long a test takes, no process verifies the journal before somebody asks for it."""
    monkeypatch.setattr("equipment_app.ui.program.program._SETTLED_MS", 600_000)


@pytest.fixture
def house(tmp_path, monkeypatch, qapp):
    house = House(tmp_path, monkeypatch)
    yield house
    house.close()


@pytest.fixture(scope="session")
def small_store(tmp_path_factory):
    """Closed, with three members, a kit, pieces and lots; copied before it is used."""
    world = World.make(tmp_path_factory.mktemp("small") / "sklad.equip")
    world.close()
    return world.path


@pytest.fixture(scope="session")
def lived_in_store(small_store, tmp_path_factory):
    """Closed, after two handovers with real papers: Eva has the second radio and two shirts, Adam a vest."""
    path = copied(small_store, tmp_path_factory.mktemp("lived"))
    with Database.open(path, Press(), clock=StoreClock()) as database:
        database.change(Issue(EVA, ("R-002", "TRIKO/L*2")))
        database.change(Issue(ADAM, ("V-003",)))
    return path


@pytest.fixture
def lived_in(house, lived_in_store, tmp_path):
    """The store that was lived in, open at the counter."""
    return house.start(copied(lived_in_store, tmp_path / "disk"))


@pytest.fixture
def store(small_store, tmp_path):
    return copied(small_store, tmp_path / "disk")


@pytest.fixture(scope="session")
def guarded_once(tmp_path_factory):
    """Closed; four operators with passwords."""
    path = tmp_path_factory.mktemp("guarded") / "sklad.equip"
    make_guarded(path)
    return path


@pytest.fixture
def guarded_store(guarded_once, tmp_path):
    return copied(guarded_once, tmp_path / "guarded")


@pytest.fixture
def clock():
    """Of the store."""
    return StoreClock()


@pytest.fixture
def house_of(tmp_path, monkeypatch, qapp, clock, guarded_store):
    """Makes a machine; `guarded`: it knows already that the store asks who it is."""
    made = []

    def house_of(*, guarded=False):
        house = GuardedHouse(tmp_path, monkeypatch, clock)
        if guarded:
            house.settings.setValue("guarded_stores", [str(guarded_store)])
        made.append(house)
        return house

    yield house_of
    for house in made:
        house.close()


@pytest.fixture
def guarded(house_of, guarded_store):
    """The sign-in page of the store with four operators."""
    return house_of(guarded=True).start(guarded_store)


@pytest.fixture
def heard(guarded):
    """The sounds that were made since the page stood there."""
    sounds = []
    guarded.program.sounds.heard.append(lambda sound: sounds.append(str(sound)))
    return sounds


@pytest.fixture
def uptime(monkeypatch):
    """How long the computer runs, in seconds; it stands still unless a test moves it on."""
    seconds = [5000]
    monkeypatch.setattr("equipment_app.store.door.uptime", lambda: seconds[0])
    return seconds


@pytest.fixture
def passing(guarded):
    """Lets so many seconds pass, for who waits at the cover."""
    pause = guarded.cover.entry.form.pause
    now = [1000.0]
    pause._clock = lambda: now[0]

    def passing(seconds):
        now[0] += seconds

    return passing
