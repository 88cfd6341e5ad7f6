"""A gate file is brought back: what the second gate did is done here, each entry once, known by its hash, however often
and in whichever copy it is brought. What nobody could know of when the file was made is asked about first.
"""

from collections import Counter
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from equipment_app.domain.custody import Seq
from equipment_app.domain.entries import Cell, Row, remark
from equipment_app.domain.errors import Refusal, ThingRefused
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.outcome import Outcome, Step, no_step
from equipment_app.domain.papers import Number
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.domain.words import Worded
from equipment_app.operations.carried.entries import CarriedOut, CarryBack, files_of, heads
from equipment_app.operations.carried.gate_file import of_its_disk
from equipment_app.operations.declared import needs
from equipment_app.operations.deployments import open_one
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate, WithSomebody
from equipment_app.operations.lines import Line
from equipment_app.operations.once import idem_of, under_a_key
from equipment_app.operations.plan import Operation, Plan, Several
from equipment_app.operations.undo import Undo
from equipment_app.store.books import Books, PaperPress
from equipment_app.store.database import Database
from equipment_app.store.dialect import JOIN_IN_ORDER, json_number, json_text
from equipment_app.store.records.deployments import Deployment

_JUDGED = "vydáno u druhé brány"
_SAME = ("article", "size", "code", "serial", "inventory")
"""What a thing of the file and the one here have in common, if it is the same."""


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


class OtherBeginning(Refusal):
    path: str
    number: str
    cs = """Soubor brány {path} nezačíná tím, co bylo vyneseno podle {number}: někdo jeho začátek napsal znovu. Nic se
        nezapsalo; přineste soubor, s nímž druhá brána opravdu pracovala, a předání ověřte u lidí."""
    en = """The gate file {path} does not begin with what was carried out by {number}: somebody wrote its beginning
        anew. Nothing was written; bring the file the second gate really worked in, and ask people what they got."""


class FileUnsigned(Refusal):
    path: str
    entry: int
    cs = """Soubor brány {path} má záznam bez podpisu klíčem toho souboru, první je {entry}. Nic se nezapsalo; přineste
        jeho zálohu."""
    en = """Entry {entry} of the gate file {path} is not signed with the file's key. Nothing was written; bring its
        backup."""


class NotOfFile(ThingRefused):
    cs = """{thing} v souboru není táž jako v evidenci: vznikla až u druhé brány. Nic se z tohoto předání nezapsalo;
        přijměte ji na sklad a vydejte na stránce Nasazení."""
    en = """{thing} in the file is not the one in the store: it was made at the second gate. Nothing of this handover
        was written; receive it and issue it on the page Deployments."""


class PersonNotOfFile(Refusal):
    name: str
    cs = """Osoba {name} byla zapsána až u druhé brány a evidence ji nezná. Nic se z tohoto předání nezapsalo; přidejte
        ji mezi účastníky a předání zapište na stránce Nasazení."""
    en = """{name} was put down at the second gate and is not known in the store. Nothing of this handover was written;
        add them to the participants and write the handover down on the page Deployments."""


class Doubt(Worded):
    """Why an entry of a file is asked about before it is taken over."""

    FORK = (
        "fork",
        "Zapsáno v jiné kopii souboru, než z jaké se už převzalo, možná podruhé",
        "Written in another copy of the file than was brought before, perhaps for the second time",
    )
    OUTSIDE = (
        "outside",
        "Není mezi tím, co se souborem šlo ven",
        "Not among what went out with the file",
    )
    NOT_ALLOTTED = (
        "not_allotted",
        "Není v rozpisu nasazení",
        "Not in the allotment of the deployment",
    )


DOUBTS = Doubt.named()


class NotConfirmed(Refusal):
    why: Annotated[Doubt, DOUBTS]
    cs = "{why}. Ověřte to u lidí; převezme se, až to potvrdíte."
    en = "{why}. Ask the people; it is taken over when you confirm it."


