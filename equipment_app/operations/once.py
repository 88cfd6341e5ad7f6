"""The same request twice is done once: a double key press, a retry after a crash, a script run again."""

import hashlib
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from equipment_app.domain.changes import Changes
from equipment_app.domain.errors import KeyReused
from equipment_app.domain.numbers import Number
from equipment_app.domain.outcome import Filed, Outcome
from equipment_app.operations import Command
from equipment_app.operations.lines import outcome_lines, with_things
from equipment_app.store.books import Books
from equipment_app.store.projections import moves_of


@dataclass(frozen=True, slots=True)
class Once:
    """`command`, carried out at most once under `key`.

    The key is looked up before anything of the command is worked out. The journal keeps its UUID, never the key itself,
    and a digest of the request.
    """

    key: str
    command: Command

    def __call__(self, books: Books) -> Outcome:
        """Raises KeyReused when the key came with another request before."""
        idem = str(uuid5(NAMESPACE_URL, self.key))
        digest = hashlib.sha256(repr(self.command).encode()).hexdigest()
        known = books.journal.carried_out(idem)
        if known is None:
            books.journal.request = (idem, digest)
            return self.command(books)
        if known.digest != digest:
            raise KeyReused(self.key)
        return told_again(books, known.seq)


def told_again(books: Books, seq: int) -> Outcome:
    """What the command that wrote entry `seq` said at the time."""
    payload = books.journal.payload(seq)
    number = str(Number(*payload["doc"])) if payload.get("doc") else ""
    return Outcome(
        changes=Changes.NOTHING,
        what="repeated",
        number=number,
        entry=seq,
        hash=books.journal.hash(seq).hex(),
        lines=outcome_lines(with_things(books, list(moves_of(payload)))),
        papers=(Filed(number, seq),) if books.papers.is_filed(number) else (),
        repeated=True,
    )
