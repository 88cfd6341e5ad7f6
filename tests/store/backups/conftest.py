"""A store with a paper or two, the folder of its backups, and a clock that is ours."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from equipment_app.domain.backups import Manifest, Where, Why
from equipment_app.operations.issue import Issue
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import Shelf
from tests.store.backups.judges import Here
from tests.world import ADAM, EVA, World


class Kept:
    """The store of a test with its backups: each `make` is a second later, unless `wait` says otherwise."""

    def __init__(self, world: World, where: Where | None = None) -> None:
        self.world = world
        self.now = datetime(2026, 3, 2, 8, tzinfo=UTC)
        self.backups = self.with_settings(where)
        self._things = iter(("V-001", "V-002", "V-003", "R-001", "R-002"))

    def with_settings(self, where: Where | None, judge: type = Here) -> Backups:
        origin = self.world.database.source.origin
        return Backups(self.world.path, origin, where, clock=self.tick, judge=judge)

    def tick(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)

    def work(self) -> None:
        """Something is handed over, on a paper of its own."""
        self.world.do(Issue(ADAM, (next(self._things),)))

    def change(self) -> None:
        self.world.do(Issue(EVA, ("RUKAV",)))

    def make(self, why: Why = Why.ASKED) -> Manifest:
        return self.backups.make(self.world.database.source, why)

    @property
    def shelf(self) -> Shelf:
        return self.backups.shelf

    @property
    def path(self) -> Path:
        """Of the newest backup."""
        newest = self.shelf.newest()
        assert newest is not None
        return self.shelf.path(newest)

    def names(self) -> list[str]:
        """What lies in the folder, without what is the same in every name."""
        folder = self.shelf.folder
        found = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
        return [name.removeprefix(f"sklad-{self.shelf.tag}-") for name in found]


@pytest.fixture
def kept(world: World) -> Iterator[Kept]:
    """Something was handed over, and nothing is backed up."""
    found = Kept(world)
    found.work()
    yield found
