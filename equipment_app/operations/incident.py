"""Incident: what one person lost, or what came back of them damaged, with the report both sign."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated

from equipment_app.domain.custody import AS_ISSUED, OUTSIDE, HolderId, Move, Seq, ThingId
from equipment_app.domain.entries import Cell, Secret, remark, remarks
from equipment_app.domain.errors import AmbiguousThing, NothingToDo, OutOfStock, Refusal, ThingRefused
from equipment_app.domain.incidents import ANSWERS, HARMS, Harm
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import THING, Argument, On, needs, spoken
from equipment_app.operations.deployments import WHO, open_one
from equipment_app.operations.holders import the_holder
from equipment_app.operations.lines import Line, PlannedLine, take, title
from equipment_app.operations.participants import person_of
from equipment_app.operations.plan import Operation, Plan
from equipment_app.operations.take_back import Bag
from equipment_app.store.books import Books
from equipment_app.store.records.deployments import Deployment
from equipment_app.store.records.people import Member

COPIES = 3
"""For the store, for the person, for who decides."""
STORE = "-"
"""In place of a person: the thing lay in the store and was entrusted to nobody."""
_MORE = (
    f"{THING}\n\nA missing item leaves the person; a damaged one stays where it is and is only named. With "
    "--what loss, theft or destruction items are gone for good; with --what damage each THING is damaged."
)
_RISK_REASON = Argument("--risk-reason", "TEXT", "why it did or did not; printed")
_VALUE_REASON = Argument("--value-reason", "TEXT", "why another value; needed with --value")
_GONE = (Harm.LOSS, Harm.THEFT, Harm.DESTRUCTION)


class NotTheirs(ThingRefused):
    name: str
    cs = "{thing}: {name} ji nikdy neměl(a). Nic se nezapsalo; ověřte kód, nebo vyberte jinou osobu."
    en = "{thing}: {name} never had it. Nothing was written; check the code, or choose another person."


class NotTheirsThen(ThingRefused):
    name: str
    day: date
    holder: str
    cs = """{thing}: dne {day} ji {name} neměl(a). Tehdy ji měl někdo jiný: {holder}. Nic se nezapsalo; opravte den,
        nebo osobu."""
    en = """{thing}: {name} did not have it on {day}. Somebody else had it then: {holder}. Nothing was written; correct
        the day, or the person."""


class NotThereThen(ThingRefused):
    day: date
    cs = "{thing} se {day} ještě nepřijala. Nic se nezapsalo; opravte den události."
    en = "{thing} had not been received by {day}. Nothing was written; correct the day of the incident."


class NotYetHappened(Refusal):
    day: date
    cs = "Den události {day} je v budoucnosti. Nic se nezapsalo; zadejte dnešní nebo dřívější den."
    en = "The day of the incident {day} is in the future. Nothing was written; enter today or an earlier day."


class TheftUnreported(Refusal):
    cs = """K odcizení chybí číslo jednací oznámení Policii. Nic se nezapsalo; doplňte ho, nebo zapište ztrátu."""
    en = """A theft needs the reference under which it was reported to the police. Nothing was written; enter it, or
        record a loss."""


class RiskUnexplained(Refusal):
    cs = """Proč škoda vznikla, nebo nevznikla z rizika služby, není napsáno. Nic se nezapsalo; napište proč, nebo
        nechte posoudit komisi."""
    en = """Why it arose from the risk of service, or did not, is not said. Nothing was written; say why, or leave it to
        the commission."""


class ValueUnexplained(Refusal):
    cs = "Vlastní hodnota nemá důvod. Nic se nezapsalo; napište, z čeho vychází, nebo nechte spočítanou."
    en = "Your own value has no reason. Nothing was written; say what it is based on, or keep the one worked out."


@spoken("incident", "record a loss, a theft, damage or destruction", _MORE)
@needs(Right.HAND_OVER)
class ReportIncident(Operation):
    """One report of one person: of a deployment, of what they hold otherwise; or of what lay in the store."""

    person: Annotated[int | str, Argument("WHO", help=f"{WHO}; {STORE} for what lies in the store")]
    missing: Annotated[tuple[Line | str, ...], Argument("THING", help="what is missing, see below")] = ()
    damaged: Annotated[tuple[str, ...] | str, Argument("--damaged", "THING,…", "pieces that are damaged")] = ()
    deployment: Annotated[int | str, Argument("--deployment", "TITLE", "of which deployment")] = ""
    circumstances: Annotated[str, Argument("--circumstances", "TEXT", "how it happened; printed")] = ""
    place: Annotated[str, Argument("--place", "TEXT", "where it happened; printed")] = ""
    police: Annotated[str, Argument("--police", "TEXT", "reference under which it was reported; printed")] = ""
    happened: Annotated[date | None, Argument("--happened", "DATE", "the day of the incident, else --on")] = None
    on: On = None
    copies: int = 0
    what: Annotated[str, Argument("--what", help="what happened", choices=tuple(HARMS))] = ""
    hour: Annotated[str, Argument("--hour", "TEXT", "about when on that day; printed")] = ""
    reported: Annotated[str, Argument("--reported", "TEXT", "to whom and when it was reported; printed")] = ""
    risk: Annotated[str, Argument("--risk", help="whether it arose from service", choices=tuple(ANSWERS))] = ""
    risk_reason: Annotated[str, _RISK_REASON] = ""
    averting: Annotated[str, Argument("--averting", help="averting a greater damage", choices=tuple(ANSWERS))] = ""
    substance: Annotated[str, Argument("--substance", help="under alcohol or drugs", choices=("yes", "no"))] = ""
    statement: Annotated[str, Argument("--statement", "TEXT", "what the holder says; printed")] = ""
    value: Annotated[int | None, Argument("--value", "CZK", "what it was worth that day, else as worked out")] = None
    value_reason: Annotated[str, _VALUE_REASON] = ""

    def plan(self, books: Books) -> Plan:
        """Raises UnknownMember, UnknownDeployment, DeploymentClosed, NothingToDo, UnknownThing, NotTheirs,
        NotYetHappened, NotTheirsThen, NotThereThen, TheftUnreported, RiskUnexplained, ValueUnexplained, HeldByOther;
        LineRefused: names what they do not hold.
        """
        _refuse_unsaid(self, books.journal.today())
        found = open_one(books, self.deployment) if self.deployment else None
        person = None if self.person in (STORE, 0) else person_of(books, self.person)
        codes = self.damaged.split(",") if isinstance(self.damaged, str) else self.damaged
        damaged = [_damaged(books, code.strip(), person) for code in codes if code.strip()]
        asked = lost(books, person, self.missing, broken=self.what == Harm.DAMAGE)
        if self.what == Harm.DAMAGE:
            damaged += [move.thing for line in asked for move in line.moves for _ in range(move.quantity)]
            asked = []
        if self.happened:
            things = dict.fromkeys((*(move.thing for line in asked for move in line.moves), *damaged))
            _refuse_another_day(books, list(things), person, self.happened)
        return incident(books, found, person, asked, damaged, self)


def lost(
    books: Books, person: Member | None, asked: Sequence[Line | str], *, broken: bool = False
) -> list[PlannedLine]:
    """The lines of what a person lost, or what is gone from the store, in the condition it was in; `broken` may be with
    somebody else again.
    """
    if person is None:
        return [_stored(books, number, one) for number, one in enumerate(asked, start=1)]
    bag = Bag(books, person.id, AS_ISSUED, books.journal.today())
    return [
        (_came_back(books, person, one) if broken else None) or bag.plan(number, one)
        for number, one in enumerate(asked, start=1)
    ]


def incident(
    books: Books,
    found: Deployment | None,
    person: Member | None,
    missing: Sequence[PlannedLine],
    damaged: Sequence[int],
    said: ReportIncident,
) -> Plan:
    """The entry of what is missing and what is damaged. Raises NothingToDo, TextTooLong."""
    if not missing and not damaged:
        raise NothingToDo
    kind = "lost" if said.what in _GONE else "missing"
    nowhere, new = the_holder(books, kind) if missing else (HolderId(0), ())
    facts = handing.printed(books, said.copies or COPIES) | dict(_facts(said))
    if person:
        facts["member"] = person.id
    if found:
        facts["deployment"] = found.id
    if damaged:
        facts["damaged"] = ",".join(map(str, damaged))
    facts["since"] = (said.happened or said.on or books.journal.today()).isoformat()
    things = tuple(thing for line in missing for thing in line.things)
    return Plan(
        Kind.INCIDENT,
        registers=new,
        moves=tuple(_gone(move, nowhere) for line in missing for move in line.moves),
        things=things,
        secrets=(*_written(said, found.place if found else ""), *handing.line_remarks(missing)),
        about=Seq(found.id) if found else None,
        occurred_on=said.on,
        facts=facts,
        subject=person.full_name if person else books.things.thing(things[0].id if things else damaged[0]).title,
        told={"person": person.id} if person else {},
    )


def _facts(said: ReportIncident) -> Iterator[tuple[str, Cell]]:
    for name in ("what", "risk", "averting", "substance"):
        if answer := getattr(said, name):
            yield name, answer
    if said.value is not None:
        yield "value", said.value


def _written(said: ReportIncident, place: str) -> Iterator[Secret]:
    yield from remark(said.circumstances, "reason")
    yield from remarks(place=said.place or place, police=said.police, hour=said.hour, reported=said.reported)
    yield from remarks(risk=said.risk_reason)
    yield from remark(said.statement, "statement")
    yield from remarks(worth=said.value_reason)


def _refuse_unsaid(said: ReportIncident, today: date) -> None:
    """Raises NotYetHappened, TheftUnreported, RiskUnexplained, ValueUnexplained."""
    if said.happened and said.happened > today:
        raise NotYetHappened(said.happened)
    if said.what == Harm.THEFT and not said.police.strip():
        raise TheftUnreported
    if said.risk in ("yes", "no") and not said.risk_reason.strip():
        raise RiskUnexplained
    if said.value is not None and not said.value_reason.strip():
        raise ValueUnexplained


def _refuse_another_day(books: Books, things: Sequence[int], person: Member | None, day: date) -> None:
    """Raises NotThereThen, NotTheirsThen: on that day somebody else had a piece."""
    for thing in (books.things.thing(id) for id in things):
        if thing.number is None:
            continue
        holders = books.incidents.had_on(thing.id, day)
        if not holders:
            raise NotThereThen(thing.title, day)
        if person and person.id not in holders:
            raise NotTheirsThen(thing.title, person.full_name, day, books.people.name(holders[-1]))


def _gone(move: Move, nowhere: HolderId) -> Move:
    return Move(ThingId(move.thing), move.source, nowhere, move.quantity, move.left_in, move.left_in)


def _damaged(books: Books, code: str, person: Member | None) -> int:
    """A piece that this person has or had. Raises UnknownThing, OfAnotherStore, AmbiguousThing, NotTheirs."""
    thing = resolve.known_piece(books, code)
    if person and not books.history.condition(thing.id, person.id, books.journal.head()[0] + 1):
        raise NotTheirs(thing.title, person.full_name)
    return thing.id


def _came_back(books: Books, person: Member, asked: Line | str) -> PlannedLine | None:
    """A piece the person had, wherever it is now; None for anything else."""
    named = books.things.thing(asked.thing) if isinstance(asked, Line) and asked.thing else None
    thing = resolve.piece(books, asked) if isinstance(asked, str) else named
    if thing is None or thing.number is None:
        return None
    _damaged(books, thing.code, person)
    held = books.things.holders(thing.id)
    line = Line(thing=thing.id)
    return PlannedLine(line, tuple(handing.move(one, OUTSIDE, 1, line) for one in held[:1]), (thing,))


def _stored(books: Books, number: int, asked: Line | str) -> PlannedLine:
    """A line of what lies in the store. Raises LineRefused: somebody has it, or there is not so much of it."""
    with resolve.line_asked(books, number, asked) as line:
        if line.thing is not None:
            held = books.things.holders(line.thing)
            there = [one for one in held if books.people.place(one.holder)]
            if held and not there:
                raise resolve.elsewhere(books, title(books, asked), held[0])
        else:
            sizes = books.catalogue.sizes(books.catalogue.article(line.article or 0).scheme)
            size = line.size or (sizes[0] if len(sizes) == 1 else "")
            if not size:
                raise AmbiguousThing(title(books, asked), tuple(sizes))
            there = books.things.in_store(line.article or 0, size, line.quantity, line.condition, books.journal.today())
        taken = take(there, line.quantity)
        if (left := sum(quantity for _, quantity in taken)) < line.quantity:
            raise OutOfStock(title(books, asked), line.size or "", line.quantity, left)
    moves = tuple(handing.move(one, OUTSIDE, quantity, line) for one, quantity in taken)
    return PlannedLine(line, moves, tuple(one.thing for one, _ in taken))
