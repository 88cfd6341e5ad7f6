"""Campaign H1: a machine plays the store at random beside a model of twenty lines, and `verify` after every step.

    python -m tests.campaigns.machine [--examples 2000] [--steps 60] [--total 0] [--minutes 0] [--workers 1] [--seed N]

It receives, issues, takes back, exchanges, cancels, asks again under a key, crashes and opens what was left, fails in
the middle, and tries what is forbidden; things are inspected, repaired, lost, found, written off and counted; people
leave and come back, and all is undone to the beginning. What the model allows must be done, what it does not must be
refused, and who holds what must be the same in both, as must the sums of the grant. The auditor's verifier looks
whenever the store is closed. With `--total 1000000` there are lives until a million steps were made, not so many, in
`--workers` processes at once, and no more of them are begun after `--minutes`.
"""

import contextlib
import io
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import monotonic
from typing import Any

import hypothesis.core
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RULE_MARKER, invariant, precondition, rule, run_state_machine_as_test

from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import AlreadyCancelled, Depends, KeyReused, LineRefused, Refusal
from equipment_app.domain.inspection import FailedInspection
from equipment_app.domain.lists import ListKind
from equipment_app.operations import Command
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.issue import Issue
from equipment_app.operations.kits import ChangeKit
from equipment_app.operations.lend import Lend
from equipment_app.operations.loans import ExtendLoan
from equipment_app.operations.once import Once
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.stocktake import Settlement
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.transfer import DifferentTerms, LentToUnit, Transfer
from equipment_app.operations.undo import Reversal, Undo
from equipment_app.queries.entitlement import lacking
from equipment_app.queries.grant import _PARTS, GrantPart
from equipment_app.queries.still_out import still_out
from equipment_app.store.ledger.journal import Journal
from equipment_app.store.records.write_offs import NOT_ASIDE, WriteOffs
from tests.campaigns import told
from tests.campaigns.mishaps import Mishaps
from tests.campaigns.model import ARTICLE, CAME, LOTS, PIECES, STORE, Done, Model, Reworded, words
from tests.campaigns.people import TAKE_PART, UNIT, members, some_of
from tests.campaigns.things import prepared
from tests.world import ADAM, CTIBOR, DELIVERIES, DELIVERY, EVA, KIT, World

OVER = date(2027, 12, 31)
WHO = (ADAM, EVA, CTIBOR, UNIT)
OUTSIDE = ("supplier", "workshop", "missing", "lost", "disposed")
ONE_SEED = 50
"""Lives that are lived of one seed: beyond some 200 Hypothesis repeats itself."""
pieces = st.lists(st.sampled_from(PIECES), max_size=3, unique=True)
counts = st.dictionaries(st.sampled_from(list(LOTS)), st.integers(1, 8), max_size=2)


