"""What the machine does with people: two records merge and part again, and members leave and come back."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import Depends, StillHolds, UnknownMember
from equipment_app.operations import Command
from equipment_app.operations.gate import HandOutAtGate, HasLeft
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import AnswersFor, EndMembership, LoansOpen
from equipment_app.operations.lend import Lend
from equipment_app.operations.members import WithdrawMember
from equipment_app.operations.merge import MergeMembers, TakesPart
from equipment_app.operations.resolve import MemberHasLeft
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from tests.campaigns.model import STORE, Model, words
from tests.world import ADAM, CTIBOR, EVA, World

members = st.sampled_from([ADAM, EVA, CTIBOR])
TAKE_PART = (ADAM, EVA)
UNIT = "KRPA"
"""Adam answers for what it has."""
WHY = "Zbytek přinese útvar."


@st.composite
def some_of(draw: st.DrawFn, held: Counter[str]) -> Counter[str]:
    """Some of what a holder has, at least one."""
    things = draw(st.lists(st.sampled_from(sorted(held)), min_size=1, max_size=4, unique=True))
    return Counter({thing: draw(st.integers(1, held[thing])) for thing in things})


class People(RuleBasedStateMachine):
    world: World
    model: Model
    deployment: int
    _held: Callable[[str], dict[str, int]]
    _handed: Callable[..., None]
    _refused: Callable[[Command, type[Exception] | tuple[type[Exception], ...]], None]
    _today: Callable[[], date]

    @rule(pair=st.sampled_from([(ADAM, EVA), (ADAM, CTIBOR), (EVA, CTIBOR), (CTIBOR, EVA)]))
    def merge_and_part_again(self, pair: tuple[str, str]) -> None:
        """What two records have is with the one, loans with their days; cancelled, it is with either again."""
        kept, other = pair
        if other in TAKE_PART:
            self._refused(MergeMembers(kept, other, different=True), TakesPart)
            return
        both = self.model.held.get(kept, Counter()) + self.model.held.get(other, Counter())
        due = sorted((loan.until, loan.out) for loan in self.world.ask(lambda books: books.loans.open()))
        number = self.world.do(MergeMembers(kept, other, different=True)).number
        assert (self._held(kept), self.world.verified().problems) == (dict(both), ())
        there = self.world.ask(lambda books: books.loans.open())
        assert sum(loan.out for loan in there) == sum(out for _, out in due)
        assert {loan.until for loan in there} == {until for until, _ in due}
        self.world.do(Undo(number, "jiná osoba"))

    @rule(member=members, cancelled=st.booleans(), data=st.data())
    def leave_and_come_back(self, member: str, cancelled: bool, data: st.DataObject) -> None:
        """Nothing is open, or it is said why all the same; a loan and a shared thing are in the way. Who has left
        gets nothing by any way, may bring what they have, and comes back as who they were.
        """
        before, person = self.world.state(), self.world.member(member)
        if reason := self._in_the_way(member):
            self._refused(EndMembership(member, although=WHY), reason)
            return
        if held := self.model.held.get(member):
            self._refused(EndMembership(member), StillHolds)
        left = self.world.do(EndMembership(member, although=WHY if held else ""))
        self._gets_nothing(member, data.draw(st.sampled_from((member, person)), label="called"))
        brought = data.draw(some_of(held), label="brought later") if held and data.draw(st.booleans()) else Counter()
        if brought:
            command = TakeBack(person, words(brought), condition=AS_ISSUED)
            self._handed(command, [(member, STORE, brought)])
        assert self.world.verified().problems == ()
        self.world.do(Undo(left.number, "zůstává") if cancelled else WithdrawMember(person, withdrawn=False))
        assert self.world.member(member) == person
        assert brought or self.world.state() == before

    def _in_the_way(self, member: str) -> type[Exception] | None:
        if member == ADAM and self.model.held.get(UNIT):
            return AnswersFor
        terms = self.model.terms(member, self.model.held.get(member, Counter()), self._today())
        return LoansOpen if terms - {date.max} else None

    def _gets_nothing(self, member: str, called: str | int) -> None:
        """Not from the store, not from others, not at the gate, and not by undoing what they brought before."""
        until = self._today() + timedelta(days=9)
        issue, back = Issue(called, ("RUKAV*1",)), words(self.model.held.get(member) or Counter(RUKAV=1))
        exchange = HandOver(issue, TakeBack(called, back, condition=AS_ISSUED))
        for command in (
            issue,
            exchange,
            Lend(called, ("TRIKO/L*1",), until=until),
        ):
            self._refused(command, UnknownMember)
        if member in TAKE_PART:
            refusal = UnknownMember if called == member else HasLeft
            self._refused(HandOutAtGate(self.deployment, called, ("RUKAV*1",)), refusal)
        for giver in {ADAM, EVA, CTIBOR} - {member}:
            if has := self.model.held.get(giver):
                self._refused(Transfer(called, words(has), giver, condition=AS_ISSUED), MemberHasLeft)
        for done in self.model.done:
            if not done.cancelled and any(source == member for source, *_ in done.ways):
                self._refused(Undo(done.number, "omyl"), Depends)
