"""The first entry after a restore: the journal goes on from a backup, under another name, and says what is lost."""

from dataclasses import dataclass

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import Cell, Entry, remark
from equipment_app.domain.errors import ReasonMissing
from equipment_app.domain.going_back import GoingBack
from equipment_app.domain.numbers import Lost
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books


@needs(Right.RESTORE, two=True)
@dataclass(frozen=True, slots=True)
class GoBack:
    """Carried out in the copy of the backup, before it takes the store's place.

    `lost` are the numbers that were printed after the backup: gapless is what was issued together with what is
    declared lost. From here on the store has another incarnation, so that a paper of the lost stretch is told from one
    that somebody wrote anew.
    """

    plan: GoingBack
    reason: str
    lost: tuple[Lost, ...] = ()

    def __call__(self, books: Books) -> Outcome:
        """Raises ReasonMissing."""
        if not self.reason.strip():
            raise ReasonMissing
        left = self.plan.left
        facts: dict[str, Cell] = {"to": self.plan.backup.seq, "made": self.plan.made.isoformat(timespec="seconds")}
        if left:
            facts |= {"left": left.seq, "left_hash": left.hash}
        store = books.journal.origin.partition("/")[0]
        books.journal.origin = f"{store}/{self.plan.incarnation}"
        entry = Entry(Kind.RESTORE, lost=self.lost, facts=facts, secrets=remark(self.reason, "reason"))
        written = books.journal.append(entry)
        return Outcome(
            Changes.EVERYTHING,
            "restored",
            entry=written.seq,
            hash=written.hash.hex(),
            facts={"entries": self.plan.entries, "papers": len(self.plan.papers)},
        )
