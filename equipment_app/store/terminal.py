"""Whether somebody sits at a stream: only there is a secret asked for, or a name said."""

import sys
from typing import IO, Any


def attended(stream: IO[str] | None) -> bool:
    """Windows counts its nowhere among terminals, and a process without a window has no streams at all."""
    if stream is None or not stream.isatty():
        return False
    return sys.platform != "win32" or _is_console(stream)


if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    def _is_console(stream: IO[Any]) -> bool:
        """Nothing else has a mode."""
        handle, mode = wintypes.HANDLE(msvcrt.get_osfhandle(stream.fileno())), wintypes.DWORD()
        return bool(ctypes.windll.kernel32.GetConsoleMode(handle, ctypes.byref(mode)))

else:

    def _is_console(_: IO[Any]) -> bool:
        """Never asked."""
        return True
