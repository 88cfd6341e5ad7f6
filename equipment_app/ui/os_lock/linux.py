"""Linux: the session manager says that the session is locked or the machine sleeps, the screen saver that it stands
over everything. The part of Qt for D-Bus comes with Qt itself; on a machine without a bus nothing is heard.
"""

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import SLOT, QObject, Slot

if TYPE_CHECKING:
    from equipment_app.ui.os_lock import OsLock

_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver", "org.cinnamon.ScreenSaver")
_LOGIN = "org.freedesktop.login1"


class Bus(Protocol):
    """As much of `QDBusConnection` as is needed: service, path, interface, name, receiver, slot.

    Its own stub asks for a slot in bytes; what it takes is what `SLOT` gives.
    """

    def connect(self, *listening: Any) -> object: ...


class _Ear(QObject):
    def __init__(self, told: "OsLock") -> None:
        super().__init__(told)
        self._told = told

    @Slot()
    def locks(self) -> None:
        self._told.locked.emit()

    @Slot(bool)
    def may_lock(self, on: bool) -> None:
        if on:
            self._told.locked.emit()


def watch(
    told: "OsLock", buses: "Callable[[], tuple[Bus, Bus] | None] | None" = None, environ: Mapping[str, str] = os.environ
) -> QObject | None:
    """`buses` gives that of the session and that of the system."""
    found = (buses or _buses)()
    if found is None:
        return None
    session, system = found
    ear = _Ear(told)
    for saver in _SAVERS:
        session.connect("", "", saver, "ActiveChanged", ear, SLOT("may_lock(bool)"))
    system.connect(_LOGIN, _session_path(environ), f"{_LOGIN}.Session", "Lock", ear, SLOT("locks()"))
    system.connect(_LOGIN, "", f"{_LOGIN}.Manager", "PrepareForSleep", ear, SLOT("may_lock(bool)"))
    return ear


def _buses() -> "tuple[Bus, Bus] | None":
    try:
        from PySide6.QtDBus import QDBusConnection
    except ImportError:
        return None
    return QDBusConnection.sessionBus(), QDBusConnection.systemBus()


def _session_path(environ: Mapping[str, str]) -> str:
    """Of this login session, as systemd writes its id into a path; of any, where it has none."""
    id = environ.get("XDG_SESSION_ID", "")
    if not id:
        return ""
    escaped = "".join(
        char if (char.isascii() and char.isalpha()) or (at and char.isdigit()) else f"_{ord(char):02x}"
        for at, char in enumerate(id)
    )
    return f"/org/freedesktop/login1/session/{escaped}"
