"""The world every test here starts from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A store on the disk with members, pieces, lots and a kit; it is the second of March 2026."""
    world = World.make(tmp_path / "sklad.equip")
    yield world
    world.close()
