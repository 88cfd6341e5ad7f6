"""The page Unit check: what the program itself takes per scan, from the last key of the reader to the grid painted.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.unit_check_page

Through the real window, with real key events and a worker that is cranked between the scans: keeping a scan happens on
another thread and is measured beside it. Twenty members of twelve things each, and everybody of a large store at once.
"""

import tempfile
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from equipment_app.domain.unit_check import Check
from tests.house import House
from tests.journeys.dying_check import begin, codes
from tests.journeys.scan_time import one_scan
from tests.ui.checks import made
from tests.unit_of_twenty import make


class Count(QObject):
    """How often what it watches was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.paints += event.type() == QEvent.Type.Paint
        return False


def journey(house: House, texts: list[str]) -> list[tuple[float, float]]:
    painted = Count()
    house.page.board.grid.viewport().installEventFilter(painted)
    spent = []
    for text in texts:
        before = painted.paints
        spent.append(one_scan(house, text))
        assert painted.paints > before, "the grid was not painted"
    house.page.board.grid.viewport().removeEventFilter(painted)
    return spent


def say(what: str, spent: list[float]) -> None:
    worst = sorted(spent)[-max(1, len(spent) // 100)]
    print(f"{what:<58} median {median(spent) * 1000:6.2f} ms   99 of 100 under {worst * 1000:6.2f} ms")


def main() -> None:
    qt = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder) / "sklad.equip")
        world.close()
        house = House(Path(folder), pytest.MonkeyPatch()).start(world.path)
        house.paint_all()
        begin(house)
        spent = journey(house, codes(house))
        assert qt is not None and house.page.session.check.counts().waiting == 0
        say("20 × 12, last key to the grid painted (aim ≤ 20 ms)", [shown for shown, _ in spent])
        say("20 × 12, kept in the books, on the worker", [kept for _, kept in spent])
        house.page.session.begin(Check.of(made(280, 20)))
        known = house.page.session.check.plan.known[::20]
        spent = journey(house, [one.code for one in known])
        say("280 × 20, last key to the grid painted", [shown for shown, _ in spent])
        house.close()


if __name__ == "__main__":
    main()
