"""Out of service and back: the badge, the unit and the past stay, and nothing else is touched."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.domain.errors import Doubled, StillHolds, UnknownMember
from equipment_app.domain.kinds import Changes
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.take_back import TakeBack
from tests.operations.rows import NOVAK
from tests.world import ADAM, CTIBOR, EVA, each_coming_a_record


def holder(world, id):
    columns = "ref, code, parent, withdrawn"
    return world.sql(f"SELECT {columns} FROM holder WHERE id = ?", id)[0]


def found(world, words):
    return world.sql("SELECT rowid / 4 FROM scratch_search WHERE scratch_search MATCH ? AND rowid % 4 = 0", words)


@pytest.fixture
def ctibor(world):
    return world.member(CTIBOR)


def test_only_the_mark_changes(world, ctibor):
    before = holder(world, ctibor)
    outcome = world.do(WithdrawMember(ctibor))
    assert holder(world, ctibor) == (*before[:3], 1)
    assert (outcome.what, outcome.subject) == ("member_withdrawn", "por. Ctibor Čtvrtý")
    assert outcome.changes == Changes.MEMBERS | Changes.CARTS | Changes.PAPERS
    assert outcome.number == "VL-2026-000001" and [paper.seq for paper in outcome.papers] == [outcome.entry]
    assert outcome.hash == world.ask(lambda books: books.journal.hash(outcome.entry)).hex()


def test_and_changes_back(world, ctibor):
    before = holder(world, ctibor)
    world.do(WithdrawMember(ctibor))
    outcome = world.do(WithdrawMember(ctibor, withdrawn=False))
    assert holder(world, ctibor) == before
    assert (outcome.what, outcome.subject) == ("member_back", "por. Ctibor Čtvrtý")
    assert world.verified().ok


def test_nobody_else_is_touched(world, ctibor):
    world.do(WithdrawMember(ctibor))
    assert [member.surname for member in world.ask(lambda books: books.people.members())] == ["Vzorková", "Zkušební"]
    assert found(world, "ctvrty") == []
    assert found(world, "vzorkova") == [(world.member(EVA),)]


def test_who_never_left_cannot_come_back(world, ctibor):
    head = world.head()
    outcome = world.do(WithdrawMember(ctibor, withdrawn=False))
    assert (outcome.what, outcome.changes, world.head()) == ("nothing_new", Changes.NOTHING, head)
    assert outcome.subject == "por. Ctibor Čtvrtý"


def test_who_never_left_keeps_a_cart_that_waits(world, ctibor):
    world.do(SaveCart(ctibor, {}))
    world.do(WithdrawMember(ctibor, withdrawn=False))
    assert len(world.ask(lambda books: books.carts.all())) == 1


def test_who_holds_something_and_never_left_is_still_here(world):
    """Holding hinders leaving only."""
    world.do(Issue(ADAM, ("V-001",)))
    assert world.do(WithdrawMember(world.member(ADAM), withdrawn=False)).what == "nothing_new"


@pytest.mark.parametrize(("things", "pieces"), [(("V-002",), 1), (("TRIKO/M*3", "V-001"), 4)])
def test_every_piece_still_held_is_counted(world, things, pieces):
    world.do(Issue(ADAM, things))
    with pytest.raises(StillHolds) as refusal:
        world.do(WithdrawMember(world.member(ADAM)))
    assert (refusal.value.name, refusal.value.pieces) == ("pprap. Adam Zkušební", pieces)


def test_what_was_given_back_does_not_hold_anybody(world):
    world.do(Issue(ADAM, ("V-002", "TRIKO/M*3")))
    world.do(TakeBack(ADAM, ("V-002", "TRIKO*3")))
    assert world.do(WithdrawMember(world.member(ADAM))).what == "member_withdrawn"


def test_nobody_cannot_leave(world):
    for id in (0, 9999, 1):
        with pytest.raises(UnknownMember):
            world.do(WithdrawMember(id))


def test_the_day_it_happened_is_kept(world, ctibor):
    seq = world.do(WithdrawMember(ctibor, on=date(2026, 2, 20))).entry
    assert world.sql("SELECT occurred_on FROM act WHERE seq = ?", seq) == [("2026-02-20",)]


def test_two_civilians_without_a_number_do_not_stand_in_each_others_way(world):
    """Nobody's number is nobody's: neither is doubled by the other."""
    ids = []
    for name in ("Alžběta", "Běta"):
        civilian = replace(NOVAK, personal_number="", civilian=True, given_name=name)
        ids.append(world.do(EditMember(None, civilian)).facts["member"])
    for id in ids:
        world.do(WithdrawMember(id))
    for id in ids:
        assert world.do(WithdrawMember(id, withdrawn=False)).what == "member_back"


def test_whoever_came_with_the_same_number_is_named(world, ctibor):
    world.do(WithdrawMember(ctibor))
    with each_coming_a_record():
        world.do(EditMember(None, replace(NOVAK, personal_number=CTIBOR)))
    head = world.head()
    with pytest.raises(Doubled) as refusal:
        world.do(WithdrawMember(ctibor, withdrawn=False))
    assert (refusal.value.field, refusal.value.value) == ("personal_number", CTIBOR)
    assert refusal.value.by == "prap. Norbert Nejnovější"
    assert world.head() == head


def test_leaving_twice_is_leaving_once_even_where_the_number_went_on(world, ctibor):
    world.do(WithdrawMember(ctibor))
    with each_coming_a_record():
        world.do(EditMember(None, replace(NOVAK, personal_number=CTIBOR)))
    assert world.do(WithdrawMember(ctibor)).what == "nothing_new"
