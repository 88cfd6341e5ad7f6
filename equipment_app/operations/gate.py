"""The gate of a deployment: one person gets what is scanned for them, until it is over; and it comes back in any order,
each piece from whoever has it.
"""

from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Annotated, TypeAlias

from equipment_app.domain.custody import AS_ISSUED, CONDITIONS, Seq
from equipment_app.domain.entries import Cell, remark
from equipment_app.domain.errors import NameRefused, NothingToDo, ThingRefused
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import THING, Argument, needs, spoken
from equipment_app.operations.deployments import DEPLOYMENT, WHO, open_one
from equipment_app.operations.issue import RemainingStock
from equipment_app.operations.lines import Line, PlannedLine, title
from equipment_app.operations.participants import taking_part
from equipment_app.operations.plan import Operation, Plan, Several, next_number
from equipment_app.operations.take_back import Bag
from equipment_app.store.books import Books
from equipment_app.store.records.deployments import Deployment
from equipment_app.store.records.people import Member
from equipment_app.store.records.things import Thing

Taken: TypeAlias = dict[int, list[tuple[int, Line]]]
"""Lines by who has what they ask for, each with its place in the request."""
_LINES = Argument("THING", help="see below")
_CONDITION = Argument("--condition", help="the condition of what is returned", choices=(AS_ISSUED, *CONDITIONS))
_GONE = ("supplier", "missing", "lost", "disposed")
_MORE = f"{THING}\n\nWhat lies in no store but with another participant goes to this one with --pass-on alone."


class InRepair(ThingRefused):
    workshop: str
    cs = "{thing} je v opravě ({workshop}). Odložte ji; vydat ji lze, až se vrátí do skladu."
    en = "{thing} is in repair ({workshop}). Put it aside; it can be issued when it is back in the store."


class NotThere(ThingRefused):
    cs = "{thing} je vyřazená nebo chybí. Odložte ji a ověřte na stránce Sklad, co s ní je."
    en = "{thing} is withdrawn or missing. Put it aside, and look it up on the page Stock."


class WithSomebody(ThingRefused):
    name: str
    cs = "{thing} má {name}. Nic se nevydalo; převeďte ji od něj, nebo ji odložte."
    en = "{thing} is with {name}. Nothing was issued; transfer it from them, or put it aside."


class HasLeft(NameRefused):
    cs = """{name} už není členem týmu. Nic se nevydalo; kdo se vrátil, toho nejdřív na stránce Členové vraťte mezi
        členy."""
    en = """{name} is no member of the team any more. Nothing was issued; whoever came back is first put among the
        members again, on the page Members."""


class NotOfDeployment(ThingRefused):
    title: str
    cs = "{thing} se v nasazení „{title}“ nevydala, nebo je už zpátky. Vraťte ji na stránce Výdejna, nebo ji odložte."
    en = "{thing} was not issued in “{title}”, or is back. Return it on the page Counter, or put it aside."


class WhoseQuantity(ThingRefused):
    cs = "{thing} nemá vlastní kód. Nejdřív načtěte, kdo ji vrací."
    en = "{thing} has no code of its own. First scan who returns it."


@spoken("deployment gate", "issue items to one participant of a deployment", _MORE)
@needs(Right.HAND_OVER)
class HandOutAtGate(Operation):
    """All of it goes to one person, or nothing. `left_out` are articles they are not to get, by id or code."""

    deployment: Annotated[int | str, DEPLOYMENT]
    person: Annotated[int | str, Argument("--to", "WHO", WHO)]
    things: Annotated[tuple[Line | str, ...], _LINES] = ()
    left_out: Annotated[tuple[int, ...] | str, Argument("--without", "ARTICLE,…", "what they do not get")] = ()
    overdue: Annotated[str, Argument("--overdue", "REASON", "why what is past its expiry or inspection goes out")] = ""
    pass_on: Annotated[bool, Argument("--pass-on", help="what another participant has is taken back from them")] = False
    remark: Annotated[str, Argument("--remark", "TEXT", "written in the journal")] = ""

    def plan(self, books: Books) -> Several:
        """Raises UnknownDeployment, DeploymentClosed, UnknownMember, TakesNoPart, HasLeft, NothingToDo, UnknownThing;
        LineRefused: names the line that cannot be handed out, and why.
        """
        found = open_one(books, self.deployment)
        _, person = taking_part(books, found, self.person)
        if books.people.kind(person.id) == "member" and books.people.present(person.id) is None:
            raise HasLeft(person.full_name)
        if not self.things:
            raise NothingToDo
        others = self._others(books, found)
        return Several(len(others) + 1, self._plans(books, found, person, others, self._left_out(books)))

    def _plans(
        self, books: Books, found: Deployment, person: Member, others: Taken, left_out: Sequence[int]
    ) -> Generator[Plan, None, None]:
        """What others have comes back from them first."""
        for holder, lines in others.items():
            yield _returned(books, found, holder, lines, AS_ISSUED)
        stock = RemainingStock(books, person.id, self.things, books.journal.today(), self.overdue, person)
        planned = [stock.plan(number, one) for number, one in enumerate(self.things, start=1)]
        facts: dict[str, Cell] = {"until": found.due.date().isoformat()}
        if left_out:
            facts["left_out"] = ",".join(map(str, left_out))
        yield _entry(books, Kind.GATE, found, person, planned, facts, self.remark)

    def _left_out(self, books: Books) -> tuple[int, ...]:
        """Raises UnknownThing."""
        if not isinstance(self.left_out, str):
            return self.left_out
        codes = filter(None, map(str.strip, self.left_out.split(",")))
        return tuple(resolve.article_coded(books, code).id for code in codes)

    def _others(self, books: Books, found: Deployment) -> Taken:
        """Pieces that are with other participants, by who has them; none, where that is not what is wanted."""
        others: Taken = defaultdict(list)
        resolve.foreseen(books, self.things)
        for number, one in enumerate(self.things, start=1):
            with resolve.line_asked(books, number, one) as line:
                if holder := self._elsewhere(books, found, line):
                    others[holder].append((number, Line(thing=line.thing)))
        return others

    def _elsewhere(self, books: Books, found: Deployment, line: Line) -> int:
        """Who has it, of the participants. Raises InRepair, NotThere, WithSomebody."""
        thing = books.things.thing(line.thing) if line.thing is not None else None
        if thing is None or thing.number is None:
            return 0
        held = next(iter(books.things.holders(thing.id)), None)
        kind = books.people.kind(held.holder) if held else "disposed"
        if held is None or kind in _GONE:
            raise NotThere(thing.title)
        if kind == "workshop":
            raise InRepair(thing.title, books.people.name(held.holder))
        if kind == "location":
            return 0
        if not self.pass_on or not books.deployments.out_with(found.id, held.holder, thing.id):
            raise WithSomebody(thing.title, books.people.name(held.holder))
        return held.holder


