"""A machine that loses its power while a delivery is taken in: numbers are scanned, and then SIGKILL."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.house import CONTROL, House, Key
from tests.systems import KILL


def begin(house: House) -> None:
    """From Stock, by the one order there is: three radios came and ten shirts."""
    house.key(Key.Key_3, CONTROL)
    house.key(Key.Key_N, CONTROL)
    assert house.page.title() == "Receive a delivery"
    house.key(Key.Key_F6)
    house.key(Key.Key_Down)
    house.key(Key.Key_Return)
    house.type("DL-31")
    house.key(Key.Key_Return)
    house.type("3")
    house.key(Key.Key_Down)
    house.type("10")
    house.key(Key.Key_Return, CONTROL)  # leads to the place, which is missing
    house.type("A01")
    house.key(Key.Key_Return)
    house.key(Key.Key_F8)


def scan_and_die(store: Path) -> None:
    """No signal handler runs, nothing is closed, no transaction ends."""
    qt = QApplication([])
    house = House(store.parent, pytest.MonkeyPatch()).start(store)
    begin(house)
    for serial in ("X-1001", "X-1002"):
        house.scan(serial)
    house.hands.scan("X-1003")
    assert qt is not None and house.page.draft.ready == 12
    print("two numbers, and a third on its way", flush=True)
    os.kill(os.getpid(), KILL)


if __name__ == "__main__":
    scan_and_die(Path(sys.argv[1]))
