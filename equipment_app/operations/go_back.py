"""The first entry after a restore: the journal goes on from a backup, under another name, and says what is lost."""

from dataclasses import dataclass

from equipment_app.domain.entries import Cell, remark
from equipment_app.domain.errors import ReasonMissing
from equipment_app.domain.going_back import GoingBack
from equipment_app.domain.kinds import Kind
from equipment_app.domain.numbers import Lost
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.books import Books


@needs(Right.RESTORE, two=True)
@dataclass(frozen=True, slots=True)
class GoBack(Operation):
    """Carried out in the copy of the backup, before it takes the store's place.

    `lost` are the numbers that were printed after the backup: gapless is what was issued together with what is
    declared lost. From here on the store has another incarnation, so that a paper of the lost stretch is told from one
    that somebody wrote anew.
    """

    back: GoingBack
    reason: str
    lost: tuple[Lost, ...] = ()

    def plan(self, books: Books) -> Plan:
        """Raises ReasonMissing."""
        if not self.reason.strip():
            raise ReasonMissing
        left = self.back.left
        facts: dict[str, Cell] = {"to": self.back.backup.seq, "made": self.back.made.isoformat(timespec="seconds")}
        if left:
            facts |= {"left": left.seq, "left_hash": left.hash}
        store = books.journal.origin.partition("/")[0]
        return Plan(
            Kind.RESTORE,
            lost=self.lost,
            facts=facts,
            secrets=remark(self.reason, "reason"),
            origin=f"{store}/{self.back.incarnation}",
            done="restored",
            told={"entries": self.back.entries, "papers": len(self.back.papers)},
        )
