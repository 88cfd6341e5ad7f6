"""Scans on every page, a part of them, with keys that bear their own times; with real keys by option of the script."""

import json
import random
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from equipment_app.scanning.decode import Route, Scan, Torn
from equipment_app.scanning.keys import Stroke
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.scanner.missed import Miss
from tests.campaigns.at_window import at_window
from tests.campaigns.scan_plan import Burst, Press, Tally, burst, judged
from tests.campaigns.scans import BURST, PLANTED, Progress, stages
from tests.campaigns.told import BEGINNING
from tests.house import House
from tests.world import World


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    world = World.make(tmp_path_factory.mktemp("scans") / "sklad.equip")
    world.close()
    return world.path


class Ears:
    """What came of the keys, and whether it was said that something was not taken."""

    def __init__(self, house: House) -> None:
        self.heard: list[Scan] = []
        self.refused, self.silent = 0, 0
        self._house = house
        house.scanner.scanned.connect(lambda scan: self.heard.append(scan))
        house.scanner.torn.connect(lambda scan: self._missed(scan, 0))
        house.scanner.blocked.connect(lambda scan: self._missed(scan, 1))

    def _missed(self, scan: Scan, refused: int) -> None:
        self.heard.append(scan)
        self.refused += refused
        self.silent += not any(one.topic in list(Miss) for one in self._house.place.messages.messages)


def on_every_page(folder: Path, store: Path, seed: int, count: int, every: int = 1) -> tuple[Tally, list[str]]:
    """What came of `count` scans on each page, or `every` so manieth, and the pages that lost one."""
    whole, losing, complaints = Tally(), [], []
    chance = random.Random(seed)
    with at_window(folder, store, complaints) as house:
        for page, scene in list(house.read(stages).items())[::every]:
            house.place.messages.clear()
            house.place.show_page(page, scene.opened)
            house.run()
            texts = [f"RST{chance.randrange(10**7):07}" for _ in range(count)]
            field = house.page.list_search()
            if among_text := field is not None and field.isVisible() and chance.random() < 0.5:
                field.setFocus()
            tally = pressed(house, burst(chance, texts, among_text=among_text, halting=0.5))
            losing += [] if tally.ok else [f"{page}: {tally}"]
            whole.add(tally)
    assert complaints == []
    return whole, losing


def pressed(house: House, sent: Burst) -> Tally:
    """Without a moment for the worker: all of it waits for what the first has set going."""
    ears, typed, before = Ears(house), [], _texts(house)
    house.scanner.pressed.connect(typed.append)
    for one in (*sent.keys, Press("q", 2000)):
        house.hands.key(one.char, one.after)
    house.hands.rest()
    house.run()
    text = "".join(stroke.char for stroke in typed) if house.scanner._wedge.among_text else ""
    tally = judged(sent.sent, ears.heard, ears.refused, text)
    tally.lost += ["not said"] * ears.silent
    tally.left += [] if tally.typed else sorted(_texts(house) - before - {*sent.sent, ""})
    return tally


def _texts(house: House) -> set[str]:
    """What stands in the fields, but for the letters that a person typed."""
    return {line.text().replace("q", "") for line in house.window.findChildren(QLineEdit) if line.isVisible()}


def test_every_page_takes_or_tells_all_in_order(tmp_path, store):
    tally, losing = on_every_page(tmp_path / "machine", store, 20261202, 6)
    assert losing == []
    assert tally.sent == 6 * len(PAGES) and min(tally.taken, tally.told) > len(PAGES)


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_what_is_planted_is_shown_up(plant, tmp_path, store):
    with plant():
        assert on_every_page(tmp_path / "machine", store, 20261202, BURST, every=4)[1]


def test_a_hundred_at_once_are_handed_on_in_order(tmp_path, store):
    """A reader with a memory: nothing between two codes but what it always waits between keys."""
    complaints: list[str] = []
    texts = [f"RST{number:07}" for number in range(100)]
    with at_window(tmp_path / "machine", store, complaints) as house:
        tally = pressed(house, burst(random.Random(3), texts, memory=True))
    assert (tally.lost, tally.invented, complaints) == ([], [], [])


def test_a_judge_who_sees_nothing_lost_where_something_is():
    assert judged(["RST0000001", "RST0000002"], []).lost == ["RST0000001", "RST0000002"]
    assert not Tally().ok


def test_a_judge_who_sees_what_was_told_as_less_than_it_was():
    assert judged(["RST0000001"], [Scan(Torn(), "0001", Route.TEXT, "0001")]).pieces == ["0001"]


def test_what_is_torn_is_told_though_all_of_its_number_is_known():
    torn = Scan(Torn(), "RST0000001", Route.TEXT, "RST0000001")
    keys = [Stroke(char, 0, 100 * (place > 0) + place) for place, char in enumerate("RST0000001\r")]
    tally = judged(["RST0000001"], [torn], strokes=keys, paused={"RST0000001"})
    assert (tally.taken, tally.told, tally.why) == (0, 1, {"held up within the first key": 1})


def test_a_run_goes_on_where_a_former_one_was_killed(tmp_path):
    first = Progress(7, 20, tmp_path / "s1")
    first.heard({"red": dict.fromkeys(PLANTED, True)})
    first.heard({"tally": Tally(12, taken=11, told=1, why=Counter({"refused": 1})).as_facts()})
    first.keep()
    second = Progress(8, 20, tmp_path / "s1")
    second.heard({"tally": Tally(8, taken=8).as_facts()})
    second.keep()
    kept = (tmp_path / "s1").read_text(encoding="utf-8").splitlines()
    [row] = [json.loads(line.removeprefix(BEGINNING)) for line in kept if line.startswith(BEGINNING)]
    assert (row["seed"], row["ok"]) == (8, True)
    assert row["count"].startswith("20 scans in 2 runs, ") and "19 taken, 1 told (1 refused)" in row["count"]
    second.heard({"tally": Tally(1, lost=["RST0000001"]).as_facts()})
    assert not second.row().ok and second.row().result.startswith("1 lost in silence")
