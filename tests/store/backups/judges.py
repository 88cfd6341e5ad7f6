"""Whoever verifies a copy in a test: at once, in this process, as `child.Child` does it in another."""

from pathlib import Path

from equipment_app.store.backups.attempt import BackupVerdict, Silence
from equipment_app.store.backups.check import check


class Here:
    def __init__(self, copy: Path, lang: str = "en") -> None:
        self.progress = (0, 0)
        self.stopped = False
        self._copy = copy

    def ended(self, seconds: float = 0) -> bool:
        return True

    def verdict(self) -> BackupVerdict | Silence:
        found = check(self._copy, self._step)
        problems = [{"seq": one.seq, "table": one.table, "what": one.what} for one in found.problems]
        return BackupVerdict(found.ok, found.entries, found.head, problems)

    def stop(self) -> None:
        self.stopped = True

    def _step(self, done: int, total: int) -> None:
        self.progress = (done, total)


class Waiting(Here):
    """Is never done."""

    def ended(self, seconds: float = 0) -> bool:
        return False


class Doubting(Here):
    """Finds something wrong with everything."""

    def verdict(self) -> BackupVerdict | Silence:
        sound = super().verdict()
        assert isinstance(sound, BackupVerdict)
        wrong = [{"seq": 3, "table": "entry", "what": "the hash does not fit the payload"}]
        return BackupVerdict(False, sound.entries, sound.head, wrong)
