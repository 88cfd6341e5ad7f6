"""Python's collector of cycles keeps out of the way of the start, and leaves alone what the start has made.

A start makes a hundred thousand objects and no garbage: the collector would go through them a hundred times, 60 ms of
it. Later it would go through all of them again, 30 to 60 ms at a stretch, in the middle of whatever is done then. What
the start has made stays as long as the window, so it is set aside.
"""

import gc

from PySide6.QtCore import QTimer

STARTED_MS = 5_000
"""By then a program has started on a slow computer as well."""


def wait_for_the_start() -> None:
    """From now on nothing is collected, until the program has started."""
    gc.disable()
    QTimer.singleShot(STARTED_MS, _begin)


def _begin() -> None:
    gc.freeze()
    gc.enable()
