"""Processes to be killed with SIGKILL. They start warm, and say how far they are until they are dead.

Each is forked from a server that has imported everything, so that a campaign's time goes into what is killed; on
Windows each starts anew. What they say comes through a pipe, and counts only when it arrived outside them.
"""

import multiprocessing
import sys
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

if sys.platform == "win32":
    _PROCESSES = multiprocessing.get_context("spawn")
else:
    _PROCESSES = multiprocessing.get_context("forkserver")
    _PROCESSES.set_forkserver_preload(["tests.campaigns.past", "tests.store.backups.judges"])

Word = tuple[Any, ...]
Say = Callable[..., None]
Work = Callable[[Say], None]
"""What a process does; it can be pickled."""


@dataclass
class OldOrNew:
    """What was found of stores that were killed on the way from one state to another."""

    kills: int = 0
    old: int = 0
    """The store was as before."""
    new: int = 0
    unsaid: int = 0
    """It was done although the process had not come to say so."""
    neither: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    """It had said that it was done, or what was there before is not whole."""

    @property
    def wrong(self) -> list[str]:
        return [*self.neither, *self.lost]

    @property
    def ok(self) -> bool:
        return self.old > 0 and self.new > 0 and not self.wrong


def killed(work: Work, until: str, times: int, wait: float, ends: Collection[int] = ()) -> list[Word]:
    """What a process said until it was killed, `wait` seconds after it said `until` so many times.

    It may as well have ended by itself with one of the exit codes `ends`. Raises RuntimeError on any other.
    """
    hears, speaks = _PROCESSES.Pipe(duplex=False)
    process = _PROCESSES.Process(target=_live, args=(work, speaks))
    process.start()
    speaks.close()
    words: list[Word] = []
    with hears, suppress(EOFError):
        while times:
            words.append(hears.recv())
            times -= words[-1][0] == until
        time.sleep(wait)
        process.kill()
        while True:
            words.append(hears.recv())
    process.join()
    end = process.exitcode
    process.close()
    if end is None or (end >= 0 and end not in ends):
        raise RuntimeError(f"the process ended by itself: {end}")
    return words


def timed(work: Work) -> dict[str, float]:
    """When each word of a process that nobody kills was heard, on `time.monotonic`."""
    hears, speaks = _PROCESSES.Pipe(duplex=False)
    process = _PROCESSES.Process(target=_live, args=(work, speaks))
    process.start()
    speaks.close()
    heard: dict[str, float] = {}
    with hears, suppress(EOFError):
        while True:
            word = hears.recv()
            heard[word[0]] = time.monotonic()
    process.join()
    return heard


def _live(work: Work, speaks: Connection) -> None:
    work(lambda *word: speaks.send(word))
