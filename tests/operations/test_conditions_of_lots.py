"""Lots in several conditions, at random: pieces are conserved, nothing else gets worn, every undo puts back exactly."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equipment_app.documents.press import gathered
from equipment_app.domain.errors import Refusal
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.holdings import holdings
from tests.world import ADAM, EVA, World

CONDITIONS = ("", "new", "good", "worn")
PEOPLE = (ADAM, EVA)

a_step = st.tuples(
    st.sampled_from(("issue", "return", "exchange", "everything")),
    st.sampled_from(PEOPLE),
    st.integers(1, 12),
    st.sampled_from(CONDITIONS),
)


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    world = World.make(tmp_path_factory.mktemp("begin") / "sklad.equip")
    world.close()
    return world.path


def piles(world):
    """Shirts of size M by who has them (0: the store) and in which condition."""
    rows = world.sql(
        "SELECT iif(p.kind = 'location', 0, h.holder), h.condition, sum(h.quantity) FROM holding h "
        "JOIN thing t ON t.id = h.thing JOIN holder p ON p.id = h.holder "
        "WHERE t.article = ? AND t.size = 'M' AND p.kind <> 'supplier' AND h.quantity <> 0 GROUP BY 1, 2",
        world.article("TRIKO"),
    )
    return Counter({(holder, condition): quantity for holder, condition, quantity in rows})


def by_condition(found):
    counted = Counter()
    for (_, condition), quantity in found.items():
        counted[condition] += quantity
    return +counted


def of(found, holder):
    return Counter({condition: n for (who, condition), n in found.items() if who == holder})


def command(world, step):
    deed, who, count, condition = step
    line = Line(article=world.article("TRIKO"), size="M", quantity=count, condition=condition)
    match deed:
        case "issue":
            return Issue(who, (line,))
        case "return":
            return TakeBack(who, (line,))
        case "exchange":
            return HandOver(Issue(who, (line,)), TakeBack(who, (Line(article=line.article, size="M"),)))
    return TakeBack(who, everything=True)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(a_step, min_size=1, max_size=8))
def test_what_every_step_does_to_the_piles(closed, tmp_path_factory, steps):
    world = World.copy(closed, tmp_path_factory.mktemp("copy"))
    try:
        for step in steps:
            deed, who, count, condition = step
            member, before = world.member(who), piles(world)
            try:
                world.do(command(world, step))
            except Refusal:
                assert piles(world) == before
                continue
            after = piles(world)
            assert after.total() == before.total() == 30
            assert min(after.values()) > 0
            moved = of(after, member).total() - of(before, member).total()
            had = of(before, member).total()
            assert moved == {"issue": count, "return": -count, "exchange": count - 1}.get(deed, -had)
            if not condition or deed == "everything":
                assert by_condition(after) == by_condition(before), "nothing was said, so nothing changes"
            elif deed in ("issue", "return"):
                grown = of(after, member if deed == "issue" else 0)[condition]
                had = of(before, member if deed == "issue" else 0)[condition]
                assert grown == had + count
            for other in {0, *map(world.member, PEOPLE)} - {0, member}:
                assert of(after, other) == of(before, other), "nobody else is touched"
        assert world.verified().ok
    finally:
        world.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(a_step, min_size=1, max_size=6))
def test_undone_the_last_first_every_step_puts_back_what_was(closed, tmp_path_factory, steps):
    world = World.copy(closed, tmp_path_factory.mktemp("copy"))
    try:
        done = []
        for step in steps:
            before = piles(world)
            try:
                done.append((world.do(command(world, step)).number, before))
            except Refusal:
                continue
        for number, before in reversed(done):
            world.do(Undo(number, "zkouška"))
            assert piles(world) == before
        assert world.verified().ok
    finally:
        world.close()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(a_step, min_size=1, max_size=6))
def test_papers_and_lists_say_what_the_piles_are(closed, tmp_path_factory, steps):
    """The sum of the lines of a member's card, in each condition, is what the member has in it."""
    world = World.copy(closed, tmp_path_factory.mktemp("copy"))
    try:
        for step in steps:
            try:
                outcome = world.do(command(world, step))
            except Refusal:
                continue
            paper = world.ask(lambda books, number=outcome.number: gathered(books, books.papers.seq(number)))
            moved = [line for line in outcome.lines if line.article == "TRIKO"]
            if step[0] != "exchange":
                assert sum(line.quantity for line in paper.lines) == sum(line.quantity for line in moved)
        for who in PEOPLE:
            member = world.member(who)
            counted = Counter()
            for line in world.ask(lambda books, member=member: holdings(books, member)):
                counted[line.condition] += line.quantity
            assert counted == of(piles(world), member)
            assert sum(world.held(who).values()) == counted.total()
    finally:
        world.close()


def test_the_worn_go_out_first_where_worn_are_asked_for(closed, tmp_path_factory):
    world = World.copy(closed, tmp_path_factory.mktemp("copy"))
    world.do(Issue(ADAM, ("TRIKO/M*3",)))
    world.do(TakeBack(ADAM, (Line(article=world.article("TRIKO"), size="M", quantity=3, condition="worn"),)))
    assert of(piles(world), 0) == {"new": 27, "worn": 3}
    world.do(Issue(EVA, (Line(article=world.article("TRIKO"), size="M", quantity=2, condition="worn"),)))
    assert of(piles(world), 0) == {"new": 27, "worn": 1}
    assert of(piles(world), world.member(EVA)) == {"worn": 2}
    world.close()
