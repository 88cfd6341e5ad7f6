"""Who may do what: the table and the session that is asked, without a store."""

import pytest

from equipment_app.domain.access_errors import (
    Locked,
    NotAllowed,
    OtherUnit,
    OwnPasswordFirst,
    SecondHasNoRight,
    SecondPersonNeeded,
)
from equipment_app.domain.rights import FIRST, RIGHTS, Grant, Reach, Right, Role, Way
from equipment_app.domain.session import LOCKED, Session

EVERYBODYS = (Right.OWN, Right.PASSWORD)


def of(*roles: Role, unit: int = 0, **facts) -> Session:
    return Session(1, tuple(Grant(role, unit if role is Role.LEAD else 0) for role in roles), **facts)


def test_every_role_and_every_right_is_in_the_table():
    assert set(RIGHTS) == set(Role)
    assert {right for rights in RIGHTS.values() for right in rights} == set(Right) - set(EVERYBODYS)


def test_an_auditor_changes_nothing():
    assert set(RIGHTS[Role.AUDITOR]) == {Right.LOOK}


def test_who_hands_out_does_not_appoint_and_who_appoints_does_not_hand_out():
    hands_out, appoints = RIGHTS[Role.QUARTERMASTER], RIGHTS[Role.ADMINISTRATOR]
    assert Right.OPERATORS not in hands_out and Right.RESTORE not in hands_out
    assert not {Right.HAND_OVER, Right.RECEIVE, Right.MEMBERS, Right.PAPERS} & set(appoints)


def test_only_a_lead_is_bound_to_units():
    bound = {role for role, rights in RIGHTS.items() if Reach.UNITS in rights.values()}
    assert bound == {Role.LEAD}
    assert set(RIGHTS[Role.LEAD].values()) == {Reach.UNITS}


def test_who_makes_a_store_may_do_everything_in_it():
    first = of(*FIRST)
    assert {right for right in Right if first.reach(right) is Reach.STORE} == set(Right)


@pytest.mark.parametrize("right", list(Right), ids=str)
def test_several_roles_have_the_rights_of_all_and_the_widest_reach(right):
    both = of(Role.LEAD, Role.AUDITOR, unit=7)
    single = [of(Role.LEAD, unit=7).reach(right), of(Role.AUDITOR).reach(right)]
    wanted = Reach.STORE if Reach.STORE in single else Reach.UNITS if Reach.UNITS in single else None
    assert both.reach(right) is wanted


def test_units_are_those_of_leads_alone():
    session = Session(1, (Grant(Role.LEAD, 7), Grant(Role.LEAD, 9), Grant(Role.AUDITOR)))
    assert session.units == {7, 9}
    assert session.roles == {Role.LEAD, Role.AUDITOR}


class TestPermit:
    def test_what_the_role_has(self):
        of(Role.QUARTERMASTER).permit(Right.HAND_OVER)

    def test_what_it_has_not(self):
        with pytest.raises(NotAllowed) as refused:
            of(Role.AUDITOR, Role.LEAD, unit=7).permit(Right.HAND_OVER)
        assert (refused.value.right, refused.value.roles) == ("hand_over", ("auditor", "lead"))

    def test_nobody_at_a_locked_desk(self):
        for right in Right:
            with pytest.raises(Locked):
                LOCKED.permit(right)

    @pytest.mark.parametrize(
        ("units", "fine"), [({7}, True), ({7, 9}, True), ({8}, False), ({7, 8}, False), ((), False)]
    )
    def test_a_lead_only_with_all_the_units_concerned(self, units, fine):
        session = Session(1, (Grant(Role.LEAD, 7), Grant(Role.LEAD, 9)))
        if fine:
            session.permit(Right.CHECK, units)
        else:
            with pytest.raises(OtherUnit) as refused:
                session.permit(Right.CHECK, units)
            assert refused.value.right == "check"

    def test_others_need_not_say_units(self):
        of(Role.QUARTERMASTER).permit(Right.CHECK)

    def test_two(self):
        admin = of(Role.ADMINISTRATOR)
        with pytest.raises(SecondPersonNeeded):
            admin.permit(Right.OPERATORS, two=True)
        with pytest.raises(SecondPersonNeeded):
            admin.beside(1, (Role.QUARTERMASTER,)).permit(Right.OPERATORS, two=True)
        admin.beside(2, (Role.QUARTERMASTER,)).permit(Right.OPERATORS, two=True)
        admin.permit(Right.OPERATORS)

    @pytest.mark.parametrize("right", [Right.DISPOSE, Right.STOCKTAKE, Right.MEMBERS, Right.OPERATORS, Right.OWN])
    @pytest.mark.parametrize("roles", [(), (Role.AUDITOR,), (Role.LEAD,), (Role.LEAD, Role.AUDITOR)])
    def test_who_only_looks_or_leads_stands_by_at_nothing(self, right, roles):
        keeper = of(Role.QUARTERMASTER, Role.ADMINISTRATOR)
        with pytest.raises(SecondHasNoRight):
            keeper.beside(2, roles).permit(right, two=True)

    def test_beside_what_concerns_property_stands_who_has_the_same_right(self):
        keeper = of(Role.QUARTERMASTER)
        with pytest.raises(SecondHasNoRight):
            keeper.beside(2, (Role.ADMINISTRATOR,)).permit(Right.DISPOSE, two=True)
        keeper.beside(2, (Role.ADMINISTRATOR,)).permit(Right.STOCKTAKE, two=True)
        keeper.beside(2, (Role.DEPUTY,)).permit(Right.DISPOSE, two=True)

    def test_of_keepers_there_may_be_one_alone(self):
        """Else nobody could be appointed beside the first where there is an auditor; property still waits for two."""
        keeper = of(Role.QUARTERMASTER, Role.ADMINISTRATOR, sole_keeper=True)
        keeper.permit(Right.OPERATORS, two=True)
        with pytest.raises(SecondPersonNeeded):
            keeper.permit(Right.DISPOSE, two=True)

    def test_one_where_there_is_nobody_else(self):
        of(Role.ADMINISTRATOR, alone=True).permit(Right.OPERATORS, two=True)

    def test_a_second_person_gives_no_right(self):
        with pytest.raises(NotAllowed):
            of(Role.AUDITOR).beside(2).permit(Right.OPERATORS, two=True)

    @pytest.mark.parametrize("way", [Way.INITIAL, Way.RECOVERY])
    def test_who_came_in_for_a_password_can_do_nothing_but_choose_it(self, way):
        session = of(*Role, unit=7, way=way)
        session.permit(Right.PASSWORD)
        for right in set(Right) - {Right.PASSWORD}:
            with pytest.raises(OwnPasswordFirst):
                session.permit(right, {7})

    def test_standing_by_changes_nothing_else(self):
        session = of(Role.LEAD, unit=7, alone=True, way=Way.INITIAL)
        assert session.beside(2).beside(0) == session
        assert session.beside(2).second == 2