@spoken("deployment return", "take items back at the gate of a deployment, each from whoever has it", _MORE)
@needs(Right.HAND_OVER)
class TakeBackAtGate(Operation):
    """An entry for each person whose items come. Quantities come from `of`."""

    deployment: Annotated[int | str, DEPLOYMENT]
    things: Annotated[tuple[Line | str, ...], _LINES] = ()
    of: Annotated[int | str, Argument("--from", "WHO", f"whose quantities come back, {WHO}")] = ""
    condition: Annotated[str, _CONDITION] = AS_ISSUED
    remark: Annotated[str, Argument("--remark", "TEXT", "written in the journal")] = ""

    def plan(self, books: Books) -> Several:
        """Raises UnknownDeployment, DeploymentClosed, NothingToDo, UnknownMember, TakesNoPart;
        LineRefused: names the line that is not out, or of which nobody said whose it is.
        """
        found = open_one(books, self.deployment)
        if not self.things:
            raise NothingToDo
        whose: Taken = defaultdict(list)
        giver = taking_part(books, found, self.of)[1].id if self.of else 0
        resolve.foreseen(books, self.things)
        counted = _Counted(books, found, giver)
        for number, one in enumerate(self.things, start=1):
            with resolve.line_asked(books, number, one) as line:
                thing = books.things.thing(line.thing) if line.thing is not None else None
                if thing is not None and thing.number is not None:
                    whose[self._holder(books, found, thing)].append((number, line))
                else:
                    whose[giver] += ((number, part) for part in counted.take(line, thing))
        back = (_returned(books, found, *each, self.condition, self.remark) for each in whose.items())
        return Several(len(whose), back)

    def _holder(self, books: Books, found: Deployment, thing: Thing) -> int:
        """Who has it from this deployment. Raises NotOfDeployment."""
        for held in books.things.holders(thing.id):
            if books.deployments.out_with(found.id, held.holder, thing.id):
                return held.holder
        raise NotOfDeployment(thing.title, found.title)


class _Counted:
    """What one person has of lots from a deployment, while one return is being worked out."""

    def __init__(self, books: Books, found: Deployment, giver: int) -> None:
        self._books, self._found, self._giver = books, found, giver
        given = books.deployments.given_to(found.id, giver) if giver else []
        self._left = {one.thing: one.out for one in given if one.number is None}

    def take(self, line: Line, lot: Thing | None) -> Iterator[Line]:
        """Lines of the very lots that were handed out. Raises WhoseQuantity, NotOfDeployment."""
        if not self._giver:
            raise WhoseQuantity(title(self._books, line))
        left = line.quantity
        for thing in self._books.things.several(list(self._left)).values():
            fits = thing.id == lot.id if lot else thing.article == line.article and line.size in (None, "", thing.size)
            part = min(left, self._left[thing.id]) if fits else 0
            if part:
                self._left[thing.id] -= part
                left -= part
                yield replace(line, thing=thing.id, article=None, size=None, quantity=part)
        if left:
            raise NotOfDeployment(title(self._books, line), self._found.title)


def _returned(
    books: Books, found: Deployment, holder: int, lines: Sequence[tuple[int, Line]], condition: str, remark: str = ""
) -> Plan:
    person = books.people.person(holder)
    assert person is not None, "who has something of a deployment takes part in it"
    bag = Bag(books, holder, condition, books.journal.today())
    planned = bag.plan_all(lines)
    return _entry(books, Kind.GATE_RETURN, found, person, planned, {}, remark)


def _entry(
    books: Books,
    kind: Kind,
    found: Deployment,
    person: Member,
    planned: Sequence[PlannedLine],
    facts: Mapping[str, Cell],
    text: str,
) -> Plan:
    return Plan(
        kind,
        moves=tuple(move for line in planned for move in line.moves),
        things=tuple(thing for line in planned for thing in line.things),
        secrets=(*remark(text), *handing.line_remarks(planned)),
        number=next_number(books, kind),
        about=Seq(found.id),
        facts={"deployment": found.id, **facts},
        subject=person.full_name,
        told={"deployment": found.id, "person": person.id},
    )
