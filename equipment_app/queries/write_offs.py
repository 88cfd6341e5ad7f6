"""Write-offs: the list of them, one with all it is about, and what waits in the store to be written off."""

import json
from collections.abc import Iterator, Sequence
from datetime import date

from equipment_app.domain.inspection import InspectionResult
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.domain.write_offs import WriteOffStage
from equipment_app.store.books import Books
from equipment_app.store.dialect import GIVEN
from equipment_app.store.records.people import Person
from equipment_app.store.records.things import Thing
from equipment_app.store.records.write_offs import OUTSIDE, WriteOff, WriteOffLine, pile_key


class WriteOffRow(Value):
    seq: int
    number: str
    day: date
    stage: WriteOffStage
    pieces: int
    """Of those that were not taken out."""
    left: int
    """Of those not disposed of yet."""
    price: int
    """Haléře, of all whose price is known."""


class WriteOffItem(Value):
    line: WriteOffLine
    thing: Thing
    keep: date | None
    """The day its grant asks it to be kept until, where that is ahead, whether somebody consented or not."""

    @property
    def kept(self) -> bool:
        """It stays until somebody consents."""
        return self.keep is not None and not self.line.consent

    @property
    def ready(self) -> bool:
        return self.line.here and self.line.seen and not self.kept

    @property
    def price(self) -> int:
        return (self.thing.price or 0) * self.line.pile.quantity

    @property
    def where(self) -> str:
        """Its code; of a quantity its size."""
        return self.thing.code or ("" if self.thing.size == UNI else self.thing.size)


class Candidate(Value):
    """Somebody the commission may be chosen of."""

    who: str
    """As the command takes them."""
    name: str
    signs: str
    """As a paper names them: rank and name, and the function behind a comma."""


class WriteOffDetails(Value):
    found: WriteOff
    items: tuple[WriteOffItem, ...]
    """Those in it and those disposed of, in the order they were added."""
    proposer: str
    decided_by: str
    commission: tuple[str, ...]
    """Names of chair and members."""
    candidates: tuple[Candidate, ...]
    today: date


class Discarded(Value):
    """What lies in the store unusable, or failed its inspection for good, and is in no write-off yet."""

    thing: Thing
    quantity: int
    condition: str


def write_offs(books: Books) -> list[WriteOffRow]:
    """Open ones first, the latest first among them."""
    rows = [_row(books, one) for one in books.write_offs.all()]
    return sorted(rows, key=lambda row: (row.stage in (WriteOffStage.DONE, WriteOffStage.REFUSED), -row.seq))


def write_off(books: Books, seq: int) -> WriteOffDetails | None:
    """Of the proposal `seq`, or of what entry `seq` is about; None where it was cancelled."""
    found = books.write_offs.of(seq)
    if found is None:
        return None
    return WriteOffDetails(
        found=found,
        items=tuple(items(books, found.standing())),
        proposer=books.people.operator(found.by).name,
        decided_by=books.people.operator(found.decision.by).name if found.decision else "",
        commission=tuple(_name(books, said) for said in found.commission),
        candidates=tuple(_candidates(books, found.by)) if found.open else (),
        today=books.journal.today(),
    )


def items(books: Books, lines: Sequence[WriteOffLine]) -> list[WriteOffItem]:
    """Lines with what they are of; also of a proposal that is not made yet."""
    things = books.things.several([line.pile.thing for line in lines])
    today = books.journal.today()
    found = []
    for line in lines:
        thing = things[line.pile.thing]
        day = books.kept_on(thing, today)
        found.append(WriteOffItem(line, thing, day if line.here else None))
    return found


def discarded(books: Books) -> list[Discarded]:
    """What is marked to be written off: unusable things in the store and what an inspection wants written off, pieces
    before quantities.
    """
    proposed = books.write_offs.proposed()
    found = []
    for row in books.ask(_MARKED, json.dumps(books.inspections.marked(InspectionResult.DISPOSAL))):
        thing = books.things.thing(row.thing)
        key = pile_key(row.thing, row.holder, row.condition, piece=thing.number is not None)
        if (left := row.quantity - proposed.get(key, ("", 0))[1]) > 0:
            found.append(Discarded(thing, left, row.condition))
    return found


def _row(books: Books, found: WriteOff) -> WriteOffRow:
    lines = found.standing()
    things = books.things.several([line.pile.thing for line in lines])
    return WriteOffRow(
        seq=found.seq,
        number=found.number,
        day=found.day,
        stage=found.stage,
        pieces=sum(line.pile.quantity for line in lines),
        left=sum(line.pile.quantity for line in lines if line.here),
        price=sum((things[line.pile.thing].price or 0) * line.pile.quantity for line in lines),
    )


def _name(books: Books, said: str) -> str:
    kind, _, id = said.partition(":")
    if kind == OUTSIDE:
        return id
    if kind == "operator":
        return books.people.operator(int(id)).name
    member = books.people.member(int(id))
    return f"{member.rank} {member.name}".strip() if member else ""


def _candidates(books: Books, proposer: int) -> Iterator[Candidate]:
    """Operators, then members who have a personal number, each person once; not the one who proposed it."""
    seen = {books.people.operator(proposer).personal_number}
    for operator in (one for one in books.people.operators() if one.id != proposer):
        seen.add(operator.personal_number)
        yield Candidate(operator.personal_number or operator.name, operator.called, _signs(operator))
    for member in books.people.members():
        if member.personal_number and member.personal_number not in seen:
            yield Candidate(member.personal_number, member.called, _signs(member))


def _signs(person: Person) -> str:
    return ", ".join(filter(None, (person.full_name, person.function)))


_MARKED = f"""SELECT h.thing, h.holder, h.condition, h.quantity FROM holding h
    JOIN holder p ON p.id = h.holder AND p.kind = 'location' JOIN thing t ON t.id = h.thing
    WHERE h.quantity > 0 AND (h.condition = 'unusable' OR h.thing IN (SELECT value FROM {GIVEN}))
    ORDER BY t.code IS NULL, t.article, t.id"""
