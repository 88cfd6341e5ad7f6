"""A national exercise of 816 people: all are served by scans, all comes back in any order, and it closes."""

import random
from time import perf_counter

import pytest

from equipment_app.operations.close_deployment import CloseDeployment
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.queries.deployments import deployments
from equipment_app.queries.gate import at_gate, incomplete, progress, scanned
from equipment_app.queries.still_out import still_out
from tests.exercise_of_816 import MEMBERS, STUDENTS, make

LOST, DAMAGED = 12, 8
THINGS = MEMBERS * 4 + STUDENTS * 2


@pytest.fixture(scope="module")
def gate(tmp_path_factory):
    gate = make(tmp_path_factory.mktemp("exercise") / "sklad.equip")
    yield gate
    gate.world.close()


def test_everybody_is_served_and_everything_comes_back(gate):
    world, id, scans = gate.world, gate.id, 0
    spent = []
    for badge, codes in gate.people:
        began = perf_counter()
        person = world.ask(lambda books, badge=badge: scanned(books, id, badge)).person
        tray = [world.ask(lambda books, code=code: scanned(books, id, code)).thing for code in codes]
        assert [one.state for one in tray] == ["to_give"] * len(codes)
        world.do(HandOutAtGate(id, person, codes))
        card = world.ask(lambda books, person=person: at_gate(books, id, person))
        spent.append((perf_counter() - began) / (1 + len(codes)))
        assert all(tile.pieces >= tile.wanted for tile in card.tiles) and not card.extras
        scans += 1 + len(codes)
    assert scans == MEMBERS * 5 + STUDENTS * 3, "five scans for a member, three for a student, and no key"
    far = world.ask(lambda books: progress(books, id))
    assert (far.members_served, far.guests_served, far.given, far.things) == (MEMBERS, STUDENTS, THINGS, THINGS)
    assert world.ask(lambda books: incomplete(books, id)) == ()
    _return_all_but_the_lost(gate)
    board = world.ask(lambda books: still_out(books, id))
    back = sum(one.back for one in board.kinds)
    assert (board.things_out, board.damaged, back) == (LOST, DAMAGED, THINGS - LOST - DAMAGED)
    assert sum(one.out for one in (*board.regions, *board.groups)) == board.people_out <= LOST
    done = world.do(CloseDeployment(id, rest=True))
    board = world.ask(lambda books: still_out(books, id))
    assert (board.things_out, board.missing, board.people_total) == (0, LOST, MEMBERS + STUDENTS)
    assert done.undoable and [row.state for row in world.ask(deployments)] == ["closed"]
    assert world.verified().problems == ()
    assert sorted(spent)[len(spent) // 2] < 0.1, "a scan is answered before anybody notices"


def _return_all_but_the_lost(gate):
    """In any order, many at once; the damaged by themselves."""
    codes = [code for _, some in gate.people for code in some]
    random.Random(816).shuffle(codes)
    codes = codes[LOST:]
    gate.world.do(TakeBackAtGate(gate.id, tuple(codes[:DAMAGED]), condition="damaged"))
    for start in range(DAMAGED, len(codes), 40):
        gate.world.do(TakeBackAtGate(gate.id, tuple(codes[start : start + 40])))
