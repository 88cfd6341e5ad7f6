"""Handing over property: things leave the store for another organisational unit of the state, by a change of law."""

from datetime import date
from typing import Annotated

from equipment_app.domain.entries import remarks
from equipment_app.domain.errors import NothingToDo, Refusal
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.operations import handing, keeping, resolve
from equipment_app.operations.declared import THING, Argument, On, needs, spoken
from equipment_app.operations.handing import WorkedOut
from equipment_app.operations.issue import RemainingStock
from equipment_app.operations.keeping import CONSENT
from equipment_app.operations.lines import Line
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.books import Books

BY_LAW = "změna příslušnosti hospodařit, § 19 zákona č. 219/2000 Sb."
COPIES = 4
"""Two for each of the two units."""


class BeforeItLeft(Refusal):
    """The competence cannot change before the things are handed over."""

    since: date
    day: date
    cs = """Příslušnost se nemůže změnit {since}, dřív než se majetek předá ({day}). Nic se nezapsalo; zadejte den
        předání nebo pozdější."""
    en = """The competence cannot change on {since}, before the property is handed over ({day}). Nothing was written;
        enter that day or a later one."""


@spoken(
    "hand-over-property",
    "hand items over to another organisational unit of the state",
    f"{THING}\n\nWithin one directorate things are transferred. The items are off the books from the day of the entry.",
)
@needs(Right.HAND_OVER, two=True)
class HandOverProperty(Operation):
    """`things` of the store go to the organisational unit `to`, which competence to manage them passes to. They leave
    the books as by a write-off, so two persons do it.

    The name of the unit is enough: one that is new is registered. The things are with it from then on, outside.
    """

    to: Annotated[str, Argument("--to", "UNIT_OF_THE_STATE", "who takes it over, as a regional directorate is called")]
    things: Annotated[tuple[Line | str, ...], Argument("THING", help="see below")] = ()
    since: Annotated[
        date | None, Argument("--since", "DATE", "the day the competence changes; else the day of the entry")
    ] = None
    reason: Annotated[str, Argument("--reason", "TEXT", "legal reason; else section 19 of act 219/2000")] = ""
    ours: Annotated[str, Argument("--ours", "TEXT", "who acts for the giver: name, function")] = ""
    theirs: Annotated[str, Argument("--theirs", "TEXT", "who acts for the recipient: name, function")] = ""
    place: str = ""
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the record")] = ""
    on: On = None
    copies: int = 0
    consent: Annotated[str, CONSENT] = ""

    def plan(self, books: Books) -> Plan:
        """Raises NoName, NothingToDo, BeforeItLeft, StillKept, NoConsentNumber, TextTooLong; LineRefused:
        names the line that cannot be handed over.
        """
        if not self.things:
            raise NothingToDo
        day = self.on or books.journal.today()
        since = self.since or day
        if since < day:
            raise BeforeItLeft(since, day)
        target, new = resolve.outsider(books, "supplier", self.to)
        shelf = RemainingStock(books, target, self.things, day, None)
        out = WorkedOut(self.to, [shelf.plan(n, asked) for n, asked in enumerate(self.things, start=1)])
        kept = handing.written(books, self.remark, self.reason or BY_LAW, self.place)
        notes = handing.line_remarks(out.lines)
        acting = remarks(ours=self.ours, theirs=self.theirs)
        going = tuple(thing for line in out.lines for thing in line.things)
        facts = handing.printed(books, self.copies or COPIES) | keeping.consented(books, going, day, self.consent)
        return Plan(
            Kind.HANDOVER,
            registers=new,
            moves=out.moves(),
            things=going,
            secrets=(*kept, *acting, *notes),
            occurred_on=self.on,
            facts={**facts, "since": since.isoformat()},
            subject=" ".join(self.to.split()),
        )
