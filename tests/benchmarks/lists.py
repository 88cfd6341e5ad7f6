"""The lists of the window: what 100,000 rows cost more than 1,000, from the step to what is seen of it painted."""

import os
from collections.abc import Callable

from timing import in_turn

ROUNDS, MANY, FEW = 21, 100_000, 1_000


def measure() -> list[tuple]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    many, few = _steps(MANY), _steps(FEW)
    rows = []
    for what, step in many.items():
        got, floor = in_turn(ROUNDS, step, few[what])
        rows.append((f"a list {what}", "100 000 rows", got, floor, "the same of 1 000 rows", "≤ 50 ms"))
    assert application is not None
    return rows


def _steps(count: int) -> dict[str, Callable[[], object]]:
    from PySide6.QtCore import QCoreApplication, Qt

    from equipment_app.ui.desk.desk import Desk
    from equipment_app.ui.jobs import Jobs
    from tests.conftest import ByHand
    from tests.ui.conftest import Shelf
    from tests.ui.long_list import Numbers, Wanted

    worker = ByHand()
    numbers = Numbers(Desk(Shelf, Jobs(worker)), count)
    numbers.resize(400, 600)
    numbers.show()
    QCoreApplication.processEvents()

    def step(do: Callable[[], object]) -> Callable[[], object]:
        def done() -> None:
            do()
            worker.run_all()
            numbers.view.viewport().repaint()

        return done

    def scroll() -> None:
        """By one page; begun again where the shorter list ends."""
        if not numbers.table.canFetchMore():
            numbers.narrow(numbers.first)
            worker.run_all()
        numbers.view.scrollToBottom()

    def sort() -> None:
        up = numbers.table.descending
        numbers.table.sort(0, Qt.SortOrder.AscendingOrder if up else Qt.SortOrder.DescendingOrder)

    steps = {
        "shown": lambda: numbers.narrow(numbers.first),
        "scrolled by a page": scroll,
        "sorted": sort,
        "narrowed": lambda: numbers.narrow(Wanted("even")),
    }
    return {name: step(do) for name, do in steps.items()}