class StoreMachine(Mishaps):
    verified = True
    """After every step; a planted fault is to be seen in what the store does."""
    lives = played = 0
    """Of all machines."""

    def __init__(self) -> None:
        super().__init__()
        StoreMachine.lives += 1
        self.folder = Path(tempfile.mkdtemp())
        self.world = World.again(self.folder / "sklad.equip")
        self.world.take_in(ListKind.CATALOGUE, ARTICLE)
        self.world.take_in(ListKind.DELIVERIES, f"{DELIVERY}{CAME}")
        prepared(self.world)
        self.model = Model()
        self.total = dict(LOTS)
        self.keys: list[tuple[Command, str]] = []
        day = self.world.clock().date()
        new = NewDeployment("Cvičení", day, "2027-12-31", ends=OVER, roles=("Člen=VESTA",))
        self.deployment = self.world.do(new).facts["deployment"]
        self.world.do(AddParticipants(self.deployment, TAKE_PART))
        self.beginning = self._state()

    def teardown(self) -> None:
        self.world.close()
        self._audit()
        shutil.rmtree(self.folder)

    @precondition(lambda self: self.model.held[STORE])
    @rule(member=members, data=st.data())
    def issue(self, member: str, data: st.DataObject) -> None:
        things = data.draw(some_of(self.model.held[STORE]), label="out")
        self._handed(Issue(member, words(things)), [(STORE, member, things)])

    @precondition(lambda self: self.model.held[STORE])
    @rule(member=members, days=st.integers(1, 9), data=st.data())
    def lend(self, member: str, days: int, data: st.DataObject) -> None:
        things = data.draw(some_of(self.model.held[STORE]), label="lent")
        until = self._today() + timedelta(days=days)
        self._handed(Lend(member, words(things), until=until), [(STORE, member, things)], until)

    @precondition(lambda self: self.model.loans(self._today()))
    @rule(days=st.integers(1, 9), data=st.data())
    def extend(self, days: int, data: st.DataObject) -> None:
        """What is out of a loan comes back and is lent anew."""
        loans = self.model.loans(self._today())
        number = data.draw(st.sampled_from(sorted(loans)), label="extended")
        due, things = loans[number]
        member = next(done.ways[-1][1] for done in self.model.done if done.number == number)
        until = max(due, self._today()) + timedelta(days=days)
        self._handed(ExtendLoan(number, until), [(member, STORE, things), (STORE, member, things)], until, number)

    @rule(days=st.integers(1, 6))
    def days_pass(self, days: int) -> None:
        self.world.clock.now += timedelta(days=days)

    @rule(ago=st.integers(0, 20))
    def overdue_on_any_day(self, ago: int) -> None:
        self._loans_agree(self._today() - timedelta(days=ago))

    @precondition(lambda self: self._holders())
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        member = data.draw(st.sampled_from(self._holders()), label="member")
        things = data.draw(some_of(self.model.held[member]), label="back")
        self._handed(TakeBack(member, words(things), condition=AS_ISSUED), [(member, STORE, things)])

    @precondition(lambda self: self._holders())
    @rule(data=st.data())
    def take_back_everything(self, data: st.DataObject) -> None:
        member = data.draw(st.sampled_from(self._holders()), label="member")
        things = Counter(self.model.held[member])
        self._handed(TakeBack(member, everything=True, condition=AS_ISSUED), [(member, STORE, things)])

    @precondition(lambda self: self._holders())
    @rule(data=st.data())
    def exchange(self, data: st.DataObject) -> None:
        """What comes back may go out again."""
        member = data.draw(st.sampled_from(self._holders()), label="member")
        back = data.draw(some_of(self.model.held[member]), label="back")
        out = data.draw(some_of(self.model.held[STORE] + back), label="out")
        command = HandOver(Issue(member, words(out)), TakeBack(member, words(back), condition=AS_ISSUED))
        self._handed(command, [(member, STORE, back), (STORE, member, out)])

    @precondition(lambda self: self._givers())
    @rule(taker=st.sampled_from([ADAM, EVA, CTIBOR, UNIT]), data=st.data())
    def transfer(self, taker: str, data: st.DataObject) -> None:
        """Between members, to a unit and from it, in one entry. What is passed on of a loan is a loan of who gets it,
        due on the same day; what is due on different days is transferred separately, and a unit gets none of it.
        """
        givers = [giver for giver in self._givers() if giver != taker]
        if not givers:
            return
        giver = data.draw(st.sampled_from(givers), label="giver")
        things = data.draw(some_of(self.model.held[giver]), label="transferred")
        answers = ADAM if taker == UNIT else ""
        command = Transfer(taker, words(things), giver, responsible=answers, condition=AS_ISSUED)
        terms = self.model.terms(giver, things, self._today())
        until = None if terms == {date.max} else next(iter(terms))
        if things.keys() & self.model.held_back():
            self._refused(command, Refusal)
        elif len(terms) > 1:
            self._refused(command, DifferentTerms)
        elif until and taker == UNIT:
            self._refused(command, LentToUnit)
        else:
            self._handed(command, [(giver, taker, things)], until)

    @precondition(lambda self: self.model.held[STORE])
    @rule(member=st.sampled_from(TAKE_PART), data=st.data())
    def at_the_gate(self, member: str, data: st.DataObject) -> None:
        things = data.draw(some_of(self.model.held[STORE]), label="at the gate")
        before = len(self.model.done)
        self._handed(HandOutAtGate(self.deployment, member, words(things)), [(STORE, member, things)])
        for done in self.model.done[before:]:
            done.gate = OVER

    @rule(member=st.sampled_from(TAKE_PART), data=st.data())
    def back_at_the_gate(self, member: str, data: st.DataObject) -> None:
        out = self._out_of_deployment(member)
        if out:
            things = data.draw(some_of(out), label="back at the gate")
            self._handed(TakeBackAtGate(self.deployment, words(things), member), [(member, STORE, things)])

    @precondition(lambda self: self.model.held[STORE])
    @rule(data=st.data())
    def hand_over_property(self, data: st.DataObject) -> None:
        things = data.draw(some_of(self.model.held[STORE]), label="handed over")
        self._handed(HandOverProperty("KŘP Plzeňského kraje", words(things)), [(STORE, "another store", things)])

    @rule(days=st.integers(1, 9), radios=st.integers(1, 4))
    def reword_the_kit(self, days: int, radios: int) -> None:
        since = self._today() + timedelta(days=days)
        same = self.model.asked(since) == radios
        done = self.world.do(ChangeKit(KIT, (f"RADIO*{radios}",), since))
        assert (done.what == "nothing_new") == same
        if not same:
            self.model.kit.append(Reworded(done.number, since, radios))

    @precondition(lambda self: len(self.model.kit) > 1)
    @rule(data=st.data())
    def take_a_wording_back(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(self.model.kit[1:]), label="wording")
        assert self.world.do(Undo(one.number, "omyl")).number == f"{one.number}-S"
        self.model.kit.remove(one)

    @rule(ahead=st.integers(0, 12))
    def what_is_lacking_on_any_day(self, ahead: int) -> None:
        """By the wording of that day, of what is held for good: a loan is nobody's kit, nor what the gate gave."""
        day, today, own = self._today() + timedelta(days=ahead), self._today(), Counter[str]()
        for member in (ADAM, EVA, CTIBOR):
            has = self.model.held.get(member, Counter()) - self._out_of_deployment(member)
            held = [radio for radio in has if radio.startswith("R-")]
            own[member] = sum(date.max in self.model.terms(member, Counter({radio: 1}), today) for radio in held)
        gaps = self.world.ask(lambda books: lacking(books, day))
        found = {one.member.personal_number: one.pieces for one in gaps if one.line.article.code == "RADIO"}
        wanted = {member: self.model.asked(day) - own[member] for member in (ADAM, EVA, CTIBOR)}
        assert found == {member: pieces for member, pieces in wanted.items() if pieces > 0}

    @rule(member=members, piece=st.sampled_from(PIECES))
    def into_the_same_hands(self, member: str, piece: str) -> None:
        """Out, back and out again: it is there by the later paper, so the first is not cancelled any more."""
        out, back = [(STORE, member, Counter({piece: 1}))], [(member, STORE, Counter({piece: 1}))]
        self._handed(Issue(member, (piece,)), out)
        issued = self.model.done[-1:]
        self._handed(TakeBack(member, (piece,), condition=AS_ISSUED), back)
        self._handed(Issue(member, (piece,)), out)
        if issued:
            self._undo(issued[0])

    @rule(member=members, pieces=pieces, counts=counts, back=st.booleans())
    def anything(self, member: str, pieces: list[str], counts: dict[str, int], back: bool) -> None:
        """Mostly what cannot be."""
        things = Counter(dict.fromkeys(pieces, 1)) + Counter(counts)
        command = TakeBack(member, words(things), condition=AS_ISSUED) if back else Issue(member, words(things))
        self._handed(command, [(member, STORE, things) if back else (STORE, member, things)])

    @rule(lot=st.sampled_from(list(LOTS)), more=st.integers(1, 5))
    def receive(self, lot: str, more: int) -> None:
        """The same list with a larger total."""
        article, _, size = lot.partition("/")
        line = next(line for line in (DELIVERIES + CAME).splitlines() if f";{article};{size};" in line)
        self.total[lot] += more
        listed = line.replace(f";{size};{LOTS[lot]};", f";{size};{self.total[lot]};")
        outcome = self.world.take_in(ListKind.DELIVERIES, f"{DELIVERY}{listed}\n")
        self.model.move("outside", STORE, Counter({lot: more}))
        self.model.done.append(Done(outcome.number, [("outside", STORE, Counter({lot: more}))]))

    @precondition(lambda self: self.model.done)
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        self._undo(data.draw(st.sampled_from(self.model.done), label="cancelled"))

    @precondition(lambda self: self.model.done or len(self.model.kit) > 1)
    @rule()
    def back_to_the_beginning(self) -> None:
        """All that stands is cancelled, last to first: nothing is left of it, and nothing is in the way, except where
        something before it was cancelled already; then another goes first.
        """
        while standing := self.model.standing():
            free = (one for one in reversed(standing) if not self.model.depends(one) and not self._changed_since(one))
            self._undo(next(free))
        for one in reversed(self.model.kit[1:]):
            self.world.do(Undo(one.number, "omyl"))
        del self.model.kit[1:]
        assert self._state() == self.beginning

    @rule(member=members, lot=st.sampled_from(list(LOTS)), out=st.integers(2, 4), back=st.integers(1, 4))
    def change_of_mind(self, member: str, lot: str, out: int, back: int) -> None:
        """Some of a quantity comes back, and then the issue is cancelled: has the member enough of it left?"""
        self._handed(Issue(member, (f"{lot}*{out}",)), [(STORE, member, Counter({lot: out}))])
        issued = self.model.done[-1:]
        self._handed(TakeBack(member, (f"{lot}*{back}",), condition=AS_ISSUED), [(member, STORE, Counter({lot: back}))])
        if issued:
            self._undo(issued[0])

    @precondition(lambda self: self.keys)
    @rule(data=st.data())
    def ask_again(self, data: st.DataObject) -> None:
        command, number = data.draw(st.sampled_from(self.keys), label="asked again")
        head = self.world.head()
        again = self.world.do(command)
        assert (again.number, again.repeated, self.world.head()) == (number, True, head)

    @precondition(lambda self: self.keys)
    @rule(data=st.data())
    def ask_something_else(self, data: st.DataObject) -> None:
        command, _ = data.draw(st.sampled_from(self.keys), label="key")
        self._refused(Once(command.key, Undo("PP-2026-000001", "jiný požadavek")), KeyReused)  # type: ignore[attr-defined]

    @invariant()
    def both_say_the_same(self) -> None:
        held = {holder: self._held(holder) for holder in (ADAM, EVA, CTIBOR, UNIT)}
        assert held == {member: dict(self.model.held.get(member, {})) for member in held}
        for lot in LOTS:
            article, _, size = lot.partition("/")
            assert self.world.stock(article).get(size or "uni", 0) == self.model.held[STORE][lot]

    @invariant()
    def what_is_lent_is_what_the_model_lent(self) -> None:
        self._loans_agree(None)

    @invariant()
    def the_board_adds_up(self) -> None:
        board = self.world.ask(lambda books: still_out(books, self.deployment))
        assert board is not None
        for one in board.kinds:
            assert min(one.out, one.back, one.damaged, one.missing) >= 0
        for member in (ADAM, EVA, CTIBOR):
            assert self._out_of_deployment(member) <= self.model.held.get(member, Counter())
        out = sum((self._out_of_deployment(member) for member in (ADAM, EVA, CTIBOR)), Counter[str]())
        back = sum(one.back for one in board.kinds)
        assert board.things_out == out.total() == board.things_total - back - board.damaged - board.missing

    @invariant()
    def nothing_is_wrong(self) -> None:
        StoreMachine.played += 1
        assert not self.verified or self.world.verified().problems == ()

    def _undo(self, done: Done) -> None:
        command = Undo(done.number, "omyl")
        if done.cancelled:
            self._refused(command, AlreadyCancelled)
        elif self.model.depends(done) or self._changed_since(done):
            self._refused(command, Depends)
        else:
            assert self.world.do(command).number == f"{done.number}-S"
            for source, target, things in reversed(done.ways):
                self.model.move(target, source, things)
                lots = things.keys() & self.total.keys() if source == "outside" else ()
                self.total |= {lot: self.total[lot] - things[lot] for lot in lots}
            done.cancelled, done.cancelled_on = True, self._today()

    def _handed(
        self,
        command: Command,
        ways: list[tuple[str, str, Counter[str]]],
        until: date | None = None,
        loan: str = "",
    ) -> None:
        after = Model({holder: Counter(things) for holder, things in self.model.held.items()})
        allowed, proposed = True, self.model.proposed()
        for source, target, things in ways:
            allowed = allowed and after.allows(source, things)
            after.move(source, target, things)
            if source == STORE and target in WHO:
                left = after.held[STORE]
                allowed = allowed and all(left[lot] >= proposed[lot] for lot in things.keys() & LOTS.keys())
        if not any(things for *_, things in ways):
            return
        if allowed and not any(target in WHO and things.keys() & self.model.held_back() for _, target, things in ways):
            self._did(command, ways, until=until, loan=loan)
        else:
            refused = (LineRefused, FailedInspection) if loan else LineRefused
            self._refused(Once(f"key {len(self.keys)}", command), refused)

    def _did(self, command: Command, ways: list[tuple[str, str, Counter[str]]], **more: Any) -> Done:
        """It is done, under a key of its own."""
        asked = Once(f"key {len(self.keys)}", command)
        done = Done(self.world.do(asked).number, ways, day=self._today(), **more)
        for way in ways:
            self.model.move(*way)
        self.model.done.append(done)
        self.keys.append((asked, done.number))
        return done

    def _state(self) -> dict[str, Any]:
        """Without those outside: who was named again on the way stays, whatever is cancelled."""
        state = self.world.state()
        outside = [row["name"] for row in state["holder"] if row["kind"] in OUTSIDE]
        return state | {
            "holder": [row for row in state["holder"] if row["kind"] not in OUTSIDE],
            "search": [(row, words) for row, words in state["search"] if words not in outside],
        }

    def _today(self) -> date:
        return self.world.clock.now.date()

    def _loans_agree(self, at: date | None) -> None:
        day = at or self._today()
        there = self.world.ask(lambda books: books.loans.open(at=at))
        wanted = {number: (until, sum(things.values())) for number, (until, things) in self.model.loans(day).items()}
        assert {str(loan.number): (loan.until, loan.out) for loan in there} == wanted
        late = {str(loan.number) for loan in there if loan.overdue(day) > 0}
        assert late == {number for number, (until, _) in wanted.items() if until < day}

    def _holders(self) -> list[str]:
        return [member for member in (ADAM, EVA, CTIBOR) if self.model.held.get(member)]

    def _givers(self) -> list[str]:
        return [*self._holders(), *([UNIT] if self.model.held.get(UNIT) else [])]

    def _refused(self, command: Command, kind: type[Exception] | tuple[type[Exception], ...]) -> None:
        head = self.world.head()
        with pytest.raises(kind):
            self.world.do(command)
        assert self.world.head() == head

    def _out_of_deployment(self, member: str) -> Counter[str]:
        holder = self.world.member(member)
        given = self.world.ask(lambda books: books.deployments.given_to(self.deployment, holder))
        things = self.world.ask(lambda books: books.things.several([one.thing for one in given]))
        named = {thing.id: thing.serial or f"{thing.article_code}/{thing.size}" for thing in things.values()}
        return Counter({named[one.thing].removesuffix("/uni"): one.out for one in given if one.out})

    def _held(self, holder: str) -> dict[str, int]:
        found = self.world.held(holder)
        return {thing.removesuffix("/uni"): n for thing, n in found.items()}

    def _changed_since(self, done: Done) -> bool:
        """A later import of the same lot stands: only the last one can be taken back."""
        later = self.model.done[self.model.done.index(done) + 1 :]
        lots = {thing for source, _, things in done.ways if source == "outside" for thing in things}
        return any(
            lot in things
            for one in later
            if not one.cancelled
            for source, _, things in one.ways
            if source == "outside"
            for lot in lots
        )


