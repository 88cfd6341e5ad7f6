"""Python's collector of cycles keeps out of the way of the start, and leaves alone what the start has made.

A start makes a hundred thousand objects and hardly any garbage: the collector would go through them a hundred times,
60 ms of it. Later it would go through all of them again, 30 to 60 ms at a stretch, in the middle of whatever is done
then. Nearly all the start has made stays as long as the program (modules, classes, words), so it is set aside; what of
it could have gone, such as the parts of a first page that is made anew for another operator, stays with it, once.
"""

import gc

from PySide6.QtCore import QTimer

STARTED_MS = 5_000
"""By then the first page stands on a slow computer as well, where nobody has to sign in for it."""


def wait_for_the_start() -> None:
    """From now on nothing is collected, until the program has started."""
    gc.disable()
    QTimer.singleShot(STARTED_MS, _begin)


def _begin() -> None:
    gc.freeze()
    gc.enable()
