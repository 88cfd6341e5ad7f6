"""Return: a member gives things back to the store, against a return protocol."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, ClassVar

from equipment_app.domain.custody import AS_ISSUED, CONDITIONS, HolderId, Pile
from equipment_app.domain.entries import Cell
from equipment_app.domain.errors import (
    AmbiguousThing,
    ConditionNotSaid,
    NameRefused,
    NotHeld,
    NothingToDo,
    Refusal,
    TwiceHere,
)
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import normalise
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import MEMBER, THING, Argument, needs, spoken
from equipment_app.operations.handing import HandoverOperation, WorkedOut
from equipment_app.operations.lines import Line, PlannedLine, left_of, title
from equipment_app.store.books import Books
from equipment_app.store.records.things import Held

_MORE = (
    f"{THING}\n\nConsumables do not come back, also not with --all.\n\n"
    "--condition is never guessed, also with --all; only what was issued the same day needs none. "
    "as-issued means no change. What comes back in different conditions takes several commands."
)


_CONDITION = Argument(
    "--condition",
    help="the condition of what is returned; needed unless it was issued today",
    choices=(AS_ISSUED, *CONDITIONS),
)


@spoken("return", "take items back from a member", _MORE)
@needs(Right.HAND_OVER)
class TakeBack(HandoverOperation):
    """Take `things`, or everything, back from the member `of`."""

    kind: ClassVar = Kind.RETURN
    done: ClassVar = "returned"
    of: Annotated[int | str, Argument("--from", "PERSONAL_NO", MEMBER)]
    """Id of the member, or the personal number."""
    things: Annotated[tuple[Line | str, ...], Argument("THING", help="see below")] = ()
    everything: Annotated[bool, Argument("--all", help="everything the member holds")] = False
    condition: Annotated[str, _CONDITION] = ""
    """Of the lines that say none; `AS_ISSUED` is a word as well. Without one only what went out the same day is as it
    was."""

    loan: str = ""
    """Number of the loan it comes back of, where that was said: of quantities those of this loan are meant."""

    def facts(self, books: Books, out: WorkedOut) -> dict[str, Cell]:
        loan: dict[str, Cell] = {"loan": self.loan} if self.loan else {}
        return super().facts(books, out) | loan

    def work_out(self, books: Books) -> WorkedOut:
        """The moves of every line.
        Raises UnknownMember, NothingToDo; LineRefused: names the line the member does not hold, or whose condition
        nobody said.
        """
        member = resolve.giver(books, self.of)
        day = self.on or books.journal.today()
        bag = Bag(books, member.id, self.condition, day, used_up=not self.loan)
        lines = [*(bag.all_lines() if self.everything else ()), *self.things]
        if not lines:
            raise NothingToDo
        bag.foresee(lines)
        return WorkedOut(member.full_name, [bag.plan(number, asked) for number, asked in enumerate(lines, start=1)])


class UsedUp(NameRefused):
    cs = """{name} je spotřební materiál, po výdeji se nevrací. Nic se nezapsalo; položku odeberte. Pokud se vydal
        omylem, stornujte výdej."""
    en = """{name} is a consumable: once issued, it does not come back. Nothing was written; remove the line. If it was
        issued by mistake, cancel the issue."""


class Bag:
    """What a holder still has while one return or transfer is being worked out."""

    def __init__(
        self, books: Books, holder: int, condition: str, day: date, target: int = 0, *, used_up: bool = False
    ) -> None:
        """`target`: who gets it; 0 is the store, each line in its place. `used_up`: consumables do not come back."""
        self._used_up = used_up
        self._books = books
        self._holder = holder
        self._target = target
        self._condition = condition
        self._held = books.things.held_by(holder)
        self._fresh = books.things.issued_on(holder, day)
        self._stored = books.people.place(holder) is not None
        self._given: Counter[Pile] = Counter()
        self._homes: dict[int, HolderId] = {}

    def all_lines(self) -> list[Line]:
        there = (held for held in self._held if not (self._used_up and held.thing.consumable))
        return [Line(thing=held.thing.id, quantity=held.quantity) for held in there]

    def foresee(self, lines: Sequence[Line | str]) -> None:
        """These lines are going to be planned: what they are and where it goes is asked at once."""
        asked = resolve.foreseen(self._books, lines).values()
        things = {held.thing.id for held in self._held if any(self._fits(line, held) for line in asked)}
        self._homes = handing.homes(self._books, sorted(things), self._holder)

    def plan(self, number: int, asked: Line | str) -> PlannedLine:
        with resolve.line_asked(self._books, number, asked) as line:
            line = replace(line, condition=line.condition or self._condition)
            there = left_of((held for held in self._held if self._fits(line, held)), self._given)
            available = sum(held.quantity for held in there)
            if available < line.quantity:
                raise self._refusal(line, title(self._books, asked), available)
            self._one_size(line, there, title(self._books, asked))
            taken, proposed = handing.take_free(self._books, there, line.quantity, line.condition)
            if self._used_up and taken[0][0].thing.consumable:
                raise UsedUp(taken[0][0].thing.title)
            if not line.condition and not self._known(taken):
                raise ConditionNotSaid(title(self._books, asked))
        if line.condition == AS_ISSUED:
            line = replace(line, condition="")
        for held, quantity in taken:
            self._given[held.pile] += quantity
        moves = (handing.move(held, self._goes_to(line, held), quantity, line) for held, quantity in taken)
        return PlannedLine(line, tuple(moves), tuple(held.thing for held, _ in taken), proposed)

    def _known(self, taken: list[tuple[Held, int]]) -> bool:
        """In which condition it is: it lies in the store, or came to the holder the same day."""
        return self._stored or all((held.thing.id, held.condition) in self._fresh for held, _ in taken)

    def _goes_to(self, line: Line, held: Held) -> int:
        home = self._homes.get(held.thing.id)
        return self._target or line.place or home or handing.home(self._books, held.thing.id, self._holder)

    def _fits(self, line: Line, held: Held) -> bool:
        if line.thing is not None:
            return held.thing.id == line.thing
        if held.thing.article != line.article or (line.batch and line.batch.casefold() != held.thing.batch.casefold()):
            return False
        if not line.size:
            return True
        scheme = self._books.catalogue.article(held.thing.article).scheme
        return held.thing.size == (normalise(self._books.catalogue.sizes(scheme), line.size) or line.size)

    def _one_size(self, line: Line, there: list[Held], name: str) -> None:
        """Raises AmbiguousThing for some pieces out of several sizes of a quantity, when no size was said."""
        lots = {held.thing.size: held.thing for held in there if held.thing.number is None}
        if len(lots) > 1 and line.quantity < sum(held.quantity for held in there):
            raise AmbiguousThing(name, tuple(f"{thing.article_code}/{size}" for size, thing in lots.items()))

    def _refusal(self, line: Line, name: str, available: int) -> Refusal:
        for held in self._books.things.holders(line.thing) if line.thing is not None and not available else ():
            if held.holder == self._holder:
                return TwiceHere(name)
            if held.thing.number is not None and not self._books.people.place(held.holder):
                return resolve.elsewhere(self._books, name, held)
        return NotHeld(name, line.quantity, available)
