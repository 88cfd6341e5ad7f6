"""A backup that is drawn and being verified: it counts when it is settled, and never before.

It is verified by a process of its own, this program started with `verify`; the counter goes on meanwhile.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock, Thread
from typing import IO, Any

from equipment_app import paths
from equipment_app.domain.backup_errors import NotVerified, NoVerdict, Overtaken
from equipment_app.domain.backup_health import Failure
from equipment_app.domain.backups import Head, Manifest
from equipment_app.domain.value import Value
from equipment_app.domain.words import Lang
from equipment_app.store.backups.draft import Draft, join_packs, remove_legible, writing
from equipment_app.store.encryption import cipher
from equipment_app.store.ledger.watch import Clock

_STEP = re.compile(r"(\d+) (\d+)\n")
_VERDICTS = (0, 3)
"""Exit codes of `verify` with which it says what it found."""
_NICE = 10
_WORDS = 2_000


class BackupVerdict(Value):
    ok: bool
    entries: int
    head: str
    problems: Sequence[dict[str, Any]] = ()
    """As `verify --json` says them: seq, table, what."""


class Silence(Value):
    """It ended without a verdict."""

    reason: str


class Child:
    """Runs from the moment it is made until it ends or is stopped. May be asked from any thread."""

    def __init__(self, copy: Path, lang: Lang = "en") -> None:
        keys = cipher.handed_down()
        known = ["--keys"] if keys else []
        self._process = subprocess.Popen(
            [*paths.command(), "--store", str(copy), "--lang", lang, *known, "verify", "--json", "--progress"],
            stdin=subprocess.PIPE if keys else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=paths.environment(),
            creationflags=_FLAGS,
        )
        if keys:
            self._hand_down(keys)
        self.progress = (0, 0)
        """Entries read, and how many there are."""
        self._said = ""
        self._errors = ""
        self._readers = [Thread(target=read, daemon=True) for read in (self._read_answer, self._read_errors)]
        for reader in self._readers:
            reader.start()
        self._give_way()

    def ended(self, seconds: float = 0) -> bool:
        """Whether it has ended, at most so many seconds from now."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        for reader in self._readers:
            reader.join()
        return True

    def verdict(self) -> BackupVerdict | Silence:
        """What it said, once it has ended."""
        code = self._process.returncode
        try:
            said = json.loads(self._said) if code in _VERDICTS else None
            if said is not None:
                return BackupVerdict(bool(said["ok"]), int(said["entries"]), str(said["head"]), said["problems"])
        except (LookupError, TypeError, ValueError) as error:
            return Silence(f"{code}: {error}")
        return Silence(f"{code}: {self.errors}")

    @property
    def errors(self) -> str:
        """What went wrong, in its own words."""
        return self._errors.strip()

    def stop(self) -> None:
        """Nobody waits for it any more; it is gone when this returns."""
        self._process.kill()
        self.ended(seconds=60)

    def _hand_down(self, keys: str) -> None:
        """Through a pipe: arguments and the environment can be read by whoever else works at the computer.

        That it ended before is told by its verdict; Windows calls its pipe invalid then, not broken.
        """
        with suppress(OSError), _stream(self._process.stdin) as stream:  # it is written when it is closed
            stream.write(keys)

    def _read_answer(self) -> None:
        with _stream(self._process.stdout) as stream:
            self._said = stream.read()

    def _read_errors(self) -> None:
        with _stream(self._process.stderr) as stream:
            for line in stream:
                step = _STEP.fullmatch(line)
                if step:
                    self.progress = (int(step[1]), int(step[2]))
                else:
                    self._errors = (self._errors + line)[-_WORDS:]

    def _give_way(self) -> None:
        """Whoever stands at the counter comes first."""
        if sys.platform != "win32":
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, _NICE)


def _stream(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


_FLAGS: int = 0
if sys.platform == "win32":
    _FLAGS = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS


def now_utc() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Turn:
    """One backup at a time in one folder: the next one stops what is under way."""

    lock: Any = field(default_factory=RLock)
    """Held while something is done in the folder, by whichever thread."""
    attempt: "Attempt | None" = None

    def take(self, begin: "Callable[[], Attempt]") -> "Attempt":
        with self.lock:
            self.stop()
            self.attempt = begin()
            return self.attempt

    def stop(self) -> None:
        """What is under way comes to nothing."""
        with self.lock:
            if self.attempt is not None:
                self.attempt.stop()


class Attempt:
    def __init__(
        self,
        draft: Draft,
        judge: Child,
        clock: Clock,
        turn: Turn,
        settled: Callable[[Manifest], None],
        *,
        removes: bool = True,
    ) -> None:
        """`removes`: older ones may go when this one counts."""
        self._draft = draft
        self._turn = turn
        self._removes = removes
        self._judge = judge
        self._clock = clock
        self._settled = settled
        self.over = False
        """It was settled or stopped."""
        self.removed: tuple[str, ...] = ()
        """The names of the backups that went when this one came."""

    @property
    def progress(self) -> tuple[int, int]:
        """Entries verified, and how many there are."""
        return self._judge.progress

    def ended(self, seconds: float = 0) -> bool:
        """Whether it can be settled, at most so many seconds from now."""
        return self._judge.ended(seconds)

    def settle(self) -> Manifest:
        """Give it its name if it is sound; then older ones go.

        Raises:
            NotVerified, NoVerdict: it is not, which is marked, and nothing is removed until one is.
            Overtaken: it was stopped.
            NotWritten: the disk refused.
        """
        with self._turn.lock, writing(self._draft.shelf.folder):
            if self.over:
                raise Overtaken(str(self._draft.shelf.folder))
            try:
                manifest = self._settle()
            finally:
                self.over = True
        self._settled(manifest)
        return manifest

    def _settle(self) -> Manifest:
        shelf, verdict = self._draft.shelf, self._judge.verdict()
        failure = _failure(verdict, self._draft.manifest.head, self._clock())
        if failure:
            self._draft.discard()
            shelf.fail(failure)
            raise self._refusal(failure, verdict)
        manifest = self._draft.promote(self._clock())
        shelf.succeed()
        if self._removes:
            self.removed = tuple(one.file for one in shelf.rotate())
            remove_legible(shelf, manifest)
        join_packs(shelf, self._draft.stem, self._clock())
        return manifest

    def stop(self) -> None:
        """Nobody waits for it any more; nothing is left of it. One that is over stays as it is."""
        with self._turn.lock:
            if not self.over:
                self._judge.stop()
                self._draft.discard()
                self.over = True

    def _refusal(self, failure: Failure, verdict: BackupVerdict | Silence) -> NotVerified | NoVerdict:
        path = str(self._draft.shelf.path(self._draft.manifest))
        if isinstance(verdict, Silence):
            return NoVerdict(path, verdict.reason)
        return NotVerified(path, failure.problems, failure.seq, failure.table)


def _failure(verdict: BackupVerdict | Silence, head: Head, now: datetime) -> Failure | None:
    """What is wrong: the copy ends where the store ended when it was drawn, or it is none."""
    if isinstance(verdict, Silence):
        return Failure(now, 0, verdict.reason)
    if not verdict.ok:
        first = next(iter(verdict.problems), {})
        return Failure(now, len(verdict.problems), str(first["what"]), int(first["seq"]), str(first["table"]))
    if (verdict.entries, verdict.head) != (head.seq, head.hash):
        return Failure(now, 1, f"the copy ends at entry {verdict.entries}, hash {verdict.head}", head.seq, "entry")
    return None
