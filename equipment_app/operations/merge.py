"""Merge: two records of one person become one, with all that either of them has; the other record stays readable."""

from collections import defaultdict
from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import Annotated, Any

from equipment_app.domain.entries import FIELD, Cell, Registration, Row, Secret, remark
from equipment_app.domain.errors import BadDate, NameRefused, NoSuchField
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.domain.words import Words, renamed
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import MEMBER, Argument, On, needs, spoken
from equipment_app.operations.leaving import refuse_shared
from equipment_app.operations.members import identity, member_of
from equipment_app.operations.plan import Operation, Plan, Several
from equipment_app.store.books import Books
from equipment_app.store.ledger import genesis
from equipment_app.store.records.people import Member
from equipment_app.store.records.things import Held

FIELDS = ("title_before", "given_name", "surname", "title_after", "rank", "function", "member_since", "sizes")
"""What may be taken from the other record. The number and the unit stay: to keep the other's, merge the other way."""
_TAKE = ", ".join(FIELDS).replace("_", "-")
_OTHER = f"{MEMBER}; also of who has left"
_MORE = (
    "PERSONAL_NO is the record that is kept. What it says of the person stays, and what it does not say comes from the "
    f"other one, as does what --take names, with commas between: {_TAKE}. Everything the other record has goes to the "
    "kept one in the same entry, loans with their day. The other one ends, and its number and badge find the kept one."
)


class SameRecord(NameRefused):
    cs = "{name} je jeden a týž záznam. Nic se nezapsalo; vyberte druhý záznam téže osoby."
    en = "{name} is one and the same record. Nothing was written; choose the other record of the person."


class CartWaits(NameRefused):
    cs = "{name} má u přepážky rozpracovaný košík. Nic se nezapsalo; dokončete ho, nebo vyprázdněte, a slučte potom."
    en = "A cart of {name} is under way at the Counter. Nothing was written; finish or empty it, and merge then."


class CheckWaits(NameRefused):
    cs = """{name} je v kontrole týmu, která probíhá nebo má rozdíly k vyřízení. Nic se nezapsalo; dokončete ji a
        slučte potom."""
    en = """{name} is in a unit check that is under way or has differences to settle. Nothing was written; finish it,
        and merge then."""


class TakesPart(NameRefused):
    title: str
    cs = """{name} se účastní nasazení „{title}“. Nic se nezapsalo; nasazení uzavřete, nebo záznam z něj odeberte, a
        slučte potom."""
    en = """{name} takes part in “{title}”. Nothing was written; close that deployment, or take the record off it, and
        merge then."""


class NamesDiffer(NameRefused):
    """Neither the surname nor the given name is the same: a second look."""

    other: str
    cs = "{name} a {other}: jiné příjmení i jméno. Nic se nezapsalo; je-li to tatáž osoba, potvrďte to."
    en = """{name} and {other}: another surname and another given name. Nothing was written; if it is one person,
        confirm it."""
    at_command_line = Words("Přidejte --different-names.", "Add --different-names.")


