"""What this computer says about a path: mounts, drives, disks, folders of synchronising programs.

No file is opened in it. What a disk is, whether it can be pulled out or is encrypted, is told only as far as the system
tells it to everybody.
"""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from fnmatch import fnmatchcase
from itertools import islice
from pathlib import Path

from equipment_app.domain.place_errors import NetworkPlace, SyncedPlace
from equipment_app.domain.words import Worded
from equipment_app.store.file.place import MARKS, Mount, PlaceKind, StorePlace, Surroundings, judge, mount_of

_MOST = 2_000
"""Names read of one folder while looking for marks that have a `*`: theirs come first, for they begin with a dot."""


def place_of(path: Path) -> StorePlace:
    """What kind of place `path` is on this computer, links followed."""
    real = os.path.realpath(path)
    return judge(real, around(Path(real)))


def refuse_unsafe(path: Path) -> StorePlace:
    """What kind of place `path` is, where a store may lie there. Raises NetworkPlace, SyncedPlace: it must not."""
    place = place_of(path)
    if place.kind is PlaceKind.NETWORK:
        raise NetworkPlace(str(path), place.name)
    if place.kind is PlaceKind.SYNCED:
        raise SyncedPlace(str(path), place.name)
    return place


def around(path: Path) -> Surroundings:
    """The facts `judge` needs; `path` is absolute and real. What the system does not tell is left empty."""
    home = str(Path.home())
    if sys.platform == "win32":
        from equipment_app.store.file import windows

        drive, label = _drive(path.anchor)
        return Surroundings(
            sys.platform,
            home,
            drive=drive,
            label=label,
            synced=tuple(_onedrive()),
            marks=_marks(path.parent),
            removable=windows.on_usb(path.anchor),
        )
    mounts = mounts_here()
    mount = mount_of(path, mounts)
    pulled_out = mount is not None and removable(mount.device)
    return Surroundings(sys.platform, home, mounts, marks=_marks(path.parent), removable=pulled_out)


def mounts_here() -> tuple[Mount, ...]:
    """What is mounted on this computer, inner mounts last; empty where the system does not say it."""
    if sys.platform == "darwin":
        import subprocess

        said = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=5).stdout
        return tuple(mounts_of_macos(said))
    try:
        return tuple(mounts_of_linux(Path("/proc/self/mountinfo").read_text(errors="surrogateescape")))
    except OSError:
        return ()


def mounts_of_linux(mountinfo: str) -> Iterator[Mount]:
    r"""`36 35 98:0 /root /point options - kind source more`; a space in a name is written `\040`."""
    for line in mountinfo.splitlines():
        before, dash, after = line.partition(" - ")
        fields, kinds = before.split(" "), after.split(" ")
        if dash and len(fields) >= 5 and len(kinds) >= 2:
            yield Mount(_plain(fields[4]), kinds[0], _plain(kinds[1]), fields[2])


def mounts_of_macos(said: str) -> Iterator[Mount]:
    """`//zora@server/share on /Volumes/share (smbfs, nodev, nosuid)`; a disk of this computer says `local`."""
    for match in re.finditer(r"^(.+?) on (/.*) \(([^)]*)\)$", said, re.MULTILINE):
        kind, *options = [word.strip() for word in match[3].split(",")]
        yield Mount(match[2], kind, match[1], local="local" in options)


def _plain(name: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), name)


def _marks(folder: Path) -> tuple[str, ...]:
    """The signs of synchronising programs in the folder and those above it."""
    found = []
    for above in (folder, *folder.parents):
        names = list(_dotted(above))
        found += [mark for mark in MARKS if any(fnmatchcase(name, mark) for name in names)]
    return tuple(found)


def _dotted(folder: Path) -> Iterable[str]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in islice(entries, _MOST)]
    except OSError:
        return ()
    return [name.casefold() for name in names if name.startswith(".")]


if sys.platform == "win32":
    import ctypes
    import winreg

    _LIBRARIES = r"Software\SyncEngines\Providers\OneDrive"

    def _drive(anchor: str) -> tuple[int, str]:
        """Kind and label of the drive of a path; a share has neither."""
        kernel = ctypes.windll.kernel32
        label = ctypes.create_unicode_buffer(261)
        kernel.GetVolumeInformationW(anchor, label, 261, None, None, None, None, 0)
        return int(kernel.GetDriveTypeW(anchor)), label.value

    def _onedrive() -> Iterator[tuple[str, str]]:
        """Every folder OneDrive looks after, libraries of SharePoint as well, whatever they are called."""
        for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
            if folder := os.environ.get(name, ""):
                yield folder, "OneDrive"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _LIBRARIES) as libraries:
                names = [winreg.EnumKey(libraries, at) for at in range(winreg.QueryInfoKey(libraries)[0])]
        except OSError:
            return
        for name in names:
            # One that says no folder hides no other.
            with suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"{_LIBRARIES}\{name}") as library:
                yield str(winreg.QueryValueEx(library, "MountPoint")[0]), "OneDrive"

else:

    def _drive(anchor: str) -> tuple[int, str]:
        """Only Windows has letters of drives."""
        return 0, ""

    def _onedrive() -> Iterator[tuple[str, str]]:
        """Only Windows says it in one place."""
        return iter(())


_PATIENCE_S = 10


class Encryption(Worded):
    ON = "on", "šifrovaný", "encrypted"
    OFF = "off", "nešifrovaný: kdo má disk, přečte data", "not encrypted: whoever has the disk can read the data"
    """Not by the system. A disk that encrypts itself does not say so."""
    UNKNOWN = "unknown", "šifrování nelze zjistit", "it cannot be told whether it is encrypted"


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


def encryption(place: StorePlace, path: Path, run: "Run | None" = None) -> Encryption:
    """Whether the disk under `path` is encrypted. On Windows and macOS a program is asked, which takes a while."""
    ask = run or _run
    if place.kind is PlaceKind.NETWORK:
        return Encryption.UNKNOWN
    if sys.platform == "win32":
        return bitlocker(ask(bitlocker_command(path.drive)))
    if sys.platform == "darwin":
        return filevault("" if path.is_relative_to("/Volumes") else ask(["/usr/bin/fdesetup", "status"]))
    return of_linux(place)


def of_linux(place: StorePlace, system: Path = Path("/sys")) -> Encryption:
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
