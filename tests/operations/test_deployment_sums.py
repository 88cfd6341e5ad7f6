"""Whatever happens at the gate, the board's sums add up to what was issued, and undone in reverse nothing happened."""

import random
from collections import Counter
from contextlib import suppress
from datetime import date

import pytest

from equipment_app.domain.deployments import Newcomer
from equipment_app.domain.errors import Refusal
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.issue import Issue
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.queries.deployments import roster
from equipment_app.queries.gate import progress
from equipment_app.queries.still_out import still_out
from tests.world import ADAM, CTIBOR, EVA

THINGS = ("V-001", "V-002", "V-003", "R-001", "R-002", "TRIKO/M*2", "TRIKO/M", "TRIKO/L*3", "RUKAV*4", "RUKAV")
CONDITIONS = ("as_issued", "good", "worn", "damaged", "unusable")
MEMBERS = (ADAM, EVA, CTIBOR)


class Random:
    """What somebody does next, at the gate or beside it."""

    def __init__(self, world, seed):
        self.world, self.chance = world, random.Random(seed)
        done = world.do(NewDeployment("Cvičení", date(2026, 3, 2), "2026-03-02 20:00", roles=("Člen=RADIO,TRIKO*2",)))
        self.id = done.facts["deployment"]
        guests = (Newcomer(group="A1", surname=f"Host{n}", school="Škola") for n in range(2))
        world.do(AddParticipants(self.id, (*MEMBERS, *guests)))
        self.people = [row.holder for row in world.ask(lambda books: roster(books, self.id))]
        self.done = []

    def step(self):
        who, things = self.chance.choice(self.people), tuple(self.chance.sample(THINGS, self.chance.randrange(1, 4)))
        member, condition = self.chance.choice(MEMBERS), self.chance.choice(CONDITIONS)
        commands = (
            HandOutAtGate(self.id, who, things, pass_on=True),
            HandOutAtGate(self.id, who, things[:1], left_out="RADIO"),
            TakeBackAtGate(self.id, things, of=who, condition=condition),
            TakeBackAtGate(self.id, things[:1], of=who, condition=condition),
            ReportIncident(who, things[:1], deployment=self.id),
            Issue(member, things[:1]),
            TakeBack(member, things[:1], condition=condition),
            Transfer(member, things[:1], self.chance.choice(MEMBERS), condition="good"),
        )
        weights = (6, 2, 3, 5, 1, 1, 2, 1)
        with suppress(Refusal):
            self.done.append(self.world.do(self.chance.choices(commands, weights)[0]).number)
        if self.done and self.chance.random() < 0.15:
            with suppress(Refusal):
                self.world.do(Undo(self.done[-1], "omyl"))
                self.done.pop()


def issued(world, id):
    """Pieces by article that stand as handed out at the gate, straight from the moves."""
    rows = world.sql(
        "SELECT a.name, sum(m.quantity) FROM act x JOIN move m ON m.seq = x.seq JOIN thing t ON t.id = m.thing "
        "JOIN article a ON a.id = t.article WHERE x.kind = 'gate' AND x.about = ? "
        "AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = x.seq) GROUP BY 1",
        id,
    )
    return dict(rows)


@pytest.mark.parametrize("seed", range(6))
def test_the_sums_add_up_and_undo_in_reverse_is_the_beginning(world, seed):
    play = Random(world, seed)
    before = world.state()
    for _ in range(40):
        play.step()
        board = world.ask(lambda books: still_out(books, play.id))
        assert {one.name: one.issued for one in board.kinds} == issued(world, play.id)
        assert all(min(one.out, one.back, one.damaged, one.missing) >= 0 for one in board.kinds)
        back = sum(one.back for one in board.kinds)
        used = sum(one.used for one in board.kinds)
        assert all(one.used == 0 or one.name == "Rukavice nitrilové" for one in board.kinds)
        assert board.things_total == board.things_out + back + board.damaged + board.missing + used
        assert board.things_out == sum(it.quantity for one in board.people for it in one.things)
        out = Counter(one.group for one in board.people)
        assert {one.name: one.out for one in (*board.regions, *board.groups) if one.out} == dict(out)
        held = world.holdings()
        for one in board.people:
            for it in one.things:
                there = sum(n for (holder, thing, _), n in held.items() if (holder, thing) == (one.holder, it.thing))
                assert it.quantity <= there
        assert world.ask(lambda books: progress(books, play.id)).given == board.things_total
    assert len(play.done) > 8
    for number in reversed(play.done):
        world.do(Undo(number, "zpět"))
    assert world.state() == before
    assert world.ask(lambda books: still_out(books, play.id)).things_total == 0
    assert world.verified().problems == ()
