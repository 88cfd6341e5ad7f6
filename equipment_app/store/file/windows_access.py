"""What Windows says of a file's access list, and who we are. The numbers are those of AccCtrl.h, WinNT.h and Sddl.h."""

import ctypes
from ctypes import wintypes
from pathlib import Path
from typing import Any

_FILE, _OWNER, _DACL = 1, 0x1, 0x4
_REVISION = 1
_QUERY, _USER = 0x8, 1


def described(path: Path, advapi: Any = None, kernel: Any = None) -> str:
    """Owner and access list of a file or folder, as SDDL. Raises OSError."""
    advapi, kernel = _libraries(advapi, kernel)
    descriptor, text = ctypes.c_void_p(), ctypes.c_void_p()
    name = ctypes.c_wchar_p(str(path))
    failed = advapi.GetNamedSecurityInfoW(name, _FILE, _OWNER | _DACL, None, None, None, None, ctypes.byref(descriptor))
    if failed:
        raise OSError(failed, "GetNamedSecurityInfoW", str(path))
    try:
        if not advapi.ConvertSecurityDescriptorToStringSecurityDescriptorW(
            descriptor, _REVISION, _OWNER | _DACL, ctypes.byref(text), None
        ):
            raise OSError(0, "ConvertSecurityDescriptorToStringSecurityDescriptorW", str(path))
        return _taken(text, kernel)
    finally:
        kernel.LocalFree(descriptor)


def we(advapi: Any = None, kernel: Any = None) -> str:
    """The SID of whoever runs the program. Raises OSError."""
    advapi, kernel = _libraries(advapi, kernel)
    token, size, text = wintypes.HANDLE(), wintypes.DWORD(), ctypes.c_void_p()
    if not advapi.OpenProcessToken(kernel.GetCurrentProcess(), _QUERY, ctypes.byref(token)):
        raise OSError(0, "OpenProcessToken")
    try:
        advapi.GetTokenInformation(token, _USER, None, 0, ctypes.byref(size))
        room = ctypes.create_string_buffer(max(size.value, ctypes.sizeof(ctypes.c_void_p)))
        if not advapi.GetTokenInformation(token, _USER, room, size, ctypes.byref(size)):
            raise OSError(0, "GetTokenInformation")
        sid = ctypes.cast(room, ctypes.POINTER(ctypes.c_void_p))[0]
        if not advapi.ConvertSidToStringSidW(ctypes.c_void_p(sid), ctypes.byref(text)):
            raise OSError(0, "ConvertSidToStringSidW")
        return _taken(text, kernel)
    finally:
        kernel.CloseHandle(token)


def _taken(text: ctypes.c_void_p, kernel: Any) -> str:
    try:
        return ctypes.wstring_at(text.value or 0)
    finally:
        kernel.LocalFree(text)


def _libraries(advapi: Any, kernel: Any) -> tuple[Any, Any]:
    if advapi is not None:
        return advapi, kernel
    advapi = ctypes.WinDLL("advapi32")  # type: ignore[attr-defined]
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    kernel.LocalFree.argtypes = [ctypes.c_void_p]
    kernel.LocalFree.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.CloseHandle.argtypes = [wintypes.HANDLE]
    advapi.OpenProcessToken.argtypes = [wintypes.HANDLE, wintypes.DWORD, ctypes.POINTER(wintypes.HANDLE)]
    return advapi, kernel
