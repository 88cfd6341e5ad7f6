"""Whether a drive of Windows hangs on USB, as most disks do that are carried about: Windows calls large ones fixed.

Anybody may ask that of a drive. Numbers are those of WinIoCtl.h and NtDdStor.h.
"""

import ctypes
import re
from ctypes import wintypes
from typing import Any

_LETTER = re.compile(r"(?:\\\\\?\\)?([A-Za-z]:)\\?")
_SHARED, _EXISTING = 0x1 | 0x2, 3
_QUERY_PROPERTY = 0x2D1400
_OF_THE_DEVICE = bytes(12)
"""A STORAGE_PROPERTY_QUERY all zeros."""
_BUS = slice(28, 32)
"""Where a STORAGE_DEVICE_DESCRIPTOR says its bus."""
_USB = 7


def on_usb(anchor: str, kernel: Any = None) -> bool:
    r"""`anchor` is that of a path, `E:\`. What the drive does not say counts as built in."""
    letter = _LETTER.fullmatch(anchor)
    if letter is None:
        return False
    kernel = kernel or _library()
    device = kernel.CreateFileW(rf"\\.\{letter[1]}", 0, _SHARED, None, _EXISTING, 0, None)
    if device in (None, ctypes.c_void_p(-1).value):
        return False
    told, size = ctypes.create_string_buffer(1024), wintypes.DWORD()
    try:
        asked = (device, _QUERY_PROPERTY, _OF_THE_DEVICE, len(_OF_THE_DEVICE))
        said = kernel.DeviceIoControl(*asked, told, len(told), ctypes.byref(size), None) and size.value >= _BUS.stop
        return bool(said) and int.from_bytes(told.raw[_BUS], "little") == _USB
    finally:
        kernel.CloseHandle(device)


def _library() -> Any:
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    whole, many = ctypes.c_void_p, wintypes.DWORD
    kernel.CreateFileW.argtypes = [ctypes.c_wchar_p, many, many, whole, many, many, whole]
    kernel.CreateFileW.restype = whole
    kernel.DeviceIoControl.argtypes = [whole, many, whole, many, whole, many, whole, whole]
    kernel.CloseHandle.argtypes = [whole]
    return kernel
