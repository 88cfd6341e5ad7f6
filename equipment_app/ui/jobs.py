"""Work off the GUI thread, one job at a time, its result delivered back on the GUI thread.

What somebody waits for goes before work that stands in nobody's way. A job that runs is not interrupted.
"""

import sys
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import IntEnum, auto
from time import monotonic
from typing import Any, Protocol

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot
from shiboken6 import isValid

_MOVE_S = 0.05
"""Progress is told at most twenty times a second."""
_TURN_S = 0.001
"""How long one thread keeps another from running Python; by default it is five times as long, and a question asked
beside long work takes several turns.
"""


class Cancelled(Exception):
    """The user stopped a job. The transaction it ran in rolls back."""


class GaveWay(Exception):
    """Somebody else asks for something: the job is begun anew when nobody waits."""


class Executor(Protocol):
    """Runs a callable, somewhere, some time, always on the same thread."""

    def execute(self, work: Callable[[], None]) -> None: ...


Threads = tuple[Executor, Executor | None]
"""That of the books, where the only connection to them lives, and one beside it for what is slow and needs none.

Without the second nothing is backed up."""


class WorkerThread:
    """One thread that lives as long as the program, so that a connection opened on it stays usable."""

    def __init__(self) -> None:
        sys.setswitchinterval(_TURN_S)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)

    def execute(self, work: Callable[[], None]) -> None:
        self._pool.start(work)

    def finish(self, limit_ms: int = -1) -> bool:
        """Whether all is done, in so many milliseconds at most; a disk may never answer."""
        return self._pool.waitForDone(limit_ms)


class Progress(QObject):
    """Handed to a job: says how far it is, and stops it when the user asks."""

    moved = Signal(int, int)

    def __init__(self, title: str = "", *, keeps: bool = False) -> None:
        """`keeps`: stopped, it leaves what is done by then, and the rest can be done later; else it leaves nothing."""
        super().__init__()
        self.title, self.keeps = title, keeps
        self._cancel, self._aside = threading.Event(), threading.Event()
        self._told = 0.0

    def cancel(self) -> None:
        self._cancel.set()

    @property
    def cancelled(self) -> bool:
        return self._cancel.is_set()

    def step_aside(self) -> None:
        """What has begun is left at its next step; `begin` lets it go on from the beginning."""
        self._aside.set()

    def begin(self) -> None:
        self._aside.clear()

    def step(self, done: int, total: int) -> None:
        """Called by the job between two pieces of work.

        Raises:
            Cancelled: the user does not want the rest.
            GaveWay: somebody else comes first.
        """
        if self._cancel.is_set():
            raise Cancelled
        if self._aside.is_set():
            raise GaveWay
        if done == total or monotonic() - self._told > _MOVE_S:
            self._told = monotonic()
            self.moved.emit(done, total)


class JobTurn(IntEnum):
    SOON = auto()
    """Before all that may wait: somebody stands at the desk."""
    LATER = auto()
    """Long work that tells how far it is, or work nobody asked for."""
    REST = auto()
    """What gives way to all others, and can go on at the next start."""
    LAST = auto()
    """After everything asked for before, and before everything asked for after."""


@dataclass(frozen=True, slots=True)
class Job:
    """`owner` is whom the answer is for: when it is gone, the answer is dropped.

    Of several waiting jobs of one owner with the same `instead` only the last is run: typing overtakes itself. One
    that is begun `anew`, a long question that writes nothing, leaves off at its next step for whoever comes meanwhile.
    """

    work: Callable[[Progress], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    owner: QObject | None = None
    title: str = ""
    instead: str = ""
    anew: bool = False
    progress: Progress | None = field(default=None, compare=False)
    turn: JobTurn = JobTurn.SOON

    def replaces(self, other: "Job") -> bool:
        return bool(self.instead) and self.instead == other.instead and self.owner is other.owner

    def wanted(self) -> bool:
        return self.owner is None or isValid(self.owner)


class Jobs(QObject):
    """The queue. `started` gives the Progress of the job that now runs; `idle` says that nothing waits.

    `answered` says that nobody at the desk waits, whatever else there is to do; what is asked for then goes before it.
    """

    started = Signal(object)
    answered = Signal()
    idle = Signal()
    _finished = Signal(object)

    def __init__(self, executor: Executor) -> None:
        super().__init__()
        self._executor = executor
        self._waiting: deque[Job] = deque()
        self._running: Job | None = None
        self._finished.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Something is asked for and not answered."""
        return self._running is not None

    @property
    def pressing(self) -> bool:
        """Somebody at the desk waits for an answer."""
        running = (self._running,) if self._running else ()
        return any(job.turn in (JobTurn.SOON, JobTurn.LAST) for job in (*running, *self._waiting))

    def run(self, job: Job) -> None:
        self._waiting = deque(other for other in self._waiting if not job.replaces(other))
        place = len(self._waiting)
        while place and job.turn < self._waiting[place - 1].turn < JobTurn.LAST:
            place -= 1
        self._waiting.insert(place, job)
        if self._running is None:
            self._start_next()
        elif self._running.anew and self._running.progress and job.turn is not JobTurn.REST:
            self._running.progress.step_aside()

    def drop_rest(self) -> None:
        """What gives way to others is not done any more, and nobody hears of it."""
        self._waiting = deque(job for job in self._waiting if job.turn is not JobTurn.REST)

    def _start_next(self) -> None:
        job = self._waiting.popleft()
        progress = job.progress or Progress(job.title)
        self._running = job = replace(job, progress=progress)
        progress.begin()
        self.started.emit(progress)

        def work() -> None:
            try:
                result = job.work(progress)
            except GaveWay:
                self._finished.emit((job, self._run_again, job))
            except Exception as error:  # whatever the job did wrong is told to whoever asked for it
                self._finished.emit((job, job.failed, error))
            else:
                self._finished.emit((job, job.done, result))

        self._executor.execute(work)

    def _run_again(self, job: Job) -> None:
        self._waiting.append(job)

    @Slot(object)
    def _deliver(self, delivery: tuple[Job, Callable[[Any], None], Any]) -> None:
        job, callback, value = delivery
        try:
            if job.wanted():
                callback(value)
        finally:
            self._running = None
            if not self.pressing:
                self.answered.emit()
            if self._running is None:
                if self._waiting:
                    self._start_next()
                else:
                    self.idle.emit()
