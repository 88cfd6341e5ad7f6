"""Who keeps the store, as Settings list them."""

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.home import FIRST, SPARE
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.operators import GiveBadge, ResetPassword, WithdrawOperator
from equipment_app.queries.operators import operators, spare_badge
from tests.world import World

LAST = FIRST.last - SPARE


def badge(number: int) -> str:
    return str(Code(Family.BADGE, number))


def test_a_spare_badge_is_the_last_number_and_then_the_one_before(world: World):
    assert world.ask(spare_badge) == badge(LAST)
    world.do(GiveBadge(1, badge(LAST)))
    assert world.ask(spare_badge) == badge(LAST - 1)


def test_one_that_was_taken_away_is_not_spare_again(world: World):
    world.do(GiveBadge(1, badge(LAST)))
    world.do(GiveBadge(1, badge(LAST - 1)))
    assert world.ask(spare_badge) == badge(LAST - 2)


def test_badges_of_members_are_far_from_it(world: World):
    world.do(GiveBadge(1, badge(501)))
    assert world.ask(spare_badge) == badge(LAST)


def test_where_nobody_has_a_password_the_one_who_works_is_known_all_the_same(world: World):
    [zora] = world.ask(operators)
    assert (zora.name, zora.password, zora.key, zora.sheet, zora.works) == ("Skladníková Zora", "", "", False, True)
    assert set(zora.roles) == {"administrator", "quartermaster"} and zora.units == ()


def test_each_with_what_they_may_and_what_they_come_in_with(world: World):
    unit = world.ask(lambda books: books.people.units()["KRPA"][0])
    world.appoint("Vedoucí", "Leoš", Grant(Role.LEAD, unit))
    world.appoint("Novák", "Petr", Grant(Role.QUARTERMASTER))
    world.do(GiveBadge(world.ask(operators)[-1].id, badge(502)))
    zora, lead, petr = world.ask(operators)
    assert zora.works and not lead.works and not petr.works
    assert (lead.roles, lead.units) == (("lead",), ("KRPA",))
    assert {one.password for one in (zora, lead, petr)} == {"own"}
    assert len({one.key for one in (zora, lead, petr)}) == 3 and all(len(one.key) == 8 for one in (zora, lead, petr))
    assert (petr.roles, petr.badges) == (("quartermaster",), (badge(502),))


def test_a_new_first_password_comes_without_a_key_and_whoever_left_has_nothing(world: World):
    for name in ("Leoš", "Petr", "Ivo"):
        world.appoint("Novák", name, Grant(Role.QUARTERMASTER))
    _, leos, petr, _ = world.ask(operators)
    world.together(ResetPassword(leos.id, "dočasné heslo"))
    world.do(GiveBadge(petr.id, badge(502)))
    world.together(WithdrawOperator(petr.id))
    _, leos, petr, ivo = world.ask(operators)
    assert (leos.password, leos.key, leos.withdrawn) == ("initial", "", False)
    assert (petr.password, petr.key, petr.roles, petr.badges, petr.withdrawn) == ("", "", (), (), True)
    assert (ivo.name, ivo.password) == ("Novák Ivo", "own")
