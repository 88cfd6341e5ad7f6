"""The same request twice is done once: a double key press, a retry after a crash, a script run again."""

import hashlib
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Seq
from equipment_app.domain.errors import KeyReused
from equipment_app.domain.numbers import Number
from equipment_app.domain.outcome import Filed, Outcome
from equipment_app.operations import Command
from equipment_app.operations.lines import outcome_lines, with_things
from equipment_app.store.books import Books
from equipment_app.store.projections import moves_of

COUNTS = ("created", "changed", "skipped")
"""What an import found, kept in its entry."""


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
    """What the command whose first entry is `seq` said at the time.

    Of what was written together the numbered entry speaks: the first of an import, the last of its storno, of an
    exchange the issue.
    """
    payloads = {one: books.journal.payload(one) for one in books.history.together(seq)}
    numbers = {one: Number(*payload["doc"]) for one, payload in payloads.items() if payload.get("doc")}
    main = min(numbers, key=lambda one: numbers[one].series, default=Seq(seq))
    payloads = {main: payloads.pop(main), **payloads}
    counts = {name: payloads[main].get("x", {}).get(name) for name in COUNTS}
    imported = None not in counts.values()
    moves = [move for payload in payloads.values() for move in moves_of(payload)]
    return Outcome(
        changes=Changes.NOTHING,
        what="repeated",
        number=str(numbers[main]) if main in numbers else "",
        entry=main,
        hash=books.journal.hash(main).hex(),
        lines=() if imported else outcome_lines(with_things(books, moves)),
        papers=tuple(Filed(str(number), one) for one, number in numbers.items() if books.papers.is_filed(str(number))),
        repeated=True,
        facts=counts if imported else {},
    )
