"""Long work in pieces: whoever asks for the next one can do something else before."""

from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from queue import SimpleQueue
from threading import Thread
from typing import TypeAlias, TypeVar

from equipment_app.domain.outcome import Step

T = TypeVar("T")
Pieces: TypeAlias = Generator[tuple[int, int], None, T]
"""Long work that says after each small piece what is done and how much there is, 0 where nobody knows."""


def finished(pieces: Pieces[T], step: Step | None = None) -> T:
    """All of it at once; `step` may raise to stop it."""
    with closing(pieces):
        while True:
            try:
                said = next(pieces)
            except StopIteration as end:
                answer: T = end.value
                return answer
            if step:
                step(*said)


_PATIENCE_S = 0.002


class _NoMoreWanted(Exception):
    """Ends work that nobody asks to go on."""


def pieces_of(work: Callable[[Callable[[T], None]], None]) -> Generator[T, None, None]:
    """Yield what `work` reports, one after the other. In between it stands still, on a thread of its own: either that
    thread runs, or the one that asks for pieces, and what one of them left is there for the other.

    Closed, it ends where it stands. Raises what `work` raises.
    """
    go_on, said = SimpleQueue[bool](), SimpleQueue[tuple[T] | BaseException | None]()

    def report(what: T) -> None:
        said.put((what,))
        if not go_on.get():
            raise _NoMoreWanted

    def run() -> None:
        try:
            work(report)
        except BaseException as error:  # raised where the next piece is asked for
            said.put(error)
        else:
            said.put(None)

    thread = Thread(target=run, daemon=True)
    thread.start()
    try:
        while (what := said.get()) is not None:
            if isinstance(what, BaseException):
                raise what
            yield what[0]
            go_on.put(True)
    finally:
        go_on.put(False)
        thread.join()


def aside(work: Callable[[Step], T]) -> Pieces[T]:
    """Work that needs nothing of this thread goes on on one of its own, and in each piece it is asked how far it is.

    Closed, it ends at its next step. Raises what `work` raises.
    """
    said, wanted = (0, 0), True

    def step(done: int, total: int) -> None:
        nonlocal said
        if not wanted:
            raise _NoMoreWanted
        said = done, total

    with ThreadPoolExecutor(1) as thread:
        working = thread.submit(work, step)
        try:
            while wait((working,), _PATIENCE_S).not_done:
                yield said
        finally:
            wanted = False
    return working.result()
