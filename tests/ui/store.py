"""A real store behind the desk, its worker cranked by hand, its papers real PDFs."""

from equipment_app.documents.press import Press
from equipment_app.store.database import Database
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Jobs
from tests.conftest import ByHand
from tests.world import World


class Workshop:
    """`desk` is the page's, `world` what a test does to the same books; `run` lets the worker finish everything."""

    def __init__(self, path, worker: ByHand):
        self.world = World.again(path)
        self.world.database.close()
        self.world.database = Database.open(path, Press(), clock=self.world.clock)
        self.worker = worker
        self.desk = Desk(lambda: self.world.database, Jobs(worker))

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
