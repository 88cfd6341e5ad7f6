"""The world every test here starts from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.world import Clock, World


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The closed store that every test gets a copy of: to make it anew takes ten times as long."""
    world = World.make(tmp_path_factory.mktemp("made") / "sklad.equip")
    world.close()
    return world


@pytest.fixture
def world(made: World, tmp_path: Path) -> Iterator[World]:
    """A store on the disk with members, pieces, lots and a kit; it is the second of March 2026."""
    clock = Clock()
    clock.now = made.clock.now
    world = World.copy(made.path, tmp_path, clock)
    yield world
    world.close()
