"""A real store behind the desk, its worker cranked by hand, its papers real PDFs."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from equipment_app.documents.press import Press
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Jobs
from tests import own_profile
from tests.conftest import ByHand
from tests.world import World, copied


class Workshop:
    """`desk` is the page's, `world` what a test does to the same books; `run` lets the worker finish everything."""

    def __init__(self, path, worker: ByHand):
        self.world = World.again(path, press=Press())
        self.worker = worker
        self.desk = self._new_desk()

    def after(self, story: "Callable[[Workshop], Any]") -> Any:
        """The books as `story` leaves them, told once in each process and then copied. Says what it returned."""
        if story not in _TOLD:
            said = story(self)
            self.world.close()
            folder = own_profile.FOLDER / f"told-{os.getpid()}-{len(_TOLD)}"
            _TOLD[story] = copied(self.world.path, folder), self.world.clock.now, said
        closed, self.world.clock.now, said = _TOLD[story]
        self.world.close()
        copied(closed, self.world.path.parent)
        self.world.reopen()
        self.desk = self._new_desk()
        return said

    def _new_desk(self) -> Desk:
        return Desk(lambda: self.world.database, Jobs(self.worker))

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
        self.world.close()


_TOLD: dict[Callable[[Workshop], Any], tuple[Path, datetime, Any]] = {}
"""The closed store after each story, its clock, and what the story returned."""