def play(examples: int, steps: int, *, same: bool = False, rules: Collection[str] = ()) -> None:
    """Raises what the machine found. `same`: the same lives every time, and what is found is not made shorter.

    `rules`: those it plays by, where not by all; what must always hold is looked at all the same.
    """
    run_state_machine_as_test(
        with_rules(rules) if rules else StoreMachine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=same,
            database=None,
            report_multiple_bugs=not same,
            phases=(Phase.generate,) if same else tuple(Phase),
            suppress_health_check=list(HealthCheck),
        ),
    )


def with_rules(names: Collection[str]) -> type[StoreMachine]:
    """The machine without its other rules."""
    rules = {name for name in dir(StoreMachine) if hasattr(getattr(StoreMachine, name), RULE_MARKER)}
    assert rules.issuperset(names), names
    return type("SomeRules", (StoreMachine,), dict.fromkeys(rules - {*names}))


FAULTS: dict[str, Callable[[pytest.MonkeyPatch], object]] = {
    "no balance": lambda patch: patch.setattr("equipment_app.store.ledger.journal.post", lambda *_: {}),
    "no look at what moved on": lambda patch: patch.setattr(Reversal, "_refuse_built_on", lambda *_: None),
    "no memory for requests": lambda patch: patch.setattr(Journal, "carried_out", lambda *_: None),
    "a move not projected": lambda patch: patch.setattr(
        "equipment_app.store.ledger.projections.carry", lambda held, *_: held
    ),
    "what failed goes out": lambda patch: patch.setattr(
        "equipment_app.operations.handing.although", lambda _books, line, *_: line
    ),
    "a thing in two proposals": lambda patch: patch.setattr(WriteOffs, "proposed", lambda _: {}),
    "what is proposed of a quantity goes out": lambda patch: patch.setattr(WriteOffs, "aside", lambda *_: NOT_ASIDE),
    "a settlement without moves": lambda patch: patch.setattr(Settlement, "moves", lambda *_: iter(())),
    "what is in repair is in the store": lambda patch: patch.setitem(_PARTS, "workshop", GrantPart.STORED),
}
"""A store that has lost one of its rules: planted bugs."""
SHOWN_BY = {
    "no balance": ("lend", "receive", "undo"),
    "no look at what moved on": ("change_of_mind", "into_the_same_hands"),
    "no memory for requests": ("ask_again", "issue"),
    "a move not projected": ("issue",),
    "what failed goes out": ("back_to_the_beginning", "inspect", "issue"),
    "a thing in two proposals": ("propose_to_write_off",),
    "what is proposed of a quantity goes out": ("issue", "propose_to_write_off"),
    "a settlement without moves": ("take_stock",),
    "what is in repair is in the store": ("days_pass", "send_to_repair"),
}
"""Rules that are enough to find each of them."""


