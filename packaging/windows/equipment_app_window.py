"""Starts the window where there is no console: what would be said there is said in a box of Windows.

Only the packages for Windows have it; `equipment-app-window.exe` runs it instead of `equipment_app`.
"""

import ctypes
import io
import sys
import traceback

_ERROR_BOX = 0x10
_CZECH = 0x05


def main() -> int:
    """The exit code of the program; whatever it said on its way to another one than 0 is shown."""
    heard = io.StringIO()
    kept = sys.stdout, sys.stderr
    sys.stdout = sys.stdout or heard
    sys.stderr = heard
    try:
        code = _run()
    finally:
        sys.stdout, sys.stderr = kept
    if code:
        _show(heard.getvalue().strip()[-2_000:], code)
    return code


def _run() -> int:
    try:
        from equipment_app.cli import main as program

        return program()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except Exception:
        traceback.print_exc()
        return 1


def _show(said: str, code: int) -> None:
    windows = ctypes.windll
    czech = windows.kernel32.GetUserDefaultUILanguage() & 0x3FF == _CZECH
    title = "Evidence výstroje" if czech else "Equipment App"
    head = "Program skončil s chybou" if czech else "The program ended with an error"
    windows.user32.MessageBoxW(None, f"{head} ({code}).\n\n{said}", title, _ERROR_BOX)


if __name__ == "__main__":
    sys.exit(main())
