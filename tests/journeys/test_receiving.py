"""A delivery is taken in with keys and scans: the machine dies and goes on, and the rest comes later."""

import subprocess
import sys
from pathlib import Path

import pytest

from equipment_app.operations.orders import PlaceOrder
from tests.house import CONTROL, House, Key, verified
from tests.journeys.dying_delivery import begin
from tests.systems import KILLED
from tests.world import World

ROOT = Path(__file__).parents[2]


@pytest.fixture
def ordered(store: Path, clock) -> Path:
    world = World.of(store, clock)
    world.do(PlaceOrder("Výstroj Zkušební", ("RADIO*3@18500", "TRIKO/M*10@390"), "SML-88", "Rozpočet PČR"))
    world.close()
    return store


def stock(house: House, code: str) -> int:
    return house.read(lambda books: sum(books.things.stock(books.catalogue.by_code(code).id).values()))


def test_a_delivery_goes_on_after_the_death_of_the_machine_and_comes_in_two_parts(house: House, ordered: Path):
    died = subprocess.run(
        [sys.executable, "-m", "tests.journeys.dying_delivery", str(ordered)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (died.returncode, died.stdout.strip()) == (KILLED, "two numbers, and a third on its way"), died.stderr
    house.start(ordered)
    radios, shirts = stock(house, "RADIO"), stock(house, "TRIKO")
    house.key(Key.Key_3, CONTROL)
    house.key(Key.Key_N, CONTROL)
    assert "DL-31" in house.page.context and house.page.draft.ready == 12
    assert "Receive 12 pieces" in house.seen
    house.key(Key.Key_Return, CONTROL)
    assert (stock(house, "RADIO"), stock(house, "TRIKO")) == (radios + 2, shirts + 10)
    assert house.page.title() == "Labels"
    house.key(Key.Key_Escape)
    assert "goes on with PR-2026-000001" in house.page.context
    house.key(Key.Key_F8)
    house.scan("X-1002")
    assert house.page.draft.lines[0].pieces[-1].known and not house.page.draft.ready
    house.scan("X-1003")
    house.key(Key.Key_Return, CONTROL)
    assert stock(house, "RADIO") == radios + 3 and house.read(lambda books: books.orders.open()) == []
    house.close()
    assert verified(ordered).ok


@pytest.mark.qt_log_ignore("plugin does not support")
def test_it_is_taken_back_as_a_whole(house: House, ordered: Path):
    house.start(ordered)
    radios = stock(house, "RADIO")
    begin(house)
    for serial in ("X-1001", "X-1002", "X-1003"):
        house.scan(serial)
    house.key(Key.Key_Return, CONTROL)
    assert stock(house, "RADIO") == radios + 3
    assert house.page.title() == "Labels"
    house.place.show_page("members")
    house.run()
    house.key(Key.Key_Z, CONTROL)
    assert stock(house, "RADIO") == radios + 3, "a page that one went to by oneself takes nothing back"
    house.place.show_page("labels")
    house.run()
    house.key(Key.Key_Z, CONTROL)
    assert stock(house, "RADIO") == radios and "Cancelled: PR-2026-000001" in house.said[-1]
    house.place.show_page("receive")
    house.run()
    house.key(Key.Key_Z, CONTROL)
    assert house.said[-1].startswith("There is nothing to take back"), "it was taken back once"
    house.close()
    assert verified(ordered).ok
