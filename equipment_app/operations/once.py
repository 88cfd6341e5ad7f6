"""The same request twice is done once: a double key press, a retry after a crash, a script run again."""

from collections.abc import Callable, Mapping, Sequence
from uuid import NAMESPACE_URL, uuid4, uuid5

from equipment_app.domain import requested
from equipment_app.domain.custody import Seq
from equipment_app.domain.errors import KeyReused, NotFiled
from equipment_app.domain.kinds import Changes, Side, of_series
from equipment_app.domain.outcome import Filed, Outcome, OutcomeLine
from equipment_app.domain.papers import Number, parse_number
from equipment_app.domain.value import Value
from equipment_app.domain.words import whole
from equipment_app.operations import Command
from equipment_app.operations.declared import passes_on, permit
from equipment_app.operations.lines import outcome_lines, ways_of, with_things
from equipment_app.operations.plan import Operation, carry_out
from equipment_app.operations.undo import Correct, Undo
from equipment_app.store.books import Books
from equipment_app.store.ledger.projections import Payload, moves_of

_CANCELS = (Undo, Correct)
COUNTS = ("created", "changed", "skipped")
"""What an import found, kept in its entry."""


@passes_on
class Once(Value):
    """A request, of the window, the command line or a script: `command`, carried out at most once under `key`.

    The key is looked up before anything of the command is worked out. The first entry keeps its UUID, never the key
    itself, and a digest of the request; what writes no entry keeps no
    key. Without one it is carried out as it is.
    """

    key: str
    command: Command
    paper: Callable[[bytes], object] | None = None
    """Given the paper that came of it; nothing is done if it raises."""

    def __call__(self, books: Books) -> Outcome:
        """Raises KeyReused when the key came with another request before; what was done is told to who may do it.

        NotFiled: no paper came of it, where one is wanted.
        """
        outcome = self._done(books) if self.key else self.command(books)
        if self.paper:
            self.paper(_paper_of(books, outcome))
        return outcome

    def _done(self, books: Books) -> Outcome:
        key, idem = whole(self.key), idem_of(self.key)
        known = books.journal.carried_out(idem)
        if known is None and not isinstance(self.command, Operation):
            outcome = self.command(books)
            if outcome.entry:
                raise TypeError(f"{type(self.command).__name__} is no operation: nothing keeps its key")
            return outcome
        digest = requested.digest(key, self.command)
        if known is not None and known.digest not in (digest, requested.former_digest(key, self.command)):
            raise KeyReused(self.key)
        permit(self.command, books)
        if known is not None:
            return told_again(books, known.seq, self.command)
        assert isinstance(self.command, Operation)
        return carry_out(self.command.plan(books), books, (idem, digest))


def _paper_of(books: Books, outcome: Outcome) -> bytes:
    """Raises NotFiled without a number: what was done has none, or one under which no paper is made."""
    try:
        return books.papers.content(outcome.number)
    except NotFiled:
        raise NotFiled("") from None


def idem_of(key: str) -> str:
    """What the journal keeps of a key."""
    return str(uuid5(NAMESPACE_URL, whole(key)))


def under_a_key(command: Command) -> Command:
    """As the window asks: what is written happens once, however often it is sent, should the disk fail meanwhile."""
    return Once(str(uuid4()), command) if isinstance(command, Operation) else command


def told_again(books: Books, seq: int, command: Command) -> Outcome:
    """What `command`, whose first entry is `seq`, said at the time.

    Of what was written together the numbered entry speaks: the first of an import, of an exchange what went out, of a
    storno the one that was asked for.
    """
    payloads = {one: books.journal.payload(one) for one in books.history.together(seq)}
    numbers = {one: Number(*payload["doc"]) for one, payload in payloads.items() if payload.get("doc")}
    main = _main(numbers, command) or Seq(seq)
    if not isinstance(command, _CANCELS):
        payloads = {main: payloads.pop(main), **payloads}
    counts = {name: payloads[main].get("x", {}).get(name) for name in COUNTS}
    imported = None not in counts.values()
    return Outcome(
        changes=Changes.NOTHING,
        what="repeated",
        number=str(numbers[main]) if main in numbers else "",
        entry=main,
        hash=books.journal.hash(main).hex(),
        lines=() if imported else _lines(books, list(payloads.values()), command),
        papers=tuple(
            Filed(str(numbers[one]), one)
            for one in payloads
            if one in numbers and books.papers.is_filed(str(numbers[one]))
        ),
        repeated=True,
        facts=counts if imported else {},
    )


def _main(numbers: Mapping[Seq, Number], command: Command) -> Seq | None:
    if isinstance(command, _CANCELS) and (asked := parse_number(command.number)):
        return next((one for one, number in numbers.items() if number == asked.cancelled()), None)
    return min(numbers, key=lambda one: (_place(numbers[one]), numbers[one].series), default=None)


def _place(number: Number) -> int:
    """An exchange speaks for its batch, then what goes out, then all else."""
    row = of_series(number.series)
    return (Side.BOTH, Side.TARGET).index(row.side) if row and row.side in (Side.BOTH, Side.TARGET) else 2


def _lines(books: Books, payloads: Sequence[Payload], command: Command) -> tuple[OutcomeLine, ...]:
    """An exchange tells of each way for itself, a storno of all that goes back."""
    moved = [(payload["k"], with_things(books, list(moves_of(payload)))) for payload in payloads]
    ways = [way for kind, some in moved for way in ways_of(some, kind)]
    together = [[one for way in ways for one in way]] if isinstance(command, _CANCELS) else ways
    return tuple(line for way in together for line in outcome_lines(way))
