"""macOS: every program hears that the screen was locked, or that a saver covers it, through one notification centre.

CoreFoundation is asked through ctypes; it answers on the main thread, whose run loop Qt turns.
"""

import ctypes
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from equipment_app.ui.os_lock import OsLock

NAMES = ("com.apple.screenIsLocked", "com.apple.screensaver.didstart")
_LIBRARY = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_UTF8, _AT_ONCE = 0x08000100, 4
_Told = ctypes.CFUNCTYPE(None, *(ctypes.c_void_p,) * 5)
"""CFNotificationCallback: centre, observer, name, object, user info."""


def watch(told: "OsLock", core: Any = None) -> list[Any]:
    """What has to stay in memory as long as it is listened for."""
    core = core or _core()
    heard = _Told(lambda *_: told.locked.emit())
    names = [core.CFStringCreateWithCString(None, name.encode(), _UTF8) for name in NAMES]
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
