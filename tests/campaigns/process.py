"""What the system says this process has."""

import ctypes
import mmap
import os
from ctypes import wintypes
from pathlib import Path

_WORKING_SET = 2
"""Which word of Windows' PROCESS_MEMORY_COUNTERS: the first is its own size and the faults."""
_COUNTERS = ctypes.c_size_t * 9


def has() -> tuple[float, int, int]:
    """Megabytes of memory, open files, threads. Windows is asked for memory alone: the others are 0."""
    if os.name == "nt":
        return _working_set() / (1 << 20), 0, 0
    here = Path("/proc/self")
    pages = int((here / "statm").read_text(encoding="ascii").split()[1])
    files, threads = (len(os.listdir(here / name)) for name in ("fd", "task"))  # noqa: PTH208  a Path would be counted
    return pages * mmap.PAGESIZE / (1 << 20), files, threads


def give_back() -> None:
    """What was freed belongs to the system again; the C library keeps some of it, now more, now less."""
    trim = None if os.name == "nt" else getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def _working_set() -> int:
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.K32GetProcessMemoryInfo.argtypes = [wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD]
    told = _COUNTERS()
    if not kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), told, ctypes.sizeof(told)):
        raise ctypes.WinError()  # type: ignore[attr-defined]
    return told[_WORKING_SET]
