"""The one door from the pages to the books."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from equipment_app.domain.access_errors import Locked, SecondPersonNeeded
from equipment_app.domain.errors import Refusal
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.place_errors import ClockFarOff
from equipment_app.domain.rights import FIRST, Grant, Right
from equipment_app.domain.session import Session
from equipment_app.domain.value import Value
from equipment_app.operations.once import under_a_key
from equipment_app.store.access.access import Present
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.store.file.pieces import Pieces
from equipment_app.store.held import HeldDatabase
from equipment_app.ui.jobs import Cancelled, Job, Jobs, JobTurn, Progress

if TYPE_CHECKING:
    Command = Callable[[Books], Outcome]


T = TypeVar("T")
_WHOEVER = Session(1, tuple(Grant(role) for role in FIRST), alone=True)
"""Until the books are open: most stores have one operator, who may do everything."""


class PendingChange(Value):
    """A change of the books that is not written yet, and who hears of its end."""

    work: Callable[[Database, Progress], Outcome]
    then: Callable[[Outcome], None] | None = None
    owner: QObject | None = None
    failed: Callable[[Exception], None] | None = None
    title: str = ""
    command: "Command | None" = None
    """Which request it is, where the same one again is no other."""


PIECE_S = 0.01
"""Seconds that long work goes on before it lets others come."""


class LongWork(Generic[T]):
    """Work in pieces, on the worker's thread: `go_on` does some of it and says whether there is more."""

    def __init__(self, begin: Callable[[Database], Pieces[T]], to_end: bool = False) -> None:
        self._begin, self.to_end = begin, to_end
        self._of: Database | None = None
        self._pieces: Pieces[T] | None = None
        self.answer: Any = None
        """What came of it, once there is no more."""

    def go_on(self, database: Database, progress: Progress) -> bool:
        """Raises Cancelled, and what the work raises; it is closed then."""
        if self._pieces is None or self._of is not database:
            self.close()
            self._of, self._pieces = database, self._begin(database)
        until = monotonic() + PIECE_S
        try:
            progress.step(*next(self._pieces))
            while monotonic() < until:
                progress.step(*next(self._pieces))
        except StopIteration as end:
            self.answer = end.value
            return False
        except BaseException:
            self.close()
            raise
        return True

    @property
    def turn(self) -> JobTurn:
        return JobTurn.LATER if self.to_end else JobTurn.REST

    def close(self) -> None:
        if self._pieces is not None:
            self._pieces.close()
            self._pieces = None


