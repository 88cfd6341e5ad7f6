"""The campaign about rights, small; and that each planted fault turns it red."""

import random

import pytest

from equipment_app.domain.rights import Role
from tests.campaigns import rights_told
from tests.campaigns.rights import PLANTED, attack, tried
from tests.staff import OWN, command, staffed


@pytest.fixture(scope="module")
def staff(tmp_path_factory):
    staff = staffed(tmp_path_factory.mktemp("staff") / "sklad.equip")
    yield staff
    staff.world.close()


def test_everything_ends_as_the_table_says(staff):
    tally = attack(staff, random.Random(20260302), 1400)
    assert tally.wrong == []
    assert min(tally.ends[end] for end in ("allowed", "NotAllowed", "OtherUnit", "SecondPersonNeeded", "Locked")) > 3


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_turns_it_red(staff, plant):
    with plant():
        assert attack(staff, random.Random(1), 1000, enough=1).wrong
    assert attack(staff, random.Random(1), 20).wrong == []


@pytest.mark.parametrize(
    ("plant", "role", "name"),
    [("an auditor changes members", Role.AUDITOR, "MoveMember"), ("written before it is refused", Role.LEAD, "Issue")],
)
def test_what_a_planted_fault_wrote_is_not_kept(staff, plant, role, name):
    """Or the next step would meet another store: somebody moved, somebody gone."""
    before = _kept(staff)
    with PLANTED[plant]():
        asked = command(staff, name, OWN)
        staff.works(role)
        assert tried(staff, asked) == "NotAllowed, yet something was written"
    assert _kept(staff) == before


def _kept(staff):
    staff.works(Role.QUARTERMASTER)
    return staff.world.sql("SELECT * FROM holder"), staff.world.sql("SELECT * FROM scratch_cart"), staff.world.head()


def test_a_lead_hears_nothing_of_another_unit(staff):
    assert rights_told.listen(staff, random.Random(20260302), 8) == []


@pytest.mark.parametrize("plant", rights_told.PLANTED.values(), ids=rights_told.PLANTED)
def test_a_planted_leak_is_heard(staff, plant):
    with plant():
        assert rights_told.listen(staff, random.Random(1), 6, enough=1)
