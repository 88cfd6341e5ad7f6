"""What this computer says about a path: mounts, drives, folders of synchronising programs. No file is opened in it."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from equipment_app.domain.place_errors import NetworkPlace, SyncedPlace
from equipment_app.store.file import disk
from equipment_app.store.file.place import MARKS, Kind, Mount, Place, Surroundings, judge, mount_of

_MOST = 2_000
"""Names read of one folder while looking for marks that have a `*`: theirs come first, for they begin with a dot."""


def place_of(path: Path) -> Place:
    """What kind of place `path` is on this computer, links followed."""
    real = os.path.realpath(path)
    return judge(real, around(Path(real)))


def refuse_unsafe(path: Path) -> Place:
    """What kind of place `path` is, where a store may lie there.

    Raises:
        NetworkPlace, SyncedPlace: it must not.
    """
    place = place_of(path)
    if place.kind is Kind.NETWORK:
        raise NetworkPlace(str(path), place.name)
    if place.kind is Kind.SYNCED:
        raise SyncedPlace(str(path), place.name)
    return place


def around(path: Path) -> Surroundings:
    """The facts `judge` needs; `path` is absolute and real. What the system does not tell is left empty."""
    home = str(Path.home())
    if sys.platform == "win32":
        drive, label = _drive(path.anchor)
        return Surroundings(
            sys.platform, home, drive=drive, label=label, synced=tuple(_onedrive()), marks=_marks(path.parent)
        )
    mounts = mounts_here()
    mount = mount_of(path, mounts)
    removable = mount is not None and disk.removable(mount.device)
    return Surroundings(sys.platform, home, mounts, marks=_marks(path.parent), removable=removable)


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
            names = [entry.name.casefold() for entry, _ in zip(entries, range(_MOST), strict=False)]
    except OSError:
        return ()
    return [name for name in names if name.startswith(".")]


if sys.platform == "win32":
    import ctypes
    import winreg

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
        root = r"Software\SyncEngines\Providers\OneDrive"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, root) as providers:
                for at in range(winreg.QueryInfoKey(providers)[0]):
                    with winreg.OpenKey(providers, winreg.EnumKey(providers, at)) as one:
                        yield str(winreg.QueryValueEx(one, "MountPoint")[0]), "OneDrive"
        except OSError:
            return

else:

    def _drive(anchor: str) -> tuple[int, str]:
        """Only Windows has letters of drives."""
        return 0, ""

    def _onedrive() -> Iterator[tuple[str, str]]:
        """Only Windows says it in one place."""
        return iter(())
