"""What expires first goes out first; whoever names a batch gets that one, and nobody gets what is not there."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equipment_app.domain.errors import LineRefused, OutOfStock
from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue, NoSuchBatch
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from tests.world import ADAM, DELIVERY, EVA, World

DAY = date(2026, 3, 2)


def came(world, *batches):
    """Batch, days until it expires (None: it does not), and pieces."""
    rows = "".join(
        f"D-{batch};1.3.2026;Nový;;RUKAV;;{n};;;{batch};{_day(days)};99;Sklad;A01\n" for batch, days, n in batches
    )
    world.take_in(ListKind.DELIVERIES, DELIVERY + rows)


def _day(days):
    return f"{DAY + timedelta(days=days):%d.%m.%Y}" if days else ""


def given_out(world, number):
    return dict(
        world.sql(
            """SELECT t.batch, sum(m.quantity) FROM move m JOIN thing t ON t.id = m.thing JOIN act a ON a.seq = m.seq
        WHERE a.series || '-' || a.year || '-' || printf('%06d', a.number) = ? GROUP BY t.batch""",
            number,
        )
    )


def test_the_first_to_expire_goes_out_first_and_another_by_its_name(world):
    came(world, ("LATE", 900, 5), ("SOON", 30, 3))
    assert given_out(world, world.do(Issue(ADAM, ("RUKAV*4",))).number) == {"SOON": 3, "LATE": 1}
    done = world.do(Issue(ADAM, ("RUKAV@s-26*2",)))
    assert given_out(world, done.number) == {"S-26": 2}
    world.do(Undo(done.number, "omyl"))
    assert given_out(world, world.do(Issue(EVA, ("RUKAV/uni@LATE",))).number) == {"LATE": 1}
    assert world.verified().problems == ()


def test_a_batch_that_is_not_there_is_refused_with_those_that_are(world):
    came(world, ("SOON", 30, 3))
    with pytest.raises(LineRefused) as refused:
        world.do(Issue(ADAM, ("RUKAV@JINA",)))
    assert isinstance(refused.value.cause, NoSuchBatch)
    for lang in ("cs", "en"):
        assert "SOON (2026-04-01)" in refused.value.said(lang)
    with pytest.raises(LineRefused) as refused:
        world.do(Issue(ADAM, ("TRIKO/M@JINA",)))
    assert "Žádná šarže druhu Tričko funkční ve skladu není" in refused.value.said("cs")
    with pytest.raises(LineRefused) as refused:
        world.do(Issue(ADAM, ("RUKAV@SOON*4",)))
    assert isinstance(refused.value.cause, OutOfStock)


def test_an_expired_batch_is_not_given_because_it_is_named(world):
    came(world, ("OLD", -20, 3))
    assert given_out(world, world.do(Issue(ADAM, ("RUKAV*2",))).number) == {"S-26": 2}
    with pytest.raises(LineRefused):
        world.do(Issue(ADAM, ("RUKAV@OLD",)))
    done = world.do(Issue(ADAM, ("RUKAV@OLD",), overdue="na výcvik"))
    assert given_out(world, done.number) == {"OLD": 1}


def test_quantities_come_back_of_the_batch_that_is_named(world):
    rows = "".join(f"D-{n};1.3.2026;Nový;;TRIKO;M;5;;;{n};;99;Sklad;A01\n" for n in ("B1", "B2"))
    world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
    world.do(Issue(ADAM, ("TRIKO/M@B1*2", "TRIKO/M@B2*2")))
    done = world.do(TakeBack(ADAM, ("TRIKO/M@B2*2",), condition="good"))
    assert given_out(world, done.number) == {"B2": 2}


@settings(max_examples=25, deadline=None)
@given(
    lots=st.lists(st.tuples(st.integers(1, 400), st.integers(1, 6)), min_size=1, max_size=5, unique_by=lambda x: x[0]),
    asks=st.lists(st.integers(1, 4), min_size=1, max_size=5),
)
def test_whatever_came_and_is_asked_for_goes_out_in_the_order_of_expiry(lots, asks, tmp_path_factory):
    world = World.again(tmp_path_factory.mktemp("lots") / "a.equip")
    with world.database:
        came(world, *((f"B{days:03}", days, n) for days, n in lots))
        queue = [f"B{days:03}" for days, n in sorted(lots) for _ in range(n)] + ["S-26"] * 50
        for quantity in asks:
            found = given_out(world, world.do(Issue(ADAM, (f"RUKAV*{quantity}",))).number)
            wanted, queue = queue[:quantity], queue[quantity:]
            assert found == {batch: wanted.count(batch) for batch in wanted}