def shown(fault: str) -> bool:
    """Whether the machine finds it by the rules that are enough."""
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()):
        FAULTS[fault](patch)
        patch.setattr(StoreMachine, "verified", False)
        try:
            play(60, 30, same=True, rules=SHOWN_BY[fault])
        except BaseException:  # whatever shows first
            return True
    return False


def lived(examples: int, steps: int, seed: int) -> tuple[int, int]:
    """Lives and steps that were made of this seed without a difference."""
    StoreMachine.lives = StoreMachine.played = 0
    hypothesis.core.global_force_seed = seed
    play(examples, steps)
    return StoreMachine.lives, StoreMachine.played


def lived_until(total: int, steps: int, seed: int, workers: int, end: float) -> tuple[int, int]:
    """The same of as many seeds as make `total` steps, `workers` at once; none is begun after `end`."""
    lives = played = 0
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        while played < total and monotonic() < end:
            for more, made in pool.map(partial(lived, ONE_SEED, steps), range(seed, seed + workers)):
                lives, played = lives + more, played + made
            seed += workers
            print(f"{lives} lives, {played} steps", flush=True)
    return lives, played


def main() -> int:
    chosen = told.options(__doc__, examples=2000, steps=60, total=0, minutes=0, workers=1)
    lost = [fault for fault in FAULTS if not shown(fault)]
    if chosen.total:
        end = told.until(chosen.minutes)
        lives, played = lived_until(chosen.total, chosen.steps, chosen.seed, chosen.workers, end)
    else:
        lives, played = lived(chosen.examples, chosen.steps, chosen.seed)
    return told.tell(
        told.Told(
            id="H1",
            what="random lives of a store against a model in plain Python, with crashes and forbidden SQL",
            seed=chosen.seed,
            count=f"{lives} lives of up to {chosen.steps} steps, {played} in all",
            result="0 differences",
            planted=f"{len(FAULTS) - len(lost)} of {len(FAULTS)} rules taken away from the store were found out",
            ok=not lost,
        )
    )


if __name__ == "__main__":
    sys.exit(main())
