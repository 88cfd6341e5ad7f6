"""A gate file: a small store with what a second gate of a deployment needs. It is worked in like any other, apart from
the first, and what was done there is brought back: each handover once, whatever is brought how often.
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from equipment_app.domain.custody import OUTSIDE, HolderId, Move, Seq, ThingId
from equipment_app.domain.entries import Registration, Row, Secret
from equipment_app.domain.errors import NothingToDo, Refusal
from equipment_app.domain.home import Home
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Step, no_step
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import Argument, needs
from equipment_app.operations.deployments import DEPLOYMENT, open_one, row_of, written
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.lines import Line
from equipment_app.operations.once import Once, idem_of
from equipment_app.operations.plan import Operation, Plan, Several, chunks
from equipment_app.operations.undo import Undo
from equipment_app.store.books import Books, PaperPress
from equipment_app.store.database import Database
from equipment_app.store.dialect import JOIN_IN_ORDER, json_text
from equipment_app.store.records.deployments import Deployment

_PERSONS = 50
"""People in one entry: of each there is a row and a commitment."""
_JUDGED = "vydáno u druhé brány"
_TAKEN_BACK = "vzato zpět u druhé brány"


class NoGateFile(Refusal):
    path: str
    title: str
    cs = """{path} není soubor brány nasazení „{title}“ z této evidence. Nic se nezapsalo; vyberte soubor, který odtud
        vznikl."""
    en = """{path} is no gate file of “{title}” that was made of this store. Nothing was written; choose the file that
        was made here."""


class GateFileAltered(Refusal):
    path: str
    what: str
    cs = "Soubor brány {path} někdo změnil nebo je poškozený: {what}. Nic se nezapsalo; přineste jeho zálohu."
    en = "The gate file {path} was altered or is damaged: {what}. Nothing was written; bring its backup."


@dataclass(frozen=True, slots=True)
class GateContents:
    """What a second gate needs of the books: as rows of their tables, so that ids and codes stay the same."""

    deployment: Deployment
    allotment: tuple[Row, ...]
    participants: tuple[Row, ...]
    catalogue: tuple[Registration, ...]
    """Size schemes and articles."""
    holders: tuple[Row, ...]
    """Stores with their places, units, and whoever takes part."""
    persons: tuple[Row, ...]
    things: tuple[Row, ...]
    stock: tuple[Move, ...]
    operator: Row
    home: Home


def contents_of(books: Books, deployment: int | str, places: Sequence[str] = ()) -> GateContents:
    """Everything that lies in the store of what is allotted, or in these places of it alone.
    Raises UnknownDeployment, DeploymentClosed, NothingToDo: there is nothing to hand out, or nobody to hand it to.
    """
    found = open_one(books, deployment)
    articles = sorted({one.article for one in books.deployments.allotted(found.id)})
    people = sorted(one.holder for one in books.deployments.participants(found.id))
    stock = [
        Move(ThingId(row.thing), OUTSIDE, HolderId(row.holder), row.quantity, row.condition)
        for article in articles
        for row in books.ask(_STOCK, article)
        if not places or row.label in places
    ]
    if not stock or not people:
        raise NothingToDo
    things = sorted({move.thing for move in stock})
    holders = _with_parents(books, {*people, *(move.target for move in stock)})
    refs = [str(row["ref"]) for row in holders if row["ref"]]
    catalogue = [Registration("article", row) for row in books.rows("article", articles)]
    schemes = sorted({str(row.row["scheme"]) for row in catalogue})
    sizes = (Registration("size_scheme", row) for row in books.rows("size_scheme", schemes))
    operator = books.people.operator(books.journal.operator)
    return GateContents(
        deployment=found,
        allotment=tuple(books.rows("allotment", [found.id])),
        participants=tuple(books.rows("participant", [found.id])),
        catalogue=(*sizes, *catalogue),
        holders=tuple(holders),
        persons=tuple(books.persons(refs)),
        things=tuple(books.rows("thing", things)),
        stock=tuple(stock),
        operator={name: getattr(operator, name) for name in _OPERATOR},
        home=books.home,
    )


_OPERATOR = ("personal_number", "surname", "given_name", "title_before", "title_after", "rank", "function")
_STOCK = f"""SELECT h.thing, h.holder, h.quantity, h.condition, p.label FROM thing t {JOIN_IN_ORDER} holding h
    ON h.thing = t.id AND h.quantity > 0 {JOIN_IN_ORDER} holder p ON p.id = h.holder AND p.kind = 'location'
    WHERE t.article = ? AND t.withdrawn = 0 ORDER BY h.thing, h.holder, h.condition"""


def _with_parents(books: Books, ids: set[int]) -> list[Row]:
    """Holders, those they belong to before them."""
    found: dict[int, Row] = {}
    wanted = sorted(ids)
    while wanted:
        rows = list(books.rows("holder", wanted))
        found = {int(str(row["id"])): row for row in rows} | found
        wanted = sorted({int(str(row["parent"])) for row in rows if row["parent"]} - found.keys())
    return sorted(found.values(), key=lambda row: (row["kind"] in ("member", "guest", "location"), row["id"]))


def make_gate_file(path: Path, contents: GateContents, press: PaperPress, database: Database) -> str:
    """A new store at `path`, under the passphrase of the first one where that has any; its origin.
    Raises StoreExists, NoPlaceForFile, OSError.
    """
    name = f"{contents.deployment.title}: druhá brána"
    with Database.create(
        path, name, press, operator=contents.operator, home=contents.home, key=database.key, clock=database.watch.clock
    ) as made:
        made.change(_Fill(contents))
        return made.ask(lambda books: books.journal.origin)


@dataclass(frozen=True, slots=True)
class _Fill(Operation):
    """Of a store that is new: what the second gate needs comes into it."""

    contents: GateContents

    def plan(self, books: Books) -> Several:
        plans = [*self._people(), *self._things()]
        people = list(chunks(self.contents.participants, _PERSONS))
        return Several(len(plans) + 1 + len(people), self._plans(plans, people, books), main=len(plans))

    def _people(self) -> Iterator[Plan]:
        yield Plan(Kind.REGISTER, registers=self.contents.catalogue)
        persons = {str(row["ref"]): row for row in self.contents.persons}
        for part in chunks(self.contents.holders, _PERSONS):
            secrets = (Secret("identity", persons[str(row["ref"])]) for row in part if row["ref"])
            yield Plan(
                Kind.REGISTER, registers=tuple(Registration("holder", row) for row in part), secrets=tuple(secrets)
            )

    def _things(self) -> Iterator[Plan]:
        rows = {int(str(row["id"])): row for row in self.contents.things}
        done = set[int]()
        for moves in chunks(self.contents.stock):
            new = [move.thing for move in moves if move.thing not in done]
            done.update(new)
            registers = tuple(Registration("thing", rows[thing]) for thing in dict.fromkeys(new))
            yield Plan(Kind.RECEIPT, registers=registers, moves=tuple(moves))

    def _plans(
        self, plans: Sequence[Plan], people: Sequence[Sequence[Row]], books: Books
    ) -> Generator[Plan, None, None]:
        yield from plans
        begun = replace(self.contents.deployment, id=books.journal.head()[0] + 1)
        lines = (Registration("allotment", {**one, "deployment": begun.id}) for one in self.contents.allotment)
        yield written(books, "new", begun, (row_of(begun), *lines))
        for part in people:
            there = ({**one, "deployment": begun.id, "sheet": 0, "line": 0} for one in part)
            rows = tuple(Registration("participant", one) for one in there)
            yield written(books, "added", begun, rows, people=len(self.contents.participants), first=False)


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class RecordGateFile(Operation):
    """A gate file of this origin was made of the deployment: from now on what it holds is believed."""

    deployment: Annotated[int | str, DEPLOYMENT]
    origin: Annotated[str, Argument("ORIGIN", help="of the gate file")]

    def plan(self, books: Books) -> Plan:
        found = open_one(books, self.deployment)
        return written(books, "gate_file", found, (), more={"origin": self.origin})


@dataclass(frozen=True, slots=True)
class GateEntry:
    """One handover, or what one person brought back, as the second gate wrote it."""

    seq: int
    returned: bool
    person: int
    things: tuple[Line, ...]
    cancelled: bool


@dataclass(frozen=True, slots=True)
class GateReport:
    """What a gate file holds, not yet believed."""

    path: Path
    origin: str
    entries: tuple[GateEntry, ...]


def read_gate_file(path: Path, press: PaperPress) -> GateReport:
    """Every entry of it is verified first. Raises StoreRefused, GateFileAltered."""
    with Database.open(path, press, read_only=True) as brought:
        verified = brought.verified()
        if verified.problems:
            raise GateFileAltered(str(path), str(verified.problems[0]))
        return brought.ask(lambda books: GateReport(path, books.journal.origin, tuple(_entries(books))))


def _entries(books: Books) -> Iterator[GateEntry]:
    found: dict[int, list[Any]] = {}
    for row in books.ask(_AT_GATE):
        found.setdefault(row.seq, []).append(row)
    for seq, rows in found.items():
        first, returned = rows[0], rows[0].kind == Kind.GATE_RETURN
        things = tuple(Line(thing=row.thing, quantity=row.quantity, condition=row.condition) for row in rows)
        yield GateEntry(seq, returned, first.source if returned else first.target, things, bool(first.cancelled))


_AT_GATE = f"""SELECT a.seq, a.kind, m.thing, m.source, m.target, m.quantity, m.condition,
    EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq) AS cancelled
    FROM act a {JOIN_IN_ORDER} move m ON m.seq = a.seq
    WHERE a.kind IN ('{Kind.GATE}', '{Kind.GATE_RETURN}') ORDER BY a.seq, m.n"""
_MADE = f"""SELECT a.about FROM act a WHERE a.kind = '{Kind.DEPLOYMENT}'
    AND {json_text("a.facts", "what")} = 'gate_file' AND {json_text("a.facts", "origin")} = ?"""


@dataclass(frozen=True, slots=True)
class NotTaken:
    """What could not be taken over, of whom, and why: it stays in the gate file."""

    entry: GateEntry
    name: str
    why: Refusal


@dataclass(frozen=True, slots=True)
class BroughtBack:
    taken: int
    there: int
    """What was brought before."""
    kept: tuple[NotTaken, ...]


def bring_back(database: Database, deployment: int | str, report: GateReport, step: Step = no_step) -> BroughtBack:
    """What the second gate did is done here, entry by entry: what is cut off goes on where it was, the next time.
    Raises UnknownDeployment, DeploymentClosed, NoGateFile.
    """
    found = database.ask(lambda books: _believed(books, deployment, report))
    taken, there, kept = 0, 0, list[NotTaken]()
    for number, entry in enumerate(report.entries, 1):
        step(number, len(report.entries))
        try:
            if _bring(database, found.id, report.origin, entry):
                taken += 1
            else:
                there += not entry.cancelled
        except Refusal as refusal:
            name = database.ask(partial(_name, who=entry.person))
            kept.append(NotTaken(entry, name, refusal))
    return BroughtBack(taken, there, tuple(kept))


def _name(books: Books, who: int) -> str:
    return books.people.name(who)


def preview_of(database: Database, deployment: int | str, report: GateReport) -> BroughtBack:
    """How much of it is new, and how much was brought before; what cannot be taken over tells itself only then."""
    return database.ask(lambda books: _counted(books, deployment, report))


def _counted(books: Books, deployment: int | str, report: GateReport) -> BroughtBack:
    _believed(books, deployment, report)
    known = [_known(books, report.origin, entry) for entry in report.entries if not entry.cancelled]
    return BroughtBack(sum(not one for one in known), sum(bool(one) for one in known), ())


def _believed(books: Books, deployment: int | str, report: GateReport) -> Deployment:
    found = open_one(books, deployment)
    if found.id not in [row.about for row in books.ask(_MADE, report.origin)]:
        raise NoGateFile(str(report.path), found.title)
    return found


def _bring(database: Database, deployment: int, origin: str, entry: GateEntry) -> bool:
    """Whether anything was written. What was taken back there is taken back here, where it had been brought."""
    number = database.ask(lambda books: _known(books, origin, entry))
    key = _key(origin, entry)
    if entry.cancelled:
        cancelled = number and not database.ask(lambda books: _is_cancelled(books, number))
        return bool(cancelled and database.change(Once(f"{key} back", Undo(number, _TAKEN_BACK))))
    if number:
        return False
    if entry.returned:
        database.change(Once(key, TakeBackAtGate(deployment, entry.things, entry.person)))
    else:
        database.change(Once(key, HandOutAtGate(deployment, entry.person, entry.things, overdue=_JUDGED)))
    return True


def _key(origin: str, entry: GateEntry) -> str:
    return f"gate {origin} {entry.seq}"


def _known(books: Books, origin: str, entry: GateEntry) -> str:
    """The number it has here; empty where it was not brought yet."""
    seq = books.journal.carried_out(idem_of(_key(origin, entry)))
    return books.history.number(seq.seq) if seq else ""


def _is_cancelled(books: Books, number: str) -> bool:
    seq = Seq(books.papers.seq(number))
    return bool(books.ask("SELECT 1 FROM act WHERE reverses = ?", seq))
