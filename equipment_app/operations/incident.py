"""Incident: what one person lost, or what came back of them damaged, with the report both sign."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from equipment_app.domain.custody import AS_ISSUED, HolderId, Move, Seq, ThingId
from equipment_app.domain.entries import FIELD, Cell, remark
from equipment_app.domain.errors import NothingToDo, Refusal, UnknownThing
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import THING, Argument, On, needs, spoken
from equipment_app.operations.deployments import WHO, next_number, open_one
from equipment_app.operations.lines import Line, PlannedLine
from equipment_app.operations.participants import person_of
from equipment_app.operations.plan import Operation, Plan
from equipment_app.operations.take_back import Bag
from equipment_app.store.books import Books
from equipment_app.store.records.deployments import Deployment
from equipment_app.store.records.people import Member

MISSING = "Chybějící věci"
"""As the holder is called that has what nobody can find."""
COPIES = 3
"""For the store, for the person, for who decides."""
_MORE = f"{THING}\n\nA missing item leaves the person; a damaged one stays where it is and is only named."


class NotTheirs(Refusal):
    thing: str
    name: str
    cs = "{thing}: {name} ji nikdy neměl(a). Nic se nezapsalo; ověřte kód, nebo vyberte jinou osobu."
    en = "{thing}: {name} never had it. Nothing was written; check the code, or choose another person."


@spoken("incident", "record what somebody lost or brought back damaged", _MORE)
@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class ReportIncident(Operation):
    """One report of one person; of a deployment, or of what they hold otherwise."""

    person: Annotated[int | str, Argument("WHO", help=WHO)]
    missing: Annotated[tuple[Line | str, ...], Argument("THING", help="what is missing, see below")] = ()
    damaged: Annotated[tuple[str, ...] | str, Argument("--damaged", "THING,…", "pieces that are damaged")] = ()
    deployment: Annotated[int | str, Argument("--deployment", "TITLE", "of which deployment")] = ""
    circumstances: Annotated[str, Argument("--circumstances", "TEXT", "how it happened; printed")] = ""
    place: Annotated[str, Argument("--place", "TEXT", "where it happened; printed")] = ""
    police: Annotated[str, Argument("--police", "TEXT", "reference under which it was reported; printed")] = ""
    happened: Annotated[date | None, Argument("--happened", "DATE", "the day it happened, else today")] = None
    on: On = None
    copies: int = 0

    def plan(self, books: Books) -> Plan:
        """Raises UnknownMember, UnknownDeployment, DeploymentClosed, NothingToDo, UnknownThing, NotTheirs;
        LineRefused: names what they do not hold.
        """
        found = open_one(books, self.deployment) if self.deployment else None
        person = person_of(books, self.person)
        codes = self.damaged.split(",") if isinstance(self.damaged, str) else self.damaged
        damaged = [_damaged(books, code.strip(), person) for code in codes if code.strip()]
        return incident(books, found, person, lost(books, person, self.missing), damaged, self)


def lost(books: Books, person: Member, asked: Sequence[Line | str]) -> list[PlannedLine]:
    """The lines of what a person lost, in the condition it was in."""
    bag = Bag(books, person.id, AS_ISSUED, books.journal.today())
    return [bag.plan(number, one) for number, one in enumerate(asked, start=1)]


def incident(
    books: Books,
    found: Deployment | None,
    person: Member,
    missing: Sequence[PlannedLine],
    damaged: Sequence[int],
    said: ReportIncident,
) -> Plan:
    """The entry of what is missing and what is damaged. Raises NothingToDo, TextTooLong."""
    if not missing and not damaged:
        raise NothingToDo
    nowhere, new = resolve.outsider(books, "missing", MISSING) if missing else (HolderId(0), ())
    facts: dict[str, Cell] = handing.printed(books, said.copies or COPIES) | {"member": person.id}
    if found:
        facts["deployment"] = found.id
    if damaged:
        facts["damaged"] = ",".join(map(str, damaged))
    facts["since"] = (said.happened or said.on or books.journal.today()).isoformat()
    return Plan(
        Kind.INCIDENT,
        registers=new,
        moves=tuple(_gone(move, nowhere) for line in missing for move in line.moves),
        things=tuple(thing for line in missing for thing in line.things),
        secrets=(
            *remark(said.circumstances, "reason"),
            *remark(said.place or (found.place if found else ""), "place", FIELD),
            *remark(said.police, "police", FIELD),
            *handing.line_remarks(missing),
        ),
        number=next_number(books, Kind.INCIDENT),
        about=Seq(found.id) if found else None,
        occurred_on=said.on,
        facts=facts,
        subject=person.full_name,
        told={"person": person.id},
    )


def _gone(move: Move, nowhere: HolderId) -> Move:
    return Move(ThingId(move.thing), move.source, nowhere, move.quantity, move.left_in, move.left_in)


def _damaged(books: Books, code: str, person: Member) -> int:
    """A piece that this person has or had. Raises UnknownThing, OfAnotherStore, AmbiguousThing, NotTheirs."""
    thing = resolve.piece(books, code)
    if thing is None:
        raise UnknownThing(code)
    if not books.history.condition(thing.id, person.id, books.journal.head()[0] + 1):
        raise NotTheirs(thing.title, person.full_name)
    return thing.id
