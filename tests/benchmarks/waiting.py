"""How long a question of a page waits beside long work: backups, verification, papers to be filed, everything exported.

    python tests/benchmarks/waiting.py [--gigabytes 1] [--papers 2000] [--things 10000] [--moves 100000] [--folder DIR]

All of it runs as in the window, on its threads, with a loop of events between; a question is asked every 20 ms, and
waits for its answer to be delivered. Its floor is the same question in the same minutes, with nothing beside it: it is
asked before each. The files are random bytes of 10 MB, which nothing makes smaller. `--folder` needs room for four
times as many.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import ground
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from equipment_app.documents.press import Press, loaded
from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.backups import Where, Why
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.operations.attachments import Attach
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import next_batch
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.ui.backups.runner import BackupJob, BackupRunner
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.jobs import Jobs, Progress, WorkerThread

FILE = 10_000_000
_EVERY_MS = 20
_FLOOR_MS = 2_000
MEMBER = "990000"


class Waits(QObject):
    """Asks the desk again and again, and keeps how long each answer took, in seconds."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk, self.waits = desk, list[float]()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._ask)

    def during(self, begin: Callable[[Callable[[], object]], object]) -> tuple[float, list[float]]:
        """How long it took until what is begun calls what it is given, and the waits meanwhile."""
        self.waits, loop, began = [], QEventLoop(), perf_counter()
        self._timer.start()
        self._ask()
        begin(lambda: QTimer.singleShot(0, loop.quit))
        loop.exec()
        self._timer.stop()
        took = perf_counter() - began
        self._desk.ask(_page, lambda _: loop.quit())
        loop.exec()  # nothing of it is left
        return took, self.waits

    def _ask(self) -> None:
        asked = perf_counter()
        self._desk.ask(_page, lambda _: self.waits.append(perf_counter() - asked))


def _page(books: Books) -> object:
    """What a page asks: who a member is, and what they hold."""
    member = books.people.by_number(MEMBER)
    return member and books.things.held_by(member.id)


def fill(path: Path, things: int, moves: int, gigabytes: float, papers: int) -> None:
    """A store with files of members, and with papers that are to be filed."""
    with ground.store(path, things, moves) as database:
        member = database.ask(lambda books: books.people.by_number(MEMBER))
        assert member
        for n in range(int(gigabytes * 1e9 / FILE)):
            content = b"%PDF-" + os.urandom(FILE - 5)
            database.change(Attach(FileSubject("member", member.id), f"sken {n}.pdf", content))
        out = Issue(MEMBER, ("ART-030*1",), file=False)
        back = TakeBack(MEMBER, ("ART-030*1",), condition=AS_ISSUED, file=False)
        for n in range(papers):
            database.change(back if n % 2 else out)


def measure(folder: Path, gigabytes: float, papers: int, things: int, moves: int) -> list[tuple]:
    """Rows for the table: median and longest wait beside each, and how long that took."""
    path, application = folder / "waiting.equip", QApplication.instance() or QApplication([])
    fill(path, things, moves, gigabytes, papers)
    tempfile.tempdir = str(folder)  # where a copy is made to be verified
    worker, aside = WorkerThread(), WorkerThread()
    desk = Desk(lambda: Database.open(path, Press()), Jobs(worker))
    desk.broken.connect(lambda error: print("BROKEN", repr(error), flush=True))
    waits, rows = Waits(desk), list[tuple]()
    runner = BackupRunner(desk, Jobs(aside), Where, desk)

    def back_up(why: Why) -> Callable[[Callable[[], object]], object]:
        return lambda done: runner.send(BackupJob(why, "Backing up", done))

    def verify(done: Callable[[], object]) -> None:
        verification = Verification(desk, desk)
        verification.verified.connect(lambda found: print(found["ok"], found["entries"], found["problems"][:3]))
        for ended in (verification.verified, verification.failed):
            ended.connect(done)
        verification.start()

    def file(done: Callable[[], object]) -> None:
        desk.done.connect(done)
        desk.work_in_pieces(lambda _: loaded(), lambda _: make_papers(), desk, progress=Progress())

    def make_papers() -> None:
        desk.change_in_batches(lambda progress, made: next_batch(progress.step, papers, made), "Making papers")

    def hand_over(done: Callable[[], object]) -> None:
        desk.change(Issue(MEMBER, ("ART-031*1",)), then=lambda _: done())

    size = f"{gigabytes:g} GB of files, {things:,} things, {moves:,} moves".replace(",", " ")
    for what, begin in (
        ("verification at the start", verify),
        ("the first backup", back_up(Why.ASKED)),
        ("papers being filed", file),
        ("a later backup", back_up(Why.ASKED)),
        ("a handover", hand_over),
        ("the backup at closing", back_up(Why.CLOSE)),
        ("everything being exported", lambda done: _export(desk, folder / "export", done)),
    ):
        _, alone = waits.during(lambda done: QTimer.singleShot(_FLOOR_MS, done))
        took, beside = waits.during(begin)
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0
        over = sum(wait > 0.1 for wait in beside)
        print(
            f"{what}: {took:.1f} s, {len(beside)} questions, median {median(beside) * 1000:.1f} ms, longest "
            f"{max(beside) * 1000:.0f} ms, {over} over 100 ms; alone {median(alone) * 1000:.1f} and "
            f"{max(alone) * 1000:.0f} ms; load {load:.1f}",
            flush=True,
        )
        floor = "the same question with nothing beside it"
        rows.append((f"a question beside {what}, median", size, median(beside), median(alone), floor, ""))
        rows.append((f"a question beside {what}, longest", size, max(beside), max(alone), floor, "≤ 100 ms"))
    runner.leave()
    loop = QEventLoop()
    desk.close(loop.quit)
    loop.exec()
    application.processEvents()
    return rows


def _export(desk: Desk, folder: Path, done: Callable[[], object]) -> None:
    from equipment_app.way_out import export

    progress = Progress("Exporting")
    desk.work_in_pieces(lambda database: export(database, folder), lambda _: done(), desk, progress=progress)


def main() -> None:
    grammar = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    grammar.add_argument("--gigabytes", type=float, default=1)
    grammar.add_argument("--papers", type=int, default=2_000)
    grammar.add_argument("--things", type=int, default=10_000)
    grammar.add_argument("--moves", type=int, default=100_000)
    grammar.add_argument("--folder", type=Path)
    chosen = grammar.parse_args()
    with tempfile.TemporaryDirectory(prefix="equipment-benchmark-", dir=chosen.folder) as folder:
        measure(Path(folder), chosen.gigabytes, chosen.papers, chosen.things, chosen.moves)


if __name__ == "__main__":
    main()
