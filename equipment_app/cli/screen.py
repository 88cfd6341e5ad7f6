"""Is there a screen? Qt ends the whole process where it finds none, so it is asked before Qt is."""

import os
import sys

OFFSCREEN = "offscreen"
_TOLD_BY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def missing() -> bool:
    """On Linux without a display, where nobody chose another way for Qt to draw."""
    return sys.platform == "linux" and not any(map(os.environ.get, _TOLD_BY))


def do_without() -> None:
    """What is drawn from now on is drawn in memory."""
    os.environ["QT_QPA_PLATFORM"] = OFFSCREEN