class GateEntry(Value):
    """One handover, or what one person brought back, as the second gate wrote it; its `hash` is what it is known by."""

    seq: int
    hash: str
    origin: str
    returned: bool
    ref: str
    """Of the person, whatever number they have in either store."""
    name: str
    things: tuple[Line, ...]
    rows: Mapping[int, Row]
    """The things, as the file registers them, and their titles."""
    cancelled: bool
    since: int
    """The entry by which the last of it came into the file."""
    day: date
    number: str
    who: str
    remark: str

    @property
    def what(self) -> str:
        """What was handed over, in one line."""
        said = [(line.quantity, self.rows[line.thing or 0]["title"]) for line in self.things]
        return ", ".join(f"{count}× {title}" if count > 1 else str(title) for count, title in said)


class GateReport(Value):
    """What a gate file holds, not yet believed."""

    path: Path
    store: str
    hashes: tuple[str, ...]
    """Of all its entries, in their order."""
    unsigned: tuple[int, ...]
    entries: tuple[GateEntry, ...] = field(default=(), repr=False)


def read_gate_file(path: Path, press: PaperPress, step: Step = no_step) -> GateReport:
    """Every entry of it is verified first. Passwords that were set there ask nobody: it is only looked at.
    Raises StoreRefused, GateFileAltered.
    """
    with of_its_disk(path, GateFileAltered), Database.open(path, press, read_only=True) as brought:
        verified = brought.verified(step)
        if verified.problems:
            raise GateFileAltered(str(path), str(verified.problems[0]))
        return brought.look(lambda books: _report(path, books))


def _report(path: Path, books: Books) -> GateReport:
    rows = books.ask("SELECT seq, entry_hash, key_id FROM entry ORDER BY seq")
    hashes, unsigned = tuple(row.entry_hash.hex() for row in rows), tuple(row.seq for row in rows if not row.key_id)
    store = books.journal.origin.partition("/")[0]
    return GateReport(path, store, hashes, unsigned, tuple(_entries(books)))


def _entries(books: Books) -> Iterator[GateEntry]:
    found: dict[int, list[Any]] = {}
    for row in books.ask(_AT_GATE):
        found.setdefault(row.seq, []).append(row)
    came = _came(books)
    for seq, rows in found.items():
        payload, first = books.journal.payload(seq), rows[0]
        returned = payload["k"] == Kind.GATE_RETURN
        holder = first.source if returned else first.target
        (person,) = books.rows("holder", [holder])
        ids = [row.thing for row in rows]
        yield GateEntry(
            *(seq, books.journal.hash(seq).hex(), books.journal.seal(seq)[0], returned),
            ref=str(person["ref"]),
            name=books.people.name(holder),
            things=tuple(
                Line(row.thing, quantity=row.quantity, condition=row.condition, remark=books.papers.remark(seq, n))
                for n, row in enumerate(rows, 1)
            ),
            rows={id: {**row, "title": books.things.thing(id).title} for id, row in _by_id(books, ids).items()},
            cancelled=bool(first.cancelled),
            since=max(came[one] for one in (("holder", holder), *(("thing", id) for id in ids))),
            day=date.fromisoformat(payload["d"]),
            number=str(Number(*payload["doc"])) if "doc" in payload else "",
            who=books.people.operator(payload["by"]).name,
            remark=books.papers.remark(seq),
        )


def _by_id(books: Books, things: Iterable[int]) -> dict[int, Row]:
    return {int(str(row["id"])): row for row in books.rows("thing", things)}


def _came(books: Books) -> Mapping[tuple[str, int], int]:
    """By which entries holders and things were registered first."""
    found = dict[tuple[str, int], int]()
    for row in books.ask("SELECT seq FROM entry ORDER BY seq"):
        for table, cells in books.journal.payload(row.seq).get("reg", ()):
            if table in ("holder", "thing"):
                found.setdefault((table, int(cells["id"])), row.seq)
    return found


_AT_GATE = f"""SELECT a.seq, m.thing, m.source, m.target, m.quantity, m.condition,
    EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq) AS cancelled
    FROM act a {JOIN_IN_ORDER} move m ON m.seq = a.seq
    WHERE a.kind IN ('{Kind.GATE}', '{Kind.GATE_RETURN}') ORDER BY a.seq, m.n"""
