"""Windows: the session is locked, switched away from or disconnected; it says so in a message to a window that asked.

The constants are those of WinUser.h and WtsApi32.h.
"""

import ctypes
from ctypes import wintypes
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

if TYPE_CHECKING:
    from equipment_app.ui.os_lock import OsLock

SESSION_CHANGE, LOCKED, CONSOLE_AWAY, REMOTE_AWAY = 0x02B1, 0x7, 0x2, 0x4
POWER, SLEEPS = 0x0218, 0x4
_MESSAGES = (b"windows_generic_MSG", b"windows_dispatcher_MSG")
_THIS_SESSION = 0


class Registry(Protocol):
    """As much of wtsapi32 as is needed."""

    def WTSRegisterSessionNotification(self, window: int, flags: int) -> int: ...


class NativeFilter(QAbstractNativeEventFilter):
    def __init__(self, told: "OsLock") -> None:
        super().__init__()
        self._told = told

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        if bytes(kind.data() if isinstance(kind, QByteArray) else kind) in _MESSAGES:
            said = wintypes.MSG.from_address(int(message))
            session = said.message == SESSION_CHANGE and said.wParam in (LOCKED, CONSOLE_AWAY, REMOTE_AWAY)
            if session or (said.message == POWER and said.wParam == SLEEPS):
                self._told.locked.emit()
        return False, 0


def watch(told: "OsLock", registry: Registry | None = None) -> NativeFilter | None:
    application = QCoreApplication.instance()
    if application is None or not told.window:
        return None
    registry = registry or ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined]
    registry.WTSRegisterSessionNotification(told.window, _THIS_SESSION)
    made = NativeFilter(told)
    application.installNativeEventFilter(made)
    return made
