"""What Windows alone tells: by its access lists who but us gets at a file, and that nobody does; what a drive hangs on.

Numbers are those of AccCtrl.h, WinNT.h and Sddl.h; of the drive, of WinIoCtl.h and NtDdStor.h.

A list is read in the words of Windows' security descriptor definition language (SDDL),
`O:S-1-5-21-1-2-3-1001D:PAI(A;;FA;;;SY)(A;ID;0x1200a9;;;BU)`: an owner, then entries of kind, flags, rights and trustee.
Only what is said here is judged: that an entry denies somebody something is no reason to call a file closed.
"""

import ctypes
import re
from collections.abc import Collection, Iterator
from ctypes import wintypes
from pathlib import Path
from typing import Any

_FILE, _OWNER_INFORMATION, _DACL = 1, 0x1, 0x4
_NOTHING_HANDED_DOWN = 0x80000000
_FIXED = 3
_REVISION = 1
_QUERY, _USER = 0x8, 1


def described(path: Path) -> str:
    """Owner and access list of a file or folder, as SDDL. Raises OSError."""
    advapi, kernel = _libraries()
    descriptor, text = ctypes.c_void_p(), ctypes.c_void_p()
    name = ctypes.c_wchar_p(str(path))
    failed = advapi.GetNamedSecurityInfoW(
        name, _FILE, _OWNER_INFORMATION | _DACL, None, None, None, None, ctypes.byref(descriptor)
    )
    if failed:
        raise OSError(failed, "GetNamedSecurityInfoW", str(path))
    try:
        if not advapi.ConvertSecurityDescriptorToStringSecurityDescriptorW(
            descriptor, _REVISION, _OWNER_INFORMATION | _DACL, ctypes.byref(text), None
        ):
            raise OSError(0, "ConvertSecurityDescriptorToStringSecurityDescriptorW", str(path))
        return _taken(text, kernel)
    finally:
        kernel.LocalFree(descriptor)


def close(path: Path) -> None:
    """Only who runs the program, the system and the administrators get at it, whatever its folder hands down; at what
    will be made in a folder as well, not at what is in it already. Raises OSError.
    """
    down = "OICI" if path.is_dir() else ""
    give(path, "D:P" + "".join(f"(A;{down};FA;;;{who})" for who in (we(), "SY", "BA")))


def give(path: Path, said: str) -> None:
    """This list and no other, none of what its folder hands down. Raises OSError."""
    advapi, kernel = _libraries()
    descriptor = ctypes.c_void_p()
    if not advapi.ConvertStringSecurityDescriptorToSecurityDescriptorW(
        ctypes.c_wchar_p(said), _REVISION, ctypes.byref(descriptor), None
    ):
        raise OSError(0, "ConvertStringSecurityDescriptorToSecurityDescriptorW", str(path))
    try:
        what = wintypes.DWORD(_DACL | _NOTHING_HANDED_DOWN)
        if not advapi.SetFileSecurityW(ctypes.c_wchar_p(str(path)), what, descriptor):
            raise OSError(0, "SetFileSecurityW", str(path))
    finally:
        kernel.LocalFree(descriptor)


def stays_here(path: Path) -> bool:
    """It lies on a disk of this computer: on one that is carried to another, whoever runs the program here is nobody,
    and who gets at a share is for its administrators to say.
    """
    anchor = path.absolute().anchor
    kind = _libraries()[1].GetDriveTypeW(ctypes.c_wchar_p(anchor))
    return bool(kind == _FIXED) and not on_usb(anchor)


def we() -> str:
    """The SID of whoever runs the program. Raises OSError."""
    advapi, kernel = _libraries()
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


def _libraries() -> tuple[Any, Any]:
    advapi = ctypes.WinDLL("advapi32")  # type: ignore[attr-defined]
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    kernel.LocalFree.argtypes = [ctypes.c_void_p]
    kernel.LocalFree.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.CloseHandle.argtypes = [wintypes.HANDLE]
    advapi.OpenProcessToken.argtypes = [wintypes.HANDLE, wintypes.DWORD, ctypes.POINTER(wintypes.HANDLE)]
    return advapi, kernel