_TAKEN = f"""SELECT a.seq, {json_text("a.facts", "taken")} AS hash FROM act a
    WHERE a.kind IN ('{Kind.GATE}', '{Kind.GATE_RETURN}') AND {json_number("a.facts", "file")} = ?"""


class NotTaken(Value):
    """What was not taken over, of whom, and why: it stays in the gate file. `asks`: it is, once somebody confirms."""

    entry: GateEntry
    name: str
    why: Refusal
    asks: bool = False


class BroughtBack(Value):
    taken: int
    there: int
    """What was brought before."""
    kept: tuple[NotTaken, ...]
    fork: bool = False
    """Two files were worked in from one copy: this one does not hold all that was brought before."""
    before: bool = False
    """It was made by a release that noted neither its key nor how it began: who wrote it cannot be told."""


class _Believed(Value):
    """A gate file that was made here, and what of it is here already, by hash: the entries that stand for it."""

    file: CarriedOut
    deployment: Deployment
    known: Mapping[str, int]
    fork: bool
    articles: frozenset[int]

    def doubt(self, entry: GateEntry) -> Doubt | None:
        if self.fork:
            return Doubt.FORK
        if self.file.seq and entry.since > self.file.seq:
            return Doubt.OUTSIDE
        strange = {int(str(row["article"])) for row in entry.rows.values()} - self.articles
        return Doubt.NOT_ALLOTTED if strange and not entry.returned else None


def _believed(books: Books, deployment: int | str, report: GateReport) -> _Believed:
    """Raises UnknownDeployment, DeploymentClosed, NoGateFile, OtherBeginning, FileUnsigned."""
    found, path = open_one(books, deployment), str(report.path)
    file = next((one for one in files_of(books, found.id) if one.store == report.store), None)
    if file is None:
        raise NoGateFile(path, found.title)
    if file.hash:
        if report.hashes[file.seq - 1 : file.seq] != (file.hash,):
            raise OtherBeginning(path, file.number)
        if late := [seq for seq in report.unsigned if seq > file.seq]:
            raise FileUnsigned(path, late[0])
    known = {row.hash: row.seq for row in books.ask(_TAKEN, file.entry)} | _of_before(books, report)
    ends = heads(books, file.entry) | known.keys()
    articles = frozenset(one.article for one in books.deployments.allotted(found.id))
    return _Believed(file, found, known, not ends <= {*report.hashes}, articles)


def _of_before(books: Books, report: GateReport) -> dict[str, int]:
    """What an earlier release took over, which knew an entry by its number in the file: where it says the same."""
    found = dict[str, int]()
    for entry in report.entries:
        done = books.journal.carried_out(idem_of(f"gate {entry.origin} {entry.seq}"))
        payload = books.journal.payload(done.seq) if done else {}
        kind = Kind.GATE_RETURN if entry.returned else Kind.GATE
        moved = Counter((move[0], move[3]) for move in payload.get("mv", ()))
        if done and payload["k"] == kind and moved == Counter((one.thing, one.quantity) for one in entry.things):
            found[entry.hash] = done.seq
    return found


@needs(Right.HAND_OVER)
class TakeOver(Operation):
    """What was done once in a gate file is done here, on its day; or taken back here, where it was taken back there.
    Nothing, where it is done already. `confirmed`: somebody was asked, and knows of it.
    """

    deployment: int | str
    report: GateReport
    entry: GateEntry
    confirmed: bool = False

    def plan(self, books: Books) -> Several | Outcome:
        """Raises NotConfirmed, NotOfFile, PersonNotOfFile, and what the handover raises."""
        believed, entry = _believed(books, self.deployment, self.report), self.entry
        if not _is_new(books, believed, entry):
            return Outcome(Changes.NOTHING)
        doubt = believed.doubt(entry)
        if doubt and not self.confirmed:
            raise NotConfirmed(doubt)
        if entry.cancelled:
            number = books.history.number(believed.known[entry.hash])
            return Undo(number, f"vzato zpět u druhé brány ({entry.who})").plan(books)
        several = self._handover(books, believed).plan(books)
        return replace(several, plans=_marked(several, books, believed, entry))

    def _handover(self, books: Books, believed: _Believed) -> HandOutAtGate | TakeBackAtGate:
        entry, deployment = self.entry, believed.deployment.id
        here = _by_id(books, [*entry.rows])
        for id, there in entry.rows.items():
            if id not in here or any(here[id][name] != there[name] for name in _SAME):
                raise NotOfFile(str(there["title"]))
        person = next(iter(books.people.holders([entry.ref])), 0)
        if not person:
            raise PersonNotOfFile(entry.name)
        if not entry.returned:
            overdue = _JUDGED if self.confirmed else ""
            return HandOutAtGate(deployment, person, entry.things, overdue=overdue, remark=entry.remark)
        for line in entry.things:
            thing = books.things.thing(line.thing or 0)
            held = next(iter(books.things.holders(thing.id)), None)
            if thing.number is not None and held and held.holder != person and books.people.person(held.holder):
                raise WithSomebody(thing.title, books.people.name(held.holder))
        return TakeBackAtGate(deployment, entry.things, person, remark=entry.remark)


