"""What an issue and a return have in common: the facts on the paper, the free text, and how it ends."""

from collections.abc import Sequence

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import HolderId, Move, ThingId
from equipment_app.domain.entries import FIELD, Cell, Secret, Written, remark
from equipment_app.domain.outcome import Filed, Outcome
from equipment_app.operations.lines import Line, Planned, outcome_lines
from equipment_app.store.books import Books
from equipment_app.store.people import Member
from equipment_app.store.things import Held


def facts(books: Books, copies: int, replaces: str) -> dict[str, Cell]:
    """What the paper needs beside its lines; 0 copies are as many as the store's papers have."""
    found: dict[str, Cell] = {"copies": copies or int(books.settings["paper.copies"])}
    if books.settings["paper.bilingual"] == "1":
        found["bilingual"] = 1
    if replaces:
        found["replaces"] = replaces
    return found


def like_first(there: list[Held], line: Line) -> list[Held]:
    """What is in the condition the line names before the rest: a worn piece comes out of the worn ones."""
    return sorted(there, key=lambda held: held.condition != line.condition) if line.condition else there


def move(held: Held, target: int, quantity: int, line: Line) -> Move:
    """So many of what is held go to `target`, in the condition the line names, else in the one they are in."""
    condition = line.condition or held.condition
    return Move(ThingId(held.thing.id), HolderId(held.holder), HolderId(target), quantity, condition, held.condition)


def moves(planned: Sequence[Planned]) -> tuple[Move, ...]:
    return tuple(move for plan in planned for move in plan.moves)


def secrets(books: Books, planned: Sequence[Planned], note: str, reason: str, place: str) -> tuple[Secret, ...]:
    """The free text of a handover: its remark, reason and place, and the remark of each line at its first move."""
    where = place or books.settings["paper.place"]
    kept = [*remark(note), *remark(reason, "reason", FIELD), *remark(where, "place", FIELD)]
    n = 1
    for plan in planned:
        kept += remark(plan.line.remark, n)
        n += len(plan.moves)
    return tuple(kept)


def finish(
    books: Books, member: Member, planned: Sequence[Planned], written: Written, *, what: str, file: bool, replaces: str
) -> Outcome:
    """File the paper, let the paper of what this corrects name it, and say what was done."""
    number = str(written.number)
    if file:
        books.papers.file(written.seq)
    if replaces:
        books.papers.file_cancelled(books.papers.seq(f"{replaces}-S"), number)
    return Outcome(
        changes=Changes.CUSTODY | Changes.PAPERS | Changes.CARTS,
        what=what,
        number=number,
        entry=written.seq,
        hash=written.hash.hex(),
        lines=outcome_lines((move, thing) for plan in planned for move, thing in plan.moved()),
        papers=(Filed(number, written.seq),) if file else (),
        subject=member.full_name,
        undoable=number,
    )
