"""Sizes of a scheme are added, moved, and removed while nobody has them; a scheme of one's own is made."""

import pytest

from equipment_app.domain.errors import FieldMissing
from equipment_app.operations.issue import Issue
from equipment_app.operations.sizes import NoSizes, OneSizeStays, SetSizes, SizeInUse, SizeTwice
from equipment_app.queries.stock import card
from tests.world import CTIBOR, World


def schemes(world: World) -> dict:
    return {one.code: one for one in world.ask(lambda books: books.catalogue.size_schemes())}


def test_a_size_is_added_and_all_are_put_in_another_order(world: World):
    before = schemes(world)["alfa"].sizes
    done = world.do(SetSizes("alfa", ("6XL", *reversed(before))))
    assert (done.what, done.subject) == ("sizes_changed", "Oděv")
    assert world.ask(lambda books: books.catalogue.sizes("alfa")) == ("6XL", *reversed(before))
    world.do(Issue(CTIBOR, ("TRIKO/L*2",)))
    shirt = world.article("TRIKO")
    assert [line.size for line in world.ask(lambda books: card(books, shirt)).sizes] == ["XL", "L", "M"]
    assert world.do(SetSizes("alfa", ("6XL", *reversed(before)))).what == "nothing_new"
    assert world.verified().problems == ()


def test_what_a_thing_or_a_member_has_stays(world: World):
    assert {"M", "L", "XL"} <= schemes(world)["alfa"].used
    assert set(schemes(world)["alfa"].articles) == {"Reflexní vesta", "Tričko funkční"}
    with pytest.raises(SizeInUse) as refused:
        world.do(SetSizes("alfa", ("S", "M", "L", "XXL")))
    assert "XL" in str(refused.value.args)
    world.do(SetSizes("alfa", ("M", "L", "XL")))
    assert schemes(world)["alfa"].sizes == ("M", "L", "XL"), "nobody has any of the others"


def test_a_scheme_of_ones_own_made_to_measure(world: World):
    world.do(SetSizes("Miry", ("na míru",), "Na míru"))
    assert (schemes(world)["miry"].name, schemes(world)["miry"].sizes) == ("Na míru", ("na míru",))
    assert world.verified().problems == ()


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (SetSizes("alfa", ()), NoSizes),
        (SetSizes("alfa", ("M", "L", "XL", "xl")), SizeTwice),
        (SetSizes("alfa", ("M", "L", "XL", "2XL", "XXL")), SizeTwice),
        (SetSizes("uni", ("uni", "M")), OneSizeStays),
        (SetSizes("nova", ("1",)), FieldMissing),
        (SetSizes(" ", ("1",), "Nová"), FieldMissing),
    ],
)
def test_what_is_refused(world: World, command: SetSizes, refusal: type[Exception]):
    with pytest.raises(refusal):
        world.do(command)