def _marked(several: Several, books: Books, believed: _Believed, entry: GateEntry) -> Generator[Plan, None, None]:
    """The plans of a handover, each naming what it stands for; on the day it happened, or as soon after as the books
    allow.
    """
    for plan in several.plans:
        day = min(max(filter(None, (entry.day, books.journal.latest_day(plan.moves)))), books.journal.today())
        facts: dict[str, Cell] = {"file": believed.file.entry, "taken": entry.hash, "day": entry.day.isoformat()}
        facts |= {"paper": entry.number} if entry.number else {}
        secrets = (*plan.secrets, *remark(entry.who, "acted"))
        yield replace(plan, occurred_on=day, facts={**plan.facts, **facts}, secrets=secrets)


def _is_new(books: Books, believed: _Believed, entry: GateEntry) -> bool:
    here = believed.known.get(entry.hash, 0)
    if not entry.cancelled:
        return not here
    return bool(here) and not books.ask("SELECT 1 FROM act WHERE reverses = ?", Seq(here))


def preview_of(database: Database, deployment: int | str, report: GateReport) -> BroughtBack:
    """How much of it is new, how much was brought before, and what has to be confirmed; what cannot be taken over tells
    itself only then.
    """
    return database.ask(lambda books: _counted(books, deployment, report))


def _counted(books: Books, deployment: int | str, report: GateReport) -> BroughtBack:
    believed = _believed(books, deployment, report)
    new = [one for one in report.entries if _is_new(books, believed, one)]
    asks = [NotTaken(one, one.name, NotConfirmed(doubt), True) for one in new if (doubt := believed.doubt(one))]
    return _told(believed, report, len(new) - len(asks), tuple(asks))


def _told(believed: _Believed, report: GateReport, taken: int, kept: tuple[NotTaken, ...]) -> BroughtBack:
    there = sum(one.hash in believed.known and not one.cancelled for one in report.entries)
    fork = believed.fork and bool(taken or kept)
    return BroughtBack(taken, there, kept, fork, not believed.file.hash)


def bring_back(
    database: Database,
    deployment: int | str,
    report: GateReport,
    step: Step = no_step,
    confirmed: Collection[str] = (),
) -> BroughtBack:
    """What the second gate did is done here, entry by entry: what is cut off goes on where it was, the next time.
    `confirmed` are the hashes of what somebody was asked about.
    Raises UnknownDeployment, DeploymentClosed, NoGateFile, OtherBeginning, FileUnsigned.
    """
    believed = database.ask(lambda books: _believed(books, deployment, report))
    taken, kept, count = 0, list[NotTaken](), len(report.entries)
    for number, entry in enumerate(report.entries, 1):
        step(number, count)
        try:
            command = TakeOver(believed.deployment.id, report, entry, entry.hash in confirmed)
            taken += bool(database.change(command).entry)
        except Refusal as refusal:
            kept.append(NotTaken(entry, entry.name, refusal, entry.hash not in confirmed))
    end = CarryBack(believed.file.entry, len(report.hashes), report.hashes[-1], taken, len(kept))
    database.change(under_a_key(end))
    return _told(believed, report, taken, tuple(kept))
