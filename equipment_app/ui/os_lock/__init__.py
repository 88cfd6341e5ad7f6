"""Hears from the operating system that its screen is being locked, that another user takes over, or that it sleeps.

One function a system, with what the system itself brings. Where none of it is there, the desk locks by itself after a
while, as everywhere.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from equipment_app.ui.os_lock.linux import watch as watch_linux
from equipment_app.ui.os_lock.macos import watch as watch_macos
from equipment_app.ui.os_lock.windows import watch as watch_windows

Watch = Callable[["OsLock"], object]
_SYSTEMS: dict[str, Watch] = {"linux": watch_linux, "win32": watch_windows, "darwin": watch_macos}


class OsLock(QObject):
    """`locked` whenever the system says so. What a watch has to keep is kept here."""

    locked = Signal()

    def __init__(self, parent: QObject, window: int = 0, system: str = sys.platform) -> None:
        """`window` is the native handle of the window, which Windows tells through."""
        super().__init__(parent)
        self.window = window
        watch = _SYSTEMS.get(system)
        self.kept = watch(self) if watch else None
