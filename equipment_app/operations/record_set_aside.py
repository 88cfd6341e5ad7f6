"""A log that was not the store's own was set aside: who did it stands in the journal, and which log it was."""

from dataclasses import dataclass

from equipment_app.domain.changes import Changes
from equipment_app.domain.entries import Cell
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.beside.anothers_log import Log
from equipment_app.store.books import Books


@needs(Right.RESTORE)
@dataclass(frozen=True, slots=True)
class RecordSetAside(Operation):
    logs: tuple[Log, ...]

    def plan(self, books: Books) -> Plan:
        facts: dict[str, Cell] = {"what": "log_aside"}
        for n, log in enumerate(self.logs, 1):
            facts |= {f"log{n}": log.end, f"log{n}.size": log.size, f"log{n}.sha256": log.sha256}
        return Plan(Kind.ACCESS, facts=facts, changes=Changes.NOTHING, done="log_set_aside")
