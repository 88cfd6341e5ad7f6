"""What a disk is: can it be pulled out, is it encrypted. Told only as far as the system tells it to everybody."""

import re
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

from equipment_app.store.file.place import Kind, Place

_PATIENCE_S = 10


class Encryption(StrEnum):
    ON = "on"
    OFF = "off"
    """Not by the system. A disk that encrypts itself does not say so."""
    UNKNOWN = "unknown"


Run = Callable[[list[str]], str]
"""A command of the system to what it prints; empty where it cannot be run."""


def below(device: str, system: Path = Path("/sys")) -> Iterator[Path]:
    """Linux: the block device `major:minor` and every one it stands on, as folders of sysfs."""
    first = system / "dev" / "block" / device
    waiting = [first.resolve()] if device and first.exists() else []
    while waiting:
        here = waiting.pop()
        yield here
        slaves = here / "slaves"
        waiting += [slave.resolve() for slave in slaves.iterdir()] if slaves.is_dir() else []


def removable(device: str, system: Path = Path("/sys")) -> bool:
    """The kernel says so of the disk, or it hangs on USB, as most disks do that are carried about."""
    for here in below(device, system):
        flags = [above / "removable" for above in (here, here.parent)]
        if "/usb" in str(here) or any(flag.is_file() and flag.read_text().strip() == "1" for flag in flags):
            return True
    return False


def encryption(place: Place, path: Path, run: "Run | None" = None) -> Encryption:
    """Whether the disk under `path` is encrypted. On Windows and macOS a program is asked, which takes a while."""
    ask = run or _run
    if place.kind is Kind.NETWORK:
        return Encryption.UNKNOWN
    if sys.platform == "win32":
        return bitlocker(ask(bitlocker_command(path.drive)))
    if sys.platform == "darwin":
        return filevault("" if path.is_relative_to("/Volumes") else ask(["/usr/bin/fdesetup", "status"]))
    return of_linux(place)


def of_linux(place: Place, system: Path = Path("/sys")) -> Encryption:
    """LUKS and its like say so in the name the device mapper gives them; some file systems encrypt by themselves."""
    mount = place.mount
    if mount is None:
        return Encryption.UNKNOWN
    if mount.kind.removeprefix("fuse.") in _ENCRYPTING:
        return Encryption.ON
    disks = list(below(_device(mount.device, mount.source, system), system))
    if any(_crypt(disk) for disk in disks):
        return Encryption.ON
    return Encryption.OFF if disks and mount.kind in _PLAIN else Encryption.UNKNOWN


def bitlocker_command(drive: str) -> list[str]:
    """`manage-bde` and WMI want an administrator; the shell tells everybody."""
    asked = f"(New-Object -ComObject Shell.Application).NameSpace('{drive}').Self"
    script = f"{asked}.ExtendedProperty('System.Volume.BitLockerProtection')"
    return ["powershell", "-NoProfile", "-NonInteractive", "-Command", script]


def bitlocker(said: str) -> Encryption:
    """1: on; 2: off; 3 and 4: on its way; 5: suspended, the key lies open on the disk; 0 and others: it cannot be."""
    known = {"1": Encryption.ON, "2": Encryption.OFF, "3": Encryption.OFF, "4": Encryption.OFF, "5": Encryption.OFF}
    return known.get(said.strip(), Encryption.UNKNOWN)


def filevault(said: str) -> Encryption:
    """`FileVault is On.`, or Off; while it is being encrypted it is not yet."""
    if re.search(r"Encryption in progress", said):
        return Encryption.OFF
    match = re.search(r"FileVault is (On|Off)\.", said)
    return Encryption.UNKNOWN if match is None else Encryption(match[1].casefold())


def _crypt(disk: Path) -> bool:
    name = disk / "dm" / "uuid"
    return name.is_file() and name.read_text().startswith("CRYPT-")


def _device(device: str, source: str, system: Path) -> str:
    """btrfs has a device number of its own, which no disk has; it is mounted from one that has a name."""
    if (system / "dev" / "block" / device).exists():
        return device
    block = system / "class" / "block" / Path(source).resolve().name / "dev"
    return block.read_text().strip() if block.is_file() else ""


def _run(command: list[str]) -> str:
    import subprocess

    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_PATIENCE_S, creationflags=hidden
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


_ENCRYPTING = frozenset(("ecryptfs", "encfs", "gocryptfs", "cryfs", "securefs", "veracrypt"))
_PLAIN = frozenset(
    "ext2 ext3 ext4 f2fs btrfs xfs reiserfs jfs vfat msdos exfat ntfs ntfs3 fuseblk fuse.ntfs fuse.ntfs-3g".split()
)
"""They do not encrypt what is in them; ext4 and f2fs could encrypt single folders, which hardly anybody has set up."""
