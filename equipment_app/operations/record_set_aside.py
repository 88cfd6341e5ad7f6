"""A log that was not the store's own was set aside: who did it stands in the journal, and which log it was."""

from dataclasses import dataclass

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import Cell, Entry
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.store.anothers_log import Log
from equipment_app.store.books import Books


@needs(Right.RESTORE)
@dataclass(frozen=True, slots=True)
class RecordSetAside:
    logs: tuple[Log, ...]

    def __call__(self, books: Books) -> Outcome:
        facts: dict[str, Cell] = {"what": "log_aside"}
        for n, log in enumerate(self.logs, 1):
            facts |= {f"log{n}": log.end, f"log{n}.size": log.size, f"log{n}.sha256": log.sha256}
        written = books.journal.append(Entry(Kind.ACCESS, facts=facts))
        return Outcome(Changes.NOTHING, "log_set_aside", entry=written.seq, hash=written.hash.hex())
