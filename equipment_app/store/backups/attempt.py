"""A backup that is drawn and being verified. It counts when it is settled, and never before."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import RLock
from typing import Any, Protocol

from equipment_app.domain.backup_errors import NotVerified, NoVerdict, Overtaken
from equipment_app.domain.backup_health import Failure
from equipment_app.domain.backups import Head, Manifest
from equipment_app.store.backups.child import Silence, Verdict
from equipment_app.store.backups.draft import Draft, join_packs, remove_legible, writing

Clock = Callable[[], datetime]


def now_utc() -> datetime:
    return datetime.now(UTC)


class Judge(Protocol):
    """Whoever verifies a copy: a process of its own, `child.Child`."""

    @property
    def progress(self) -> tuple[int, int]: ...

    def ended(self, seconds: float = 0) -> bool: ...

    def verdict(self) -> Verdict | Silence: ...

    def stop(self) -> None: ...


@dataclass(slots=True)
class Turn:
    """One backup at a time in one folder: the next one stops what is under way."""

    lock: Any = field(default_factory=RLock)
    """Held while something is done in the folder, by whichever thread."""
    attempt: "Attempt | None" = None

    def take(self, begin: "Callable[[], Attempt]") -> "Attempt":
        with self.lock:
            if self.attempt is not None:
                self.attempt.stop()
            self.attempt = begin()
            return self.attempt


class Attempt:
    def __init__(
        self,
        draft: Draft,
        judge: Judge,
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

    def _refusal(self, failure: Failure, verdict: Verdict | Silence) -> NotVerified | NoVerdict:
        path = str(self._draft.shelf.path(self._draft.manifest))
        if isinstance(verdict, Silence):
            return NoVerdict(path, verdict.reason)
        return NotVerified(path, failure.problems, failure.seq, failure.table)


def _failure(verdict: Verdict | Silence, head: Head, now: datetime) -> Failure | None:
    """What is wrong: the copy ends where the store ended when it was drawn, or it is none."""
    if isinstance(verdict, Silence):
        return Failure(now, 0, verdict.reason)
    if not verdict.ok:
        first = next(iter(verdict.problems), {})
        return Failure(now, len(verdict.problems), str(first["what"]), int(first["seq"]), str(first["table"]))
    if (verdict.entries, verdict.head) != (head.seq, head.hash):
        return Failure(now, 1, f"the copy ends at entry {verdict.entries}, hash {verdict.head}", head.seq, "entry")
    return None
