"""A member by hand: one entry, numbers told apart, the snapshots before kept."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.domain.errors import Doubled, FieldMissing, NoName, StillHolds, UnknownMember, UnknownSize
from equipment_app.domain.kinds import Changes
from equipment_app.domain.lists import MemberRow
from equipment_app.operations.issue import Issue
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.take_back import TakeBack
from tests.operations.rows import ADAM_ROW, NOVAK
from tests.world import ADAM, CTIBOR, EVA, each_coming_a_record


def find(world, words):
    return world.sql("SELECT rowid / 4 FROM scratch_search WHERE scratch_search MATCH ? AND rowid % 4 = 0", words)


def member(world, number):
    return world.ask(lambda books: books.people.by_number(number))


def test_a_new_member_is_one_entry_with_a_badge_of_its_own(world):
    head = world.head()
    outcome = world.do(EditMember(None, NOVAK))
    made = member(world, "990010")
    assert (outcome.what, outcome.changes, outcome.entry) == ("member_added", Changes.MEMBERS, head + 1)
    assert world.head() == head + 1
    assert outcome.facts == {"member": made.id}
    assert (made.name, made.unit_code) == ("Nejnovější Norbert", "KRPA")
    assert made.badge == max(badge for (badge,) in world.sql("SELECT code FROM holder WHERE kind = 'member'"))
    assert world.verified().ok


def test_a_new_member_is_found_at_once_without_accents(world):
    made = world.do(EditMember(None, NOVAK)).facts["member"]
    assert find(world, "nejnovejsi") == [(made,)]


def test_the_journal_keeps_no_name_in_its_payloads(world):
    seq = world.do(EditMember(None, NOVAK)).entry
    payload = world.sql("SELECT payload FROM entry WHERE seq = ?", seq)[0][0]
    assert b"Nejnov" not in payload and b"990010" not in payload


def test_a_civilian_needs_no_number_and_says_so(world):
    civilian = MemberRow("", civilian=True, surname="Občanský", given_name="Oto", unit_code="KRPA")
    outcome = world.do(EditMember(None, civilian))
    made = world.ask(lambda books: books.people.member(outcome.facts["member"]))
    assert (made.civilian, made.personal_number) == (True, "")
    world.do(EditMember(None, replace(civilian, given_name="Olga")))
    assert world.verified().ok


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (replace(NOVAK, surname="  "), "surname"),
        (replace(NOVAK, personal_number=" "), "personal_number"),
        (replace(NOVAK, unit_code="NIKDE"), "unit"),
    ],
)
def test_what_is_missing_is_named(world, row, field):
    head = world.head()
    with pytest.raises(FieldMissing) as refusal:
        world.do(EditMember(None, row))
    assert (refusal.value.field, world.head()) == (field, head)


def test_a_number_belongs_to_one_member(world):
    with pytest.raises(Doubled) as refusal:
        world.do(EditMember(None, replace(NOVAK, personal_number=f" {EVA[:3]} {EVA[3:]}")))
    assert (refusal.value.value, refusal.value.by) == (EVA, "nprap. Eva Vzorková")


def test_a_new_name_takes_its_place_and_the_old_snapshot_stays(world):
    adam = member(world, ADAM)
    outcome = world.do(EditMember(adam.id, replace(ADAM_ROW, surname="Přejmenovaný")))
    rows = world.sql("SELECT surname, current FROM identity WHERE ref = ? ORDER BY seq", adam.ref)
    assert rows == [("Zkušební", 0), ("Přejmenovaný", 1)]
    assert outcome.what == "member_changed"
    assert find(world, "prejmenovany") == [(adam.id,)] and find(world, "zkusebni") == []
    assert world.verified().ok


NEW_UNIT = {"unit_code": "KRPJ", "unit_name": "KŘP  kraje Vysočina"}


def test_a_unit_that_is_new_comes_with_its_first_member(world):
    made = world.do(EditMember(None, replace(NOVAK, **NEW_UNIT)))
    found = world.ask(lambda books: books.people.member(made.facts["member"]))
    assert (found.unit_code, found.unit_name) == ("KRPJ", "KŘP kraje Vysočina")
    world.do(EditMember(member(world, ADAM).id, replace(ADAM_ROW, unit_code="KRPJ")))
    assert member(world, ADAM).unit == found.unit and world.verified().ok


@pytest.mark.parametrize(
    ("unit", "refusal"),
    [
        ({"unit_code": "KRPJ"}, FieldMissing),
        ({"unit_name": "KŘP kraje Vysočina", "unit_code": " "}, FieldMissing),
        ({**NEW_UNIT, "unit_code": "krpa"}, Doubled),
        ({**NEW_UNIT, "unit_name": "krp HL. m. Prahy"}, Doubled),
        ({**NEW_UNIT, "unit_name": "x" * 1000}, NoName),
    ],
)
def test_no_unit_is_made_of_a_slip(world, unit, refusal):
    before = world.head()
    with pytest.raises(refusal):
        world.do(EditMember(None, replace(NOVAK, **unit)))
    assert world.head() == before


def test_another_unit_moves_the_member(world):
    adam = member(world, ADAM)
    world.do(EditMember(adam.id, replace(ADAM_ROW, unit_code="KRPB")))
    after = member(world, ADAM)
    assert (after.unit_code, after.badge, after.ref) == ("KRPB", adam.badge, adam.ref)
    assert world.verified().ok


def test_the_number_may_stay_ones_own(world):
    adam = member(world, ADAM)
    assert world.do(EditMember(adam.id, replace(ADAM_ROW, rank="prap."))).what == "member_changed"


def test_sizes_are_kept_as_the_schemes_write_them(world):
    adam = member(world, ADAM)
    world.do(EditMember(adam.id, replace(ADAM_ROW, sizes={"alfa": "2xl", "obuv": "43.5", "rukavice": " "})))
    assert member(world, ADAM).sizes == {"alfa": "XXL", "obuv": "43,5"}


def test_a_size_that_does_not_exist_is_refused(world):
    with pytest.raises(UnknownSize):
        world.do(EditMember(member(world, ADAM).id, replace(ADAM_ROW, sizes={"obuv": "99"})))


def test_the_same_facts_write_nothing(world):
    head = world.head()
    outcome = world.do(EditMember(member(world, ADAM).id, replace(ADAM_ROW, rank=" pprap. ")))
    assert (outcome.what, outcome.changes, world.head()) == ("nothing_new", Changes.NOTHING, head)


def test_nobody_cannot_be_changed(world):
    with pytest.raises(UnknownMember):
        world.do(EditMember(9999, NOVAK))


def test_the_day_it_happened_is_kept(world):
    seq = world.do(EditMember(None, NOVAK, on=date(2026, 2, 20))).entry
    assert world.sql("SELECT occurred_on FROM act WHERE seq = ?", seq) == [("2026-02-20",)]


def test_who_holds_something_is_not_withdrawn(world):
    world.do(Issue(ADAM, ("TRIKO*2",)))
    with pytest.raises(StillHolds) as refusal:
        world.do(WithdrawMember(member(world, ADAM).id))
    assert (refusal.value.name, refusal.value.pieces) == ("pprap. Adam Zkušební", 2)


def test_a_leaver_who_gave_everything_back_is_withdrawn_and_may_come_back(world):
    world.do(Issue(ADAM, ("TRIKO*2",)))
    world.do(TakeBack(ADAM, everything=True))
    adam = member(world, ADAM)
    assert world.do(WithdrawMember(adam.id)).what == "member_withdrawn"
    assert member(world, ADAM) is None and find(world, "adam") == []
    assert world.verified().ok
    assert world.do(WithdrawMember(adam.id, withdrawn=False)).what == "member_back"
    assert member(world, ADAM).badge == adam.badge and find(world, "adam") == [(adam.id,)]
    assert world.verified().ok


def test_a_withdrawn_member_stays_so_when_a_name_is_put_right(world):
    adam = member(world, ADAM)
    world.do(WithdrawMember(adam.id))
    world.do(EditMember(adam.id, replace(ADAM_ROW, surname="Odešlý", unit_code="KRPB")))
    assert world.ask(lambda books: books.people.present(adam.id)) is None


def test_a_number_given_to_somebody_else_meanwhile_blocks_the_way_back(world):
    ctibor = member(world, CTIBOR)
    world.do(WithdrawMember(ctibor.id))
    with each_coming_a_record():
        world.do(EditMember(None, replace(NOVAK, personal_number=CTIBOR)))
    with pytest.raises(Doubled):
        world.do(WithdrawMember(ctibor.id, withdrawn=False))


def test_withdrawn_twice_writes_once(world):
    adam = member(world, ADAM).id
    world.do(WithdrawMember(adam))
    head = world.head()
    assert world.do(WithdrawMember(adam)).what == "nothing_new"
    assert world.head() == head
