"""A machine that loses its power: a cart is filled, kept, filled on, and then SIGKILL. Run as a process of its own."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.house import House
from tests.systems import KILL
from tests.world import ADAM


def fill_and_die(store: Path) -> None:
    """No signal handler runs, nothing is closed, no transaction ends."""
    qt = QApplication([])
    house = House(store.parent, pytest.MonkeyPatch()).start(store)
    house.scan(house.badge(ADAM))
    for serial in ("V-001", "R-001"):
        house.scan(house.code(serial))
    house.hands.scan(house.code("R-002"))
    assert qt is not None and len(house.lines) == 2
    print("two lines, and a third on its way", flush=True)
    os.kill(os.getpid(), KILL)


if __name__ == "__main__":
    fill_and_die(Path(sys.argv[1]))
