"""A gate file is brought back: what the second gate did is done here, each handover once, however often it is
brought.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from equipment_app.domain.custody import Seq
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Step, no_step
from equipment_app.domain.value import Value
from equipment_app.operations.deployments import open_one
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.gate_file import of_its_disk
from equipment_app.operations.lines import Line
from equipment_app.operations.once import Once, idem_of
from equipment_app.operations.undo import Undo
from equipment_app.store.books import Books, PaperPress
from equipment_app.store.database import Database
from equipment_app.store.dialect import JOIN_IN_ORDER, json_text
from equipment_app.store.records.deployments import Deployment

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


class GateEntry(Value):
    """One handover, or what one person brought back, as the second gate wrote it."""

    seq: int
    returned: bool
    person: int
    things: tuple[Line, ...]
    cancelled: bool


class GateReport(Value):
    """What a gate file holds, not yet believed."""

    path: Path
    origin: str
    entries: tuple[GateEntry, ...]


def read_gate_file(path: Path, press: PaperPress, step: Step = no_step) -> GateReport:
    """Every entry of it is verified first. Passwords that were set there ask nobody: it names none.
    Raises StoreRefused, GateFileAltered.
    """
    with of_its_disk(path, GateFileAltered), Database.open(path, press, read_only=True) as brought:
        verified = brought.verified(step)
        if verified.problems:
            raise GateFileAltered(str(path), str(verified.problems[0]))
        return brought.look(lambda books: GateReport(path, books.journal.origin, tuple(_entries(books))))


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


class NotTaken(Value):
    """What could not be taken over, of whom, and why: it stays in the gate file."""

    entry: GateEntry
    name: str
    why: Refusal


class BroughtBack(Value):
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
    new, there = 0, 0
    for entry in report.entries:
        number = _known(books, report.origin, entry)
        new += not number if not entry.cancelled else bool(number) and not _is_cancelled(books, number)
        there += bool(number) and not entry.cancelled
    return BroughtBack(new, there, ())


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
    done = books.journal.carried_out(idem_of(_key(origin, entry)))
    return books.history.number(done.seq) if done else ""


def _is_cancelled(books: Books, number: str) -> bool:
    seq = Seq(books.papers.seq(number))
    return bool(books.ask("SELECT 1 FROM act WHERE reverses = ?", seq))
