"""Journeys start at a machine: an empty one, or one with a small invented store on it."""

import pytest

from tests.house import House
from tests.world import World


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


@pytest.fixture
def store(small_store, tmp_path):
    world = World.copy(small_store, tmp_path / "disk")
    world.close()
    return world.path
