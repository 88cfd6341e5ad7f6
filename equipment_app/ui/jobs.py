"""Work off the GUI thread, one job at a time, its result delivered back on the GUI thread."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Protocol

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot
from shiboken6 import isValid

_MOVE_S = 0.05
"""Progress is told at most twenty times a second."""


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


@dataclass(frozen=True, slots=True)
class Job:
    """`owner` is whom the answer is for: when it is gone, the answer is dropped.

    Of several waiting jobs of one owner with the same `instead` only the last is run: typing overtakes itself. One that
    `gives_way` is a piece of long work, and is run when nobody else waits; where it is begun `anew` as well, a long
    question that writes nothing, whoever comes while it runs does not wait for its end either.
    """

    work: Callable[[Progress], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    owner: QObject | None = None
    title: str = ""
    instead: str = ""
    gives_way: bool = False
    anew: bool = False
    progress: Progress | None = field(default=None, compare=False)

    def overtakes(self, other: "Job") -> bool:
        return bool(self.instead) and self.instead == other.instead and self.owner is other.owner

    def wanted(self) -> bool:
        return self.owner is None or isValid(self.owner)


class Jobs(QObject):
    """The queue. `started` gives the Progress of the job that now runs; `idle` says that nothing waits."""

    started = Signal(object)
    idle = Signal()
    _finished = Signal(object)

    def __init__(self, executor: Executor) -> None:
        super().__init__()
        self._executor = executor
        self._waiting: deque[Job] = deque()
        self._running: Progress | None = None
        self._job: Job | None = None
        self._finished.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Somebody waits for an answer."""
        return self._running is not None

    def run(self, job: Job) -> None:
        self._waiting = deque(other for other in self._waiting if not job.overtakes(other))
        self._waiting.append(job)
        if self._running is None:
            self._start_next()
        elif self._job is not None and self._job.anew and not job.gives_way:
            self._running.step_aside()

    def drop_rest(self) -> None:
        """What gives way to others is not done any more, and nobody hears of it."""
        self._waiting = deque(job for job in self._waiting if not job.gives_way)

    def _start_next(self) -> None:
        job = next((job for job in self._waiting if not job.gives_way), self._waiting[0])
        self._waiting = deque(other for other in self._waiting if other is not job)
        progress = self._running = job.progress or Progress(job.title)
        self._job = job
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
            if self._waiting:
                self._start_next()
            else:
                self.idle.emit()
