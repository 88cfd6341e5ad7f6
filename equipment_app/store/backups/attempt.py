"""A backup that is drawn and being verified. It counts when it is settled, and never before."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from equipment_app.domain.backup_errors import NotVerified, NoVerdict
from equipment_app.domain.backup_health import Failure
from equipment_app.domain.backups import Head, Manifest
from equipment_app.store.backups.child import Silence, Verdict
from equipment_app.store.backups.draft import Draft, join_packs, writing

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


class Attempt:
    def __init__(
        self, draft: Draft, judge: Judge, clock: Clock, settled: Callable[[Manifest], None], *, removes: bool = True
    ) -> None:
        """`removes`: older ones may go when this one counts."""
        self._draft = draft
        self._removes = removes
        self._judge = judge
        self._clock = clock
        self._settled = settled
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
            NotWritten: the disk refused.
        """
        shelf, verdict = self._draft.shelf, self._judge.verdict()
        with writing(shelf.folder):
            failure = _failure(verdict, self._draft.manifest.head, self._clock())
            if failure:
                self._draft.discard()
                shelf.fail(failure)
                raise self._refusal(failure, verdict)
            manifest = self._draft.promote(self._clock())
            shelf.succeed()
            if self._removes:
                self.removed = tuple(one.file for one in shelf.rotate())
            join_packs(shelf, self._draft.stem, self._clock())
        self._settled(manifest)
        return manifest

    def stop(self) -> None:
        """Nobody waits for it any more; nothing is left of it."""
        self._judge.stop()
        self._draft.discard()

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
