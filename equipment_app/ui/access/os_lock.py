"""Hears from the operating system that its screen is being locked, that another user takes over, or that it sleeps.

One function a system, with what the system itself brings. Where none of it is there, the desk locks by itself after a
while, as everywhere.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal, Slot


class OsLock(QObject):
    """`locked` whenever the system says so. What a watch has to keep is kept here."""

    locked = Signal()

    def __init__(self, parent: QObject, window: int = 0, system: str = sys.platform) -> None:
        """`window` is the native handle of the window, which Windows tells through."""
        super().__init__(parent)
        self.window = window
        watch = _SYSTEMS.get(system)
        self.kept = watch(self) if watch else None

    @Slot()
    def lock(self) -> None:
        self.locked.emit()

    @Slot(bool)
    def may_lock(self, on: bool) -> None:
        if on:
            self.locked.emit()


# Linux: the session manager says that the session is locked or the machine sleeps, the screen saver that it stands
# over everything. The part of Qt for D-Bus comes with Qt itself; on a machine without a bus nothing is heard.

_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver", "org.cinnamon.ScreenSaver")
_LOGIN = "org.freedesktop.login1"


def watch_linux(
    told: OsLock, buses: Callable[[], tuple[Any, Any] | None] | None = None, environ: Mapping[str, str] = os.environ
) -> tuple[Any, Any] | None:
    """`buses` gives that of the session and that of the system.

    The stub of their `connect` asks for a slot in bytes; what it takes is what `SLOT` gives.
    """
    found = (buses or _buses)()
    if found is None:
        return None
    session, system = found
    for saver in _SAVERS:
        session.connect("", "", saver, "ActiveChanged", told, SLOT("may_lock(bool)"))
    system.connect(_LOGIN, _session_path(environ), f"{_LOGIN}.Session", "Lock", told, SLOT("lock()"))
    system.connect(_LOGIN, "", f"{_LOGIN}.Manager", "PrepareForSleep", told, SLOT("may_lock(bool)"))
    return found


def _buses() -> tuple[Any, Any] | None:
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


# macOS: every program hears that the screen was locked, or that a saver covers it, through one notification centre.
# CoreFoundation is asked through ctypes; it answers on the main thread, whose run loop Qt turns.

MAC_NAMES = ("com.apple.screenIsLocked", "com.apple.screensaver.didstart")
_LIBRARY = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_UTF8, _AT_ONCE = 0x08000100, 4
_Told = ctypes.CFUNCTYPE(None, *(ctypes.c_void_p,) * 5)
"""CFNotificationCallback: centre, observer, name, object, user info."""


def watch_macos(told: OsLock, core: Any = None) -> list[Any]:
    """What has to stay in memory as long as it is listened for."""
    core = core or _core()
    heard = _Told(lambda *_: told.locked.emit())
    names = [core.CFStringCreateWithCString(None, name.encode(), _UTF8) for name in MAC_NAMES]
    centre = core.CFNotificationCenterGetDistributedCenter()
    for name in names:
        core.CFNotificationCenterAddObserver(centre, None, heard, name, None, _AT_ONCE)
    return [core, heard, *names]


def _core() -> Any:
    core, pointer = ctypes.CDLL(_LIBRARY), ctypes.c_void_p
    core.CFStringCreateWithCString.restype = pointer
    core.CFStringCreateWithCString.argtypes = [pointer, ctypes.c_char_p, ctypes.c_uint32]
    core.CFNotificationCenterGetDistributedCenter.restype = pointer
    core.CFNotificationCenterAddObserver.restype = None
    core.CFNotificationCenterAddObserver.argtypes = [pointer, pointer, _Told, pointer, pointer, ctypes.c_long]
    return core


# Windows: the session is locked, switched away from or disconnected; it says so in a message to a window that asked.
# The constants are those of WinUser.h and WtsApi32.h.

SESSION_CHANGE, LOCKED, CONSOLE_AWAY, REMOTE_AWAY = 0x02B1, 0x7, 0x2, 0x4
POWER, SLEEPS = 0x0218, 0x4
_MESSAGES = (b"windows_generic_MSG", b"windows_dispatcher_MSG")
_THIS_SESSION = 0


class NativeFilter(QAbstractNativeEventFilter):
    def __init__(self, told: OsLock) -> None:
        super().__init__()
        self._told = told

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        if bytes(kind.data() if isinstance(kind, QByteArray) else kind) in _MESSAGES:
            said = wintypes.MSG.from_address(int(message))
            session = said.message == SESSION_CHANGE and said.wParam in (LOCKED, CONSOLE_AWAY, REMOTE_AWAY)
            if session or (said.message == POWER and said.wParam == SLEEPS):
                self._told.locked.emit()
        return False, 0


def watch_windows(told: OsLock, registry: Any = None) -> NativeFilter | None:
    application = QCoreApplication.instance()
    if application is None or not told.window:
        return None
    registry = registry or ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined]
    registry.WTSRegisterSessionNotification(told.window, _THIS_SESSION)
    made = NativeFilter(told)
    application.installNativeEventFilter(made)
    return made


_SYSTEMS: dict[str, Callable[[OsLock], object]] = {
    "linux": watch_linux,
    "win32": watch_windows,
    "darwin": watch_macos,
}