class Desk(QObject):
    """Commands and questions go to the worker thread, where the only connection lives; answers come back here.

    `open_database` is called there, before the first job: it may import what it needs without delaying the
    first paint.
    """

    changed = Signal(object)
    """Changes: pages that watch them ask again."""
    done = Signal(object)
    """Outcome of a command."""
    refused = Signal(object)
    """Refusal: nothing was changed, and why."""
    locked = Signal()
    """Something was asked for while nobody works: it was not done, and nobody is to be told why."""
    broken = Signal(object)
    """Exception nobody foresaw."""
    cancelled = Signal()
    opened = Signal(object)
    """What `open_database` gave, once it is open."""
    busy = Signal(object)
    """Progress of the job that has just started."""
    answered = Signal()
    """Nobody at the desk waits, whatever else there is to do."""
    idle = Signal()
    settled = Signal(object)
    """Settled: the disk had failed, the store was opened anew, and it is known what became of what was tried."""

    def __init__(self, open_database: Callable[[], Database], jobs: Jobs) -> None:
        super().__init__()
        self._held = HeldDatabase(open_database, self._leave_long_work)
        self._jobs = jobs
        self._closing: Job | None = None
        self._long: list[LongWork[Any]] = []
        self._under_way: list[Command] = []
        """Requests that are not answered yet."""
        self.present: Present | None = None
        """Who works, as last heard of; None until the books are open."""
        self.ask_second: Callable[[PendingChange, Refusal], object] | None = None
        """Called with what two have to do, which is then done `together` or given up."""
        jobs.started.connect(self.busy)
        jobs.answered.connect(self.answered)
        jobs.idle.connect(self.idle)

    def open(self) -> None:
        """Open the books now instead of with the first question."""
        self.work(lambda database, _: database, self.opened.emit)

    def change(
        self,
        command: "Command",
        *,
        then: Callable[[Outcome], None] | None = None,
        owner: QObject | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Apply `command` in one transaction, call `then`, and tell every page what changed. `failed` as in `ask`.

        What two have to do is repeated as soon as a second person stands by. A second press of the same button before
        the books have answered is no second request: what is under way is not asked for again.
        """
        if command in self._under_way:
            return
        request = under_a_key(command)
        again = command if request is not command else None
        self._change(PendingChange(lambda database, _: database.change(request), then, owner, failed, command=again))

    def record(self, command: "Command") -> None:
        """As `change`, of what happened: twice is two, also where the first is not written yet."""
        request = under_a_key(command)
        self._change(PendingChange(lambda database, _: database.change(request)))

    def change_slowly(
        self,
        make: "Callable[[Progress], Command]",
        title: str,
        *,
        then: Callable[[Outcome], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """As `change`, for a command that reports its steps: `make` builds it around the Progress, which cancels it."""

        def work(database: Database, progress: Progress) -> Outcome:
            return database.change(under_a_key(make(progress)))

        self._change(PendingChange(work, then, owner, title=title))

    def change_in_batches(self, make: "Callable[[Progress, Sequence[Outcome]], Command | None]", title: str) -> None:
        """As `change`, of much that may be written piece by piece, each in a transaction of its own: what is asked for
        meanwhile is answered before the next one.

        `make` builds the next one of what the others came to, or says that all is done. Stopped or refused, what is
        done by then stays done. It is told once, at the end.
        """
        progress, made = Progress(title, keeps=True), list[Outcome]()

        def done(outcome: Outcome) -> None:
            made.append(outcome)
            go_on()

        def go_on() -> None:
            command = make(progress, made)
            if command is None:
                tell_made()
            else:
                self.work(
                    lambda database, _: database.change(command), done, failed=failed, progress=progress, gives_way=True
                )

        def failed(error: Exception) -> None:
            tell_made()
            self.tell(error)

        def tell_made() -> None:
            if changed := [one for one in made if one.what]:
                papers = tuple(paper for one in changed for paper in one.papers)
                told = replace(changed[-1], papers=papers, facts=changed[-1].facts | {"papers": len(papers)})
                self.done.emit(told)
                self.changed.emit(told.changes)

        go_on()

    def together(
        self,
        pending: PendingChange,
        who: str | int,
        password: str,
        proved: Callable[[], object],
        refused: Callable[[Exception], None],
    ) -> None:
        """Do what two have to do while this second person stands by: `proved` that it is them, or `refused`."""

        def work(database: Database, progress: Progress) -> Outcome | Refusal:
            with database.door.beside(who, password):
                try:
                    return pending.work(database, progress)
                except Refusal as refusal:  # of the change, not of the second person
                    return refusal

        def answered(outcome: Outcome | Refusal) -> None:
            proved()
            if isinstance(outcome, Refusal):
                self.give_up(pending, outcome)
            else:
                self._changed(outcome, pending)

        self.work(work, answered, title=pending.title, failed=refused)

    def give_up(self, pending: PendingChange, why: Exception) -> None:
        """It is not done, and whoever waits for it hears why."""
        self._answered(pending)
        (pending.failed or self.tell)(why)

    def ask(
        self,
        question: Callable[[Books], T],
        answer: Callable[[T], None],
        owner: QObject | None = None,
        *,
        instead: str = "",
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Read from the books and hand the rows to `answer`, unless `owner` is gone by then.

        Of the waiting questions of one owner with the same `instead` only the last is asked. `failed` hears of a
        refusal or an error in place of everybody.
        """
        self.work(lambda database, _: database.ask(question), answer, owner=owner, instead=instead, failed=failed)

    def work(
        self,
        work: Callable[[Database, Progress], T],
        answer: Callable[[T], None],
        owner: QObject | None = None,
        *,
        title: str = "",
        instead: str = "",
        failed: Callable[[Exception], None] | None = None,
        progress: Progress | None = None,
        gives_way: bool = False,
        anew: bool = False,
        later: bool = False,
    ) -> None:
        """Anything else that needs the worker thread: a verification, a backup, a spreadsheet, a printed page.

        What has a title, or is for `later`, lets a scan and the questions of pages go before it. Several that are one
        piece of long work have one `progress`; one that `gives_way` waits for all others, and begun `anew` it leaves
        off for them at its next step.
        """
        if self._closing is None:
            turn = JobTurn.REST if gives_way else JobTurn.LATER if title or later else JobTurn.SOON
            job = self._job(work, answer, failed or self.tell)
            job = replace(job, owner=owner, title=title, instead=instead, progress=progress, anew=anew, turn=turn)
            self._jobs.run(job)

    def _job(
        self,
        work: Callable[[Database, Progress], T],
        answer: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> Job:
        def run(progress: Progress) -> T:
            return self._held.run(lambda database: work(database, progress))

        return Job(run, self._after_news(answer), self._after_news(failed))

    def work_in_pieces(
        self,
        begin: Callable[[Database], Pieces[T]],
        answer: Callable[[T], None],
        owner: QObject,
        *,
        progress: Progress,
        failed: Callable[[Exception], None] | None = None,
        to_end: bool = False,
    ) -> None:
        """As `work`, of what takes long: whoever asks for something waits for one piece, not for the end of it.

        What `begin` gives says after each piece what is done of how much, and returns the answer. Stopped, or when its
        owner is gone or the store closes, it is closed on its thread; what is done `to_end`, because somebody asked for
        it, is finished first. Where the disk failed meanwhile and the store was opened anew, it is begun anew.
        """
        long = LongWork(begin, to_end)
        self._long.append(long)

        def ended(tell: Callable[[Any], object], what: object) -> None:
            self._long.remove(long)
            if isValid(owner):
                tell(what)
            if long.to_end:
                self._close_if_free()

        def piece_done(more: bool) -> None:
            if not more:
                ended(answer, long.answer)
            elif to_end or isValid(owner):
                go_on()
            else:
                self._leave(long)

        def go_on() -> None:
            if to_end or self._closing is None:
                job = self._job(long.go_on, piece_done, partial(ended, failed or self.tell))
                self._jobs.run(replace(job, progress=progress, turn=long.turn))

        go_on()

    def _leave(self, long: LongWork[Any]) -> None:
        self._long.remove(long)
        self._jobs.run(self._job(lambda *_: long.close(), lambda _: None, self.tell))

    @property
    def waited_for(self) -> bool:
        """Somebody at the desk waits for an answer."""
        return self._jobs.pressing

    @property
    def session(self) -> Session:
        """What whoever works may do."""
        return self.present.session if self.present else _WHOEVER

    def may(self, right: Right) -> bool:
        return self.session.reach(right) is not None

    def close(self, closed: Callable[[], None] = lambda: None) -> None:
        """Close the books on their own thread, after the jobs that wait. What is asked for later is not done, nor what
        gives way to others: it can go on at the next start.
        """
        self._closing = Job(lambda _: self._held.close(), lambda _: closed(), self.tell, turn=JobTurn.LAST)
        self._jobs.drop_rest()
        self._close_if_free()

    def _close_if_free(self) -> None:
        if self._closing is not None and not any(long.to_end for long in self._long):
            self._jobs.run(self._closing)

    def _leave_long_work(self) -> None:
        """It is begun anew if the store is opened again."""
        for long in tuple(self._long):
            long.close()

    def _after_news(self, tell: Callable[[T], object]) -> Callable[[T], None]:
        """What became of the store itself is told first."""

        def told(value: T) -> None:
            for settled in self._held.take_settled():
                self.settled.emit(settled)
            tell(value)

        return told

    def _change(self, pending: PendingChange) -> None:
        """What two have to do waits for the second; so does a clock that is not believed on the word of one."""

        def failed(error: Exception) -> None:
            two = (SecondPersonNeeded,) if self.session.alone else (SecondPersonNeeded, ClockFarOff)
            if isinstance(error, two) and self.ask_second is not None:
                self._answered(pending)
                self.ask_second(pending, error)
            else:
                self.give_up(pending, error)

        if pending.command is not None:
            self._under_way.append(pending.command)
        self.work(pending.work, lambda outcome: self._changed(outcome, pending), title=pending.title, failed=failed)

    def _answered(self, pending: PendingChange) -> None:
        if pending.command in self._under_way:
            self._under_way.remove(pending.command)

    def _changed(self, outcome: Outcome, pending: PendingChange) -> None:
        self._answered(pending)
        then, owner = pending.then, pending.owner
        if then is not None and (owner is None or isValid(owner)):
            then(outcome)
        self.done.emit(outcome)
        self.changed.emit(outcome.changes)

    def tell(self, error: Exception) -> None:
        """Say to everybody why something was not done; also for who has heard of it through `failed`."""
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif isinstance(error, Locked):
            self.locked.emit()
        elif isinstance(error, Refusal):
            self.refused.emit(error)
        else:
            self.broken.emit(error)
