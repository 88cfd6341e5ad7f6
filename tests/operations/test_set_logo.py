"""The logo of a source, and of the store where it has none: kept by an entry, put on the papers made from then on."""

import pytest

from equipment_app.domain import papers
from equipment_app.domain.errors import NoLogo
from equipment_app.operations.fundings import SetFunding
from equipment_app.operations.settings import SetSettings
from tests.documents.drawn import png
from tests.world import World


@pytest.fixture
def world(tmp_path):
    made = World.again(tmp_path / "sklad.equip")
    yield made
    made.close()


def pictures(world):
    return {one.code: one.picture for one in world.ask(lambda books: books.settings.fundings()).values()}


def test_sources_that_ask_for_a_logo_get_it(world):
    assert set(pictures(world).values()) == {b""}
    world.do(SetSettings({"funding.logo": papers.logo_text(png())}))
    found = pictures(world)
    assert found["CZ-HOMEAFFAIRS-0004"] == png() and found["Rozpočet PČR"] == b""
    world.do(SetSettings({"funding.logo": ""}))
    assert set(pictures(world).values()) == {b""}


@pytest.mark.parametrize("bad", ["x", papers.logo_text(b"no picture"), papers.logo_text(png(mode="RGB"))])
def test_what_papers_cannot_carry_is_refused(world, bad):
    with pytest.raises(NoLogo):
        world.do(SetSettings({"funding.logo": bad}))
    assert set(pictures(world).values()) == {b""}


GRANT, BUDGET = "CZ-HOMEAFFAIRS-0004", "Rozpočet PČR"
OWN, OTHER = png(60, 20), png(90, 30)


def test_one_of_its_own_goes_before_that_of_the_store(world):
    world.do(SetSettings({"funding.logo": papers.logo_text(png())}))
    world.do(SetFunding(GRANT, logo=papers.logo_text(OWN)))
    world.do(SetFunding(BUDGET, logo=papers.logo_text(OTHER)))
    assert (pictures(world)[GRANT], pictures(world)[BUDGET]) == (OWN, OTHER)
    world.do(SetFunding(GRANT, share="85"))
    assert pictures(world)[GRANT] == OWN, "what is not said stays"
    assert world.do(SetFunding(GRANT, logo=papers.logo_text(OWN))).what == "nothing_new"
    world.do(SetFunding(GRANT, logo=""))
    world.do(SetFunding(BUDGET, logo=""))
    assert (pictures(world)[GRANT], pictures(world)[BUDGET]) == (png(), b"")
    assert world.verified().problems == ()


def test_its_words_and_what_makes_it_a_grant_stay(world):
    def told():
        found = world.ask(lambda books: books.settings.fundings())
        return [(one.logo, one.is_grant) for one in (found[GRANT], found[BUDGET])]

    before = told()
    world.do(SetFunding(GRANT, logo=papers.logo_text(OWN)))
    world.do(SetFunding(BUDGET, logo=papers.logo_text(OTHER)))
    assert told() == before == [("Norway Grants", True), ("", False)]
    world.reopen()
    assert (told(), pictures(world)[GRANT]) == (before, OWN)


@pytest.mark.parametrize("bad", ["x", papers.logo_text(b"no picture"), papers.logo_text(png(mode="RGB"))])
def test_a_source_refuses_what_papers_cannot_carry_as_well(world, bad):
    with pytest.raises(NoLogo):
        world.do(SetFunding(GRANT, logo=bad))
    assert pictures(world)[GRANT] == b""
