"""A laptop that loses its power in the middle of a check: 137 labels are read, then SIGKILL. A process of its own."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.house import CONTROL, House, Key
from tests.systems import KILL
from tests.unit_of_twenty import KINDS, serial

SCANS = 137


def scan_and_die(store: Path) -> None:
    """No signal handler runs, nothing is closed, no transaction ends."""
    qt = QApplication([])
    house = House(store.parent, pytest.MonkeyPatch()).start(store)
    begin(house)
    read_labels(house, codes(house)[:SCANS])
    assert qt is not None and house.page.session.check.counts().total == 240
    print(f"{len(house.page.session.check.progress.seen)} seen", flush=True)
    os.kill(os.getpid(), KILL)


def begin(house: House) -> None:
    """Ctrl+4, the unit of twenty, its kit, Ctrl+Enter."""
    house.key(Key.Key_4, CONTROL)
    new = house.page.start.new
    new.unit.setCurrentIndex(new.unit.findText("Karlovarsk", Qt.MatchFlag.MatchContains))
    house.key(Key.Key_Return, CONTROL)


def codes(house: House) -> list[str]:
    """All labels of the unit, member by member."""
    plan = house.page.session.check.plan
    things = {name: known.code for known in plan.known for name in known.names}
    return [things[serial(n // KINDS + 1, n % KINDS + 1)] for n in range(len(plan.known))]


def read_labels(house: House, texts: list[str]) -> None:
    """One after another, as fast as somebody reads a table full of kit."""
    for text in texts:
        house.hands.scan(text)
        house.worker.run_all()


if __name__ == "__main__":
    scan_and_die(Path(sys.argv[1]))
