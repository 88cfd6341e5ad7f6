"""A blank label that was printed ahead is stuck onto a thing: from now on its number is the thing's."""

from dataclasses import dataclass

from equipment_app.domain.codes import Code, Family, NotACode, parse
from equipment_app.domain.entries import Registration
from equipment_app.domain.errors import UnknownThing
from equipment_app.domain.kinds import Kind
from equipment_app.domain.label_errors import AlreadyClaimed, CodeOfOther, NotNumbered, NotReserved
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan
from equipment_app.operations.resolve import refuse_foreign
from equipment_app.store.books import Books
from equipment_app.store.ledger.search import Subject
from equipment_app.store.records.things import Thing


@needs(Right.LABELS)
@dataclass(frozen=True, slots=True)
class ClaimLabel(Operation):
    """`code` is what the blank label says. The label the thing had before still finds it."""

    thing: int
    code: str

    def plan(self, books: Books) -> Plan:
        """Raises UnknownThing, NotNumbered, NotReserved, OfAnotherStore, AlreadyClaimed, CodeOfOther."""
        thing = books.things.several([self.thing]).get(self.thing)
        if thing is None:
            raise UnknownThing(f"#{self.thing}")
        if thing.number is None:
            raise NotNumbered(thing.title)
        number = self._free(books)
        row = books.labels.row(thing.id)
        return Plan(
            Kind.LABELLED,
            registers=(
                Registration("code", {"number": thing.number, "thing": thing.id}),
                Registration("thing", {**row, "code": number}),
                Registration("code", {"number": number, "thing": thing.id}),
            ),
            done="label_claimed",
            subject=str(Code(Family.THING, number)),
            indexed=((Subject.THING, thing.id),),
        )

    def _free(self, books: Books) -> int:
        """The number of the label, if it is blank."""
        said = self.code.strip().upper()
        try:
            code = parse(said)
        except NotACode:
            raise NotReserved(said) from None
        if code.family is not Family.THING:
            raise NotReserved(said)
        kept, bearer = books.labels.number(code.number), books.things.by_code(code.number)
        if kept is None and bearer is None:
            refuse_foreign(books, code)
            raise NotReserved(said)
        if bearer is not None:
            raise (CodeOfOther if kept is None else AlreadyClaimed)(said, _named(bearer))
        return code.number


def _named(thing: Thing) -> str:
    known = thing.inventory or thing.serial or thing.code
    return f"{thing.name} ({known})"
