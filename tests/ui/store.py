"""A real store behind the desk, its worker cranked by hand, its papers real PDFs."""

import os
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from equipment_app.documents.press import Press
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Jobs
from tests import own_profile
from tests.conftest import ByHand
from tests.world import Clock, World, copied


class Workshop:
    """`desk` is the page's, `world` what a test does to the same books; `run` lets the worker finish everything."""

    def __init__(self, path, worker: ByHand):
        self.path = path
        self.worker = worker

    @cached_property
    def world(self) -> World:
        return World.again(self.path, press=Press())

    @cached_property
    def desk(self) -> Desk:
        return Desk(lambda: self.world.database, Jobs(self.worker))

    def after(self, story: "Callable[[Workshop], Any]") -> Any:
        """The books as `story` leaves them, told once in each process and then copied. Says what it returned.

        Before anything else is done with them: only then are they opened.
        """
        assert "world" not in self.__dict__
        if story not in _TOLD:
            said = story(self)
            self.world.close()
            folder = own_profile.FOLDER / f"told-{os.getpid()}-{len(_TOLD)}"
            _TOLD[story] = copied(self.world.path, folder), self.world.clock.now, said
            del self.world
            self.__dict__.pop("desk", None)
        closed, now, said = _TOLD[story]
        clock = Clock()
        clock.now = now
        self.world = World.of(copied(closed, self.path.parent), clock, Press())
        return said

    def do(self, command):
        """Somebody does this at the desk, and the pages hear of it."""
        outcomes = []
        self.desk.change(command, then=outcomes.append)
        self.run()
        return outcomes[0]

    def ask(self, question):
        return self.world.ask(question)

    def run(self):
        self.worker.run_all()

    def close(self):
        if "world" in self.__dict__:
            self.world.close()


_TOLD: dict[Callable[[Workshop], Any], tuple[Path, datetime, Any]] = {}
"""The closed store after each story, its clock, and what the story returned."""