@spoken("merge", "merge two records of one person", _MORE)
@needs(Right.MEMBERS, two=True)
class MergeMembers(Operation):
    """The record `other` ends in favour of `member`, of the same person. What the other has moves, in the same entry:
    on every day before it was with the one, from that day on with the other. What is on loan keeps its day, in an
    entry of its own for each.
    """

    member: Annotated[int | str, Argument("PERSONAL_NO", help=MEMBER)]
    other: Annotated[int | str, Argument("--with", "PERSONAL_NO", _OTHER)]
    take: Annotated[str, Argument("--take", "FIELDS", "what is taken from the other record, see below")] = ""
    reason: Annotated[str, Argument("--reason", "TEXT", "why; printed on the record")] = ""
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the record")] = ""
    on: On = None
    copies: int = 0
    different: Annotated[bool, Argument("--different-names", help="one person although both names differ")] = False

    def plan(self, books: Books) -> Several:
        """Raises UnknownMember, SameRecord, NamesDiffer, RecordMerged, NoSuchField, CartWaits, CheckWaits, TakesPart,
        AnswersFor, BadDate.
        """
        kept, other = resolve.member(books, self.member), _other(books, self.other)
        if kept.id == other.id:
            raise SameRecord(kept.full_name)
        if renamed(kept, other) and not self.different:
            raise NamesDiffer(kept.full_name, other.full_name)
        person = identity(kept.ref, kept_values(kept, other, taken(self.take)))
        self._refuse(books, other)
        self._refuse_early(books, kept, other)
        moves = _moves(books, other, kept)
        return Several(len(moves), self._plans(books, kept, other, person, moves), main=0)

    def _plans(
        self, books: Books, kept: Member, other: Member, person: Row, moves: dict[str, list[tuple[Held, int]]]
    ) -> Generator[Plan, None, None]:
        now = books.history.person_before(kept.ref, books.journal.head()[0] + 1)
        changed = () if now == dict(person) else (Secret("identity", person),)
        for until, held in moves.items():
            first = until == ""
            facts: dict[str, Cell] = {"member": kept.id, "merged": other.id, "unit": other.unit or 0}
            yield Plan(
                Kind.MERGE,
                registers=tuple(_ended(books, kept, other)) if first else (),
                moves=tuple(handing.move(one, kept.id, quantity) for one, quantity in held),
                things=tuple(one.thing for one, _ in held),
                secrets=(*(changed if first else ()), *remark(self.remark), *remark(self.reason, "reason", FIELD)),
                occurred_on=self.on,
                facts=handing.printed(books, self.copies) | facts | ({} if first else {"until": until}),
                subject=replace(kept, rank=str(person["rank"])).full_name,
                told={"member": kept.id},
                then=(lambda: books.carts.drop(other.id)) if first else None,
            )

    def _refuse(self, books: Books, other: Member) -> None:
        """Nobody's work at a desk may be about a record that ends."""
        cart = books.carts.of(other.id)
        if cart and cart.content.get("lines"):
            raise CartWaits(other.full_name)
        setups = [Setup.from_json(one.content["setup"]) for one in books.checks.all()]
        unit = other.unit if books.people.present(other.id) else None
        if books.checks.unsettled(other.id) or any(other.id in one.members or unit == one.unit for one in setups):
            raise CheckWaits(other.full_name)
        if open_ := [found.title for id in books.deployments.open_of(other.id) if (found := books.deployments.of(id))]:
            raise TakesPart(other.full_name, open_[0])
        refuse_shared(other, books.clearances.of(other.id))

    def _refuse_early(self, books: Books, kept: Member, other: Member) -> None:
        today = books.journal.today()
        last = max((day for one in (kept, other) if (day := books.clearances.of(one.id).last)), default=None)
        if self.on and last and self.on < last:
            raise BadDate(self.on, last, today)


def taken(said: str) -> frozenset[str]:
    """The fields that `--take` names. Raises NoSuchField."""
    names = [name.strip().replace("-", "_") for name in said.split(",") if name.strip()]
    if odd := next((name for name in names if name not in FIELDS), None):
        raise NoSuchField(odd, tuple(name.replace("_", "-") for name in FIELDS))
    return frozenset(names)


def kept_values(kept: Member, other: Member, take: frozenset[str] = frozenset()) -> Member:
    """The kept record as it will be. Without more it keeps what it has, with the earlier of two memberships and the
    sizes that only the other knows.
    """
    values: dict[str, Any] = {name: getattr(other, name) for name in FIELDS if name in take or not getattr(kept, name)}
    days = [day for day in (kept.member_since, other.member_since) if day]
    if "member_since" not in take:
        values["member_since"] = min(days, default=None)
    sizes = (kept.sizes, other.sizes) if "sizes" in take else (other.sizes, kept.sizes)
    values["sizes"] = {**sizes[0], **sizes[1]}
    if not kept.personal_number:
        values |= {"personal_number": other.personal_number, "civilian": other.civilian}
    return replace(kept, **values)


def _other(books: Books, who: int | str) -> Member:
    """Also who has left. Raises UnknownMember, RecordMerged."""
    return member_of(books, who if isinstance(who, int) else resolve.anyone(books, who).id)


def _ended(books: Books, kept: Member, other: Member) -> Iterator[Registration]:
    """The other record, and those merged into it before, point to the kept one."""
    for one in (other, *books.people.merged(other.id)):
        row = genesis.holder(one.id, "member", ref=one.ref, code=one.badge, parent=kept.id)
        yield Registration("holder", {**row, "withdrawn": 1})


def _moves(books: Books, other: Member, kept: Member) -> dict[str, list[tuple[Held, int]]]:
    """What goes, by the day it is due; under no day what is held for good, which may be nothing."""
    due: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for loan in books.loans.open(other.id):
        for line in loan.lines:
            due[line.thing.id] += [(loan.until.isoformat(), line.out)] if line.out else []
    found: dict[str, list[tuple[Held, int]]] = {"": []}
    for held in books.things.held_by(other.id):
        left = held.quantity
        for until, out in list(due[held.thing.id]):
            lent = min(left, out)
            if lent:
                found.setdefault(until, []).append((held, lent))
                due[held.thing.id].remove((until, out))
                due[held.thing.id] += [(until, out - lent)] if out > lent else []
            left -= lent
        if left:
            found[""].append((held, left))
    return found
