"""A store whose backups are driven as in the window, by two threads that a test cranks, at a clock that is ours."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from equipment_app.domain.backups import Where
from equipment_app.operations.issue import Issue
from equipment_app.store.backups.service import Backups
from equipment_app.ui import formatting
from equipment_app.ui.backups import runner
from equipment_app.ui.backups.runner import BackupRunner
from equipment_app.ui.backups.store_backups import BackupActions
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.settings import MachineSettings
from tests.conftest import ByHand
from tests.store.backups.judges import Here
from tests.ui.store import Workshop
from tests.world import EVA

if TYPE_CHECKING:
    from equipment_app.ui.widgets.message_bar import Message


class Keeping:
    """`run` lets both threads finish all there is; `wait` moves the clock, `minute` lets the minute strike."""

    def __init__(self, path: Path, monkeypatch, judge=Here) -> None:
        self.now = datetime(2026, 3, 2, 8, tzinfo=UTC)
        self.where = Where()
        self.judge = judge
        monkeypatch.setattr(runner, "backups_of", self._backups_of)
        monkeypatch.setattr(formatting, "now", lambda: self.now.astimezone(formatting.PRAGUE))
        self.worker, self.aside = ByHand(), ByHand()
        self.shop = Workshop(path, self.worker)
        self.settings = MachineSettings(QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat))
        self.window = QWidget()
        self.opened_again()

    def opened_again(self) -> "Keeping":
        """Whoever kept it is gone, and somebody else begins."""
        self.runner = BackupRunner(self.shop.desk, Jobs(self.aside), lambda: self.where, self.shop.desk)
        self.actions = BackupActions(self.runner, self.settings, self.window, self.runner)
        self.said: list[Message] = []
        self.actions.say.connect(self.said.append)
        self.told, self.refusals, self.done, self.busy, self.broken = [], [], [], [], []
        self.runner.told.connect(self.told.append)
        self.runner.refused.connect(self.refusals.append)
        self.runner.done.connect(self.done.append)
        self.runner.busy.connect(self.busy.append)
        self.shop.desk.broken.connect(self.broken.append)
        return self

    def begin(self) -> "Keeping":
        self.runner.begin()
        return self.run()

    def run(self) -> "Keeping":
        while self.worker.pending or self.aside.pending:
            self.worker.run_all()
            self.aside.run_all()
        assert self.broken == []
        return self

    def wait(self, **time: float) -> "Keeping":
        self.now += timedelta(**time)
        return self

    def minute(self) -> "Keeping":
        self.runner.look()
        return self.run()

    def issue(self, thing: str = "TRIKO/L", to: str = EVA) -> None:
        self.shop.world.do(Issue(to, (thing,)))

    @property
    def shelf(self):
        return self.runner._backups.shelf

    @property
    def whys(self) -> list[str]:
        """What each backup that counts was made for, oldest first."""
        return [str(made.why) for made in self.shelf.manifests()]

    @property
    def kept(self) -> runner.BackupState:
        assert self.runner.state is not None
        return self.runner.state

    def close(self) -> None:
        self.runner.leave()
        self.run()
        self.shop.close()
        self.window.deleteLater()

    def _tick(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def _backups_of(self, found: runner.OpenStore, where: Where) -> Backups:
        return Backups(found.store, found.origin, where, clock=self._tick, judge=self.judge)
