"""What is done with a closed store on the worker's thread, by people who sign in for it; its steps only hear of it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.errors import Refusal
from equipment_app.store.door import Door
from equipment_app.ui.jobs import Cancelled, Job, Jobs, Progress


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever signs in, by name or personal number."""

    who: str
    secret: str = field(repr=False)


class NotThem(Exception):
    """The second person was not let in; `args[0]` is the refusal."""


class Undertaking(QObject):
    """One thing at a time; `leave` before it is let go."""

    busy = Signal(object)
    """`Progress`."""
    rested = Signal()
    refused = Signal(object, bool)
    """`Refusal`; True: it is about the second person."""
    cancelled = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._progress: Progress | None = None
        self._left = False

    def drop(self) -> None:
        """What was made ready is let go of."""
        raise NotImplementedError

    def leave(self) -> None:
        """Nobody waits any more. What is being carried out comes to its end all the same."""
        self._left = True
        if self._progress is not None:
            self._progress.cancel()
        self.drop()

    def _run(self, progress: Progress, work: Callable[[Progress], object], answer: Callable[[object], None]) -> None:
        self._progress = progress

        def answered(found: object) -> None:
            self._rest()
            answer(found)

        def failed(error: Exception) -> None:
            self._rest()
            self._failed(error)

        self.busy.emit(progress)
        self._jobs.run(Job(work, answered, failed, progress=progress))

    def _let_go(self, work: Callable[[], object]) -> None:
        """Done some time; nobody waits for it."""
        self._jobs.run(Job(lambda _: work(), _nothing, _nothing))

    def _rest(self) -> None:
        self._progress = None
        self.rested.emit()

    def _failed(self, error: Exception) -> None:
        about_second = isinstance(error, NotThem)
        told = error.args[0] if isinstance(error, NotThem) else error
        if self._left or isinstance(told, Cancelled):
            self.cancelled.emit()
        elif isinstance(told, Refusal):
            self.refused.emit(told, about_second)
        else:
            raise told


@contextmanager
def signed_in(door: Door, first: Person | None, second: Person | None) -> Iterator[None]:
    """Signed in for this alone, the second one beside. Raises NotThem; and as `Door.sign_in`."""
    if first is not None:
        door.sign_in(first.who, first.secret)
    with ExitStack() as standing:
        if second is not None:
            try:
                standing.enter_context(door.beside(second.who, second.secret))
            except Refusal as refusal:
                raise NotThem(refusal) from refusal
        yield


def _nothing(_: object) -> None:
    """Nobody waits for it."""
