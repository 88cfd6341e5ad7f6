"""Journeys start at a machine: an empty one, or one with a small invented store on it."""

import pytest

from equipment_app.documents.press import Press
from equipment_app.operations.issue import Issue
from equipment_app.store.database import Database
from tests.house import House
from tests.world import ADAM, EVA, World


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
    world = World.copy(small_store, tmp_path_factory.mktemp("lived"))
    world.close()
    with Database.open(world.path, Press(), clock=world.clock) as database:
        database.change(Issue(EVA, ("R-002", "TRIKO/L*2")))
        database.change(Issue(ADAM, ("V-003",)))
    return world.path


@pytest.fixture
def lived_in(house, lived_in_store, tmp_path):
    """The store that was lived in, open at the counter."""
    world = World.copy(lived_in_store, tmp_path / "disk")
    world.close()
    return house.start(world.path)


@pytest.fixture
def store(small_store, tmp_path):
    world = World.copy(small_store, tmp_path / "disk")
    world.close()
    return world.path
