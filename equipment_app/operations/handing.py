"""What an issue, a return and a transfer have in common: the facts on the paper, the free text, the plan of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, ClassVar, TypeAlias

from equipment_app.domain.custody import HolderId, Move, Pile, ThingId
from equipment_app.domain.entries import Cell, Secret, remark, remarks
from equipment_app.domain.errors import PastInspection, PastLife
from equipment_app.domain.inspection import FailedInspection
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import Overdue, Past
from equipment_app.domain.value import Value
from equipment_app.domain.write_offs import ProposedForWriteOff
from equipment_app.operations.declared import Argument, On
from equipment_app.operations.lines import Line, PlannedLine, take
from equipment_app.operations.plan import Operation, Plan, Several
from equipment_app.store.books import Books
from equipment_app.store.records.things import Held, Thing
from equipment_app.store.records.write_offs import NOT_ASIDE


class WorkedOut(Value):
    """The lines of a handover, worked out, and what people call whoever it is with."""

    subject: str
    lines: list[PlannedLine]

    def moves(self) -> tuple[Move, ...]:
        return tuple(move for line in self.lines for move in line.moves)


class HandoverOperation(Operation, kw_only=True):
    """An issue, a return or a transfer: each works its lines out, and all become an entry alike."""

    kind: ClassVar[Kind]
    done: ClassVar[str]
    reason: str = ""
    place: str = ""
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the protocol")] = ""
    on: On = None
    replaces: str = ""
    """Number of the cancelled handover that this one corrects."""
    copies: int = 0
    """Of the paper; 0 is as the store is set, of a transfer one for each who signs."""
    file: bool = True
    """Make and file the paper now; a mass issue does it afterwards."""

    def work_out(self, books: Books) -> WorkedOut:
        raise NotImplementedError

    def plan(self, books: Books) -> Plan | Several:
        """Raises what `work_out` raises."""
        return self.plan_of(books, self.work_out(books))

    def plan_of(self, books: Books, out: WorkedOut) -> Plan:
        """The entry of what is worked out."""
        return Plan(
            self.kind,
            moves=out.moves(),
            things=tuple(thing for line in out.lines for thing in line.things),
            secrets=self._secrets(books, out.lines),
            occurred_on=self.on,
            facts=self.facts(books, out),
            done=self.done,
            subject=out.subject,
            file=self.file,
        )

    def facts(self, books: Books, out: WorkedOut) -> dict[str, Cell]:
        return printed(books, self.copies, self.replaces)

    def _secrets(self, books: Books, lines: Sequence[PlannedLine]) -> tuple[Secret, ...]:
        """The free text of a handover: its remark, reason and place, and the remarks of its lines."""
        return (*written(books, self.remark, self.why(), self.place), *self.told(), *line_remarks(lines))

    def told(self) -> tuple[Secret, ...]:
        """Further free text that a kind of handover has."""
        return ()

    def why(self) -> str:
        return self.reason


def printed(books: Books, copies: int = 0, replaces: str = "") -> dict[str, Cell]:
    """What a paper needs beside its lines; 0 copies are as many as the store's papers have."""
    found: dict[str, Cell] = {"copies": copies or int(books.settings["paper.copies"])}
    if books.settings["paper.bilingual"] == "1":
        found["bilingual"] = 1
    if replaces:
        found["replaces"] = replaces
    return found


def written(books: Books, text: str = "", reason: str = "", place: str = "") -> tuple[Secret, ...]:
    """The free text of a paper: its remark, the reason and the place, which is the store's where none is said.
    Raises TextTooLong.
    """
    where = place or books.settings["paper.place"]
    return (*remark(text), *remarks(reason=reason, place=where))


def line_remarks(lines: Sequence[PlannedLine]) -> tuple[Secret, ...]:
    """The remark of each line at its first move. Raises TextTooLong."""
    kept, n = tuple[Secret, ...](), 1
    for one in lines:
        kept += remark(one.line.remark, n)
        n += len(one.moves)
    return kept


_REFUSED: Mapping[Past, type[PastLife | PastInspection | FailedInspection | ProposedForWriteOff]] = {
    Past.LIFE: PastLife,
    Past.INSPECTION: PastInspection,
    Past.FAILED: FailedInspection,
    Past.PROPOSED: ProposedForWriteOff,
}


Taken: TypeAlias = tuple[list[tuple[Held, int]], date | None]
"""So many of each pile; and the day a write-off was proposed that asks for some of them, where it is a quantity."""


def take_free(books: Books, there: Sequence[Held], quantity: int, condition: str = "") -> Taken:
    """So many pieces, those in this condition first; of quantities what no write-off asks for before the rest."""
    like = [held for held in there if held.condition == condition]
    if not like:
        return _take_free(books, there, quantity)
    taken, since = _take_free(books, like, quantity)
    others = [held for held in there if held.condition != condition]
    more, later = _take_free(books, others, quantity - sum(count for _, count in taken))
    return taken + more, min(filter(None, (since, later)), default=None)


def _take_free(books: Books, there: Sequence[Held], quantity: int) -> Taken:
    asked = {held.pile: books.write_offs.aside(*held.pile) for held in there if held.thing.number is None}
    aside = {pile: one for pile, one in asked.items() if one.quantity}
    if not aside:
        return take(list(there), quantity), None
    free = {held.pile: held.quantity - aside.get(held.pile, NOT_ASIDE).quantity for held in there}
    taken = take([replace(held, quantity=max(0, free[held.pile])) for held in there], quantity)
    short = quantity - sum(count for _, count in taken)
    rest = [replace(held, quantity=held.quantity - max(0, free[held.pile])) for held in there if held.pile in aside]
    counts = Counter[Pile]()
    for held, count in (*taken, *(cut := take(rest, short))):
        counts[held.pile] += count
    since = min((aside[held.pile].since for held, _ in cut), default=None)
    return [(held, counts[held.pile]) for held in there if counts[held.pile]], since


def although(
    books: Books, line: Line, things: Sequence[Thing], day: date, reason: str, proposed: date | None = None
) -> Line:
    """With what is past its service life or inspection, or proposed for write-off, and why it goes all the same: the
    line's remark, else `reason`. `proposed` as `PlannedLine` has it.
    Raises PastLife, PastInspection, FailedInspection, ProposedForWriteOff where nobody says why; NotAllowed, to whom
    that is not given.
    """
    for thing in things:
        late = books.inspections.late(thing, books.catalogue.article(thing.article), day)
        late = late or (Overdue(Past.PROPOSED, proposed) if proposed else None)
        why = line.remark or reason
        if late and not why:
            raise _REFUSED[late.kind](thing.title, late.since)
        if late:
            books.session.permit(Right.OVERRIDE)
            return replace(line, remark=late.because(why))
    return line


AS_IT_IS = Line()


def home(books: Books, thing: int, holder: int) -> HolderId:
    """Where it came from when this holder got it; of what never was in the store, the first place there is."""
    return homes(books, [thing], holder)[thing]


def homes(books: Books, things: Sequence[int], holder: int) -> dict[int, HolderId]:
    """The same of several, in one question."""
    found = books.things.homes(things, holder)
    return {thing: HolderId(place or books.people.places()[0].id) for thing, place in found.items()}


def move(held: Held, target: int, quantity: int, line: Line = AS_IT_IS) -> Move:
    """So many of what is held go to `target`, in the condition the line names, else in the one they are in."""
    condition = line.condition or held.condition
    return Move(ThingId(held.thing.id), HolderId(held.holder), HolderId(target), quantity, condition, held.condition)