OF_THE_SYSTEM = frozenset("SY BA CO OW S-1-5-18 S-1-5-32-544 S-1-3-0 S-1-3-4".split())
"""The system, the computer's administrators, and whoever is the owner: they get at any file anyway."""
_INSTALLER = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"
_OWNER = re.compile(r"O:(S-[0-9-]+|[A-Z]{2})")
_LIST = re.compile(r"D:([A-Z_]*)(?=\(|S:|$)")
_RIGHTS = {
    # What each lets one do to a file or a folder, as far as it matters here.
    **dict.fromkeys(("GA", "FA", "KA"), 0x1F01FF),
    **dict.fromkeys(("GR", "FR"), 0x120089),
    **dict.fromkeys(("GW", "FW"), 0x120116),
    "CC": 0x1, "DC": 0x2, "LC": 0x4, "SW": 0x8, "RP": 0x10, "WP": 0x20, "DT": 0x40, "LO": 0x80, "CR": 0x100,
    "SD": 0x10000, "RC": 0x20000, "WD": 0x40000, "WO": 0x80000, "GX": 0, "FX": 0, "KR": 0x1, "KW": 0x6, "KX": 0,
}  # fmt: skip
_READ, _CHANGE = 0x1, 0x2 | 0x4 | 0x40 | 0x10000 | 0x40000 | 0x80000
"""Data or names in a folder; writing, adding, deleting, and giving rights or the file itself to somebody."""
_GENERIC = 0x10000000 | 0x80000000, 0x10000000 | 0x40000000
"""Bits of a mask that stand for everything, and for reading, or writing."""


def others(said: str, ours: Collection[str] = ()) -> list[str]:
    """Who besides `ours`, the owner and the system can read or change the file; of everybody, if it has no list.
    Raises ValueError: it makes no sense.
    """
    known = {*ours, *OF_THE_SYSTEM, _INSTALLER, *_OWNER.findall(said)[:1]}
    found = _LIST.search(said)
    if found is None or "NO_ACCESS_CONTROL" in found[1]:
        return ["WD"]
    entries = [entry.split(";") for entry in _entries(said[found.end() :])]
    if any(len(entry) < 6 for entry in entries):
        raise ValueError(said)
    return list(dict.fromkeys(who for who, rights in map(_granted, entries) if who not in known and _opens(rights)))


def _entries(said: str) -> Iterator[str]:
    """What stands in brackets, up to the next list; a condition has brackets of its own."""
    depth = start = 0
    for place, sign in enumerate(said):
        if depth == 0 and sign != "(":
            return
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if depth == 1 and sign == "(":
            start = place + 1
        elif depth == 0:
            yield said[start:place]


def _granted(entry: list[str]) -> tuple[str, int]:
    """Nothing by what denies, watches, or is there for what is made inside later."""
    kind, flags, rights, _object, _inherited, who = entry[:6]
    allows = kind in ("A", "OA", "XA", "ZA") and "IO" not in re.findall("..", flags)
    return who, _mask(rights) if allows else 0


def _mask(rights: str) -> int:
    """A number, or letters two and two. Raises ValueError: they mean nothing that is known here."""
    if rights[:1].isdigit():
        return int(rights, 0)
    pairs = re.findall("..", rights)
    if "".join(pairs) != rights or not set(pairs) <= _RIGHTS.keys():
        raise ValueError(rights)
    mask = 0
    for pair in pairs:
        mask |= _RIGHTS[pair]
    return mask


def _opens(rights: int) -> bool:
    return bool(rights & (_READ | _CHANGE | _GENERIC[0] | _GENERIC[1]))


_LETTER = re.compile(r"(?:\\\\\?\\)?([A-Za-z]:)\\?")
_SHARED, _EXISTING = 0x1 | 0x2, 3
_QUERY_PROPERTY = 0x2D1400
_OF_THE_DEVICE = bytes(12)
"""A STORAGE_PROPERTY_QUERY all zeros."""
_BUS = slice(28, 32)
"""Where a STORAGE_DEVICE_DESCRIPTOR says its bus."""
_USB = 7


def on_usb(anchor: str, kernel: Any = None) -> bool:
    r"""Whether a drive hangs on USB, as most disks do that are carried about: Windows calls large ones fixed. Anybody
    may ask that. `anchor` is that of a path, `E:\`. What the drive does not say counts as built in.
    """
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
