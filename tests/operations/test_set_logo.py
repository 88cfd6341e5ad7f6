"""The logo of the grant is a setting: kept by an entry, put on the papers made from then on."""

import pytest

from equipment_app.domain import papers
from equipment_app.domain.errors import NoLogo
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
